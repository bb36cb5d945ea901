import type { SchemeSource } from '../source';
import { AMOUNTBYRATE } from '../rules/amount-by-rate';
import { LIABILITYCHARGE } from '../rules/liability-charge';
import { RESERVECLOSING, RESERVEDEDUCTION } from '../rules/reserve';
import { clauses, settled } from './risk-reserve-clauses';
import { ledgers } from './risk-reserve-ledgers';
import { parameters, parameterTables } from './risk-reserve-parameters';

const rate = (表: string, key: string) => `INDEX(${表}[比例],MATCH([${key}],${表}[${key}],0))`;
const OWN_ACCOUNT = '保证金账户[工号],花名册.工号,保证金账户[期间],期间';
const SEALED = '往期("期末余额",上期)';
const IN_QUARTER = (table: string, date: string) =>
  `${table}[工号],花名册.工号,${table}[${date}],">="&期初日,${table}[${date}],"<="&期末日`;
const OWN_LOSSES = IN_QUARTER('风险责任', '形成日期');
/** Freed by 是, or by a reason where nothing is said; 否 goes before any reason. */
const FREED = 'IF([是否免责]="",[免责理由]<>"",[是否免责]="是")';
const CHARGE = `LIABILITYCHARGE(${rate('责任比例', '原因')},[损失金额],[损失金额]*容忍免责比例,[发放日期],新老划断日,老贷款责任比例)`;

