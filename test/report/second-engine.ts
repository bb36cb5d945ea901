import { associateFunctions } from '../../src/functions/associate';
import { functionsMetadata } from '../../src/functions/metadata';
import type { Book } from '../../src/ledger/grid';
import type { BookPlan, CellPlan, RowPlan, SheetPlan } from '../../src/report/plan';
import type { FunctionResult, Json } from '../../src/workbench/host';
import { recalculate, type FormulaSheet, type Shown } from '../support/univer';
import { cellOf } from './workbook';

type Rows = (Shown | null)[][];

/** The ledgers of a book and the sheets of a plan, its formulas without the values that we store beside them. */
export function formulaSheets(book: Book, plan: BookPlan): FormulaSheet[] {
  const ours = plan.sheets.map(({ name, rows }) => ({ name, rows: rowsOf(rows, formulaOf) }));
  const ledgers = book.sheets
    .filter(({ marked }) => !marked)
    .map((grid) => ({
      name: grid.name,
      plain: true as const,
      rows: Array.from({ length: grid.rows }, (_, row) =>
        grid.columns.map((_, column) => cellOf(grid, row, column)),
      ),
    }));
  return [...ledgers, ...ours];
}

/** What the cells of a plan show by the plan itself, row by row. */
export function plannedRows({ rows }: SheetPlan): Rows {
  return rowsOf(rows, (cell) => (typeof cell === 'object' && cell !== null ? cell.value : cell));
}

function rowsOf(rows: Iterable<RowPlan>, shown: (cell: CellPlan) => Shown | null): Rows {
  const all: Rows = [];
  for (const { at = all.length, cells } of rows) {
    while (all.length < at) all.push([]);
    all.push(cells.map((cell) => (cell === undefined ? null : shown(cell))));
  }
  return all;
}

function formulaOf(cell: CellPlan): Shown | null {
  if (typeof cell !== 'object' || cell === null) return cell;
  return 'formula' in cell ? `=${cell.formula}` : cell.value;
}

type CustomFunction = (...args: Json[]) => FunctionResult | Promise<FunctionResult>;

/** Our custom functions, registered as Excel has them registered. */
export function customFunctions(): Record<string, CustomFunction> {
  const functions: Record<string, CustomFunction> = {};
  class ExcelError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  associateFunctions(
    {
      Error: ExcelError,
      associate: (id, run) => (functions[id] = (...args) => run(...args) as FunctionResult),
    },
    () => 'zh',
  );
  return functions;
}

/** Univer alone, or with `direct` the workbench, calculates the plan's formulas, with our custom functions as Excel would have them. */
export async function recalculatedByUniver(
  book: Book,
  plan: BookPlan,
  direct = false,
): Promise<Map<string, Shown[][]>> {
  const names = Object.fromEntries((plan.names ?? []).map(({ name, formula }) => [name, `=${formula}`]));
  return recalculate(formulaSheets(book, plan), {
    names,
    direct,
    functions: customFunctions(),
    metadata: functionsMetadata('zh').functions,
  });
}

/** Cells of the plan that the second engine shows otherwise. */
export function unlike(plan: BookPlan, calculated: ReadonlyMap<string, Shown[][]>): string[] {
  const found: string[] = [];
  for (const sheet of plan.sheets) {
    const theirs = calculated.get(sheet.name)!;
    plannedRows(sheet).forEach((cells, row) =>
      cells.forEach((value, column) => {
        const [a, b] = [value ?? '', theirs[row]?.[column] ?? ''];
        const same =
          typeof a === 'number' && typeof b === 'number'
            ? Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a))
            : sameText(a, b);
        if (!same) found.push(`${sheet.name}!R${row + 1}C${column + 1}: ${String(a)} / ${String(b)}`);
      }),
    );
  }
  return found;
}

/** Univer's reader halves doubled quotes inside a text literal; only the arithmetic in words has them. */
function sameText(a: Shown, b: Shown): boolean {
  return a === b || String(a).replaceAll('""', '"') === String(b).replaceAll('""', '"');
}
