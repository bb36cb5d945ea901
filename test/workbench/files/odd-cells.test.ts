import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { deleteCells, insertCells } from '../../../src/workbench/host/model/shift';
import { MAX_COLUMNS } from '../../../src/workbench/host/model/rect';
import { deleteSheet, renameSheet } from '../../../src/workbench/host/model/book';
import { copySheet } from '../../../src/workbench/host/model/copy-sheet';
import { writeNumberFormat } from '../../../src/workbench/host/model/format';
import type { HostWorkbook } from '../../../src/workbench/host';
import { openBook, saveBook } from '../../../src/workbench/files';
import { bookOf } from './small-book';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const open = (bytes: Uint8Array) => openBook(bytes, { name: '怪.xlsx' });
const row = (number: number, rows = 1) => ({ top: number - 1, left: 0, rows, columns: MAX_COLUMNS });
const insert = (workbook: HostWorkbook, number: number): void =>
  void insertCells({ sheet: workbook.sheet('表'), rect: row(number) }, 'Down');
const dataOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!).replace(/^.*<sheetData>|<\/sheetData>.*$/gs, '');

/** The rows of the sheet after a row came in above all others. */
function movedDown(data: string, bytes = bookOf({ 表: data })): string {
  const { workbook, original } = open(bytes);
  insert(workbook, 1);
  return dataOf(saveBook(original, workbook));
}

function withStrings(bytes: Uint8Array, strings: string): Uint8Array {
  const parts = unzipSync(bytes);
  const list = 'xl/_rels/workbook.xml.rels';
  const relation = `<Relationship Id="rIdS" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
  return zipSync({
    ...parts,
    [list]: strToU8(strFromU8(parts[list]!).replace('</Relationships>', relation)),
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="${MAIN}">${strings}</sst>`),
  });
}

const RICH = '<r><t>重</t></r><r><rPr><b/></rPr><t>要</t></r>';

describe('What a cell has besides its value goes where the cell goes', () => {
  it('a text of which a part is bold, and one with pinyin', () => {
    const data =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
      `<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="inlineStr"><is>${RICH}</is></c></row>`;
    const bytes = withStrings(
      bookOf({ 表: data }),
      `<si>${RICH}</si><si><t>普通</t></si><si><t>重要</t></si>`,
    );
    const saved = movedDown('', bytes);
    expect(saved).toContain('<c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>普通</t></is></c>');
    // The same words without the bold part stay without it.
    expect(saved).toContain('<c r="A3" t="inlineStr"><is><t>重要</t></is></c>');
    expect(saved).toContain(`<c r="B3" t="inlineStr"><is>${RICH}</is></c>`);
  });

  it('unless another text is typed; the text that comes back by undo has its bold part again', () => {
    const bytes = withStrings(
      bookOf({ 表: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }),
      `<si>${RICH}</si>`,
    );
    const { workbook, original } = open(bytes);
    workbook.type('表!A1', '次要');
    expect(dataOf(saveBook(original, workbook))).toContain('<is><t>次要</t></is>');
    workbook.type('表!A1', '重要');
    expect(saveBook(original, workbook)).toBe(bytes);
  });

  it('an array formula stays one, with the sign of those that spill', () => {
    const saved = movedDown(
      '<row r="1"><c r="A1"><f t="array" ref="A1">SUM(IF(B1:B3&gt;1,B1:B3))</f><v>5</v></c><c r="C1" cm="1"><f t="array" ref="C1:C2" aca="1">_xlfn.UNIQUE(B1:B3)</f><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c></row>',
    );
    expect(saved).toContain('<c r="A2"><f t="array" ref="A2">SUM(IF(B2:B4&gt;1,B2:B4))</f><v>5</v></c>');
    expect(saved).toContain(
      '<c r="C2" cm="1"><f t="array" ref="C2:C3" aca="1">_xlfn.UNIQUE(B2:B4)</f><v>1</v></c>',
    );
  });

  it('a formula that spills keeps its sign when it has another result, and loses it with another formula', () => {
    const data =
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn.UNIQUE(B1:B3)</f><v>1</v></c></row>';
    const { workbook, original } = open(bookOf({ 表: data }));
    workbook.sheet('表').cells.setResult(0, 0, 7);
    expect(dataOf(saveBook(original, workbook))).toContain('<c r="A1" cm="1"><f t="array" ref="A1:A2">');
    workbook.type('表!A1', '=B1');
    expect(dataOf(saveBook(original, workbook))).toBe('<row r="1"><c r="A1"><f>B1</f><v>0</v></c></row>');
  });

  it('a data table keeps its values in the grid, and its cells of input', () => {
    const data =
      '<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="H1"/><v>1</v></c></row><row r="2"><c r="A2"><v>8</v></c></row>';
    const { workbook } = open(bookOf({ 表: data }));
    workbook.sheet('表').cells.clearSpilled();
    expect(workbook.values('表!A1:A2')).toEqual([[1], [8]]);
    expect(movedDown(data)).toContain(
      '<c r="A2"><f t="dataTable" ref="A2:A3" r1="H2" dt2D="0" dtr="0"></f><v>1</v></c></row><row r="3"><c r="A3"><v>8</v></c>',
    );
  });

  it('a picture in a cell', () => {
    expect(movedDown('<row r="1"><c r="A1" t="e" vm="3"><v>#VALUE!</v></c></row>')).toContain(
      '<c r="A2" t="e" vm="3"><v>#VALUE!</v></c>',
    );
  });

  it('in a copy of the sheet too', () => {
    const data = '<row r="1"><c r="A1"><f t="array" ref="A1">SUM(IF(B1:B3&gt;1,B1:B3))</f><v>5</v></c></row>';
    const { workbook, original } = open(bookOf({ 表: data }));
    copySheet(workbook.sheet('表'));
    const copy = strFromU8(unzipSync(saveBook(original, workbook))['xl/worksheets/sheet2.xml']!);
    expect(copy).toContain(data);
  });

  it('and comes back with the row that was deleted and put back', () => {
    const bytes = withStrings(
      bookOf({ 表: '<row r="2"><c r="A2" t="s"><v>0</v></c></row>' }),
      `<si>${RICH}</si>`,
    );
    const { workbook, original } = open(bytes);
    deleteCells({ sheet: workbook.sheet('表'), rect: row(2) }, 'Up');
    insert(workbook, 2);
    workbook.type('表!A2', '重要');
    expect(dataOf(saveBook(original, workbook))).toContain('<c r="A2" t="s"><v>0</v></c>');
  });
});

