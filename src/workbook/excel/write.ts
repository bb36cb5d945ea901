import type { DataNode } from '../../ledger/grid';
import type { BookPlan, SheetPlan } from '../../report/plan';
import type { Clash } from '../clash';
import { checkPlan } from '../check-plan';
import { printSteps } from './apply-rules';
import { sheetNameSteps } from './bring-in';
import {
  addSheetStep,
  fillSheet,
  finishSteps,
  nameSteps,
  readCharacter,
  rehearsalSteps,
  stageSteps,
  type NewSheet,
} from './build';
import { ExcelFailure, occupiedSheets } from './failure';
import { bookNames, type Frame } from './frame';
import { addFrames, addJournal, updateJournal, type Journal } from './journal';
import { request, throwIfCancelled, type Options } from './office';
import { asideNames, place, requireOpen, type Placing } from './placing';
import { runSteps } from './queue';
import { readDate1904 } from './read';
import { complete, mend, undo } from './repair';
import { requireApis } from './requirements';
import { readStructure, type Structure } from './structure';
import { alone } from './under-way';

export interface WriteOptions extends Options {
  /** Travels in custom XML parts: data with the `id` of earlier data of ours takes its place. */
  data?: readonly DataNode[];
  /** Goes to the plan's active sheet when all is done. */
  show?: boolean;
}

/** What was written; or, nothing done, the names that the workbook's owner already uses. */
export type Written = { ok: true; added: string[]; replaced: string[] } | { ok: false; clashes: Clash[] };

/**
 * Writes the sheets of a plan into the open workbook, all or nothing: a failure or a cancel leaves it as it was.
 * A result sheet of ours (marked) with the same name gets the new contents and stays the same sheet, so that references
 * to it stay whole; other marked sheets stay. Undo cannot take the write back, neither whole nor in part: sheets are
 * deleted at its end, which empties Excel's list of actions.
 * Throws ExcelFailure, and BadPlan for the plan.
 */
export async function writeSheets(plan: BookPlan, options: WriteOptions = {}): Promise<Written> {
  checkPlan(plan);
  requireApis();
  return alone(() => writeAlone(plan, options));
}

async function writeAlone(plan: BookPlan, options: WriteOptions): Promise<Written> {
  await mend(options).catch(passIncomplete);
  const structure = await readStructure(options);
  const placing = place(plan, structure);
  if (placing.clashes.length > 0) return { ok: false, clashes: placing.clashes };
  await requireFree(
    placing.replaced.map(({ there }) => there.name),
    options,
  );
  await write(plan, placing, structure, options);
  return {
    ok: true,
    added: placing.added.map(({ name }) => name),
    replaced: placing.replaced.map((sheet) => sheet.plan.name),
  };
}

/** Results that an earlier write left incomplete are written anew right now. */
function passIncomplete(error: unknown): void {
  if (!(error instanceof ExcelFailure) || error.code !== 'INCOMPLETE') throw error;
}

/** Throws ExcelFailure where Excel would refuse to clear one of these sheets half-way. */
async function requireFree(names: readonly string[], options: Options): Promise<void> {
  const counts = await request(({ worksheets }) => {
    const pivots = names.map((name) => worksheets.getItem(name).pivotTables.getCount());
    return () => pivots.map(({ value }) => value);
  }, options);
  const occupied = names.filter((_, at) => counts[at] > 0);
  if (occupied.length > 0) throw occupiedSheets(occupied);
}

async function write(
  plan: BookPlan,
  placing: Placing,
  structure: Structure,
  options: WriteOptions,
): Promise<void> {
  // One sheet at least is deleted at the end.
  const [scratch, ...asides] = asideNames(placing.replaced.length + 1, structure, plan);
  const sheets: NewSheet[] = [
    ...placing.replaced.map((sheet, at) => ({ plan: sheet.plan, sheet: asides[at], aside: true })),
    ...placing.added.map((sheet) => ({ plan: sheet, sheet: sheet.name, aside: false })),
  ];
  const known = new Set(structure.names.map(({ name }) => name.toLowerCase()));
  const journal: Journal = {
    version: 1,
    stage: 'building',
    asides: placing.replaced.map(({ there }, at) => ({ sheet: asides[at], target: there.name })),
    added: placing.added.map(({ name, hidden }) => ({ sheet: name, hidden: hidden ?? false })),
    addedNames: (plan.names ?? []).map(({ name }) => name).filter((name) => !known.has(name.toLowerCase())),
    character: 0,
    ...(asides.length === 0 ? { scratch } : {}),
  };
  try {
    await build(plan, sheets, journal, structure, options);
  } catch (error) {
    // The signal has been heard: what follows must run to its end.
    await undo({ onWaiting: options.onWaiting });
    throw error;
  }
  await complete(journal, { onProgress: options.onProgress, onWaiting: options.onWaiting });
  if (options.show) await show(plan).catch(() => undefined);
}

