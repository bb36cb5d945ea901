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
  { top, left, bottom, right }: CellRange,
  what: 'values' | 'valueTypes',
  options: Options,
): Promise<readonly (readonly unknown[])[] | null> {
  try {
    return await request((workbook) => {
      const range = workbook.worksheets
        .getItem(sheetId)
        .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
      range.load(what);
      // Excel answers null instead of cells where there are too many.
      return () => range[what] as unknown[][] | null;
    }, options);
  } catch (error) {
    if (error instanceof ExcelFailure && error.code === 'TOO_LARGE') return null;
    throw error;
  }
}
