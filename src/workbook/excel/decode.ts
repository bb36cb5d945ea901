import { CellKind } from '../../ledger/grid';
import type { GridBuilder } from '../grid-builder';
import type { TextPool } from '../text-pool';

/** Texts that may be an error value; which they are, only the value's type tells. */
const ERRORS = new Set(
  '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #SPILL! #CALC! #FIELD! #BLOCKED! #UNKNOWN! #CONNECT! #EXTERNAL! #PYTHON!'.split(
    ' ',
  ),
);
/** Shown by a formula whose value is still on its way. */
const PENDING = new Set(['#BUSY!', '#GETTING_DATA']);

/** A piece of a sheet as Excel answers it: rows of cells. */
export interface Piece {
  top: number;
  left: number;
  values: readonly (readonly unknown[])[];
}

export interface Decoded {
  /** About what the piece took as JSON. */
  bytes: number;
  /** Rows of the piece, from 0, with a text that may be an error: first and last; null where there is none. */
  doubtful: [first: number, last: number] | null;
}

/** Puts a piece into the grid; what may be an error is put there as text. */
export function decode(piece: Piece, grid: GridBuilder, pool: TextPool): Decoded {
  let bytes = 0;
  let doubtful: [number, number] | null = null;
  piece.values.forEach((row, at) => {
    for (let column = 0; column < row.length; column++) {
      const value = row[column];
      if (value === '' || value === null || value === undefined) {
        bytes += 3;
        continue;
      }
      const [r, c] = [piece.top + at, piece.left + column];
      if (typeof value === 'number') {
        // −0 is 0.
        grid.set(r, c, CellKind.Number, value + 0);
        bytes += 12;
      } else if (typeof value === 'boolean') {
        grid.set(r, c, CellKind.Boolean, value ? 1 : 0);
        bytes += 6;
      } else {
        const text = String(value);
        grid.set(r, c, CellKind.Text, pool.index(text));
        bytes += 3 + 3 * text.length;
        if (text.startsWith('#') && (ERRORS.has(text) || PENDING.has(text)))
          doubtful = [doubtful?.[0] ?? at, at];
      }
    }
    bytes += 3;
  });
  return { bytes, doubtful };
}

/** Marks the errors among the texts of a piece, by the types of its values. */
export function decodeErrors(
  piece: Piece,
  types: readonly (readonly unknown[])[],
  grid: GridBuilder,
  pool: TextPool,
): void {
  piece.values.forEach((row, at) => {
    row.forEach((value, column) => {
      if (typeof value !== 'string' || types[at][column] !== 'Error') return;
      const [r, c] = [piece.top + at, piece.left + column];
      if (PENDING.has(value)) grid.set(r, c, CellKind.NoValue, 0);
      else grid.set(r, c, CellKind.Error, pool.index(value));
    });
  });
}
