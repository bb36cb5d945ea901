import type { FunctionSource } from '../source';

/** 阶梯奖励: by bands (超额累进), at the band reached (全额), or the sum of the band reached (定额); yuan, rounded once. */
export const STEPREWARD: FunctionSource = {
  函数: 'STEPREWARD',
  形参: ['数量', '下限', '单价', '方式'],
  条款: 'M-1',
  说明: {
    zh: '阶梯奖励：超额累进（各档部分各按各档）、全额（全部按到达的档）、定额（到达的档给固定金额）；没有业务为 0。',
    en: 'Step reward: 超额累进 (each part at its band), 全额 (all at the band reached), 定额 (the band’s fixed sum); 0 without business.',
  },
  步骤: [
    // A band without a price must not count as free.
    { 名称: '未填单价的档', 公式: 'COUNTIFS(下限,"<"&数量,单价,"")', 条款: 'M-1' },
    {
      名称: '超额累进额',
      公式: 'IF(未填单价的档>0,FINDING("PARAMETER_MISSING",PROGRESSIVE(数量,下限,单价)),PROGRESSIVE(数量,下限,单价))',
      条款: 'M-1',
    },
    { 名称: '到达档', 公式: 'LOOKUP(数量,下限,单价)', 条款: 'M-1' },
    { 名称: '到达档单价', 公式: 'IF(到达档="",FINDING("PARAMETER_MISSING",到达档),到达档)', 条款: 'M-1' },
    {
      名称: '奖励',
      公式: 'IF(数量=0,0,ROUND(SWITCH(方式,"超额累进",超额累进额,"全额",数量*到达档单价,"定额",到达档单价),2))',
      条款: 'M-1',
    },
  ],
};
