import { unescapeExcel, xmlText } from '../../workbook/file/xml-text';
import { preserves, TextRuns } from '../../workbook/file/shared-strings';
import { trimXml } from '../../workbook/file/rich-text';
import type { OutlineElement } from '../../workbook/file/outline';
import { elementAt } from '../../workbook/file/outline';
import { nameHash, XmlScanner, type XmlHandler } from '../../workbook/file/xml-scan';

const SHEET_DATA = nameHash('sheetData');
const ROW = nameHash('row');
const C = nameHash('c');
const V = nameHash('v');
const F = nameHash('f');
const IS = nameHash('is');
const R = nameHash('r');
const S = nameHash('s');
const T = nameHash('t');

/** The kinds of cell by the hash of their `t`. */
const KINDS = new Map(
  (['s', 'str', 'inlineStr', 'b', 'e', 'd', 'n'] as const).map((kind) => [nameHash(kind), kind]),
);

/** A formula as its cell holds it. */
export interface FormulaTag {
  text: string;
  kind: string;
  ref: string;
  /** The number of a shared formula, or ''. */
  shared: string;
  from: number;
  to: number;
}

/** One cell of a sheet part; the same object is used again for the next cell. */
export interface CellTag {
  row: number;
  column: number;
  /** Index of its format. */
  xf: number;
  kind: string;
  /** Text of `v`, or of `is`; null where there is none. */
  text: string | null;
  formula: FormulaTag | null;
  from: number;
  to: number;
}

/** A row of a sheet part. */
export interface RowTag {
  row: number;
  attributes: Readonly<Record<string, string | undefined>>;
  from: number;
  openTo: number;
  /** Where its end tag begins; of a row that closes itself where it ends. */
  closeFrom: number;
  to: number;
  closesItself: boolean;
}

export interface SheetSink {
  rowOpens?(row: RowTag): void;
  cell(cell: CellTag): void;
  rowCloses?(row: RowTag): void;
}

/** Goes through a sheet part: rows and cells to `sink`, everything else as a tree, in which sheetData has no children. */
export function scanSheet(bytes: Uint8Array, part: string, sink: SheetSink): OutlineElement {
  const handler = new SheetScan(bytes, sink);
  const scanner = new XmlScanner(handler, part);
  scanner.push(bytes);
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
  private readonly cell: CellTag = {
    row: 0,
    column: 0,
    xf: 0,
    kind: 'n',
    text: null,
    formula: null,
    from: 0,
    to: 0,
  };
  private inline = false;
  private inValue = false;
  private inFormula = false;
  private text_ = '';
  private preserve = false;
  private readonly runs = new TextRuns();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly sink: SheetSink,
  ) {}

  open(name: number, scanner: XmlScanner): void {
    if (!this.inData) return this.openOutside(name, scanner);
    if (this.inline) return this.runs.open(name, scanner);
    if (name === C) this.openCell(scanner);
    else if (name === V) {
      this.preserve = preserves(scanner);
      this.begin(scanner);
      this.inValue = true;
    } else if (name === F) this.openFormula(scanner);
    else if (name === IS) this.inline = true;
    else if (name === ROW) this.openRow(scanner);
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
      this.cell.text = this.text_;
      if (this.cell.kind === 'str' || this.cell.kind === 'inlineStr')
        this.cell.text = unescapeExcel(trimXml(this.text_, this.preserve, this.preserve));
    } else if (name === F) this.closeFormula(scanner);
    else if (name === IS) {
      this.inline = false;
      this.cell.text = unescapeExcel(this.runs.rich.take());
      this.cell.kind = 'inlineStr';
    } else if (name === ROW) this.closeRow(scanner);
    else if (name === SHEET_DATA) {
      this.inData = false;
      this.closeOutside(scanner);
    } else this.depthInCell -= 1;
  }

  text(bytes: Uint8Array, from: number, to: number, cdata: boolean): void {
    if (this.inline) this.runs.text(bytes, from, to, cdata);
    else if (this.inValue || this.inFormula) {
      const piece = xmlText(bytes, from, to, cdata);
      this.text_ = this.text_ === '' ? piece : this.text_ + piece;
    }
  }

  private begin(scanner: XmlScanner): void {
    this.text_ = '';
    scanner.wantText = true;
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
    cell.text = cell.formula = null;
    cell.from = scanner.tagFrom;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === R) this.column = columnAt(scanner);
      else if (scanner.attribute === S) cell.xf = integerAt(scanner);
      else if (scanner.attribute === T) cell.kind = KINDS.get(nameHash(scanner.value())) ?? 'n';
    }
    cell.row = this.rowNumber;
    cell.column = this.column;
  }

  private openFormula(scanner: XmlScanner): void {
    const { tagFrom } = scanner;
    const { t = 'normal', ref = '', si = '' } = scanner.attributes();
    this.cell.formula = {
      text: '',
      kind: t,
      ref,
      shared: t === 'shared' ? si : '',
      from: tagFrom,
      to: tagFrom,
    };
    this.begin(scanner);
    this.inFormula = true;
  }

  private closeFormula(scanner: XmlScanner): void {
    this.inFormula = scanner.wantText = false;
    const formula = this.cell.formula!;
    formula.text = unescapeExcel(this.text_);
    formula.to = scanner.tagEnd + 1;
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
