import type { FunctionSource } from '../source';

const weight = (part: string) =>
  `IF(COUNT(转正权重[${part}])=0,FINDING("PARAMETER_MISSING"),INDEX(转正权重[${part}],1))`;

/** Score of an examination for a formal post: three parts by 转正权重. */
export const PROBATIONSCORE: FunctionSource = {
  函数: 'PROBATIONSCORE',
  形参: ['笔试分', '网点分', '管委会分'],
  条款: 'G-3',
  说明: {
    zh: '转正考核得分＝笔试、网点考核、管委会考核按转正权重加权。',
    en: 'Score of the examination for a formal post: written test, branch and committee by 转正权重.',
  },
  步骤: [
    { 名称: '笔试占比', 公式: weight('笔试'), 条款: 'G-3' },
    { 名称: '网点占比', 公式: weight('网点'), 条款: 'G-3' },
    { 名称: '管委会占比', 公式: weight('管委会'), 条款: 'G-3' },
    {
      名称: '考核得分',
      公式: 'IF(ROUND(笔试占比+网点占比+管委会占比,8)=1,笔试占比*笔试分+网点占比*网点分+管委会占比*管委会分,FINDING("WEIGHTS_NOT_100"))',
      条款: 'G-3',
    },
  ],
};

/** 转正结论 of a trainee at the year's end. */
export const PROBATIONRESULT: FunctionSource = {
  函数: 'PROBATIONRESULT',
  形参: ['责任人', '起考日', '有效次数', '未过次数', '末次通过'],
  条款: 'G-3',
  说明: {
    zh: '见习转正：末次有效考核通过为转正，未过一次为再考、两次为另行安排；年底未满见习期或只有提前考核为未满期，满期未考为待考。',
    en: 'Trainees: 转正 where the last valid examination was passed; failed once 再考, twice 另行安排; 未满期 before the months are served or with early examinations only; 待考 where due but never examined.',
  },
  步骤: [
    {
      名称: '年底前次数',
      公式: 'COUNTIFS(转正考核[工号],责任人,转正考核[日期],"<="&期末日)',
      条款: 'G-3',
    },
    {
      名称: '在册笔试合计',
      公式: 'SUMIFS(转正考核[笔试],转正考核[工号],责任人,转正考核[日期],"<="&期末日)',
      条款: 'G-3',
    },
    // Examined, neither passed nor failed: the line is missing, which its row says.
    {
      名称: '考后结论',
      公式: 'IF(末次通过>0,"转正",IF(未过次数=0,FINDING("UPSTREAM"),IF(未过次数=1,"再考","另行安排")))',
      条款: 'G-3',
    },
    // The sum comes first: without an examination that has a finding of its own there is no conclusion.
    { 名称: '已有效考核', 公式: 'IF(AND(在册笔试合计>=0,有效次数>0),1,0)', 条款: 'G-3' },
    {
      名称: '结论',
      公式: 'IF(已有效考核=1,考后结论,IF(OR(起考日>期末日,年底前次数>0),"未满期","待考"))',
      条款: 'G-3',
    },
  ],
};
