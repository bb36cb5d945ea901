import type { Grid, TableRange } from '../../ledger/grid';
import { parseRange } from '../range';
import { tableOnGrid } from '../table-range';
import type { TextPool } from '../text-pool';
import { damaged } from '../unreadable';
import { elementsOf, type Package } from './package';
import { unescapeExcel } from './xml-text';

/** The tables of one sheet part. */
export function readTables(book: Package, part: string, grid: Grid, pool: TextPool): TableRange[] {
  const tables: TableRange[] = [];
  for (const { type, target } of book.relationships(part)) {
    if (type !== 'table') continue;
    const { attributes, columns } = readTablePart(book, target);
    const range = parseRange(attributes.ref ?? '');
    if (!range) throw damaged(`${target}: table range`);
    const table = tableOnGrid(
      {
        name: unescapeExcel(attributes.displayName ?? attributes.name ?? ''),
        range,
        headerRows: Number(attributes.headerRowCount ?? 1),
        totalRows: Number(attributes.totalsRowCount ?? 0),
        columns,
      },
      grid,
      pool,
    );
    if (table) tables.push(table);
  }
  return tables;
}

function readTablePart(book: Package, part: string) {
  let attributes: Record<string, string | undefined> = {};
  const columns: string[] = [];
  book.scan(
    part,
    elementsOf({
      table: (found) => (attributes = found),
      tableColumn: (found) => columns.push(unescapeExcel(found.name ?? '')),
    }),
  );
  return { attributes, columns };
}
