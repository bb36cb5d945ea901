import type { FunctionSource } from '../source';

/** Does a row of 激励系数 apply? A blank cell of it means: any. */
const APPLIES = [
  'OR(激励系数[产品]="",激励系数[产品]=产品名)',
  'OR(激励系数[地区]="",激励系数[地区]=地区名)',
  'OR(激励系数[起]="",激励系数[起]<=业务日)',
  'OR(激励系数[止]="",激励系数[止]>=业务日)',
].join(',');

/** The factor for a product, region and day: the highest of the rows that apply, 1 where none does. */
export const SEASONFACTOR: FunctionSource = {
  函数: 'SEASONFACTOR',
  形参: ['产品名', '地区名', '业务日'],
  条款: 'P-2',
  说明: {
    zh: '重点产品、地区、时段的激励系数：取适用各行中最高的一个，没有适用的行为 1。',
    en: 'Incentive factor of a product, region and day: the highest that applies, 1 where none does.',
  },
  步骤: [
    { 名称: '适用行数', 公式: `SUMPRODUCT(IF(AND(${APPLIES}),1,0))`, 条款: 'P-2' },
    {
      名称: '系数',
      公式: `IF(适用行数=0,1,MAX(IF(AND(${APPLIES}),激励系数[系数],0)))`,
      条款: 'P-2',
    },
  ],
};

/** 买单激励 of one row; a negative quantity takes back. */
export const PIECEPAY: FunctionSource = {
  函数: 'PIECEPAY',
  形参: ['单价', '数量', '系数'],
  条款: 'P-2',
  说明: {
    zh: '买单激励＝单价×数量×激励系数，每行四舍五入到分；负数量为冲回。',
    en: 'Piece reward = price × quantity × factor, rounded to the fen row by row; a negative quantity takes back.',
  },
  步骤: [
    { 名称: '有效单价', 公式: 'IF(单价="",FINDING("PARAMETER_MISSING",单价),单价)', 条款: 'P-2' },
    { 名称: '激励', 公式: 'ROUND(有效单价*数量*系数,2)', 条款: 'P-2' },
  ],
};
