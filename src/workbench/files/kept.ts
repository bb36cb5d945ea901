import type { Package } from '../../workbook/file/package';
import type { ZipEntry } from '../../workbook/file/zip';

/** What the grid does not show, or only by its place, and saving keeps as it is. */
export type KeptKind =
  | 'charts'
  | 'pictures'
  | 'drawings'
  | 'pivots'
  | 'macros'
  | 'controls'
  | 'chartSheets'
  | 'connections'
  | 'otherConditions'
  | 'arrays'
  | 'externalLinks';

export interface Kept {
  kind: KeptKind;
  count: number;
}

const PARTS: readonly (readonly [KeptKind, RegExp])[] = [
  ['charts', /^xl\/(charts\/chart\d+|charts\/chartEx\d+)\.xml$/i],
  ['pictures', /^xl\/media\/[^/]+$/i],
  ['pivots', /^xl\/pivotTables\/[^/]+\.xml$/i],
  ['macros', /^xl\/(vbaProject\.bin|macrosheets\/[^/]+\.xml)$/i],
  [
    'controls',
    /^xl\/(activeX\/[^/]+\.xml|ctrlProps\/[^/]+\.xml|slicers\/[^/]+\.xml|timelines\/[^/]+\.xml)$/i,
  ],
  ['chartSheets', /^xl\/(chartsheets|dialogsheets)\/[^/]+\.xml$/i],
  ['connections', /^xl\/(connections\.xml|queryTables\/[^/]+\.xml)$/i],
  ['externalLinks', /^xl\/externalLinks\/externalLink\d+\.xml$/i],
];

/** Counts what stays in the file unseen; a drawing that holds neither chart nor picture is told as such. */
export function keptParts(entries: readonly ZipEntry[], book: Package): Kept[] {
  const found = PARTS.map(([kind, pattern]) => ({
    kind,
    count: entries.filter(({ name }) => pattern.test(name)).length,
  }));
  const drawings = entries.filter(({ name }) => {
    if (!/^xl\/drawings\/drawing\d+\.xml$/i.test(name)) return false;
    return !book.relationships(name).some(({ type }) => type === 'chart' || type === 'image');
  }).length;
  return [...found, { kind: 'drawings' as const, count: drawings }].filter(({ count }) => count > 0);
}
