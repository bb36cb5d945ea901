import { UniverCalculator } from '../../../src/workbench/grid/calculate/calculator';
import { createWorkbook, type HostWorkbook } from '../../../src/workbench/host';

const ROWS = 6_000;

/** A ledger with a formula in every row, each row reading the one above, and their end. */
function ledger(): HostWorkbook {
  const rows = Array.from({ length: ROWS }, (_, row) => [1, row === 0 ? '=A1' : `=B${row}+A${row + 1}`]);
  return createWorkbook([{ name: '台账', rows }], { calculator: { calculate: () => undefined } });
}

const last = (workbook: HostWorkbook): unknown => workbook.values(`台账!B${ROWS}`)[0]![0];

async function settle(calculator: UniverCalculator, { book }: HostWorkbook): Promise<void> {
  for (let more = calculator.settle(book); more; more = calculator.settle(book)) await more;
}

describe('the formulas of a large book are read a slice at a time', () => {
  test('the progress is told up to the last formulas, and all are calculated', async () => {
    const workbook = ledger();
    const calculator = new UniverCalculator();
    const told: [number, number][] = [];
    await calculator.prepare(workbook.book, false, (done, total) => told.push([done, total]));
    expect(told.at(-1)).toEqual([ROWS, ROWS]);
    expect(told.map(([done]) => done)).toEqual([...told.map(([done]) => done)].sort((a, b) => a - b));
    workbook.book.calculation.dirty = true;
    await settle(calculator, workbook);
    expect(last(workbook)).toBe(ROWS);
    calculator.dispose();
  });

  test('a sync of the add-in in between finds everything calculated, with what was typed meanwhile', async () => {
    const workbook = ledger();
    const { book } = workbook;
    const calculator = new UniverCalculator();
    book.calculation.calculator = calculator;
    const preparing = calculator.prepare(book, false);
    workbook.type('台账!A1', 101);
    calculator.calculate(book);
    expect(last(workbook)).toBe(ROWS + 100);
    await preparing;
    workbook.type('台账!A2', 201);
    await settle(calculator, workbook);
    expect(last(workbook)).toBe(ROWS + 300);
    calculator.dispose();
  });

  test('results that came with the file are kept until something changes', async () => {
    const workbook = ledger();
    const { book } = workbook;
    const { cells } = book.sheets[0]!;
    for (let row = 0; row < ROWS; row += 1) cells.setResult(row, 1, 7);
    const calculator = new UniverCalculator();
    book.calculation.calculator = calculator;
    book.calculation.dirty = false;
    await calculator.prepare(book, true);
    await settle(calculator, workbook);
    expect(last(workbook)).toBe(7);
    workbook.type(`台账!A${ROWS}`, 3);
    await settle(calculator, workbook);
    expect(last(workbook)).toBe(10);
    calculator.dispose();
  });

  test('a sheet that the add-in is still building is calculated when it is done, with all that reads it', async () => {
    const workbook = createWorkbook([{ name: '汇总' }, { name: '明细' }], {
      calculator: { calculate: () => undefined },
    });
    const { book } = workbook;
    const calculator = new UniverCalculator();
    book.calculation.calculator = calculator;
    const [, building] = book.sheets;
    building!.enableCalculation = false;
    workbook.type('明细!A1', '=1+1');
    workbook.type('明细!A2', '=A1*10');
    workbook.type('汇总!A1', '=SUM(明细!A1:A2)+明细!A2');
    await settle(calculator, workbook);
    const before = workbook.values('汇总!A1')[0]![0];
    building!.enableCalculation = true;
    book.calculation.dirty = true;
    await settle(calculator, workbook);
    expect([before, workbook.values('汇总!A1')[0]![0]]).toEqual([0, 42]);
    calculator.dispose();
  });

  test('a parameter that ten thousand formulas read loses them all with their sheet', async () => {
    const rows = Array.from({ length: 10_000 }, () => ['=参数!$A$1*2']);
    const workbook = createWorkbook(
      [
        { name: '参数', rows: [[3]] },
        { name: '明细', rows },
      ],
      {
        calculator: { calculate: () => undefined },
      },
    );
    const { book } = workbook;
    const calculator = new UniverCalculator();
    await calculator.prepare(book, false);
    book.calculation.dirty = true;
    await settle(calculator, workbook);
    expect(workbook.values('明细!A10000')).toEqual([[6]]);
    book.sheets.pop();
    workbook.type('参数!B1', '=A1*5');
    workbook.type('参数!A1', 4);
    await settle(calculator, workbook);
    expect(workbook.values('参数!B1')).toEqual([[20]]);
    calculator.dispose();
  });

  test('a grid that is closed meanwhile stops the reading', async () => {
    const workbook = ledger();
    const calculator = new UniverCalculator();
    const preparing = calculator.prepare(workbook.book, false);
    calculator.dispose();
    await preparing;
    expect(last(workbook)).not.toBe(ROWS);
  });
});
