import { rangeAddress } from '../../report/address';
import type { CellRange, PlainValue } from '../../report/plan';
import type { Bilingual } from '../unreadable';
import { plainEntry, type Entry } from './entry';
import { failure, failureOf, notFound, protectedSheets } from './failure';
import { request, type Options } from './office';
import { rangeOf } from './structure';

/** A row to be added: values by column; columns that it leaves out stay blank or keep their formula. */
export type NewRow = Readonly<Record<string, PlainValue>>;

/** Where rows were put. */
export interface Added {
  sheet: string;
  /** Without the sheet. */
  address: string;
}

interface Target {
  sheet: string;
  protected: boolean;
  columns: string[];
  body: CellRange;
  /** Blank rows at the end of the table, as a template has them. */
  blank: number;
}

/**
 * Adds rows to a table: into blank rows at its end first, then below it. Text stays text.
 * Throws ExcelFailure NOT_FOUND for a missing table or column, PROTECTED_SHEET.
 */
export async function appendRows(
  table: string,
  rows: readonly NewRow[],
  options: Options = {},
): Promise<Added> {
  const target = await inspect(table, options);
  if (target.protected) throw protectedSheets([target.sheet]);
  const unknown = rows.flatMap((row) => Object.keys(row)).find((name) => !target.columns.includes(name));
  if (unknown !== undefined) throw notFound({ zh: '列', en: 'column' }, `${table}[${unknown}]`);
  const { body, blank, columns } = target;
  const free = Math.min(blank, rows.length);
  const first = body.bottom + 1 - blank;
  const range = { ...body, top: first, bottom: first + rows.length - 1 };
  const entries = rows.map((row) => columns.map((name) => entryFor(row, name)));
  const added = { sheet: target.sheet, address: rangeAddress(range) };
  await request((workbook) => {
    const item = workbook.tables.getItem(table);
    // Hidden by a filter, new rows would seem lost.
    item.clearFilters();
    for (let row = free; row < rows.length; row += 1) item.rows.add();
    const cells = workbook.worksheets.getItem(target.sheet).getRange(rangeAddress(range));
    cells.formulas = entries as Entry[][];
    return () => undefined;
  }, options).catch((error: unknown) => settled(error, table, added, entries));
  return added;
}

/** Whoever is told that nothing was added adds it again: a request that failed is looked after. */
async function settled(
  error: unknown,
  table: string,
  { sheet, address }: Added,
  wanted: (Entry | null)[][],
): Promise<void> {
  const now = await request((workbook) => {
    const cells = workbook.worksheets.getItem(sheet).getRange(address).load('values');
    return () => cells.values as unknown[][];
  }).catch(() => null);
  if (now === null) throw failure('HOST', failureOf(error).message, unsure(table));
  const isThere = wanted.every((row, at) => row.every((entry, column) => isEntered(entry, now[at][column])));
  if (!isThere) throw error;
}

function isEntered(entry: Entry | null, value: unknown): boolean {
  if (entry === null) return true;
  return String(value) === (typeof entry === 'string' ? entry.replace(/^'/, '') : String(entry));
}

function unsure(table: string): Bilingual {
  return {
    zh: `Excel 没有应答，不能确定是否已记入表格“${table}”。请先看该表最后一行，没有再重试。`,
    en: `Excel did not answer, so it is not certain whether the row is in table “${table}”. Look at its last row, and try again only if it is not there.`,
  };
}

/** null leaves a cell as it is, with a formula that the table puts there. */
function entryFor(row: NewRow, name: string): Entry | null {
  const value = row[name];
  if (value === undefined || value === null) return null;
  return plainEntry(value, () => name);
}

async function inspect(table: string, options: Options): Promise<Target> {
  const found = await request((workbook) => {
    const item = workbook.tables.getItemOrNullObject(table);
    item.load('name,worksheet/name,columns/items/name');
    const body = item.getDataBodyRange();
    body.load('address,values');
    const { protection } = item.worksheet;
    protection.load('protected');
    return () =>
      item.isNullObject
        ? null
        : {
            sheet: item.worksheet.name,
            protected: protection.protected,
            columns: item.columns.items.map(({ name }) => name),
            body: rangeOf(body.address),
            values: body.values as unknown[][],
          };
  }, options);
  if (!found) throw notFound({ zh: '表格', en: 'table' }, table);
  const { values, ...target } = found;
  let blank = 0;
  while (blank < values.length && isBlank(values[values.length - 1 - blank])) blank += 1;
  return { ...target, blank };
}

function isBlank(row: readonly unknown[]): boolean {
  return row.every((value) => value === '' || value === null);
}
