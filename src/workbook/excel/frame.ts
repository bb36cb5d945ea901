import { columnLetters } from '../../report/address';
import type { BookPlan, CellRange, NamePlan, SheetPlan, Style, Styles } from '../../report/plan';
import type { HeightRun } from './style-runs';

/** A formula that names a table of the plan: it can be entered once the table stands. */
export interface LateFormula {
  row: number;
  column: number;
  formula: string;
  /** Its cell is formatted as text, where a formula that is entered would stay text. */
  inTextCell: boolean;
}

/** Everything of a sheet plan but its cells: small enough to be kept in the journal. */
export interface Frame {
  plan: Omit<SheetPlan, 'rows'>;
  /** The rectangle of its cells; null for a blank sheet. */
  cells: CellRange | null;
  heights: readonly HeightRun[];
  late: readonly LateFormula[];
  /** The styles that columns and conditions name. */
  styles: Styles;
  /** This Excel refuses page set-ups: it may want a printer for them. */
  unprintable?: true;
}

export function frameOf(
  sheet: SheetPlan,
  styles: Styles,
  parts: { extent: CellRange; heights: readonly HeightRun[]; late: readonly LateFormula[] },
): Frame {
  const plan: Omit<SheetPlan, 'rows'> & { rows?: unknown } = { ...sheet };
  delete plan.rows;
  const used = [
    ...(sheet.columns ?? []).map((column) => column?.style),
    ...(sheet.conditions ?? []).map(({ style }) => style),
  ].filter((style) => style !== undefined);
  const { extent, heights, late } = parts;
  return {
    plan,
    cells: extent.right < 0 ? null : extent,
    heights,
    late,
    styles: Object.fromEntries(used.map((style): [string, Style] => [style, styles[style]])),
  };
}

/** The names of the whole book as this plan writes them; `results` says that they belong to result sheets. */
export interface BookNames {
  names: readonly NamePlan[];
  results: boolean;
}

export function bookNames({ names = [], sheets }: BookPlan): BookNames {
  return { names, results: sheets.some(({ marked }) => marked) };
}

/** Does a formula name one of these tables? Their names end where a bracket opens. */
export function namesTable(formula: string, tables: readonly string[]): boolean {
  if (tables.length === 0 || !formula.includes('[')) return false;
  const lower = formula.toLowerCase();
  return tables.some((table) => lower.includes(`${table.toLowerCase()}[`));
}

/** "A:C" for columns 0 to 2. */
export function columnsAddress(first: number, last: number): string {
  return `${columnLetters(first)}:${columnLetters(last)}`;
}

/** "1:3" for rows 0 to 2. */
export function rowsAddress(first: number, last: number): string {
  return `${first + 1}:${last + 1}`;
}
