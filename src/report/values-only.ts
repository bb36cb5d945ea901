import type { CellPlan, RowPlan, SheetPlan } from './plan';

/** The sheet with values in place of formulas, for an archive. */
export function withoutFormulas(plan: SheetPlan): SheetPlan {
  return { ...plan, rows: { [Symbol.iterator]: () => plainRows(plan.rows) } };
}

function* plainRows(rows: Iterable<RowPlan>): Generator<RowPlan> {
  for (const row of rows) yield { ...row, cells: row.cells.map((cell) => cell && plainCell(cell)) };
}

function plainCell(cell: CellPlan): CellPlan {
  if (cell === null || typeof cell !== 'object' || !('formula' in cell)) return cell;
  return { value: cell.value === '' ? null : cell.value, style: cell.style };
}
