import { childrenNamed, type OutlineElement } from '../../workbook/file/outline';

/** The XML of an element. */
export type SourceOf = (element: OutlineElement) => string;

const MARKS = ['quotePrefix', 'pivotButton'] as const;
const ALIGNMENT = ['readingOrder', 'justifyLastLine', 'relativeIndent'] as const;
const FONT = new Set(['outline', 'shadow', 'condense', 'extend']);

/** What a format has that the model does not show, as a text: its named style, diagonal lines, gradients, patterns and the like. */
export function unseenOf(
  xf: OutlineElement,
  font: OutlineElement | undefined,
  fill: OutlineElement | undefined,
  border: OutlineElement | undefined,
  sourceOf: SourceOf,
): string | undefined {
  const alignment = childrenNamed(xf, 'alignment')[0]?.attributes ?? {};
  const base = xf.attributes.xfId ?? '0';
  const said = [
    base === '0' ? '' : base,
    ...MARKS.map((name) => (isOn(xf.attributes[name]) ? name : '')),
    ...ALIGNMENT.map((name) => ((alignment[name] ?? '0') === '0' ? '' : `${name} ${alignment[name]}`)),
    ...(font?.children ?? []).filter(({ name }) => FONT.has(name)).map(sourceOf),
    fill && hasPattern(fill) ? sourceOf(fill) : '',
    ...(border ? diagonalOf(border, sourceOf) : []),
  ].filter((text) => text !== '');
  return said.length > 0 ? said.join(' ') : undefined;
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

function hasPattern(fill: OutlineElement): boolean {
  const [pattern] = childrenNamed(fill, 'patternFill');
  return !pattern || !['none', 'solid', undefined].includes(pattern.attributes.patternType);
}

function diagonalOf(border: OutlineElement, sourceOf: SourceOf): string[] {
  const [line] = childrenNamed(border, 'diagonal');
  const { diagonalUp, diagonalDown } = border.attributes;
  if (!line?.attributes.style || !(isOn(diagonalUp) || isOn(diagonalDown))) return [];
  return [sourceOf(line), `up ${diagonalUp}`, `down ${diagonalDown}`];
}
