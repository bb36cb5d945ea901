import { type Table } from '../support/book';
import { paid, targets } from '../support/corporate';
import { figure, findings, held, lines, rows } from '../support/reading';
import { changed, ledger } from '../support/tables';

const settled = (text: string) => ledger('异常处理', `代码 表 键 处理 理由 处理人 日期\n${text}`);
const SIGNED = '已核实 赵六 2023-04-05';
const loans = (text: string) =>
  ledger('贷款发放', `借据号 客户号 工号 发放日期 发放金额 贷款性质 客户类型 原贷款金额 计奖比例\n${text}`);
const joint = [
  loans('D1 K1 1001 2023-01-05 1000000 新增 联合型 - -'),
  ledger('业绩分成', '借据号 工号 分成比例\nD1 1001 60%\nD1 1002 30%'),
];
const linked = [loans('D1 K1 1001 2023-01-05 1000000 新增 联动型 - 40%')];
const cards = [
  ledger('银行卡', '工号 卡号 开卡日期 卡内余额\n1001 C1 2023-01-05 100\n1002 C1 2023-01-06 100'),
];
const negative = [
  ledger('不良清收', '工号 借据号 清收日期 清收方式 清收金额\n1001 B1 2023-01-05 现金 -100'),
  ledger('清收奖励率', '清收方式 比率\n现金 10%'),
];

describe('异常处理 接受: the row counts as it stands, nobody is held', () => {
  test.each<[string, Table[], string, string, string[], string]>([
    [
      'a share of 40%',
      linked,
      'SHARE_OUT_OF_RANGE 贷款发放 D1',
      '贷款营销奖励',
      ['1001 600.00 ← 1'],
      '贷款发放',
    ],
    [
      'shares of 90%: each his own, the rest nobody’s',
      joint,
      'SHARES_NOT_100 贷款发放 D1',
      '贷款营销奖励',
      ['1001 900.00 ← 1', '1002 450.00 ← 1'],
      '贷款发放',
    ],
    [
      'a card twice: both rows',
      cards,
      'DUPLICATE_KEY 银行卡 C1',
      '银行卡奖励',
      ['1001 5.00 ← 1', '1002 5.00 ← 2'],
      '银行卡',
    ],
    [
      'a negative recovery',
      negative,
      'NEGATIVE_AMOUNT 不良清收 B1+2023-01-05',
      '不良清收奖励',
      ['1001 -10.00 ← 1'],
      '不良清收',
    ],
  ])('%s', (_, tables, key, item, expected, table) => {
    const result = paid([...tables, settled(`${key} 接受 ${SIGNED}`)]);
    expect(lines(result, item)).toEqual(expected);
    expect([held(result), rows(result, table)]).toEqual([
      [],
      `${expected.length === 2 && table === '银行卡' ? 2 : 1} rows: ${table === '银行卡' ? 2 : 1} credited`,
    ]);
    expect(findings(result).filter((text) => !text.startsWith('NEGATIVE_PAY'))).toEqual([]);
  });

  test('it stays in the report as information, with reason, name and date', () => {
    const result = paid([...linked, settled(`SHARE_OUT_OF_RANGE 贷款发放 D1 接受 ${SIGNED}`)]);
    expect(result.findings.find(({ code }) => code === 'SHARE_OUT_OF_RANGE')).toMatchObject({
      severity: 'info',
      settled: { action: '接受', reason: '已核实', by: '赵六', date: '2023-04-05' },
    });
  });

  test.each<[string, Table[], string]>([
    ['a blank amount', [changed(linked[0], 1, '发放金额', null)], 'REQUIRED_BLANK 贷款发放 D1'],
    ['an unreadable amount', [changed(linked[0], 1, '发放金额', '许多')], 'UNREADABLE_NUMBER 贷款发放 D1'],
    ['an unknown nature', [changed(linked[0], 1, '贷款性质', '展期')], 'UNKNOWN_CHOICE 贷款发放 D1'],
    ['an unmatched reversal', [changed(linked[0], 1, '发放金额', -5)], 'REVERSAL_UNMATCHED 贷款发放 D1'],
    ['missing shares', [joint[0]], 'SHARES_MISSING 贷款发放 D1'],
  ])('%s cannot be accepted: there is nothing to pay on', (_, tables, key) => {
    const result = paid([...tables, settled(`${key} 接受 ${SIGNED}`)]);
    expect([held(result), findings(result).length > 0]).toEqual([['1001'], true]);
  });

  test('an accepted warning is information', () => {
    const unused = ledger('业绩分成', '借据号 工号 分成比例\nD9 1001 60%');
    const result = paid([
      unused,
      loans('D1 K1 1001 2023-01-05 1 新增 自主开发型 - -'),
      settled(`SPLIT_UNUSED 业绩分成 D9+1001 接受 ${SIGNED}`),
    ]);
    expect(findings(result)).toEqual([]);
  });
});

