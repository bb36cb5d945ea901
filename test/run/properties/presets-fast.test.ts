import { requireScheme, runScheme } from '../../../src/app/run';
import { makeSample, sampleSchemes } from '../../../src/app/sample/sample';
import type { Node } from '../../../src/formula/tree';
import type { Calculation } from '../../../src/run/calculate';
import { fastColumn, type Lines } from '../../../src/run/compute';
import { rowFrame } from '../../../src/run/credit';
import { groupSource, lineSource, officerSource } from '../../../src/run/lines';
import { readBook } from '../../../src/workbook/file/read';
import { writeBook } from '../../../src/workbook/file/write';

const PERIODS = { 月: '2023-03', 季: '2023Q1', 年: '2023' };

/**
 * What the reference still computes row by row, in a sample of 40 officers: figures of people and teams of whom many have none,
 * PROGRESSIVE and rules over the rows of a parameter table, whose combinations repeat only in ledgers of thousands of rows.
 * Nothing may join them unseen, and what leaves them is taken off.
 */
const BY_REFERENCE: Record<string, readonly string[]> = {
  microloan: ['笔数奖励', '金额奖励'],
  'post-and-piece': ['买单激励'],
  grading: ['分级得分', '垂直考核得分', '等级', '等级变动', '等级薪酬', '续聘结论', '轮岗名单', '轮岗提示'],
  'marketing-kpi': [
    '下级得分合计',
    '下级有分人数',
    '团队得分',
    '归集得分',
    '成员得分合计',
    '排名得分',
    '晋升提名',
    '有分成员数',
    '满意度得分',
    '绩效系数',
    '综合得分',
    '缺少得分',
    '考核得分',
    '营销得分',
    '风险得分',
  ],
};

/** Lines that the reference evaluates one by one: all where the fast path cannot read the formula. */
function slowLines(node: Node, lines: Lines, run: NonNullable<Calculation['run']>): number {
  return lines.count === 0 ? 0 : (fastColumn(node, lines, run)?.bad.length ?? lines.count);
}

/** Items, checks and lists with a formula that leaves more than a tenth of its lines to the reference. */
function slowParts(calculation: Calculation): Set<string> {
  const run = calculation.run!;
  const slow = new Set<string>();
  const note = (name: string, node: Node | null, lines: Lines) => {
    if (node && slowLines(node, lines, run) * 10 > lines.count) slow.add(name);
  };
  const officers = officerSource(run);
  const rowsOf = (table: string): Lines | null => {
    const [ledger, rows] = [run.ledgers.get(table), run.rows.get(table)];
    if (!ledger || !rows) return null;
    return lineSource(run, rowFrame(run, ledger, rows, new Uint8Array(ledger.rows).fill(1), null));
  };
  for (const item of run.scheme.items) {
    if (item.level === '个人') note(item.name, item.formula, officers);
    const lines = item.owner?.kind === 'column' || !item.source.台账 ? null : rowsOf(item.source.台账);
    if (lines) note(item.name, item.owner, lines);
  }
  for (const { item, frame, groups, credited } of calculation.lineItems) {
    note(item.name, item.condition, lineSource(run, credited));
    note(item.name, item.share, lineSource(run, credited));
    for (const group of item.groups) note(item.name, group, lineSource(run, frame));
    if (groups) note(item.name, item.groupCondition, groupSource(run, groups));
    note(item.name, item.formula, groups ? groupSource(run, groups) : lineSource(run, frame));
  }
  for (const { source, condition } of run.scheme.checks) {
    const lines = source.台账 ? rowsOf(source.台账) : officers;
    if (lines && !source.参数) note(`${source.代码} ${source.台账 ?? source.项目 ?? ''}`, condition, lines);
  }
  for (const { source, condition } of run.scheme.lists) {
    const lines = source.台账 ? rowsOf(source.台账) : officers;
    if (lines) note(source.名单, condition, lines);
  }
  return slow;
}

describe('items, checks and lists of every preset are computed column by column; the reference alone is some thirty times slower', () => {
  test.each(sampleSchemes())('%s', (scheme) => {
    const book = readBook(writeBook(makeSample({ scheme, officers: 40, seed: 1, dirty: false })));
    const calculation = runScheme(book, { scheme, period: PERIODS[requireScheme(scheme).source.周期] });
    // A round of an item (归集得分第2层) is the item.
    const slow = [...slowParts(calculation)].map((part) => part.replace(/第\d+层$/, ''));
    expect([...new Set(slow)].sort()).toEqual([...(BY_REFERENCE[scheme] ?? [])].sort());
  });
});
