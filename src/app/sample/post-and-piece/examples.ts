import { branchName } from '../names';
import type { Row } from '../rows';
import { SEASON } from './month';

const EXAMPLE = '示例';

/** The text gives no number: parameters of the sample's own. */
export const VALUES: Readonly<Record<string, string>> = {
  任务完成率上限: '120%',
  每周最低时长: '10',
  每周最低户数: '15',
};

export const TRAINEE = '见习客户经理';
/** Trainees have a grade of their own, so that 岗位薪酬 knows them. */
export const TRAINEE_GRADE = '见习';
const GRADES = ['一级', '二级', '三级', '四级'];
/** Yuan a month of the first grade; each further grade has a tenth less. */
const TOP_PAY: readonly (readonly [post: string, pay: number])[] = [
  ['公司客户经理', 8000],
  ['个人客户经理', 7000],
  ['营销主管', 10_000],
  ['产品经理', 9000],
];

export function targetPayRows(): Row[] {
  const formal = TOP_PAY.flatMap(([post, pay]) =>
    GRADES.map((grade, at): Row => ({ 岗位: post, 等级: grade, 目标薪酬: pay - (at * pay) / 10 })),
  );
  return [...formal, { 岗位: TRAINEE, 等级: TRAINEE_GRADE, 目标薪酬: 3500 }];
}

export const PRICES: readonly (readonly [product: string, price: number])[] = [
  ['信用卡', 30],
  ['手机银行', 5],
  ['借记卡有效户', 3],
  ['基金', 12.5],
  ['代理寿险', 40],
  ['理财签约', 8],
  ['商户收单', 60],
  ['信用卡分期', 25],
];

const CONDITIONS: readonly (readonly [star: number, measure: string, bound: number])[] = [
  [3, '存款新增', 500_000],
  [3, '客户满意度', 0.85],
  [4, '存款新增', 1_000_000],
  [4, '客户满意度', 0.9],
  [5, '存款新增', 2_000_000],
  [5, '客户满意度', 0.95],
  [5, '有效客户新增', 30],
];

const shares = (post: string | null, ...parts: readonly number[]): Row[] =>
  ['基本', '岗位', '买单', '任务'].map((part, at) => ({
    部分: part,
    占比: parts[at],
    岗位: post,
    说明: EXAMPLE,
  }));

export const TABLES: Readonly<Record<string, readonly Row[]>> = {
  薪酬占比: [...shares(null, 0.4, 0.2, 0.2, 0.2), ...shares('营销主管', 0.5, 0.2, 0.05, 0.25)],
  买单价目: PRICES.map(([product, price]) => ({ 产品: product, 单价: price, 说明: EXAMPLE })),
  激励系数: [
    { 产品: '信用卡', 起: SEASON[0], 止: SEASON[1], 系数: 1.5, 说明: EXAMPLE },
    { 产品: '商户收单', 地区: branchName(1), 系数: 1.2, 说明: EXAMPLE },
  ],
  星级条件: CONDITIONS.map(([star, measure, bound]) => ({
    星级: star,
    指标: measure,
    下限: bound,
    说明: EXAMPLE,
  })),
};
