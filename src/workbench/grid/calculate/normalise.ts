import type { Rect } from '../../host/model/rect';
import type { Sheet } from '../../host/model/types';
import { tableAt, type BookView } from './book-view';
import { cornersAt, cornersOf, printA1, printRelative, rectOf, type Corners } from './reference';
import { structured } from './structured';
import { tokensOf, type Token } from './tokens';

/** Cells a formula reads. */
export interface Precedent {
  sheetId: string;
  rect: Rect;
}

/** A formula in the engine's words: plain references only, sheets under their aliases. */
export interface Normal {
  /** Equal for copies of one formula, so that it is parsed once. */
  key: string;
  precedents: Precedent[];
  /** Reads a whole column or row, which ends where its sheet is filled. */
  open: boolean;
  /** Must be calculated every time: TODAY, OFFSET and their like. */
  volatile: boolean;
  /** Calls a function that Excel does not have by itself. */
  custom: boolean;
  /** Calls a function that neither the engine nor the add-in has, when it was read. */
  unknown: boolean;
}

export interface Home {
  sheet: Sheet;
  row: number;
  column: number;
}

/** What normalising needs to know. */
export interface Surroundings {
  view: BookView;
  aliasOf(sheetId: string): string;
  kindOf(name: string): 'engine' | 'add-in' | 'unknown';
  /** Where the array that spills from a cell reaches, for `A1#`. */
  spillAt(sheetId: string, row: number, column: number): Rect | undefined;
}

const VOLATILE = new Set([
  'NOW',
  'TODAY',
  'RAND',
  'RANDBETWEEN',
  'RANDARRAY',
  'OFFSET',
  'INDIRECT',
  'CELL',
  'INFO',
]);
const MAX_DEPTH = 16;

export function normalise(formula: string, home: Home, around: Surroundings): Normal {
  const writer = new Writer(home, around);
  writer.write(tokensOf(formula.slice(1)), home.sheet, 0);
  return writer.result();
}

/** The formula as the engine reads it at its home cell. */
export function engineText(formula: string, home: Home, around: Surroundings): string {
  const writer = new Writer(home, around);
  writer.write(tokensOf(formula.slice(1)), home.sheet, 0);
  return writer.text;
}

/** The engine loses quotes that stand doubled inside a text. */
const quotes = (text: string): string =>
  text.startsWith('"') && text.slice(1, -1).includes('""')
    ? `(${text
        .slice(1, -1)
        .split('""')
        .map((part) => `"${part}"`)
        .join('&CHAR(34)&')})`
    : text;

class Writer {
  private readonly texts: string[] = [];
  private readonly keys: string[] = [];
  private readonly precedents: Precedent[] = [];
  private open = false;
  private volatile = false;
  private custom = false;
  private unknown = false;

  constructor(
    private readonly home: Home,
    private readonly around: Surroundings,
  ) {}

  result(): Normal {
    const { precedents, open, volatile, custom, unknown } = this;
    return { key: this.keys.join(''), precedents, open, volatile, custom, unknown };
  }

  get text(): string {
    return `=${this.texts.join('')}`;
  }

  /** `sheet` is where references without a sheet point. */
  write(tokens: readonly Token[], sheet: Sheet, depth: number): void {
    for (const token of tokens)
      switch (token.kind) {
        case 'text':
          this.plain(quotes(token.text));
          break;
        case 'function':
          this.call(token.name);
          break;
        case 'reference':
          this.reference(token, sheet);
          break;
        case 'structured':
          this.structured(token.table, token.body);
          break;
        default:
          this.word(token, sheet, depth);
      }
  }

  private plain(text: string): void {
    this.texts.push(text);
    this.keys.push(text);
  }

  private call(written: string): void {
    // How a file stores functions newer than its format, and custom functions.
    const name = written.replace(/^(_xlfn\.|_xlws\.|_xludf\.|_xldudf_)+/i, '').toUpperCase();
    if (VOLATILE.has(name)) this.volatile = true;
    const kind = this.around.kindOf(name);
    if (kind !== 'engine') this.custom = true;
    if (kind === 'unknown') this.unknown = true;
    this.plain(name);
  }

  private reference(token: Extract<Token, { kind: 'reference' }>, here: Sheet): void {
    const sheet = token.sheet === undefined ? here : this.around.view.sheets.get(token.sheet.toLowerCase());
    const corners = cornersOf(token.text);
    if (!sheet || !corners) return this.plain('#REF!');
    const spilt = token.spilled && this.around.spillAt(sheet.id, corners.top.at, corners.left.at);
    if (token.spilled && !spilt) return this.plain('#REF!');
    this.place(spilt ? cornersAt(spilt) : corners, sheet);
  }

  private place(corners: Corners, sheet: Sheet): void {
    this.precedents.push({ sheetId: sheet.id, rect: rectOf(corners) });
    const shown = corners.open ? this.clipped(corners, sheet) : corners;
    const prefix = sheet === this.home.sheet ? '' : `${this.around.aliasOf(sheet.id)}!`;
    this.texts.push(prefix + printA1(shown));
    this.keys.push(prefix + printRelative(shown, this.home.row, this.home.column));
  }

  private clipped(corners: Corners, sheet: Sheet): Corners {
    this.open = true;
    if (corners.open === 'rows')
      return { ...corners, bottom: { at: Math.max(sheet.cells.height - 1, 0), fixed: true } };
    const used = sheet.cells.used(true);
    const right = used ? used.left + used.columns - 1 : 0;
    return { ...corners, right: { at: right, fixed: true } };
  }

  private structured(name: string, body: string): void {
    const { view } = this.around;
    const { sheet, row, column } = this.home;
    const table = name === '' ? tableAt(view, sheet, row, column) : view.tables.get(name.toLowerCase());
    const found = table && structured(table, body);
    if (!found) return this.plain('#REF!');
    const target = table.table.sheet;
    if (found.thisRow && (row < found.rect.top || row >= found.rect.top + found.rect.rows))
      return this.plain('#VALUE!');
    this.place(cornersAt(found.rect, found.thisRow ? row : undefined), target);
  }

  private word(token: Extract<Token, { kind: 'word' }>, here: Sheet, depth: number): void {
    const { view } = this.around;
    const text = token.text.replace(/^_xlpm\./i, '');
    const lower = text.toLowerCase();
    const scope = token.sheet === undefined ? here : view.sheets.get(token.sheet.toLowerCase());
    if (!scope) return this.plain('#REF!');
    const name = view.names.get(scope.id)?.get(lower) ?? view.names.get('')?.get(lower);
    if (name && depth < MAX_DEPTH) return this.name(name.formula, name.sheet ?? here, depth);
    const table = token.sheet === undefined && view.tables.get(lower);
    if (table) return this.structured(text, '');
    this.plain(token.sheet === undefined ? text : '#NAME?');
  }

  /** The content of a name stands in its place; a plain reference without brackets, so that it can make a range. */
  private name(formula: string, sheet: Sheet, depth: number): void {
    const tokens = tokensOf(formula.slice(1));
    const alone = tokens.length === 1;
    if (!alone) this.plain('(');
    this.write(tokens, sheet, depth + 1);
    if (!alone) this.plain(')');
  }
}
