import { atom, callOf, joined, type Piece } from './piece';
import { argument, cellsOf, type Site } from './writing';

/**
 * PROGRESSIVE in Excel 2016, rows in any order: each band's rate earns what lies above its bound, less what lies above the
 * next bound (the SMALL of the following rank; the top band has none).
 */
export function progressiveForm(site: Site): Piece {
  const { writer, node, rows } = site;
  const [bounds, rates] = [cellsOf(site, 1), cellsOf(site, 2)];
  if (rows || bounds.computed)
    throw writer.refuse(node, 'PROGRESSIVE 的下限须是一列', 'the bounds of PROGRESSIVE must be a column');
  const quantity = argument(site, 0);
  const cells = bounds.piece;
  const above = (bound: Piece) =>
    joined('*', [joined('>', [quantity, bound]), joined('-', [quantity, bound])]);
  const rank = callOf('COUNTIF', [cells, joined('&', [atom('"<="'), cells])]);
  const hasNext = joined('<', [rank, callOf('COUNT', [cells])]);
  const next = callOf('SMALL', [cells, joined('+', [rank, hasNext])]);
  const part = joined('-', [above(cells), joined('*', [hasNext, above(next)])]);
  return callOf('SUMPRODUCT', [joined('*', [rates.piece, part])]);
}
