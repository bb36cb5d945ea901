import { figure, findings, lines } from '../../support/reading';
import { info, ownBook, runOwn, sheet } from './own-scheme';

/** Products with brackets as they come: full-width in one table, half-width in the other, the formula as it was typed. */
const SCHEME = sheet(
  '方案',
  '项目 层级 台账 公式 条件 单位 应发',
  '买单奖励 | 明细 | 业务 | ROUND（[数量]×INDEX（单价表[单价]，MATCH（[产品]，单价表[产品]，0）），2） |  | 元 | 是'.replace(
    '×',
    '*',
  ),
  '代发笔数 | 明细 | 业务 | [数量] | [产品]=“代发（工资）” | 笔',
  '代发家数 | 个人 |  | COUNTIFS(业务[产品],"代发（*",业务[工号],花名册.工号) |  | ',
);
const LEDGERS = sheet(
  '台账定义',
  '台账 列 类型 必填',
  '业务 | 工号 | 编号 | 是',
  '业务 | 产品 | 文本 | 是',
  '业务 | 数量 | 数值 | 是',
  '业务 | 日期 | 日期 | 是',
);
const rows = (...products: [string, number][]) => ({
  name: '业务',
  header: ['工号', '产品', '数量', '日期'],
  rows: products.map(([product, count]): (string | number)[] => ['1001', product, count, 44950]),
});
const prices = {
  name: '单价表',
  header: ['产品', '单价'],
  rows: [
    ['代发（工资）', 5],
    ['代发（养老）', 2],
    ['POS', 1],
  ],
};

test('names with full-width brackets are the same names with half-width ones, in data, tables and rules', () => {
  const book = ownBook(
    info(),
    SCHEME,
    LEDGERS,
    rows(['代发（工资）', 10], ['代发(工资)', 3], ['代发（养老）', 7], ['POS', 1]),
    prices,
  );
  const result = runOwn(book, '2023Q1');
  expect(findings(result)).toEqual([]);
  // 10 × 5 + 3 × 5 + 7 × 2 + 1 × 1.
  expect(lines(result, '买单奖励')).toEqual([
    '1001 50.00 ← 1',
    '1001 15.00 ← 2',
    '1001 14.00 ← 3',
    '1001 1.00 ← 4',
  ]);
  expect(figure(result, '1001', '买单奖励')).toBe('80.00');
  expect(figure(result, '1001', '代发笔数')).toBe('13');
  expect(figure(result, '1001', '代发家数')).toBe('3');
});
