import { grading } from '../../../scheme/presets/grading';
import type { SampleMaker } from '../options';
import { sampleBook, withExamples } from '../sample-book';
import { plantGradingDefects } from './defects';
import { TABLES, VALUES } from './examples';
import { gradingLedgers } from './ledgers';
import { FEWEST_OFFICERS, officersOf } from './people';

const SCORES_PER_OFFICER = 9;
const FEWEST_SCORES = FEWEST_OFFICERS * SCORES_PER_OFFICER;

/** A sample of scheme G; officer 1001 is worked in its guide. `rows` are about those of 分级评分, nine an officer. */
export const gradingSample: SampleMaker = (options) => {
  const { rows, officers, seed } = options;
  const count = rows === undefined ? officers : Math.ceil(rows / SCORES_PER_OFFICER);
  return sampleBook(
    {
      source: withExamples(grading, VALUES),
      title: {
        zh: '客户经理分级管理 · 示例台账（2023 年）',
        en: 'Grading of customer managers · sample ledgers, 2023',
      },
      lead: {
        zh: '全部数据由程序生成，人名、号码均为虚构。工号 1001：30%×90＋40%×80＋30%×85＝84.5 分，二级，4,600.00，上年三级（升）；2019-06-03 回到本网点，超过 3 年应轮岗；培训、考试达标；垂直考核 20%×50＋80%×100＝90。',
        en: 'All data are generated; names and numbers are invented. Officer 1001: 30% × 90 + 40% × 80 + 30% × 85 = 84.5 points, second grade, 4,600.00, up from the third; back at the branch since 2019-06-03, so rotation is due; trained and examined; vertical score 20% × 50 + 80% × 100 = 90.',
      },
      steps: STEPS,
      tables: TABLES,
      ledgers: () => gradingLedgers(officersOf(Math.max(FEWEST_OFFICERS, count), seed), seed),
      plant: plantGradingDefects,
      fewestRows: FEWEST_SCORES,
    },
    options,
  );
};

const STEPS = [
  {
    zh: '检查：jisuan check 本文件 --scheme grading --period 2023；核算：jisuan run 本文件 --scheme grading --period 2023。',
    en: 'Check: jisuan check FILE --scheme grading --period 2023; run: jisuan run FILE --scheme grading --period 2023.',
  },
  {
    zh: '看一个数怎么来的：jisuan explain 本文件 --scheme grading --period 2023 --officer 1001 --item 分级得分。',
    en: 'See where a figure comes from: jisuan explain FILE --scheme grading --period 2023 --officer 1001 --item 分级得分.',
  },
  {
    zh: '制度没有给出的数（评分权重、等级表、及格线、轮岗年限、人均标准、合格线）为演示而填，均注明“示例”，请勿照用。',
    en: 'Figures that the text does not give (weights, grades, pass lines, years, norms) are filled in for show, marked 示例; do not use them.',
  },
  {
    zh: '可以看到：见习转正的五种结论、年中转正的人、轮岗和面谈名单、培训考试达标、网点缺编和超编、总部垂直考核。',
    en: 'To be seen: all five outcomes for trainees, one who became formal in the year, rotation and interview lists, training and tests, branches short of people, vertical appraisal.',
  },
];
