import type { Json } from '../protocol/envelope';
import { invalidArgument } from '../protocol/errors';
import { entryAt } from './block';
import { requireOpen } from './protection';
import { bottomOf, isEntireColumn, isEntireRow, rightOf } from './rect';
import type { CellStyle } from './style';
import type { Area } from './types';

/** Every different look in the area; whole rows and columns are judged by what is filled in them. */
function* looks(area: Area): Generator<CellStyle> {
  const { sheet, rect } = area;
  const seen = new Set<number>();
  const wholeColumns = isEntireColumn(rect);
  const wholeRows = isEntireRow(rect);
  if (wholeColumns)
    for (let column = rect.left; column <= rightOf(rect); column += 1)
      seen.add(sheet.cells.columnStyles.get(column) ?? 0);
  else if (wholeRows)
    for (let row = rect.top; row <= bottomOf(rect); row += 1) seen.add(sheet.cells.rowStyles.get(row) ?? 0);
  const bottom = wholeColumns ? Math.min(sheet.cells.height - 1, bottomOf(rect)) : bottomOf(rect);
  const right = wholeRows ? rect.left - 1 : rightOf(rect);
  for (let row = rect.top; row <= bottom; row += 1)
    for (let column = rect.left; column <= right; column += 1) seen.add(sheet.cells.style(row, column));
  for (const number of seen) yield sheet.book.styles.at(number);
}

/** The property common to all cells, or null where they differ, as Excel answers. */
export function common(area: Area, pick: (style: CellStyle) => Json): Json {
  let first: Json | undefined;
  for (const style of looks(area)) {
    const value = pick(style);
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}

/** Changes the look of every cell of the area. @throws AccessDenied on a protected sheet. */
export function restyle(area: Area, change: (style: CellStyle) => CellStyle): void {
  const { sheet } = area;
  requireOpen(sheet, 'allowFormatCells');
  const { styles } = sheet.book;
  const known = new Map<number, number>();
  sheet.cells.restyle(area.rect, (number) => {
    const made = known.get(number) ?? styles.numberOf(change(styles.at(number)));
    known.set(number, made);
    return made;
  });
  sheet.book.note({ kind: 'format', sheetId: sheet.id, rect: { ...area.rect } });
}

/** One format for all cells, or a table of them; null leaves a cell as it is. */
export function writeNumberFormat(area: Area, input: Json): void {
  const { sheet, rect } = area;
  if (typeof input === 'string') {
    restyle(area, (style) => ({ ...style, numberFormat: checked(input) }));
    return;
  }
  if (isEntireColumn(rect) || isEntireRow(rect)) throw invalidArgument();
  const entry = entryAt(rect, input);
  requireOpen(sheet, 'allowFormatCells');
  const known = new Map<string, number>();
  for (let row = rect.top; row <= bottomOf(rect); row += 1)
    for (let column = rect.left; column <= rightOf(rect); column += 1) {
      const numberFormat = entry(row, column);
      if (numberFormat === null) continue;
      const style = sheet.cells.style(row, column);
      const key = `${style} ${String(numberFormat)}`;
      const made =
        known.get(key) ??
        sheet.book.styles.numberOf({ ...sheet.book.styles.at(style), numberFormat: checked(numberFormat) });
      known.set(key, made);
      sheet.cells.setStyle(row, column, made);
    }
  sheet.book.note({ kind: 'format', sheetId: sheet.id, rect: { ...rect } });
}

/** @throws InvalidArgument for what cannot be a format: no text, or an open quote or bracket. */
function checked(input: Json): string {
  if (typeof input !== 'string') throw invalidArgument();
  const bare = input.replace(/\\.|"[^"]*"|\[[^\]]*\]/g, '');
  if (input.length > 255 || /["[\]]/.test(bare)) throw invalidArgument(`"${input}" is no number format.`);
  return input === '' ? 'General' : input;
}
