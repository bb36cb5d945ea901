import fc from 'fast-check';
import { unzipSync } from 'fflate';
import type { BookPlan, PlainValue, SheetPlan } from '../../src/report/plan';
import { readBook } from '../../src/workbook/file/read';
import { writeBook } from '../../src/workbook/file/write';
import { shown } from './packing';
import { BOOK } from './sample-plan';
import { faults } from './structure';
import { all, parseXml } from './xml-tree';

const part = (bytes: Uint8Array, name: string) => parseXml(new TextDecoder().decode(unzipSync(bytes)[name]));

function oneSheet(rows: SheetPlan['rows'], more: Partial<SheetPlan> = {}): BookPlan {
  return { sheets: [{ name: '表', rows, ...more }], styles: {} };
}

function reread(...cells: PlainValue[]) {
  return shown(readBook(writeBook(oneSheet([{ cells: [...cells, '末'] }]))))[0].slice(0, -1);
}

describe('writing a workbook', () => {
  it('the file keeps every rule that makes Excel offer a repair when broken', () => {
    expect(faults(writeBook(BOOK))).toEqual([]);
  });

  it('its values, tables and marks are read back', () => {
    const book = readBook(writeBook(BOOK));
    expect(book.sheets.map(({ name, marked }) => [name, marked])).toEqual([
      ['明细-贷款营销奖励', true],
      ['绩效 汇总', true],
      ['参数', false],
    ]);
    expect(shown(book)).toEqual([
      ['贷款营销奖励 <明细>', null, null, null, null],
      [null, null, null, null, null],
      ['工号', '发放日期', '发放金额', '营销奖励', null],
      ['0012', 45000, 150000.5, 450, null],
      ['1001', 45001, 0.1, '否', false],
      ['=1+1', null, null, { novalue: true }, true],
      ...Array.from({ length: 3 }, () => [null, null, null, null, null]),
      [null, null, 150000.6, null, null],
    ]);
    const table = {
      name: '明细_贷款营销奖励',
      sheet: '明细-贷款营销奖励',
      top: 2,
      left: 0,
      bottom: 5,
      right: 3,
    };
    expect(book.tables).toEqual([table]);
  });

  it('the same plan gives the same bytes', () => {
    expect(Buffer.compare(writeBook(BOOK), writeBook(BOOK))).toBe(0);
  });

  it('equal formats are stored once, and the number formats keep their codes', () => {
    const styles = part(writeBook(BOOK), 'xl/styles.xml');
    expect(
      all(styles, 'numFmt')
        .map(({ attributes }) => attributes.formatCode)
        .sort(),
    ).toEqual(['0.0000"‰"', 'yyyy-mm-dd']);
    const same: BookPlan = {
      sheets: [
        {
          name: '表',
          rows: [
            {
              cells: [
                { value: 1, style: 'a' },
                { value: 2, style: 'b' },
              ],
            },
          ],
        },
      ],
      styles: { a: { bold: true }, b: { bold: true } },
    };
    const cells = all(part(writeBook(same), 'xl/worksheets/sheet1.xml'), 'c');
    expect(cells.map(({ attributes }) => attributes.s)).toEqual(['1', '1']);
  });

  it('a book with formulas is calculated on opening; one without is not, so that closing it asks nothing', () => {
    const calc = (book: BookPlan) => all(part(writeBook(book), 'xl/workbook.xml'), 'calcPr').length;
    expect([calc(BOOK), calc(oneSheet([{ cells: [1] }]))]).toEqual([1, 0]);
  });

  it('filter, print titles and the result mark are names of their sheet', () => {
    const names = all(part(writeBook(BOOK), 'xl/workbook.xml'), 'definedName').map(
      ({ attributes: { name, localSheetId = '' }, text }) => `${localSheetId} ${name} ${text}`,
    );
    expect(names.sort()).toEqual([
      " 营销奖励率 '参数'!$B$1",
      '0 JISUAN_RESULT TRUE',
      "0 _xlnm.Print_Titles '明细-贷款营销奖励'!$A:$A,'明细-贷款营销奖励'!$1:$3",
      "0 本表合计 '明细-贷款营销奖励'!$C$10",
      '1 JISUAN_RESULT TRUE',
      "1 _xlnm.Print_Area '绩效 汇总'!$A$1:$B$2",
      "1 _xlnm._FilterDatabase '绩效 汇总'!$A$1:$B$2",
    ]);
  });

  it('a column name with a line end has Excel’s own escape, which its header cell has not', () => {
    const range = { top: 0, left: 0, bottom: 1, right: 1 };
    const columns = [{ name: '金额\n（元）' }, { name: '比例"%"<甲>', formula: '[@金额]&"<"' }];
    const rows = [{ cells: columns.map(({ name }) => name) }, { cells: [1, 2] }];
    const bytes = writeBook(oneSheet(rows, { tables: [{ name: '台账', range, columns }] }));
    expect(new TextDecoder().decode(unzipSync(bytes)['xl/tables/table1.xml'])).toContain(
      'name="金额_x000A_（元）"',
    );
    expect(shown(readBook(bytes))[0]).toEqual(['金额\n（元）', '比例"%"<甲>']);
    expect(faults(bytes)).toEqual([]);
  });

  it('rows may be made while they are written', () => {
    const rows = {
      *[Symbol.iterator]() {
        for (let row = 0; row < 1000; row++) yield { cells: [row, `行${row}`] };
      },
    };
    const bytes = writeBook(oneSheet(rows));
    expect(faults(bytes)).toEqual([]);
    expect(shown(readBook(bytes))[999]).toEqual([999, '行999']);
  });
});

describe('values', () => {
  it('a text that looks like a formula, a number or an escape stays that text', () => {
    const texts = [
      '=SUM(A1)',
      '+1',
      '-1',
      '@x',
      '0012',
      '_x0041_',
      '_x005F_',
      ' 空格 ',
      '\t制表',
      '一\n二',
      '<&>"\'',
    ];
    expect(reread(...texts)).toEqual(texts);
  });

  it('control characters and lone surrogates come back', () => {
    const texts = ['a\u0001b', '\r\n', '\ud83d', '\udc00x', '🙂', '\uffff', '\u0000', '\ufeff头'];
    expect(reread(...texts)).toEqual(texts);
  });

  it('an empty text is a blank cell, and −0 is 0', () => {
    expect(reread('', null, -0)).toEqual([null, null, 0]);
  });

  it('law: what is written is what is read, texts and doubles to the last bit', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const grid = fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(grid, (rows) => {
        const bytes = writeBook(oneSheet(rows.map((cells) => ({ cells }))));
        const read = shown(readBook(bytes));
        rows.forEach((cells, row) =>
          cells.forEach((cell, column) => {
            const expected = cell === '' ? null : cell === 0 ? 0 : cell;
            expect(read[row]?.[column] ?? null).toBe(expected);
          }),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('law: a decimal of up to 15 digits is the same decimal after writing and reading', () => {
    const cents = fc.integer({ min: -(10 ** 14), max: 10 ** 14 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), (amounts) => {
        const texts = amounts.map(
          (amount) =>
            `${amount < 0 ? '-' : ''}${Math.floor(Math.abs(amount) / 100)}.${String(Math.abs(amount) % 100).padStart(2, '0')}`,
        );
        const read = reread(...texts.map(Number));
        expect(read.map((value) => (value as number).toFixed(2))).toEqual(
          texts.map((text) => (text === '-0.00' ? '0.00' : text)),
        );
      }),
    );
  });
});
