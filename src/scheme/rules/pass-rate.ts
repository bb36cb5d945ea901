import type { FunctionSource } from '../source';

/** 偏高 (risk control too weak), 偏低 (too strict), 正常; "" without marketing. A blank bound is none. */
export const PASSVERDICT: FunctionSource = {
  函数: 'PASSVERDICT',
  形参: ['放款数', '营销数', '下限', '上限'],
  条款: 'M-4',
  说明: {
    zh: '通过率（放款笔数÷营销户数）与上下限比较：偏高、偏低、正常；没有营销为空，不填的上下限不比较。',
    en: 'Pass rate (loans paid out ÷ customers marketed) against its band: 偏高, 偏低 or 正常; blank without marketing; a blank bound is none.',
  },
  步骤: [
    { 名称: '比较用通过率', 公式: 'ROUND(放款数/营销数,8)', 条款: 'M-4' },
    { 名称: '高于上限', 公式: 'IF(上限="",0,IF(比较用通过率>上限,1,0))', 条款: 'M-4' },
    { 名称: '低于下限', 公式: 'IF(下限="",0,IF(比较用通过率<下限,1,0))', 条款: 'M-4' },
    {
      名称: '判断',
      公式: 'IF(营销数=0,"",IF(高于上限=1,"偏高",IF(低于下限=1,"偏低","正常")))',
      条款: 'M-4',
    },
  ],
};

/** How many customers to market so that the loans paid out come to the middle of the band, rounded up; "" inside the band. */
export const PASSPROPOSAL: FunctionSource = {
  函数: 'PASSPROPOSAL',
  形参: ['放款数', '营销数', '下限', '上限'],
  条款: 'M-4',
  说明: {
    zh: '建议营销户数：通过率超出上下限时，放款笔数÷上下限中值，向上取整；在范围内或缺一个限值为空。',
    en: 'Proposed marketing: outside the band, loans paid out ÷ the middle of the band, rounded up; blank inside it or where a bound is blank.',
  },
  步骤: [
    { 名称: '判断', 公式: 'PASSVERDICT(放款数,营销数,下限,上限)', 条款: 'M-4' },
    { 名称: '中值', 公式: '(下限+上限)/2', 条款: 'M-4' },
    {
      名称: '建议户数',
      公式: 'IF(OR(判断="",判断="正常",下限="",上限=""),"",ROUNDUP(放款数/中值,0))',
      条款: 'M-4',
    },
  ],
};
