import { dataXml } from '../file/data-xml';
import { failure, type ExcelFailure } from './failure';
import { dataOf, readParts } from './data-parts';
import type { BookNames, Frame } from './frame';
import { request, type Options } from './office';
import { step, type Step } from './queue';
import { textBytes } from './bytes';

/** The name space of the journal; a reader of workbook data passes it by. */
export const JOURNAL = 'urn:jisuan:journal';
/** What the journal needs to finish a write: all of the sheets but their cells. */
export const FRAMES = 'urn:jisuan:journal:frames';
/** Data that the write brings along, not yet in its place. */
export const STAGED = 'urn:jisuan:journal:data';

/** What a custom XML part may hold, to stay within one request. */
const PART_BYTES = 2_500_000;

/**
 * building: nothing of the user's is touched, new sheets are hidden. bringing-in: all is built, results change places.
 * undoing, cleaning: what was built is being taken away, or away and into view.
 */
export type Stage = 'building' | 'bringing-in' | 'undoing' | 'cleaning';

/** What a write is about, kept in the workbook while it runs: names of sheets, no names of people and no pay. */
export interface Journal {
  version: 1;
  stage: Stage;
  /** Sheets built aside, and the result sheets whose contents they are to replace. */
  asides: { sheet: string; target: string }[];
  /** New sheets, which become visible at the end. */
  added: { sheet: string; hidden: boolean }[];
  /** Names of the whole book that were made for the new sheets. */
  addedNames: string[];
  /** The width of a character in the unit of Excel's column widths. */
  character: number;
  /** A blank sheet that is only there to be deleted: with it goes Excel's list of what could be undone in part. */
  scratch?: string;
  /** How often a repair has tried to finish the write. */
  tried?: number;
}

/** The larger part of the journal, written once all is built. */
export interface Frames {
  frames: Frame[];
  names: BookNames;
}

export function addJournal(journal: Journal): Step {
  const xml = journalXml(journal);
  return step(3, (workbook) => void workbook.customXmlParts.add(xml), xml.length);
}

export function updateJournal(journal: Journal): Step {
  const xml = journalXml(journal);
  return step(
    4,
    (workbook) => workbook.customXmlParts.getByNamespace(JOURNAL).getOnlyItem().setXml(xml),
    xml.length,
  );
}

function journalXml(journal: Journal): string {
  return dataXml({ name: 'journal', attributes: {}, children: [], text: JSON.stringify(journal) }, JOURNAL);
}

/** The frames as parts of a size that one request carries. */
export function addFrames(frames: Frames): Step[] {
  return pieces(JSON.stringify(frames)).map((text, at) => {
    const xml = dataXml({ name: 'frames', attributes: { at: String(at) }, children: [], text }, FRAMES);
    return {
      bytes: textBytes(xml),
      run: (workbook) => void workbook.customXmlParts.add(xml),
    };
  });
}

function pieces(text: string): string[] {
  // Three bytes a character at most, and an escape may take five more.
  const length = Math.floor(PART_BYTES / 3);
  const found: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + length);
    // Never inside a surrogate pair.
    if (/[\uD800-\uDBFF]/.test(text[to - 1])) to -= 1;
    found.push(text.slice(from, to));
    from = to;
  }
  return found;
}

/**
 * What the open workbook says of a write under way; null if there is none, 'unreadable' if it is damaged or of a later
 * version of ours. Throws ExcelFailure.
 */
export async function readJournal(options: Options = {}): Promise<Journal | 'unreadable' | null> {
  const [part] = await readParts(JOURNAL, options);
  if (!part) return null;
  try {
    const journal = JSON.parse(dataOf(part.xml, JOURNAL).text) as Journal;
    return journal.version === 1 ? journal : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** Throws ExcelFailure, INCOMPLETE where they are damaged. */
export async function readFrames(journal: Journal, options: Options = {}): Promise<Frames> {
  const texts = await readParts(FRAMES, options);
  try {
    const parts = texts.map(({ xml }) => dataOf(xml, FRAMES));
    parts.sort((a, b) => Number(a.attributes.at) - Number(b.attributes.at));
    return JSON.parse(parts.map(({ text }) => text).join('')) as Frames;
  } catch {
    throw incomplete(journal);
  }
}

/** A write that can be neither finished nor undone: the result sheets must be written anew. */
export function incomplete(journal: Journal | null): ExcelFailure {
  const names = journal?.asides.map(({ target }) => target) ?? [];
  if (names.length === 0) return failure('INCOMPLETE');
  return failure('INCOMPLETE', '', {
    zh: `上次写入中断，且无法补完：结果表“${names.join('”“')}”可能不完整，请勿使用。台账未受影响。请重新核算。`,
    en: `The last write broke off and cannot be finished: the result sheets “${names.join('”, “')}” may be incomplete; do not use them. Ledgers are untouched. Calculate again.`,
  });
}

/** The ids of all parts that belong to a write under way, the journal last. */
export function journalParts(options: Options = {}): Promise<string[]> {
  return request((workbook) => {
    const lists = [FRAMES, STAGED, JOURNAL].map((namespace) =>
      workbook.customXmlParts.getByNamespace(namespace).load('items/id'),
    );
    return () => lists.flatMap(({ items }) => items.map(({ id }) => id));
  }, options);
}
