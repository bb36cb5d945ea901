import type { CellStyle } from '../host';
import { childrenNamed, outline, type OutlineElement } from '../../workbook/file/outline';
import { decodeUtf8 } from '../../workbook/file/xml-text';
import { BUILT_IN } from './built-in-formats';
import type { Colours } from './theme';
import { unseenOf, type SourceOf } from './unseen-look';

type FontStyle = NonNullable<CellStyle['font']>;
type BorderStyle = NonNullable<CellStyle['borders']>[string];

/** The looks of a style sheet: of cells by index, and those that conditions lay over cells. */
export interface StyleSheet {
  cells: CellStyle[];
  conditions: CellStyle[];
  typeface: string;
  size: number;
}

export function readStyles(bytes: Uint8Array, part: string, colours: Colours): StyleSheet {
  const root = outline(bytes, part);
  const list = (name: string): OutlineElement[] =>
    childrenNamed(root, name).flatMap(({ children }) => children);
  const [fontList, fillList, borderList] = [list('fonts'), list('fills'), list('borders')];
  const fonts = fontList.map((font) => fontOf(font, colours));
  const standard = fonts[0] ?? {};
  const formats = new Map(
    list('numFmts').map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? 'General',
    ]),
  );
  const fills = fillList.map((fill) => fillOf(fill, colours));
  const borders = borderList.map((border) => bordersOf(border, colours));
  const sourceOf: SourceOf = ({ from, to }) => decodeUtf8(bytes, from, to);
  const formatOf = (id: number): string | undefined => formats.get(id) ?? BUILT_IN[id];
  return {
    cells: list('cellXfs').map((xf) => {
      const { numFmtId = '0', fontId = '0', fillId = '0', borderId = '0' } = xf.attributes;
      return tidy({
        numberFormat: formatOf(Number(numFmtId)),
        font: beyond(fonts[Number(fontId)] ?? {}, standard),
        fill: fills[Number(fillId)],
        borders: borders[Number(borderId)],
        ...alignmentOf(xf),
        unseen: unseenOf(
          xf,
          fontList[Number(fontId)],
          // The second fill of every file, which is reserved, is no one's choice.
          fillId === '1' ? undefined : fillList[Number(fillId)],
          borderList[Number(borderId)],
          sourceOf,
        ),
      });
    }),
    conditions: list('dxfs').map((dxf) => {
      const child = (name: string): OutlineElement | undefined => childrenNamed(dxf, name)[0];
      const [font, fill, border, format] = ['font', 'fill', 'border', 'numFmt'].map(child);
      return tidy({
        numberFormat: format?.attributes.formatCode,
        font: font && fontOf(font, colours),
        fill: fill && fillOf(fill, colours, 'bgColor'),
        borders: border && bordersOf(border, colours),
      });
    }),
    typeface: standard.name ?? '等线',
    size: standard.size ?? 11,
  };
}

function fontOf(font: OutlineElement, colours: Colours): FontStyle {
  const found: { -readonly [K in keyof FontStyle]: FontStyle[K] } = {};
  for (const { name, attributes } of font.children) {
    const on = attributes.val !== '0' && attributes.val !== 'false';
    if (name === 'b' && on) found.bold = true;
    else if (name === 'i' && on) found.italic = true;
    else if (name === 'strike' && on) found.strikethrough = true;
    else if (name === 'u') found.underline = UNDERLINES[attributes.val ?? 'single'] ?? 'None';
    else if (name === 'sz') found.size = Number(attributes.val);
    else if (name === 'name') found.name = attributes.val;
    else if (name === 'color') found.color = colours.of(attributes);
    else if (name === 'vertAlign' && attributes.val === 'superscript') found.superscript = true;
    else if (name === 'vertAlign' && attributes.val === 'subscript') found.subscript = true;
  }
  return found;
}

const UNDERLINES: Readonly<Record<string, string>> = {
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};

/** What a font has besides the book's standard one. */
function beyond(font: FontStyle, standard: FontStyle): FontStyle {
  const { name, size, color, ...marks } = font;
  return {
    ...marks,
    ...(name !== standard.name && { name }),
    ...(size !== standard.size && { size }),
    ...(color !== undefined && color !== '#000000' && { color }),
  };
}

/** A cell's colour is the foreground of its pattern, a condition's the background. */
function fillOf(fill: OutlineElement, colours: Colours, of = 'fgColor'): CellStyle['fill'] {
  const [pattern] = childrenNamed(fill, 'patternFill');
  if (!pattern) return undefined;
  const kind = pattern.attributes.patternType;
  if (of === 'fgColor' && (kind === undefined || kind === 'none' || kind === 'gray125')) return undefined;
  const wanted = childrenNamed(pattern, of)[0] ?? childrenNamed(pattern, 'fgColor')[0];
  const color = wanted && colours.of(wanted.attributes);
  return color === undefined ? undefined : { color };
}

/** Line style and weight of a file's border in Excel's own words. */
export const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  double: ['Double', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

const SIDES: Readonly<Record<string, string>> = {
  left: 'EdgeLeft',
  start: 'EdgeLeft',
  right: 'EdgeRight',
  end: 'EdgeRight',
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
};

function bordersOf(border: OutlineElement, colours: Colours): CellStyle['borders'] {
  const found: Record<string, BorderStyle> = {};
  for (const { name, attributes, children } of border.children) {
    const line = LINES[attributes.style ?? 'none'];
    const side = SIDES[name];
    if (!line || !side) continue;
    const [style, weight] = line;
    const color = children[0] ? colours.of(children[0].attributes) : undefined;
    found[side] = { style, weight, color: color ?? '#000000' };
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

const HORIZONTAL: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<string, string>> = {
  top: 'Top',
  center: 'Center',
  justify: 'Justify',
  distributed: 'Distributed',
};

function alignmentOf(xf: OutlineElement): Partial<CellStyle> {
  const { horizontal, vertical, wrapText, indent, textRotation, shrinkToFit } =
    childrenNamed(xf, 'alignment')[0]?.attributes ?? {};
  const { locked, hidden } = childrenNamed(xf, 'protection')[0]?.attributes ?? {};
  return {
    horizontalAlignment: HORIZONTAL[horizontal ?? ''],
    verticalAlignment: VERTICAL[vertical ?? ''],
    wrapText: isOn(wrapText) || undefined,
    indentLevel: Number(indent ?? 0) || undefined,
    textOrientation: rotation(Number(textRotation ?? 0)),
    shrinkToFit: isOn(shrinkToFit) || undefined,
    locked: locked === '0' || locked === 'false' ? false : undefined,
    formulaHidden: isOn(hidden) || undefined,
  };
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A file counts downward angles from 90; 255 is text from top to bottom. */
function rotation(value: number): number | undefined {
  if (value === 0) return undefined;
  return value === 255 ? 180 : value > 90 ? 90 - value : value;
}

/** Without what is not said. */
function tidy(style: CellStyle): CellStyle {
  const entries = Object.entries(style).filter(([, value]) => {
    if (value === undefined || value === 'General') return false;
    return typeof value !== 'object' || Object.keys(value as object).length > 0;
  });
  return Object.fromEntries(entries) as CellStyle;
}
