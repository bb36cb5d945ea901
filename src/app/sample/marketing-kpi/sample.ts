import { marketingKpi } from '../../../scheme/presets/marketing-kpi';
import type { SampleMaker } from '../options';
import { sampleBook, withExamples } from '../sample-book';
import { plantKpiDefects } from './defects';
import { TABLES, VALUES } from './examples';
import { INDICATORS, indicatorRows, teamRows } from './ledgers';

/** A sample of scheme K for 2023Q1; officer 1001 is worked in its guide. `rows` are about those of KPI指标, seven an officer. */
export const marketingKpiSample: SampleMaker = (options) => {
  const { rows, officers, seed } = options;
  const count = rows === undefined ? officers : Math.ceil(rows / INDICATORS.length);
  return sampleBook(
    {
      source: withExamples(marketingKpi, VALUES),
      title: {
        zh: '贷款营销 KPI 考核 · 示例台账（2023 年一季度）',
        en: 'Loan marketing KPI · sample ledgers, 2023Q1',
      },
      lead: {
        zh: '全部数据由程序生成，人名、号码均为虚构。工号 1001：营销 18＋22.5＋21＝61.5，风险 18＋4＝22，满意度 12＋8＝20，综合得分 103.5，绩效系数 1.2。',
        en: 'All data are generated; names and numbers are invented. Officer 1001: marketing 18 + 22.5 + 21 = 61.5, risk 18 + 4 = 22, satisfaction 12 + 8 = 20, total 103.5, coefficient 1.2.',
      },
      steps: STEPS,
      tables: TABLES,
      ledgers: (people) =>
        new Map([
          ['KPI指标', indicatorRows(people, seed)],
          ['团队', teamRows(people)],
        ]),
      plant: plantKpiDefects,
      fewestRows: INDICATORS.length,
    },
    { ...options, officers: Math.max(3, count) },
  );
};

const STEPS = [
  {
    zh: '检查：jisuan check 本文件 --scheme marketing-kpi --period 2023Q1；核算：jisuan run 本文件 --scheme marketing-kpi --period 2023Q1。',
    en: 'Check: jisuan check FILE --scheme marketing-kpi --period 2023Q1; run: jisuan run FILE --scheme marketing-kpi --period 2023Q1.',
  },
  {
    zh: '看一个数怎么来的：jisuan explain 本文件 --scheme marketing-kpi --period 2023Q1 --officer 1001 --item 综合得分。',
    en: 'See where a figure comes from: jisuan explain FILE --scheme marketing-kpi --period 2023Q1 --officer 1001 --item 综合得分.',
  },
  {
    zh: '制度没有给出的数（指标权重和上下限、绩效系数、门槛比例、晋升线、表彰名额）为演示而填，均注明“示例”，请勿照用。',
    en: 'Figures that the text does not give (weights and bounds, coefficients, threshold, line, number of commendations) are filled in for show, marked 示例; do not use them.',
  },
  {
    zh: '可以看到：越高越好和越低越好的指标、完成率上下限、目标为 0 的投诉指标、主管的团队得分（含下级主管）、晋升提名和表彰名单。',
    en: 'To be seen: both directions, bounds of completion, a target of no complaints, teams and teams of teams, nominations and commendations.',
  },
];
