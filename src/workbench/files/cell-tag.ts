import { trimXml } from '../../workbook/file/rich-text';
import { unescapeExcel, xmlText } from '../../workbook/file/xml-text';
import type { Texts } from './texts';

export type CellKind = 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd' | 'n';

/** A text of a part: where it stands, or what it is where it came in pieces. */
export class TextPlace {
  from = -1;
  to = -1;
  /** Null where the range says it all. */
  joined: string | null = null;

  clear(): void {
    this.from = this.to = -1;
    this.joined = null;
  }

  /** An element that may be empty. */
  begin(at: number): void {
    this.from = this.to = at;
    this.joined = null;
  }

  add(bytes: Uint8Array, from: number, to: number, cdata: boolean): void {
    if (this.joined === null && this.from === this.to && !cdata) {
      this.from = from;
      this.to = to;
    } else this.joined = this.text(bytes) + xmlText(bytes, from, to, cdata);
  }

  text(bytes: Uint8Array, texts?: Texts): string {
    if (this.joined !== null) return this.joined;
    if (this.from === this.to) return '';
    return texts ? texts.at(bytes, this.from, this.to) : xmlText(bytes, this.from, this.to);
  }
}

/** A formula as its cell holds it. */
export class FormulaTag {
  kind = 'normal';
  ref = '';
  /** The number of a shared formula, or ''. */
  shared = '';
  from = 0;
  /** One past its start tag. */
  openTo = 0;
  to = 0;
  readonly place = new TextPlace();

  constructor(readonly bytes: Uint8Array) {}

  get isEmpty(): boolean {
    const { from, to, joined } = this.place;
    return from === to && (joined ?? '') === '';
  }

  get text(): string {
    return unescapeExcel(this.place.text(this.bytes));
  }
}

/** One cell of a sheet part; the same object is used again for the next cell. */
export class CellTag {
  row = 0;
  column = 0;
  /** Index of its format. */
  xf = 0;
  kind: CellKind = 'n';
  formula: FormulaTag | null = null;
  from = 0;
  to = 0;
  /** The text of `v`. */
  readonly value = new TextPlace();
  hasValue = false;
  /** White space at the ends counts. */
  preserve = false;
  /** The text of `is`. */
  inline: string | null = null;
  /** Where `is` stands, and that it has runs. */
  inlineFrom = 0;
  inlineTo = 0;
  inlineRuns = false;
  /** Numbers of what the book says of the cell's formula and of its value, or ''. */
  cm = '';
  vm = '';

  constructor(readonly bytes: Uint8Array) {}

  /** Text of `v`, or of `is`; null where there is none. */
  text(texts?: Texts): string | null {
    if (this.inline !== null) return this.inline;
    if (!this.hasValue) return null;
    const isText = this.kind === 'str' || this.kind === 'inlineStr';
    const text = this.value.text(this.bytes, isText ? texts : undefined);
    return isText ? unescapeExcel(trimXml(text, this.preserve, this.preserve)) : text;
  }
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
