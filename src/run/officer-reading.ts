import { ROUNDING } from '../formula/columns/numbers';
import { isDecimal } from '../formula/compare';
import { Fault, type Scalar } from '../formula/value';
import type { Decimal } from '../money/decimal';
import { EXACT_LIMIT, MAX_SCALE, POWERS, unitsOf, type FixedColumn } from '../money/fixed';

/** An item as formulas over columns read it. */
export interface Reading {
  fixed: FixedColumn | null;
  approximate: { value: Float64Array; error: Float64Array } | null;
  texts: { codes: Int32Array; dictionary: readonly string[] } | null;
  /** 1 where the columns do not hold the officer's value. */
  open: Uint8Array;
}

/** When more than this part of the figures has more digits than a double, the column goes on as doubles with error bounds. */
const FEW = 1 / 64;

/** Figures that the reference formed one by one take their places in the item's column: what is computed from it stays fast. */
export function readingOf(item: Reading, formed: ReadonlyMap<number, Scalar | Fault>): Reading {
  const { fixed, approximate, texts, open } = item;
  const numbers = new Map([...(fixed?.exact ?? [])].filter(([officer]) => !open[officer]));
  for (const [officer, value] of formed)
    if (!(value instanceof Fault) && isDecimal(value)) numbers.set(officer, value);
  if (approximate || texts || numbers.size === 0) return { fixed, approximate, texts, open };
  const column = withNumbers(fixed, numbers, open);
  const unfit = column.fixed.exact?.size ?? 0;
  return unfit > numbers.size * FEW ? inDoubles(column.fixed, column.open) : column;
}

function withNumbers(
  fixed: FixedColumn | null,
  numbers: ReadonlyMap<number, Decimal>,
  still: Uint8Array,
): Reading & { fixed: FixedColumn } {
  const open = still.slice();
  const units = fixed ? fixed.units.slice() : new Float64Array(open.length);
  const scale = scaleFor(fixed, numbers);
  const power = POWERS[scale - (fixed?.scale ?? 0)];
  if (power > 1) for (let officer = 0; officer < units.length; officer += 1) units[officer] *= power;
  const exact = new Map<number, Decimal>();
  for (const [officer, value] of numbers) {
    const own = unitsOf(value, scale);
    if (Number.isNaN(own)) exact.set(officer, value);
    units[officer] = Number.isNaN(own) ? 0 : own;
    open[officer] = 0;
  }
  const column = { units, scale, blank: fixed?.blank ?? null, exact: exact.size > 0 ? exact : null };
  return { fixed: column, approximate: null, texts: null, open };
}

/** The decimals that the numbers need, as far as those of the column keep fitting. */
function scaleFor(fixed: FixedColumn | null, numbers: ReadonlyMap<number, Decimal>): number {
  let scale = fixed?.scale ?? 0;
  const most = fixed ? fixed.units.reduce((so, units) => Math.max(so, Math.abs(units)), 0) : 0;
  for (const value of numbers.values()) {
    const places = value.decimalPlaces();
    const fits =
      places <= MAX_SCALE && most * POWERS[Math.max(0, places - (fixed?.scale ?? 0))] < EXACT_LIMIT;
    if (fits) scale = Math.max(scale, places);
  }
  return scale;
}

/** All numbers as doubles within the error of one rounding; a blank is none. */
function inDoubles({ units, scale, blank, exact }: FixedColumn, still: Uint8Array): Reading {
  const open = still.slice();
  const value = new Float64Array(units.length);
  const error = new Float64Array(units.length);
  for (let officer = 0; officer < units.length; officer += 1) {
    if (blank?.[officer]) open[officer] = 1;
    value[officer] = exact?.get(officer)?.toNumber() ?? units[officer] / POWERS[scale];
    error[officer] = Math.abs(value[officer]) * ROUNDING;
  }
  return { fixed: null, approximate: { value, error }, texts: null, open };
}
