import { HostWorkbook, noCalculator, type Calculator, type Sheet, type Table } from '../host';
import { addSheet } from '../host/model/book';
import { parseRect, splitSheet } from '../host/model/address';
import { childrenNamed, outline } from '../../workbook/file/outline';
import { SourceBook, type SourceSheet } from '../../workbook/file/inject-source';
import { SharedStrings } from '../../workbook/file/shared-strings';
import { aspectsOf, type Aspects } from './aspects';
import { keptParts, type Kept } from './kept';
import { plainFormula } from './formula-names';
import { fillCells, type CellContext } from './read-cells';
import { readDrawings, readNotes } from './read-drawings';
import { readFrame } from './read-frame';
import { isModelled, readConditions, readValidations } from './read-rules';
import { readStyles, type StyleSheet } from './read-styles';
import { readTable, tableState } from './read-tables';
import { readSettings } from './settings-part';
import { Colours } from './theme';
import { xmlText } from '../../workbook/file/xml-text';

/** A sheet of the model and where it came from. */
export interface OpenedSheet {
  sheet: Sheet;
  source: SourceSheet;
  aspects: Aspects;
  tables: { table: Table; part: string; state: string }[];
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
export function openBook(bytes: Uint8Array, { name, addin = ADDIN, calculator }: OpenOptions): OpenedBook {
  const source = new SourceBook(bytes);
  const { parts: pack, relations } = source;
  const partOf = (type: string): string | undefined => {
    const target = source.partOfType(type);
    return target !== undefined && pack.has(target) ? target : undefined;
  };
  const strings: string[] = [];
  const stringPart = partOf('sharedStrings');
  if (stringPart !== undefined) pack.scan(stringPart, new SharedStrings((text) => strings.push(text)));
  const themePart = partOf('theme');
  const colours = new Colours(themePart === undefined ? null : outline(pack.read(themePart), themePart));
  const stylePart = partOf('styles');
  const styles = stylePart === undefined ? null : readStyles(pack.read(stylePart), stylePart, colours);

  const opened = source.sheets.filter(({ relation }) => relation.type === 'worksheet');
  const workbook = new HostWorkbook({
    name,
    firstSheet: opened[0]?.name,
    calculator: calculator ?? noCalculator,
  });
  const { book } = workbook;
  const numbers = (styles?.cells ?? []).map((style) => book.styles.numberOf(style));
  const context: CellContext = {
    strings,
    date1904: isOn(childrenNamed(source.workbook.root, 'workbookPr')[0]?.attributes.date1904),
    styleOf: (xf) => numbers[xf] ?? 0,
  };

  let uncalculated = false;
  let otherConditions = 0;
  let arrays = 0;
  const sheets = opened.map((entry, at): OpenedSheet => {
    const sheet = at === 0 ? book.sheets[0]! : bySourceName(workbook, entry.name);
    const part = entry.relation.target;
    const bytesOf = pack.read(part);
    const relationsOf = pack.relationships(part);
    const hasColumns = /<(\w+:)?cols[\s>]/.test(new TextDecoder().decode(bytesOf.subarray(0, 65_536)));
    const { root, ...filled } = fillCells(bytesOf, part, sheet, context, hasColumns);
    uncalculated ||= filled.uncalculated;
    arrays += filled.arrays;
    const textOf = (element: { openTo: number; closeFrom: number }): string =>
      xmlText(bytesOf, element.openTo, element.closeFrom);
    readFrame(root, sheet, relationsOf, colours, context.styleOf);
    sheet.notes = readNotes(pack, relationsOf);
    sheet.drawings = readDrawings(pack, relationsOf);
    sheet.validations = readValidations(root, textOf);
    sheet.conditions = readConditions(root, textOf, sheet, styles?.conditions ?? []);
    for (const block of childrenNamed(root, 'conditionalFormatting'))
      otherConditions += childrenNamed(block, 'cfRule').filter((rule) => !isModelled(rule)).length;
    const tables = relationsOf
      .filter(({ type, target }) => type === 'table' && pack.has(target))
      .map(({ target }) => ({ table: readTable(pack.read(target), target, sheet), part: target }))
      .filter((found): found is { table: Table; part: string } => found.table !== null);
    sheet.tables = tables.map(({ table }) => table);
    return {
      sheet,
      source: entry,
      aspects: aspectsOf(sheet),
      tables: tables.map((found) => ({ ...found, state: tableState(found.table) })),
    };
  });

  readNames(source, workbook, sheets);
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

/** A file may hold a name that Excel would refuse for a new sheet: it is taken as it is. */
function bySourceName({ book }: HostWorkbook, name: string): Sheet {
  const sheet = addSheet(book);
  sheet.name = name;
  return sheet;
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

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

/** Names of the book and of its sheets; those that Excel keeps for itself become the print set-up or stay in the file. */
function readNames(source: SourceBook, { book }: HostWorkbook, sheets: readonly OpenedSheet[]): void {
  for (const element of source.names) {
    const { name = '', localSheetId, hidden, comment = '' } = element.attributes;
    const formula = `=${plainFormula(source.workbook.text(element))}`;
    const owner = source.sheets[Number(localSheetId ?? NaN)];
    const sheet = sheets.find((entry) => entry.source === owner)?.sheet;
    if (localSheetId !== undefined && !sheet) continue;
    if (name.startsWith('_xlnm.')) {
      if (sheet) readPrintName(name, formula, sheet);
      continue;
    }
    const target = { book, sheet: sheet ?? null, name, formula, visible: !isOn(hidden), comment };
    (sheet ? sheet.names : book.names).push(target);
  }
}

function readPrintName(name: string, formula: string, { layout }: Sheet): void {
  const rects = formula
    .slice(1)
    .split(/,(?=(?:[^']|'[^']*')*$)/)
    .map((piece) => parseRect(splitSheet(piece).rest))
    .filter((rect) => rect !== null);
  if (name === '_xlnm.Print_Area') layout.printArea = rects;
  if (name !== '_xlnm.Print_Titles') return;
  layout.titleRows = rects.find(({ left, columns }) => left === 0 && columns === 16_384) ?? null;
  layout.titleColumns = rects.find(({ top, rows }) => top === 0 && rows === 1_048_576) ?? null;
}
