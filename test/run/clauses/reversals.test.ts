import { paid } from '../../support/corporate';
import { figure, findings, held, lines, rows } from '../../support/reading';
import { ledger } from '../../support/tables';

const loans = (text: string) =>
  ledger('贷款发放', `借据号 客户号 工号 发放日期 发放金额 贷款性质 客户类型 原贷款金额 计奖比例\n${text}`);
const splits = ledger('业绩分成', '借据号 工号 分成比例\nD1 1001 50%\nD1 1002 50%');
const OWN = '自主开发型';

describe('C-7.1 a reversal takes back exactly what the row it reverses earned', () => {
  test.each([
    ['in full', `1000000 新增 ${OWN} - -`, `-1000000 新增 ${OWN} - -`, '-1500.00'],
    ['in part', `1000000 新增 ${OWN} - -`, `-400000 新增 ${OWN} - -`, '-600.00'],
    ['a half fen away from zero, as it was paid', `1670 新增 ${OWN} - -`, `-1670 新增 ${OWN} - -`, '-2.51'],
    [
      '借新还旧: nothing was paid, nothing is taken',
      `1000 借新还旧 ${OWN} - -`,
      `-1000 借新还旧 ${OWN} - -`,
      '0.00',
    ],
    [
      '存量扩大 in full: −(1,000,000 − 600,000) × 1.5‰ × ½',
      `1000000 存量扩大 ${OWN} 600000 -`,
      `-1000000 存量扩大 ${OWN} 600000 -`,
      '-300.00',
    ],
    [
      '存量扩大 in part: what lies above the previous amount',
      `1000000 存量扩大 ${OWN} 600000 -`,
      `-700000 存量扩大 ${OWN} 600000 -`,
      '-75.00',
    ],
    [
      '存量扩大 by less than the previous amount takes nothing',
      `1000000 存量扩大 ${OWN} 600000 -`,
      `-600000 存量扩大 ${OWN} 600000 -`,
      '0.00',
    ],
    ['at the share it was paid at', '1000000 新增 联动型 - 20%', '-1000000 新增 联动型 - -', '-300.00'],
    [
      'nature and customer type come from the original',
      `1000 重组 ${OWN} - -`,
      '-1000 新增 联动型 - 30%',
      '0.00',
    ],
    ['原贷款金额 too', `1000000 存量扩大 ${OWN} 600000 -`, `-1000000 存量扩大 ${OWN} - -`, '-300.00'],
  ])('%s', (_, original, reversal, expected) => {
    const result = paid([loans(`D1 K1 1001 2023-01-10 ${original}\nD1 K1 1001 2023-03-10 ${reversal}`)]);
    expect(findings(result)).toEqual([]);
    expect(lines(result, '贷款营销奖励')[1]).toBe(`1001 ${expected} ← 2`);
    expect(rows(result, '贷款发放')).toBe('2 rows: 2 credited');
  });

  test('of a joint loan: from each partner what he got', () => {
    const result = paid([
      loans(
        'D1 K1 1001 2023-01-10 10006.67 新增 联合型 - -\nD1 K1 1001 2023-03-10 -10006.67 新增 联合型 - -',
      ),
      splits,
    ]);
    expect(lines(result, '贷款营销奖励')).toEqual([
      '1001 7.51 ← 1',
      '1002 7.51 ← 1',
      '1001 -7.51 ← 2',
      '1002 -7.51 ← 2',
    ]);
  });

  test('of a loan of an earlier quarter: at the rate it was paid at', () => {
    const dated = ledger('参数', '参数 值 生效日期\n营销奖励率 1.5‰ -\n营销奖励率 3‰ 2023-01-01');
    const table = loans(
      `D1 K1 1001 2022-12-31 1000000 新增 ${OWN} - -\nD1 K1 1001 2023-01-10 -1000000 新增 ${OWN} - -`,
    );
    const result = paid([table, dated]);
    expect(lines(result, '贷款营销奖励')).toEqual(['1001 -1500.00 ← 2']);
    expect(rows(result, '贷款发放')).toBe('2 rows: 1 credited, 1 OUT_OF_PERIOD');
  });

  test('of a loan that stands further down in the ledger', () => {
    const result = paid([
      loans(`D1 K1 1001 2023-03-10 -100000 新增 ${OWN} - -\nD1 K1 1001 2023-01-10 100000 新增 ${OWN} - -`),
    ]);
    expect(figure(result, '1001', '贷款营销奖励')).toBe('0.00');
    expect(findings(result)).toEqual([]);
  });

  test('under another officer’s name it is still taken from the one who was paid', () => {
    const result = paid([
      loans(`D1 K1 1001 2023-01-10 100000 新增 ${OWN} - -\nD1 K1 1002 2023-03-10 -100000 新增 ${OWN} - -`),
    ]);
    expect(lines(result, '贷款营销奖励')).toEqual(['1001 150.00 ← 1', '1001 -150.00 ← 2']);
  });

  test('at the post that the officer had when the loan was paid out', () => {
    const roster = ledger(
      '花名册',
      `工号 姓名 岗位         固定工资 浮动工资 生效日期
       1001 张三 公司客户经理 3000     0        -
       1001 张三 个人客户经理 3000     0        2023-02-01`,
    );
    const byPost = ledger('参数', '参数 值 岗位\n营销奖励率 1.5‰ -\n营销奖励率 2‰ 个人客户经理');
    const table = loans(
      `D1 K1 1001 2023-01-31 1000 新增 ${OWN} - -\nD1 K1 1001 2023-02-28 -1000 新增 ${OWN} - -\nD2 K1 1001 2023-02-01 1000 新增 ${OWN} - -`,
    );
    expect(lines(paid([roster, byPost, table]), '贷款营销奖励')).toEqual([
      '1001 1.50 ← 1',
      '1001 -1.50 ← 2',
      '1001 2.00 ← 3',
    ]);
  });

  test('two partial reversals each by themselves', () => {
    const table = loans(
      `D1 K1 1001 2023-01-10 1000 新增 ${OWN} - -\nD1 K1 1001 2023-02-10 -300 新增 ${OWN} - -\nD1 K1 1001 2023-03-10 -700 新增 ${OWN} - -`,
    );
    expect(figure(paid([table]), '1001', '贷款营销奖励')).toBe('0.00');
  });
});

