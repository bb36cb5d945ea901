import { isDecimal } from '../../formula/compare';
import { Fault, type Scope } from '../../formula/value';
import { reorder, type GroupFrame } from '../../run/frame';
import type { Cells, CellValue } from './cells';

export function isOne(value: CellValue): boolean {
  return !(value instanceof Fault) && isDecimal(value) && value.eq(1);
}

/** Groups of the same number and order with only the rows that count. */
export function onlyCounted(groups: GroupFrame, counted: Cells): GroupFrame {
  const order: number[] = [];
  const starts = [0];
  for (let group = 0; group < groups.count; group += 1) {
    for (let line = groups.starts[group]; line < groups.starts[group + 1]; line += 1)
      if (isOne(counted.at(line))) order.push(line);
    starts.push(order.length);
  }
  return { ...groups, lines: reorder(groups.lines, Int32Array.from(order)), starts: Int32Array.from(starts) };
}

/** Groups none of whose rows count. */
export function emptyGroups({ count, starts }: GroupFrame): number[] {
  return Array.from({ length: count }, (_, group) => group).filter(
    (group) => starts[group] === starts[group + 1],
  );
}

/** A group none of whose rows count: it still has its grouping values, and its lists are empty. */
export function emptyScope(base: Scope): Scope {
  return {
    column: (column, inAggregate) => (inAggregate ? [] : base.column(column, false)),
    name: (name) => (name === '分成' ? [] : base.name(name)),
    table: (table, column) => base.table(table, column),
    roster: (column) => base.roster(column),
    all: (item) => base.all(item),
    history: (item, period) => base.history(item, period),
    isId: (table, column) => base.isId(table, column),
    isParameterTable: (table) => base.isParameterTable?.(table) ?? false,
  };
}
