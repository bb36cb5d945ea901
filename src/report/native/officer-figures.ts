import { constant } from '../../formula/columns/vector';
import { dependencies } from '../../formula/dependencies';
import { Fault, type Scalar } from '../../formula/value';
import { ONE, ZERO } from '../../money/decimal';
import type { RunContext } from '../../run/context';
import { formulasOf, type Item } from '../../scheme/scheme';
import type { GridSheet } from '../grid-sheet';
import { listedCells, type Cells } from './cells';
import type { ReportContext } from './context';
import { officerLines } from './fast-scope';
import type { Level } from './level';
import { nameNode } from './nodes';
import { plainOf } from './values';

/** An item of the officers as the run has it; who has no figure has a blank, as in the cell. */
export function itemCells(run: RunContext, participants: readonly number[], name: string): Cells {
  const item = run.items.get(name);
  const at = (row: number): Scalar => {
    const value = item?.at(participants[row]) ?? ZERO;
    return value instanceof Fault ? null : value;
  };
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

/** Items of his own that a line item reads: who has no figure there has none here. */
export function openItemsRead(run: RunContext, participants: readonly number[], item: Item): string[] {
  const names = formulasOf(item).flatMap((formula) => [...dependencies(formula).names]);
  return [...new Set(names)].filter((name) => run.items.has(name) && hasFaults(run, participants, name));
}

/** When an officer has no figure of an item: its cell is blank; where others rightly have a blank, it was so at the run. */
export function openTest(
  { run, words }: ReportContext,
  participants: readonly number[],
  sheet: GridSheet,
  level: Level,
  name: string,
): (row: number) => string {
  const values = participants.map((officer) => run.items.get(name)?.at(officer) ?? null);
  if (!values.some((value) => value === null || value === ''))
    return (row) => `${sheet.letters(name)}${sheet.rowNumber(row)}=""`;
  const key = `§无结果.${name}`;
  if (!sheet.has(key)) {
    const flags = listedCells(values.map((value) => (value instanceof Fault ? ONE : ZERO)));
    const title = words.of(`${name}有异常（1＝是）`, `${words.item(name)}: finding (1 = yes)`);
    level.fixed({ key, title, band: words.item(name), format: 'count' }, flags);
    const reason = {
      zh: '核算时因异常没有结果的人；空白本身分不出原因',
      en: 'officers without a figure because of a finding at the run; a blank alone does not say why',
    };
    level.unwritten.push({ sheet, key, title, tree: nameNode(name), reason });
  }
  return (row) => `${sheet.letters(key)}${sheet.rowNumber(row)}=1`;
}
