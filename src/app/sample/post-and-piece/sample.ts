import { postAndPiece } from '../../../scheme/presets/post-and-piece';
import type { SampleMaker } from '../options';
import { sampleBook, withExamples } from '../sample-book';
import { plantPieceDefects } from './defects';
import { TABLES, VALUES } from './examples';
import { pieceLedgers } from './ledgers';

const FEWEST_PIECES = 6;
const PIECES_PER_OFFICER = 15;

/** A sample of scheme P; officer 1001 is worked in its guide. */
export const postAndPieceSample: SampleMaker = (options) => {
  const pieces = options.rows ?? Math.max(FEWEST_PIECES, options.officers * PIECES_PER_OFFICER);
  return sampleBook(
    {
      source: withExamples(postAndPiece, VALUES),
      title: {
        zh: '岗位工资与买单制 · 示例台账（2023 年 3 月）',
        en: 'Post wages and piece rewards · sample ledgers, March 2023',
      },
      lead: {
        zh: '全部数据由程序生成，人名、号码均为虚构。工号 1001（公司客户经理二级，目标薪酬 7,200）：基本 2,880.00，岗位 1,440.00，任务 7,200×20%×95%＝1,368.00；买单：信用卡 6×30＋4×30×1.5（旺季），商户 5×60，共 660.00；月薪 6,348.00；达标 2 周；四星。',
        en: 'All data are generated; names and numbers are invented. Officer 1001 (target pay 7,200): basic 2,880.00, post 1,440.00, tasks 7,200 × 20% × 95% = 1,368.00; pieces: cards 6 × 30 + 4 × 30 × 1.5 (in season), merchants 5 × 60, 660.00 in all; pay 6,348.00; two weeks met; four stars.',
      },
      steps: STEPS,
      tables: TABLES,
      ledgers: (people) => pieceLedgers(pieces, people, options.seed),
      plant: plantPieceDefects,
      fewestRows: FEWEST_PIECES,
    },
    options,
  );
};

const STEPS = [
  {
    zh: '检查：jisuan check 本文件 --scheme post-and-piece --period 2023-03；核算：jisuan run 本文件 --scheme post-and-piece --period 2023-03。',
    en: 'Check: jisuan check FILE --scheme post-and-piece --period 2023-03; run: jisuan run FILE --scheme post-and-piece --period 2023-03.',
  },
  {
    zh: '看一个数怎么来的：jisuan explain 本文件 --scheme post-and-piece --period 2023-03 --officer 1001 --item 任务工资。',
    en: 'See where a figure comes from: jisuan explain FILE --scheme post-and-piece --period 2023-03 --officer 1001 --item 任务工资.',
  },
  {
    zh: '制度没有给出任何数：目标薪酬、占比、单价、系数、每周最低要求和星级条件都是为演示而填，均注明“示例”，请勿照用。',
    en: 'The text gives no number: target pay, shares, prices, factors, weekly minima and star conditions are filled in for show, marked 示例; do not use them.',
  },
  {
    zh: '可以看到：按岗位不同的薪酬占比、旺季和地区的激励系数、冲回的业务、跨月的周、入离职和换岗、网点星级名单。',
    en: 'To be seen: shares by post, factors of season and region, pieces given back, weeks across the month’s end, joiners, leavers and changes of post, the list of star branches.',
  },
];
