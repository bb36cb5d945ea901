import type { FunctionSource } from '../source';

export const LIMITATIONREWARD: FunctionSource = {
  函数: 'LIMITATIONREWARD',
  形参: ['挽回金额', '核定笔数', '核定合计'],
  条款: 'C-11',
  说明: {
    zh: '诉讼时效挽回奖励：按每户挽回金额分档；达到核定起点由联社班子核定。',
    en: 'Reward for regained limitation: a tier by the amount regained per customer; from the top tier on, the committee decides.',
  },
  步骤: [
    { 名称: '档位奖励', 公式: 'LOOKUP(挽回金额,时效挽回档位[下限],时效挽回档位[奖励])', 条款: 'C-11' },
    { 名称: '由班子核定', 公式: 'IF(挽回金额>=时效核定起点,TRUE,档位奖励="")', 条款: 'C-11' },
    {
      名称: '奖励',
      公式: 'IF(由班子核定,IF(核定笔数=0,FINDING("MANUAL_DECISION"),核定合计),档位奖励)',
      条款: 'C-11',
    },
  ],
};
