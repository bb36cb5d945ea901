import type { BookPlan, CellPlan, RowPlan, SheetPlan } from '../report/plan';

/** Days between 1899-12-30 and 1904-01-01, the two first days from which workbooks count. */
export const DAYS_1904 = 1462;

/** Does a number format show days? A plan's dates count from 1899; in a workbook from 1904 they must be moved. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === 'General' || format === '@') return false;
  // Words in quotes, escaped characters, colours and conditions say nothing; [h] counts hours.
  const codes = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return /[yd]|m(?!s)/i.test(codes) && !/[#0?]/.test(codes.replace(/\.0+/g, ''));
}

/** Tells which cells of a sheet hold days, by the style of the cell or of its column. */
export function dayCells(
  { columns = [] }: SheetPlan,
  styles: BookPlan['styles'],
): (cell: CellPlan | undefined, column: number) => boolean {
  const dates = new Set(Object.keys(styles).filter((name) => isDateFormat(styles[name].numberFormat)));
  return (cell, column) => {
    const own = typeof cell === 'object' && cell !== null ? cell.style : undefined;
    return dates.has(own ?? columns[column]?.style ?? '');
  };
}

/** The sheet as a workbook that counts its days from 1904 holds it. */
export function countedFrom1904(plan: SheetPlan, styles: BookPlan['styles']): SheetPlan {
  const isDay = dayCells(plan, styles);
  const moved = (cell: CellPlan | undefined, column: number): CellPlan | undefined => {
    if (!isDay(cell, column)) return cell;
    if (typeof cell === 'number') return cell - DAYS_1904;
    if (typeof cell !== 'object' || cell === null || typeof cell.value !== 'number') return cell;
    return { ...cell, value: cell.value - DAYS_1904 };
  };
  const row = (one: RowPlan): RowPlan => ({ ...one, cells: one.cells.map(moved) });
  const { rows } = plan;
  if (Array.isArray(rows)) return { ...plan, rows: (rows as RowPlan[]).map(row) };
  return {
    ...plan,
    rows: {
      *[Symbol.iterator]() {
        for (const one of rows) yield row(one);
      },
    },
  };
}
