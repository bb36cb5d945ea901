import type { ItemSource } from '../source';

const IN_MONTH = '微贷流程[放款日期],">="&期初日,微贷流程[放款日期],"<="&期末日';

/** 新人达标 (M-3): the first three months of an officer. */
export const newcomers: readonly ItemSource[] = [
  {
    项目: '新人月序',
    层级: '个人',
    公式: 'NEWCOMERMONTH([入职日期],期末日,新人考核月数)',
    单位: '',
    条款: 'M-3',
    说明: '入职当月为 1；不在考核月内为空',
    辅助: '是',
    english: 'Month as a newcomer',
  },
  {
    项目: '独立分析户数',
    层级: '明细',
    台账: '微贷流程',
    日期列: '现场调查日期',
    条件: '[独立分析]=1',
    公式: '1',
    单位: '户',
    条款: 'M-3',
    辅助: '是',
    english: 'Customers analysed alone',
  },
  {
    项目: '独立放款笔数',
    层级: '明细',
    台账: '微贷流程',
    日期列: '放款日期',
    条件: '[独立放款]=1',
    公式: '1',
    单位: '笔',
    条款: 'M-3',
    辅助: '是',
    english: 'Loans granted alone',
  },
  {
    项目: '新人单笔上限',
    层级: '个人',
    公式: 'NEWCOMERLIMIT(新人月序)',
    单位: '元/笔',
    条款: 'M-3',
    辅助: '是',
    english: 'Limit for one loan of a newcomer',
  },
  {
    项目: '超限放款笔数',
    层级: '个人',
    公式: `IF(新人单笔上限="",0,COUNTIFS(微贷流程[工号],[工号],${IN_MONTH},微贷流程[放款金额],">"&新人单笔上限))`,
    单位: '笔',
    条款: 'M-3',
    辅助: '是',
    english: 'Loans above the limit',
  },
  {
    项目: '新人达标',
    层级: '个人',
    公式: 'NEWCOMERMET(新人月序,营销户数,独立分析户数,独立放款笔数,超限放款笔数)',
    单位: '1/0',
    条款: 'M-3',
    english: 'Newcomer’s targets met (1/0)',
  },
];

const member = {
  层级: '明细',
  台账: '贷审会',
  归属: '委员工号',
  单位: '件',
  条款: 'M-5',
  辅助: '是',
} as const;
/** The case's own result, else the application's. */
const RESULT = 'IF([结果]="",INDEX(微贷流程[结果],MATCH([申请号],微贷流程[申请号],0)),[结果])';

/** 评审奖励 (M-5): members of the committee. */
export const reviews: readonly ItemSource[] = [
  { ...member, 项目: '评审件数', 公式: '1', english: 'Cases of the month' },
  {
    ...member,
    项目: '评审通过件数',
    取数: '全部',
    条件: `IF([评审日期]<=期末日,${RESULT}="通过",FALSE)`,
    公式: '1',
    english: 'Cases passed, to date',
  },
  {
    ...member,
    项目: '评审不良件数',
    取数: '全部',
    条件: 'AND([评审日期]<=期末日,[最终不良]=1)',
    公式: '1',
    english: 'Cases gone bad, to date',
  },
  {
    项目: '评审不良率',
    层级: '个人',
    公式: 'IF(评审通过件数=0,0,评审不良件数/评审通过件数)',
    单位: '%',
    条款: 'M-5',
    辅助: '是',
    english: 'NPL ratio of cases passed',
  },
  {
    项目: '评审奖励',
    层级: '个人',
    公式: 'REVIEWREWARD(评审件数,评审费,评审不良率,评审不良扣减表[下限],评审不良扣减表[扣减比例])',
    单位: '元',
    应发: '是',
    条款: 'M-5',
    english: 'Review reward',
  },
];
