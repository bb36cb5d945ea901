import type { Row } from '../rows';
import type { Plants } from '../planted';
import { FIRST, MONDAY, PERIOD } from './month';

const piece = (officer: string, more: Row = {}): Row => ({
  工号: officer,
  日期: FIRST + 9,
  产品: '手机银行',
  数量: 2,
  ...more,
});

/** Officers of defects: with grade and completed tasks unless told otherwise. */
class Officers {
  constructor(private readonly plants: Plants) {}

  next(more: Row = {}, tasks = 1): string {
    const id = this.plants.person({ 岗位: '个人客户经理', 等级: '三级', 入职日期: FIRST - 1000, ...more });
    for (let row = 0; row < tasks; row += 1)
      this.plants.add('任务完成', { 工号: id, 期间: PERIOD, 完成率: 0.9 });
    return id;
  }
}

/** One of each finding that the ledgers of scheme P raise in a row. */
export function plantPieceDefects(plants: Plants): void {
  const officers = new Officers(plants);
  const own = (code: string, table: string, row: (officer: string) => Row) => {
    const officer = officers.next();
    plants.note(code, table, plants.add(table, row(officer)), [officer]);
  };
  plants.note('OFFICER_UNKNOWN', '买单业务', plants.add('买单业务', piece('8888')));
  own('PARAMETER_MISSING', '买单业务', (officer) => piece(officer, { 产品: '贵金属' }));
  own('UNREADABLE_NUMBER', '买单业务', (officer) => piece(officer, { 数量: '两张' }));
  own('UNREADABLE_DATE', '买单业务', (officer) => piece(officer, { 日期: '2023-02-30' }));
  own('REQUIRED_BLANK', '买单业务', (officer) => piece(officer, { 产品: null }));
  const subtotal = plants.add('买单业务', { 工号: '合计', 数量: 1234 });
  plants.note('SUBTOTAL_ROW', '买单业务', subtotal, [], 'info');
  own('NEGATIVE_AMOUNT', '营销日志', (officer) => ({ 工号: officer, 日期: MONDAY, 时长: -2, 客户数: 3 }));
  plants.note(
    'OFFICER_UNKNOWN',
    '星级数据',
    plants.add('星级数据', { 对象: '1O01', 指标: '存款新增', 值: 900_000 }),
  );
  ofWages(plants, officers);
}

function ofWages(plants: Plants, officers: Officers): void {
  const ungraded = officers.next({ 等级: '五级' });
  plants.note('PARAMETER_MISSING', '花名册', plants.lastRosterRow, [ungraded]);
  const idle = officers.next({}, 0);
  plants.note('TARGET_MISSING', '花名册', plants.lastRosterRow, [idle]);
  const twice = officers.next();
  const first = plants.add('任务完成', { 工号: twice, 期间: PERIOD, 完成率: 1 });
  for (const row of [first - 1, first]) plants.note('DUPLICATE_KEY', '任务完成', row, [twice]);
}
