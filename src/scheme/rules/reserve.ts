import type { FunctionSource } from '../source';

/** 本期抵扣: what of the charge the reserve covers, yuan. */
export const RESERVEDEDUCTION: FunctionSource = {
  函数: 'RESERVEDEDUCTION',
  形参: ['应抵扣额', '期初', '计提', '释放'],
  条款: 'R-2',
  说明: {
    zh: '风险保障金本期抵扣：应抵扣额与可用余额（期初＋计提－释放，不低于 0）中较小者。',
    en: 'Taken from the reserve: the charge, at most what is available (opening + accrued − released, not below 0).',
  },
  步骤: [
    { 名称: '可用额', 公式: '期初+计提-释放', 条款: 'R-2' },
    { 名称: '抵扣额', 公式: 'MIN(应抵扣额,MAX(0,可用额))', 条款: 'R-2' },
  ],
};

/** 期末余额: the reserve rolled forward, yuan; it may fall below 0. */
export const RESERVECLOSING: FunctionSource = {
  函数: 'RESERVECLOSING',
  形参: ['期初', '计提', '抵扣', '释放'],
  条款: 'R-2',
  说明: {
    zh: '风险保障金期末余额＝期初＋计提－抵扣－释放。',
    en: 'Closing reserve = opening + accrued − deducted − released.',
  },
  步骤: [{ 名称: '结余', 公式: '期初+计提-抵扣-释放', 条款: 'R-2' }],
};
