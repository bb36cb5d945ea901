import { day } from '../days';

/** The month of the sample: 2023-03. */
export const PERIOD = '2023-03';
export const FIRST = day(2023, 3, 1);
export const LAST = day(2023, 3, 31);
export const DAYS = LAST - FIRST + 1;

/** How much business a sample holds; amounts in yuan. */
export interface Volume {
  marketed: number;
  passed: number;
  granted: number;
  amount: number;
  repaid: number;
  /** Loans of earlier months that still have a balance. */
  old: number;
}

/** The totals that the text publishes, here as one month: 2,898.9 万元 paid out, 330.9 万元 repaid, 2,568 万元 left. */
export const PUBLISHED: Volume = {
  marketed: 922,
  passed: 362,
  granted: 359,
  amount: 28_989_000,
  repaid: 3_309_000,
  old: 0,
};

/** A month of so many leads in the proportions of the published one, with loans of earlier months. */
export function volumeOf(leads: number | undefined): Volume {
  if (leads === undefined) return PUBLISHED;
  const part = (count: number) => Math.round((leads * count) / PUBLISHED.marketed);
  const granted = part(PUBLISHED.granted);
  const thousands = (amount: number) => Math.round((granted * amount) / PUBLISHED.granted / 1_000) * 1_000;
  return {
    marketed: leads,
    passed: part(PUBLISHED.passed),
    granted,
    amount: thousands(PUBLISHED.amount),
    repaid: thousands(PUBLISHED.repaid),
    old: Math.ceil(leads / 4),
  };
}

/** A total shared out by weights in whole units, so that the parts add up to it exactly. */
export function sharedOut(total: number, weights: readonly number[], unit: number): number[] {
  const sum = weights.reduce((all, one) => all + one, 0);
  let before = 0;
  let given = 0;
  return weights.map((weight) => {
    before += weight;
    const upTo = Math.round((total / unit) * (before / sum));
    const part = upTo - given;
    given = upTo;
    return part * unit;
  });
}
