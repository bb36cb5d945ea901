import { changed } from '../../support/tables';
import { figures, findings, held, lines } from '../../support/reading';
import { quarterTables } from './quarter-tables';
import { ownBook, problems, runOwn, words } from './own-scheme';

const result = runOwn(ownBook(...quarterTables), '2023Q1');

describe('A quarterly regulation for wealth and insurance', () => {
  test('it runs without a finding', () => {
    expect([...findings(result), ...held(result)]).toEqual([]);
  });

  test('1001: 1,000,000 + 1,000,000 × 1.2 (180 days are long); 1,000 at 1‰ and 1,200,000 at 1.5‰', () => {
    expect(figures(result, '1001')).toMatchObject({ 理财销售: '2200000.00', 理财奖: '2800.00' });
  });

  test('insurance by kind: 50,000 reaches the second tier and is paid at 2% in all; 49,999.99 at 1%', () => {
    expect(lines(result, '保险奖')).toEqual(['1001 1000.00 ← 1 2', '1001 500.00 ← 3', '1003 6000.00 ← 4 5']);
    expect(figures(result, '1001').保险奖).toBe('1500.00');
  });

  test('1001: 80% × 1.1 + 20% × (2 − 1 ÷ 2) = 118%, under the cap of 120%: 4,300 × 1.18', () => {
    expect(figures(result, '1001')).toMatchObject({
      理财完成率: '1.1',
      投诉完成率: '1.5',
      综合完成率: '1.18',
      营销奖: '5074.00',
    });
  });

  test('1002: exactly 60% passes the gate: 500 × 0.6', () => {
    expect(figures(result, '1002')).toMatchObject({ 综合完成率: '0.6', 兑现系数: '0.6', 营销奖: '300.00' });
  });

  test('1003: 80% × 2 + 20% × 0 (nine complaints of four count 0, not less) = 160%, capped: (6,000 + 6,000) × 1.2', () => {
    // 1,000 + 3,000 + 2,000 of wealth; 200,000 of premiums at 3%.
    expect(figures(result, '1003')).toMatchObject({
      理财奖: '6000.00',
      投诉完成率: '0',
      综合完成率: '1.6',
      兑现系数: '1.2',
      营销奖: '14400.00',
    });
  });

  test('branches by what they sold: 城西 4,000,000, 城东 2,700,000, 城北 600,000', () => {
    expect(['1001', '1002', '1003', '1004'].map((id) => figures(result, id).网点名次)).toEqual([
      '2',
      '2',
      '1',
      '3',
    ]);
    expect(['1001', '1002', '1003', '1004'].map((id) => figures(result, id).网点奖)).toEqual([
      '100.00',
      '100.00',
      '300.00',
      '50.00',
    ]);
  });
});

