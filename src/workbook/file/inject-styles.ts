import type { Styles } from '../../report/plan';
import { childrenNamed, type OutlineElement } from './outline';
import { unprefixed, type PartEdit } from './part-edit';
import { FRESH_STYLES, StyleTable, type StyleBase } from './style-table';
import { element } from './xml-write';

/** The order of a style sheet's lists in the schema. */
const ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

/** A table that numbers our formats after those of the source, using equal ones again. */
export function stylesOver(source: PartEdit, styles: Styles): StyleTable {
  return new StyleTable(styles, styleBase(source));
}

function styleBase(source: PartEdit): StyleBase {
  const { root } = source;
  const list = (name: string): OutlineElement[] =>
    childrenNamed(root, name).flatMap(({ children }) => children);
  const records = (name: string): string[] =>
    list(name).map((record) => unprefixed(source.source(record), root.prefix));
  const font = list('fonts')[0];
  const ofFont = (name: string): string | undefined => font && childrenNamed(font, name)[0]?.attributes.val;
  const formats = list('numFmts').map(({ attributes }): [string, number] => [
    attributes.formatCode ?? '',
    Number(attributes.numFmtId),
  ]);
  return {
    fonts: records('fonts'),
    fills: records('fills'),
    borders: records('borders'),
    xfs: records('cellXfs'),
    dxfs: records('dxfs'),
    numberFormats: new Map(formats),
    // Our sheets look like the rest of the book.
    typeface: ofFont('name') ?? FRESH_STYLES.typeface,
    size: Number(ofFont('sz') ?? FRESH_STYLES.size),
  };
}

/** The style sheet with our formats appended to its lists. */
export function appendStyles(source: PartEdit, table: StyleTable): Uint8Array {
  append(source, 'numFmts', table.numberFormats);
  append(source, 'fonts', table.fonts.added);
  append(source, 'fills', table.fills.added);
  append(source, 'borders', table.borders.added);
  append(source, 'cellXfs', table.xfs.added);
  append(source, 'dxfs', table.dxfs.added);
  return source.apply();
}

function append(source: PartEdit, name: string, added: readonly string[]): void {
  if (added.length === 0) return;
  const [list] = childrenNamed(source.root, name);
  const xml = added.join('');
  if (!list) source.place(element(name, { count: added.length }, xml), ORDER);
  else source.extend(list, xml, { count: String(list.children.length + added.length) });
}
