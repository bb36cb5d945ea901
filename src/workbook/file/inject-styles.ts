import type { Styles } from '../../report/plan';
import { childrenNamed } from './outline';
import type { PartEdit } from './part-edit';
import { listed, styleLists } from './style-records';
import { FRESH_STYLES, StyleTable } from './style-table';

/** A table that numbers our formats after those of the source, using equal ones again. */
export function stylesOver(source: PartEdit, styles: Styles): StyleTable {
  const font = listed(source, 'fonts')[0];
  const ofFont = (name: string): string | undefined => font && childrenNamed(font, name)[0]?.attributes.val;
  return new StyleTable(styles, {
    ...styleLists(source),
    // Our sheets look like the rest of the book.
    typeface: ofFont('name') ?? FRESH_STYLES.typeface,
    size: Number(ofFont('sz') ?? FRESH_STYLES.size),
  });
}
