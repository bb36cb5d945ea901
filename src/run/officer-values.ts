import { Fault, type Scalar } from '../formula/value';
import { valueAt, type FixedColumn } from '../money/fixed';
import { readingOf, type Reading } from './officer-reading';

/** An item of every officer (index of the roster). Values that the fast path left open are formed when first asked for. */
export class OfficerValues {
  private readonly formed = new Map<number, Scalar | Fault>();
  private known: { formed: number; reading: Reading } | null = null;

  constructor(
    /** Exact numbers, where the fast path formed them. */
    readonly fixed: FixedColumn | null,
    /** Doubles with error bounds, where only rounding needs them. */
    readonly approximate: { value: Float64Array; error: Float64Array } | null,
    /** 1 where neither column above holds the officer's value. */
    readonly open: Uint8Array,
    private readonly form: (officer: number) => Scalar | Fault,
    /** Texts, where the item is one; −1 is a blank. */
    readonly texts: { codes: Int32Array; dictionary: readonly string[] } | null = null,
  ) {}

  /** Has any officer asked for so far no value of his own making? */
  hasFaults(): boolean {
    for (const value of this.formed.values())
      if (value instanceof Fault && value.code !== 'UPSTREAM') return true;
    return false;
  }

  /** The values as columns read them, with those that the reference has formed so far. */
  reading(): Reading {
    if (this.known?.formed !== this.formed.size)
      this.known = { formed: this.formed.size, reading: readingOf(this, this.formed) };
    return this.known.reading;
  }

  at(officer: number): Scalar | Fault {
    if (this.fixed && !this.open[officer]) return valueAt(this.fixed, officer);
    if (this.texts && !this.open[officer]) return this.texts.dictionary[this.texts.codes[officer]] ?? null;
    let value = this.formed.get(officer);
    if (value === undefined) this.formed.set(officer, (value = this.form(officer)));
    return value;
  }
}

/** Values computed one by one. */
export function valuesOf(count: number, form: (officer: number) => Scalar | Fault): OfficerValues {
  return new OfficerValues(null, null, new Uint8Array(count).fill(1), form);
}

/** An item without a ledger: 0 for everybody. */
export function zeros(count: number): OfficerValues {
  const fixed: FixedColumn = { units: new Float64Array(count), scale: 0, blank: null, exact: null };
  return new OfficerValues(fixed, null, new Uint8Array(count), () => null);
}
