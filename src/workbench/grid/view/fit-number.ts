import { general } from '../../host/model/number-format';

/** Width of a text in pixels, in the font of the cell. */
export type Measure = (text: string) => number;

/**
 * What a number shows in `width` pixels, as Excel: in the format General (given as a number) with as many decimals as there
 * is room for, else scientific; formatted (given as its text) whole; where neither fits, the column full of #.
 */
export function fitNumber(shown: number | string, width: number, measure: Measure): string {
  const forms = typeof shown === 'number' ? generalForms(shown) : [shown];
  for (const form of forms) if (measure(form) <= width) return form;
  return '#'.repeat(Math.max(1, Math.floor(width / measure('#'))));
}

const LEAST_SHOWN = 1e-4;

function* generalForms(value: number): Generator<string> {
  const whole = general(value);
  yield whole;
  const size = Math.abs(value);
  if (size >= LEAST_SHOWN && size < 1e11)
    for (let decimals = whole.split('.')[1]?.length ?? 0; decimals > 0; decimals -= 1) {
      const rounded = Number(value.toFixed(decimals - 1));
      // A number that would round to 0 is shown scientific.
      if (rounded === 0) break;
      yield String(rounded);
    }
  for (let digits = 5; digits >= 0; digits -= 1) yield scientific(value, digits);
}

function scientific(value: number, digits: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(digits).split('e');
  const power = Number(exponent);
  return `${mantissa}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
