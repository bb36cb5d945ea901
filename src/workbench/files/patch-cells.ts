import type { CellValue, Sheet } from '../host';
import { placeOf } from '../host/model/kept-cells';
import { attributes } from '../../workbook/file/xml-write';
import { ArrayPlaces } from './array-places';
import type { CellContext } from './cell-context';
import { CellWriter } from './cell-writer';
import { groupOf, heightOf, isHiddenRow, rowXf, SharedFormulas, valueOf } from './read-cells';
import { keptOf, keptState, stillKept } from './read-kept';
import { groupAttributes } from './write-frame';
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
  private readonly shared: SharedFormulas;
  /** Shared formulas whose first cell changed: the others get their own. */
  private readonly broken = new Set<string>();
  private readonly right: number;
  private readonly bottom: number;
  private nextRow = 0;
  private nextColumn = 0;
  private inserted = false;
  private readonly writer: CellWriter;
  private readonly arrays: ArrayPlaces;

  constructor(
    private readonly sheet: Sheet,
    private readonly edit: SheetEdit,
    private readonly context: PatchContext,
  ) {
    this.shared = new SharedFormulas(context.prefixes);
    this.arrays = new ArrayPlaces(sheet.cells);
    this.writer = new CellWriter(sheet.cells, edit.prefix, context);
    const used = sheet.cells.used(false);
    this.right = used ? used.left + used.columns : 0;
    const { rowHeights, hiddenRows, rowGroups, cells: all } = sheet;
    const rows = [...rowHeights.keys(), ...hiddenRows, ...rowGroups.keys(), ...all.rowStyles.keys()];
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
    const lacking = this.cellsBefore(row, column);
    if (lacking !== '') this.edit.spliceRaw(from, from, lacking);
    this.nextColumn = column + 1;
    const { cells } = this.sheet;
    const style = cells.style(row, column);
    const value = this.shown(row, column);
    const formula = cells.formula(row, column);
    const written = this.shared.formulaOf(cell, formula);
    const sameFormula = formula === written;
    const master = cell.formula?.shared ?? '';
    if (master !== '' && !cell.formula!.isEmpty && !sameFormula) this.broken.add(master);
    const isBroken = master !== '' && this.broken.has(master);
    const sameStyle = style === this.context.styleOf(cell.xf);
    const before = valueOf(cell, this.context);
    const extras = stillKept(cells.kept.get(placeOf(row, column)), value, formula);
    const sameExtras = keptState(extras) === keptState(keptOf(cell, before, written, this.context));
    if (sameFormula && sameStyle && !isBroken && sameExtras && value === before) return;
    this.written += 1;
    const xf = sameStyle ? cell.xf : this.context.styles.xf(style);
    // An untouched formula keeps its own tag: it may be shared or an array.
    const kept =
      cell.formula && sameFormula && !isBroken && sameExtras && (formula !== undefined || value === undefined)
        ? this.edit.source(cell.formula.from, cell.formula.to)
        : undefined;
    this.edit.spliceRaw(from, to, this.writer.cell(row, column, xf, value, formula, kept));
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
    const group = groupAttributes(this.sheet.rowGroups.get(row.row));
    const grouped = groupAttributes(groupOf(row.attributes));
    if (group.outlineLevel !== grouped.outlineLevel) changes.outlineLevel = group.outlineLevel;
    if (group.collapsed !== grouped.collapsed) changes.collapsed = group.collapsed;
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
      const value = this.shown(row, column);
      const formula = cells.formula(row, column);
      const style = cells.style(row, column);
      if (value === undefined && formula === undefined && style === this.inherited(row, column)) continue;
      xml += this.writer.cell(row, column, this.context.styles.xf(style), value, formula);
      this.written += 1;
    }
    this.nextColumn = Math.max(this.nextColumn, limit);
    if (xml !== '') this.inserted = true;
    return xml;
  }

  /** What an array that the file knows shows elsewhere is a value there; that of another would stand in its own way in Excel. */
  private shown(row: number, column: number): CellValue {
    const { cells } = this.sheet;
    const isHere = !cells.isSpilled(row, column) || this.arrays.at(row, column);
    return isHere ? cells.value(row, column) : undefined;
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
      const isPlain = ht === undefined && !hidden && style === 0 && !sheet.rowGroups.has(row);
      if (cells === '' && isPlain) continue;
      const s = style === 0 ? undefined : context.styles.xf(style);
      const tag = attributes({
        r: row + 1,
        s,
        customFormat: style !== 0,
        ht,
        customHeight: ht !== undefined,
        hidden,
        ...groupAttributes(sheet.rowGroups.get(row)),
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
}

/** One past each; too many for the arguments of one call. */
const lasts = (rows: readonly number[]): number[] => [rows.reduce((last, row) => Math.max(last, row + 1), 0)];
