import { parseRect } from './address';
import type { Rect } from './rect';
import { bottomOf, rightOf } from './rect';
import { rewriteAll } from './references';
import { mapReferences, reprint } from './translate';
import type { Sheet } from './types';

/** After cells were cut and put elsewhere on their sheet, what referred to them refers to their new place, as in Excel. */
export function followMove(sheet: Sheet, from: Rect, to: { top: number; left: number }): void {
  const here = sheet.name.toLowerCase();
  rewriteAll(sheet.book, (formula, home) =>
    mapReferences(formula, (reference) => {
      const prefix = reference.sheet.slice(0, -1);
      const name = prefix.startsWith("'") ? prefix.slice(1, -1).replace(/''/g, "'") : prefix;
      const rect = parseRect(reference.text);
      const followed = rect && (name || home).toLowerCase() === here && lies(rect, from);
      if (!followed) return reference.sheet + reference.text;
      const moved = { ...rect, top: rect.top + to.top - from.top, left: rect.left + to.left - from.left };
      return reprint(reference, moved);
    }),
  );
}

/** Ranges of which only a part was cut stay, as in Excel. */
const lies = (inner: Rect, outer: Rect): boolean =>
  inner.top >= outer.top &&
  inner.left >= outer.left &&
  bottomOf(inner) <= bottomOf(outer) &&
  rightOf(inner) <= rightOf(outer);
