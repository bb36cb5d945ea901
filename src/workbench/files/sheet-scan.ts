import { TextRuns, preserves } from '../../workbook/file/shared-strings';
import { LIMITS } from '../../workbook/limits';
import { damaged } from '../../workbook/unreadable';
import type { OutlineElement } from '../../workbook/file/outline';
import { elementAt } from '../../workbook/file/outline';
import { nameHash, XmlScanner, type XmlHandler } from '../../workbook/file/xml-scan';
import { unescapeExcel } from '../../workbook/file/xml-text';
import { CellTag, FormulaTag, type CellKind, type RowTag } from './cell-tag';
import type { Texts } from './texts';

const SHEET_DATA = nameHash('sheetData');
const ROW = nameHash('row');
const C = nameHash('c');
const V = nameHash('v');
const F = nameHash('f');
const IS = nameHash('is');
const R = nameHash('r');
const S = nameHash('s');
const T = nameHash('t');
const CM = nameHash('cm');
const VM = nameHash('vm');
const PHONETIC = nameHash('rPh');
const REF = nameHash('ref');
const SI = nameHash('si');
/** So much is scanned between two steps. */
const STEP = 1 << 16;

/** The kinds of cell by the hash of their `t`. */
const KINDS = new Map<number, CellKind>(
  (['s', 'str', 'inlineStr', 'b', 'e', 'd', 'n'] as const).map((kind) => [nameHash(kind), kind]),
);

export interface SheetSink {
  rowOpens?(row: RowTag): void;
  /** The same object comes again with the next cell. */
  cell(cell: CellTag): void;
  rowCloses?(row: RowTag): void;
}

/**
 * Goes through a sheet part: rows and cells to `sink`, everything else as a tree, in which sheetData has no children. Each step
 * yields how many bytes it took.
 */
export function* scanSheet(
  bytes: Uint8Array,
  part: string,
  sink: SheetSink,
  texts: Texts,
): Generator<number, OutlineElement> {
  const handler = new SheetScan(bytes, part, sink, texts);
  const scanner = new XmlScanner(handler, part);
  scanner.load(bytes);
  while (scanner.advance(STEP)) yield STEP;
  yield bytes.length % STEP;
  scanner.finish();
  return handler.root!;
}

