import { HostWorkbook, type Calculator, type Sheet, type Table } from '../host';
import type { Drawing, Note } from '../host/model/types';
import { addSheet } from '../host/model/book';
import { childrenNamed, outline } from '../../workbook/file/outline';
import { SourceBook, type SourceSheet } from '../../workbook/file/inject-source';
import { isTrue } from '../../workbook/file/read';
import { BookStrings } from './book-strings';
import { UnreadableFile } from '../../workbook/unreadable';
import { aspectsOf, linesOf, type Aspects } from './aspects';
import { keptParts, type Kept } from './kept';
import { pinnedState, readPinned } from './pinned';
import type { CellContext } from './cell-context';
import { fillCells } from './read-cells';
import { readDrawings, readNotes, type DrawnSource } from './read-drawings';
import { readFrame } from './read-frame';
import { isModelled, readConditions, readValidations } from './read-rules';
import { readStyles, type StyleSheet } from './read-styles';
import { readTable, tableState } from './read-tables';
import { readNames } from './read-names';
import { readSettings } from './settings-part';
import { atOnce, ByteCount, type Steps } from './steps';
import { Texts } from './texts';
import { Colours } from './theme';
import { xmlText } from '../../workbook/file/xml-text';

/** A sheet of the model and where it came from. */
export interface OpenedSheet {
  sheet: Sheet;
  source: SourceSheet;
  aspects: Aspects;
  tables: { table: Table; part: string; state: string }[];
  /** `Cells.writes`, `linesOf` and `pinnedState` when everything was read. */
  writes: number;
  lines: string;
  pinned: string;
  /** The file says that its tab is chosen. */
  selected: boolean;
  notes: DrawnSource<Note>[];
  drawings: DrawnSource<Drawing>[];
}

/** A file as it was opened: what saving compares with. */
export interface Original {
  bytes: Uint8Array;
  source: SourceBook;
  sheets: OpenedSheet[];
  context: CellContext;
  styles: StyleSheet | null;
  /** Custom XML parts by the id that the model gave them. */
  parts: Map<string, { part: string; xml: string }>;
  settings: { part: string | null; state: string };
  /** The sheet that was shown. */
  active: Sheet;
}

export interface OpenedBook {
  workbook: HostWorkbook;
  original: Original;
  /** What the grid cannot show and saving keeps. */
  kept: Kept[];
}

export interface OpenOptions {
  name: string;
  /** The add-in whose settings are read, by the id of its manifest. */
  addin?: string;
  calculator?: Calculator;
}

/** Our add-in, as the manifest names it. */
export const ADDIN = '6f0b6c3e-8d5a-4f0e-9c37-5b1d2a7e4c10';

/** Reads an .xlsx or .xlsm file into the host's model. Throws UnreadableFile. */
export const openBook = (bytes: Uint8Array, options: OpenOptions): OpenedBook =>
  atOnce(openSteps(bytes, options));

