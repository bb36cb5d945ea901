import { entryAt } from '../model/block';
import { restyle } from '../model/format';
import { setLink } from '../model/links';
import { bottomOf, rightOf } from '../model/rect';
import { setHidden, writeHeight, writeWidth } from '../model/sizes';
import type { BorderStyle, CellStyle } from '../model/style';
import type { Area } from '../model/types';
import { flag, number, record } from '../protocol/arguments';
import type { Json } from '../protocol/envelope';
import { invalidArgument } from '../protocol/errors';
import type { Argument, ObjectType } from '../protocol/object-type';
import { colour } from './colour';

const SIDES: Readonly<Record<string, string>> = {
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  top: 'EdgeTop',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};
const PLAIN = [
  'autoIndent',
  'horizontalAlignment',
  'indentLevel',
  'readingOrder',
  'shrinkToFit',
  'textOrientation',
  'verticalAlignment',
  'wrapText',
];

function borders(before: CellStyle['borders'], given: Json): CellStyle['borders'] {
  const next: Record<string, BorderStyle> = { ...before };
  for (const [side, value] of Object.entries(record(given))) {
    const key = SIDES[side];
    if (!key) throw invalidArgument();
    const { style, weight, color } = record(value ?? null);
    next[key] = {
      style: String(style ?? 'Continuous'),
      weight: String(weight ?? 'Thin'),
      color: color === undefined ? '#000000' : colour(color),
    };
  }
  return next;
}

/** A look changed by the `format` of SettableCellProperties. @throws InvalidArgument for what is not known. */
function withFormat(style: CellStyle, format: Readonly<Record<string, Json>>): CellStyle {
  let next: CellStyle = style;
  for (const [key, value] of Object.entries(format)) {
    if (value === null || value === undefined) continue;
    if (key === 'fill') {
      const fill = record(value);
      next = { ...next, fill: { ...next.fill, ...fill, ...(fill.color && { color: colour(fill.color) }) } };
    } else if (key === 'font') {
      const font = record(value);
      next = { ...next, font: { ...next.font, ...font, ...(font.color && { color: colour(font.color) }) } };
    } else if (key === 'borders') next = { ...next, borders: borders(next.borders, value) };
    else if (key === 'protection') next = { ...next, ...record(value) };
    else if (PLAIN.includes(key)) next = { ...next, [key]: value };
    else if (key !== 'columnWidth' && key !== 'rowHeight') throw invalidArgument();
  }
  return next;
}

function setCells(area: Area, input: Argument): undefined {
  const entry = entryAt(area.rect, input as Json);
  for (let row = area.rect.top; row <= bottomOf(area.rect); row += 1)
    for (let column = area.rect.left; column <= rightOf(area.rect); column += 1) {
      const given = entry(row, column);
      if (given === null) continue;
      const { format, hyperlink } = record(given);
      const cell = { sheet: area.sheet, rect: { top: row, left: column, rows: 1, columns: 1 } };
      if (format) restyle(cell, (style) => withFormat(style, record(format)));
      if (hyperlink) setLink(cell, record(hyperlink));
    }
  return undefined;
}

/** Properties of whole rows or columns of the range, one entry for each. */
function setLines(area: Area, axis: 'rows' | 'columns', input: Argument): undefined {
  const list = input as readonly Json[];
  if (!Array.isArray(list) || list.length !== area.rect[axis]) throw invalidArgument();
  const start = axis === 'rows' ? 'top' : 'left';
  list.forEach((given, index) => {
    if (given === null) return;
    const line: Area = {
      sheet: area.sheet,
      rect: { ...area.rect, [start]: area.rect[start] + index, [axis]: 1 },
    };
    const { format, rowHidden, columnHidden } = record(given);
    if (rowHidden !== undefined) setHidden(line, 'rows', flag(rowHidden));
    if (columnHidden !== undefined) setHidden(line, 'columns', flag(columnHidden));
    if (!format) return;
    const { rowHeight, columnWidth } = record(format);
    if (rowHeight !== undefined) writeHeight(line, number(rowHeight));
    if (columnWidth !== undefined) writeWidth(line, number(columnWidth));
    restyle(line, (style) => withFormat(style, record(format)));
  });
  return undefined;
}

/** Many looks in one call. */
export const cellProperties: ObjectType<Area>['methods'] = {
  setCellProperties: (area, [given]) => setCells(area, given),
  setColumnProperties: (area, [given]) => setLines(area, 'columns', given),
  setRowProperties: (area, [given]) => setLines(area, 'rows', given),
};
