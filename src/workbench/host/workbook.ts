import { enterBlock } from './user-edit';
import { areaOf, usedArea } from './model/areas';
import { readFormulas, readNumberFormats, readText, readValues } from './model/block';
import { activateSheet, addSheet, createBook, deleteSheet, recalculate, sheetOf } from './model/book';
import { findName, addName } from './model/names';
import { findTable, addTable, deleteTable } from './model/tables';
import type { CellStyle } from './model/style';
import { columnNames } from './model/table-headers';
import type { Area, Book, Calculator, Name, Sheet, Table } from './model/types';
import type { Json } from './protocol/envelope';
import { HostError } from './protocol/errors';

export interface WorkbookOptions {
  name?: string;
  /** Name of the first sheet; Sheet1 by default. */
  firstSheet?: string;
  /** The engine behind the formulas; without it they keep the values that stand in them. */
  calculator?: Calculator;
}

/** Leaves every formula at the value stored with it. */
const noCalculator: Calculator = { calculate: () => undefined };

/** The workbook behind a host: a plain model, with readers and user actions for tests and the workbench. */
export class HostWorkbook {
  readonly book: Book;

  constructor(options: WorkbookOptions = {}) {
    this.book = createBook(
      options.name ?? 'book.xlsx',
      options.firstSheet ?? 'Sheet1',
      options.calculator ?? noCalculator,
    );
  }

  get sheetNames(): string[] {
    return this.book.sheets.map((sheet) => sheet.name);
  }

  /** @throws ItemNotFound */
  sheet(name: string): Sheet {
    return sheetOf(this.book, name);
  }

  addSheet(name: string): Sheet {
    return addSheet(this.book, name);
  }

  deleteSheet(name: string): void {
    deleteSheet(this.sheet(name));
  }

  /** The user clicks another sheet's tab. */
  activate(name: string): void {
    activateSheet(this.sheet(name));
  }

  private area(address: string): Area {
    return areaOf(this.book, address, this.book.active);
  }

  /** Values of an address such as 台账!A1:C4, as `range.values`. */
  values(address: string): (string | number | boolean)[][] {
    recalculate(this.book);
    return readValues(this.area(address)) as (string | number | boolean)[][];
  }

  formulas(address: string): (string | number | boolean)[][] {
    return readFormulas(this.area(address)) as (string | number | boolean)[][];
  }

  text(address: string): string[][] {
    recalculate(this.book);
    return readText(this.area(address)) as string[][];
  }

  numberFormats(address: string): string[][] {
    return readNumberFormats(this.area(address)) as string[][];
  }

  /** The look of the first cell of the address. */
  style(address: string): CellStyle {
    const { sheet, rect } = this.area(address);
    return this.book.styles.at(sheet.cells.style(rect.top, rect.left));
  }

  /** All values of a sheet from A1; an empty table for an empty sheet. */
  sheetValues(name: string): (string | number | boolean)[][] {
    recalculate(this.book);
    const used = usedArea(this.sheet(name), true);
    if (!used) return [];
    const rect = {
      top: 0,
      left: 0,
      rows: used.rect.top + used.rect.rows,
      columns: used.rect.left + used.rect.columns,
    };
    return readValues({ sheet: used.sheet, rect }) as (string | number | boolean)[][];
  }

  /** The user types into cells: entries are read as Excel reads them, events tell of it. */
  type(address: string, entries: Json): void {
    enterBlock(this.area(address), entries);
  }

  /** The user selects cells. */
  select(address: string): void {
    const { sheet, rect } = this.area(address);
    if (this.book.active !== sheet) activateSheet(sheet);
    sheet.selection = { ...rect };
    this.book.note({ kind: 'selection', sheetId: sheet.id, rect: { ...rect } });
  }

  /** @throws ItemNotFound */
  table(name: string): Table {
    const table = findTable(this.book, name);
    if (!table) throw new HostError('ItemNotFound');
    return table;
  }

  get tableNames(): string[] {
    return this.book.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
  }

  tableColumns(name: string): string[] {
    return columnNames(this.table(name));
  }

  /** Makes a table of cells that are there, the first row as headers. */
  addTable(name: string, address: string): Table {
    const { sheet, rect } = this.area(address);
    const table = addTable(sheet, rect, true);
    table.name = name;
    return table;
  }

  deleteTable(name: string): void {
    deleteTable(this.table(name));
  }

  /** A name of the workbook, or of a sheet. @throws ItemNotFound */
  name(name: string, sheet?: string): Name {
    const found = findName(sheet === undefined ? this.book.names : this.sheet(sheet).names, name);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  }

  addName(name: string, formula: string): Name {
    return addName(this.book, null, name, formula);
  }

  /** The user protects a sheet. */
  protect(sheet: string, options: Readonly<Record<string, Json>> = {}): void {
    this.sheet(sheet).protection = { options };
  }

  unprotect(sheet: string): void {
    this.sheet(sheet).protection = null;
  }

  /** Settings as the add-in sees them. */
  get settings(): Record<string, Json> {
    return Object.fromEntries(
      [...this.book.settings].map(([key, value]) => [key, JSON.parse(value) as Json]),
    );
  }

  /** The custom XML parts as text. */
  get parts(): string[] {
    return this.book.parts.map((part) => part.xml);
  }
}

/** A sheet as plain rows: cells as they would be typed, tables over addresses of the sheet. */
export interface SheetSeed {
  name: string;
  rows?: readonly (readonly Json[])[];
  tables?: Readonly<Record<string, string>>;
}

/** A workbook filled from plain rows. */
export function createWorkbook(
  seeds: readonly SheetSeed[] = [],
  options: WorkbookOptions = {},
): HostWorkbook {
  const workbook = new HostWorkbook({ ...options, firstSheet: options.firstSheet ?? seeds[0]?.name });
  for (const [index, seed] of seeds.entries()) {
    const sheet = index === 0 ? workbook.sheet(seed.name) : workbook.addSheet(seed.name);
    const rows = seed.rows ?? [];
    const columns = Math.max(0, ...rows.map((row) => row.length));
    if (columns > 0)
      enterBlock(
        { sheet, rect: { top: 0, left: 0, rows: rows.length, columns } },
        rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null)),
      );
    for (const [name, address] of Object.entries(seed.tables ?? {})) {
      const area = areaOf(workbook.book, address, sheet);
      addTable(sheet, area.rect, true).name = name;
    }
  }
  return workbook;
}
