import { padEnd, padStart, widthOf, wrap } from './width';

export interface TableColumn {
  title: string;
  align?: 'left' | 'right';
  /** The widest it may be; longer cells go on in further lines. */
  most?: number;
}

export interface TextTable {
  columns: readonly TableColumn[];
  rows: readonly (readonly string[])[];
  /** How many columns, from the left, every part of a table that is too wide repeats. */
  keys?: number;
  /** Rows at the end that a line sets apart. */
  totals?: number;
}

const GAP = 2;
const IS_LATIN = /^[\x20-\x7e]*$/;
/** A Chinese title wider than this breaks rather than widen a column of figures, after its fourth character: most words have two. */
const WIDEST_TITLE = 10;
const BROKEN_TITLE = 8;

/** A table as lines: figures right-aligned, titles broken over several lines, parts of a wide table one below the other. */
export function layTable(table: TextTable, width: number): string[] {
  const widths = table.columns.map((_, at) => columnWidth(table, at));
  const parts = partsOf(widths, table.keys ?? 1, width);
  return parts.flatMap((part, at) => [...(at > 0 ? [''] : []), ...layPart(table, widths, part)]);
}

function columnWidth({ columns, rows }: TextTable, at: number): number {
  const { title, most = Infinity } = columns[at];
  let cells = 1;
  for (const row of rows) cells = Math.max(cells, widthOf(row[at]));
  const broken = Math.max(...breakTitle(title, cells).map(widthOf));
  return Math.min(Math.max(cells, broken), Math.max(most, broken));
}

function breakTitle(title: string, width: number): string[] {
  const size = widthOf(title);
  if (size <= width) return [title];
  const words = Math.max(...title.split(' ').map(widthOf));
  if (title.includes(' ')) return wrap(title, Math.max(words, width));
  return wrap(title, size <= WIDEST_TITLE || IS_LATIN.test(title) ? size : BROKEN_TITLE);
}

/** Columns of each part: the key columns and as many others as fit, evenly. */
function partsOf(widths: readonly number[], keys: number, width: number): number[][] {
  const fewest = fill(widths, keys, width).length;
  // The narrowest limit that needs no more parts makes them even.
  let limit = width;
  while (limit > 1 && fill(widths, keys, limit - 1).length === fewest) limit -= 1;
  return fill(widths, keys, limit);
}

function fill(widths: readonly number[], keys: number, width: number): number[][] {
  const key = [...widths.keys()].slice(0, keys);
  const keyWidth = key.reduce((sum, at) => sum + widths[at] + GAP, 0) - GAP;
  const parts: number[][] = [];
  let used = Infinity;
  for (let at = keys; at < widths.length; at += 1) {
    if (used + GAP + widths[at] > width) {
      parts.push([...key]);
      used = keyWidth;
    }
    parts[parts.length - 1].push(at);
    used += GAP + widths[at];
  }
  return parts.length > 0 ? parts : [key];
}

function layPart(
  { columns, rows, totals = 0 }: TextTable,
  widths: readonly number[],
  part: readonly number[],
) {
  const place = (text: string, at: number) =>
    columns[at].align === 'right' ? padStart(text, widths[at]) : padEnd(text, widths[at]);
  const lay = (broken: readonly string[][], bottom: boolean): string[] => {
    const height = Math.max(...broken.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      part
        .map((at, i) => place(broken[i][bottom ? line - height + broken[i].length : line] ?? '', at))
        .join(' '.repeat(GAP))
        .trimEnd(),
    );
  };
  const rule = part.map((at) => '-'.repeat(widths[at])).join(' '.repeat(GAP));
  const titles = part.map((at) => breakTitle(columns[at].title, widths[at]));
  const body = rows.map((row) =>
    lay(
      part.map((at) => wrap(row[at], widths[at])),
      false,
    ),
  );
  const split = body.length - totals;
  return [
    ...lay(titles, true),
    rule,
    ...body.slice(0, split).flat(),
    ...(totals > 0 ? [rule, ...body.slice(split).flat()] : []),
  ];
}
