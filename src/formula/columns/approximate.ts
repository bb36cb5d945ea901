import { EXACT_LIMIT } from '../../money/fixed';
import { ROUNDING, SLACK, type ApproximateOperation } from './numbers';

/** Below this a double loses relative precision; no ledger figure comes near. */
const TINY = 1e-290;

export function approximateSum(sign: 1 | -1): ApproximateOperation {
  return (a, b, count, value, error) => {
    for (let i = 0; i < count; i += 1) {
      const v = a.value[i] + sign * b.value[i];
      const e = (a.error[i] + b.error[i]) * SLACK;
      value[i] = v;
      error[i] = e + Math.abs(v) * ROUNDING;
    }
  };
}

export const approximateProduct: ApproximateOperation = (a, b, count, value, error) => {
  for (let i = 0; i < count; i += 1) {
    const x = a.value[i];
    const y = b.value[i];
    const ex = a.error[i];
    const ey = b.error[i];
    const v = x * y;
    value[i] = v;
    error[i] =
      (Math.abs(x) * ey + Math.abs(y) * ex + ex * ey) * SLACK +
      Math.abs(v) * ROUNDING +
      (x === 0 || y === 0 ? 0 : TINY);
  }
};

export function approximateExtreme(sign: 1 | -1): ApproximateOperation {
  return (a, b, count, value, error) => {
    for (let i = 0; i < count; i += 1) {
      const x = a.value[i];
      const y = b.value[i];
      const d = (x - y) * sign;
      const apart = Math.abs(d) > (a.error[i] + b.error[i]) * SLACK;
      value[i] = d >= 0 ? x : y;
      // Where the operands are clearly apart the result is one of them, with its own error.
      error[i] = apart ? (d >= 0 ? a.error[i] : b.error[i]) : Math.max(a.error[i], b.error[i]);
    }
  };
}

/**
 * a / b. The reference rounds its quotient to 28 digits, which ROUNDING covers.
 * Where b may be 0 the error is infinite: nothing is ever decided on it.
 */
export const approximateQuotient: ApproximateOperation = (a, b, count, value, error) => {
  for (let i = 0; i < count; i += 1) {
    const x = a.value[i];
    const y = b.value[i];
    const ey = b.error[i];
    const size = Math.abs(y);
    if (!(size > 2 * ey)) {
      value[i] = 0;
      error[i] = Infinity;
      continue;
    }
    const v = x / y;
    const whole = v === Math.floor(v) && v * y === x && Math.abs(x) < EXACT_LIMIT && size < EXACT_LIMIT;
    value[i] = v;
    if (ey === 0 && a.error[i] === 0 && whole) error[i] = 0;
    else
      error[i] =
        ((a.error[i] + Math.abs(v) * ey) / (size - ey)) * SLACK +
        Math.abs(v) * ROUNDING +
        (x === 0 || y === 0 ? 0 : TINY);
  }
};
