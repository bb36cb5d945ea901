import { CellKind } from '../../ledger/grid';
import { damaged } from '../unreadable';
import { GridBuilder } from '../grid-builder';
import { parseNumber } from './number';
import { trimXml } from './rich-text';
import { serialOfIso } from './serial';
import { preserves, TextRuns } from './shared-strings';
import type { TextPool } from '../text-pool';
import { nameHash, type XmlHandler, type XmlScanner } from './xml-scan';
import { unescapeExcel, xmlText } from './xml-text';

const DIMENSION = nameHash('dimension');
const ROW = nameHash('row');
const C = nameHash('c');
const V = nameHash('v');
const F = nameHash('f');
const IS = nameHash('is');
const R = nameHash('r');
const T = nameHash('t');
const REF = nameHash('ref');

/** What the `t` attribute says of a cell's value, by the hash of its text. */
const SHARED = nameHash('s');
const FORMULA_TEXT = nameHash('str');
const INLINE = nameHash('inlineStr');
const BOOLEAN = nameHash('b');
const ERROR = nameHash('e');
const DATE = nameHash('d');

/** What a sheet's cells need of their book. */
export interface BookContext {
  pool: TextPool;
  sharedCount: number;
  date1904: boolean;
}

/** Reads the cells of one worksheet part into columns. */
export class SheetReader implements XmlHandler {
  private row = -1;
  private column = -1;
  private type = 0;
  private formula = false;
  private inline = false;
  private hasValue = false;
  private preserve = false;
  private bytes: Uint8Array | null = null;
  private from = 0;
  private to = 0;
  /** The value's text where it came in pieces, else null and the range above. */
  private joined: string | null = null;
  /** The text of an `is`, whatever type the cell says it has. */
  private inlineText: string | null = null;
  private readonly runs = new TextRuns();

  constructor(
    private readonly book: BookContext,
    private readonly grid: GridBuilder,
    private readonly part: string,
  ) {}

  open(name: number, scanner: XmlScanner): void {
    if (name === C) this.openCell(scanner);
    else if (name === V) {
      this.preserve = (this.type === FORMULA_TEXT || this.type === INLINE) && preserves(scanner);
      this.hasValue = true;
      scanner.wantText = true;
    } else if (name === F) this.formula = true;
    else if (name === ROW) this.openRow(scanner);
    else if (name === IS) this.inline = true;
    else if (this.inline) this.runs.open(name, scanner);
    else if (name === DIMENSION) this.dimension(scanner);
  }

  close(name: number, scanner: XmlScanner): void {
    if (name === V) scanner.wantText = false;
    else if (name === C) this.closeCell();
    else if (name === IS) this.closeInline();
    else if (this.inline) this.runs.close(name, scanner);
  }

  text(bytes: Uint8Array, from: number, to: number, cdata: boolean): void {
    if (this.inline) this.runs.text(bytes, from, to, cdata);
    else if (this.bytes === null && !cdata) {
      this.bytes = bytes;
      this.from = from;
      this.to = to;
    } else this.joined = this.valueText() + xmlText(bytes, from, to, cdata);
  }

  private openRow(scanner: XmlScanner): void {
    this.row++;
    this.column = -1;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === R) this.row = this.position(Number(scanner.value()));
    }
  }

  private openCell(scanner: XmlScanner): void {
    this.column++;
    this.type = 0;
    this.formula = this.hasValue = false;
    this.bytes = this.joined = this.inlineText = null;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === R) this.reference(scanner);
      else if (scanner.attribute === T) this.type = hashOf(scanner);
    }
  }

  /** "AB12": letters in base 26, then the row from 1. */
  private reference(scanner: XmlScanner): void {
    const { bytes, valueTo } = scanner;
    let at = scanner.valueFrom;
    let column = 0;
    for (; at < valueTo && bytes[at] > 57; at++) column = column * 26 + (bytes[at] & 0xdf) - 64;
    let row = 0;
    for (; at < valueTo; at++) row = row * 10 + bytes[at] - 48;
    this.row = this.position(row);
    this.column = this.position(column);
  }

  private position(fromOne: number): number {
    if (!(fromOne >= 1 && fromOne <= 1_048_576)) throw damaged(`${this.part}: cell reference`);
    return fromOne - 1;
  }

  private dimension(scanner: XmlScanner): void {
    while (scanner.nextAttribute()) {
      if (scanner.attribute === REF) this.grid.expectRows(Number(/\d+$/.exec(scanner.value())?.[0] ?? 0));
    }
  }

  private closeInline(): void {
    this.inline = false;
    this.inlineText = unescapeExcel(this.runs.rich.take());
  }

  private closeCell(): void {
    if (this.inlineText !== null) return this.setText(this.inlineText);
    if (!this.hasValue) {
      if (this.formula) this.set(CellKind.NoValue, 0);
      return;
    }
    if (this.type === FORMULA_TEXT || this.type === INLINE) {
      this.setText(unescapeExcel(trimXml(this.valueText(), this.preserve, this.preserve)));
    } else if (this.bytes === null && this.joined === null) {
      // openpyxl leaves an empty v behind each formula that it could not calculate.
      if (this.formula) this.set(CellKind.NoValue, 0);
    } else if (this.type === SHARED) this.setShared();
    else this.setTyped();
  }

  private setTyped(): void {
    if (this.type === BOOLEAN) {
      const text = this.valueText().trim();
      this.set(CellKind.Boolean, text === '1' || text === 'true' ? 1 : 0);
    } else if (this.type === ERROR) this.set(CellKind.Error, this.book.pool.index(this.valueText().trim()));
    else {
      const value = this.type === DATE ? serialOfIso(this.valueText(), this.book.date1904) : this.number();
      // What is no number after all is shown as the text it is, for a finding to name.
      if (value === null) this.setText(this.valueText());
      else this.set(CellKind.Number, value);
    }
  }

  private number(): number | null {
    if (this.joined === null) return parseNumber(this.bytes!, this.from, this.to);
    const text = new TextEncoder().encode(this.joined);
    return parseNumber(text, 0, text.length);
  }

  private setShared(): void {
    const index = this.number();
    if (index === null || !(index >= 0 && index < this.book.sharedCount)) {
      throw damaged(`${this.part}: shared string ${this.valueText()}`);
    }
    if (this.book.pool.texts[index] !== '') this.set(CellKind.Text, index);
  }

  private setText(text: string): void {
    if (text !== '') this.set(CellKind.Text, this.book.pool.index(text));
  }

  private valueText(): string {
    if (this.joined !== null) return this.joined;
    return this.bytes === null ? '' : xmlText(this.bytes, this.from, this.to);
  }

  private set(kind: number, value: number): void {
    if (this.row < 0) throw damaged(`${this.part}: cell outside a row`);
    this.grid.set(this.row, this.column, kind, value);
  }
}

function hashOf(scanner: XmlScanner): number {
  let hash = 0;
  for (let at = scanner.valueFrom; at < scanner.valueTo; at++) {
    hash = (Math.imul(hash, 257) + scanner.bytes[at]) | 0;
  }
  return hash;
}