/** 风险保障金与责任 (regulations, section R): quarterly. */
export const riskReserve: SchemeSource = {
  id: 'risk-reserve',
  名称: { zh: '客户经理风险保障金', en: 'Risk reserve of customer managers' },
  周期: '季',
  来源: '浅析如何做好贷款营销工作（完善考核激励机制）',
  必备台账: ['花名册'],
  台账: ledgers,
  参数: parameters,
  参数表: parameterTables,
  函数: [AMOUNTBYRATE, LIABILITYCHARGE, RESERVEDEDUCTION, RESERVECLOSING],
  条款: clauses,
  settled,
  项目: [
    {
      项目: '期初余额',
      层级: '个人',
      公式: `IF(COUNTIFS(${OWN_ACCOUNT})>0,SUMIFS(保证金账户[期初余额],${OWN_ACCOUNT}),IF(${SEALED}="",0,${SEALED}))`,
      单位: '元',
      条款: 'R-5',
      说明: '本期保证金账户的期初余额；没有的用上季封存的期末余额，再没有按 0',
      english: 'Opening reserve',
    },
    {
      项目: '本期计提',
      层级: '明细',
      台账: '计提基数',
      公式: `AMOUNTBYRATE(${rate('计提比例', '基数类型')},[金额])`,
      单位: '元',
      条款: 'R-1',
      english: 'Accrued',
    },
    {
      项目: '容忍额度',
      层级: '个人',
      公式: `IF(容忍度="",0,容忍度*MAX(0,SUMIFS(贷款发放[发放金额],${IN_QUARTER('贷款发放', '发放日期')})))`,
      单位: '元',
      条款: 'R-4',
      辅助: '是',
      说明: '容忍度×本人本期发放额；没有容忍度的为 0',
      english: 'Tolerated losses',
    },
    {
      项目: '未免责损失',
      层级: '个人',
      公式: `IF(容忍度="",0,SUMIFS(风险责任[损失金额],${OWN_LOSSES},风险责任[是否免责],"否")+SUMIFS(风险责任[损失金额],${OWN_LOSSES},风险责任[是否免责],"",风险责任[免责理由],""))`,
      单位: '元',
      条款: 'R-4',
      辅助: '是',
      说明: '只在有容忍度时用来分摊容忍额度',
      english: 'Losses not exempt',
    },
    {
      项目: '容忍免责比例',
      层级: '个人',
      公式: 'IF(未免责损失=0,0,MIN(1,容忍额度/未免责损失))',
      单位: '%',
      条款: 'R-4',
      辅助: '是',
      english: 'Share of losses tolerated',
    },
    {
      项目: '应承担损失',
      层级: '明细',
      台账: '风险责任',
      日期列: '形成日期',
      条件: `NOT(${FREED})`,
      公式: CHARGE,
      单位: '元',
      条款: 'R-2',
      english: 'Losses charged',
    },
    {
      项目: '本期抵扣',
      层级: '个人',
      公式: 'RESERVEDEDUCTION(应承担损失,期初余额,本期计提,本期释放)',
      单位: '元',
      条款: 'R-2',
      english: 'Deducted from the reserve',
    },
    {
      项目: '本期释放',
      层级: '明细',
      台账: '保证金释放',
      日期列: '日期',
      公式: '[金额]',
      单位: '元',
      应发: '是',
      条款: 'R-5',
      english: 'Released',
    },
    {
      项目: '期末余额',
      层级: '个人',
      公式: 'RESERVECLOSING(期初余额,本期计提,本期抵扣,本期释放)',
      单位: '元',
      条款: 'R-2',
      english: 'Closing reserve',
    },
    {
      项目: '未足额抵扣',
      层级: '个人',
      公式: '应承担损失-本期抵扣',
      单位: '元',
      条款: 'R-2',
      english: 'Not covered by the reserve',
    },
  ],
  校验: [
    {
      代码: 'REQUIRED_BLANK',
      台账: '风险责任',
      列: '免责理由',
      条件: 'AND([是否免责]="是",[免责理由]="")',
      条款: 'R-4',
    },
    {
      代码: 'DATES_OUT_OF_ORDER',
      台账: '风险责任',
      列: '形成日期',
      条件: '[发放日期]>[形成日期]',
      条款: 'R-3',
    },
    {
      代码: 'SEALED_MISSING',
      项目: '期初余额',
      条件: `AND(COUNTIFS(${OWN_ACCOUNT})=0,${SEALED}="")`,
      级别: 'info',
      条款: 'R-5',
    },
    { 代码: 'RESERVE_SHORT', 项目: '未足额抵扣', 条件: '未足额抵扣>0', 级别: 'warning', 条款: 'R-2' },
    { 代码: 'RESERVE_NEGATIVE', 项目: '期末余额', 条件: '期末余额<0', 级别: 'warning', 条款: 'R-2' },
  ],
  // Without a tolerance nobody's loans are asked for, nor what is wrong with them.
  相关: [{ 台账: '贷款发放', 条件: '容忍度<>""' }],
  名单: [
    {
      名单: '责任清单',
      台账: '风险责任',
      归属: '工号',
      条件: 'AND([形成日期]>=期初日,[形成日期]<=期末日)',
      列: [
        { 列: '借据号', 公式: '[借据号]' },
        { 列: '发放日期', 公式: '[发放日期]' },
        { 列: '形成日期', 公式: '[形成日期]' },
        { 列: '原因', 公式: '[原因]' },
        { 列: '损失金额', 公式: '[损失金额]' },
        { 列: '新老', 公式: 'IF(新老划断日="","未划断",IF([发放日期]<=新老划断日,"老贷款","新贷款"))' },
        { 列: '免责', 公式: `IF(${FREED},"免责","承担")` },
        { 列: '免责理由', 公式: '[免责理由]' },
      ],
      条款: 'R-4',
    },
    {
      名单: '离职人员保证金',
      条件: 'IF([离职日期]="",FALSE,AND([离职日期]<=期末日,OR(本期释放<>0,期初余额<>0,期末余额<>0)))',
      列: [
        { 列: '姓名', 公式: '[姓名]' },
        { 列: '离职日期', 公式: '[离职日期]' },
        { 列: '期初余额', 公式: '期初余额' },
        { 列: '本期释放', 公式: '本期释放' },
        { 列: '期末余额', 公式: '期末余额' },
      ],
      条款: 'R-5',
    },
  ],
};
