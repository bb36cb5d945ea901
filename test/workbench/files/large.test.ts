import { strFromU8, unzipSync } from 'fflate';
import { renameSheet } from '../../../src/workbench/host/model/book';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/workbench/host/model/rect';
import { deleteCells, insertCells } from '../../../src/workbench/host/model/shift';
import { writeNumberFormat } from '../../../src/workbench/host/model/format';
import { atOnce, inSlices, openBook, openSteps, saveBook, saveSteps } from '../../../src/workbench/files';
import type { Progress, Steps } from '../../../src/workbench/files';
import { LIMITS } from '../../../src/workbook/limits';
import { bookOf } from './small-book';

const ROWS = 3000;
const cell = (row: number): string =>
  `<c r="A${row}" s="1" t="inlineStr"><is><t>客户${row}</t></is></c><c r="B${row}" s="1"><v>${row * 1.25}</v></c><c r="C${row}"><f>B${row}*2</f><v>${row * 2.5}</v></c>`;
const rows = Array.from({ length: ROWS }, (_, at) => `<row r="${at + 1}">${cell(at + 1)}</row>`).join('');
const large = bookOf({ 台账: rows, 汇总: '<row r="1"><c r="A1"><f>SUM(台账!B:B)</f><v>1</v></c></row>' });
const open = (bytes = large) => openBook(bytes, { name: '大.xlsx' });

/** All steps of a work, and what came of it. */
function walk<T>(steps: Steps<T>): { told: Progress[]; result: T } {
  const told: Progress[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { told, result: step.value };
    told.push({ ...step.value });
  }
}

const STEP = 300_000;
const CELL = { top: 0, left: 0, rows: 1, columns: 1 };
const ROW = { ...CELL, top: 2, columns: MAX_COLUMNS };
const COLUMN = { ...CELL, left: 1, rows: MAX_ROWS };

describe('A large file', () => {
  it('is opened in small steps, each of which tells the sheet and how far it has come', () => {
    const { told, result } = walk(openSteps(large, { name: '大.xlsx' }));
    expect(told.map(({ what }) => what).filter((what, at, all) => what !== all[at - 1])).toEqual([
      '台账',
      '汇总',
    ]);
    const places = told.map(({ done }) => done);
    for (const [at, place] of places.entries()) {
      const taken = place - (places[at - 1] ?? 0);
      expect(taken >= 0 && taken < STEP).toBe(true);
    }
    expect(told.at(-1)).toMatchObject({ done: told[0]!.total });
    expect(result.workbook.values('台账!A3000:C3000')).toEqual([['客户3000', 3750, 7500]]);
  });

  it('is saved in small steps too, with the bytes that saving in one go gives', () => {
    const { workbook, original } = open();
    workbook.type('台账!B7', 1);
    workbook.type('台账!B2999', 2);
    const { told, result } = walk(saveSteps(original, workbook));
    expect(told.length).toBeGreaterThan(10);
    for (const [at, { done }] of told.entries()) expect(done - (told[at - 1]?.done ?? 0)).toBeLessThan(STEP);
    expect(result).toEqual(saveBook(original, workbook));
    const again = open(result).workbook;
    expect([again.values('台账!B7:B8'), again.values('台账!B2999:B3000')]).toEqual([
      [[1], [10]],
      [[2], [3750]],
    ]);
  });

  it('lets others do their work in between, and can be given up', async () => {
    let others = 0;
    const giveUp = new AbortController();
    const opening = inSlices(openSteps(large, { name: '大.xlsx' }), {
      slice: 0,
      signal: giveUp.signal,
      onProgress: () => {
        others += 1;
        if (others === 5) giveUp.abort(new Error('another file'));
      },
    });
    await expect(opening).rejects.toThrow('another file');
    expect(others).toBe(5);
    const opened = await inSlices(openSteps(large, { name: '大.xlsx' }), { slice: 0 });
    expect(opened.workbook.sheetNames).toEqual(['台账', '汇总']);
  });

  it('fails as it does in one go where it is cut off', async () => {
    const parts = unzipSync(large);
    const cut = bookOf({ 台账: strFromU8(parts['xl/worksheets/sheet1.xml']!).slice(400, 100_000), 汇总: '' });
    expect(() => open(cut)).toThrow('worksheets/sheet1.xml');
    await expect(inSlices(openSteps(cut, { name: '断.xlsx' }))).rejects.toThrow('worksheets/sheet1.xml');
  });

  it('can be saved as often as one likes: what is unpacked again is no zip bomb', () => {
    const limit = LIMITS.inflatedBytes;
    const { workbook, original } = open();
    const size = strFromU8(unzipSync(large)['xl/worksheets/sheet1.xml']!).length;
    LIMITS.inflatedBytes = size * 2;
    try {
      for (let time = 1; time < 5; time += 1) {
        workbook.type('汇总!B1', time);
        expect(open(saveBook(original, workbook)).workbook.values('汇总!B1')).toEqual([[time]]);
      }
    } finally {
      LIMITS.inflatedBytes = limit;
    }
  });
});

