import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { makeSample } from '../../../src/app/sample/sample';
import { createHost } from '../../../src/workbench/host';
import { openBook, saveBook } from '../../../src/workbench/files';
import { writeBook } from '../../../src/workbook/file/write';
import { closeOffice, loadOffice } from '../../support/office';
import { bookOf } from './small-book';

/** A file of these sheets' XML, as small as a file can be. */
function fileOf(sheetData: string, more: Record<string, string> = {}, after = ''): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${list}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${list}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData>${after}</worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const sheetXml = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']);

describe('What the workbench cannot show', () => {
  it('is named with its count and comes out of a save byte for byte', () => {
    const parts = unzipSync(
      writeBook(makeSample({ scheme: 'corporate-manager', officers: 4, seed: 1, dirty: false })),
    );
    const unseen = {
      'xl/vbaProject.bin': new Uint8Array([1, 2, 3, 4]),
      'xl/media/image1.png': new Uint8Array([137, 80, 78, 71]),
      'xl/charts/chart1.xml': strToU8('<c:chartSpace xmlns:c="c"/>'),
      'xl/charts/chart2.xml': strToU8('<c:chartSpace xmlns:c="c"/>'),
      'xl/pivotTables/pivotTable1.xml': strToU8('<pivotTableDefinition/>'),
    };
    const bytes = zipSync({ ...parts, ...unseen });
    const { workbook, original, kept } = openBook(bytes, { name: 'sample.xlsm' });
    const counts = Object.fromEntries(kept.map(({ kind, count }) => [kind, count]));
    expect(counts).toMatchObject({ charts: 2, pictures: 1, pivots: 1, macros: 1 });
    workbook.type('贷款发放!A2', '2023-03-03');
    const saved = unzipSync(saveBook(original, workbook));
    for (const [name, content] of Object.entries(unseen)) expect(saved[name]).toEqual(content);
  });

  it('data bars stay where they are while a rule that a formula decides is changed', () => {
    const rules =
      '<conditionalFormatting sqref="A1:A3"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="B1"><cfRule type="expression" priority="1"><formula>B1&gt;5</formula></cfRule></conditionalFormatting>';
    const bytes = fileOf('<row r="1"><c r="A1"><v>1</v></c></row>', {}, rules);
    const { workbook, original, kept } = openBook(bytes, { name: 'x.xlsx' });
    expect(kept).toEqual([{ kind: 'otherConditions', count: 1 }]);
    const [condition] = workbook.sheet('表').conditions;
    expect(condition).toMatchObject({ type: 'Custom', rule: { formula: '=B1>5' } });
    condition.rule = { formula: '=B1>6' };
    const xml = sheetXml(saveBook(original, workbook));
    expect(xml).toContain('<cfRule type="dataBar" priority="2">');
    expect(xml).toContain('<formula>B1&gt;6</formula>');
    expect(xml).not.toContain('<formula>B1&gt;5</formula>');
  });
});

