import type { Decimal } from '../../money/decimal';
import { isDecimal } from '../compare';
import type { Scalar } from '../value';

/** The row of the largest bound not above x, bounds in any order; null below the first. */
export function tierOf(bounds: readonly Scalar[], x: Decimal): number | null {
  let best: number | null = null;
  let reached: Decimal | null = null;
  bounds.forEach((bound, row) => {
    if (!isDecimal(bound) || bound.gt(x) || (reached && bound.lte(reached))) return;
    [best, reached] = [row, bound];
  });
  return best;
}
