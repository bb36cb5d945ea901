import { DUEWITHIN, DUTYRATE, MONTHLYDUE, ONTIME, REMINDED } from '../rules/duty-deadline';
import { NEWCOMERLIMIT, NEWCOMERMET, NEWCOMERMONTH } from '../rules/newcomer';
import { PASSPROPOSAL, PASSVERDICT } from '../rules/pass-rate';
import {
  CROSSDEVIATION,
  CROSSVERDICT,
  REPAYMENTCAPACITY,
  REPAYMENTVERDICT,
} from '../rules/repayment-capacity';
import { STEPREWARD } from '../rules/step-reward';
import { RATEDEDUCTION, REVIEWREWARD, TIERVALUE } from '../rules/tier-deduction';
import type { SchemeSource } from '../source';
import { CONCERNED, lists, validations } from './microloan-checks';
import { clauses, settled } from './microloan-clauses';
import { items } from './microloan-items';
import { ledgers } from './microloan-ledgers';
import { parameters, parameterTables } from './microloan-parameters';

/** 微贷客户经理绩效 (regulations, section M): monthly. */
export const microloan: SchemeSource = {
  id: 'microloan',
  名称: { zh: '微贷客户经理绩效', en: 'Incentive pay of micro-loan managers' },
  周期: '月',
  来源: '微贷工作总结（绩效考核激励机制）',
  必备台账: ['花名册', '微贷流程'],
  台账: ledgers,
  参数: parameters,
  参数表: parameterTables,
  函数: [
    STEPREWARD,
    TIERVALUE,
    RATEDEDUCTION,
    REVIEWREWARD,
    DUEWITHIN,
    ONTIME,
    REMINDED,
    MONTHLYDUE,
    DUTYRATE,
    PASSVERDICT,
    PASSPROPOSAL,
    NEWCOMERMONTH,
    NEWCOMERLIMIT,
    NEWCOMERMET,
    REPAYMENTCAPACITY,
    REPAYMENTVERDICT,
    CROSSDEVIATION,
    CROSSVERDICT,
  ],
  条款: clauses,
  settled,
  项目: items,
  校验: validations,
  相关: [
    { 台账: '微贷流程', 条件: CONCERNED },
    { 台账: '贷审会', 条件: '[评审日期]<=期末日' },
  ],
  名单: lists,
};