class SheetScan implements XmlHandler {
  root: OutlineElement | null = null;
  private readonly stack: OutlineElement[] = [];
  private inData = false;
  private row: RowTag | null = null;
  private rowNumber = -1;
  private column = -1;
  private depthInCell = 0;
  private readonly cell: CellTag;
  private readonly formula: FormulaTag;
  private inline = false;
  private inValue = false;
  private inFormula = false;
  private readonly runs: TextRuns;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly part: string,
    private readonly sink: SheetSink,
    texts: Texts,
  ) {
    this.cell = new CellTag(bytes);
    this.formula = new FormulaTag(bytes);
    this.runs = new TextRuns((all, from, to) => texts.at(all, from, to));
  }

  open(name: number, scanner: XmlScanner): void {
    if (!this.inData) return this.openOutside(name, scanner);
    if (this.inline) {
      if (name === R || name === PHONETIC) this.cell.inlineRuns = true;
      return this.runs.open(name, scanner);
    }
    if (name === C) this.openCell(scanner);
    else if (name === V) {
      const { cell } = this;
      cell.preserve = (cell.kind === 'str' || cell.kind === 'inlineStr') && preserves(scanner);
      cell.hasValue = true;
      cell.value.begin(scanner.tagEnd + 1);
      this.inValue = scanner.wantText = true;
    } else if (name === F) this.openFormula(scanner);
    else if (name === IS) {
      this.inline = true;
      this.cell.inlineFrom = scanner.tagFrom;
    } else if (name === ROW) this.openRow(scanner);
    else this.depthInCell += 1;
  }

  close(name: number, scanner: XmlScanner): void {
    if (!this.inData) return this.closeOutside(scanner);
    if (this.inline && name !== IS) return this.runs.close(name, scanner);
    if (name === C) {
      this.cell.to = scanner.tagEnd + 1;
      this.sink.cell(this.cell);
    } else if (name === V) {
      this.inValue = scanner.wantText = false;
    } else if (name === F) this.closeFormula(scanner);
    else if (name === IS) {
      this.inline = false;
      this.cell.inline = unescapeExcel(this.runs.rich.take());
      this.cell.kind = 'inlineStr';
      this.cell.inlineTo = scanner.tagEnd + 1;
    } else if (name === ROW) this.closeRow(scanner);
    else if (name === SHEET_DATA) {
      this.inData = false;
      this.closeOutside(scanner);
    } else this.depthInCell -= 1;
  }

  text(bytes: Uint8Array, from: number, to: number, cdata: boolean): void {
    if (this.inline) this.runs.text(bytes, from, to, cdata);
    else if (this.inValue) this.cell.value.add(bytes, from, to, cdata);
    else if (this.inFormula) this.formula.place.add(bytes, from, to, cdata);
  }

  private openOutside(name: number, scanner: XmlScanner): void {
    const element = elementAt(this.bytes, scanner);
    this.stack[this.stack.length - 1]?.children.push(element);
    this.root ??= element;
    this.stack.push(element);
    if (name === SHEET_DATA && this.stack.length === 2) this.inData = true;
  }

  private closeOutside(scanner: XmlScanner): void {
    const element = this.stack.pop()!;
    if (element.closesItself) return;
    element.closeFrom = scanner.tagFrom;
    element.to = scanner.tagEnd + 1;
  }

  private openRow(scanner: XmlScanner): void {
    const attributes = scanner.attributes();
    this.rowNumber = attributes.r === undefined ? this.rowNumber + 1 : Number(attributes.r) - 1;
    this.check(this.rowNumber, LIMITS.rowsPerSheet);
    this.column = -1;
    const openTo = scanner.tagEnd + 1;
    const closesItself = this.bytes[scanner.tagEnd - 1] === 47;
    this.row = {
      row: this.rowNumber,
      attributes,
      from: scanner.tagFrom,
      openTo,
      closeFrom: openTo,
      to: openTo,
      closesItself,
    };
    this.sink.rowOpens?.(this.row);
  }

  private closeRow(scanner: XmlScanner): void {
    const row = this.row!;
    if (!row.closesItself) {
      row.closeFrom = scanner.tagFrom;
      row.to = scanner.tagEnd + 1;
    }
    this.sink.rowCloses?.(row);
    this.row = null;
  }

  private openCell(scanner: XmlScanner): void {
    const { cell } = this;
    this.column += 1;
    cell.xf = 0;
    cell.kind = 'n';
    cell.formula = cell.inline = null;
    cell.hasValue = cell.inlineRuns = false;
    cell.cm = cell.vm = '';
    cell.from = scanner.tagFrom;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === R) this.column = columnAt(scanner);
      else if (scanner.attribute === S) cell.xf = integerAt(scanner);
      else if (scanner.attribute === T) cell.kind = KINDS.get(hashAt(scanner)) ?? 'n';
      else if (scanner.attribute === CM) cell.cm = scanner.value();
      else if (scanner.attribute === VM) cell.vm = scanner.value();
    }
    this.check(this.column, LIMITS.columnsPerSheet);
    cell.row = this.rowNumber;
    cell.column = this.column;
  }

  /** A place beyond the sheet would be filled up to with blanks. */
  private check(index: number, limit: number): void {
    if (!(index >= 0 && index < limit && Number.isInteger(index)))
      throw damaged(`${this.part}: cell reference`);
  }

  private openFormula(scanner: XmlScanner): void {
    const { formula } = this;
    formula.from = formula.to = scanner.tagFrom;
    formula.kind = 'normal';
    formula.ref = formula.shared = '';
    let number = '';
    while (scanner.nextAttribute()) {
      if (scanner.attribute === T) formula.kind = scanner.value();
      else if (scanner.attribute === REF) formula.ref = scanner.value();
      else if (scanner.attribute === SI) number = scanner.value();
    }
    if (formula.kind === 'shared') formula.shared = number;
    formula.openTo = scanner.tagEnd + 1;
    formula.place.begin(scanner.tagEnd + 1);
    this.cell.formula = formula;
    this.inFormula = scanner.wantText = true;
  }

  private closeFormula(scanner: XmlScanner): void {
    this.inFormula = scanner.wantText = false;
    this.formula.to = scanner.tagEnd + 1;
  }
}

/** "AB12" as the number of its column. */
function columnAt(scanner: XmlScanner): number {
  const { bytes, valueTo } = scanner;
  let column = 0;
  for (let at = scanner.valueFrom; at < valueTo && bytes[at]! > 57; at += 1)
    column = column * 26 + (bytes[at]! & 0xdf) - 64;
  return column - 1;
}

function integerAt(scanner: XmlScanner): number {
  const { bytes, valueTo } = scanner;
  let number = 0;
  for (let at = scanner.valueFrom; at < valueTo; at += 1) number = number * 10 + bytes[at]! - 48;
  return number;
}

function hashAt(scanner: XmlScanner): number {
  let hash = 0;
  for (let at = scanner.valueFrom; at < scanner.valueTo; at += 1)
    hash = (Math.imul(hash, 257) + scanner.bytes[at]!) | 0;
  return hash;
}
