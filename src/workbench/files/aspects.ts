import type { Sheet } from '../host';

/** The parts of a sheet beside its cells that are written anew when, and only when, they changed. */
export const ASPECTS = [
  'tab',
  'view',
  'columns',
  'protection',
  'filter',
  'merges',
  'conditions',
  'validations',
  'links',
  'print',
  'pages',
] as const;
export type Aspect = (typeof ASPECTS)[number];
export type Aspects = Readonly<Record<Aspect, string>>;

/** Sizes, hiding, groups and looks of whole rows, as a text that is equal where they are. */
export const linesOf = ({ rowHeights, hiddenRows, rowGroups, cells }: Sheet): string =>
  JSON.stringify([[...rowHeights], [...hiddenRows], [...rowGroups], [...cells.rowStyles]]);

/** Each aspect as a text that is equal where the aspect is. */
export function aspectsOf(sheet: Sheet): Aspects {
  const { cells, layout } = sheet;
  const byKey = <T>(map: ReadonlyMap<number, T>): [number, T][] => [...map].sort(([a], [b]) => a - b);
  const text = (value: unknown): string => JSON.stringify(value);
  return {
    tab: sheet.tabColor,
    view: text([sheet.showGridlines, sheet.showHeadings, sheet.frozen]),
    columns: text([
      byKey(sheet.columnWidths),
      [...sheet.hiddenColumns].sort((a, b) => a - b),
      byKey(cells.columnStyles),
      byKey(sheet.columnGroups),
    ]),
    protection: text(sheet.protection),
    filter: text(sheet.filter?.rect ?? null),
    merges: text(sheet.merges),
    conditions: text(
      sheet.conditions.map(({ rect, type, stopIfTrue, rule, format }) => [
        rect,
        type,
        stopIfTrue,
        rule,
        format,
      ]),
    ),
    validations: text(sheet.validations),
    links: text(sheet.links),
    print: text([layout.properties, layout.headersFooters]),
    // What is printed, and on every page: names of the book say so.
    pages: text([layout.printArea, layout.titleRows, layout.titleColumns]),
  };
}
