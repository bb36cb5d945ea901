import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { renameSheet } from '../../../src/workbench/host/model/book';
import { deleteCells, insertCells } from '../../../src/workbench/host/model/shift';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/workbench/host/model/rect';
import { writeNumberFormat } from '../../../src/workbench/host/model/format';
import type { HostWorkbook } from '../../../src/workbench/host';
import { openBook, saveBook } from '../../../src/workbench/files';
import { bookOf, type SheetExtras } from './small-book';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const open = (bytes: Uint8Array) => openBook(bytes, { name: '怪.xlsx' });
const insertRow = (workbook: HostWorkbook, number: number): void =>
  void insertCells(
    { sheet: workbook.sheet('表'), rect: { top: number - 1, left: 0, rows: 1, columns: MAX_COLUMNS } },
    'Down',
  );
const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);
const afterData = (bytes: Uint8Array): string =>
  partOf(bytes, 'xl/worksheets/sheet1.xml').replace(/^.*<\/sheetData>|<\/worksheet>$/gs, '');

const ROWS = '<row r="3"><c r="A3"><v>1</v></c></row>';
/** What stands after the cells once a row came in above all. */
function moved(after: string, more: SheetExtras = {}, names = ''): string {
  const { workbook, original } = open(bookOf({ 表: ROWS }, { 表: { after, ...more } }, {}, names));
  insertRow(workbook, 1);
  return afterData(saveBook(original, workbook));
}

describe('A row that comes in', () => {
  it('leaves paper, margins, header and printer as they are, while the rows on every page move', () => {
    const print =
      '<printOptions gridLines="1" verticalCentered="1"/><pageMargins left="0.2" right="0.2" top="0.3" bottom="0.3" header="0.1" footer="0.1"/><pageSetup paperSize="8" scale="70" orientation="landscape" r:id="rId1"/><headerFooter><oddHeader>&amp;C机密</oddHeader></headerFooter>';
    const names = '<definedName name="_xlnm.Print_Titles" localSheetId="0">表!$2:$3</definedName>';
    const { workbook, original } = open(bookOf({ 表: ROWS }, { 表: { after: print } }, {}, names));
    insertRow(workbook, 1);
    const saved = saveBook(original, workbook);
    expect(afterData(saved)).toBe(print);
    expect(partOf(saved, 'xl/workbook.xml')).toContain('>表!$3:$4<');
  });

  it('lets of the print set-up only that change which was changed', () => {
    const print =
      '<pageMargins left="0.2" right="0.2" top="0.3" bottom="0.3" header="0.1" footer="0.1"/><pageSetup paperSize="8" orientation="portrait"/><headerFooter><oddHeader>&amp;C机密</oddHeader></headerFooter>';
    const { workbook, original } = open(bookOf({ 表: ROWS }, { 表: { after: print } }));
    workbook.sheet('表').layout.properties.orientation = 'Landscape';
    expect(afterData(saveBook(original, workbook))).toBe(
      print.replace('orientation="portrait"', 'orientation="landscape"'),
    );
  });

  it('moves the filter with what it filters by', () => {
    const filter = '<filterColumn colId="0"><filters><filter val="甲"/></filters></filterColumn>';
    const sort = '<sortState ref="A2:B3"><sortCondition ref="A2:A3"/></sortState>';
    expect(moved(`<autoFilter ref="A1:B3">${filter}${sort}</autoFilter>`)).toBe(
      `<autoFilter ref="A2:B4">${filter}</autoFilter>`,
    );
  });

  it('moves groups of rows; groups of columns move with theirs', () => {
    const data =
      '<row r="2" outlineLevel="1" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" collapsed="1"><c r="A3"><v>1</v></c></row>';
    const { workbook, original } = open(bookOf({ 表: data }));
    insertRow(workbook, 1);
    workbook.sheet('表').columnGroups.set(1, { level: 2, collapsed: false });
    insertCells(
      { sheet: workbook.sheet('表'), rect: { top: 0, left: 0, rows: MAX_ROWS, columns: 1 } },
      'Right',
    );
    const saved = saveBook(original, workbook);
    const xml = partOf(saved, 'xl/worksheets/sheet1.xml');
    expect(xml.match(/<row[^>]*>/g)).toEqual([
      '<row r="2">',
      '<row r="3" hidden="1" outlineLevel="1">',
      '<row r="4" collapsed="1">',
    ]);
    expect(xml).toContain('<col min="3" max="3" width="9" outlineLevel="2"/>');
    const again = open(saved).workbook.sheet('表');
    expect([...again.columnGroups]).toEqual([[2, { level: 2, collapsed: false }]]);
    expect([...again.rowGroups]).toEqual([
      [2, { level: 1, collapsed: false }],
      [3, { level: 0, collapsed: true }],
    ]);
  });

  it('moves conditions that stand beside others, and does not double them', () => {
    const rules =
      '<conditionalFormatting sqref="A1:A9"><cfRule type="duplicateValues" priority="1"/><cfRule type="expression" priority="2"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>';
    const xml = moved(rules);
    expect(xml.match(/<cfRule[^>]*>/g)).toHaveLength(2);
    expect(xml).toMatch(
      /<conditionalFormatting sqref="A2:A10"><cfRule type="expression"[^>]* priority="2"><formula>A2&gt;1/,
    );
    expect(xml).toContain('<cfRule type="duplicateValues" priority="1"/>');
  });
});

