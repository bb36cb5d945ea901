import type { FunctionSource } from '../source';

/** 良好, 不良 or 中间 of a loan by its class and days (O): 良好 earns, 不良 is stopped and taken back, 中间 neither. */
export const LOANSTANDING: FunctionSource = {
  函数: 'LOANSTANDING',
  形参: ['分类', '逾期', '欠息'],
  条款: 'O-1',
  说明: {
    zh: '贷款质量：正常且未逾期、未欠息为“良好”；次级、可疑、损失为“不良”；其余为“中间”，不计奖也不追回。',
    en: 'Standing of a loan: 良好 = 正常, neither overdue nor in arrears; 不良 = 次级, 可疑 or 损失; else 中间: earns nothing, nothing taken back.',
  },
  步骤: [
    // The days come first: a balance row that a finding leaves out has none, and so no standing.
    { 名称: '拖欠天数', 公式: '逾期+欠息', 条款: 'O-1' },
    { 名称: '形态正常', 公式: 'AND(拖欠天数=0,分类="正常")', 条款: 'O-1' },
    { 名称: '形成不良', 公式: 'OR(分类="次级",分类="可疑",分类="损失")', 条款: 'O-2' },
    { 名称: '质量', 公式: 'IF(形态正常,"良好",IF(形成不良,"不良","中间"))', 条款: 'O-1' },
  ],
};

const rowsOnLastDay = (criteria = '') => `COUNTIFS(贷款余额[借据号],借据,贷款余额[时点],期末日${criteria})`;
const daysOnLastDay = (column: string) =>
  `SUMIFS(贷款余额[${column}],贷款余额[借据号],借据,贷款余额[时点],期末日)`;

/** The standing of a loan on the period's last day, from 贷款余额; a loan that has left the book since an earlier snapshot is settled: 良好. */
export const QUALITYOFLOAN: FunctionSource = {
  函数: 'QUALITYOFLOAN',
  形参: ['借据'],
  条款: 'O-1',
  说明: {
    zh: '贷款在期末日的质量（取自“贷款余额”）；期末已无余额记录、以前有过的视为已结清，按“良好”。',
    en: 'Standing of a loan on the period’s last day (from 贷款余额); one that only earlier snapshots hold is settled: 良好.',
  },
  步骤: [
    { 名称: '末日笔数', 公式: rowsOnLastDay(), 条款: 'O-1' },
    { 名称: '以前笔数', 公式: 'COUNTIFS(贷款余额[借据号],借据,贷款余额[时点],"<"&期末日)', 条款: 'O-1' },
    { 名称: '末日逾期', 公式: daysOnLastDay('逾期天数'), 条款: 'O-1' },
    { 名称: '末日欠息', 公式: daysOnLastDay('欠息天数'), 条款: 'O-1' },
    {
      名称: '末日分类',
      公式: `IF(${rowsOnLastDay(',贷款余额[五级分类],"正常"')}>0,"正常",IF(${rowsOnLastDay(',贷款余额[五级分类],"关注"')}>0,"关注","次级"))`,
      条款: 'O-1',
    },
    {
      名称: '贷款质量',
      公式: 'IF(末日笔数>0,LOANSTANDING(末日分类,末日逾期,末日欠息),IF(以前笔数>0,"良好",FINDING("LOAN_UNKNOWN")))',
      条款: 'O-1',
    },
  ],
};
