import type { Sheet, Table } from '../host';
import { columnNames } from '../host/model/table-headers';
import { childrenNamed, outline, type OutlineElement } from '../../workbook/file/outline';
import { unescapeExcel, xmlText } from '../../workbook/file/xml-text';
import { plainFormula } from './formula-names';
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
    columnIds: columns.map(idOf),
    columnFormulas: new Map(
      columns.flatMap((column, at) =>
        formulasOf(column).map((child) => [
          `${idOf(column, at)} ${child.name}`,
          `=${plainFormula(xmlText(bytes, child.openTo, child.closeFrom))}`,
        ]),
      ),
    ),
    criteria: new Map(),
    deleted: false,
  };
}

export const idOf = ({ attributes: { id } }: OutlineElement, at: number): number => Number(id ?? at + 1);

export const formulasOf = ({ children }: OutlineElement): OutlineElement[] =>
  children.filter(({ name }) => name === 'calculatedColumnFormula' || name === 'totalsRowFormula');

/** The headers that a state tells of. */
export const namesOfState = (state: string): string[] => (JSON.parse(state) as unknown[]).at(-1) as string[];

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
    table.columnIds,
    [...table.columnFormulas],
    table.showHeaders ? columnNames(table) : [],
  ]);
