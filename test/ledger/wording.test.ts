import { message } from '../../src/ledger/catalogue';

describe('The words of a finding', () => {
  it('join lists as each language does, and leave what a cell holds as it is', () => {
    expect(message('DUPLICATE_KEY', { key: '甲、乙', rows: '322、323、…' })).toEqual({
      zh: '“甲、乙”重复出现在工作表第 322、323、… 行，这些行均未计入。请删除或更正重复的行，或在“异常处理”中说明。',
      en: '“甲、乙” occurs in rows 322, 323, … of the sheet; none of them is counted. Delete or correct the duplicates, or settle them in 异常处理.',
    });
    expect(message('PARAMETER_DEFAULTED', { names: '银行卡单价、POS单价' }).en).toContain(
      '银行卡单价, POS单价.',
    );
  });
});
