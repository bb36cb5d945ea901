import type { CellValue, Sheet } from '../host';
import { columnName } from '../host/model/address';
import { attributes, element, escapeText, textElement } from '../../workbook/file/xml-write';
import { fileFormula } from './formula-names';
import { heightOf, isHiddenRow, rowXf, SharedFormulas, valueOf, type CellContext } from './read-cells';
import { withAttributes, type SheetEdit } from './sheet-edit';
import { scanSheet, type CellTag, type RowTag, type SheetSink } from './sheet-scan';
import type { StyleWriter } from './style-writer';

export interface PatchContext extends CellContext {
  styles: StyleWriter;
  /** The add-in's functions, in capitals. */
  custom: ReadonlySet<string>;
}

/** Rows are handed on in pieces, so that no text grows without bound. */
const ROWS_PER_PIECE = 500;

/** Brings the rows and cells of a sheet part in line with the model: what is equal is not touched. */
export class CellPatch implements SheetSink {
  /** Cells that were written. */
  written = 0;
  private readonly shared = new SharedFormulas();
  /** Shared formulas whose first cell changed: the others get their own. */
  private readonly broken = new Set<string>();
  private readonly right: number;
  private readonly bottom: number;
  private nextRow = 0;
  private nextColumn = 0;
  private inserted = false;

  constructor(
    private readonly sheet: Sheet,
    private readonly edit: SheetEdit,
    private readonly context: PatchContext,
  ) {
    const used = sheet.cells.used(false);
    this.right = used ? used.left + used.columns : 0;
    const rows = [...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.cells.rowStyles.keys()];
    this.bottom = Math.max(used ? used.top + used.rows : 0, ...lasts(rows));
  }

  run(part: string): void {
    const { edit } = this;
    edit.root = scanSheet(edit.bytes, part, this);
    const [data] = edit.childrenNamed('sheetData');
    if (!data) {
      const rows = this.rowsBefore(this.bottom).join('');
      if (rows !== '') edit.replace('sheetData', `<sheetData>${rows}</sheetData>`);
      return;
    }
    const rest = this.rowsBefore(this.bottom);
    if (rest.length === 0) return;
    if (data.closesItself) {
      edit.splice(data.from, data.openTo, '<sheetData>');
      for (const piece of rest) edit.splice(data.openTo, data.openTo, piece);
      edit.splice(data.openTo, data.openTo, '</sheetData>');
    } else for (const piece of rest) edit.splice(data.closeFrom, data.closeFrom, piece);
  }

  rowOpens(row: RowTag): void {
    for (const piece of this.rowsBefore(row.row)) this.edit.splice(row.from, row.from, piece);
    this.nextRow = row.row + 1;
    this.nextColumn = 0;
    this.inserted = false;
  }

  cell(cell: CellTag): void {
    const { row, column, from, to } = cell;
    const before = this.cellsBefore(row, column);
    if (before !== '') this.edit.splice(from, from, before);
    this.nextColumn = column + 1;
    const { cells } = this.sheet;
    // What an array formula shows elsewhere is worked out anew when the file is opened.
    if (cells.isSpilled(row, column)) return;
    const style = cells.style(row, column);
    const value = cells.value(row, column);
    const formula = cells.formula(row, column);
    const written = this.shared.formulaOf(cell);
    const sameFormula = formula === written;
    const master = cell.formula?.shared ?? '';
    if (master !== '' && cell.formula!.text !== '' && !sameFormula) this.broken.add(master);
    const isBroken = master !== '' && this.broken.has(master);
    const sameStyle = style === this.context.styleOf(cell.xf);
    if (sameFormula && sameStyle && !isBroken && value === valueOf(cell, this.context)) return;
    this.written += 1;
    const xf = sameStyle ? cell.xf : this.context.styles.xf(style);
    // An untouched formula keeps its own tag: it may be shared or an array.
    const kept =
      cell.formula && sameFormula && !isBroken && (formula !== undefined || value === undefined)
        ? this.edit.source(cell.formula.from, cell.formula.to)
        : undefined;
    const xml = this.edit.withPrefix(this.cellXml(row, column, xf, value, formula, kept !== undefined));
    this.edit.spliceRaw(
      from,
      to,
      xml.replace(KEPT, () => kept ?? ''),
    );
  }

