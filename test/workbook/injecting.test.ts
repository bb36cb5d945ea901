import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BookPlan, SheetPlan } from '../../src/report/plan';
import { injectSheets } from '../../src/workbook/file/inject';
import { readBook } from '../../src/workbook/file/read';
import { writeBook } from '../../src/workbook/file/write';
import { readZip } from '../../src/workbook/file/zip';
import { UnreadableFile } from '../../src/workbook/unreadable';
import { MAIN, oneSheet, rels, RELATIONS, shown, zip } from './packing';
import { BOOK, LINES, STYLES, SUMMARY } from './sample-plan';
import { faults } from './structure';
import { all, parseXml } from './xml-tree';

const fixture = (program: string): Uint8Array =>
  readFileSync(join(__dirname, `../fixtures/workbook/${program}.xlsx`));

/** Result sheets alone: what a run puts into the user's workbook. */
const RESULT: BookPlan = { sheets: [LINES, SUMMARY], styles: STYLES, names: BOOK.names };

function injected(source: Uint8Array, plan: BookPlan = RESULT): Uint8Array {
  const result = injectSheets(source, plan);
  if (!result.ok) throw new Error(result.clashes.map(({ text }) => text.en).join('; '));
  return result.bytes;
}

function edited(source: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(source);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part]))) });
}

const xmlOf = (bytes: Uint8Array, part: string) => parseXml(strFromU8(unzipSync(bytes)[part]));

const EDITED =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/calcChain\.xml)$/;

/** Every part that is not one of the lists is there, with the same packed bytes. */
function expectUntouched(source: Uint8Array, result: Uint8Array, except = EDITED): void {
  const after = new Map(readZip(result).map((entry) => [entry.name, entry]));
  for (const entry of readZip(source)) {
    if (except.test(entry.name)) continue;
    const kept = after.get(entry.name);
    expect([entry.name, kept && Buffer.compare(kept.packed, entry.packed)]).toEqual([entry.name, 0]);
    expect([kept!.crc, kept!.size, kept!.dosDate]).toEqual([entry.crc, entry.size, entry.dosDate]);
  }
}

