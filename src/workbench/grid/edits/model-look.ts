import {
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
} from '@univerjs/core';
import type { BorderStyle, CellStyle, FontStyle } from '../../host/model/style';
import { nameOf } from '../view/fonts';
import { INDENT, USUAL_PADDING } from '../view/look';

const ACROSS: Readonly<Record<number, string>> = {
  [HorizontalAlign.LEFT]: 'Left',
  [HorizontalAlign.CENTER]: 'Center',
  [HorizontalAlign.RIGHT]: 'Right',
  [HorizontalAlign.JUSTIFIED]: 'Justify',
};

const DOWN: Readonly<Record<number, string>> = {
  [VerticalAlign.TOP]: 'Top',
  [VerticalAlign.MIDDLE]: 'Center',
  [VerticalAlign.BOTTOM]: 'Bottom',
};

const LINES: Readonly<Record<number, readonly [style: string, weight: string]>> = {
  [BorderStyleTypes.HAIR]: ['Continuous', 'Hairline'],
  [BorderStyleTypes.DOTTED]: ['Dot', 'Thin'],
  [BorderStyleTypes.DASHED]: ['Dash', 'Thin'],
  [BorderStyleTypes.DASH_DOT]: ['DashDot', 'Thin'],
  [BorderStyleTypes.DASH_DOT_DOT]: ['DashDotDot', 'Thin'],
  [BorderStyleTypes.DOUBLE]: ['Double', 'Thick'],
  [BorderStyleTypes.MEDIUM]: ['Continuous', 'Medium'],
  [BorderStyleTypes.THICK]: ['Continuous', 'Thick'],
};

const SIDES = { t: 'EdgeTop', b: 'EdgeBottom', l: 'EdgeLeft', r: 'EdgeRight' } as const;

/** Univer's style as a look of the model; what Univer does not know, such as protection, stays as it was. */
export function styleOf(look: IStyleData, before: CellStyle): CellStyle {
  const font: FontStyle = {};
  if (look.ff) font.name = nameOf(look.ff);
  if (look.fs) font.size = look.fs;
  if (look.bl) font.bold = true;
  if (look.it) font.italic = true;
  if (look.ul?.s) font.underline = before.font?.underline ?? 'Single';
  if (look.st?.s) font.strikethrough = true;
  if (look.cl?.rgb) font.color = hex(look.cl.rgb);
  const borders = bordersOf(look);
  const { locked, formulaHidden, style, shrinkToFit, readingOrder, autoIndent } = before;
  return {
    ...(locked !== undefined && { locked }),
    ...(formulaHidden !== undefined && { formulaHidden }),
    ...(style !== undefined && { style }),
    ...(shrinkToFit !== undefined && { shrinkToFit }),
    ...(readingOrder !== undefined && { readingOrder }),
    ...(autoIndent !== undefined && { autoIndent }),
    ...(look.n?.pattern && { numberFormat: look.n.pattern }),
    ...(Object.keys(font).length > 0 && { font }),
    ...(look.bg?.rgb && { fill: { color: hex(look.bg.rgb) } }),
    ...(Object.keys(borders).length > 0 && { borders }),
    ...(look.ht && { horizontalAlignment: ACROSS[look.ht] }),
    ...(look.vt && { verticalAlignment: DOWN[look.vt] }),
    ...(look.tb === WrapStrategy.WRAP && { wrapText: true }),
    ...(indentOf(look) > 0 && { indentLevel: indentOf(look) }),
    ...(look.tr?.a && { textOrientation: -look.tr.a }),
  };
}

/** Pixels beyond the usual padding are steps of indent. */
const indentOf = ({ pd }: IStyleData): number =>
  Math.max(0, Math.round((Math.max(pd?.l ?? 0, pd?.r ?? 0) - USUAL_PADDING) / INDENT));

function bordersOf(look: IStyleData): Record<string, BorderStyle> {
  const borders: Record<string, BorderStyle> = {};
  for (const [key, side] of Object.entries(SIDES)) {
    const line = look.bd?.[key as keyof typeof SIDES];
    if (!line) continue;
    const [style, weight] = LINES[line.s] ?? ['Continuous', 'Thin'];
    borders[side] = { style, weight, color: hex(line.cl?.rgb ?? '#000000') };
  }
  return borders;
}

/** `rgb(1,2,3)` and short forms as #RRGGBB. */
function hex(colour: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase();
  return colour.toUpperCase();
}
