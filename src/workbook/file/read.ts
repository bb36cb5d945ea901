import type { Book, Grid, TableRange } from '../../ledger/grid';
import { RESULT_MARK } from '../marks';
import { damaged } from '../unreadable';
import { readDataParts } from './data-parts';
import { CellBudget, GridBuilder } from '../grid-builder';
import { refuseArchive, refuseKind } from './kind';
import { elementsOf, Package, type Relationship } from './package';
import { SharedStrings } from './shared-strings';
import { SheetReader, type BookContext } from './sheet';
import { readTables } from './tables';
import { TextPool } from '../text-pool';
import { readZip } from './zip';

interface SheetEntry {
  name: string;
  relation: string;
  marked: boolean;
}

/**
 * Reads an .xlsx or .xlsm workbook: values and tables, no styles. Formulas count by the value stored with them.
 * Hidden sheets are read like others; chart and macro sheets are skipped. Throws UnreadableFile.
 */
export function readBook(bytes: Uint8Array): Book {
  const refusal = refuseKind(bytes);
  if (refusal) throw refusal;
  const entries = readZip(bytes);
  const book = new Package(entries);
  const workbookPart = findWorkbook(book);
  if (workbookPart === null) throw refuseArchive(entries.map((entry) => entry.name));
  const { sheets, date1904 } = readWorkbook(book, workbookPart);
  const relations = book.relationships(workbookPart);

  const pool = new TextPool();
  for (const { type, target } of relations) {
    if (type === 'sharedStrings') book.scan(target, new SharedStrings((text) => pool.append(text)));
  }
  const context: BookContext = { pool, sharedCount: pool.texts.length, date1904 };
  const cells = new CellBudget();
  const grids: Grid[] = [];
  const tables: TableRange[] = [];
  for (const sheet of sheets) {
    const part = worksheetPart(sheet, relations);
    if (part === null) continue;
    const grid = readSheet(book, part, sheet, context, cells);
    grids.push(grid);
    tables.push(...readTables(book, part, grid, pool));
  }
  const data = readDataParts(book, workbookPart).map(({ root }) => root);
  return { sheets: grids, tables, date1904, ...(data.length > 0 ? { data } : {}) };
}

/** The workbook part by the package's relationships; some writers leave these out. */
export function findWorkbook(book: Package): string | null {
  const main =
    book.relationships('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  return main.toLowerCase().endsWith('.xml') && main.startsWith('xl/') && book.has(main) ? main : null;
}

function readWorkbook(book: Package, part: string): { sheets: SheetEntry[]; date1904: boolean } {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  book.scan(
    part,
    elementsOf({
      workbookPr: (attributes) => (date1904 = isTrue(attributes.date1904)),
      sheet: ({ name = '', id = '' }) => sheets.push({ name, relation: id, marked: false }),
      definedName: ({ name = '', localSheetId }) => {
        const sheet = sheets[Number(localSheetId ?? NaN)];
        if (sheet && name.toUpperCase() === RESULT_MARK) sheet.marked = true;
      },
    }),
  );
  return { sheets, date1904 };
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** The part of a worksheet; null for chart sheets and the like. */
function worksheetPart(sheet: SheetEntry, relations: readonly Relationship[]): string | null {
  const relation = relations.find(({ id }) => id === sheet.relation);
  if (!relation) throw damaged(`sheet ${sheet.name} missing`);
  return relation.type === 'worksheet' ? relation.target : null;
}

function readSheet(
  book: Package,
  part: string,
  sheet: SheetEntry,
  context: BookContext,
  cells: CellBudget,
): Grid {
  const builder = new GridBuilder(cells);
  book.scan(part, new SheetReader(context, builder, part));
  const columns = builder.finish();
  return { name: sheet.name, rows: builder.rows, columns, texts: context.pool.texts, marked: sheet.marked };
}
