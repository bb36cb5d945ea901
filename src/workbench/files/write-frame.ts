import type { Json, Sheet } from '../host';
import type { Group, PageLayout } from '../host/model/types';
import { columnName, printRect } from '../host/model/address';
import { attributes, element, escapeText } from '../../workbook/file/xml-write';
import { UNITS_PER_CHARACTER } from './read-frame';
import type { StyleWriter } from './style-writer';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
const INCH = 72;

export function tabXml({ tabColor, layout }: Sheet): string {
  const colour = tabColor === '' ? '' : element('tabColor', { rgb: `FF${tabColor.replace('#', '')}` });
  const fit = fitsOf(layout.properties) ? '<pageSetUpPr fitToPage="1"/>' : '';
  return colour + fit === '' ? '' : `<sheetPr>${colour}${fit}</sheetPr>`;
}

/** `said` are the view's other attributes, such as its zoom. */
export function viewXml(
  { frozen, showGridlines, showHeadings }: Sheet,
  active: boolean,
  said: Readonly<Record<string, string | undefined>> = {},
): string {
  const rows = frozen && frozen.rows < MAX_ROWS ? frozen.rows : 0;
  const columns = frozen && frozen.columns < MAX_COLUMNS ? frozen.columns : 0;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const inside =
    rows + columns === 0
      ? ''
      : element('pane', {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: columnName(columns) + (rows + 1),
          activePane: pane,
          state: 'frozen',
        }) + element('selection', { pane });
  const view = {
    workbookViewId: '0',
    ...said,
    showGridLines: showGridlines ? undefined : '0',
    showRowColHeaders: showHeadings ? undefined : '0',
    tabSelected: active,
    topLeftCell: undefined,
  };
  return `<sheetViews>${element('sheetView', view, inside)}</sheetViews>`;
}

/** `outlineLevel` and `collapsed`, each where it says something. */
export const groupAttributes = (
  group: Group | undefined,
): { outlineLevel: string | undefined; collapsed: string | undefined } => ({
  outlineLevel: group && group.level > 0 ? String(group.level) : undefined,
  collapsed: group?.collapsed ? '1' : undefined,
});

/** Neighbouring columns that are alike share one element. */
export function columnsXml(
  { columnWidths, hiddenColumns, columnGroups, cells }: Sheet,
  styles: StyleWriter,
): string {
  const numbers = [
    ...columnWidths.keys(),
    ...hiddenColumns,
    ...cells.columnStyles.keys(),
    ...columnGroups.keys(),
  ];
  const columns = [...new Set(numbers)].sort((a, b) => a - b);
  const list: string[] = [];
  let run: { from: number; to: number; said: string } | null = null;
  const flush = (): void => {
    if (run) list.push(`<col${attributes({ min: run.from + 1, max: run.to + 1 })}${run.said}/>`);
  };
  for (const column of columns) {
    const width = columnWidths.get(column);
    const style = cells.columnStyles.get(column) ?? 0;
    const said = attributes({
      width: width === undefined ? 9 : Number((width / UNITS_PER_CHARACTER).toFixed(6)),
      style: style === 0 ? undefined : styles.xf(style),
      hidden: hiddenColumns.has(column),
      customWidth: width !== undefined,
      ...groupAttributes(columnGroups.get(column)),
    });
    if (run?.to === column - 1 && run.said === said) run.to = column;
    else {
      flush();
      run = { from: column, to: column, said };
    }
  }
  flush();
  return list.length === 0 ? '' : `<cols>${list.join('')}</cols>`;
}

const ACTS: Readonly<Record<string, string>> = {
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
};

export function protectionXml({ protection }: Sheet): string {
  if (!protection) return '';
  const open = Object.entries(ACTS).filter(([option]) => protection.options[option] === true);
  const acts = Object.fromEntries(open.map(([, act]) => [act, '0']));
  return element('sheetProtection', { sheet: true, objects: true, scenarios: true, ...acts });
}

export const filterXml = ({ filter }: Sheet): string =>
  filter ? element('autoFilter', { ref: printRect(filter.rect) }) : '';

export function mergesXml({ merges }: Sheet): string {
  const list = merges.map((rect) => element('mergeCell', { ref: printRect(rect) }));
  return list.length === 0 ? '' : element('mergeCells', { count: list.length }, list.join(''));
}

/** `relate` gives an outside address its relationship. */
export function linksXml({ links }: Sheet, relate: (address: string) => string): string {
  const list = links.map(({ rect, address, documentReference, screenTip }) =>
    element('hyperlink', {
      ref: printRect(rect),
      ...(address !== undefined && {
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'r:id': relate(address),
      }),
      location: documentReference,
      tooltip: screenTip,
    }),
  );
  return list.length === 0 ? '' : `<hyperlinks>${list.join('')}</hyperlinks>`;
}

const fitsOf = (properties: Readonly<Record<string, Json>>): Record<string, Json> | null => {
  const zoom = (properties.zoom ?? {}) as Record<string, Json>;
  return zoom.horizontalFitToPages || zoom.verticalFitToPages ? zoom : null;
};

/** The attributes of the print elements in the schema's order. */
export function printAttributes(
  properties: PageLayout['properties'],
): Readonly<Record<string, Record<string, string | number | undefined>>> {
  const inches = (name: string, standard: number): number =>
    Number(((typeof properties[name] === 'number' ? properties[name] : standard) / INCH).toFixed(4));
  const zoom = (properties.zoom ?? {}) as Record<string, Json>;
  const fits = fitsOf(properties);
  return {
    printOptions: { horizontalCentered: properties.centerHorizontally === true ? '1' : undefined },
    pageMargins: {
      left: inches('leftMargin', 50.4),
      right: inches('rightMargin', 50.4),
      top: inches('topMargin', 54),
      bottom: inches('bottomMargin', 54),
      header: inches('headerMargin', 21.6),
      footer: inches('footerMargin', 21.6),
    },
    pageSetup: {
      paperSize: 9,
      scale: typeof zoom.scale === 'number' && zoom.scale !== 100 ? zoom.scale : undefined,
      orientation: properties.orientation === 'Landscape' ? 'landscape' : 'portrait',
      fitToWidth: fits ? Number(fits.horizontalFitToPages ?? 1) : undefined,
      fitToHeight: fits ? String(Number(fits.verticalFitToPages ?? 0)) : undefined,
    },
  };
}

export function headerFooterXml({ headersFooters }: PageLayout): string {
  const pages = headersFooters.defaultForAllPages ?? {};
  const part = (kind: 'Header' | 'Footer'): string =>
    (['left', 'center', 'right'] as const)
      .map((side) => (pages[side + kind] ? `&${side[0]!.toUpperCase()}${pages[side + kind]}` : ''))
      .join('');
  const [header, footer] = [part('Header'), part('Footer')];
  const texts =
    (header === '' ? '' : `<oddHeader>${escapeText(header)}</oddHeader>`) +
    (footer === '' ? '' : `<oddFooter>${escapeText(footer)}</oddFooter>`);
  return texts === '' ? '' : `<headerFooter>${texts}</headerFooter>`;
}
