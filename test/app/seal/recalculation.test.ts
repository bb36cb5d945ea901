import { readBook } from '../../../src/workbook/file/read';
import { hasLibreOffice, LibreOffice } from '../../support/libreoffice';
import { changed, ledger } from '../../support/tables';
import { cellOf, differences, sheetOf } from '../../report/workbook';
import { verifyBook } from '../../../src/app/seal/verify';
import { after, ledgers, LOANS, seal, sealed, withResults } from './sealing';

const described = hasLibreOffice() ? describe : describe.skip;

described('LibreOffice calculates the sheets with sealed history', () => {
  const office = new LibreOffice();
  afterAll(() => office.close());

  const q1 = sealed(ledgers(changed(LOANS, 3, '客户号', null)));
  const adjust = ledger(
    '手工调整',
    '工号 期间 项目 金额 原因 审批人 归属期间 归属项目\n1001 2023Q2 实发绩效 150 补发 李主任 2023Q1 实发绩效',
  );
  const larger = changed(LOANS, 1, '发放金额', 1100000);
  const rerun = withResults(after(q1, larger));
  const q2 = seal(withResults(after(q1, larger, adjust), { period: '2023Q2' }));
  const [again, next] = office.recalculated([rerun, q2]).map(readBook);

  test('every figure is that of the engine: comparison, differences, adjustments, pay list', () => {
    expect(differences(readBook(rerun), again)).toEqual([]);
    expect(differences(readBook(q2), next)).toEqual([]);
    expect(cellOf(sheetOf(next, '绩效汇总'), 2, 0)).toBe('✔ 核对通过');
  });

  test('a sealed workbook that LibreOffice saved still verifies clean, hidden hashes and all', () => {
    expect(verifyBook(next)).toMatchObject([{ period: '2023Q2', unchanged: true, stamped: true }]);
  });
});
