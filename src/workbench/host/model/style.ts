/** How a cell looks; only what differs from the book's standard. Colours are #RRGGBB. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly font?: Readonly<FontStyle>;
  readonly fill?: Readonly<{ color?: string; pattern?: string }>;
  readonly borders?: Readonly<Record<string, BorderStyle>>;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly textOrientation?: number;
  readonly shrinkToFit?: boolean;
  readonly readingOrder?: string;
  readonly autoIndent?: boolean;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  /** The named cell style, such as Normal. */
  readonly style?: string;
  /** What the file says of it that is not shown: looks that differ in it are not one. */
  readonly unseen?: string;
}

export interface FontStyle {
  name?: string;
  size?: number;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
  subscript?: boolean;
  superscript?: boolean;
}

export interface BorderStyle {
  style: string;
  weight: string;
  color: string;
}

export const STANDARD_STYLE: CellStyle = Object.freeze({});

/** Each look is kept once; cells hold its number, 0 is the standard. */
export class StyleTable {
  private readonly styles: CellStyle[] = [STANDARD_STYLE];
  private readonly numbers = new Map<string, number>([['{}', 0]]);

  at(number: number): CellStyle {
    return this.styles[number] ?? STANDARD_STYLE;
  }

  /** How many looks there are; their numbers are below it. */
  get count(): number {
    return this.styles.length;
  }

  numberOf(style: CellStyle): number {
    const key = JSON.stringify(sorted(style));
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.styles.push(Object.freeze(style));
    this.numbers.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }
}

/** Keys in one order and without undefined, so that equal looks have equal texts. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, sorted(item)] as const)
    .filter(([, item]) => typeof item !== 'object' || item === null || Object.keys(item).length > 0);
  return Object.fromEntries(entries);
}
