import { textAt } from './block';
import { bottomOf, rightOf } from './rect';
import type { Area } from './types';

/** Points per half-width character of the standard font; a Chinese character takes two. */
const CHARACTER = 6;

const widthOfText = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);

/** Fits each column to its longest text; an estimate, as no font is measured here. */
export function autofitColumns(area: Area): void {
  const { sheet, rect } = area;
  for (let column = rect.left; column <= Math.min(rightOf(rect), rect.left + 1000); column += 1) {
    let longest = 0;
    for (let row = rect.top; row <= Math.min(bottomOf(rect), sheet.cells.height - 1); row += 1)
      if (sheet.cells.value(row, column) !== undefined)
        longest = Math.max(longest, widthOfText(textAt(sheet, row, column)));
    if (longest > 0) sheet.columnWidths.set(column, Math.min(longest, 255) * CHARACTER + 4);
  }
}
