import { HostError, invalidArgument } from '../protocol/errors';
import { findSheet } from './book-lookup';
import { Cells } from './cells';
import type { Change } from './change';
import { requireOpenStructure } from './protection';
import { renameSheetReferences, dropSheetReferences } from './references';
import { StyleTable } from './style';
import type { Book, Calculator, PageLayout, Sheet } from './types';

/** A workbook with one sheet, as Excel makes it. */
export function createBook(name: string, firstSheet: string, calculator: Calculator): Book {
  let id = 0;
  const book: Book = {
    name,
    sheets: [],
    active: undefined as unknown as Sheet,
    names: [],
    settings: new Map(),
    parts: [],
    properties: {},
    customProperties: new Map(),
    styles: new StyleTable(),
    standardFont: { name: '等线', size: 11 },
    calculation: {
      mode: 'Automatic',
      state: 'Done',
      suspended: false,
      dirty: false,
      iterative: { enabled: false, maxIteration: 100, maxChange: 0.001 },
      calculator,
    },
    protection: null,
    screenUpdating: true,
    date1904: false,
    eventsEnabled: true,
    trigger: 'Unknown',
    note: (_change: Change) => undefined,
    tracked: () => [],
    nextId: () => `{00000000-0000-4000-8000-${String((id += 1)).padStart(12, '0')}}`,
  };
  book.active = addSheet(book, firstSheet);
  return book;
}

/** @throws ItemNotFound */
export function sheetOf(book: Book, key: string): Sheet {
  const sheet = findSheet(book, key);
  if (!sheet) throw new HostError('ItemNotFound');
  return sheet;
}

/** @throws InvalidArgument for a name Excel refuses, ItemAlreadyExists for one that is taken, in any case. */
export function checkSheetName(book: Book, name: string, except?: Sheet): void {
  if (
    name === '' ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'")
  )
    throw invalidArgument(`"${name}" cannot be the name of a sheet.`);
  if (name.toLowerCase() === 'history') throw invalidArgument('"History" is a reserved name.');
  const taken = book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (taken && taken !== except) throw new HostError('ItemAlreadyExists');
}

/** `id`: the one that a grid has given it already. */
export function addSheet(book: Book, wanted?: string, id = book.nextId()): Sheet {
  requireOpenStructure(book);
  if (wanted !== undefined) checkSheetName(book, wanted);
  const sheet = blankSheet(book, wanted ?? freeName(book, 'Sheet'), id);
  book.sheets.push(sheet);
  book.note({ kind: 'sheetAdded', sheetId: sheet.id });
  return sheet;
}

export function freeName(book: Book, stem: string): string {
  let number = book.sheets.length + 1;
  while (findSheet(book, `${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

function blankSheet(book: Book, name: string, id: string): Sheet {
  return {
    book,
    id,
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    showHeadings: true,
    enableCalculation: true,
    standardWidth: 64,
    cells: new Cells(),
    tables: [],
    charts: [],
    pivotTables: [],
    names: [],
    comments: [],
    notes: [],
    drawings: [],
    merges: [],
    links: [],
    validations: [],
    conditions: [],
    customProperties: new Map(),
    rowHeights: new Map(),
    columnWidths: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    rowGroups: new Map(),
    columnGroups: new Map(),
    selection: { top: 0, left: 0, rows: 1, columns: 1 },
    frozen: null,
    pinned: [],
    layout: blankLayout(),
    protection: null,
    filter: null,
    deleted: false,
  };
}

export const blankLayout = (): PageLayout => ({
  properties: {},
  printArea: [],
  titleRows: null,
  titleColumns: null,
  breaks: { rows: [], columns: [] },
  headersFooters: {},
  state: 'Default',
  useSheetMargins: true,
  useSheetScale: true,
});

export function renameSheet(sheet: Sheet, name: string): void {
  requireOpenStructure(sheet.book);
  checkSheetName(sheet.book, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  renameSheetReferences(sheet.book, before, name);
  sheet.book.note({ kind: 'sheetRenamed', sheetId: sheet.id, before, after: name });
}

/** Formulas and names that refer to it show #REF!. @throws InvalidOperation for the last visible sheet or a very hidden one. */
export function deleteSheet(sheet: Sheet): void {
  const { book } = sheet;
  requireOpenStructure(book);
  if (sheet.visibility === 'VeryHidden') throw new HostError('InvalidOperation');
  if (!book.sheets.some((other) => other !== sheet && other.visibility === 'Visible'))
    throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  const position = book.sheets.indexOf(sheet);
  book.sheets.splice(position, 1);
  sheet.deleted = true;
  for (const table of sheet.tables) table.deleted = true;
  for (const chart of sheet.charts) chart.deleted = true;
  dropSheetReferences(book, sheet.name, position);
  book.calculation.dirty = true;
  book.note({ kind: 'sheetDeleted', sheetId: sheet.id });
  if (book.active === sheet) activateNear(book, position);
}

function activateNear(book: Book, position: number): void {
  const candidates = [...book.sheets.slice(position), ...book.sheets.slice(0, position).reverse()];
  const next = candidates.find((sheet) => sheet.visibility === 'Visible');
  if (next) book.active = next;
}

/** @throws InvalidOperation for a hidden sheet. */
export function activateSheet(sheet: Sheet): void {
  if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
  const before = sheet.book.active;
  if (before === sheet) return;
  sheet.book.active = sheet;
  sheet.book.note({ kind: 'activated', sheetId: sheet.id, before: before.id });
}

export function setVisibility(sheet: Sheet, visibility: Sheet['visibility']): void {
  requireOpenStructure(sheet.book);
  const { sheets } = sheet.book;
  if (visibility !== 'Visible' && !sheets.some((other) => other !== sheet && other.visibility === 'Visible'))
    throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  sheet.visibility = visibility;
  if (visibility !== 'Visible' && sheet.book.active === sheet)
    activateNear(sheet.book, sheets.indexOf(sheet));
}

export function moveSheet(sheet: Sheet, position: number): void {
  requireOpenStructure(sheet.book);
  const { sheets } = sheet.book;
  if (position < 0 || position >= sheets.length) throw invalidArgument();
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
}

/** Brings the formulas up to date before they are read, unless calculation is manual or suspended. */
export function recalculate(book: Book, force = false): void {
  const { calculation } = book;
  if (!calculation.dirty && !force) return;
  if (!force && (calculation.suspended || calculation.mode === 'Manual')) return;
  calculation.dirty = false;
  calculation.calculator.calculate(book);
  for (const sheet of book.sheets)
    if (sheet.cells.formulaCount > 0) book.note({ kind: 'calculated', sheetId: sheet.id, address: '' });
}
