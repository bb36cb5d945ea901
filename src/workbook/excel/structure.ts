import type { CellRange } from '../../report/plan';
import { parseRange } from '../range';
import { NAME_MARK, RESULT_MARK } from '../marks';
import { request, type Options } from './office';

/** The sheet-scoped name of a sheet that is being built or brought in: never read, and cleared away by a repair. */
export const BUILD_MARK = 'JISUAN_BUILD';

export interface SheetFacts {
  id: string;
  name: string;
  visible: boolean;
  /** A result sheet of ours. */
  marked: boolean;
  /** One that a write is building. */
  built: boolean;
  protected: boolean;
}

export interface TableFacts {
  name: string;
  sheet: string;
  /** With header and total row. */
  range: CellRange;
  hasHeaders: boolean;
  hasTotals: boolean;
  columns: string[];
}

/** A name of the whole book. */
export interface NameFacts {
  name: string;
  formula: string;
  ours: boolean;
}

/** Everything about the open workbook except what its cells hold. */
export interface Structure {
  sheets: SheetFacts[];
  tables: TableFacts[];
  names: NameFacts[];
  /** No sheet can be added, renamed or deleted. */
  protected: boolean;
}

/** Sheets, tables and names of the open workbook, all of one moment for each of two requests. Throws ExcelFailure. */
export async function readStructure(options: Options = {}): Promise<Structure> {
  const first = await request((workbook) => {
    const { worksheets, tables, names, protection } = workbook;
    worksheets.load('items/id,items/name,items/visibility');
    tables.load(
      'items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/name,items/columns/items/name',
    );
    names.load('items/name,items/formula,items/comment,items/scope');
    protection.load('protected');
    return () => ({
      sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
      tables: tables.items.map((table) => ({
        id: table.id,
        name: table.name,
        sheet: table.worksheet.name,
        hasHeaders: table.showHeaders,
        hasTotals: table.showTotals,
        columns: table.columns.items.map(({ name }) => name),
      })),
      names: names.items
        .filter(({ scope }) => scope !== 'Worksheet')
        .map(({ name, formula, comment }) => ({
          name,
          formula: String(formula).replace(/^=/, ''),
          ours: comment.startsWith(NAME_MARK),
        })),
      protected: protection.protected,
    });
  }, options);
  const rest = await request((workbook) => {
    const sheets = first.sheets.map(({ id }) => {
      const sheet = workbook.worksheets.getItem(id);
      sheet.protection.load('protected');
      const marks = [RESULT_MARK, BUILD_MARK].map((name) =>
        sheet.names.getItemOrNullObject(name).load('name'),
      );
      return { sheet, marks };
    });
    const ranges = first.tables.map(({ id }) => workbook.tables.getItem(id).getRange().load('address'));
    return () => ({
      sheets: sheets.map(({ sheet, marks }) => ({
        protected: sheet.protection.protected,
        marked: !marks[0].isNullObject,
        built: !marks[1].isNullObject,
      })),
      ranges: ranges.map(({ address }) => rangeOf(address)),
    });
  }, options);
  return {
    sheets: first.sheets.map(({ id, name, visibility }, at) => ({
      id,
      name,
      visible: visibility === 'Visible',
      ...rest.sheets[at],
    })),
    tables: first.tables.map(({ id: _, ...table }, at) => ({ ...table, range: rest.ranges[at] })),
    names: first.names,
    protected: first.protected,
  };
}

/** The range of an address with or without its sheet. */
export function rangeOf(address: string): CellRange {
  const range = parseRange(address.slice(address.lastIndexOf('!') + 1));
  if (!range) throw new Error(`no range: ${address}`);
  return range;
}

export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