describe('What the file keeps unseen', () => {
  const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
  const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
  const bars = (place: string, from: number): string =>
    `<x14:conditionalFormattings><x14:conditionalFormatting ${XM}><x14:cfRule type="dataBar" id="{1}"><x14:dataBar><x14:cfvo type="formula"><xm:f>$H$${from}</xm:f></x14:cfvo></x14:dataBar></x14:cfRule><xm:sqref>${place}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>`;
  const all = (row: number): string =>
    `<protectedRanges><protectedRange sqref="A${row}:B${row + 1} D${row}" name="甲"/></protectedRanges>` +
    `<conditionalFormatting sqref="A${row}:A${row + 6}"><cfRule type="containsText" priority="1" operator="containsText" text="x"><formula>NOT(ISERROR(SEARCH("x",A${row})))</formula></cfRule><cfRule type="dataBar" priority="2"><dataBar><cfvo type="formula" val="$H$${row}"/><cfvo type="max"/></dataBar></cfRule></conditionalFormatting>` +
    `<rowBreaks count="1" manualBreakCount="1"><brk id="${row + 1}" max="16383" man="1"/></rowBreaks>` +
    `<ignoredErrors><ignoredError sqref="C${row}" numberStoredAsText="1"/></ignoredErrors>` +
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}>${bars(`B${row}:B${row + 6}`, row)}</ext></extLst>`;

  it('goes with the cells: data bars, marks of text, page breaks, ranges that are open to edit', () => {
    expect(moved(all(3))).toBe(all(4));
  });

  it('and goes away with them, without an empty list left behind', () => {
    const { workbook, original } = open(bookOf({ 表: ROWS }, { 表: { after: all(3) } }));
    const rect = { top: 1, left: 0, rows: 20, columns: MAX_COLUMNS };
    deleteCells({ sheet: workbook.sheet('表'), rect }, 'Up');
    expect(afterData(saveBook(original, workbook))).toBe('');
  });

  it('follows a sheet that is renamed', () => {
    const spark = (name: string): string =>
      `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" ${X14}><x14:sparklineGroups ${XM}><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>${name}!A1:C1</xm:f><xm:sqref>D1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;
    const { workbook, original } = open(bookOf({ 表: ROWS, 数: '' }, { 表: { after: spark('数') } }));
    renameSheet(workbook.sheet('数'), '数据');
    expect(afterData(saveBook(original, workbook))).toBe(spark('数据'));
  });

  it('lists of choices from another sheet are shown, move, and follow that sheet', () => {
    const rule = `<x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>'参 数'!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation>`;
    const extension = `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${X14}><x14:dataValidations ${XM} count="1">${rule}</x14:dataValidations></ext>`;
    const own =
      '<dataValidations count="1"><dataValidation type="whole" operator="greaterThan" sqref="C2"><formula1>0</formula1></dataValidation></dataValidations>';
    const after = `${own}<extLst>${extension}</extLst>`;
    const bytes = bookOf({ 表: ROWS, '参 数': '' }, { 表: { after } });
    const { workbook, original } = open(bytes);
    expect(workbook.sheet('表').validations.map(({ rule: is }) => is)).toEqual([
      { wholeNumber: { formula1: 0, operator: 'GreaterThan' } },
      { list: { inCellDropDown: true, source: "='参 数'!$A$1:$A$9" } },
    ]);
    expect(saveBook(original, workbook)).toBe(bytes);
    insertRow(workbook, 1);
    renameSheet(workbook.sheet('参 数'), '参数');
    expect(afterData(saveBook(original, workbook))).toBe(
      '<dataValidations count="2"><dataValidation type="whole" operator="greaterThan" sqref="C3"><formula1>0</formula1></dataValidation><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B3:B10"><formula1>参数!$A$1:$A$9</formula1></dataValidation></dataValidations>',
    );
  });
});

