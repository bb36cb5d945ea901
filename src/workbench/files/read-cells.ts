import type { CellValue, Rect, Sheet } from '../host';
import { cellError } from '../host/model/value';
import { holds } from '../host/model/rect';
import { translateFormula } from '../host/model/translate';
import type { OutlineElement } from '../../workbook/file/outline';
import { serialOfIso } from '../../workbook/file/serial';
import { plainFormula } from './formula-names';
import { rectOf } from './read-rules';
import { scanSheet, type CellTag, type FormulaTag, type RowTag } from './sheet-scan';

/** What the cells of every sheet refer to. */
export interface CellContext {
  strings: readonly string[];
  date1904: boolean;
  /** The model's number of a look by its index in the file. */
  styleOf(xf: number): number;
}

/** The value that a cell of the file shows. */
export function valueOf({ kind, text }: CellTag, { strings, date1904 }: CellContext): CellValue {
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

  /** The formula of a cell in the model's form, with "="; undefined where it is none of its own. */
  formulaOf({ formula, row, column }: CellTag): string | undefined {
    if (!formula) return undefined;
    const { text, shared, kind } = formula;
    if (kind === 'dataTable') return undefined;
    if (shared === '') return text === '' ? undefined : `=${plainFormula(text)}`;
    const master = this.masters.get(shared);
    if (text !== '' || !master) {
      this.masters.set(shared, { text, row, column });
      return text === '' ? undefined : `=${plainFormula(text)}`;
    }
    return `=${plainFormula(translateFormula(master.text, row - master.row, column - master.column))}`;
  }
}

/** A row's own height in points, or undefined. */
export const heightOf = ({ attributes }: RowTag): number | undefined =>
  attributes.ht === undefined ? undefined : Number(attributes.ht);

export const isHiddenRow = ({ attributes: { hidden } }: RowTag): boolean =>
  hidden === '1' || hidden === 'true';

/** The look of a whole row; it counts only where the file says so. */
export const rowXf = ({ attributes: { s, customFormat } }: RowTag): number =>
  customFormat === '1' || customFormat === 'true' ? Number(s ?? 0) : 0;

export interface FilledSheet {
  root: OutlineElement;
  /** A formula without a stored value: the book must be calculated. */
  uncalculated: boolean;
  arrays: number;
}

/** Fills a sheet of the model with the cells of its part. */
export function fillCells(
  bytes: Uint8Array,
  part: string,
  sheet: Sheet,
  context: CellContext,
  columnLooks: boolean,
): FilledSheet {
  const { cells } = sheet;
  const shared = new SharedFormulas();
  let uncalculated = false;
  let arrays = 0;
  /** Cells that only show what an array formula gives. */
  const covered: Rect[] = [];
  let rowLook = 0;
  const isArray = (formula: FormulaTag): boolean => formula.kind === 'array' || formula.kind === 'dataTable';
  const root = scanSheet(bytes, part, {
    rowOpens(row) {
      const height = heightOf(row);
      if (height !== undefined) sheet.rowHeights.set(row.row, height);
      if (isHiddenRow(row)) sheet.hiddenRows.add(row.row);
      rowLook = context.styleOf(rowXf(row));
      if (rowLook !== 0) cells.rowStyles.set(row.row, rowLook);
    },
    cell(cell) {
      const { row, column, xf } = cell;
      const formula = shared.formulaOf(cell);
      const value = valueOf(cell, context);
      if (cell.formula && isArray(cell.formula)) {
        arrays += 1;
        const rect = rectOf(cell.formula.ref);
        if (rect && rect.rows * rect.columns > 1) covered.push(rect);
      }
      if (formula === undefined && covered.some((rect) => holds(rect, row, column)))
        cells.setSpilled(row, column, value ?? 0);
      else if (value !== undefined || formula !== undefined) cells.set(row, column, value, formula);
      if (formula !== undefined && cell.text === null) uncalculated = true;
      const style = context.styleOf(xf);
      if (style !== 0 || rowLook !== 0 || columnLooks) cells.setStyle(row, column, style);
    },
  });
  return { root, uncalculated, arrays };
}
