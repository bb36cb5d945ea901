import type { ClauseSource, SchemeSource } from '../source';

const clause = (id: string, zh: string, en: string): ClauseSource => ({ id, title: { zh, en } });

export const clauses: readonly ClauseSource[] = [
  clause('C-1', '二(一)(1) 工资总额', 'Total pay'),
  clause('C-2', '二(一)(2) 绩效工资构成', 'What incentive pay consists of'),
  clause('C-3', '二(二)(1)、三(一) 浮动工资考核', 'Floating wage assessed'),
  clause('C-4', '三(二)1 维护正常贷款户数', 'Maintenance of normal loan customers'),
  clause('C-5', '三(二)2 贷款利息收入', 'Interest income'),
  clause('C-7.1', '三(二)3(1) 个人营销贷款', 'Loans marketed'),
  clause('C-8.1', '三(二)3(1)① 自主开发型客户', 'Self-developed customers'),
  clause('C-8.2', '三(二)3(1)② 联合型客户', 'Joint customers'),
  clause('C-8.3', '三(二)3(1)③④ 联动型、接管型客户', 'Linked and taken-over customers'),
  clause('C-9', '三(二)3(2) 吸收存款', 'Deposits'),
  clause('C-10.1', '三(二)3(3) 银行卡', 'Bank cards'),
  clause('C-10.2', '三(二)3(4) 银联POS机业务', 'POS merchants'),
  clause('C-10.3', '二(二)(3) 代收代付等业务', 'Collection and payment services'),
  clause('C-11', '三(二)4 诉讼时效管理', 'Limitation of actions'),
  clause('C-11.1', '三(二)4 一、2006年12月31日前失时效', 'Lapsed on or before 2006-12-31'),
  clause('C-11.2', '三(二)4 二、2007年1月1日起失时效', 'Lapsed from 2007-01-01'),
  clause('C-11.3', '三(二)4 至次年年底仍无法挽回', 'Not regained by the end of the next year'),
  clause('C-12', '三末段 实发绩效', 'Pay earned'),
  clause('C-13', '三(二)3末段 最高限额控制', 'Cap'),
  clause('C-14', '四 综合任务指标考核分配', 'Composite completion'),
  clause('C-15', '二(二)(4) 不良贷款清收奖励', 'NPL recovery reward'),
];

export const settled: SchemeSource['settled'] = [
  {
    条款: 'C-3',
    text: { zh: '完成任务百分比按客户经理本人的综合完成率', en: 'Completion is the officer’s own.' },
  },
  {
    条款: 'C-8.3',
    text: {
      zh: '联动型、接管型客户余下的比例不计入任何人',
      en: 'What a linked or taken-over customer leaves is nobody’s.',
    },
  },
  {
    条款: 'C-14',
    text: {
      zh: '任务、工资等个人公式取期末日在册的岗位和参数',
      en: 'Officer formulas take the roster row and parameters in force on the period’s last day.',
    },
  },
];
