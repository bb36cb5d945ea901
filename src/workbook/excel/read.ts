import type { Book, Grid, TableRange } from '../../ledger/grid';
import type { CellRange } from '../../report/plan';
import { CellBudget, GridBuilder } from '../grid-builder';
import { tableOnGrid } from '../table-range';
import { TextPool } from '../text-pool';
import { readDataParts } from './data-parts';
import { ExcelFailure, failure } from './failure';
import { ready, request, type Options } from './office';
import { requireApis } from './requirements';
import { readSheet } from './read-sheet';
import { rangeOf, readStructure, type Structure } from './structure';

/** How often a workbook that changes meanwhile is read anew. */
const TRIES = 3;

/**
 * Reads the whole open workbook: values and tables, no styles; formulas by the value they show. Filters and merges
 * hide nothing; hidden sheets are read like others. Throws ExcelFailure.
 */
export async function readBook(options: Options = {}): Promise<Book> {
  requireApis();
  await ready(options);
  for (let tried = 1; ; tried += 1) {
    try {
      return await readOnce(options);
    } catch (error) {
      const changed = error instanceof ExcelFailure && error.code === 'CHANGED';
      if (!changed || tried === TRIES) throw error;
    }
  }
}

async function readOnce(options: Options): Promise<Book> {
  const structure = await readStructure(options);
  const used = await usedRanges(structure, options);
  const total = used.reduce((sum, range) => sum + cellsOf(range), 0);
  const pool = new TextPool();
  const budget = new CellBudget();
  const sheets: Grid[] = [];
  let done = 0;
  for (const [at, sheet] of structure.sheets.entries()) {
    const builder = new GridBuilder(budget);
    const tell = (cells: number) => {
      done += cells;
      options.onProgress?.({ phase: 'read', done, total, what: sheet.name });
    };
    const range = used[at];
    if (range) await readSheet({ id: sheet.id, used: range, grid: builder, pool }, options, tell);
    const columns = builder.finish();
    const marked = sheet.marked || sheet.built;
    sheets.push({ name: sheet.name, rows: builder.rows, columns, texts: pool.texts, marked });
  }
  const tables = tablesOn(structure, sheets, pool);
  const data = (await readDataParts(options)).map(({ root }) => root);
  const date1904 = await readDate1904(options);
  await expectUnchanged(structure, used, options);
  return { sheets, tables, date1904, ...(data.length > 0 ? { data } : {}) };
}

/** The range of each sheet with values in it, null for a blank one. */
function usedRanges({ sheets }: Structure, options: Options): Promise<(CellRange | null)[]> {
  return request((workbook) => {
    const ranges = sheets.map(({ id }) =>
      workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).load('address'),
    );
    return () => ranges.map((range) => (range.isNullObject ? null : rangeOf(range.address)));
  }, options);
}

function cellsOf(range: CellRange | null): number {
  return range ? (range.bottom - range.top + 1) * (range.right - range.left + 1) : 0;
}

/** In the order of the sheets, as a file lists them. */
function tablesOn({ tables }: Structure, sheets: readonly Grid[], pool: TextPool): TableRange[] {
  return sheets.flatMap((grid) =>
    tables
      .filter(({ sheet }) => sheet === grid.name)
      .map((table) =>
        tableOnGrid(
          {
            name: table.name,
            range: table.range,
            headerRows: table.hasHeaders ? 1 : 0,
            totalRows: table.hasTotals ? 1 : 0,
            columns: table.columns,
          },
          grid,
          pool,
        ),
      )
      .filter((table) => table !== null),
  );
}

/** The serial number of 2000-01-01 tells the date system; an Excel without the function has the usual one. */
async function readDate1904(options: Options): Promise<boolean> {
  try {
    return await request((workbook) => {
      const day = workbook.functions.date(2000, 1, 1).load('value');
      return () => day.value === 35_064;
    }, options);
  } catch (error) {
    if (error instanceof ExcelFailure && error.code === 'MISSING_API') return false;
    throw error;
  }
}

/** Rows that came or went while we read would leave a book that never was. */
async function expectUnchanged(
  before: Structure,
  used: readonly (CellRange | null)[],
  options: Options,
): Promise<void> {
  const after = await readStructure(options);
  const same =
    JSON.stringify(after) === JSON.stringify(before) &&
    JSON.stringify(await usedRanges(after, options)) === JSON.stringify(used);
  if (!same) throw failure('CHANGED');
}