describe('putting result sheets into a workbook', () => {
  it.each(['xlsxwriter', 'exceljs', 'excelts', 'sheetjs', 'sheetjs-iso-dates', 'libreoffice', 'openpyxl'])(
    '%s: every other part stays byte for byte, and the whole keeps the rules of the format',
    (program) => {
      const source = fixture(program);
      const result = injected(source);
      expect(faults(result)).toEqual([]);
      expectUntouched(source, result);
      const before = readBook(source);
      const after = readBook(result);
      const count = before.sheets.length;
      before.sheets.forEach(({ name }, at) => {
        expect([after.sheets[at].name, after.sheets[at].marked]).toEqual([name, false]);
        expect(shown(after, at)).toEqual(shown(before, at));
      });
      const ours = readBook(writeBook(BOOK));
      expect([shown(after, count), shown(after, count + 1)]).toEqual([shown(ours, 0), shown(ours, 1)]);
      expect(after.sheets.slice(count).map(({ name, marked }) => [name, marked])).toEqual([
        [LINES.name, true],
        [SUMMARY.name, true],
      ]);
      expect(after.tables).toEqual([...before.tables, { ...ours.tables[0] }]);
    },
  );

  it('running again replaces the sheets: the same results give the same bytes', () => {
    for (const program of ['xlsxwriter', 'exceljs', 'libreoffice']) {
      const once = injected(fixture(program));
      const result = injectSheets(once, RESULT);
      expect(result).toMatchObject({ ok: true, added: [], replaced: [LINES.name, SUMMARY.name] });
      expect(Buffer.compare(injected(once), once)).toBe(0);
    }
  });

  it("a replaced sheet keeps its tab's place and number, and the user's own sheets around it stay", () => {
    const own: SheetPlan = { name: '我的核对', rows: [{ cells: [{ formula: "'绩效 汇总'!B2", value: 1 }] }] };
    const source = writeBook({
      ...BOOK,
      sheets: [{ name: '台账', rows: [] }, SUMMARY, own, LINES],
      names: [],
      active: '我的核对',
    });
    const changed: SheetPlan = { ...SUMMARY, rows: [{ cells: ['新', 7] }], filter: undefined, print: {} };
    const result = injected(source, { sheets: [changed], styles: STYLES });
    expect(faults(result)).toEqual([]);
    expectUntouched(source, result, /workbook\.xml|Content_Types|styles|sheet2\.xml/);
    const sheets = (bytes: Uint8Array) =>
      all(xmlOf(bytes, 'xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes);
    expect(sheets(result)).toEqual(sheets(source));
    const book = readBook(result);
    expect(shown(book, 1)).toEqual([['新', 7]]);
    expect(book.sheets.map(({ marked }) => marked)).toEqual([false, true, false, true]);
    const names = all(xmlOf(result, 'xl/workbook.xml'), 'definedName').map(
      ({ attributes }) => `${attributes.localSheetId} ${attributes.name}`,
    );
    // The old filter and print area of the replaced sheet are gone.
    expect(names.sort()).toEqual([
      '1 JISUAN_RESULT',
      '3 JISUAN_RESULT',
      '3 _xlnm.Print_Titles',
      '3 本表合计',
    ]);
  });

  it("the user's view stays: no second sheet is selected with the one on show", () => {
    const result = injected(fixture('xlsxwriter'));
    const parts = unzipSync(result);
    const selected = Object.keys(parts).filter(
      (name) => /worksheets\/sheet\d+\.xml$/.test(name) && strFromU8(parts[name]).includes('tabSelected="1"'),
    );
    expect(selected).toEqual(['xl/worksheets/sheet1.xml']);
  });

  it('a macro workbook keeps its project and its type; the calculation chain goes', () => {
    const source = zip({
      ...oneSheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'),
      '[Content_Types].xml':
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
      'xl/_rels/workbook.xml.rels': rels([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ['rId3', 'calcChain', 'calcChain.xml'],
        ['rId9', 'vbaProject', 'vbaProject.bin'],
      ]),
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`,
      'xl/vbaProject.bin': Uint8Array.from([1, 2, 3, 0, 255]),
    });
    const result = injected(source);
    expect(faults(result)).toEqual([]);
    expectUntouched(source, result);
    const parts = unzipSync(result);
    expect(parts['xl/vbaProject.bin']).toEqual(Uint8Array.from([1, 2, 3, 0, 255]));
    expect(strFromU8(parts['[Content_Types].xml'])).toContain('macroEnabled');
    expect(Object.keys(parts)).not.toContain('xl/calcChain.xml');
    expect(strFromU8(parts['xl/_rels/workbook.xml.rels'])).not.toContain('calcChain');
    // The source had no style sheet.
    expect(Object.keys(parts)).toContain('xl/styles.xml');
  });

  it('formats of the source keep their numbers; equal ones of ours are used again', () => {
    const once = injected(fixture('exceljs'));
    const before = xmlOf(fixture('exceljs'), 'xl/styles.xml');
    const after = xmlOf(once, 'xl/styles.xml');
    for (const list of ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs']) {
      const of = (root: typeof after) => root.children.find(({ tag }) => tag === list)!.children;
      expect(of(after).slice(0, of(before).length)).toEqual(of(before));
    }
    expect(all(xmlOf(injected(once), 'xl/styles.xml'), 'xf')).toHaveLength(all(after, 'xf').length);
  });

  it('prefixed, strict and UTF-16 parts are edited in their own manner', () => {
    const plain = writeBook({
      sheets: [{ name: '台账', rows: [{ cells: [{ value: 1, style: 'money' }] }] }],
      styles: STYLES,
    });
    const prefix = (xml: string) => xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
    const prefixed = edited(edited(plain, 'xl/workbook.xml', prefix), 'xl/styles.xml', prefix);
    expect(shown(readBook(injected(prefixed)), 2)).toEqual(shown(readBook(writeBook(BOOK)), 1));
    expect(strFromU8(unzipSync(injected(prefixed))['xl/styles.xml'])).not.toMatch(/<(?!\/?x:|\?)/);
    expect(injected(injected(prefixed))).toEqual(injected(prefixed));

    const strict = edited(plain, 'xl/workbook.xml', (xml) =>
      xml
        .replace(RELATIONS, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
        .replace(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
    );
    expect(strFromU8(unzipSync(injected(strict))['xl/worksheets/sheet2.xml'])).toContain(
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    );

    const utf16 = zipSync({
      ...unzipSync(plain),
      'xl/workbook.xml': new Uint8Array(
        Buffer.from(
          '\uFEFF' + strFromU8(unzipSync(plain)['xl/workbook.xml']).replace('UTF-8', 'UTF-16'),
          'utf16le',
        ),
      ),
    });
    expect(faults(injected(utf16))).toEqual([]);
  });
});

describe('names that the owner of the workbook already uses', () => {
  it("a sheet of the user's is never overwritten; another name is offered", () => {
    const source = writeBook({ sheets: [{ ...SUMMARY, marked: false }], styles: STYLES });
    const result = injectSheets(source, RESULT);
    expect(result).toMatchObject({
      ok: false,
      clashes: [{ kind: 'sheet', name: '绩效 汇总', offered: '绩效 汇总(2)' }],
    });
    if (!result.ok) expect(result.clashes[0].text.zh).toContain('改用“绩效 汇总(2)”');
  });

  it('nor is a table or a name; what an earlier run of ours wrote is', () => {
    const table = { ...LINES, name: '别的表', marked: false };
    const source = writeBook({
      sheets: [table],
      styles: STYLES,
      names: [{ name: '营销奖励率', formula: "'别的表'!$C$4" }],
    });
    expect(injectSheets(source, RESULT)).toMatchObject({
      ok: false,
      clashes: [
        { kind: 'table', name: '明细_贷款营销奖励', offered: '明细_贷款营销奖励_2' },
        { kind: 'name', name: '营销奖励率', offered: '营销奖励率_2' },
      ],
    });
    const ours = { ...RESULT, names: [{ name: '营销奖励率', formula: "'绩效 汇总'!$B$2" }] };
    expect(injectSheets(injected(fixture('openpyxl'), ours), ours).ok).toBe(true);
  });

  it('an unreadable source is refused as when it is read', () => {
    expect(() => injectSheets(fixture('xlsxwriter').subarray(0, 3000), RESULT)).toThrow(UnreadableFile);
  });
});

describe('a workbook whose days count from 1904', () => {
  const plan: BookPlan = {
    sheets: [
      {
        name: '方案与参数',
        marked: true,
        columns: [{}, { style: 'date' }],
        rows: [
          { cells: ['期初日', { value: 44_927, style: 'date' }, { value: 44_927, style: 'count' }] },
          { cells: ['期末日', 45_016, { formula: 'B1', value: 44_927, style: 'date' }] },
        ],
      },
    ],
    styles: { date: { numberFormat: 'yyyy-mm-dd' }, count: { numberFormat: '#,##0' } },
  };

  it('holds the same days as one from 1899: 2023-01-01 and 2023-03-31', () => {
    const source = edited(fixture('xlsxwriter'), 'xl/workbook.xml', (xml) =>
      xml.replace('<workbookPr', '<workbookPr date1904="1"'),
    );
    const book = readBook(injected(source, plan));
    // 44927 − 1462 and 45016 − 1462; a count is no day.
    expect(shown(book, book.sheets.length - 1)).toEqual([
      ['期初日', 43_465, 44_927],
      ['期末日', 43_554, 43_465],
    ]);
  });
});
