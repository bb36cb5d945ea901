import { constant } from '../../formula/columns/vector';
import { dependencies } from '../../formula/dependencies';
import { Fault } from '../../formula/value';
import { ZERO } from '../../money/decimal';
import type { RunContext } from '../../run/context';
import { formulasOf, type Item } from '../../scheme/scheme';
import type { Unformed } from './blanks';
import type { Cells, CellValue } from './cells';
import { officerLines } from './fast-scope';
import { isUnformed } from './level-names';
import { plainOf } from './values';

/** An item of the officers as the run has it; who has no figure has a fault. */
export function itemCells(run: RunContext, participants: readonly number[], name: string): Cells {
  const item = run.items.get(name);
  const at = (row: number): CellValue => item?.at(participants[row]) ?? ZERO;
  const load = () => {
    if (!item) return () => constant(ZERO);
    return hasFaults(run, participants, name) ? null : (officerLines(run, participants)?.name(name) ?? null);
  };
  return { at, plain: (row) => plainOf(at(row)), load };
}

export function hasFaults(run: RunContext, participants: readonly number[], name: string): boolean {
  const item = run.items.get(name);
  return participants.some((officer) => item?.at(officer) instanceof Fault);
}

/** An item of the officers as lines read it: by what the run has of it. */
export function itemUnformed(run: RunContext, name: string): Unformed {
  const item = run.items.get(name);
  const values = run.participants.map((officer) => item?.at(officer) ?? null);
  if (!values.some((value) => value instanceof Fault)) return 'never';
  return values.some((value) => value === null || value === '') ? isUnformed(name) : 'blank';
}

/** Items of his own that a line item reads: who has no figure there has none here. */
export function openItemsRead(run: RunContext, participants: readonly number[], item: Item): string[] {
  const names = formulasOf(item).flatMap((formula) => [...dependencies(formula).names]);
  return [...new Set(names)].filter((name) => run.items.has(name) && hasFaults(run, participants, name));
}
