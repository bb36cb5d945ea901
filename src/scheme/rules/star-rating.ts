import type { FunctionSource } from '../source';

/** 星级 of an officer or a branch. */
export const STARRATING: FunctionSource = {
  函数: 'STARRATING',
  形参: ['评定对象'],
  条款: 'P-4',
  说明: {
    zh: '客户经理或网点的星级：本星级各项条件（星级条件）全部达到的最高一级；缺指标视为未达到，都未达到为 0。',
    en: 'Stars of an officer or branch: the highest whose own conditions all hold; a missing indicator is not met, none gives 0.',
  },
  步骤: [
    {
      名称: '最高星级',
      公式: 'HIGHESTMET(评定对象,星级条件[星级],星级条件[指标],星级条件[下限],星级数据[对象],星级数据[指标],星级数据[值])',
      条款: 'P-4',
    },
  ],
};
