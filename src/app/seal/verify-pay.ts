import type { Calculation } from '../../run/calculate';
import type { RunContext } from '../../run/context';
import type { SealedRow } from '../../run/history';
import { figureText } from '../../run/result';
import { sealRows } from './records';

/** A figure that is not what was sealed. */
export interface PayDifference {
  officer: string;
  item: string;
  unit: string;
  sealed: string;
  now: string;
  /** Held when it was sealed, and today. */
  heldThen: boolean;
  heldNow: boolean;
  pays: boolean;
}

/** Sealed figures against those of today; officers who came or went show against nothing. */
export function payDifferences(
  calculation: Calculation,
  run: RunContext,
  sealed: readonly SealedRow[],
): PayDifference[] {
  const key = ({ officer, item, forPeriod }: SealedRow) => JSON.stringify([officer, item, forPeriod]);
  const now = new Map(sealRows(calculation, run).map((row) => [key(row), row]));
  const before = new Map(sealed.map((row) => [key(row), row]));
  const found: PayDifference[] = [];
  for (const one of new Set([...before.keys(), ...now.keys()])) {
    const [then, today] = [before.get(one), now.get(one)];
    const [a, b] = [figureOf(then), figureOf(today)];
    const [heldThen, heldNow] = [then?.held === true, today?.held === true];
    const { officer, item, unit, pays } = (then ?? today)!;
    if (a === b && heldThen === heldNow) continue;
    found.push({ officer, item, unit, sealed: a, now: b, heldThen, heldNow, pays });
  }
  return found;
}

function figureOf(row: SealedRow | undefined): string {
  if (!row) return '';
  return figureText(row.unpaid ?? row.amount, row.unit);
}
