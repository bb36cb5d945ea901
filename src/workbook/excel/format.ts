import type { CellRange, Style } from '../../report/plan';

/** About what the calls for one style weigh in a request, in bytes. */
export const STYLE_BYTES = 4_000;

const GREY = '#BFBFBF';
const BLACK = '#000000';

/** Gives a range a look; what the style leaves out stays as it is. `size` tells how many rows and columns it has. */
export function applyStyle(range: Excel.Range, style: Style, size: CellRange): void {
  const { numberFormat, bold, italic, underline, size: points, colour, fill } = style;
  // One value for all cells; the type knows only tables of them.
  if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
  const { format } = range;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (underline) format.font.underline = 'Single';
  if (points !== undefined) format.font.size = points;
  if (colour !== undefined) format.font.color = `#${colour}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  applyBorder(format, style.border, size);
  applyAlignment(format, style);
}

function applyAlignment(format: Excel.RangeFormat, { align, vertical, wrap, indent }: Style): void {
  // Excel ignores an indent unless a side is named.
  const side = align ?? (indent ? 'left' : undefined);
  if (side !== undefined)
    format.horizontalAlignment = side === 'left' ? 'Left' : side === 'right' ? 'Right' : 'Center';
  if (vertical !== undefined) format.verticalAlignment = vertical === 'top' ? 'Top' : 'Center';
  if (wrap) format.wrapText = true;
  if (indent) format.indentLevel = indent;
}

type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** The same lines around each cell of the range. */
function applyBorder(format: Excel.RangeFormat, border: Style['border'], size: CellRange): void {
  if (border === undefined) return;
  const manyRows = size.bottom > size.top;
  const manyColumns = size.right > size.left;
  const draw = (edge: Edge, style: 'Continuous' | 'Double', color: string): void => {
    const item = format.borders.getItem(edge);
    item.style = style;
    item.color = color;
  };
  if (border === 'thin') {
    const edges: Edge[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
    if (manyRows) edges.push('InsideHorizontal');
    if (manyColumns) edges.push('InsideVertical');
    for (const edge of edges) draw(edge, 'Continuous', GREY);
    return;
  }
  const line = border === 'total' ? 'Double' : 'Continuous';
  if (border === 'total') draw('EdgeTop', 'Continuous', BLACK);
  if (manyRows) draw('InsideHorizontal', line, BLACK);
  draw('EdgeBottom', line, BLACK);
}
