import { readBook } from '../../src/workbook/file/read';
import { MAIN, oneSheet, sharedStrings, sheetXml, shown, zip, type Parts } from './packing';

function read(rows: string, more: Parts = {}) {
  return shown(readBook(zip(oneSheet(rows, more))));
}

function firstRow(cells: string, more: Parts = {}) {
  return read(`<row r="1">${cells}</row>`, more)[0];
}

const novalue = { novalue: true };

describe('cells of an .xlsx file', () => {
  it('numbers are read as the doubles that their digits stand for', () => {
    const digits = [
      '0',
      '-0',
      '12',
      '-3.5',
      '0.1',
      '1E3',
      '1.5e-7',
      '0.10000000000000001',
      '123456789012345678',
    ];
    const cells = digits.map((text) => `<c><v>${text}</v></c>`).join('');
    expect(firstRow(cells)).toEqual([0, 0, 12, -3.5, 0.1, 1000, 1.5e-7, 0.1, 123456789012345680]);
  });

  it('what a numeric cell holds that is no number stays visible as text', () => {
    expect(firstRow('<c><v>NaN</v></c><c><v>1,000</v></c><c><v>1e999</v></c>')).toEqual([
      'NaN',
      '1,000',
      '1e999',
    ]);
  });

  it('shared strings are read by number, an empty one as a blank', () => {
    const strings = sharedStrings('<si><t>张三</t></si><si><t></t></si><si/><si><t>0012</t></si>');
    const cells = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(firstRow(cells, strings)).toEqual(['张三', null, null, '0012']);
  });

  it('runs of a rich text are joined and its pinyin guide is left out', () => {
    const strings = sharedStrings(
      '<si><r><rPr><b/></rPr><t>客户</t></r><r><t xml:space="preserve">经理 </t></r><rPh sb="0" eb="2"><t>kehu</t></rPh><phoneticPr fontId="1"/></si>',
    );
    expect(firstRow('<c t="s"><v>0</v></c>', strings)).toEqual(['客户经理 ']);
  });

  it('white space at the ends of a text counts only where the file says preserve, as Excel shows it', () => {
    const strings = sharedStrings(
      '<si><t>  1001&#10;</t></si><si><t xml:space="preserve"> 1001 </t></si><si><r><t>a</t></r><r><t> </t></r><r><t>b</t></r></si>',
    );
    const cells = [0, 1, 2].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    const formulas =
      '<c t="str"><f>A1</f><v> x </v></c><c t="str"><f>A1</f><v xml:space="preserve"> x </v></c>';
    expect(firstRow(cells + formulas, strings)).toEqual(['1001', ' 1001 ', 'a b', 'x', ' x ']);
  });

  it("entities, CDATA and Excel's own escapes are decoded", () => {
    const cells = [
      '&lt;A&amp;B&gt; &quot;&apos;',
      '&#24352;&#x4E09; &#x20BB7;',
      '<![CDATA[<未转义> & ]]>尾',
      '一_x000D_二_x005F_x000D_',
      '甲\r\n乙',
    ].map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
    expect(firstRow(cells.join(''))).toEqual([
      `<A&B> "'`,
      '张三 𠮷',
      '<未转义> & 尾',
      '一\r二_x000D_',
      '甲\n乙',
    ]);
  });

  it('long and four-byte texts are read whole', () => {
    const long = '绩效工资'.repeat(100) + '🙂'.repeat(20);
    expect(firstRow(`<c t="inlineStr"><is><t>${long}</t></is></c>`)).toEqual([long]);
  });

  it('a formula counts by its stored value; one that was never calculated has no value', () => {
    const cells =
      '<c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c><f>1+1</f><v/></c><c><f>1+1</f><v></v></c>' +
      '<c t="str"><f>""</f><v></v></c><c t="str"><f>A1&amp;"元"</f><v>2元</v></c><c t="b"><f>TRUE</f><v>1</v></c>';
    expect(firstRow(cells)).toEqual([2, novalue, novalue, novalue, null, '2元', true]);
  });

  it('truth values, errors and ISO dates keep their kind', () => {
    const cells =
      '<c t="b"><v>0</v></c><c t="b"><v>true</v></c><c t="e"><v>#REF!</v></c>' +
      '<c t="d"><v>2023-03-15</v></c><c t="d"><v>2023-03-15T12:00:00Z</v></c><c t="d"><v>1900-01-01</v></c><c t="d"><v>2023-02-30</v></c>';
    // 2023-03-15 is serial 45000 in Excel.
    expect(firstRow(cells)).toEqual([false, true, { error: '#REF!' }, 45000, 45000.5, 1, '2023-02-30']);
  });

  it('cells and rows without a reference follow the one before', () => {
    expect(
      read('<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row/><row><c><v>9</v></c></row>'),
    ).toEqual([
      [1, null, null, 4, 5],
      [null, null, null, null, null],
      [9, null, null, null, null],
    ]);
  });

  it('a cell with a style but no value neither fills nor extends the sheet', () => {
    expect(
      read('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="4"/></row><row r="900"><c r="Z900" s="1"/></row>'),
    ).toEqual([[1]]);
  });

  it('columns that hold nothing are null, from A up to the last filled one', () => {
    const book = readBook(zip(oneSheet('<row r="3"><c r="AB3"><v>7</v></c></row>')));
    const [grid] = book.sheets;
    expect([grid.rows, grid.columns.length, grid.columns.filter(Boolean).length]).toEqual([3, 28, 1]);
    expect(grid.columns[27]!.value).toHaveLength(3);
  });

  it('more rows than announced, in any order, are all read', () => {
    const rows = Array.from(
      { length: 700 },
      (_, at) => `<row r="${700 - at}"><c r="A${700 - at}"><v>${at}</v></c></row>`,
    );
    const xml = sheetXml(rows.join('')).replace('<sheetData>', '<dimension ref="A1:A2"/><sheetData>');
    const all = shown(readBook(zip(oneSheet('', { 'xl/worksheets/sheet1.xml': xml }))));
    expect(all.map(([value]) => value)).toEqual(Array.from({ length: 700 }, (_, at) => 699 - at));
  });

  it('namespace prefixes, byte order marks and UTF-16 make no difference', () => {
    const plain = `<?xml version="1.0" encoding="UTF-8"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>工号</x:t></x:is></x:c><x:c r="B1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
    const utf16 = '\uFEFF' + plain.replace('UTF-8', 'UTF-16');
    const variants = [
      plain,
      '\uFEFF' + plain,
      bytes(utf16, 'utf16le'),
      bytes(utf16, 'utf16le').map((_, at, all) => all[at ^ 1]),
      // 工 and 号 in GBK.
      new Uint8Array(
        Buffer.concat(
          plain
            .replace('UTF-8', 'GB2312')
            .split('工号')
            .map((text) => Buffer.from(text, 'latin1'))
            .flatMap((part, at) => (at ? [Buffer.from([0xb9, 0xa4, 0xba, 0xc5]), part] : [part])),
        ),
      ),
    ];
    for (const xml of variants) {
      expect(firstRow('', { 'xl/worksheets/sheet1.xml': xml })).toEqual(['工号', 5]);
    }
  });

  it('an inline text is read even where the type of its cell does not announce it, and the other way round', () => {
    const cells =
      '<c><is><t>甲</t></is></c><c t="inlineStr"><v>乙</v></c><c t="inlineStr"><is/></c><c><v>1</v></c>';
    expect(firstRow(cells)).toEqual(['甲', '乙', null, 1]);
  });

  it('a comment or a processing instruction inside a value does not split it', () => {
    expect(firstRow('<c><v>1<!-- > -->2</v></c><c t="str"><v>甲<?x?>乙</v></c>')).toEqual([12, '甲乙']);
  });

  it('equal texts of a book share one place in the pool', () => {
    const rows = '<row><c t="inlineStr"><is><t>张三</t></is></c><c t="str"><v>张三</v></c></row>';
    const book = readBook(zip(oneSheet(rows)));
    expect(book.sheets[0].texts).toEqual(['张三']);
  });
});
