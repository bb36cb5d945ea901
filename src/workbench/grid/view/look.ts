import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from '@univerjs/core';
import type { BorderStyle, CellStyle } from '../../host/model/style';
import { stackOf } from './fonts';

const ACROSS: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.JUSTIFIED,
};

const DOWN: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

const WEIGHTS: Readonly<Record<string, BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

const SIDES = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' } as const;

/** Pixels that one step of indent takes. */
export const INDENT = 9;
export const USUAL_PADDING = 2;

/** A look of the model as Univer's style; only what differs from the standard. */
export function lookOf(style: CellStyle): IStyleData {
  const { font = {}, fill, borders } = style;
  const look: IStyleData = {};
  if (font.name) look.ff = stackOf(font.name);
  if (font.size) look.fs = font.size;
  if (font.bold) look.bl = BooleanNumber.TRUE;
  if (font.italic) look.it = BooleanNumber.TRUE;
  if (font.underline && font.underline !== 'None') look.ul = { s: BooleanNumber.TRUE };
  if (font.strikethrough) look.st = { s: BooleanNumber.TRUE };
  if (font.color) look.cl = { rgb: font.color };
  if (fill?.color) look.bg = { rgb: fill.color };
  const lines = borders && borderOf(borders);
  if (lines) look.bd = lines;
  const across = ACROSS[style.horizontalAlignment ?? ''];
  if (across) look.ht = across;
  const down = DOWN[style.verticalAlignment ?? ''];
  if (down) look.vt = down;
  if (style.wrapText) look.tb = WrapStrategy.WRAP;
  if (style.indentLevel)
    look.pd = { [across === HorizontalAlign.RIGHT ? 'r' : 'l']: USUAL_PADDING + style.indentLevel * INDENT };
  if (style.textOrientation) look.tr = { a: -style.textOrientation };
  if (style.numberFormat && style.numberFormat !== 'General') look.n = { pattern: style.numberFormat };
  return look;
}

function borderOf(borders: Readonly<Record<string, BorderStyle>>): IBorderData | undefined {
  const lines: IBorderData = {};
  for (const [side, key] of Object.entries(SIDES)) {
    const line = borders[side];
    if (!line || line.style === 'None') continue;
    const type = LINES[line.style] ?? WEIGHTS[line.weight] ?? BorderStyleTypes.THIN;
    lines[key] = { s: type, cl: { rgb: line.color || '#000000' } };
  }
  return Object.keys(lines).length > 0 ? lines : undefined;
}

/** The same with everything else taken away, for cells that had another look. */
export const wholeLook = (look: IStyleData): IStyleData => ({
  ...NOTHING,
  ...look,
  bd: { ...NO_LINES, ...look.bd },
});

const NO_LINES: IBorderData = { t: null, b: null, l: null, r: null };

const NOTHING = {
  ff: null,
  fs: null,
  bl: null,
  it: null,
  ul: null,
  st: null,
  cl: null,
  bg: null,
  ht: null,
  vt: null,
  tb: null,
  pd: null,
  tr: null,
  n: null,
} as unknown as IStyleData;
