import type { CellRange } from '../../report/plan';
import type { GridBuilder } from '../grid-builder';
import type { TextPool } from '../text-pool';
import { decode, decodeErrors, type Piece } from './decode';
import { ExcelFailure, failure } from './failure';
import { request, type Options } from './office';

/** What an answer should weigh; Excel on the web refuses 5 MB, and each piece is a step of the progress. */
const PIECE_BYTES = 2_000_000;
/** Of the first piece, before it is known what a row weighs. */
const FIRST_CELLS = 20_000;
const MAX_CELLS = 400_000;

/** Where the cells of a sheet lie and go. */
export interface SheetSource {
  id: string;
  used: CellRange;
  grid: GridBuilder;
  pool: TextPool;
}

/** Reads the used range of a sheet piece by piece; `read` hears how many cells came. Throws ExcelFailure. */
export async function readSheet(
  source: SheetSource,
  options: Options,
  read: (cells: number) => void,
): Promise<void> {
  const { used, grid, pool } = source;
  const width = used.right - used.left + 1;
  grid.expectRows(used.bottom + 1);
  let rows = Math.max(1, Math.floor(FIRST_CELLS / width));
  for (let top = used.top; top <= used.bottom;) {
    const bottom = Math.min(used.bottom, top + rows - 1);
    const values = await readPiece(source.id, { ...used, top, bottom }, 'values', options);
    if (values === null) {
      if (rows === 1) throw failure('TOO_LARGE', `${width} columns`);
      rows = Math.max(1, Math.floor(rows / 2));
      continue;
    }
    const piece: Piece = { top, left: used.left, values };
    const { bytes, doubtful } = decode(piece, grid, pool);
    if (doubtful) await readErrors(source, piece, doubtful, options);
    read((bottom - top + 1) * width);
    top = bottom + 1;
    rows = Math.max(
      1,
      Math.min(Math.floor((PIECE_BYTES / Math.max(1, bytes)) * values.length), Math.floor(MAX_CELLS / width)),
    );
  }
}

/**
 * Reads many small sheets in one request; false where they are too much for one answer after all, and nothing was read.
 * Throws ExcelFailure.
 */
export async function readSmallSheets(sources: readonly SheetSource[], options: Options): Promise<boolean> {
  const found = await readPieces(sources, options);
  if (found === null) return false;
  for (const [at, source] of sources.entries()) {
    const { used, grid, pool } = source;
    grid.expectRows(used.bottom + 1);
    const piece: Piece = { top: used.top, left: used.left, values: found[at] };
    const { doubtful } = decode(piece, grid, pool);
    if (doubtful) await readErrors(source, piece, doubtful, options);
  }
  return true;
}

async function readPieces(
  sources: readonly SheetSource[],
  options: Options,
): Promise<(readonly (readonly unknown[])[])[] | null> {
  try {
    return await request((workbook) => {
      const ranges = sources.map(({ id, used }) => rangeOn(workbook, id, used).load('values'));
      return () => {
        const values = ranges.map((range) => range.values as unknown[][] | null);
        return values.every((rows) => rows !== null) ? values : null;
      };
    }, options);
  } catch (error) {
    if (error instanceof ExcelFailure && error.code === 'TOO_LARGE') return null;
    throw error;
  }
}

function rangeOn(workbook: Excel.Workbook, sheetId: string, range: CellRange): Excel.Range {
  const { top, left, bottom, right } = range;
  return workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** Cells of sheets that are read together: together they are one request's worth. */
export const SMALL_CELLS = FIRST_CELLS;

async function readErrors(
  source: SheetSource,
  piece: Piece,
  [first, last]: [number, number],
  options: Options,
): Promise<void> {
  const { used, grid, pool } = source;
  const rows = { ...used, top: piece.top + first, bottom: piece.top + last };
  const types = await readPiece(source.id, rows, 'valueTypes', options);
  if (types === null) throw failure('TOO_LARGE');
  decodeErrors(
    { top: rows.top, left: used.left, values: piece.values.slice(first, last + 1) },
    types,
    grid,
    pool,
  );
}

/** The rows of a range; null where they are too much for one answer. */
async function readPiece(
  sheetId: string,
  rows: CellRange,
  what: 'values' | 'valueTypes',
  options: Options,
): Promise<readonly (readonly unknown[])[] | null> {
  try {
    return await request((workbook) => {
      const range = rangeOn(workbook, sheetId, rows).load(what);
      // Excel answers null instead of cells where there are too many.
      return () => range[what] as unknown[][] | null;
    }, options);
  } catch (error) {
    if (error instanceof ExcelFailure && error.code === 'TOO_LARGE') return null;
    throw error;
  }
}
