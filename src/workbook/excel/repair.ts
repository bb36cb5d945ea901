import type { Bilingual } from '../unreadable';
import { bringIn } from './bring-in';
import { ExcelFailure, failure } from './failure';
import { incomplete, journalParts, readFrames, readJournal, updateJournal, type Journal } from './journal';
import { ready, request, type Options } from './office';
import { runSteps, step, type Step } from './queue';
import { requireApis } from './requirements';
import { alone } from './under-way';
import { BUILD_MARK, readStructure, sameName, type Structure } from './structure';

/** How often a step that must not be left half-done is tried. */
const TRIES = 3;
/** How many repairs try to finish a write before it is given up. */
const REPAIRS = 3;

/**
 * Finishes or undoes a write that a crash of Excel or of the pane broke off; to be called at every start, before
 * anything is read. Throws ExcelFailure: NEEDS_REPAIR where it can be tried again, INCOMPLETE where results are to be
 * calculated anew (the workbook is cleared up then), BUSY during a write.
 */
export async function repair(options: Options = {}): Promise<Mended> {
  requireApis();
  return alone(() => mend(options));
}

export type Mended = 'nothing' | 'undone' | 'completed';

/** The same as a part of a write. */
export async function mend(options: Options): Promise<Mended> {
  await ready(options);
  const journal = await readJournal(options);
  if (!journal) return 'nothing';
  if (journal === 'unreadable') {
    await undo(options);
    throw incomplete(null);
  }
  if (journal.stage === 'building' || journal.stage === 'undoing') {
    await undo(options);
    return 'undone';
  }
  const tried = (journal.tried ?? 0) + 1;
  if (tried > REPAIRS) return giveUp(journal, options);
  await insist(HALF_DONE, () => runSteps([updateJournal({ ...journal, tried })], options));
  await complete({ ...journal, tried }, options);
  return 'completed';
}

/** Keeps what stands and clears up: something on a result sheet refuses the new contents for good. */
async function giveUp(journal: Journal, options: Options): Promise<never> {
  await insist(HALF_DONE, () => clean(journal, options));
  await calculate(options);
  throw incomplete(journal);
}

/** Takes away all that a write has built; earlier results were not touched. Throws ExcelFailure NEEDS_REPAIR. */
export function undo(options: Options): Promise<void> {
  return insist(LEFTOVERS, async () => {
    const found = await readJournal(options);
    const journal = found === 'unreadable' ? null : found;
    const structure = await readStructure(options);
    const parts = await journalParts(options);
    const doomed = await builtSheets(journal, structure, options);
    const names = structure.names.filter(({ name }) =>
      journal?.addedNames.some((added) => sameName(added, name)),
    );
    await runSteps(
      [
        // From here on only undoing is possible.
        ...(journal ? [updateJournal({ ...journal, stage: 'undoing' })] : []),
        ...doomed.map(deleteSheet),
        ...names.map(({ name }) => step(2, (workbook) => workbook.names.getItemOrNullObject(name).delete())),
        ...parts.map(deletePart),
      ],
      options,
    );
  });
}

/** Brings in what was built and clears up. Throws ExcelFailure NEEDS_REPAIR. */
export async function complete(journal: Journal, options: Options): Promise<void> {
  let stage = journal.stage;
  await insist(HALF_DONE, async () => {
    if (stage === 'bringing-in') await bringIn(journal, await readFrames(journal, options), options);
    stage = 'cleaning';
  }).catch((error: unknown) => (isIncomplete(error) ? giveUp(journal, options) : Promise.reject(error)));
  await insist(HALF_DONE, () => clean(journal, options));
  await calculate(options);
}

/** New sheets come into view, what was built aside goes. */
async function clean(journal: Journal, options: Options): Promise<void> {
  const parts = await journalParts(options);
  const structure = await readStructure(options);
  const there = (name: string): boolean => structure.sheets.some((sheet) => sameName(sheet.name, name));
  // The last batch did it all, only its answer was lost.
  if (parts.length === 0) return;
  const doomed = [...journal.asides.map(({ sheet }) => sheet), journal.scratch ?? ''];
  await runSteps(
    [
      updateJournal({ ...journal, stage: 'cleaning' }),
      ...journal.added.filter(({ sheet }) => there(sheet)).map(revealSheet),
      ...doomed.filter(there).map(deleteSheet),
      ...parts.map(deletePart),
    ],
    options,
  );
}

function revealSheet({ sheet: name, hidden }: Journal['added'][number]): Step {
  return step(5, (workbook) => {
    const sheet = workbook.worksheets.getItem(name);
    sheet.enableCalculation = true;
    sheet.names.getItemOrNullObject(BUILD_MARK).delete();
    sheet.visibility = hidden ? 'Hidden' : 'Visible';
  });
}

function deleteSheet(name: string): Step {
  return step(2, (workbook) => workbook.worksheets.getItem(name).delete());
}

function deletePart(id: string): Step {
  return step(2, (workbook) => workbook.customXmlParts.getItemOrNullObject(id).delete());
}

/** Sheets that the write made: those with its mark, and those that got none because it broke off that very moment. */
async function builtSheets(
  journal: Journal | null,
  { sheets }: Structure,
  options: Options,
): Promise<string[]> {
  const marked = sheets.filter(({ built }) => built).map(({ name }) => name);
  const listed = [...(journal?.asides ?? []), ...(journal?.added ?? [])].map(({ sheet }) => sheet);
  if (journal?.scratch !== undefined) listed.push(journal.scratch);
  const doubtful = sheets.filter(
    ({ name, built }) => !built && listed.some((other) => sameName(other, name)),
  );
  const blank = await request((workbook) => {
    const used = doubtful.map(({ id }) => workbook.worksheets.getItem(id).getUsedRangeOrNullObject());
    for (const range of used) range.load('address');
    return () => used.map(({ isNullObject }) => isNullObject);
  }, options);
  // A sheet with anything in it is the user's.
  return [...marked, ...doubtful.filter((_, at) => blank[at]).map(({ name }) => name)];
}

/** Excel calculates by itself unless it is told not to; a refusal leaves results that are calculated later. */
async function calculate(options: Options): Promise<void> {
  await request((_, context) => {
    context.application.calculate('Full');
    return () => undefined;
  }, options).catch(() => undefined);
}

const LEFTOVERS: Bilingual = {
  zh: '写入没有完成，原有结果未变，但工作簿里还留有临时内容。请点“修复”，或重新打开工作簿，绩算会把它们清除。',
  en: 'Nothing was written and the earlier results are unchanged, but some temporary content is left in the workbook. Choose Repair, or open the workbook again, and it is removed.',
};
const HALF_DONE = failure('NEEDS_REPAIR').text;

function isIncomplete(error: unknown): boolean {
  return error instanceof ExcelFailure && error.code === 'INCOMPLETE';
}

/** Tries again where the workbook would be left half-done, also after the user's cancel; then says that repair is needed. */
async function insist(text: Bilingual, work: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (isIncomplete(error)) throw error;
      if (tried < TRIES) continue;
      if (!(error instanceof ExcelFailure)) throw error;
      const cause = error.code === 'HOST' ? { zh: '', en: '' } : error.text;
      throw new ExcelFailure(
        'NEEDS_REPAIR',
        { zh: `${cause.zh}${text.zh}`, en: `${cause.en} ${text.en}`.trim() },
        error.detail,
      );
    }
  }
}
