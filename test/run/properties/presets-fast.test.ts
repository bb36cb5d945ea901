import { requireScheme, runScheme } from '../../../src/app/run';
import { makeSample, sampleSchemes } from '../../../src/app/sample/sample';
import type { Node } from '../../../src/formula/tree';
import type { Calculation } from '../../../src/run/calculate';
import { fastColumn, type Lines } from '../../../src/run/compute';
import { groupSource, lineSource, officerSource } from '../../../src/run/lines';
import { readBook } from '../../../src/workbook/file/read';
import { writeBook } from '../../../src/workbook/file/write';

const PERIODS = { 月: '2023-03', 季: '2023Q1', 年: '2023' };

/**
 * What the reference still computes row by row: few rows (teams, cases, people), quotients without end that are compared,
 * ranks, and PROGRESSIVE and HIGHESTMET. Nothing may join them unseen.
 */
const BY_REFERENCE: Record<string, readonly string[]> = {
  microloan: [
    '首检合规',
    '中心通过率',
    '笔数奖励',
    '金额奖励',
    '累计放款金额',
    '累计收回本金',
    '逾期扣减',
    '合规扣减',
    '微贷奖励',
  ],
  'risk-reserve': ['容忍额度', '未免责损失', '容忍免责比例', '应承担损失'],
  'opening-season': ['追回奖励'],
  'post-and-piece': ['星级', '买单激励'],
  grading: [
    '分级得分',
    '等级',
    '等级薪酬',
    '等级变动',
    '等级升降',
    '转正结论',
    '末次通过',
    '轮岗提示',
    '垂直考核得分',
    '续聘结论',
  ],
  'four-virtues': ['名次'],
  'marketing-kpi': [
    '营销得分',
    '营销指标数',
    '风险得分',
    '风险指标数',
    '满意度得分',
    '满意度指标数',
    '综合得分',
    '归集得分',
    '缺少得分',
    '下级得分合计',
    '下级有分人数',
    '有分成员数',
    '成员得分合计',
    '团队得分',
    '考核得分',
    '绩效系数',
    '晋升提名',
    '排名得分',
    '考核名次',
    '表彰',
  ],
};

/** Lines that the reference evaluates one by one: all where the fast path cannot read the formula. */
function slowLines(node: Node, lines: Lines, run: NonNullable<Calculation['run']>): number {
  return lines.count === 0 ? 0 : (fastColumn(node, lines, run)?.bad.length ?? lines.count);
}

/** Items with more than a tenth of their lines left to the reference. */
function slowItems(calculation: Calculation): Set<string> {
  const run = calculation.run!;
  const slow = new Set<string>();
  const note = (name: string, node: Node | null, lines: Lines) => {
    if (node && slowLines(node, lines, run) * 10 > lines.count) slow.add(name);
  };
  const officers = officerSource(run);
  for (const item of run.scheme.items) if (item.level === '个人') note(item.name, item.formula, officers);
  for (const { item, frame, groups, credited } of calculation.lineItems) {
    note(item.name, item.condition, lineSource(run, credited));
    note(item.name, item.formula, groups ? groupSource(run, groups) : lineSource(run, frame));
  }
  return slow;
}

describe('the items of every preset are computed column by column; the reference alone is some thirty times slower', () => {
  test.each(sampleSchemes())('%s', (scheme) => {
    const book = readBook(writeBook(makeSample({ scheme, officers: 40, seed: 1, dirty: false })));
    const calculation = runScheme(book, { scheme, period: PERIODS[requireScheme(scheme).source.周期] });
    const known = new Set(BY_REFERENCE[scheme] ?? []);
    // A round of an item (归集得分第2层) is the item.
    const slow = [...slowItems(calculation)].map((item) => item.replace(/第\d+层$/, ''));
    expect(slow.filter((item) => !known.has(item))).toEqual([]);
    const names = new Set(calculation.scheme.items.map(({ name }) => name));
    expect([...known].filter((item) => !names.has(item))).toEqual([]);
  });
});
