import type { CellValue } from './value';

/** One row: values, and only where there are any, formulas (with their "=") and looks. */
export interface Row {
  values: CellValue[];
  formulas?: (string | undefined)[];
  styles?: (number | undefined)[];
  /** Other rows may hold the very same array of looks: it is copied before it is changed. */
  lendsStyles?: true;
  /** Cells that an array spilled from elsewhere covers: they show a value and hold nothing. */
  spilled?: (true | undefined)[];
}

export const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index);

/** The looks of a row, to be changed. */
export function ownStyles(row: Row): (number | undefined)[] {
  if (row.lendsStyles) {
    row.styles = row.styles && [...row.styles];
    delete row.lendsStyles;
  }
  return (row.styles ??= []);
}

/** Keeps arrays without holes: holes make V8 slow. */
export function pad(list: unknown[], index: number): void {
  while (list.length < index) list.push(undefined);
}

export function filled(row: Row, valuesOnly: boolean): [first: number, last: number] {
  const isFilled = (column: number): boolean =>
    row.values[column] !== undefined ||
    row.formulas?.[column] !== undefined ||
    (!valuesOnly && row.styles?.[column] !== undefined && row.styles[column] !== 0);
  const length = Math.max(
    row.values.length,
    row.formulas?.length ?? 0,
    valuesOnly ? 0 : (row.styles?.length ?? 0),
  );
  let last = length - 1;
  while (last >= 0 && !isFilled(last)) last -= 1;
  let first = 0;
  while (first <= last && !isFilled(first)) first += 1;
  return [first, last];
}
