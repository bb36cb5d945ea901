import { type Row, type Table } from '../../support/book';
import { paid } from '../../support/corporate';
import { findings, held, rows } from '../../support/reading';
import { day, ledger } from '../../support/tables';

describe('Keys that occur twice', () => {
  const sound: Record<string, Table> = {
    贷款余额: ledger(
      '贷款余额',
      `时点       借据号 客户号 工号 贷款余额 逾期天数 欠息天数
       2022-12-31 J1     K1     1001 1        0        0
       2023-03-31 J1     K1     1001 1        0        0
       2023-03-31 J1     K1     1002 1        0        0`,
    ),
    贷款发放: ledger(
      '贷款发放',
      `借据号 客户号 工号 发放日期   发放金额 贷款性质 客户类型
       D0     K1     1003 2023-01-05 1        新增     自主开发型
       D1     K1     1001 2023-01-05 1        新增     自主开发型
       D1     K1     1002 2023-01-06 2        新增     自主开发型`,
    ),
    存款日均: ledger(
      '存款日均',
      `期间   工号 账号 基期日均 本期日均
       2022Q4 1003 A1   0        1
       2023Q1 1001 A1   0        1
       2023Q1 1002 A1   0        1`,
    ),
    银行卡: ledger(
      '银行卡',
      '工号 卡号 开卡日期 卡内余额\n1003 C0 2023-01-01 1\n1001 C1 2023-01-01 1\n1002 C1 2023-01-02 1',
    ),
    不良清收: ledger(
      '不良清收',
      `工号 借据号 清收日期   清收方式 清收金额
       1003 B1     2023-01-02 现金     1
       1001 B1     2023-01-01 现金     1
       1002 B1     2023-01-01 现金     2`,
    ),
  };

  test.each(Object.keys(sound))(
    '%s: DUPLICATE_KEY at both rows; both are left out, all their officers held',
    (name) => {
      const result = paid([sound[name], ledger('清收奖励率', '清收方式 比率\n现金 1%')]);
      const found = findings(result);
      expect(found.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual([
        `DUPLICATE_KEY ${name}!2`,
        `DUPLICATE_KEY ${name}!3`,
      ]);
      expect(held(result)).toEqual(['1001', '1002']);
      expect(rows(result, name)).toMatch(/2 FINDING$/);
    },
  );

  test('the message names the rows as Excel numbers them, so that a clerk finds them', () => {
    const { message } = paid([sound.银行卡]).findings.find(({ code }) => code === 'DUPLICATE_KEY')!;
    expect(message.zh).toContain('工作表第 3、4 行');
    expect(message.en).toContain('C1');
  });

  test('a key that fills a column of 10,000 rows costs no square of it: the message lists the first twenty rows', () => {
    const cards = {
      name: '银行卡',
      header: ['工号', '卡号', '开卡日期', '卡内余额'],
      rows: Array.from({ length: 10_000 }, (_, i): Row => [
        `100${(i % 3) + 1}`,
        '无',
        day('2023-01-05'),
        100,
      ]),
    };
    const result = paid([cards]);
    expect([findings(result).length, held(result).length]).toEqual([10_000, 3]);
    expect(result.findings.find(({ code }) => code === 'DUPLICATE_KEY')?.message.zh).toContain(
      '20、21、… 行',
    );
  });

  test('a required column left blank in 130,000 rows is as many findings, not a crash', () => {
    const cards = {
      name: '银行卡',
      header: ['工号', '卡号', '开卡日期', '卡内余额'],
      rows: Array.from({ length: 130_000 }, (_, i): Row => ['1001', `C${i}`, day('2023-01-05'), null]),
    };
    expect(findings(paid([cards]))).toHaveLength(130_000);
  });

  test('a duplicate with a row outside the quarter is raised at both; that row stays out of the period', () => {
    const cards = ledger(
      '银行卡',
      '工号 卡号 开卡日期 卡内余额\n1001 C1 2022-01-01 500\n1002 C1 2023-01-02 500',
    );
    const result = paid([cards]);
    expect(findings(result)).toHaveLength(2);
    expect(rows(result, '银行卡')).toBe('2 rows: 0 credited, 1 OUT_OF_PERIOD, 1 FINDING');
  });

  test('an enlarged loan without 原贷款金额, or with one not above 0', () => {
    const loans = ledger(
      '贷款发放',
      `借据号 客户号 工号 发放日期   发放金额 贷款性质 客户类型   原贷款金额
       D1     K1     1001 2023-01-05 100      存量扩大 自主开发型 -
       D2     K1     1002 2023-01-05 100      存量扩大 自主开发型 0
       D3     K1     1003 2023-01-05 100      存量扩大 自主开发型 0.01`,
    );
    const result = paid([loans]);
    expect(findings(result)).toEqual([
      'PREVIOUS_AMOUNT_MISSING 贷款发放!1 原贷款金额 H2',
      'PREVIOUS_AMOUNT_MISSING 贷款发放!2 原贷款金额 H3',
    ]);
    expect(held(result)).toEqual(['1001', '1002']);
  });

  test('an adjustment to what is no item of the scheme', () => {
    const result = paid([
      ledger('手工调整', '工号 期间 项目 金额 原因 审批人\n1001 2023Q1 年终奖 5 补发 行长'),
    ]);
    expect([findings(result), held(result)]).toEqual([['UNKNOWN_CHOICE 手工调整!1 项目 C2'], ['1001']]);
  });
});
