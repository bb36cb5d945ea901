import { strToU8, zipSync, type Zippable } from 'fflate';
import { CellKind, type Book, type Grid } from '../../src/ledger/grid';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts by name: XML texts or bytes. */
export type Parts = Record<string, string | Uint8Array>;

export function zip(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    files[name] = typeof part === 'string' ? strToU8(part) : part;
  }
  return zipSync(files);
}

export function rels(targets: [id: string, type: string, target: string][]): string {
  const list = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="${PACKAGE_RELATIONS}">${list.join('')}</Relationships>`;
}

export function sheetXml(rows: string, after = ''): string {
  return `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The parts of a workbook with one sheet called 数据; `more` adds parts or replaces them. */
export function oneSheet(rows: string, more: Parts = {}): Parts {
  return {
    '_rels/.rels': rels([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
      `<sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"/>`,
    'xl/worksheets/sheet1.xml': sheetXml(rows),
    ...more,
  };
}

export function without(parts: Parts, part: string): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part));
}

export function sharedStrings(items: string): Parts {
  return { 'xl/sharedStrings.xml': `<?xml version="1.0"?><sst xmlns="${MAIN}">${items}</sst>` };
}

/** What a cell shows: number, text, boolean, null for a blank, { error }, or 'no value' for an uncalculated formula. */
export type Shown = number | string | boolean | null | { error: string } | { novalue: true };

export function cell(grid: Grid, row: number, column: number): Shown {
  const cells = grid.columns[column];
  if (!cells) return null;
  const value = cells.value[row];
  switch (cells.kind[row]) {
    case CellKind.Number:
      return value;
    case CellKind.Text:
      return grid.texts[value];
    case CellKind.Boolean:
      return value === 1;
    case CellKind.Error:
      return { error: grid.texts[value] };
    case CellKind.NoValue:
      return { novalue: true };
    default:
      return null;
  }
}

/** All cells of a sheet, row by row. */
export function shown(book: Book, sheet = 0): Shown[][] {
  const grid = book.sheets[sheet];
  return Array.from({ length: grid.rows }, (_, row) =>
    grid.columns.map((_, column) => cell(grid, row, column)),
  );
}
