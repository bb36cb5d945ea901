import { openingSeason } from '../../../scheme/presets/opening-season';
import type { SampleMaker } from '../options';
import { sampleBook, withExamples } from '../sample-book';
import { plantOpeningDefects } from './defects';
import { openingLedgers } from './ledgers';

const FEWEST_INTEREST = 9;
const INTEREST_PER_OFFICER = 12;

/** A sample of scheme O; officer 1001 is worked in its guide. */
export const openingSeasonSample: SampleMaker = (options) => {
  const interest = options.rows ?? Math.max(90, options.officers * INTEREST_PER_OFFICER);
  return sampleBook(
    {
      source: withExamples(openingSeason, { 收息奖励率: '1%' }),
      title: {
        zh: '开门红收息奖励与质量挂钩 · 示例台账（2023 年一季度）',
        en: 'Opening season: interest reward tied to loan quality · sample ledgers, 2023Q1',
      },
      lead: {
        zh: '全部数据由程序生成，人名、户名、号码均为虚构。工号 1001：良好贷款利息 30,000 和已结清贷款利息 1,000，按 1% 奖励 310.00；不良贷款利息 2,000.00 停奖，以前已付 100 元、已追回 40 元，本期再追回 60.00。',
        en: 'All data are generated; names and numbers are invented. Officer 1001: 30,000 of interest on a good loan and 1,000 on a settled one earn 310.00 at 1%; 2,000.00 on a bad loan earn nothing, and of the 100 paid for it, less 40 already taken back, 60.00 are taken back.',
      },
      steps: STEPS,
      ledgers: (people) => openingLedgers(interest, people, options.seed),
      plant: plantOpeningDefects,
      fewestRows: FEWEST_INTEREST,
    },
    options,
  );
};

const STEPS = [
  {
    zh: '检查：jisuan check 本文件 --scheme opening-season --period 2023Q1；核算：jisuan run 本文件 --scheme opening-season --period 2023Q1。',
    en: 'Check: jisuan check FILE --scheme opening-season --period 2023Q1; run: jisuan run FILE --scheme opening-season --period 2023Q1.',
  },
  {
    zh: '看一个数怎么来的：jisuan explain 本文件 --scheme opening-season --period 2023Q1 --officer 1001 --item 追回奖励。',
    en: 'See where a figure comes from: jisuan explain FILE --scheme opening-season --period 2023Q1 --officer 1001 --item 追回奖励.',
  },
  {
    zh: '制度没有给出收息奖励率，为演示填 1%，注明“示例”，请勿照用。',
    en: 'The text gives no rate; 1% is filled in for show, marked 示例; do not use it.',
  },
  {
    zh: '可以看到：良好、不良和介于两者之间的贷款，季内结清的贷款，冲减的利息，以前已付和已追回的奖励。',
    en: 'To be seen: good and bad loans and those in between, loans settled in the quarter, corrected interest, rewards paid and already taken back.',
  },
];