describe('The view of a sheet', () => {
  it('keeps its zoom and its hidden zeros when rows are frozen', () => {
    const part = 'xl/worksheets/sheet1.xml';
    const bytes = bookOf({ 表: ROWS });
    const view = '<sheetViews><sheetView showZeros="0" zoomScale="85" workbookViewId="0"/></sheetViews>';
    const xml = partOf(bytes, part).replace('<sheetData>', `${view}<sheetData>`);
    const { workbook, original } = open(zipSync({ ...unzipSync(bytes), [part]: strToU8(xml) }));
    workbook.sheet('表').frozen = { top: 0, left: 0, rows: 1, columns: MAX_COLUMNS };
    expect(partOf(saveBook(original, workbook), part)).toContain(
      '<sheetView workbookViewId="0" showZeros="0" zoomScale="85" tabSelected="1"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
  });
});

describe('The parts of a book', () => {
  const workbookXml = (change: (xml: string) => string): Uint8Array => {
    const bytes = bookOf({ 表: ROWS });
    const part = 'xl/workbook.xml';
    return zipSync({ ...unzipSync(bytes), [part]: strToU8(change(partOf(bytes, part))) });
  };

  it.each([['长'.repeat(60)], [''], ['History']])(
    'a first sheet of a name that Excel gives to none opens: %s',
    (name) => {
      const bytes = workbookXml((xml) => xml.replace('name="表"', `name="${name}"`));
      const { workbook, original } = open(bytes);
      expect(workbook.sheetNames).toEqual([name]);
      expect(saveBook(original, workbook)).toBe(bytes);
    },
  );

  it('a lock on the sheets holds, as in Excel, and goes when it is taken off', () => {
    const lock = '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>';
    const bytes = workbookXml((xml) => xml.replace('<sheets>', `${lock}<sheets>`));
    const { workbook, original } = open(bytes);
    expect(() => workbook.addSheet('新')).toThrow();
    expect(() => renameSheet(workbook.sheet('表'), '新')).toThrow();
    expect(saveBook(original, workbook)).toBe(bytes);
    workbook.type('表!A1', 5);
    expect(partOf(saveBook(original, workbook), 'xl/workbook.xml')).toContain(lock);
    workbook.book.protection = null;
    workbook.addSheet('新');
    expect(partOf(saveBook(original, workbook), 'xl/workbook.xml')).not.toContain('workbookProtection');
  });

  it('without any worksheet it is refused in words', () => {
    expect(() => open(workbookXml((xml) => xml.replace(/<sheets>.*<\/sheets>/, '')))).toThrow('没有工作表');
    expect(() => open(bookOf({}))).toThrow('没有工作表');
  });

  it('names that are twice, or of a sheet that is not there, stay as they are', () => {
    const names =
      '<definedName name="甲">1</definedName><definedName name="甲">2</definedName><definedName name="乙" localSheetId="7">表!$A$1</definedName>';
    const bytes = bookOf({ 表: ROWS }, {}, {}, names);
    const { workbook, original } = open(bytes);
    expect(saveBook(original, workbook)).toBe(bytes);
  });

  it('looks that are named but missing are made when the book is saved', () => {
    const { 'xl/styles.xml': gone, ...parts } = unzipSync(bookOf({ 表: ROWS }));
    expect(gone).toBeDefined();
    const { workbook, original } = open(zipSync(parts));
    workbook.type('表!A1', 1);
    writeNumberFormat(
      { sheet: workbook.sheet('表'), rect: { top: 0, left: 0, rows: 1, columns: 1 } },
      '0.00',
    );
    const saved = saveBook(original, workbook);
    expect(open(saved).workbook.numberFormats('表!A1')).toEqual([['0.00']]);
    expect(partOf(saved, '[Content_Types].xml')).toContain('/xl/styles.xml');
  });
});

const table = (id: number, columns: string, more = ''): string =>
  `<table xmlns="${MAIN}" id="${id}" name="表一" displayName="表一" ref="A1:C3" totalsRowShown="0">${more}<tableColumns count="3">${columns}</tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`;
const header = (...texts: string[]): string =>
  `<row r="1">${texts.map((text, at) => `<c r="${'ABC'[at]}1" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const EXTRAS: SheetExtras = {
  after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
  relations: [['table', '../tables/table1.xml']],
};
const COLUMNS =
  '<tableColumn id="4" name="发放_x000a_金额"/><tableColumn id="2" name="奖励" dataDxfId="0"><calculatedColumnFormula>_xlfn.RANK.EQ(表!$E$9,[尾])</calculatedColumnFormula></tableColumn><tableColumn id="9" name="尾" totalsRowFunction="sum"/>';
const tabled = (id = 7) =>
  open(
    bookOf(
      { 表: `${header('发放\n金额', '奖励', '尾')}<row r="9"><c r="E9"><v>1</v></c></row>` },
      { 表: EXTRAS },
      { 'xl/tables/table1.xml': table(id, COLUMNS) },
    ),
  );

describe('A table of the file', () => {
  it('fills new rows from where the cells went that its columns refer to', () => {
    const { workbook, original } = tabled();
    insertRow(workbook, 5);
    const xml = partOf(saveBook(original, workbook), 'xl/tables/table1.xml');
    expect(xml).toContain(COLUMNS.replace('$E$9', '$E$10'));
  });

  it('keeps what it says of a column whose header is typed anew, and of one with a line end', () => {
    const { workbook, original } = tabled();
    workbook.type('表!B1', '新奖');
    const xml = partOf(saveBook(original, workbook), 'xl/tables/table1.xml');
    expect(xml).toContain(COLUMNS.replace('name="奖励"', 'name="新奖"'));
  });

  it('keeps its number: a new table beside it gets another, else Excel repairs one of them away', () => {
    const { workbook, original } = tabled(2);
    workbook.type('表!G1:G2', [['甲\n乙'], [1]]);
    workbook.addTable('新表', '表!G1:G2');
    const parts = unzipSync(saveBook(original, workbook));
    const tables = Object.keys(parts).filter((name) => /^xl\/tables\/table/.test(name));
    const ids = tables.map((name) => / id="(\d+)"/.exec(strFromU8(parts[name]!))![1]);
    expect(ids).toEqual(['2', '3']);
    // Its header with a line end is the one of the cell.
    expect(strFromU8(parts['xl/tables/table3.xml']!)).toContain('name="甲_x000A_乙"');
  });
});
