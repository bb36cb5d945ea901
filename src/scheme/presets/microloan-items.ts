import type { ItemSource } from '../source';
import { reviews, newcomers } from './microloan-people';
import { duties } from './microloan-duties';

const REWARD = '笔数奖励+金额奖励';
const wayOf = (name: string) => `IF(OR(${name}="",${name}="按阶梯方式"),阶梯方式,${name})`;

const business: readonly ItemSource[] = [
  {
    项目: '营销户数',
    层级: '明细',
    台账: '微贷流程',
    日期列: '营销日期',
    公式: '1',
    单位: '户',
    条款: 'M-0',
    english: 'Customers marketed',
  },
  {
    项目: '通过户数',
    层级: '明细',
    台账: '微贷流程',
    日期列: '答复日期',
    条件: '[结果]="通过"',
    公式: '1',
    单位: '户',
    条款: 'M-0',
    english: 'Customers passed',
  },
  {
    项目: '放款笔数',
    层级: '明细',
    台账: '微贷流程',
    日期列: '放款日期',
    公式: '1',
    单位: '笔',
    条款: 'M-0',
    english: 'Loans paid out',
  },
  {
    项目: '放款金额',
    层级: '明细',
    台账: '微贷流程',
    日期列: '放款日期',
    公式: '[放款金额]',
    单位: '元',
    条款: 'M-0',
    english: 'Amount paid out',
  },
  {
    项目: '通过率',
    层级: '个人',
    公式: 'IF(营销户数=0,"",放款笔数/营销户数)',
    单位: '%',
    条款: 'M-4',
    english: 'Pass rate',
  },
  {
    项目: '中心通过率',
    层级: '个人',
    公式: 'IF(SUM(全体[营销户数])=0,"",SUM(全体[放款笔数])/SUM(全体[营销户数]))',
    单位: '%',
    条款: 'M-4',
    辅助: '是',
    english: 'Pass rate of the centre',
  },
  {
    项目: '通过率判断',
    层级: '个人',
    公式: 'PASSVERDICT(放款笔数,营销户数,通过率下限,通过率上限)',
    单位: '文本',
    条款: 'M-4',
    辅助: '是',
    english: 'Verdict on the pass rate',
  },
  {
    项目: '建议营销户数',
    层级: '个人',
    公式: 'PASSPROPOSAL(放款笔数,营销户数,通过率下限,通过率上限)',
    单位: '户',
    条款: 'M-4',
    辅助: '是',
    english: 'Customers to market, proposed',
  },
];

const rewards: readonly ItemSource[] = [
  {
    项目: '笔数奖励',
    层级: '个人',
    公式: `STEPREWARD(放款笔数,笔数阶梯[下限],笔数阶梯[单价],${wayOf('笔数阶梯方式')})`,
    单位: '元',
    条款: 'M-1',
    english: 'Reward by number of loans',
  },
  {
    项目: '金额奖励',
    层级: '个人',
    公式: `STEPREWARD(放款金额,金额阶梯[下限],金额阶梯[费率],${wayOf('金额阶梯方式')})`,
    单位: '元',
    条款: 'M-1',
    english: 'Reward by amount',
  },
];

/** After the duties: a balance row whose check cannot be credited still counts here. */
const balances: readonly ItemSource[] = [
  {
    项目: '月末余额',
    层级: '明细',
    台账: '微贷余额',
    取数: '期末',
    公式: '[余额]',
    单位: '元',
    条款: 'M-2',
    english: 'Balance at the month’s end',
  },
  {
    项目: '月末逾期金额',
    层级: '明细',
    台账: '微贷余额',
    取数: '期末',
    公式: '[逾期金额]',
    单位: '元',
    条款: 'M-2',
    english: 'Overdue at the month’s end',
  },
  {
    项目: '逾期率',
    层级: '个人',
    公式: 'IF(月末余额=0,0,月末逾期金额/月末余额)',
    单位: '%',
    条款: 'M-2',
    english: 'Overdue ratio',
  },
  {
    项目: '累计放款金额',
    层级: '个人',
    公式: 'SUMIFS(微贷流程[放款金额],微贷流程[工号],[工号],微贷流程[放款日期],"<="&期末日)',
    单位: '元',
    条款: 'M-0',
    辅助: '是',
    english: 'Paid out to date',
  },
  {
    项目: '累计收回本金',
    层级: '个人',
    公式: 'IF(COUNT(微贷余额[余额])=0,"",累计放款金额-月末余额)',
    单位: '元',
    条款: 'M-0',
    说明: '截至月末累计放款减月末余额，核对用',
    辅助: '是',
    english: 'Principal repaid to date (a check)',
  },
];

const pay: readonly ItemSource[] = [
  {
    项目: '逾期扣减',
    层级: '个人',
    公式: `RATEDEDUCTION(${REWARD},逾期率,逾期扣减表[下限],逾期扣减表[扣减比例])`,
    单位: '元',
    条款: 'M-2',
    english: 'Taken off for overdue loans',
  },
  {
    项目: '合规扣减',
    层级: '个人',
    公式: `IF(OR(合规率="",COUNT(合规扣减表[下限])=0),0,RATEDEDUCTION(${REWARD},合规率,合规扣减表[下限],合规扣减表[扣减比例]))`,
    单位: '元',
    条款: 'M-2',
    english: 'Taken off for duties not met',
  },
  {
    项目: '微贷奖励',
    层级: '个人',
    公式: `${REWARD}-逾期扣减-合规扣减`,
    单位: '元',
    应发: '是',
    条款: 'M-2',
    english: 'Micro-loan reward',
  },
];

export const items: readonly ItemSource[] = [
  ...business,
  ...rewards,
  ...duties,
  ...balances,
  ...pay,
  ...newcomers,
  ...reviews,
];
