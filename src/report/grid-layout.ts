import type { GridColumn } from './grid-column';
import type { PlainValue } from './plan';
import type { Format } from './styles';

/** The value that a row shows in a column. */
export function valueOf(column: GridColumn, row: number): PlainValue {
  if (column.value) return column.value(row);
  const cell = column.cell(row);
  return cell !== null && typeof cell === 'object' ? cell.value : cell;
}

const WIDTHS: Record<Format, number> = {
  text: 14,
  id: 14,
  money: 16,
  ratio: 11,
  rate: 11,
  count: 10,
  score: 12,
  number: 13,
  date: 12,
  truth: 9,
  bounds: 12,
};

/** Rows looked at for the width of a column of texts, and the widest that is still one line. */
const SAMPLE = 300;
const WIDEST_TEXT = 36;
/** A heading up to here stands on one line. */
const ONE_LINE = 16;

/** Wide enough for half the heading a line (short ones whole) and for texts and ids: Chinese text takes two columns a character. */
export function widthOf(column: GridColumn, count: number): number {
  const { width, format, title } = column;
  if (width !== undefined) return width;
  const longest = Math.max(...title.split('\n').map(textWidth));
  const headed = Math.max(Math.min(longest, ONE_LINE) + 2, Math.ceil(longest / 2) + 4);
  return Math.max(WIDTHS[format], headed, contentWidth(column, count));
}

function contentWidth(column: GridColumn, count: number): number {
  if (column.format !== 'id' && column.format !== 'text') return 0;
  let widest = 0;
  const step = Math.max(1, Math.floor(count / SAMPLE));
  for (let row = 0; row < count; row += step) {
    const value = valueOf(column, row);
    if (typeof value === 'string') widest = Math.max(widest, textWidth(value));
  }
  return Math.min(widest, WIDEST_TEXT) + 4;
}

/** The workbook's own name behind its English one. */
const CHINESE = / \(([^()]*\p{Script=Han}[^()]*)\)(?=,| |$)/u;

/** A unit (and in English the workbook's own name) goes to a line of its own where the heading is too long for one. */
export function heading(title: string, width: number): string {
  if (textWidth(title) + 1 <= width) return title;
  return title.replace(/（([^（）]{1,8})）$/, '\n（$1）').replace(CHINESE, '\n($1)');
}

/** What stands in the band above each column: once per group, and not where it would only repeat the heading below. */
export function bandLabels(columns: readonly GridColumn[], widths: readonly number[]): (string | null)[] {
  const labels: (string | null)[] = [];
  for (let from = 0; from < columns.length;) {
    const { band, title } = columns[from];
    let to = from + 1;
    let width = widths[from];
    for (; to < columns.length && columns[to].band === band; to += 1) width += widths[to];
    const repeats = band === undefined || (to === from + 1 && title.startsWith(band));
    labels.push(repeats ? null : textWidth(band) + 1 <= width ? band : band.replace(CHINESE, ''));
    while (labels.length < to) labels.push(null);
    from = to;
  }
  return labels;
}

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** Characters of the standard font that still read well across a landscape A4 page. */
const PAGE_WIDTH = 190;

export function pagesAcross(widths: readonly number[]): number {
  const width = widths.reduce((sum, one) => sum + one, 0);
  return Math.max(1, Math.ceil(width / PAGE_WIDTH));
}

export function headingHeight(columns: readonly GridColumn[], widths: readonly number[]): number {
  const lines = columns.map(({ title }, at) =>
    heading(title, widths[at])
      .split('\n')
      .reduce((sum, part) => sum + Math.ceil((textWidth(part) + 1) / (widths[at] - 1)), 0),
  );
  return 16 * Math.max(2, ...lines);
}

/** The height of a row whose texts may wrap; undefined for one line. */
export function rowHeight(
  columns: readonly GridColumn[],
  widths: readonly number[],
  row: number,
): number | undefined {
  let lines = 1;
  columns.forEach((column, at) => {
    if (!column.wrap) return;
    const value = valueOf(column, row);
    // Words do not break: a line holds a little less than its width.
    if (typeof value === 'string') lines = Math.max(lines, Math.ceil(textWidth(value) / (widths[at] - 6)));
  });
  return lines > 1 ? 16 * lines : undefined;
}
