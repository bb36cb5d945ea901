import type { FunctionSource } from '../source';

/** Has a week its hours and customers? 1 or 0. */
export const MARKETINGWEEK: FunctionSource = {
  函数: 'MARKETINGWEEK',
  形参: ['周时长', '周户数', '最低时长', '最低户数'],
  条款: 'P-3',
  说明: {
    zh: '一周的营销时长和营销户数都达到最低要求为 1，否则为 0。',
    en: '1 where a week’s marketing hours and customers both reach their minimum, else 0.',
  },
  步骤: [
    // Hours such as 0.1 + 0.2 carry binary noise in a sheet.
    { 名称: '时长达标', 公式: 'IF(ROUND(周时长,8)>=最低时长,1,0)', 条款: 'P-3' },
    { 名称: '户数达标', 公式: 'IF(ROUND(周户数,8)>=最低户数,1,0)', 条款: 'P-3' },
    { 名称: '达标', 公式: '时长达标*户数达标', 条款: 'P-3' },
  ],
};
