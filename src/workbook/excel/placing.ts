import { quotedSheet } from '../../report/address';
import type { BookPlan, SheetPlan } from '../../report/plan';
import { findClashes, type Clash } from '../clash';
import { meaning } from '../marks';
import { failure, protectedSheets } from './failure';
import { sameName, type SheetFacts, type Structure } from './structure';

/** Which sheets of a plan take the place of results that are there, and which are new. */
export interface Placing {
  replaced: { plan: SheetPlan; there: SheetFacts }[];
  added: SheetPlan[];
  /** Names of the owner of the workbook that the plan's would meet; nothing is written where there are any. */
  clashes: Clash[];
}

/** Throws ExcelFailure where the workbook or a sheet is protected. */
export function place(plan: BookPlan, structure: Structure): Placing {
  const replaced: Placing['replaced'] = [];
  const added: SheetPlan[] = [];
  for (const sheet of plan.sheets) {
    const there = structure.sheets.find(({ name }) => sameName(name, sheet.name));
    if (there?.marked && sheet.marked) replaced.push({ plan: sheet, there });
    else added.push(sheet);
  }
  const going = new Set(replaced.map(({ there }) => there.name));
  const clashes = findClashes(plan, {
    sheets: structure.sheets.filter(({ name }) => !going.has(name)).map(({ name }) => name),
    tables: structure.tables.filter(({ sheet }) => !going.has(sheet)).map(({ name }) => name),
    names: keptNames(plan, structure),
  });
  if (clashes.length === 0)
    requireOpen(
      structure,
      replaced.map(({ there }) => there.name),
    );
  return { replaced, added, clashes };
}

/** Throws ExcelFailure where the workbook or one of these sheets is protected. */
export function requireOpen(structure: Structure, names: readonly string[]): void {
  if (structure.protected) throw failure('PROTECTED_BOOK');
  const locked = structure.sheets.filter((sheet) => sheet.protected && names.includes(sheet.name));
  if (locked.length > 0) throw protectedSheets(locked.map(({ name }) => name));
}

/** Names of the whole book that are the user's: without our mark, not for places on our own sheets, not saying the same. */
function keptNames({ names = [] }: BookPlan, structure: Structure): string[] {
  const ours = structure.sheets
    .filter(({ marked }) => marked)
    .flatMap(({ name }) => [`${quotedSheet(name)}!`, `${name}!`]);
  const same = new Set(names.map(({ name, formula }) => meaning(name, formula)));
  return structure.names
    .filter((name) => !name.ours)
    .filter(({ name, formula }) => {
      const onOurs = ours.some((sheet) => formula.includes(sheet));
      return !onOurs && !same.has(meaning(name, formula));
    })
    .map(({ name }) => name);
}

/** Names for sheets built aside, which nobody else uses. */
export function asideNames(count: number, structure: Structure, plan: BookPlan): string[] {
  const taken = new Set([...structure.sheets, ...plan.sheets].map(({ name }) => name.toLowerCase()));
  const names: string[] = [];
  for (let number = 1; names.length < count; number += 1) {
    if (!taken.has(`~绩算${number}`)) names.push(`~绩算${number}`);
  }
  return names;
}
