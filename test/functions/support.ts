import { callCellFunction, type CellResult } from '../../src/functions/call';
import { cellFunctionNamed } from '../../src/functions/definitions';
import { CellError, type Language } from '../../src/functions/errors';

/** A function called as a cell calls it, with the whole result. */
export async function spilled(
  name: string,
  args: readonly unknown[],
  language: Language = 'zh',
): Promise<CellResult[][]> {
  const called = cellFunctionNamed(name);
  if (!called) throw new Error(`no function ${name}`);
  return callCellFunction(called, args, language);
}

/** The one value of a call. */
export async function value(name: string, ...args: unknown[]): Promise<CellResult> {
  const result = await spilled(name, args);
  expect(result.map((row) => row.length)).toEqual([1]);
  return result[0][0];
}

/** The error that a call shows: `#VALUE! message`. */
export async function error(
  name: string,
  args: readonly unknown[],
  language: Language = 'zh',
): Promise<string> {
  const [[one]] = await spilled(name, args, language);
  if (!(one instanceof CellError)) throw new Error(`${name} gives ${String(one)}, no error`);
  return `${one.code} ${one.message}`;
}

/** A range of one column. */
export function column<T>(cells: readonly T[]): T[][] {
  return cells.map((cell) => [cell]);
}