describe('Looks that differ in what is not shown', () => {
  const font = '<sz val="11"/><name val="等线"/>';
  const sides = '<left/><right/><top/><bottom/>';
  const gradient =
    '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFF0000"/></stop></gradientFill></fill>';
  const styles = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${gradient}</fills><borders count="2"><border>${sides}<diagonal/></border><border diagonalUp="1">${sides}<diagonal style="thin"/></border></borders><cellXfs count="5"><xf fontId="0"/><xf fontId="1" borderId="1"/><xf fontId="1"/><xf fontId="1" fillId="2"/><xf numFmtId="49" quotePrefix="1"/></cellXfs></styleSheet>`;
  const cells = [1, 2, 3, 4].map((look, at) => `<c r="${'ABCD'[at]}1" s="${look}"><v>1</v></c>`).join('');
  const bytes = bookOf({ 表: `<row r="1">${cells}</row>` }, {}, { 'xl/styles.xml': styles });

  it('are not mixed up when cells move: a diagonal line, a gradient, text by an apostrophe', () => {
    expect(movedDown('', bytes)).toContain(cells.replace(/([A-D])1"/g, '$12"'));
  });

  it('keep it when a format is given', () => {
    const { workbook, original } = open(bytes);
    const rect = { top: 0, left: 0, rows: 1, columns: 3 };
    writeNumberFormat({ sheet: workbook.sheet('表'), rect }, '0.0');
    const saved = strFromU8(unzipSync(saveBook(original, workbook))['xl/styles.xml']!);
    const added = [...saved.matchAll(/<xf numFmtId="164"[^>]*>/g)].map(([xf]) => xf);
    expect(added.map((xf) => /fillId="(\d)" borderId="(\d)"/.exec(xf)!.slice(1).join(' '))).toEqual([
      '0 1',
      '0 0',
      '2 0',
    ]);
  });
});

describe('An array over several cells', () => {
  const data =
    '<row r="2"><c r="B2"><f t="array" ref="B2:B4">A2:A4*2</f><v>2</v></c></row><row r="3"><c r="B3"><v>4</v></c></row><row r="4"><c r="B4"><v>6</v></c></row>';

  it.each([
    ['a row between its own', 3],
    ['its last row', 4],
  ])('is not cut: Excel refuses %s, and so does the workbench', (_, at) => {
    const { workbook, original } = open(bookOf({ 表: data }));
    expect(() => insert(workbook, at)).toThrow();
    expect(() => deleteCells({ sheet: workbook.sheet('表'), rect: row(at) }, 'Up')).toThrow();
    expect(saveBook(original, workbook)).toBe(original.bytes);
  });

  it('shows its values where they went, for readers that do not calculate', () => {
    expect(movedDown(data)).toBe(
      '<row r="2"><c r="B2"/></row><row r="3"><c r="B3"><f t="array" ref="B3:B5">A3:A5*2</f><v>2</v></c></row><row r="4"><c r="B4"><v>4</v></c></row><row r="5"><c r="B5"><v>6</v></c></row>',
    );
  });

  it('that spills from a formula of the user finds its cells blank, else it could not in Excel', () => {
    const { workbook, original } = open(
      bookOf({ 表: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>9</v></c></row>' }),
    );
    workbook.type('表!A2', '');
    workbook.type('表!A1', '=UNIQUE(C1:C3)');
    workbook.sheet('表').cells.setSpilled(1, 0, 7);
    expect(dataOf(saveBook(original, workbook))).toMatch(/<row r="2"><c r="A2"\/><\/row>$/);
  });

  it('goes as a whole, and moves as a whole', () => {
    const { workbook, original } = open(bookOf({ 表: data }));
    insert(workbook, 2);
    insert(workbook, 6);
    expect(dataOf(saveBook(original, workbook))).toContain('<f t="array" ref="B3:B5">A3:A5*2</f>');
    deleteCells({ sheet: workbook.sheet('表'), rect: row(3, 3) }, 'Up');
    expect(dataOf(saveBook(original, workbook))).not.toContain('array');
  });
});

describe('Formulas that are written anew', () => {
  it.each([
    ['functions newer than the format', '_xlfn.RANK.EQ(A9,A$9:A9)', '_xlfn.RANK.EQ(A10,A$10:A10)'],
    ['names that a formula declares', '_xlfn.LET(_xlpm.x,A9,_xlpm.x+1)', '_xlfn.LET(_xlpm.x,A10,_xlpm.x+1)'],
    [
      'names of a function that a formula makes',
      '_xlfn.MAP(A9:A10,_xlfn.LAMBDA(_xlpm.额,IF(_xlpm.额&gt;0,_xlpm.额,"额")))',
      '_xlfn.MAP(A10:A11,_xlfn.LAMBDA(_xlpm.额,IF(_xlpm.额&gt;0,_xlpm.额,"额")))',
    ],
    ['what spills elsewhere', 'SUM(_xlfn.ANCHORARRAY(A9))', 'SUM(_xlfn.ANCHORARRAY(A10))'],
    ['functions of WPS', '_xlfn.DISPIMG("ID_1",A9)', '_xlfn.DISPIMG("ID_1",A10)'],
    ['functions of another add-in', '_xldudf_BANK_RATE(A9)', '_xldudf_BANK_RATE(A10)'],
    ['another file', '[1]表!A9+表!A9', '[1]表!A9+表!A10'],
  ])('%s keep the prefixes without which Excel does not know them', (_, before, after) => {
    expect(movedDown(`<row r="1"><c r="A1"><f>${before}</f><v>1</v></c></row>`)).toContain(`<f>${after}</f>`);
  });

  it('follow a sheet that is renamed, also as the first or last of several, but not one of another file', () => {
    const formula = "SUM('1月:3月'!A1)+SUM(一:三!A1)+[1]一!A1+一!A1:一!B2";
    const { workbook } = open(
      bookOf({
        表: `<row r="1"><c r="A1"><f>${formula}</f><v>1</v></c></row>`,
        '1月': '',
        '3月': '',
        一: '',
        三: '',
      }),
    );
    renameSheet(workbook.sheet('1月'), '元月');
    renameSheet(workbook.sheet('一'), '甲 乙');
    expect(workbook.formulas('表!A1')).toEqual([
      ["=SUM('元月:3月'!A1)+SUM('甲 乙:三'!A1)+[1]一!A1+'甲 乙'!A1:'甲 乙'!B2"],
    ]);
  });

  it('of several sheets go on without the one that is deleted', () => {
    const { workbook } = open(
      bookOf({
        表: '<row r="1"><c r="A1"><f>SUM(一:三!A1)</f><v>1</v></c><c r="B1"><f>一!A1+[1]一!A1</f><v>1</v></c></row>',
        一: '',
        二: '',
        三: '',
      }),
    );
    deleteSheet(workbook.sheet('一'));
    expect(workbook.formulas('表!A1:B1')).toEqual([["=SUM('二:三'!A1)", '=#REF!A1+[1]一!A1']]);
    deleteSheet(workbook.sheet('三'));
    expect(workbook.formulas('表!A1')).toEqual([['=SUM(二!A1)']]);
  });
});

describe('A file that is no sheet of Excel', () => {
  it.each([
    ['a column beyond the last', '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'],
    ['a row beyond the last', '<row r="9000000"><c r="A9000000"><v>1</v></c></row>'],
    ['a row before the first', '<row r="0"><c r="A0"><v>1</v></c></row>'],
    ['a row that is no number', '<row r="x"><c r="A1"><v>1</v></c></row>'],
    ['a cell without a column', '<row r="1"><c r="12"><v>1</v></c></row>'],
  ])('for %s is refused in words', (_, data) => {
    expect(() => open(bookOf({ 表: data }))).toThrow('已损坏');
  });
});

describe('Days that count from 1904', () => {
  it('are told to the add-in, which else would read every date four years wrong', () => {
    const bytes = bookOf({ 表: '' });
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['xl/workbook.xml']!).replace(
      '<sheets>',
      '<workbookPr date1904="1"/><sheets>',
    );
    expect(open(bytes).workbook.book.date1904).toBe(false);
    const { book } = open(zipSync({ ...parts, 'xl/workbook.xml': strToU8(xml) })).workbook;
    expect(book.date1904).toBe(true);
  });
});
