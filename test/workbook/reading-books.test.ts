import { readBook } from '../../src/workbook/file/read';
import { MAIN, oneSheet, rels, RELATIONS, sheetXml, shown, without, zip, type Parts } from './packing';

function workbookXml(inside: string): string {
  return `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${inside}</workbook>`;
}

function text(value: string): string {
  return `<c t="inlineStr"><is><t>${value}</t></is></c>`;
}

describe('the parts of a workbook', () => {
  it('sheets come in the order of the tabs, hidden ones too, without chart sheets', () => {
    const book = readBook(
      zip({
        ...oneSheet(''),
        'xl/workbook.xml': workbookXml(
          '<sheets><sheet name="乙 &amp; 丙" sheetId="7" r:id="b"/><sheet name="图" sheetId="3" r:id="c"/><sheet name="甲" sheetId="1" state="veryHidden" r:id="a"/></sheets>' +
            '<definedNames><definedName name="jisuan_result" localSheetId="2">TRUE</definedName><definedName name="JISUAN_RESULT">TRUE</definedName></definedNames>',
        ),
        'xl/_rels/workbook.xml.rels': rels([
          ['a', 'worksheet', '/xl/worksheets/sheet1.xml'],
          ['b', 'worksheet', 'worksheets/../worksheets/b%20b.xml'],
          ['c', 'chartsheet', 'chartsheets/sheet1.xml'],
        ]),
        'xl/worksheets/b b.xml': sheetXml('<row><c><v>2</v></c></row>'),
      }),
    );
    expect(book.sheets.map(({ name, marked, rows }) => ({ name, marked, rows }))).toEqual([
      { name: '乙 & 丙', marked: false, rows: 1 },
      { name: '甲', marked: true, rows: 0 },
    ]);
  });

  it('a sheet is marked as ours by its own JISUAN_RESULT name only', () => {
    const sheets = '<sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets>';
    const marked = (names: string) => {
      const xml = workbookXml(`${sheets}<definedNames>${names}</definedNames>`);
      return readBook(zip(oneSheet('', { 'xl/workbook.xml': xml }))).sheets[0].marked;
    };
    expect(marked('<definedName name="JISUAN_RESULT" localSheetId="0" hidden="1">TRUE</definedName>')).toBe(
      true,
    );
    expect(marked('<definedName name="JISUAN_RESULT">TRUE</definedName>')).toBe(false);
    expect(marked('<definedName name="_xlnm.Print_Area" localSheetId="0">数据!$A$1</definedName>')).toBe(
      false,
    );
  });

  it('strict OOXML is read like transitional', () => {
    const strict = Object.fromEntries(
      Object.entries(oneSheet(`<row>${text('工号')}</row>`)).map(([name, xml]) => [
        name,
        (xml as string)
          .replaceAll(RELATIONS, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
          .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
      ]),
    );
    expect(shown(readBook(zip(strict)))).toEqual([['工号']]);
  });

  it('the 1904 date system is reported, and ISO dates are counted in it', () => {
    const parts = oneSheet('<row><c t="d"><v>1904-01-02</v></c></row>');
    parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] as string).replace(
      '<sheets>',
      '<workbookPr date1904="1"/><sheets>',
    );
    const book = readBook(zip(parts));
    expect([book.date1904, shown(book)]).toEqual([true, [[1]]]);
  });

  it('parts are found whatever the case of their names, with backslashes, or without a list of package relations', () => {
    const parts = without(oneSheet(`<row>${text('工号')}</row>`), '_rels/.rels');
    const odd: Parts = {};
    for (const [name, xml] of Object.entries(parts)) {
      odd[name.replace('worksheets', 'Worksheets').replaceAll('/', '\\')] = xml;
    }
    expect(shown(readBook(zip(odd)))).toEqual([['工号']]);
  });

  it('a workbook without shared strings is read', () => {
    const parts = oneSheet('<row><c><v>1</v></c></row>', {
      'xl/_rels/workbook.xml.rels': rels([['rId1', 'worksheet', 'worksheets/sheet1.xml']]),
    });
    expect(shown(readBook(zip(without(parts, 'xl/sharedStrings.xml'))))).toEqual([[1]]);
  });
});

describe('tables', () => {
  const rows =
    `<row r="1">${text('标题')}</row><row r="3">${text('工号')}${text('金额')}</row>` +
    '<row r="4"><c><v>1001</v></c><c><v>5</v></c></row><row r="5"><c><v>1002</v></c><c><v>6</v></c></row><row r="6"><c/><c><v>11</v></c></row>';

  function tablesOf(table: string, cells = rows) {
    const book = readBook(
      zip(
        oneSheet(cells, {
          'xl/worksheets/_rels/sheet1.xml.rels': rels([
            ['rId1', 'table', '../tables/table1.xml'],
            ['rId2', 'hyperlink', 'http://example.com/'],
          ]),
          'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" ${table}</table>`,
        }),
      ),
    );
    return { tables: book.tables, cells: shown(book) };
  }

  const columns =
    '<tableColumns count="2"><tableColumn id="1" name="工号"/><tableColumn id="2" name="金额"/></tableColumns>';

  it('a table is its display name and range, from its header to its last data row', () => {
    const { tables } = tablesOf(`name="t" displayName="贷款发放" ref="A3:B6" totalsRowCount="1">${columns}`);
    expect(tables).toEqual([{ name: '贷款发放', sheet: '数据', top: 2, left: 0, bottom: 4, right: 1 }]);
  });

  it('a table that reaches below the last filled row ends with that row', () => {
    expect(tablesOf(`displayName="t" ref="A3:B900">${columns}`).tables).toMatchObject([
      { top: 2, bottom: 5 },
    ]);
  });

  it('a header row that is switched off is the blank row above, filled with the column names', () => {
    const { tables, cells } = tablesOf(
      `displayName="贷款发放" ref="A3:B5" headerRowCount="0">${columns}`,
      `<row r="1">${text('标题')}</row><row r="3"><c><v>1001</v></c><c><v>5</v></c></row>`,
    );
    expect(tables).toMatchObject([{ top: 1, bottom: 2 }]);
    expect(cells[1]).toEqual(['工号', '金额']);
  });

  it('without room for that header the cells are read as a plain sheet', () => {
    expect(tablesOf(`displayName="t" ref="A1:B5" headerRowCount="0">${columns}`).tables).toEqual([]);
    expect(tablesOf(`displayName="t" ref="A4:B5" headerRowCount="0">${columns}`).tables).toEqual([]);
  });
});
