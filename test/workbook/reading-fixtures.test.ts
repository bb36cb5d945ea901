import { join } from 'node:path';
import { readBookFile } from '../../src/workbook/file/open';
import { shown, type Shown } from './packing';

const fixture = (file: string) => join(__dirname, '../fixtures/workbook', file);

function ledger(formula: (amount: number) => Shown): Shown[][] {
  // 45000, 45291 and 45351 are 2023-03-15, 2023-12-31 and 2024-02-29.
  return [
    ['工号', '姓名', '发放日期', '金额', '结清', '备注', '公式'],
    ['0012', '张三', 45000, 1234.56, true, ' 前后空格 ', formula(2469.12)],
    ['1001', '李四 & <王五>', 45291, -0.1, false, '第一行\n第二行', formula(-0.2)],
    ['1002', '𠮷田', 45351, 1e-7, true, '=1+1', formula(2e-7)],
  ];
}

describe('workbooks as other programs write them', () => {
  it.each(['xlsxwriter', 'exceljs', 'excelts', 'sheetjs', 'sheetjs-iso-dates', 'libreoffice', 'openpyxl'])(
    '%s: every cell, hidden sheet and table is read',
    (program) => {
      const book = readBookFile(fixture(`${program}.xlsx`));
      const formula =
        program === 'openpyxl' ? () => ({ novalue: true as const }) : (amount: number) => amount;
      expect(book.sheets.map(({ name }) => name)).toEqual(['贷款 台账', '隐藏']);
      expect(shown(book)).toEqual(ledger(formula));
      expect(shown(book, 1)).toEqual([
        [null, null],
        [null, 7],
      ]);
      const table = { name: '贷款发放', sheet: '贷款 台账', top: 0, left: 0, bottom: 3, right: 6 };
      expect(book.tables).toEqual(program.startsWith('sheetjs') ? [] : [table]);
    },
  );

  it('an .xls and an .ods are refused with the way out', () => {
    expect(() => readBookFile(fixture('libreoffice.xls'))).toThrow(/旧格式/);
    expect(() => readBookFile(fixture('libreoffice.ods'))).toThrow(/OpenDocument/);
  });
});
