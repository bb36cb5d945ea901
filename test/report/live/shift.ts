import { quotedSheet } from '../../../src/report/address';
import type { BookPlan, CellPlan } from '../../../src/report/plan';

/** Rows that came into a sheet (count > 0) or went out of it, from a 0-based row on. */
export interface Shift {
  sheet: string;
  row: number;
  count: 1 | -1;
}

/** The result sheets after rows came or went: a spreadsheet program re-writes every reference to what moved. */
export function shifted(plan: BookPlan, shift: Shift): BookPlan {
  const sheet = quotedSheet(shift.sheet).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(${sheet}!)(\\$?[A-Z]+\\$?)(\\d+)(?::(\\$?[A-Z]+\\$?)(\\d+))?`, 'g');
  const moved = (formula: string): string =>
    formula.replace(
      pattern,
      (_all, name: string, column: string, row: string, to?: string, last?: string) => {
        const [from, end] = movedRows(shift, Number(row) - 1, Number(last ?? row) - 1);
        if (end < from) return '#REF!';
        return `${name}${column}${from + 1}${to === undefined ? '' : `:${to}${end + 1}`}`;
      },
    );
  const cell = (one: CellPlan | undefined): CellPlan | undefined =>
    typeof one === 'object' && one !== null && 'formula' in one
      ? { ...one, formula: moved(one.formula) }
      : one;
  const sheets = plan.sheets.map((one) => ({
    ...one,
    rows: [...one.rows].map((row) => ({ ...row, cells: row.cells.map(cell) })),
  }));
  return { ...plan, sheets };
}

function movedRows({ row, count }: Shift, from: number, to: number): [number, number] {
  if (count === 1) return [from >= row ? from + 1 : from, to >= row ? to + 1 : to];
  return [from > row ? from - 1 : from, to >= row ? to - 1 : to];
}
