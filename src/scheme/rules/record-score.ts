import type { FunctionSource } from '../source';

/** One dimension (德, 勤, 能 or 绩) of a record: 0 where it stands among the severe violations. */
export const DIMENSIONSCORE: FunctionSource = {
  函数: 'DIMENSIONSCORE',
  形参: ['维度名', '评分', '违规维度'],
  条款: 'V-4',
  说明: {
    zh: '单个维度的计分：不超过满分表中的满分；列入严重违规项的维度计 0 分。',
    en: 'What one dimension counts: at most its maximum in 满分表; 0 where it is listed as a severe violation.',
  },
  步骤: [
    { 名称: '维度满分', 公式: 'INDEX(满分表[满分],MATCH(维度名,满分表[维度],0))', 条款: 'V-1' },
    { 名称: '维度计分', 公式: 'IF(INLIST(维度名,违规维度),0,MIN(评分,维度满分))', 条款: 'V-4' },
  ],
};

/** The score of a record: four dimensions, bonus and further deductions. It may fall below 0 and exceed 100. */
export const RECORDSCORE: FunctionSource = {
  函数: 'RECORDSCORE',
  形参: ['德分', '勤分', '能分', '绩分', '奖励加分', '追加扣分', '违规维度'],
  条款: 'V-1',
  说明: {
    zh: '考评记录得分＝德＋勤＋能＋绩＋加分－额外扣分；严重违规项所列维度计 0 分，加分保留。',
    en: 'Score of a record = 德 + 勤 + 能 + 绩 + bonus − further deductions; dimensions of severe violations count 0, the bonus stays.',
  },
  步骤: [
    { 名称: '德计分', 公式: 'DIMENSIONSCORE("德",德分,违规维度)', 条款: 'V-4' },
    { 名称: '勤计分', 公式: 'DIMENSIONSCORE("勤",勤分,违规维度)', 条款: 'V-4' },
    { 名称: '能计分', 公式: 'DIMENSIONSCORE("能",能分,违规维度)', 条款: 'V-4' },
    { 名称: '绩计分', 公式: 'DIMENSIONSCORE("绩",绩分,违规维度)', 条款: 'V-4' },
    { 名称: '四项合计', 公式: '德计分+勤计分+能计分+绩计分', 条款: 'V-1' },
    { 名称: '记录得分', 公式: '四项合计+奖励加分-追加扣分', 条款: 'V-1' },
  ],
};

/** The weight of an inspection: that of its kind times its own. */
export const INSPECTIONWEIGHT: FunctionSource = {
  函数: 'INSPECTIONWEIGHT',
  形参: ['检查类型', '周检权', '月检权', '抽检权', '记录权重'],
  条款: 'V-2',
  说明: {
    zh: '检查记录的权重＝该类检查（周检、月检、抽检）的权重×记录自己的权重。',
    en: 'Weight of an inspection = the weight of its kind (周检, 月检, 抽检) × the record’s own.',
  },
  步骤: [
    { 名称: '类型权重', 公式: 'IF(检查类型="周检",周检权,IF(检查类型="月检",月检权,抽检权))', 条款: 'V-2' },
    { 名称: '检查权重', 公式: '类型权重*记录权重', 条款: 'V-2' },
  ],
};
