import { writeEntries } from '../model/block';
import { deleteCells } from '../model/shift';
import { addTableColumn, addTableRows } from '../model/table-growth';
import { columnNames, headerRect } from '../model/table-headers';
import { dataBody } from '../model/tables';
import type { Table } from '../model/types';
import { integer, optionalInteger, optionalText } from '../protocol/arguments';
import type { Json } from '../protocol/envelope';
import { HostError, invalidArgument } from '../protocol/errors';
import type { Argument } from '../protocol/object-type';
import { object, type Types } from './selves';
import { present, rangeIn, tableValues, totalRow } from './tables';

const columnAt = (table: Table, id: number): number => {
  const index = present(table).columnIds.indexOf(id);
  if (index < 0) throw new HostError('ItemNotFound');
  return index;
};

const columnRect = (table: Table, id: number) => ({
  ...table.rect,
  left: table.rect.left + columnAt(table, id),
  columns: 1,
});

const columnBody = (table: Table, id: number) => ({
  ...dataBody(table),
  left: columnRect(table, id).left,
  columns: 1,
});

const rowRect = ({ table, index }: { table: Table; index: number }) => {
  const body = dataBody(present(table));
  if (index < 0 || index >= body.rows) throw new HostError('ItemNotFound');
  return { ...body, top: body.top + index, rows: 1 };
};

/** Without values Excel adds one blank row. */
const toRows = (values: Argument, columns: number): Json => {
  if (values === undefined || values === null) return [Array.from({ length: columns }, () => null)];
  if (!Array.isArray(values)) throw invalidArgument();
  return (Array.isArray(values[0]) ? values : [values]) as Json;
};

export const tablePartTypes: Types = {
  TableColumnCollection: {
    scalars: { count: { get: (table) => present(table).rect.columns } },
    items: {
      list: (table) => present(table).columnIds.map((id) => object('TableColumn', { table, id })),
      find: (table, key) => {
        const names = columnNames(present(table)).map((name) => name.toLowerCase());
        const index =
          typeof key === 'number' ? table.columnIds.indexOf(key) : names.indexOf(String(key).toLowerCase());
        return index < 0 ? null : object('TableColumn', { table, id: table.columnIds[index]! });
      },
    },
    methods: {
      add: (table, [index, values, name]) => {
        const id = addTableColumn(
          present(table),
          optionalInteger(index) ?? -1,
          values as Json,
          optionalText(name),
        );
        return object('TableColumn', { table, id });
      },
    },
  },
  TableColumn: {
    identify: ({ id }) => ({ Id: id }),
    scalars: {
      id: { get: ({ id }) => id },
      index: { get: ({ table, id }) => columnAt(table, id) },
      name: {
        get: ({ table, id }) => columnNames(table)[columnAt(table, id)] ?? '',
        set: ({ table, id }, value) =>
          writeEntries(
            { sheet: table.sheet, rect: { ...columnRect(table, id), rows: 1 } },
            `'${String(value)}`,
          ),
      },
      values: {
        get: ({ table, id }) => tableValues(table, columnRect(table, id)).get(table),
        set: ({ table, id }, value) => tableValues(table, columnRect(table, id)).set?.(table, value),
      },
    },
    links: {
      filter: ({ table, id }) => object('Filter', { table, column: columnAt(table, id) }),
    },
    methods: {
      delete: ({ table, id }) => {
        if (table.rect.columns === 1) throw new HostError('InvalidOperation');
        return deleteCells({ sheet: table.sheet, rect: columnRect(table, id) }, 'Left') as undefined;
      },
      getDataBodyRange: ({ table, id }) => rangeIn(table, columnBody(table, id)),
      getHeaderRowRange: ({ table, id }) =>
        rangeIn(table, { ...headerRect(table), ...columnRect(table, id), rows: 1 }),
      getRange: ({ table, id }) => rangeIn(table, columnRect(table, id)),
      getTotalRowRange: ({ table, id }) =>
        rangeIn(table, { ...totalRow(table), left: columnRect(table, id).left, columns: 1 }),
    },
  },
  TableRowCollection: {
    scalars: { count: { get: (table) => dataBody(present(table)).rows } },
    items: {
      list: (table) =>
        Array.from({ length: dataBody(present(table)).rows }, (_, index) =>
          object('TableRow', { table, index }),
        ),
      find: (table, key) => object('TableRow', { table, index: integer(key) }),
    },
    methods: {
      add: (table, [index, values]) => {
        const at = addTableRows(
          present(table),
          optionalInteger(index) ?? -1,
          toRows(values, table.rect.columns),
        );
        return object('TableRow', { table, index: at });
      },
      deleteRowsAt: (table, [index, count]) => {
        const first = rowRect({ table, index: integer(index) });
        const rows = optionalInteger(count) ?? 1;
        rowRect({ table, index: integer(index) + rows - 1 });
        return deleteCells({ sheet: table.sheet, rect: { ...first, rows } }, 'Up') as undefined;
      },
    },
  },
  TableRow: {
    scalars: {
      index: { get: (row) => row.index },
      values: {
        get: (row) => tableValues(row.table, rowRect(row)).get(row),
        set: (row, value) => tableValues(row.table, rowRect(row)).set?.(row, value),
      },
    },
    methods: {
      delete: (row) => {
        if (dataBody(row.table).rows === 1)
          return writeEntries({ sheet: row.table.sheet, rect: rowRect(row) }, '') as undefined;
        return deleteCells({ sheet: row.table.sheet, rect: rowRect(row) }, 'Up') as undefined;
      },
      getRange: (row) => rangeIn(row.table, rowRect(row)),
    },
  },
  TableSort: {
    scalars: { fields: { get: () => [] }, matchCase: { get: () => false }, method: { get: () => 'PinYin' } },
    methods: { clear: () => undefined, reapply: () => undefined },
  },
};
