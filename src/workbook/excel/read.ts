import type { Book, Grid, TableRange } from '../../ledger/grid';
import type { CellRange } from '../../report/plan';
import { CellBudget, GridBuilder } from '../grid-builder';
import { tableOnGrid } from '../table-range';
import { TextPool } from '../text-pool';
import { readDataParts } from './data-parts';
import { ExcelFailure, failure } from './failure';
import { ready, request, type Options } from './office';
import { requireApis } from './requirements';
import { readSheet, readSmallSheets, SMALL_CELLS } from './read-sheet';
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
  const sources = structure.sheets.map(({ id, name }, at) => {
    const range = used[at] ?? BLANK;
    return { id, name, used: range, cells: cellsOf(used[at]), grid: new GridBuilder(budget), pool };
  });
  let done = 0;
  for (const group of together(sources.filter(({ cells }) => cells > 0))) {
    const tell = (cells: number): void => {
      done += cells;
      options.onProgress?.({ phase: 'read', done, total, what: group[0].name });
    };
    const isRead = group.length > 1 && (await readSmallSheets(group, options));
    if (isRead) tell(group.reduce((sum, { cells }) => sum + cells, 0));
    else for (const source of group) await readSheet(source, options, tell);
  }
  const sheets = structure.sheets.map(({ name, marked, built }, at): Grid => {
    const { grid } = sources[at];
    const columns = grid.finish();
    return { name, rows: grid.rows, columns, texts: pool.texts, marked: marked || built };
  });
  const tables = tablesOn(structure, sheets, pool);
  const data = (await readDataParts(options)).map(({ root }) => root);
  const date1904 = await readDate1904(options);
  await expectUnchanged(structure, used, options);
  return { sheets, tables, date1904, ...(data.length > 0 ? { data } : {}) };
}

const BLANK: CellRange = { top: 0, left: 0, bottom: -1, right: -1 };

/** Neighbours whose cells go into one request: a workbook of hundreds of small sheets is read in a few. */
function together<T extends { cells: number }>(sources: readonly T[]): T[][] {
  const groups: T[][] = [];
  let sum = 0;
  for (const source of sources) {
    const last = groups[groups.length - 1];
    if (last && sum + source.cells <= SMALL_CELLS) {
      last.push(source);
      sum += source.cells;
    } else {
      groups.push([source]);
      sum = source.cells;
    }
  }
  return groups;
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
export async function readDate1904(options: Options): Promise<boolean> {
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