describe('REVERSAL_UNMATCHED: what to take back is unknown', () => {
  test('no row of that loan', () => {
    const result = paid([
      loans(`D1 K1 1001 2023-01-10 1000 新增 ${OWN} - -\nD2 K1 1002 2023-03-10 -1000 新增 ${OWN} - -`),
    ]);
    expect(findings(result)).toEqual(['REVERSAL_UNMATCHED 贷款发放!2 借据号 A3']);
    expect(held(result)).toEqual(['1002']);
    expect(rows(result, '贷款发放')).toBe('2 rows: 1 credited, 1 FINDING');
  });

  test('an id that differs by its leading zeros is another loan', () => {
    const result = paid([
      loans(`001 K1 1001 2023-01-10 1000 新增 ${OWN} - -\n1 K1 1001 2023-03-10 -1000 新增 ${OWN} - -`),
    ]);
    expect(findings(result)).toEqual(['REVERSAL_UNMATCHED 贷款发放!2 借据号 A3']);
  });

  test('an unmatched reversal outside the quarter raises nothing', () => {
    const result = paid([loans(`D2 K1 1002 2022-03-10 -1000 新增 ${OWN} - -`)]);
    expect([findings(result), rows(result, '贷款发放')]).toEqual([[], '1 rows: 0 credited, 1 OUT_OF_PERIOD']);
  });
});

describe('A reversal of a row that a finding leaves out is left out with it', () => {
  test('the original’s finding says why; the reversal adds none; both officers are held', () => {
    const result = paid([
      loans(
        `D1 K1 1001 2023-01-10 1000 存量扩大 ${OWN} - -\nD1 K1 1002 2023-03-10 -1000 存量扩大 ${OWN} 1 -`,
      ),
    ]);
    expect(findings(result)).toEqual(['PREVIOUS_AMOUNT_MISSING 贷款发放!1 原贷款金额 H2']);
    expect(held(result)).toEqual(['1001', '1002']);
    expect(rows(result, '贷款发放')).toBe('2 rows: 0 credited, 2 FINDING');
  });

  test('a flawed original outside the quarter: its flaw is raised at the reversal', () => {
    const result = paid([
      loans(
        `D1 K1 1001 2022-01-10 1000 存量扩大 ${OWN} - -\nD1 K1 1001 2023-03-10 -1000 存量扩大 ${OWN} 500 -`,
      ),
    ]);
    expect(findings(result)).toEqual(['PREVIOUS_AMOUNT_MISSING 贷款发放!2 原贷款金额 H3']);
    expect(rows(result, '贷款发放')).toBe('2 rows: 0 credited, 1 OUT_OF_PERIOD, 1 FINDING');
  });
});
