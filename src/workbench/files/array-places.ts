import type { Cells } from '../host/model/cells';
import { rectOfKept } from '../host/model/kept-cells';
import { bottomOf, holds, type Rect } from '../host/model/rect';

/** The cells that the file's own array formulas fill. */
export class ArrayPlaces {
  private readonly byRow = new Map<number, Rect[]>();

  constructor(cells: Cells) {
    for (const [place, { array, formula }] of cells.kept) {
      if (array?.kind !== 'array' || array.rows * array.columns === 1) continue;
      const rect = rectOfKept(place, array);
      if (cells.formula(rect.top, rect.left) !== formula) continue;
      for (let row = rect.top; row <= bottomOf(rect); row += 1)
        this.byRow.set(row, [...(this.byRow.get(row) ?? []), rect]);
    }
  }

  at(row: number, column: number): boolean {
    return this.byRow.get(row)?.some((rect) => holds(rect, row, column)) ?? false;
  }
}
