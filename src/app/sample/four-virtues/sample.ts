import { fourVirtues } from '../../../scheme/presets/four-virtues';
import type { SampleMaker } from '../options';
import { sampleBook } from '../sample-book';
import { plantAssessmentDefects } from './defects';
import { recordRows } from './records';

/** A sample of scheme V for 2023; officer 1001 is worked in its guide. `rows` are about those of 考评记录. */
export const fourVirtuesSample: SampleMaker = (options) =>
  sampleBook(
    {
      source: fourVirtues,
      title: {
        zh: '德勤能绩综合考评 · 示例台账（2023 年）',
        en: 'Assessment of conduct, diligence, ability and results · sample ledgers, 2023',
      },
      lead: {
        zh: '全部数据由程序生成，人名、号码均为虚构。工号 1001：检查均分（90＋94＋86＋90）÷4＝90，月考核均分（84＋92）÷2＝88，年考核 95，年度总分 20%×90＋30%×88＋50%×95＝91.9。',
        en: 'All data are generated; names and numbers are invented. Officer 1001: inspections (90 + 94 + 86 + 90) ÷ 4 = 90, months (84 + 92) ÷ 2 = 88, year-end 95, total 20% × 90 + 30% × 88 + 50% × 95 = 91.9.',
      },
      steps: STEPS,
      ledgers: (people) => new Map([['考评记录', recordRows(people, options.rows, options.seed)]]),
      plant: plantAssessmentDefects,
      fewestRows: options.officers,
    },
    options,
  );

const STEPS = [
  {
    zh: '检查：jisuan check 本文件 --scheme four-virtues --period 2023；核算：jisuan run 本文件 --scheme four-virtues --period 2023。',
    en: 'Check: jisuan check FILE --scheme four-virtues --period 2023; run: jisuan run FILE --scheme four-virtues --period 2023.',
  },
  {
    zh: '看一个数怎么来的：jisuan explain 本文件 --scheme four-virtues --period 2023 --officer 1001 --item 年度总分。',
    en: 'See where a figure comes from: jisuan explain FILE --scheme four-virtues --period 2023 --officer 1001 --item 年度总分.',
  },
  {
    zh: '可以看到：周检、月检、抽检、月考核和年考核，加分和额外扣分，严重违规项，网点内名次，优秀员工名单，年中入离职的人。',
    en: 'To be seen: inspections, monthly and year-end assessments, bonuses and deductions, severe violations, ranks within branches, excellent staff, joiners and leavers.',
  },
];
