import type { CallFunctions } from '../../src/workbench/grid/calculate/custom-functions';
import { UniverCalculator } from '../../src/workbench/grid/calculate/calculator';
import { createWorkbook, type FunctionResult, type HostWorkbook, type Json } from '../../src/workbench/host';
import { addName } from '../../src/workbench/host/model/names';
import type { GridFunction } from '../../src/workbench/grid/types';

export type Shown = string | number | boolean;

/** A sheet as plain rows: a text that begins with "=" is a formula, null a blank; any other text stays text. */
export interface FormulaSheet {
  name: string;
  rows: readonly (readonly (Shown | null)[])[];
  /** A sheet without formulas: its texts are texts, whatever they begin with. */
  plain?: true;
  /** Tables of the sheet: name → address with header row. */
  tables?: Readonly<Record<string, string>>;
}

export interface Recalculation {
  /** True for all that the workbench does; else every formula goes to Univer, a second engine that is not ours. */
  direct?: boolean;
  /** Names of the book: name → formula with its "=". */
  names?: Readonly<Record<string, string>>;
  /** Custom functions: name → what it gives for its arguments, each a matrix of cells. */
  functions?: Readonly<Record<string, (...args: Json[]) => FunctionResult | Promise<FunctionResult>>>;
  /** As functions.json describes them, where the functions take more than plain matrices. */
  metadata?: readonly GridFunction[];
}

/** Calls plain functions in place of the add-in. */
export const calling =
  (functions: NonNullable<Recalculation['functions']>): CallFunctions =>
  (calls) =>
    Promise.all(
      calls.map(async ({ name, args }): Promise<FunctionResult> => {
        try {
          return (await functions[name.toUpperCase()]?.(...args)) ?? { error: '#NAME?', message: name };
        } catch (error) {
          const code = (error as { code?: string }).code ?? '#VALUE!';
          return { error: code, message: error instanceof Error ? error.message : String(error) };
        }
      }),
    );

/** A workbook that Univer calculates, as the workbench does. */
export async function univerWorkbook(
  sheets: readonly FormulaSheet[],
  { names = {}, functions = {}, metadata, direct = false }: Recalculation = {},
): Promise<{ workbook: HostWorkbook; calculator: UniverCalculator; settle: () => Promise<void> }> {
  const calculator = new UniverCalculator({
    functions: metadata ?? Object.keys(functions).map((name) => ({ name })),
    call: calling(functions),
    direct,
  });
  const seeds = sheets.map(({ name, rows, tables, plain }) => ({
    name,
    tables,
    rows: rows.map((row) =>
      row.map((cell) => (plain && typeof cell === 'string' ? `'${cell}` : entry(cell))),
    ),
  }));
  const workbook = createWorkbook(seeds, { calculator });
  for (const [name, formula] of Object.entries(names)) addName(workbook.book, null, name, formula);
  const settle = async (): Promise<void> => {
    for (let more = calculator.settle(workbook.book); more; more = calculator.settle(workbook.book))
      await more;
  };
  await settle();
  return { workbook, calculator, settle };
}

/** Calculates sheets with formulas anew, by Univer's engine; answers each sheet's values from A1. */
export async function recalculate(
  sheets: readonly FormulaSheet[],
  options: Recalculation = {},
): Promise<Map<string, Shown[][]>> {
  const { workbook, calculator } = await univerWorkbook(sheets, options);
  const values = new Map(sheets.map(({ name }) => [name, workbook.sheetValues(name)]));
  calculator.dispose();
  return values;
}

const entry = (cell: Shown | null): Json =>
  typeof cell === 'string' && !cell.startsWith('=') ? `'${cell}` : cell;