describe('Formulas in a file', () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c><c r="B1"><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="B2"><v>2</v></c></row>' +
    '<row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c><c r="B3"><v>3</v></c></row>';

  it('shared ones are seen in every cell, and stay shared while they are not changed', () => {
    const { workbook, original } = openBook(fileOf(shared), { name: 'x.xlsx' });
    expect(workbook.formulas('表!A1:A3')).toEqual([['=B1*2'], ['=B2*2'], ['=B3*2']]);
    workbook.sheet('表').cells.setResult(1, 0, 44);
    const xml = sheetXml(saveBook(original, workbook));
    expect(xml).toContain('<c r="A2"><f t="shared" si="0"/><v>44</v></c>');
  });

  it('where the first of them is changed the others keep theirs, written out', () => {
    const { workbook, original } = openBook(fileOf(shared), { name: 'x.xlsx' });
    workbook.type('表!A1', '=B1*3');
    const again = openBook(saveBook(original, workbook), { name: 'x.xlsx' }).workbook;
    expect(again.formulas('表!A1:A3')).toEqual([['=B1*3'], ['=B2*2'], ['=B3*2']]);
  });

  it('newer functions and those of the add-in lose their prefixes for the reader and get them back in the file', () => {
    const data = '<row r="1"><c r="A1"><f>_xlfn.TEXTJOIN(",",TRUE,"_xlfn.",B1)</f><v>1</v></c></row>';
    const { workbook, original } = openBook(fileOf(data), { name: 'x.xlsx' });
    expect(workbook.formulas('表!A1')).toEqual([['=TEXTJOIN(",",TRUE,"_xlfn.",B1)']]);
    workbook.type('表!B2', '=XLOOKUP(1,A:A,B:B)+MARKETINGREWARD(1,"新增",1,0,0.01,1)');
    const xml = sheetXml(saveBook(original, workbook, { functions: ['MARKETINGREWARD'] }));
    expect(xml).toContain('<f>_xlfn.XLOOKUP(1,A:A,B:B)+_xldudf_MARKETINGREWARD(');
    expect(xml).toContain('<f>_xlfn.TEXTJOIN(');
  });

  it('of an array stay with their first cell; the other cells show it and are not typed values', () => {
    const data =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';
    const bytes = fileOf(data);
    const { workbook, original, kept } = openBook(bytes, { name: 'x.xlsx' });
    expect(workbook.formulas('表!A1:A2')).toEqual([['=B1:B2*2'], [4]]);
    expect(workbook.sheet('表').cells.isSpilled(1, 0)).toBe(true);
    expect(kept).toEqual([{ kind: 'arrays', count: 1 }]);
    workbook.type('表!C1', 1);
    expect(sheetXml(saveBook(original, workbook))).toContain(
      '<f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c>',
    );
  });

  it('without a stored value they are calculated first', () => {
    const { workbook } = openBook(fileOf('<row r="1"><c r="A1"><f>1+1</f></c></row>'), { name: 'x.xlsx' });
    expect(workbook.book.calculation.dirty).toBe(true);
  });
});

describe('Rows and cells as some programs write them', () => {
  it('without addresses they are counted, and a new cell finds its place', () => {
    const bytes = fileOf('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>7</v></c></row>');
    const { workbook, original } = openBook(bytes, { name: 'x.xlsx' });
    expect(workbook.sheetValues('表')).toEqual([
      [1, '', 3],
      ['', '', ''],
      [7, '', ''],
    ]);
    workbook.type('表!B2', 5);
    workbook.type('表!E1', '晚');
    workbook.type('表!A9', true);
    const again = openBook(saveBook(original, workbook), { name: 'x.xlsx' }).workbook;
    expect(again.values('表!A1:E3')).toEqual([
      [1, '', 3, '', '晚'],
      ['', 5, '', '', ''],
      [7, '', '', '', ''],
    ]);
    expect(again.values('表!A9')).toEqual([[true]]);
  });

  it('a prefix of the name space is kept in what is added', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const xml = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const bytes = fileOf('', { 'xl/worksheets/sheet1.xml': xml });
    const { workbook, original } = openBook(bytes, { name: 'x.xlsx' });
    workbook.type('表!A1:A2', [['一'], ['=A1']]);
    const saved = saveBook(original, workbook);
    expect(sheetXml(saved)).toContain('<x:c r="A1" t="inlineStr"><x:is><x:t>一</x:t></x:is></x:c>');
    expect(openBook(saved, { name: 'x.xlsx' }).workbook.formulas('表!A2')).toEqual([['=A1']]);
  });
});

describe('The font of a book', () => {
  it('is what a cell that names none says to the add-in, and stays in the file', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="10"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="宋体"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;
    const bytes = bookOf(
      { 表: '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>' },
      {},
      { 'xl/styles.xml': styles },
    );
    const { workbook, original } = openBook(bytes, { name: 'x.xlsx' });
    expect(workbook.book.standardFont).toEqual({ name: '宋体', size: 10 });
    await loadOffice(createHost({ book: workbook }));
    const fonts = await Excel.run(async (context) => {
      const ranges = ['A1', 'B1'].map((address) => context.workbook.worksheets.getFirst().getRange(address));
      for (const { format } of ranges) format.font.load('name,size');
      await context.sync();
      return ranges.map(({ format: { font } }) => [font.name, font.size]);
    });
    expect(fonts).toEqual([
      ['宋体', 10],
      ['宋体', 14],
    ]);
    await closeOffice();
    expect(saveBook(original, workbook)).toBe(bytes);
  });
});
