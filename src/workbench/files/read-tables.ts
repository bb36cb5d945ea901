import type { Sheet, Table } from '../host';
import { columnNames } from '../host/model/table-headers';
import { childrenNamed, outline } from '../../workbook/file/outline';
import { unescapeExcel } from '../../workbook/file/xml-text';
import { rectOf } from './read-rules';

/** A table part as a table of the model; null where its range cannot be read. */
export function readTable(bytes: Uint8Array, part: string, sheet: Sheet): Table | null {
  const root = outline(bytes, part);
  const { attributes } = root;
  const rect = rectOf(attributes.ref);
  if (!rect) return null;
  const look = childrenNamed(root, 'tableStyleInfo')[0]?.attributes;
  const flag = (name: string): boolean => look?.[name] === '1' || look?.[name] === 'true';
  const columns = childrenNamed(root, 'tableColumns').flatMap(({ children }) => children);
  return {
    id: sheet.book.nextId(),
    sheet,
    name: unescapeExcel(attributes.displayName ?? attributes.name ?? ''),
    rect,
    showHeaders: attributes.headerRowCount !== '0',
    showTotals: Number(attributes.totalsRowCount ?? 0) > 0,
    style: look?.name ?? '',
    highlightFirstColumn: flag('showFirstColumn'),
    highlightLastColumn: flag('showLastColumn'),
    showBandedRows: flag('showRowStripes'),
    showBandedColumns: flag('showColumnStripes'),
    showFilterButton: childrenNamed(root, 'autoFilter').length > 0,
    columnIds: columns.map(({ attributes: { id } }, at) => Number(id ?? at + 1)),
    criteria: new Map(),
    deleted: false,
  };
}

/** A text that is equal where the table is. */
export const tableState = (table: Table): string =>
  JSON.stringify([
    table.name,
    table.rect,
    table.showHeaders,
    table.showTotals,
    table.style,
    table.highlightFirstColumn,
    table.highlightLastColumn,
    table.showBandedRows,
    table.showBandedColumns,
    table.showFilterButton,
    table.showHeaders ? columnNames(table) : table.columnIds,
  ]);
