import { addName } from '../../../src/workbench/host/model/names';
import { addPart } from '../../../src/workbench/host/model/parts';
import { addTable } from '../../../src/workbench/host/model/tables';
import { cellError } from '../../../src/workbench/host/model/value';
import { createWorkbook, type HostWorkbook } from '../../../src/workbench/host';
import { cellAddress, rangeAddress } from '../../../src/report/address';
import type { CellRange } from '../../../src/report/plan';
import { PlainCalculator } from '../../support/plain-calculator';
import { MAIN, RELATIONS, rels, zip, type Parts } from '../packing';

export type SourceCell =
  string | number | boolean | null | { error: string } | { formula: string; value: number };

export interface SourceTable {
  name: string;
  range: CellRange;
  columns: readonly string[];
  totals?: boolean;
  /** The header row is switched off; the range has only data. */
  noHeader?: boolean;
}

export interface SourceSheet {
  name: string;
  rows: readonly (readonly SourceCell[])[];
  hidden?: boolean | 'very';
  marked?: boolean;
  tables?: readonly SourceTable[];
  merge?: CellRange;
}

/** A workbook as a user has it, described apart from any program; made as a file's XML and as an open workbook. */
export interface Source {
  sheets: readonly SourceSheet[];
  /** Custom XML parts. */
  parts?: readonly string[];
  /** Days count from 1904. */
  date1904?: boolean;
}

export function sourceFile({ sheets, parts = [], date1904 }: Source): Uint8Array {
  const files: Parts = {
    '_rels/.rels': rels([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets, date1904),
    'xl/_rels/workbook.xml.rels': rels([
      ...sheets.map((_, at): [string, string, string] => [
        `rId${at + 1}`,
        'worksheet',
        `worksheets/sheet${at + 1}.xml`,
      ]),
      ...parts.map((_, at): [string, string, string] => [
        `rIdX${at}`,
        'customXml',
        `../customXml/item${at + 1}.xml`,
      ]),
    ]),
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  };
  parts.forEach((xml, at) => (files[`customXml/item${at + 1}.xml`] = xml));
  let tableNumber = 0;
  sheets.forEach((sheet, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet);
    const targets = (sheet.tables ?? []).map((table, index): [string, string, string] => {
      tableNumber += 1;
      files[`xl/tables/table${tableNumber}.xml`] = tableXml(table, tableNumber);
      return [`rId${index + 1}`, 'table', `../tables/table${tableNumber}.xml`];
    });
    if (targets.length > 0) files[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = rels(targets);
  });
  return zip(files);
}

function workbookXml(sheets: readonly SourceSheet[], date1904?: boolean): string {
  const list = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ` state="${hidden === 'very' ? 'veryHidden' : 'hidden'}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const names = sheets.flatMap(({ marked }, at) =>
    marked ? [`<definedName name="JISUAN_RESULT" localSheetId="${at}" hidden="1">TRUE</definedName>`] : [],
  );
  const defined = names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
  const properties = date1904 ? '<workbookPr date1904="1"/>' : '';
  return `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${properties}<sheets>${list.join('')}</sheets>${defined}</workbook>`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

function sheetXml({ rows, tables = [], merge }: SourceSheet): string {
  const xml = rows.map(
    (row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, cellAddress(r, c))).join('')}</row>`,
  );
  const merges = merge ? `<mergeCells count="1"><mergeCell ref="${rangeAddress(merge)}"/></mergeCells>` : '';
  const parts = tables.map((_, at) => `<tablePart r:id="rId${at + 1}"/>`).join('');
  return `<?xml version="1.0"?><worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetData>${xml.join('')}</sheetData>${merges}${parts && `<tableParts>${parts}</tableParts>`}</worksheet>`;
}

function cellXml(cell: SourceCell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ('error' in cell) return `<c r="${address}" t="e"><v>${cell.error}</v></c>`;
  return `<c r="${address}"><f>${escaped(cell.formula)}</f><v>${cell.value}</v></c>`;
}

function tableXml({ name, range, columns, totals, noHeader }: SourceTable, id: number): string {
  const list = columns.map((column, at) => `<tableColumn id="${at + 1}" name="${column}"/>`);
  const more = (noHeader ? ' headerRowCount="0"' : '') + (totals ? ' totalsRowCount="1"' : '');
  return `<?xml version="1.0"?><table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${rangeAddress(range)}"${more}><tableColumns count="${columns.length}">${list.join('')}</tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`;
}

/** The same workbook, open in the host. */
export function sourceBook({ sheets, parts = [], date1904 = false }: Source): HostWorkbook {
  const seeds = sheets.map(({ name }) => ({ name }));
  const workbook = createWorkbook(seeds, { calculator: new PlainCalculator() });
  workbook.book.date1904 = date1904;
  for (const { name, rows, hidden, marked, tables = [], merge } of sheets) {
    const sheet = workbook.sheet(name);
    rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell === null) return;
        if (typeof cell !== 'object') sheet.cells.set(r, c, cell);
        else if ('error' in cell) sheet.cells.set(r, c, cellError(cell.error));
        else sheet.cells.set(r, c, cell.value, `=${cell.formula}`);
      }),
    );
    if (hidden) sheet.visibility = hidden === 'very' ? 'VeryHidden' : 'Hidden';
    if (marked) addName(workbook.book, sheet, 'JISUAN_RESULT', '=TRUE').visible = false;
    if (merge) sheet.merges.push(rectOf(merge));
    for (const { name: tableName, range, totals, noHeader } of tables) {
      const header = { ...rectOf(range), top: range.top - 1, rows: range.bottom - range.top + 2 };
      const table = addTable(sheet, noHeader ? header : rectOf(range), true);
      table.name = tableName;
      table.showTotals = totals ?? false;
      if (!noHeader) continue;
      // The user switches the header row off: its cells are blank.
      table.showHeaders = false;
      table.rect = rectOf(range);
      for (let column = range.left; column <= range.right; column += 1)
        sheet.cells.set(range.top - 1, column, undefined);
    }
  }
  for (const xml of parts) addPart(workbook.book, xml);
  return workbook;
}

export function rectOf({ top, left, bottom, right }: CellRange) {
  return { top, left, rows: bottom - top + 1, columns: right - left + 1 };
}
