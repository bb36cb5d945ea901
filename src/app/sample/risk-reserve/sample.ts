import { riskReserve } from '../../../scheme/presets/risk-reserve';
import type { SampleMaker } from '../options';
import { sampleBook, withExamples } from '../sample-book';
import { plantReserveDefects } from './defects';
import { reserveLedgers } from './ledgers';

const EXAMPLE = '示例';
const FEWEST_BASES = 8;
const BASES_PER_OFFICER = 2;

/** A sample of scheme R; officer 1001 is worked in its guide. */
export const riskReserveSample: SampleMaker = (options) => {
  const bases = options.rows ?? Math.max(FEWEST_BASES, options.officers * BASES_PER_OFFICER + 1);
  return sampleBook(
    {
      source: withExamples(riskReserve, { 新老划断日: '2020-12-31', 老贷款责任比例: '10%', 容忍度: '1‰' }),
      title: {
        zh: '客户经理风险保障金 · 示例台账（2023 年一季度）',
        en: 'Risk reserve of customer managers · sample ledgers, 2023Q1',
      },
      lead: {
        zh: '全部数据由程序生成，人名、号码均为虚构。工号 1001：期初 10,000.00，计提 285.00＋45.00＝330.00；损失 13,000 中容忍 1,300（发放额 1,300,000×1‰），其余九成：8,000×90%×50%＋5,000×90%×10%（老贷款）＝4,050.00；释放 500.00；期末 5,780.00。',
        en: 'All data are generated; names and numbers are invented. Officer 1001: opening 10,000.00, accrued 330.00; of losses of 13,000, 1,300 are tolerated (1‰ of 1,300,000 paid out), of the rest 8,000 × 90% × 50% + 5,000 × 90% × 10% (old loan) = 4,050.00; released 500.00; closing 5,780.00.',
      },
      steps: STEPS,
      tables: {
        计提比例: [
          { 基数类型: '营销奖励', 比例: 0.1, 说明: EXAMPLE },
          { 基数类型: '利息收入奖励', 比例: 0.05, 说明: EXAMPLE },
        ],
        责任比例: [
          { 原因: '违规放款', 比例: 1, 说明: EXAMPLE },
          { 原因: '决策失误', 比例: 0.5, 说明: EXAMPLE },
          { 原因: '自然灾害', 比例: 0, 说明: EXAMPLE },
          { 原因: '市场变化', 比例: 0.2, 说明: EXAMPLE },
        ],
      },
      ledgers: (people) => reserveLedgers(bases, people, options.seed),
      plant: plantReserveDefects,
      fewestRows: FEWEST_BASES,
    },
    options,
  );
};

const STEPS = [
  {
    zh: '检查：jisuan check 本文件 --scheme risk-reserve --period 2023Q1；核算：jisuan run 本文件 --scheme risk-reserve --period 2023Q1。',
    en: 'Check: jisuan check FILE --scheme risk-reserve --period 2023Q1; run: jisuan run FILE --scheme risk-reserve --period 2023Q1.',
  },
  {
    zh: '看一个数怎么来的：jisuan explain 本文件 --scheme risk-reserve --period 2023Q1 --officer 1001 --item 期末余额。',
    en: 'See where a figure comes from: jisuan explain FILE --scheme risk-reserve --period 2023Q1 --officer 1001 --item 期末余额.',
  },
  {
    zh: '制度没有给出任何比例：计提比例、责任比例、老贷款责任比例、新老划断日、容忍度都是为演示而填，均注明“示例”，请勿照用。',
    en: 'The text gives no rate at all: the rates, the cut-off day and the tolerance are filled in for show, marked 示例; do not use them.',
  },
  {
    zh: '可以看到：冲销的基数、免责的三种写法、新老贷款、容忍度、离职返还和从保证金支付的奖励。',
    en: 'To be seen: reversed bases, exemptions, old and new loans, the tolerance, releases to leavers and rewards paid from the reserve.',
  },
];