describe('Slips of a clerk in this scheme, each told at its cell with what to write', () => {
  const spoiltItem = (item: string, column: string, to: string | null) =>
    ownBook(
      ...quarterTables.map((table) => {
        if (table.name !== '方案') return table;
        return changed(table, table.rows.findIndex((row) => row[0] === item) + 1, column, to);
      }),
    );

  test.each<[string, string, string, string | null, string, RegExp]>([
    [
      'IFERROR around a quotient',
      '网点名次',
      '公式',
      'IFERROR(1/网点销售,0)',
      'NAME_UNKNOWN 方案!11 公式 C12',
      /先用 IF 判断/,
    ],
    [
      'RANK among one figure',
      '网点名次',
      '公式',
      'RANK(网点销售,网点销售)',
      'TYPE_MISMATCH 方案!11 公式 C12',
      /要在一整列里比较，如 全体\[得分\]/,
    ],
    [
      'VLOOKUP into a table',
      '网点奖',
      '公式',
      'VLOOKUP(网点名次,网点名次奖,2,0)',
      'NAME_UNKNOWN 方案!12 公式 C13',
      /请改写为 INDEX\(网点名次奖\[奖励\],MATCH\(网点名次,网点名次奖\[名次\],0\)\)/,
    ],
    [
      'a date as a text',
      '理财销售',
      '条件',
      '[成交日]>="2023-01-01"',
      'TYPE_MISMATCH 方案!2 条件 G3',
      /DATE\(年,月,日\)/,
    ],
    [
      'a date as a subtraction',
      '理财销售',
      '条件',
      '[成交日]>=2023-01-01',
      'TYPE_MISMATCH 方案!2 条件 G3',
      /DATE\(2023,1,1\)/,
    ],
    [
      'two conditions joined by 且',
      '理财销售',
      '条件',
      '[状态]="成交" 且 [销售额]>0',
      'SYNTAX 方案!2 条件 G3',
      /AND\(条件1,条件2\)/,
    ],
    [
      'a chain of comparisons',
      '兑现系数',
      '公式',
      'IF(0.6<=综合完成率<1,综合完成率,1)',
      'TYPE_MISMATCH 方案!8 公式 C9',
      /AND\(0<数,数<10\)/,
    ],
    [
      'a text without quotes',
      '理财销售',
      '条件',
      '[状态]<>撤单',
      'NAME_UNKNOWN 方案!2 条件 G3',
      /写成 "撤单"/,
    ],
    [
      '万 in a number',
      '保险奖',
      '分组条件',
      'SUM([保费])>5万',
      'NAME_UNKNOWN 方案!4 分组条件 H5',
      /请写成 50000/,
    ],
    [
      'a thousands separator',
      '保险奖',
      '分组条件',
      'SUM([保费])>50,000',
      'SYNTAX 方案!4 分组条件 H5',
      /千分位/,
    ],
    [
      'a rate with % twice',
      '营销奖',
      '公式',
      'ROUND((理财奖+保险奖)*兑现系数%,2)',
      'UNIT_MISMATCH 方案!9 公式 C10',
      /已经是比率/,
    ],
    [
      'a missing bracket, full width',
      '营销奖',
      '公式',
      'ROUND（（理财奖+保险奖）*兑现系数，2',
      'SYNTAX 方案!9 公式 C10',
      /第 6 个字符.*右括号/,
    ],
    [
      'ROUND without places',
      '营销奖',
      '公式',
      'ROUND(理财奖+保险奖)',
      'SYNTAX 方案!9 公式 C10',
      /ROUND\(数,2\)/,
    ],
    [
      'a condition as a line',
      '保险奖',
      '公式',
      'SUM([保费])>0',
      'TYPE_MISMATCH 方案!4 公式 C5',
      /IF\(条件,数,0\)/,
    ],
    [
      'a column of the group outside SUM',
      '保险奖',
      '公式',
      '[保费]*2',
      'TYPE_MISMATCH 方案!4 公式 C5',
      /SUM/,
    ],
    [
      'yuan and a rate',
      '季度营销绩效',
      '公式',
      '营销奖+最低完成率',
      'UNIT_MISMATCH 方案!13 公式 C14',
      /单位不同/,
    ],
    [
      'a circle',
      '理财奖',
      '公式',
      '营销奖*10%',
      'CYCLE 方案!3 公式 C4',
      /理财奖 → 营销奖 → 理财奖|营销奖 → 理财奖 → 营销奖/,
    ],
    [
      'a ledger that is nowhere',
      '保险奖',
      '台账',
      '保险业务',
      'TABLE_MISSING 方案!4 台账 D5',
      /是否想写“保险”/,
    ],
  ])('%s', (_, item, column, to, place, said) => {
    const book = spoiltItem(item, column, to);
    expect(problems(book)).toContain(place);
    expect(words(book)).toMatch(said);
  });

  test('no target of a complaint: the officer is held, the words name the function and what is wanting', () => {
    const tables = quarterTables.map((table) =>
      table.name === '任务' ? { ...table, rows: table.rows.filter((_, at) => at !== 3) } : table,
    );
    const spoilt = runOwn(ownBook(...tables), '2023Q1');
    expect(findings(spoilt)).toEqual(['TARGET_MISSING 花名册!2 工号 A3']);
    expect(held(spoilt)).toEqual(['1002']);
    expect(figures(spoilt, '1002')).toMatchObject({ 投诉完成率: '', 季度营销绩效: '' });
  });
});