  rowCloses(row: RowTag): void {
    const rest = this.cellsBefore(row.row, this.right);
    const height = this.sheet.rowHeights.get(row.row);
    const hidden = this.sheet.hiddenRows.has(row.row);
    const style = this.sheet.cells.rowStyles.get(row.row) ?? 0;
    const changes: Record<string, string | undefined> = {};
    if (height !== heightOf(row)) {
      changes.ht = height === undefined ? undefined : String(height);
      changes.customHeight = height === undefined ? undefined : '1';
    }
    if (hidden !== isHiddenRow(row)) changes.hidden = hidden ? '1' : undefined;
    if (style !== this.context.styleOf(rowXf(row))) {
      changes.s = style === 0 ? undefined : String(this.context.styles.xf(style));
      changes.customFormat = style === 0 ? undefined : '1';
    }
    // The hint of filled columns would be wrong after cells came.
    if (rest !== '' || this.inserted) changes.spans = undefined;
    const opens = rest !== '' && row.closesItself;
    if (Object.keys(changes).length > 0 || opens) {
      const tag = withAttributes(this.edit.source(row.from, row.openTo), changes);
      this.edit.spliceRaw(row.from, row.openTo, opens ? tag.replace(/\s*\/>$/, '>') : tag);
    }
    if (rest !== '') this.edit.splice(row.closeFrom, row.closeFrom, rest + (opens ? '</row>' : ''));
  }

  /** Cells of a row that the file lacks, from the next column up to `limit`. */
  private cellsBefore(row: number, limit: number): string {
    const { cells } = this.sheet;
    let xml = '';
    for (let column = this.nextColumn; column < limit && column < this.right; column += 1) {
      if (cells.isSpilled(row, column)) continue;
      const value = cells.value(row, column);
      const formula = cells.formula(row, column);
      const style = cells.style(row, column);
      if (value === undefined && formula === undefined && style === this.inherited(row, column)) continue;
      xml += this.cellXml(row, column, this.context.styles.xf(style), value, formula);
      this.written += 1;
    }
    this.nextColumn = Math.max(this.nextColumn, limit);
    if (xml !== '') this.inserted = true;
    return xml;
  }

  private inherited(row: number, column: number): number {
    const { rowStyles, columnStyles } = this.sheet.cells;
    return rowStyles.get(row) ?? columnStyles.get(column) ?? 0;
  }

  /** Rows that the file lacks, from the next one up to `limit`, in pieces. */
  private rowsBefore(limit: number): string[] {
    const { sheet, context } = this;
    const pieces: string[] = [];
    let xml = '';
    let count = 0;
    for (let row = this.nextRow; row < limit && row < this.bottom; row += 1) {
      this.nextColumn = 0;
      const cells = this.cellsBefore(row, this.right);
      const ht = sheet.rowHeights.get(row);
      const hidden = sheet.hiddenRows.has(row);
      const style = sheet.cells.rowStyles.get(row) ?? 0;
      if (cells === '' && ht === undefined && !hidden && style === 0) continue;
      const s = style === 0 ? undefined : context.styles.xf(style);
      const tag = attributes({
        r: row + 1,
        s,
        customFormat: style !== 0,
        ht,
        customHeight: ht !== undefined,
        hidden,
      });
      xml += `<row${tag}>${cells}</row>`;
      if ((count += 1) % ROWS_PER_PIECE === 0) {
        pieces.push(xml);
        xml = '';
      }
    }
    this.nextRow = Math.max(this.nextRow, limit);
    if (xml !== '') pieces.push(xml);
    return pieces;
  }

  private cellXml(
    row: number,
    column: number,
    xf: number,
    value: CellValue,
    formula: string | undefined,
    keepsFormula = false,
  ): string {
    const r = columnName(column) + (row + 1);
    const s = xf === 0 ? undefined : xf;
    const f = keepsFormula
      ? KEPT
      : formula === undefined
        ? ''
        : `<f>${escapeText(fileFormula(formula.slice(1), this.context.custom))}</f>`;
    if (value === undefined) return element('c', { r, s }, f);
    if (typeof value === 'number') return element('c', { r, s }, `${f}<v>${value === 0 ? 0 : value}</v>`);
    if (typeof value === 'boolean') return element('c', { r, s, t: 'b' }, `${f}<v>${value ? 1 : 0}</v>`);
    if (typeof value === 'object')
      return element('c', { r, s, t: 'e' }, `${f}<v>${escapeText(value.error)}</v>`);
    if (f !== '') return element('c', { r, s, t: 'str' }, f + textElement('v', value));
    return element('c', { r, s, t: 'inlineStr' }, `<is>${textElement('t', value)}</is>`);
  }
}

/** Stands for a formula tag that is taken over as it is; no XML text can hold it. */
const KEPT = '\u0000';

/** One past each; too many for the arguments of one call. */
const lasts = (rows: readonly number[]): number[] => [rows.reduce((last, row) => Math.max(last, row + 1), 0)];
