import type { FunctionSource } from '../source';

/** What an officer answers for of one loss, yuan. An old loan's rate replaces that of the cause, which is then not looked up. */
export const LIABILITYCHARGE: FunctionSource = {
  函数: 'LIABILITYCHARGE',
  形参: ['原因比例', '损失', '容忍部分', '放款日', '划断日', '老贷款比例'],
  条款: 'R-2',
  说明: {
    zh: '单笔损失应承担金额＝（损失金额－容忍部分）×责任比例，四舍五入到分；划断日（含）以前发放的为老贷款，用老贷款责任比例。',
    en: 'Charge for one loss = (loss − tolerated part) × rate of liability, rounded to the fen; a loan paid out on or before the cut-off day is old and takes the old loans’ rate.',
  },
  步骤: [
    { 名称: '属老贷款', 公式: 'IF(划断日="",0,IF(放款日<=划断日,1,0))', 条款: 'R-3' },
    { 名称: '责任率', 公式: 'IF(属老贷款=1,老贷款比例,原因比例)', 条款: 'R-3' },
    { 名称: '承担比例', 公式: 'IF(责任率="",FINDING("PARAMETER_MISSING",责任率),责任率)', 条款: 'R-4' },
    { 名称: '应承担', 公式: 'ROUND((损失-容忍部分)*承担比例,2)', 条款: 'R-2' },
  ],
};
