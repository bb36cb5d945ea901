import type { Style } from '../../report/plan';
import { element } from './xml-write';

export function hasFont({ bold, italic, underline, size, colour }: Style): boolean {
  return Boolean(bold || italic || underline || size || colour);
}

/** The marks of a font in Excel's own order. */
function fontMarks({ bold, italic, underline, colour }: Style, size = ''): string {
  return (
    (bold ? '<b/>' : '') +
    (italic ? '<i/>' : '') +
    (underline ? '<u/>' : '') +
    size +
    (colour ? element('color', { rgb: `FF${colour}` }) : '')
  );
}

export function fontXml(style: Style, typeface: string, size: number): string {
  const marks = fontMarks(style, element('sz', { val: style.size ?? size }));
  return `<font>${marks}${element('name', { val: typeface })}</font>`;
}

export function fillXml(fill: string): string {
  const colour = element('fgColor', { rgb: `FF${fill}` });
  return `<fill><patternFill patternType="solid">${colour}<bgColor indexed="64"/></patternFill></fill>`;
}

const GREY = '<color rgb="FFBFBFBF"/>';
const BLACK = '<color rgb="FF000000"/>';

export function borderXml(border: NonNullable<Style['border']>): string {
  const side = (name: string, style: string, colour: string): string =>
    `<${name} style="${style}">${colour}</${name}>`;
  if (border === 'thin') {
    const sides = ['left', 'right', 'top', 'bottom'].map((name) => side(name, 'thin', GREY));
    return `<border>${sides.join('')}</border>`;
  }
  const top = border === 'total' ? side('top', 'thin', BLACK) : '<top/>';
  const bottom = side('bottom', border === 'total' ? 'double' : 'thin', BLACK);
  return `<border><left/><right/>${top}${bottom}</border>`;
}

export function alignmentXml({ align, vertical, wrap, indent }: Style): string {
  if (!align && !vertical && !wrap && !indent) return '';
  // Excel ignores an indent unless a side is named.
  const horizontal = align ?? (indent ? 'left' : undefined);
  return element('alignment', { horizontal, vertical, wrapText: wrap, indent });
}

/** A condition's format. Its solid colour is the background of the pattern, unlike in a cell's. */
export function dxfXml(style: Style, numFmtId: number): string {
  const { numberFormat: formatCode, fill, border } = style;
  return (
    '<dxf>' +
    (hasFont(style) ? `<font>${fontMarks(style)}</font>` : '') +
    (formatCode ? element('numFmt', { numFmtId, formatCode }) : '') +
    (fill ? `<fill><patternFill>${element('bgColor', { rgb: `FF${fill}` })}</patternFill></fill>` : '') +
    (border ? borderXml(border) : '') +
    '</dxf>'
  );
}
