import { CellKind, type GridColumn } from '../../ledger/grid';
import type { Ledger } from '../../ledger/ledger';
import { cellAddress, quotedSheet } from '../address';

/** Weights repeat after so many rows; a prime, so that the rows of a pattern never share one. */
const PERIOD = 997;
/** Sums are shown by their rest, which fits a column of the page. */
const REST = 999_983;
/** Characters of a text that count, from its end: ids differ there. One formula looks at some of them. */
const MOST_CHARACTERS = 2_400;
const AT_A_TIME = 240;
const MOST_LOOKED_AT = 400_000;
/** More formulas without a value than one formula can let out: the column is not looked over. */
const MOST_UNSETTLED = 30;
/** What a text literal of a formula holds, and all of them together. */
const LITERAL = 250;
const MOST_LETTERS = 2_500;
/** Characters that numbers and truth values have as text. */
const PLAIN = ' 0123456789.,-+E%/:TRUEFALSE';
// Beyond the first 65,536 characters (rare names, emoji) Excel and LibreOffice count differently.
const UNPRINTABLE = /[\u{10000}-\u{10FFFF}\uD800-\uDFFF]|\p{Cc}/u;

/** A sum over a column as Excel computes it, and what it was at the run. */
export interface Mark {
  formula: string;
  value: number;
}

/** A column of a ledger from its header, so that rows put in anywhere are seen, to the row below its last. Row 0 is the header. */
export class Region {
  readonly range: string;
  private readonly first: string;
  private readonly sheet: string;
  private readonly at: number;
  private readonly from: number;
  readonly count: number;
  private readonly cells: GridColumn | null;
  private readonly texts: readonly string[];

  constructor(ledger: Ledger, column: string) {
    const { grid, headerRow, lastRow } = ledger.place!;
    this.at = ledger.sheetColumn.get(column)!;
    this.from = headerRow;
    this.count = lastRow - headerRow + 2;
    this.sheet = quotedSheet(ledger.sheet);
    this.first = `${this.sheet}!${cellAddress(this.from, this.at, true)}`;
    this.range = `${this.first}:${cellAddress(this.from + this.count - 1, this.at, true)}`;
    this.cells = grid.columns[this.at] ?? null;
    this.texts = grid.texts;
  }

  private kind(row: number): number {
    return this.cells?.kind[this.from + row] ?? CellKind.Blank;
  }

  number(row: number): number | null {
    return this.kind(row) === CellKind.Number ? this.cells!.value[this.from + row] : null;
  }

  /** A text that is not empty. */
  text(row: number): string | null {
    if (this.kind(row) !== CellKind.Text) return null;
    return this.texts[this.cells!.value[this.from + row]] || null;
  }

  isBlank(row: number): boolean {
    const kind = this.kind(row);
    return kind === CellKind.Blank || (kind === CellKind.Text && this.text(row) === null);
  }

  /** Excel errors and formulas without a value: no sum goes over them. */
  get hasErrors(): boolean {
    return this.some((kind) => kind === CellKind.Error || kind === CellKind.NoValue);
  }

  get hasTexts(): boolean {
    return this.some((kind, row) => kind === CellKind.Text && this.text(row) !== null);
  }

  get hasNumbers(): boolean {
    return this.some((kind) => kind === CellKind.Number);
  }

  /** Of the rows below the header. */
  private some(test: (kind: number, row: number) => boolean): boolean {
    for (let row = 1; row < this.count; row += 1) if (test(this.kind(row), row)) return true;
    return false;
  }

  /** The weight of each row, by its place below the header: rows that change places change every sum. */
  get weight(): string {
    return `(MOD(ROW(${this.range})-ROW(${this.first}),${PERIOD})+1)`;
  }

  private sum(of: (row: number) => number): number {
    let sum = 0;
    for (let row = 0; row < this.count; row += 1) sum += ((row % PERIOD) + 1) * of(row);
    return sum;
  }

  /** Which cells hold a number, a text (and how long it is), a truth value or nothing. */
  kinds(anyText = false): Mark {
    const { range } = this;
    const plain = anyText || this.hasErrors;
    const text = plain ? `ISTEXT(${range})*2` : `ISTEXT(${range})*(LEN(${range})>0)*(LEN(${range})+4)`;
    const value = this.sum((row) => {
      const kind = this.kind(row);
      if (kind === CellKind.Number) return 1;
      if (kind === CellKind.Boolean) return 3;
      if (kind !== CellKind.Text) return 0;
      const { length } = this.text(row) ?? '';
      return plain ? 2 : length > 0 ? length + 4 : 0;
    });
    const unsettled = this.rowsWithoutValue();
    if (unsettled.length > MOST_UNSETTLED) return { formula: '0', value: 0 };
    const apart = unsettled.map((row) => {
      const cell = `${this.sheet}!${cellAddress(this.from + row, this.at, true)}`;
      return `-${(row % PERIOD) + 1}*(ISNUMBER(${cell})*1+ISLOGICAL(${cell})*3+ISTEXT(${cell})*2)`;
    });
    return {
      formula: `SUMPRODUCT(${this.weight}*(ISNUMBER(${range})*1+ISLOGICAL(${range})*3+${text}))${apart.join('')}`,
      value,
    };
  }

