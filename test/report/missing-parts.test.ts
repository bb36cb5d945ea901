import { resultBook } from '../../src/report/result-book';
import type { BookPlan, PlainValue } from '../../src/report/plan';
import { PRESETS } from '../../src/scheme/presets';
import { readBook } from '../../src/workbook/file/read';
import { fileOf, run, sampleCase, smaller, type Case, type Sheet } from './live/books';
import { recalculatedByUniver, unlike } from './second-engine';

type Rows = PlainValue[][];
type Change = (head: PlainValue[], rows: Rows) => Rows;

const none: Change = () => [];
const blank =
  (name: string, which: (row: number, count: number) => boolean = () => true): Change =>
  (head, rows) =>
    rows.map((cells, row) =>
      cells.map((cell, at) => (head[at] === name && which(row, rows.length) ? null : cell)),
    );
const last = (row: number, count: number) => row === count - 1;
const unreadable =
  (name: string): Change =>
  (head, [first, ...rest]) => [first.map((cell, at) => (head[at] === name ? '坏' : cell)), ...rest];
const twice: Change = (_head, rows) => [rows[0], ...rows];

/** What a clerk's book may lack. */
const MISSING: [scheme: string, what: string, table: string, change: Change][] = [
  ['microloan', 'no balances at all', '微贷余额', none],
  ['microloan', 'balances without their day', '微贷余额', blank('时点')],
  ['microloan', 'step tables not filled in', '笔数阶梯', none],
  ['microloan', 'a step without its bound', '笔数阶梯', blank('下限', last)],
  ['microloan', 'a step without its price', '金额阶梯', blank('费率', last)],
  ['microloan', 'a price that is no number', '笔数阶梯', unreadable('单价')],
  ['microloan', 'a step that is there twice', '笔数阶梯', twice],
  ['microloan', 'no table of deductions', '合规扣减表', none],
  ['microloan', 'parameters without values', '参数', blank('值')],
  ['microloan', 'an officer who is there twice', '花名册', twice],
  ['opening-season', 'balances without their class', '贷款余额', blank('五级分类')],
  ['opening-season', 'parameters without values', '参数', blank('值')],
  ['post-and-piece', 'officers without a name', '花名册', blank('姓名')],
  ['post-and-piece', 'an officer without a post', '花名册', blank('岗位', last)],
  ['post-and-piece', 'no table of coefficients', '激励系数', none],
  ['post-and-piece', 'a coefficient without a value', '激励系数', blank('系数', last)],
  ['post-and-piece', 'a star without its bound', '星级条件', blank('下限', last)],
  ['post-and-piece', 'star data without a value', '星级数据', blank('值')],
  ['corporate-manager', 'targets of no branch', '网点指标', blank('网点')],
  ['corporate-manager', 'bands not filled in', '时效挽回档位', none],
  ['marketing-kpi', 'an indicator without its weight', 'KPI定义', blank('权重', last)],
  ['marketing-kpi', 'no indicators', 'KPI定义', none],
  ['four-virtues', 'parameters without values', '参数', blank('值')],
  ['grading', 'parameters without values', '参数', blank('值')],
  ['grading', 'a post whose begin is not filled in', '任职记录', blank('开始日期', last)],
  ['grading', 'roster rows without a post', '花名册', blank('岗位', last)],
  ['risk-reserve', 'a rate that is no number', '计提比例', unreadable('比例')],
];

const books = new Map(PRESETS.map(({ id }) => [id, smaller(sampleCase(id), 3, 12)]));

function without(one: Case, name: string, change: Change): Sheet[] {
  return one.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const [head, ...data] = sheet.rows;
    const rows = [head, ...change(head, data)];
    const tables = rows.length > 1 ? [{ ...sheet.tables[0], bottom: rows.length - 1 }] : [];
    return { ...sheet, rows, tables };
  });
}

/** Custom functions answer what they cannot compute with an error: the sheet has no figure there, either. */
const CALLED = MISSING.filter(([, what]) => /balances|parameters without/.test(what));

async function unlikeIn(scheme: string, table: string, change: Change, mode: 'native' | 'functions') {
  const one = books.get(scheme)!;
  const bytes = fileOf(without(one, table, change));
  const made = resultBook(run(one, bytes), { mode, lang: 'zh' })!;
  const sheets = made.sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] }));
  const plan: BookPlan = { ...made, sheets };
  return unlike(plan, await recalculatedByUniver(readBook(bytes), plan, true));
}

/** Where a figure is missing, it is missing in the formulas, too: neither 0 nor an error, and no word of a change. */
describe('a book in which something is missing, its sheets calculated anew', () => {
  it.each(MISSING)('%s, %s (%s): every cell as the engine has it', async (scheme, _, table, change) => {
    expect(await unlikeIn(scheme, table, change, 'native')).toEqual([]);
  });

  it.each(CALLED)('%s, %s (%s), by custom functions: the same', async (scheme, _, table, change) => {
    expect(await unlikeIn(scheme, table, change, 'functions')).toEqual([]);
  });
});

describe('a book in which nobody is in the roster', () => {
  it.each(PRESETS.map(({ id }) => [id]))('%s: its results are written, and nobody is on them', (scheme) => {
    const one = books.get(scheme)!;
    const bytes = fileOf(without(one, '花名册', none));
    const result = resultBook(run(one, bytes), { mode: 'native', lang: 'zh' })!;
    const summary = [...result.sheets.find(({ name }) => name === '绩效汇总')!.rows];
    const cells = summary.flatMap(({ cells: row }) => row ?? []);
    expect(cells).not.toContainEqual(expect.objectContaining({ value: '应发' }));
    expect(cells).not.toContainEqual(expect.objectContaining({ value: '暂缓' }));
  });
});