describe('异常处理 不计: the row is left out, nobody is held', () => {
  test.each<[string, Table[], string, string]>([
    ['a share of 40%', linked, 'SHARE_OUT_OF_RANGE 贷款发放 D1', '贷款发放'],
    ['shares of 90%', joint, 'SHARES_NOT_100 贷款发放 D1', '贷款发放'],
    ['a blank amount', [changed(linked[0], 1, '发放金额', null)], 'REQUIRED_BLANK 贷款发放 D1', '贷款发放'],
    [
      'an unreadable date',
      [changed(linked[0], 1, '发放日期', '昨天')],
      'UNREADABLE_DATE 贷款发放 D1',
      '贷款发放',
    ],
    [
      'an unmatched reversal',
      [changed(linked[0], 1, '发放金额', -5)],
      'REVERSAL_UNMATCHED 贷款发放 D1',
      '贷款发放',
    ],
    ['missing shares', [joint[0]], 'SHARES_MISSING 贷款发放 D1', '贷款发放'],
    ['a card twice', cards, 'DUPLICATE_KEY 银行卡 C1', '银行卡'],
    ['a negative recovery', negative, 'NEGATIVE_AMOUNT 不良清收 B1+2023-01-05', '不良清收'],
  ])('%s', (_, tables, key, table) => {
    const result = paid([...tables, settled(`${key} 不计 ${SIGNED}`)]);
    expect([held(result), findings(result)]).toEqual([[], []]);
    expect(rows(result, table)).toMatch(/rows: 0 credited, \d FINDING$/);
    expect(figure(result, '1001', '实发绩效')).toBe('0.00');
  });

  test('a missing target has no row to leave out: the officer stays held', () => {
    const result = paid([targets(['1001', '1003']), settled(`TARGET_MISSING 花名册 1002 不计 ${SIGNED}`)]);
    expect(held(result)).toEqual(['1002']);
  });
});

describe('A settlement settles what it names and nothing else', () => {
  test.each([
    ['another code', `SHARES_MISSING 贷款发放 D1 接受 ${SIGNED}`],
    ['another table', `SHARE_OUT_OF_RANGE 业绩分成 D1 接受 ${SIGNED}`],
    ['another key', `SHARE_OUT_OF_RANGE 贷款发放 D2 接受 ${SIGNED}`],
  ])('%s', (_, text) => {
    const result = paid([...linked, settled(text)]);
    expect([held(result), findings(result).length]).toEqual([['1001'], 1]);
  });

  test.each([
    [
      'without a reason',
      'SHARE_OUT_OF_RANGE 贷款发放 D1 接受 - 赵六 2023-04-05',
      'REQUIRED_BLANK 异常处理!1 理由 E2',
    ],
    [
      'without a name',
      'SHARE_OUT_OF_RANGE 贷款发放 D1 接受 已核实 - 2023-04-05',
      'REQUIRED_BLANK 异常处理!1 处理人 F2',
    ],
    [
      'with an action that is none',
      `SHARE_OUT_OF_RANGE 贷款发放 D1 同意 ${SIGNED}`,
      'UNKNOWN_CHOICE 异常处理!1 处理 D2',
    ],
  ])('%s it does not settle anything, and is a finding itself', (_, text, expected) => {
    const result = paid([...linked, settled(text)]);
    expect(findings(result)).toContain(expected);
    expect(held(result)).toContain('1001');
  });

  test('a row of a table without a key goes by its number', () => {
    const interest = ledger('利息收入', '工号 月份 利息收入\n1001 2023-01 1000\n1001 2023-02 许多');
    const result = paid([interest, settled(`UNREADABLE_NUMBER 利息收入 2 不计 ${SIGNED}`)]);
    expect([held(result), figure(result, '1001', '利息收入奖励')]).toEqual([[], '2.00']);
  });
});
