import type { CellValue, Sheet } from '../host';
import { columnName } from '../host/model/address';
import { attributes, escapeText, textElement } from '../../workbook/file/xml-write';
import { fileFormula } from './formula-names';
import { heightOf, isHiddenRow, rowXf, SharedFormulas, valueOf, type CellContext } from './read-cells';
import { withAttributes, type SheetEdit } from './sheet-edit';
import type { CellTag, RowTag } from './cell-tag';
import { scanSheet, type SheetSink } from './sheet-scan';
import type { StyleWriter } from './style-writer';

export interface PatchContext extends CellContext {
  styles: StyleWriter;
  /** The add-in's functions, in capitals. */
  custom: ReadonlySet<string>;
}

/** Rows are handed on in pieces, so that no text grows without bound. */
const ROWS_PER_PIECE = 100;

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
  private readonly names: string[] = [];

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

  /** Each step yields how many bytes it took. */
  *run(part: string): Generator<number, void> {
    const { edit } = this;
    edit.root = yield* scanSheet(edit.bytes, part, this, this.context.texts);
    const [data] = edit.childrenNamed('sheetData');
    if (!data) {
      const rows = [...this.rowsBefore(this.bottom)].join('');
      const { prefix } = edit;
      if (rows !== '') edit.replaceRaw('sheetData', `<${prefix}sheetData>${rows}</${prefix}sheetData>`);
      return;
    }
    let any = false;
    for (const piece of this.rowsBefore(this.bottom)) {
      if (data.closesItself && !any) edit.splice(data.from, data.openTo, '<sheetData>');
      edit.spliceRaw(data.closeFrom, data.closeFrom, piece);
      any = true;
      yield piece.length;
    }
    if (data.closesItself && any) edit.splice(data.closeFrom, data.closeFrom, '</sheetData>');
  }

  rowOpens(row: RowTag): void {
    for (const piece of this.rowsBefore(row.row)) this.edit.spliceRaw(row.from, row.from, piece);
    this.nextRow = row.row + 1;
    this.nextColumn = 0;
    this.inserted = false;
  }

  cell(cell: CellTag): void {
    const { row, column, from, to } = cell;
    const before = this.cellsBefore(row, column);
    if (before !== '') this.edit.spliceRaw(from, from, before);
    this.nextColumn = column + 1;
    const { cells } = this.sheet;
    // What an array formula shows elsewhere is worked out anew when the file is opened.
    if (cells.isSpilled(row, column)) return;
    const style = cells.style(row, column);
    const value = cells.value(row, column);
    const formula = cells.formula(row, column);
    const written = this.shared.formulaOf(cell, formula);
    const sameFormula = formula === written;
    const master = cell.formula?.shared ?? '';
    if (master !== '' && !cell.formula!.isEmpty && !sameFormula) this.broken.add(master);
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
    this.edit.spliceRaw(from, to, this.cellXml(row, column, xf, value, kept ?? this.formulaXml(formula)));
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
    if (rest !== '')
      this.edit.spliceRaw(row.closeFrom, row.closeFrom, rest + (opens ? `</${this.edit.prefix}row>` : ''));
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
      xml += this.cellXml(row, column, this.context.styles.xf(style), value, this.formulaXml(formula));
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
  private *rowsBefore(limit: number): Generator<string, void> {
    const { sheet, context } = this;
    const { prefix } = this.edit;
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
      xml += `<${prefix}row${tag}>${cells}</${prefix}row>`;
      if ((count += 1) % ROWS_PER_PIECE === 0) {
        yield xml;
        xml = '';
      }
    }
    this.nextRow = Math.max(this.nextRow, limit);
    if (xml !== '') yield xml;
  }

  private formulaXml(formula: string | undefined): string {
    if (formula === undefined) return '';
    const { prefix } = this.edit;
    return `<${prefix}f>${escapeText(fileFormula(formula.slice(1), this.context.custom))}</${prefix}f>`;
  }

  /** A cell with its formula element `f`, or ''. */
  private cellXml(row: number, column: number, xf: number, value: CellValue, f: string): string {
    const { prefix: p } = this.edit;
    const start = `<${p}c r="${this.letters(column)}${row + 1}"${xf === 0 ? '' : ` s="${xf}"`}`;
    switch (typeof value) {
      case 'undefined':
        return f === '' ? `${start}/>` : `${start}>${f}</${p}c>`;
      case 'number':
        return `${start}>${f}<${p}v>${value === 0 ? 0 : value}</${p}v></${p}c>`;
      case 'boolean':
        return `${start} t="b">${f}<${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
      case 'object':
        return `${start} t="e">${f}<${p}v>${escapeText(value.error)}</${p}v></${p}c>`;
      default:
        return f === ''
          ? `${start} t="inlineStr"><${p}is>${textElement(`${p}t`, value)}</${p}is></${p}c>`
          : `${start} t="str">${f}${textElement(`${p}v`, value)}</${p}c>`;
    }
  }

  private letters(column: number): string {
    return (this.names[column] ??= columnName(column));
  }
}

/** One past each; too many for the arguments of one call. */
const lasts = (rows: readonly number[]): number[] => [rows.reduce((last, row) => Math.max(last, row + 1), 0)];
