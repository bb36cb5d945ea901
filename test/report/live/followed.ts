import type { Case, Sheet } from './books';
import { cellAt, withCell, type Region } from './edits';

/** An edit that the sheets must follow. */
export interface Followed {
  what: string;
  sheets: Sheet[];
}

type To = (value: number) => number | string;
type Spec = readonly [table: string, column: string, row: number, to: To | string];

/** Amounts, conditions and parameters of each scheme. Rows count from 1 in their table. */
const SPECS: Record<string, readonly Spec[]> = {
  'corporate-manager': [
    ['贷款发放', '发放金额', 1, (value) => value + 123_456],
    ['贷款发放', '贷款性质', 1, '重组'],
    ['任务指标', '完成', 1, (value) => value - 1_000],
    ['参数', '值', 1, () => 0.002],
  ],
  'four-virtues': [
    ['考评记录', '德', 1, (value) => value - 1],
    ['考评记录', '绩', 3, (value) => value - 0.5],
  ],
  'risk-reserve': [
    ['计提基数', '金额', 2, (value) => value + 500],
    ['保证金账户', '期初余额', 1, (value) => value / 7],
    ['风险责任', '损失金额', 1, (value) => value + 100],
    ['计提比例', '比例', 1, () => 0.15],
  ],
  'opening-season': [
    ['利息收入', '利息收入', 4, (value) => value + 1_234.5],
    ['参数', '值', 1, () => 0.02],
  ],
  'marketing-kpi': [
    ['KPI指标', '完成', 4, (value) => value * 1.1],
    ['KPI定义', '上限', 4, (value) => value * 0.9],
  ],
  microloan: [
    ['笔数阶梯', '单价', 1, (value) => value + 5],
    ['金额阶梯', '费率', 1, () => 0.002],
  ],
  'post-and-piece': [
    ['买单业务', '数量', 1, (value) => value + 4],
    ['岗位薪酬', '目标薪酬', 1, (value) => value + 500],
    ['买单价目', '单价', 1, (value) => value + 1],
  ],
  grading: [
    ['垂直指标', '完成', 1, (value) => value + 40],
    ['分级评分', '得分', 1, (value) => value - 60],
    ['参数', '值', 5, (value) => value + 0.1],
  ],
  'custom: deposits by quarter': [
    ['存款台账', '本期日均', 1, (value) => value + 300_000],
    ['中间业务', '笔数', 1, (value) => value + 2],
    ['产品单价', '单价', 1, (value) => value + 1],
  ],
  'custom: a village bank by month': [['贷款台账', '余额', 1, (value) => value + 5_000]],
};

/** The edits of a scheme that has them, one at a time and all together. */
export function follows(one: Case, regions: readonly Region[]): Followed[] {
  let all: readonly Sheet[] = one.sheets;
  const singles = (SPECS[one.name] ?? []).flatMap(([table, name, row, to]): Followed[] => {
    const region = regions.find((found) => found.name === table)!;
    const column = region.columns.find((found) => found.name === name)!;
    const at = region.rows[row - 1];
    const value = cellAt(one.sheets, region, at, column.at);
    const wanted = typeof to === 'string' ? to : to(Number(value));
    if (wanted === value || (value === null && wanted === 0)) return [];
    all = withCell(all, region, at, column, wanted);
    const what = `${table} row ${row} ${name}: ${String(value)} → ${String(wanted)}`;
    return [{ what, sheets: withCell(one.sheets, region, at, column, wanted) }];
  });
  return [...singles, { what: 'all of them', sheets: [...all] }];
}