describe('Rows that look alike', () => {
  it('are still each their own: a look given to one cell is that of no other', () => {
    const { workbook, original } = open();
    const sheet = workbook.sheet('台账');
    const before = sheet.cells.style(1, 0);
    writeNumberFormat({ sheet, rect: { top: 0, left: 0, rows: 1, columns: 1 } }, '0.00');
    expect(sheet.cells.style(1, 0)).toBe(before);
    expect(sheet.cells.style(0, 0)).not.toBe(before);
    const again = open(atOnce(saveSteps(original, workbook)));
    expect(again.workbook.numberFormats('台账!A1:A3')).toEqual([['0.00'], ['General'], ['General']]);
  });

  it('of which a file tells twice hold what both say', () => {
    const twice =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="1"><c r="B1"><v>3</v></c><c r="C1"><f>A1</f><v>1</v></c></row>';
    const { workbook } = open(bookOf({ 表: twice }));
    expect(workbook.values('表!A1:C1')).toEqual([[1, 3, 1]]);
    expect(workbook.sheet('表').cells.formulaCount).toBe(1);
  });
});

describe('Texts of cells', () => {
  it('that a file writes in pieces, with signs and with spaces are read as Excel shows them', () => {
    const data =
      '<row r="1">' +
      '<c r="A1" t="str"><f>"a"&amp;"&lt;"</f><v>a&lt;</v></c><c r="B1" t="str"><f>B9</f><v>a<![CDATA[<]]></v></c>' +
      '<c r="C1" t="inlineStr"><is><t> 营销 </t></is></c><c r="D1" t="inlineStr"><is><t xml:space="preserve"> 营销 </t></is></c>' +
      '<c r="E1" t="inlineStr"><is><r><t>营</t></r><r><t>销</t></r></is></c><c r="F1" t="inlineStr"><is><t>a_x0041_</t></is></c>' +
      '<c r="G1" t="str"><f>_xlfn.CONCAT("_x0041_")</f><v>😀</v></c><c r="H1" t="e"><v>#N/A</v></c><c r="I1" t="b"><v>1</v></c>' +
      '</row><row r="2"><c r="A2" t="str"><f>"a"&amp;"&lt;"</f><v>a&lt;</v></c><c r="B2" t="d"><v>2023-01-01</v></c></row>';
    const { workbook, original } = open(bookOf({ 表: data }));
    expect(workbook.values('表!A1:I1')).toEqual([
      ['a<', 'a<', '营销', ' 营销 ', '营销', 'aA', '😀', '#N/A', true],
    ]);
    expect(workbook.formulas('表!A1:B1')).toEqual([['="a"&"<"', '=B9']]);
    expect(workbook.formulas('表!A2')).toEqual([['="a"&"<"']]);
    expect(workbook.formulas('表!G1')).toEqual([['=CONCAT("A")']]);
    expect(saveBook(original, workbook)).toBe(original.bytes);
    workbook.type('表!G1', '=CONCAT("B")');
    expect(strFromU8(unzipSync(saveBook(original, workbook))['xl/worksheets/sheet1.xml']!)).toContain(
      '<f>_xlfn.CONCAT("B")</f>',
    );
  });
});

describe('A sheet that was not touched', () => {
  it('is not read again when the file is saved, and stays byte for byte', () => {
    const { workbook, original } = open();
    workbook.activate('汇总');
    workbook.type('汇总!B1', '新');
    const { told, result } = walk(saveSteps(original, workbook));
    expect(told.filter(({ what }) => what === '台账')).toEqual([]);
    const [before, after] = [unzipSync(large), unzipSync(result)];
    expect(after['xl/worksheets/sheet1.xml']).toEqual(before['xl/worksheets/sheet1.xml']);
    expect(open(result).workbook.values('汇总!B1')).toEqual([['新']]);
  });

  it.each<[string, (workbook: ReturnType<typeof open>['workbook']) => void]>([
    ['typing the same value', (workbook) => workbook.type('台账!B2', 2.5)],
    ['another value', (workbook) => workbook.type('台账!B2', 7)],
    ['a result', (workbook) => workbook.sheet('台账').cells.setResult(1, 2, 9)],
    ['a look', (workbook) => writeNumberFormat({ sheet: workbook.sheet('台账'), rect: CELL }, '0.0')],
    ['a height', (workbook) => void workbook.sheet('台账').rowHeights.set(3, 40)],
    ['a hidden row', (workbook) => void workbook.sheet('台账').hiddenRows.add(4)],
    ['a look of a row', (workbook) => workbook.sheet('台账').cells.restyle(ROW, () => 1)],
    ['a width', (workbook) => void workbook.sheet('台账').columnWidths.set(3, 40)],
    [
      'a row that comes in',
      (workbook) => void insertCells({ sheet: workbook.sheet('台账'), rect: ROW }, 'Down'),
    ],
    [
      'a column that goes',
      (workbook) => deleteCells({ sheet: workbook.sheet('台账'), rect: COLUMN }, 'Left'),
    ],
    ['a table', (workbook) => void workbook.addTable('表一', '台账!E1:F3')],
    ['another name', (workbook) => renameSheet(workbook.sheet('台账'), '改名')],
    ['another sheet in front', (workbook) => workbook.activate('汇总')],
  ])('is told from one that was, by %s: what is saved is what a look at every cell gives', (_, change) => {
    const { workbook, original } = open();
    change(workbook);
    const saved = saveBook(original, workbook);
    for (const sheet of original.sheets) sheet.writes = -1;
    expect(unzipSync(saved)).toEqual(unzipSync(saveBook(original, workbook)));
  });
});
