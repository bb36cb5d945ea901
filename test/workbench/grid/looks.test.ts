import { createHost, createWorkbook, type CellStyle, type WorkbookHost } from '../../../src/workbench/host';
import { areaOf } from '../../../src/workbench/host/model/areas';
import { restyle } from '../../../src/workbench/host/model/format';
import { styleOf } from '../../../src/workbench/grid/edits/model-look';
import { standardLook } from '../../../src/workbench/grid/view/fonts';
import { lookOf } from '../../../src/workbench/grid/view/look';
import { UniverCalculator } from '../../../src/workbench/grid/calculate/calculator';
import { snapshotOf } from '../../../src/workbench/grid/view/snapshot';
import { validationsOf } from '../../../src/workbench/grid/view/validations';

const style: CellStyle = {
  numberFormat: '#,##0.00',
  font: { name: '宋体', size: 14, bold: true, italic: true, color: '#C00000', underline: 'Single' },
  fill: { color: '#DDEBF7' },
  borders: {
    EdgeTop: { style: 'Continuous', weight: 'Thin', color: '#000000' },
    EdgeBottom: { style: 'Double', weight: 'Thick', color: '#1F4E79' },
  },
  horizontalAlignment: 'Right',
  verticalAlignment: 'Center',
  wrapText: true,
  indentLevel: 2,
};

describe('how the book looks in the grid', () => {
  test('a look goes to the grid and back without loss', () => {
    expect(styleOf(lookOf(style), {})).toEqual(style);
  });

  test('a font goes by its name in the workbook, and is drawn in a similar one where the machine has none', () => {
    const { ff } = lookOf({ font: { name: '仿宋' } });
    expect(ff).toMatch(/^仿宋, .*serif$/);
    expect(styleOf({ ff: '"Times New Roman", serif' }, {})).toEqual({ font: { name: 'Times New Roman' } });
    const { book } = createWorkbook([{ name: '表', rows: [['甲']] }]);
    book.standardFont = { name: 'Calibri', size: 10 };
    expect(standardLook(book)).toEqual({
      ff: expect.stringMatching(/^Calibri, .*sans-serif$/) as string,
      fs: 10,
    });
  });

  test('what the grid does not know of a look, such as its lock, stays', () => {
    expect(styleOf(lookOf({ font: { bold: true } }), { locked: false })).toEqual({
      locked: false,
      font: { bold: true },
    });
  });

  test('sizes, merges, freezing and ids as text are in the snapshot', () => {
    const workbook = createWorkbook([{ name: '表', rows: [["'0012", 5, true]] }]);
    const sheet = workbook.sheet('表');
    sheet.columnWidths.set(0, 90);
    sheet.rowHeights.set(0, 30);
    sheet.hiddenColumns.add(1);
    sheet.frozen = { top: 0, left: 0, rows: 1, columns: 16_384 };
    sheet.merges.push({ top: 2, left: 0, rows: 1, columns: 3 });
    restyle(areaOf(workbook.book, '表!B1', sheet), () => style);
    const { sheets, styles } = snapshotOf(workbook.book, 'zh');
    const shown = sheets[sheet.id]!;
    expect(shown.columnData).toMatchObject({ 0: { w: 120 }, 1: { hd: 1 } });
    expect(shown.rowData).toMatchObject({ 0: { h: 40 } });
    expect(shown.freeze).toMatchObject({ ySplit: 1, xSplit: 0 });
    expect(shown.mergeData).toEqual([{ startRow: 2, endRow: 2, startColumn: 0, endColumn: 2 }]);
    const row = shown.cellData![0]!;
    expect(row[0]).toEqual({ v: '0012', t: 4 });
    expect(row[2]).toEqual({ v: 1, t: 3 });
    expect(styles![row[1]!.s as string]).toMatchObject({ n: { pattern: '#,##0.00' }, bl: 1 });
  });

  test('the choices of a list are offered, written out or standing in cells', () => {
    const workbook = createWorkbook([{ name: '表', rows: [['正常'], ['暂缓']] }]);
    const sheet = workbook.sheet('表');
    const rect = { top: 0, left: 2, rows: 5, columns: 1 };
    const shared = { rect, prompt: null, errorAlert: null, ignoreBlanks: true };
    sheet.validations.push({ ...shared, rule: { list: { source: '是,否' } } });
    sheet.validations.push({ ...shared, rule: { list: { source: '=表!$A$1:$A$2' } } });
    expect(validationsOf(sheet).map(({ rule }) => rule.formula1)).toEqual(['是,否', '正常,暂缓']);
  });

  describe('a conditional format', () => {
    const open = (): { host: WorkbookHost; calculator: UniverCalculator } => {
      const calculator = new UniverCalculator();
      const host = createHost({
        book: createWorkbook(
          [
            {
              name: '表',
              rows: [
                ['甲', '暂缓'],
                ['乙', '正常'],
                [5, ''],
              ],
            },
          ],
          { calculator },
        ),
      });
      return { host, calculator };
    };

    test('is asked for each cell as its formula sees it from there', () => {
      const { host, calculator } = open();
      const sheet = host.workbook.sheet('表');
      const format = { numberFormat: null, font: {}, fill: '#FFC7CE', borders: {} };
      const rect = { top: 0, left: 0, rows: 3, columns: 2 };
      const shared = { id: '1', sheet, rect, stopIfTrue: false, format };
      const formula = { ...shared, type: 'Custom', rule: { formula: '=$B1="暂缓"' } };
      const value = { ...shared, type: 'CellValue', rule: { operator: 'GreaterThan', formula1: '=4' } };
      calculator.look(host.workbook.book);
      expect([0, 1, 2].map((row) => calculator.meets(formula, row, 0))).toEqual([true, false, false]);
      expect(calculator.meets(value, 2, 0)).toBe(true);
      host.workbook.type('表!B2', '暂缓');
      calculator.look(host.workbook.book);
      expect(calculator.meets(formula, 1, 1)).toBe(true);
      calculator.dispose();
    });
  });
});