/** The same step by step; what is given up halfway leaves nothing behind. */
export function* openSteps(
  bytes: Uint8Array,
  { name, addin = ADDIN, calculator }: OpenOptions,
): Steps<OpenedBook> {
  const source = new SourceBook(bytes);
  const { parts: pack, relations } = source;
  const partOf = (type: string): string | undefined => {
    const target = source.partOfType(type);
    return target !== undefined && pack.has(target) ? target : undefined;
  };
  const opened = source.sheets.filter(({ relation }) => relation.type === 'worksheet');
  if (opened.length === 0) throw withoutSheets();
  const stringPart = partOf('sharedStrings');
  // Each byte of a sheet is unpacked and then read.
  const sizes = opened.map(({ relation }) => pack.sizeOf(relation.target) * 2);
  const count = new ByteCount(sizes.reduce((sum, size) => sum + size, pack.sizeOf(stringPart ?? '')));
  const strings = new BookStrings();
  if (stringPart !== undefined) yield* count.of(pack.scanSteps(stringPart, strings));
  const themePart = partOf('theme');
  const colours = new Colours(themePart === undefined ? null : outline(pack.read(themePart), themePart));
  const stylePart = partOf('styles');
  const styles = stylePart === undefined ? null : readStyles(pack.read(stylePart), stylePart, colours);

  const workbook = new HostWorkbook({ name, calculator });
  const { book } = workbook;
  if (styles) book.standardFont = { name: styles.typeface, size: styles.size };
  const numbers = (styles?.cells ?? []).map((style) => book.styles.numberOf(style));
  const context: CellContext = {
    strings: strings.texts,
    rich: strings.rich,
    texts: new Texts(),
    date1904: isTrue(childrenNamed(source.workbook.root, 'workbookPr')[0]?.attributes.date1904),
    prefixes: new Map(),
    styleOf: (xf) => numbers[xf] ?? 0,
  };
  book.date1904 = context.date1904;

  let uncalculated = false;
  let otherConditions = 0;
  let arrays = 0;
  const sheets: OpenedSheet[] = [];
  for (const [at, entry] of opened.entries()) {
    count.what = entry.name;
    const sheet = at === 0 ? book.sheets[0]! : addSheet(book);
    // A file may hold a name that Excel would refuse for a new sheet: it is taken as it is.
    sheet.name = entry.name;
    const part = entry.relation.target;
    const bytesOf = yield* count.of(pack.readSteps(part));
    const relationsOf = pack.relationships(part);
    const hasColumns = /<(\w+:)?cols[\s>]/.test(new TextDecoder().decode(bytesOf.subarray(0, 65_536)));
    const { root, ...filled } = yield* count.of(fillCells(bytesOf, part, sheet, context, hasColumns));
    uncalculated ||= filled.uncalculated;
    arrays += filled.arrays;
    const textOf = (element: { openTo: number; closeFrom: number }): string =>
      xmlText(bytesOf, element.openTo, element.closeFrom);
    readFrame(root, sheet, relationsOf, colours, context.styleOf);
    const notes = readNotes(pack, relationsOf);
    const drawings = readDrawings(pack, relationsOf);
    sheet.notes = notes.map(({ item }) => item);
    sheet.drawings = drawings.map(({ item }) => item);
    sheet.validations = readValidations(root, textOf);
    sheet.pinned = readPinned(root, textOf);
    sheet.conditions = readConditions(root, textOf, sheet, styles?.conditions ?? []);
    for (const block of childrenNamed(root, 'conditionalFormatting'))
      otherConditions += childrenNamed(block, 'cfRule').filter((rule) => !isModelled(rule)).length;
    const tables = relationsOf
      .filter(({ type, target }) => type === 'table' && pack.has(target))
      .map(({ target }) => ({ table: readTable(pack.read(target), target, sheet), part: target }))
      .filter((found): found is { table: Table; part: string } => found.table !== null);
    sheet.tables = tables.map(({ table }) => table);
    sheets.push({
      sheet,
      source: entry,
      aspects: aspectsOf(sheet),
      tables: tables.map((found) => ({ ...found, state: tableState(found.table) })),
      notes,
      drawings,
      writes: sheet.cells.writes,
      lines: linesOf(sheet),
      pinned: pinnedState(sheet.pinned),
      selected: childrenNamed(root, 'sheetViews').some(({ children }) =>
        isTrue(children[0]?.attributes.tabSelected),
      ),
    });
  }

  readNames(source, workbook, sheets, context.prefixes);
  for (const entry of sheets) entry.aspects = aspectsOf(entry.sheet);
  const elements = source.sheetElements();
  source.sheets.forEach((entry, at) => {
    const { state } = elements[at]!.attributes;
    const found = sheets.find((other) => other.source === entry);
    if (found && state === 'hidden') found.sheet.visibility = 'Hidden';
    else if (found && state === 'veryHidden') found.sheet.visibility = 'VeryHidden';
  });
  const active = source.sheets[activeTab(source)];
  const shown = sheets.find(({ source: from }) => from === active)?.sheet;
  book.active =
    shown?.visibility === 'Visible'
      ? shown
      : (book.sheets.find(({ visibility }) => visibility === 'Visible') ?? book.sheets[0]!);

  const parts = new Map<string, { part: string; xml: string }>();
  for (const { type, target } of [...relations, ...pack.relationships('')]) {
    if (type !== 'customXml' || !pack.has(target)) continue;
    const xml = new TextDecoder().decode(pack.read(target)).replace(/^\uFEFF/, '');
    const id = book.nextId();
    book.parts.push({ id, xml, namespace: namespaceOf(xml), deleted: false });
    parts.set(id, { part: target, xml });
  }
  if (locksStructure(source)) book.protection = {};
  const settings = readSettings(pack, addin);
  for (const [key, value] of settings?.settings ?? []) book.settings.set(key, value);
  book.calculation.dirty = uncalculated;
  const kept = keptParts(source.entries, pack);
  if (otherConditions > 0) kept.push({ kind: 'otherConditions', count: otherConditions });
  if (arrays > 0) kept.push({ kind: 'arrays', count: arrays });
  return {
    workbook,
    kept,
    original: {
      bytes,
      source,
      sheets,
      context,
      styles,
      parts,
      settings: { part: settings?.part ?? null, state: JSON.stringify([...book.settings]) },
      active: book.active,
    },
  };
}

const withoutSheets = (): UnreadableFile =>
  new UnreadableFile('NOT_A_WORKBOOK', {
    zh: '文件里没有工作表（只有图表或宏表），工作台打不开。请在 Excel 或 WPS 中加入一张工作表，保存后重试。',
    en: 'The file has no worksheet (only charts or macro sheets), which the workbench cannot open. Add a worksheet in Excel or WPS, save it and try again.',
  });

/** Nobody may add, name, move or delete its sheets. */
export const locksStructure = ({ workbook }: SourceBook): boolean =>
  childrenNamed(workbook.root, 'workbookProtection').some(({ attributes }) =>
    isTrue(attributes.lockStructure),
  );

export function activeTab({ workbook }: SourceBook): number {
  const views = childrenNamed(workbook.root, 'bookViews')[0];
  return Number(views?.children[0]?.attributes.activeTab ?? 0);
}

const namespaceOf = (xml: string): string => {
  const root = /<([\p{L}_][\p{L}\p{N}_.-]*:)?[\p{L}_][^\s/>]*([^>]*)>/u.exec(
    xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, ''),
  );
  const prefix = root?.[1] ? `:${root[1].slice(0, -1)}` : '';
  return new RegExp(`xmlns${prefix}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? '')?.[1] ?? '';
};
