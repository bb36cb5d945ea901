import { round, roundDown, roundUp, type Decimal } from '../../money/decimal';
import { EXACT_LIMIT, POWERS } from '../../money/fixed';
import { cutColumn, floorColumn } from './kernels';
import { approximate, fixed, largest, ROUNDING, SLACK } from './numbers';
import { onNumbers, type Transform } from './unary';
import {
  Buffers,
  MOST_DECIMALS,
  UNKNOWN,
  type ApproximateVector,
  type FixedVector,
  type Vector,
} from './vector';

export type RoundingMode = 'ROUND' | 'ROUNDUP' | 'ROUNDDOWN' | 'INT';

const REFERENCE: Readonly<Record<RoundingMode, (x: Decimal, places: number) => Decimal>> = {
  ROUND: round,
  ROUNDUP: roundUp,
  ROUNDDOWN: roundDown,
  INT: (x) => x.floor(),
};

/** What rounding adds to |x| in units of the last place, before cutting: ROUND(ROUND(x, n+6), n) counts 0.4999995 as the tie. */
const HALF = 0.5000005;

/** ROUND, ROUNDUP, ROUNDDOWN to `places`, or INT (places 0). */
export function rounding(mode: RoundingMode, places: number): Transform {
  const reference = REFERENCE[mode];
  const doubles = new Buffers();
  return onNumbers(
    (x) => reference(x, places),
    (x, count, out) => {
      if (Math.abs(places) > MOST_DECIMALS - 6) return UNKNOWN;
      const exact = x.kind === 'fixed' ? fixedRounding(mode, x, places, count, out) : null;
      return exact ?? certain(mode, approximate(x, count, doubles), places, count, out);
    },
  );
}

function fixedRounding(
  mode: RoundingMode,
  x: FixedVector,
  places: number,
  count: number,
  out: Buffers,
): Vector | null {
  const cut = x.scale - places;
  if (cut <= 0) return fixed(x.units, x.scale, x.bound, x.bad);
  if (cut > MOST_DECIMALS) return null;
  const p = POWERS[cut];
  const back = places < 0 ? POWERS[-places] : 1;
  const add = cutUnits(mode, cut);
  if (x.bound + add + p >= EXACT_LIMIT) return wideRounding(mode, x, places, count, out);
  // A quotient of whole numbers below 2^53 never rounds up to the next whole number, so cutting it is exact.
  if (mode === 'INT') floorColumn(out.units, x.units, p, count);
  else cutColumn(out.units, x.units, add, p, back, count);
  const bound = (Math.floor(x.bound / p) + 1) * back;
  return bound < EXACT_LIMIT ? fixed(out.units, Math.max(0, places), bound, null) : null;
}

/** Units added to |units| before the division is cut to a whole number. */
export function cutUnits(mode: RoundingMode, cut: number): number {
  if (mode === 'ROUND') return cut <= 6 ? POWERS[cut] / 2 : 5000005 * POWERS[cut - 7];
  return mode === 'ROUNDUP' ? POWERS[cut] - 1 : 0;
}

/** Units so near 2^53 that the added half may not fit: by quotient and rest. */
function wideRounding(
  mode: RoundingMode,
  x: FixedVector,
  places: number,
  count: number,
  out: Buffers,
): Vector | null {
  const cut = x.scale - places;
  const p = POWERS[cut];
  if (p >= EXACT_LIMIT) return null;
  const add = cutUnits(mode, cut);
  const back = places < 0 ? POWERS[-places] : 1;
  for (let i = 0; i < count; i += 1) {
    const u = x.units[i];
    const a = Math.abs(u);
    const rest = a % p;
    let q = (a - rest) / p + (rest + add >= p ? 1 : 0);
    if (mode === 'INT' && u < 0 && rest > 0) q += 1;
    out.units[i] = (u < 0 ? -q : q) * back;
  }
  const bound = largest(out.units, count);
  return bound < EXACT_LIMIT ? fixed(out.units, Math.max(0, places), bound, null) : null;
}

/** Rounds doubles where the error bound leaves no choice; flags the other lines. */
function certain(
  mode: RoundingMode,
  x: ApproximateVector,
  places: number,
  count: number,
  out: Buffers,
): Vector {
  const p = POWERS[Math.abs(places)];
  const back = places < 0 ? p : 1;
  const undecided = out.blank.fill(0, 0, count);
  const add = mode === 'ROUND' ? HALF : 0;
  for (let i = 0; i < count; i += 1) {
    const v = x.value[i];
    const e = x.error[i];
    const size = mode === 'INT' ? v : Math.abs(v);
    const scaled = places < 0 ? size / p : size * p;
    const y = scaled + add;
    const low = Math.floor(y);
    const rest = y - low;
    const exact = e === 0 && places === 0 && add === 0;
    // Two roundings here, of the scaled value and of the sum, besides the error it came with.
    const reach = exact ? 0 : (places < 0 ? e / p : e * p) * SLACK + 2 * (Math.abs(scaled) + 1) * ROUNDING;
    const sure = exact || (rest > reach && 1 - rest > reach);
    if (!sure || !(Math.abs(y) < EXACT_LIMIT / (2 * back))) {
      undecided[i] = 1;
      out.units[i] = 0;
      continue;
    }
    const whole = mode === 'ROUNDUP' && rest > 0 ? low + 1 : low;
    out.units[i] = (mode !== 'INT' && v < 0 ? -whole : whole) * back;
  }
  return fixed(out.units, Math.max(0, places), largest(out.units, count), undecided);
}
