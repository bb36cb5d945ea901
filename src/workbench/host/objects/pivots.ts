import { object, type Types } from './selves';

/** Pivot tables are only known to be there: add-ins ask before they write over a sheet. */
export const pivotTypes: Types = {
  PivotTableCollection: {
    items: {
      list: (sheet) => sheet.pivotTables.map((pivot) => object('PivotTable', pivot)),
      find: (sheet, key) => {
        const found = sheet.pivotTables.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
        return found ? object('PivotTable', found) : null;
      },
    },
  },
  PivotTable: { scalars: { name: { get: ({ name }) => name } } },
};
