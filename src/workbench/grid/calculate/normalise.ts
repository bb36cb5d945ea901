import type { Rect } from '../../host/model/rect';
import type { Sheet } from '../../host/model/types';
import { tableAt, type BookView } from './book-view';
import type { Form } from './form';
import { readOf, type Read } from './reads';
import { cornersAt, cornersOf, printA1, printRelative, type Corners } from './reference';
import { structured } from './structured';
import { tokensOf, type Token } from './tokens';

/** A piece of a formula in the engine's words. */
export type Part = string | Called | Place;

/** A function that is called. */
export interface Called {
  readonly call: string;
}

/** Cells that are read. */
export interface Place {
  readonly read: Read;
  readonly text: string;
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

/** What one formula comes to. */
export interface Normal {
  form: Form;
  /** Where its own plain references stand; null where the same text in another row may mean something else. */
  references: readonly { at: number; text: string }[] | null;
  /** The rows in which it means the same; null for all. */
  within: Rows | null;
}

export interface Rows {
  readonly first: number;
  readonly last: number;
}

export function normalise(formula: string, home: Home, around: Surroundings): Normal {
  const writer = new Writer(home, around);
  writer.write(tokensOf(formula.slice(1)), home.sheet, 0);
  return writer.result();
}

/** The formula in pieces, as it stands at its home cell. */
export function partsOf(formula: string, home: Home, around: Surroundings): readonly Part[] {
  const writer = new Writer(home, around);
  writer.write(tokensOf(formula.slice(1)), home.sheet, 0);
  return writer.parts;
}

/** The pieces as the engine reads them. */
export const engineText = (parts: readonly Part[]): string =>
  `=${parts.map((part) => (typeof part === 'string' ? quotes(part) : 'call' in part ? part.call : part.text)).join('')}`;

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
  readonly parts: Part[] = [];
  private key = '';
  private readonly reads: Read[] = [];
  private references: { at: number; text: string }[] | null = [];
  private within: Rows | null = null;
  private open = false;
  private volatile = false;
  private custom = false;
  private unknown = false;
  private named = false;

  constructor(
    private readonly home: Home,
    private readonly around: Surroundings,
  ) {}

  result(): Normal {
    const { key, reads, parts, references, within, open, volatile, custom, unknown, named } = this;
    const only = parts.length === 1 ? parts[0]! : '';
    const alone = typeof only !== 'string' && 'read' in only && only.read.single;
    return {
      form: { key, reads, alone, open, volatile, custom, unknown, named, direct: undefined },
      references,
      within,
    };
  }

  /** `sheet` is where references without a sheet point. */
  write(tokens: readonly Token[], sheet: Sheet, depth: number): void {
    for (const token of tokens)
      switch (token.kind) {
        case 'text':
          this.plain(token.text);
          break;
        case 'function':
          this.call(token.name);
          break;
        case 'reference':
          if (depth === 0) this.references?.push({ at: token.at + 1, text: token.text });
          this.reference(token, sheet, depth);
          break;
        case 'structured':
          this.structured(token.table, token.body);
          break;
        case 'elsewhere':
          this.unknown = true;
          this.plain('#REF!', token.text);
          break;
        default:
          this.word(token, sheet, depth);
      }
  }

  private plain(text: string, key = text): void {
    this.parts.push(text);
    this.key += key;
  }

  private call(written: string): void {
    // How a file stores functions newer than its format, and custom functions.
    const name = written.replace(/^(_xlfn\.|_xlws\.|_xludf\.|_xldudf_)+/i, '').toUpperCase();
    if (VOLATILE.has(name)) this.volatile = true;
    const kind = this.around.kindOf(name);
    if (kind !== 'engine') this.custom = true;
    if (kind === 'unknown') this.unknown = true;
    this.parts.push({ call: name });
    this.key += name;
  }

  private reference(token: Extract<Token, { kind: 'reference' }>, here: Sheet, depth: number): void {
    const sheet = token.sheet === undefined ? here : this.around.view.sheets.get(token.sheet.toLowerCase());
    if (!sheet) return this.missing();
    const corners = cornersOf(token.text);
    // Beyond the sheet, or where an array reaches: another row may come to something else.
    if (!corners || token.spilled) this.references = null;
    if (!corners) return this.plain('#REF!');
    const spilt = token.spilled && this.around.spillAt(sheet.id, corners.top.at, corners.left.at);
    if (token.spilled && !spilt) return this.plain('#REF!');
    this.place(spilt ? cornersAt(spilt) : corners, sheet, depth);
  }

  /** What the formula names is not there, and may come. */
  private missing(): void {
    this.named = true;
    this.plain('#REF!');
  }

  private place(corners: Corners, sheet: Sheet, depth: number): void {
    const { row, column } = this.home;
    const read = readOf(corners, sheet.id, row, column);
    this.reads.push(read);
    // The content of a name does not move with the formula.
    if (depth > 0 && read.moving !== 0) this.references = null;
    const shown = corners.open ? this.clipped(corners, sheet) : corners;
    const prefix = sheet === this.home.sheet ? '' : `${this.around.aliasOf(sheet.id)}!`;
    this.parts.push({
      read: shown === corners ? read : readOf(shown, sheet.id, row, column),
      text: prefix + printA1(shown),
    });
    this.key += (corners.open ? '~' : '') + prefix + printRelative(shown, row, column);
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
    this.named = true;
    const { view } = this.around;
    const { sheet, row, column } = this.home;
    const table = name === '' ? tableAt(view, sheet, row, column) : view.tables.get(name.toLowerCase());
    const found = table && structured(table, body);
    // Without a table's name it depends on the row which table is meant.
    if (!found && name === '') this.references = null;
    if (!found) return this.plain('#REF!');
    const target = table.table.sheet;
    if (found.thisRow && !this.isWithin(found.rect)) return this.plain('#VALUE!');
    if (name === '' && !found.thisRow && !this.isWithin(table.table.rect)) this.references = null;
    this.place(cornersAt(found.rect, found.thisRow ? row : undefined), target, 0);
  }

  /** Notes the rows in which the formula means its own row; false where it stands outside of them. */
  private isWithin({ top, rows }: Rect): boolean {
    const { row } = this.home;
    const first = Math.max(top, this.within?.first ?? 0);
    const last = Math.min(top + rows - 1, this.within?.last ?? Infinity);
    if (row < top || row >= top + rows) {
      this.references = null;
      return false;
    }
    this.within = { first, last };
    return true;
  }

  private word(token: Extract<Token, { kind: 'word' }>, here: Sheet, depth: number): void {
    const { view } = this.around;
    const text = token.text.replace(/^_xlpm\./i, '');
    this.named ||= !/^(true|false)$/i.test(text);
    const lower = text.toLowerCase();
    const scope = token.sheet === undefined ? here : view.sheets.get(token.sheet.toLowerCase());
    if (!scope) return this.missing();
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
