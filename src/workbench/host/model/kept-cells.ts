import { parseRect, printRect } from './address';
import { bottomOf, intersect, MAX_COLUMNS, sameRect, type Rect } from './rect';
import { moveRect, type Shift } from './shift-rect';
import type { CellValue } from './value';

/**
 * What a cell of a file has besides value, formula and look. It goes where the cell goes, and counts only while the cell says
 * what it said with it.
 */
export interface KeptCell {
  value: CellValue;
  formula: string | undefined;
  /** The XML of a text with runs of their own looks; '' for none. */
  text: string;
  /** Attributes of the cell's tag that belong to its formula, and to its value. */
  formulaMarks: string;
  valueMarks: string;
  array: KeptArray | null;
}

/** An array formula or a data table: the rectangle that it fills from the cell on. */
export interface KeptArray {
  kind: 'array' | 'dataTable';
  rows: number;
  columns: number;
  /** Other attributes of the formula's tag. */
  marks: string;
  /** The cells that a data table puts its values into, by attribute. */
  inputs: Readonly<Record<string, string>>;
}

/** By row × MAX_COLUMNS + column. */
export type KeptCells = Map<number, KeptCell>;

export const placeOf = (row: number, column: number): number => row * MAX_COLUMNS + column;

export function rectOfKept(place: number, { rows, columns }: { rows: number; columns: number }): Rect {
  const left = place % MAX_COLUMNS;
  return { top: (place - left) / MAX_COLUMNS, left, rows, columns };
}

/** Where everything stands after rows or columns came in or went out. */
export function moveKept(kept: KeptCells, shift: Shift): KeptCells {
  const moved: KeptCells = new Map();
  for (const [place, cell] of kept) {
    const rect = moveRect(rectOfKept(place, { rows: 1, columns: 1 }), shift);
    if (rect)
      moved.set(placeOf(rect.top, rect.left), {
        ...cell,
        array: cell.array && moveInputs(cell.array, shift),
      });
  }
  return moved;
}

function moveInputs(array: KeptArray, shift: Shift): KeptArray {
  const inputs = Object.entries(array.inputs).map(([name, address]) => {
    const rect = parseRect(address);
    const moved = rect && moveRect(rect, shift);
    return [name, moved ? printRect(moved) : address] as const;
  });
  return { ...array, inputs: Object.fromEntries(inputs) };
}

/** Whether only a part of an array would move or go: Excel refuses that. */
export function cutsArray(kept: KeptCells, shift: Shift): boolean {
  for (const [place, { array, formulaMarks }] of kept) {
    // An array that spills, which its cell is marked for, finds its place anew.
    if (!array || array.rows * array.columns === 1 || (array.kind === 'array' && formulaMarks !== ''))
      continue;
    const rect = rectOfKept(place, array);
    const { band } = shift;
    const [first, length] =
      shift.axis === 'rows' ? (['top', 'rows'] as const) : (['left', 'columns'] as const);
    const moves = shift.axis === 'rows' ? bottomOf(rect) >= band.top : rect.left + rect.columns > band.left;
    const across: Rect = { ...band, [first]: rect[first], [length]: rect[length] };
    const met = moves ? intersect(rect, across) : null;
    if (!met) continue;
    if (!sameRect(met, rect)) return true;
    const gone = shift.count < 0 ? intersect(rect, band) : null;
    if (shift.count > 0 ? band[first] > rect[first] : gone !== null && !sameRect(gone, rect)) return true;
  }
  return false;
}
