import type { Json, Sheet } from '../host';
import { childrenNamed, type OutlineElement } from '../../workbook/file/outline';
import type { Relationship } from '../../workbook/file/package';
import type { Colours } from './theme';
import { groupOf } from './read-cells';
import { rectOf, rectsOf } from './read-rules';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** A standard column is nine characters of the file and 64 of the model's unit. */
export const UNITS_PER_CHARACTER = 64 / 9;
const INCH = 72;

/** What a sheet has besides cells and rules: its tab, view, columns, links, merges, filter, protection and print set-up. */
export function readFrame(
  root: OutlineElement,
  sheet: Sheet,
  relations: readonly Relationship[],
  colours: Colours,
  styleOf: (xf: number) => number,
): void {
  const child = (name: string): OutlineElement | undefined => childrenNamed(root, name)[0];
  const tab = child('sheetPr')?.children.find(({ name }) => name === 'tabColor');
  sheet.tabColor = (tab && colours.of(tab.attributes)) ?? '';
  const view = child('sheetViews')?.children[0];
  if (view) {
    sheet.showGridlines = view.attributes.showGridLines !== '0';
    sheet.showHeadings = view.attributes.showRowColHeaders !== '0';
    const pane = childrenNamed(view, 'pane')[0]?.attributes;
    if (pane?.state === 'frozen' || pane?.state === 'frozenSplit')
      sheet.frozen = {
        top: 0,
        left: 0,
        rows: Number(pane.ySplit ?? 0) || MAX_ROWS,
        columns: Number(pane.xSplit ?? 0) || MAX_COLUMNS,
      };
  }
  readColumns(child('cols'), sheet, styleOf);
  sheet.merges = (child('mergeCells')?.children ?? [])
    .map(({ attributes }) => rectOf(attributes.ref))
    .filter((rect) => rect !== null);
  sheet.links = (child('hyperlinks')?.children ?? []).flatMap(({ attributes }) => {
    const target = relations.find(({ id }) => id === attributes.id)?.target;
    return rectsOf(attributes.ref).map((rect) => ({
      rect,
      ...(target !== undefined && { address: target }),
      ...(attributes.location !== undefined && { documentReference: attributes.location }),
      ...(attributes.tooltip !== undefined && { screenTip: attributes.tooltip }),
    }));
  });
  const filter = rectOf(child('autoFilter')?.attributes.ref);
  sheet.filter = filter && { rect: filter, criteria: new Map() };
  const protection = child('sheetProtection')?.attributes;
  if (protection?.sheet === '1' || protection?.sheet === 'true')
    sheet.protection = { options: optionsOf(protection) };
  readPrint(root, sheet);
}

function readColumns(cols: OutlineElement | undefined, sheet: Sheet, styleOf: (xf: number) => number): void {
  for (const { attributes } of cols?.children ?? []) {
    const first = Number(attributes.min) - 1;
    const last = Math.min(Number(attributes.max), MAX_COLUMNS) - 1;
    const style = styleOf(Number(attributes.style ?? 0));
    const group = groupOf(attributes);
    for (let column = first; column <= last; column += 1) {
      if (attributes.width !== undefined && attributes.customWidth !== '0')
        sheet.columnWidths.set(column, Number(attributes.width) * UNITS_PER_CHARACTER);
      if (attributes.hidden === '1' || attributes.hidden === 'true') sheet.hiddenColumns.add(column);
      if (group) sheet.columnGroups.set(column, group);
      if (style !== 0) sheet.cells.columnStyles.set(column, style);
    }
  }
}

const ALLOWED = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertRows: 'allowInsertRows',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  sort: 'allowSort',
  autoFilter: 'allowAutoFilter',
} as const;

/** In a file "0" means that the act is not locked. */
function optionsOf(attributes: Readonly<Record<string, string | undefined>>): Record<string, Json> {
  const isOpen = (name: string): boolean => attributes[name] === '0' || attributes[name] === 'false';
  return Object.fromEntries(Object.entries(ALLOWED).map(([name, option]) => [option, isOpen(name)]));
}

/** Orientation and scale, which the add-in may read back; all else of the set-up stays in the file alone. */
function readPrint(root: OutlineElement, { layout }: Sheet): void {
  const child = (name: string) => childrenNamed(root, name)[0]?.attributes;
  const setup = child('pageSetup');
  const margins = child('pageMargins');
  if (setup?.orientation === 'landscape') layout.properties.orientation = 'Landscape';
  if (setup?.fitToWidth !== undefined)
    layout.properties.zoom = {
      horizontalFitToPages: Number(setup.fitToWidth),
      ...(Number(setup.fitToHeight ?? 0) > 0 && { verticalFitToPages: Number(setup.fitToHeight) }),
    };
  else if (setup?.scale !== undefined) layout.properties.zoom = { scale: Number(setup.scale) };
  for (const [name, value] of Object.entries(margins ?? {}))
    layout.properties[`${name}Margin`] = Number(value) * INCH;
  if (child('printOptions')?.horizontalCentered === '1') layout.properties.centerHorizontally = true;
}
