import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBook } from '../../src/workbook/file/write';
import { BOOK } from './sample-plan';
import { faults } from './structure';

/** The written book with one text of one part replaced. */
function broken(part: string, from: string | RegExp, to: string): string[] {
  const parts = unzipSync(writeBook(BOOK));
  const xml = strFromU8(parts[part]);
  const changed = xml.replace(from, to);
  expect(changed).not.toBe(xml);
  return faults(zipSync({ ...parts, [part]: strToU8(changed) }));
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('the check of written packages finds what Excel would repair', () => {
  it.each([
    [SHEET, /(<sheetViews>.*<\/sheetViews>)(<sheetFormatPr[^>]*>)/, '$2$1', /order of elements/],
    [SHEET, 's="1"', 's="99"', /format 99/],
    [SHEET, '<row r="3">', '<row r="1">', /out of order/],
    [SHEET, 'r:id="rId1"', 'r:id="rId77"', /dangles/],
    [SHEET, '<t>发放日期</t>', '<t>日期</t>', /header 发放日期/],
    [SHEET, '<dataValidations count="4"', '<dataValidations count="5"', /count/],
    ['xl/tables/table1.xml', 'ref="A3:D6"', 'ref="A3:E6"', /width/],
    ['xl/workbook.xml', 'sheetId="2"', 'sheetId="1"', /sheet id/],
    ['xl/workbook.xml', 'name="参数"', 'name="绩效 汇总"', /sheet name repeats/],
    ['xl/workbook.xml', 'name="营销奖励率"', 'name="A1"', /name A1/],
    ['xl/_rels/workbook.xml.rels', 'sheet2.xml', 'sheet9.xml', /missing/],
    ['[Content_Types].xml', '/xl/comments1.xml', '/xl/comments8.xml', /comments8/],
  ])('%s: %s', (part, from, to, fault) => {
    expect(broken(part, from, to).join('; ')).toMatch(fault);
  });

  it.each(['xlsxwriter', 'exceljs', 'libreoffice', 'openpyxl'])(
    '%s breaks none of these rules',
    (program) => {
      expect(faults(readFileSync(join(__dirname, `../fixtures/workbook/${program}.xlsx`)))).toEqual([]);
    },
  );
});
