import type { CellValue, Rect, Sheet } from '../host';
import { cellError } from '../host/model/value';
import { bottomOf, holds } from '../host/model/rect';
import { translateFormula } from '../host/model/translate';
import { parseNumber } from '../../workbook/file/number';
import type { OutlineElement } from '../../workbook/file/outline';
import { serialOfIso } from '../../workbook/file/serial';
import type { Group } from '../host/model/types';
import { placeOf } from '../host/model/kept-cells';
import type { CellContext } from './cell-context';
import type { CellTag, RowTag } from './cell-tag';
import { plainFormula, type Prefixes } from './formula-names';
import { keptOf } from './read-kept';
import { RowBuffer } from './row-buffer';
import { scanSheet } from './sheet-scan';
import { formulaAt, spells } from './texts';

/** The value that a cell of the file shows. */
export function valueOf(cell: CellTag, { strings, texts, date1904 }: CellContext): CellValue {
  const { kind, value } = cell;
  // Most cells: a number, or the number of a text, in one piece.
  if ((kind === 'n' || kind === 's') && cell.hasValue && cell.inline === null && value.joined === null) {
    const number = parseNumber(cell.bytes, value.from, value.to);
    if (number !== null) return kind === 's' ? strings[number] || undefined : number;
  }
  const text = cell.text(texts);
  if (text === null || (text === '' && kind !== 'str' && kind !== 'inlineStr')) return undefined;
  switch (kind) {
    case 's':
      return strings[Number(text)] || undefined;
    case 'str':
    case 'inlineStr':
      return text === '' ? undefined : text;
    case 'b':
      return text.trim() === '1' || text.trim() === 'true';
    case 'e':
      return cellError(text.trim());
    case 'd':
      return serialOfIso(text, date1904) ?? text;
    default: {
      const number = Number(text);
      return Number.isFinite(number) ? number + 0 : text;
    }
  }
}

/** The first cell of each shared formula: the others take it over, moved. */
export class SharedFormulas {
  private readonly masters = new Map<string, { text: string; row: number; column: number }>();

  constructor(private readonly prefixes: Prefixes) {}

  /**
   * The formula of a cell in the model's form, with "="; undefined where it is none of its own. Where it is `like` that one
   * comes back: one string for a column of structured references.
   */
  formulaOf({ formula, row, column, bytes }: CellTag, like: string | undefined): string | undefined {
    if (!formula || formula.kind === 'dataTable') return undefined;
    const { shared, place } = formula;
    if (shared === '' && place.joined === null && place.from < place.to) {
      if (like !== undefined && spells(bytes, place.from, place.to, like, 1)) return like;
      const plain = formulaAt(bytes, place.from, place.to);
      if (plain !== null) return plain;
    }
    const { text } = formula;
    if (shared === '') return text === '' ? undefined : `=${plainFormula(text, this.prefixes)}`;
    const master = this.masters.get(shared);
    if (text !== '' || !master) {
      this.masters.set(shared, { text, row, column });
      return text === '' ? undefined : `=${plainFormula(text, this.prefixes)}`;
    }
    const moved = translateFormula(master.text, row - master.row, column - master.column);
    return `=${plainFormula(moved, this.prefixes)}`;
  }
}

/** A row's own height in points, or undefined. */
export const heightOf = ({ attributes }: RowTag): number | undefined =>
  attributes.ht === undefined ? undefined : Number(attributes.ht);

export const isHiddenRow = ({ attributes: { hidden } }: RowTag): boolean =>
  hidden === '1' || hidden === 'true';

/** How a row or a column is grouped; undefined where it is in no group. */
export function groupOf({ outlineLevel, collapsed }: RowTag['attributes']): Group | undefined {
  const level = Number(outlineLevel ?? 0);
  const folded = collapsed === '1' || collapsed === 'true';
  return level > 0 || folded ? { level, collapsed: folded } : undefined;
}

/** The look of a whole row; it counts only where the file says so. */
export const rowXf = ({ attributes: { s, customFormat } }: RowTag): number =>
  customFormat === '1' || customFormat === 'true' ? Number(s ?? 0) : 0;

export interface FilledSheet {
  root: OutlineElement;
  /** A formula without a stored value: the book must be calculated. */
  uncalculated: boolean;
  arrays: number;
}

/** Fills a sheet of the model with the cells of its part; each step yields how many bytes it took. */
export function* fillCells(
  bytes: Uint8Array,
  part: string,
  sheet: Sheet,
  context: CellContext,
  columnLooks: boolean,
): Generator<number, FilledSheet> {
  const { cells } = sheet;
  const shared = new SharedFormulas(context.prefixes);
  const buffer = new RowBuffer();
  let uncalculated = false;
  let arrays = 0;
  /** Cells that only show what an array formula gives. */
  let covered: Rect[] = [];
  let rowLook = 0;
  const sink = {
    rowOpens(row: RowTag): void {
      if (covered.length > 0) covered = covered.filter((rect) => bottomOf(rect) >= row.row);
      const height = heightOf(row);
      if (height !== undefined) sheet.rowHeights.set(row.row, height);
      if (isHiddenRow(row)) sheet.hiddenRows.add(row.row);
      const group = groupOf(row.attributes);
      if (group) sheet.rowGroups.set(row.row, group);
      rowLook = context.styleOf(rowXf(row));
      if (rowLook !== 0) cells.rowStyles.set(row.row, rowLook);
    },
    cell(cell: CellTag): void {
      const { row, column, xf } = cell;
      const formula = shared.formulaOf(cell, buffer.formulaAbove(column));
      const value = valueOf(cell, context);
      const kept = keptOf(cell, value, formula, context);
      if (kept) cells.kept.set(placeOf(row, column), kept);
      const array = kept?.array;
      if (array) arrays += 1;
      // What a data table shows are values of the file alone: it is not calculated here.
      if (array?.kind === 'array' && array.rows * array.columns > 1)
        covered.push({ top: row, left: column, rows: array.rows, columns: array.columns });
      if (formula === undefined && covered.some((rect) => holds(rect, row, column)))
        buffer.spilled(column, value ?? 0);
      else if (value !== undefined || formula !== undefined) buffer.set(column, value, formula);
      if (formula !== undefined && !cell.hasValue && cell.inline === null) uncalculated = true;
      const style = context.styleOf(xf);
      if (style !== 0 || rowLook !== 0 || columnLooks) buffer.setStyle(column, style);
    },
    rowCloses: (row: RowTag): void => buffer.flush(cells, row.row),
  };
  const root = yield* scanSheet(bytes, part, sink, context.texts);
  return { root, uncalculated, arrays };
}