  /** Formulas that nobody has computed yet get a value on opening: their rows are findings, not changes. */
  private rowsWithoutValue(): number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.count; row += 1) if (this.kind(row) === CellKind.NoValue) rows.push(row);
    return rows;
  }

  /** Which numbers are below 0. */
  signs(): Mark {
    return this.numbers('<0', (value) => value < 0);
  }

  /** Which numbers meet a test. */
  numbers(test: string, holds: (value: number) => boolean): Mark {
    const { range } = this;
    const value = this.sum((row) => {
      const own = this.number(row);
      return own !== null && holds(own) ? 1 : 0;
    });
    return { formula: `SUMPRODUCT(${this.weight}*ISNUMBER(${range})*(${range}${test}))`, value };
  }

  /** Which rows meet a condition that is 1 or 0 for each row. */
  under(condition: string, holds: (row: number) => boolean): Mark {
    return {
      formula: `SUMPRODUCT(${this.weight}*${condition})`,
      value: this.sum((row) => (holds(row) ? 1 : 0)),
    };
  }

  /** The numbers themselves. */
  amounts(): Mark {
    return {
      formula: `SUMPRODUCT(${this.weight},${this.range})`,
      value: this.sum((row) => this.number(row) ?? 0),
    };
  }

  /** The size of the sum over the numbers without their signs: what rounding may add up to goes by it. */
  size(): number {
    return this.sum((row) => Math.abs(this.number(row) ?? 0));
  }

  /** Which texts are one of a few. */
  among(choices: readonly string[]): Mark {
    const known = new Set(choices.map((choice) => choice.toLowerCase()));
    const same = choices.map((choice) => `(${this.range}=${literal(choice)})`).join('+');
    const value = this.sum((row) => (known.has(this.text(row)?.toLowerCase() ?? '') ? 1 : 0));
    return { formula: `SUMPRODUCT(${this.weight}*(${same}))`, value };
  }

  /** Every character of the texts, so many at a time; none where no formula can tell them apart. */
  characters(): Mark[] {
    const letters = this.letters();
    if (letters === null) return [];
    const width = Math.min(
      this.longest(),
      MOST_CHARACTERS,
      Math.max(4, Math.floor(MOST_LOOKED_AT / this.count)),
    );
    return Array.from({ length: Math.ceil(width / AT_A_TIME) }, (_, at) =>
      this.piece(letters, width, at * AT_A_TIME, Math.min(width, (at + 1) * AT_A_TIME)),
    );
  }

  /** Characters [from, to) of the texts, which end together at `width`. */
  private piece(letters: string, width: number, from: number, to: number): Mark {
    const places = Array.from({ length: to - from }, (_, at) => from + at + 1);
    const weights = places.map((at) => ((at * at * 37 + at * 61) % 577) + 1);
    const codes = new Map([...letters].map((letter, at) => [letter, at + 1]));
    const pads = ' '.repeat(width);
    const value = this.sum((row) => {
      const text = this.text(row);
      if (text === null) return 0;
      const end = (pads + text).slice(-width);
      let sum = 0;
      for (let at = from; at < to; at += 1) sum += weights[at - from] * codes.get(end[at])!;
      return sum;
    });
    const { range } = this;
    const end = `RIGHT(REPT(" ",${width})&${range},${width})`;
    const character = `FIND(MID(${end},{${places.join(',')}},1),${literals(letters)})`;
    return {
      formula: `SUMPRODUCT(ISTEXT(${range})*${this.weight}*{${weights.join(',')}}*${character})`,
      value,
    };
  }

  private longest(): number {
    let longest = 1;
    for (let row = 0; row < this.count; row += 1) longest = Math.max(longest, this.text(row)?.length ?? 0);
    return longest;
  }

  /** The characters that occur; another one is an error of the formula, which the check reads as a change. */
  private letters(): string | null {
    const letters = new Set(PLAIN);
    for (let row = 0; row < this.count; row += 1) {
      const text = this.text(row);
      if (text === null) continue;
      if (UNPRINTABLE.test(text)) return null;
      for (const letter of text) letters.add(letter);
      if (letters.size > MOST_LETTERS) return null;
    }
    return [...letters].sort().join('');
  }
}

/** Several sums as one number that fits the page. */
export function together(marks: readonly Mark[]): Mark {
  const value = marks.reduce((sum, mark) => sum + mark.value, 0) % REST;
  return { formula: `MOD(${marks.map(({ formula }) => formula).join('+')},${REST})`, value };
}

export function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function literals(text: string): string {
  const parts = Array.from({ length: Math.ceil(text.length / LITERAL) }, (_, at) =>
    literal(text.slice(at * LITERAL, (at + 1) * LITERAL)),
  );
  return parts.join('&');
}