/** All that can fail or be cancelled: up to its last request the earlier results are untouched. */
async function build(
  plan: BookPlan,
  sheets: readonly NewSheet[],
  journal: Journal,
  structure: Structure,
  options: WriteOptions,
): Promise<void> {
  await runSteps([addJournal(journal)], options);
  await runSteps(
    [
      ...sheets.map((added) => addSheetStep(added.sheet, added.plan.marked ?? false)),
      ...(journal.scratch === undefined ? [] : [addSheetStep(journal.scratch, false)]),
    ],
    options,
  );
  journal.character = await readCharacter(sheets[0].sheet, options);
  const medium = {
    book: plan,
    character: journal.character,
    date1904: await readDate1904(options),
  };
  const tell = progress(plan, options);
  const frames = new Map<NewSheet, Frame>();
  for (const sheet of sheets) {
    const frame = await fillSheet(sheet, medium, options, (cells) => tell(cells, sheet.plan));
    frames.set(sheet, frame);
  }
  await runSteps(
    nameSteps(
      plan,
      structure.names.map(({ name }) => name),
    ),
    options,
  );
  if (!(await printed(frames, journal.character, options)))
    for (const [sheet, frame] of frames) frames.set(sheet, { ...frame, unprintable: true });
  for (const [{ sheet, aside }, frame] of frames) {
    const site = { sheet, character: journal.character };
    const named = aside ? [] : await sheetNameSteps(frame, sheet, options);
    await runSteps([...named, ...(aside ? rehearsalSteps(frame, site) : finishSteps(frame, site))], options);
  }
  const replacing = [...frames].filter(([{ aside }]) => aside).map(([, frame]) => frame);
  await runSteps(
    [...stageSteps(options.data ?? []), ...addFrames({ frames: replacing, names: bookNames(plan) })],
    options,
  );
  // Protected meanwhile, a sheet would stop the write half-way.
  requireOpen(
    await readStructure(options),
    journal.asides.map(({ target }) => target),
  );
  throwIfCancelled(options.signal);
  journal.stage = 'bringing-in';
  await runSteps([updateJournal(journal)], options);
}

/** Page set-ups of all new sheets; results come without them where Excel refuses them, for want of a printer. */
async function printed(
  frames: ReadonlyMap<NewSheet, Frame>,
  character: number,
  options: Options,
): Promise<boolean> {
  const steps = [...frames].flatMap(([{ sheet }, frame]) => [...printSteps(frame, { sheet, character })]);
  for (let tried = 1; tried <= 2; tried += 1) {
    try {
      await runSteps(steps, options);
      return true;
    } catch (error) {
      const isRefusal = error instanceof ExcelFailure && ['HOST', 'MISSING_API'].includes(error.code);
      if (!isRefusal) throw error;
    }
  }
  return false;
}

/** Tells of cells written, out of as many as can be foreseen. */
function progress(plan: BookPlan, { onProgress }: Options): (cells: number, sheet: SheetPlan) => void {
  const expected = plan.sheets.reduce((sum, sheet) => sum + expectedCells(sheet), 0);
  let done = 0;
  return (cells, sheet) => {
    done += cells;
    onProgress?.({ phase: 'build', done, total: Math.max(done, expected), what: sheet.name });
  };
}

/** Rows that are made as they are written are known only by the filter or table over them. */
function expectedCells({ rows, columns, filter, tables = [] }: SheetPlan): number {
  const bottom = Math.max(0, filter?.bottom ?? 0, ...tables.map(({ range }) => range.bottom)) + 1;
  const count = Array.isArray(rows) ? rows.length : bottom;
  return count * (columns?.length ?? 1);
}

function show(plan: BookPlan): Promise<void> {
  const visible = plan.sheets.filter(({ hidden }) => !hidden);
  const { name } = visible.find((sheet) => sheet.name === plan.active) ?? visible[0];
  return request((workbook) => {
    workbook.worksheets.getItem(name).activate();
    return () => undefined;
  });
}
