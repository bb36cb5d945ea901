import { paid } from '../../support/corporate';
import { LEDGERS, spoiled } from '../../support/pairs';
import { figure, findings, held, infos, rows } from '../../support/reading';
import { ledger } from '../../support/tables';

describe('A row outside the quarter raises only unreadable dates and duplicates', () => {
  test('its blanks, texts and negatives are nobody’s concern', () => {
    const earlier = ledger(
      '银行卡',
      `工号 卡号 开卡日期   卡内余额
       1001 C1   2022-06-01 -
       9999 C2   2022-06-01 -5
       1001 C3   2022-06-01 许多`,
    );
    const result = paid([earlier]);
    expect([findings(result), held(result)]).toEqual([[], []]);
    expect(rows(result, '银行卡')).toBe('3 rows: 0 credited, 3 OUT_OF_PERIOD');
  });

  test('an unreadable second date is raised wherever the row lies', () => {
    const lapse = ledger(
      '诉讼时效',
      '借据号 客户号 失效日期 原责任人工号 现管户工号 挽回日期 挽回金额\nS1 K1 不详 1001 1002 2022-06-01 100',
    );
    const result = paid([lapse]);
    expect(findings(result)).toEqual(['UNREADABLE_DATE 诉讼时效!1 失效日期 C2']);
    expect(rows(result, '诉讼时效')).toBe('1 rows: 0 credited, 1 OUT_OF_PERIOD');
  });
});

describe('Warnings and information hold nobody', () => {
  test('a 工号 of 16 digits stored as a number: ID_PRECISION_LOST, the row still counts', () => {
    const result = spoiled('银行卡', '卡号', 6222021234567890);
    expect(findings(result)).toEqual(['ID_PRECISION_LOST 银行卡!1 卡号 B2']);
    expect([held(result), rows(result, '银行卡')]).toEqual([[], '2 rows: 2 credited']);
  });

  test('an amount of more than 1,000 times the column’s median: AMOUNT_SUSPICIOUS, and it still counts', () => {
    const many = (last: number) =>
      ledger('贷款发放', LEDGERS.贷款发放.header.join(' '), ...LEDGERS.贷款发放.rows, [
        'D3',
        'K3',
        '1001',
        44958,
        last,
        '新增',
        '自主开发型',
      ]);
    expect(findings(paid([many(1_000_000)]))).toEqual([]);
    const result = paid([many(1_000_000.01)]);
    expect(findings(result)).toEqual(['AMOUNT_SUSPICIOUS 贷款发放!3 发放金额 E4']);
    expect([held(result), figure(result, '1001', '贷款营销奖励')]).toEqual([[], '1501.50']);
  });

  test('合计 below the ledger: SUBTOTAL_ROW, left out of everything but the count', () => {
    const total = ledger('贷款发放', LEDGERS.贷款发放.header.join(' '), ...LEDGERS.贷款发放.rows, [
      '合计',
      null,
      null,
      null,
      2000,
    ]);
    const result = paid([total]);
    expect([findings(result), infos(result).filter((text) => text.startsWith('SUBTOTAL'))]).toEqual([
      [],
      ['SUBTOTAL_ROW 贷款发放!3'],
    ]);
    expect(rows(result, '贷款发放')).toBe('3 rows: 2 credited, 1 SUBTOTAL_ROW');
    expect(result.checks.every(({ ok }) => ok)).toBe(true);
  });

  test('万元 in a header: UNIT_SCALED once, and the amounts are yuan', () => {
    const scaled = ledger(
      '贷款发放',
      '借据号 客户号 工号 发放日期 发放金额（万元） 贷款性质 客户类型\nD1 K1 1001 2023-02-01 100 新增 自主开发型',
    );
    const result = paid([scaled]);
    expect(infos(result).filter((text) => text.startsWith('UNIT'))).toEqual([
      'UNIT_SCALED 贷款发放!* 发放金额',
    ]);
    expect([findings(result), figure(result, '1001', '贷款营销奖励')]).toEqual([[], '1500.00']);
  });
});
