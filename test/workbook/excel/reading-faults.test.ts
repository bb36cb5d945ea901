import { readBook } from '../../../src/workbook/excel/read';
import { ExcelFailure } from '../../../src/workbook/excel/failure';
import { ready, TIMES } from '../../../src/workbook/excel/office';
import { closeOffice } from '../../support/office';
import { shown } from '../packing';
import { BEFORE, everything, openBefore } from './scene';

const times = { ...TIMES };
afterEach(() => {
  closeOffice();
  Object.assign(TIMES, times);
});

describe('reading the open workbook while things happen', () => {
  it('a table that is deleted between two requests is left out, its cells are read', async () => {
    const counting = await openBefore();
    await readBook();
    const requests = counting.faults.batches;
    closeOffice();
    for (let nth = 1; nth <= requests; nth += 1) {
      const host = await openBefore();
      host.faults.beforeBatch = (number) => number === nth && host.workbook.deleteTable('贷款');
      const book = await readBook();
      const there = host.workbook.tableNames;
      expect(book.tables.map(({ name }) => name)).toEqual(there);
      expect(shown(book, 1)[3]).toEqual(['0014', 300, 3]);
      closeOffice();
    }
  });

  it('a cell that is filled outside the range read so far makes it read anew', async () => {
    const host = await openBefore();
    host.faults.beforeBatch = (number) => number === 5 && host.workbook.type('台账!A3:B3', [['0099', 7]]);
    expect(shown(await readBook())).toEqual([
      ['工号', '金额'],
      ['0012', 5],
      [99, 7],
    ]);
  });

  it('a workbook that never rests is given up with a message', async () => {
    const host = await openBefore();
    let row = 5;
    host.faults.beforeBatch = () => host.workbook.type(`台账!A${(row += 1)}`, [[row]]);
    const error = await readBook().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ExcelFailure);
    expect((error as ExcelFailure).code).toBe('CHANGED');
  });

  it('can be cancelled at any request and changes nothing', async () => {
    const counting = await openBefore();
    await readBook();
    const requests = counting.faults.batches;
    closeOffice();
    for (let nth = 1; nth <= requests; nth += 1) {
      const host = await openBefore();
      const before = everything(host.workbook);
      const stop = new AbortController();
      host.faults.beforeBatch = (number) => number === nth && stop.abort();
      const result = await readBook({ signal: stop.signal }).catch((error: unknown) => error);
      if (result instanceof ExcelFailure) expect(result.code).toBe('CANCELLED');
      expect(everything(host.workbook)).toEqual(before);
      closeOffice();
    }
  });

  it('reads protected, filtered and hidden sheets like others', async () => {
    const host = await openBefore();
    host.workbook.protect('台账');
    host.workbook.sheet('绩效汇总').hiddenRows.add(2);
    host.workbook.sheet('核对').visibility = 'VeryHidden';
    const book = await readBook();
    expect(book.sheets.map(({ name, rows }) => [name, rows])).toEqual(
      BEFORE.sheets.map(({ name, rows }) => [name, rows.length]),
    );
  });
});

describe('more than Excel can pass on at once', () => {
  const names = Array.from({ length: 3000 }, (_, at) => [`客户${at}`, '支行营业部'.repeat(1 + (at % 9)), at]);
  const LARGE = { sheets: [{ name: '客户', rows: names }, ...BEFORE.sheets] };

  it('comes in smaller pieces', async () => {
    await openBefore(LARGE, { payloadLimit: 60_000 });
    const told: number[] = [];
    const book = await readBook({ onProgress: ({ done, total }) => told.push(done / total) });
    expect(shown(book)).toEqual(names);
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[told.length - 1]).toBe(1);
  });

  it('comes in smaller pieces too where Excel answers null instead of cells', async () => {
    await openBefore(LARGE);
    const { get } = Object.getOwnPropertyDescriptor(Excel.Range.prototype, 'values')!;
    let refused = 0;
    Object.defineProperty(Excel.Range.prototype, 'values', {
      configurable: true,
      get(this: Excel.Range) {
        const values = get!.call(this) as unknown[][];
        if (values.length <= 500) return values;
        refused += 1;
        return null;
      },
    });
    expect(shown(await readBook())).toEqual(names);
    expect(refused).toBeGreaterThan(0);
  });

  it('in one row is refused with what to do', async () => {
    const wide = [Array.from({ length: 300 }, () => '长'.repeat(300))];
    await openBefore({ sheets: [{ name: '台账', rows: wide }] }, { payloadLimit: 60_000 });
    const error = (await readBook().catch((thrown: unknown) => thrown)) as ExcelFailure;
    expect(error.code).toBe('TOO_LARGE');
    expect(error.text.zh).toContain('命令行');
  });
});

describe('the first answer of Excel', () => {
  it('that never comes is asked for again', async () => {
    Object.assign(TIMES, { first: 30 });
    const host = await openBefore();
    host.faults.hangBatch(1);
    await expect(ready()).resolves.toBeUndefined();
  });

  it('is given up after some tries, with what the user can do', async () => {
    Object.assign(TIMES, { first: 20 });
    const host = await openBefore();
    for (let nth = 1; nth < 10; nth += 1) host.faults.hangBatch(nth);
    const error = await ready().catch((thrown: unknown) => thrown);
    expect((error as ExcelFailure).code).toBe('NO_ANSWER');
    expect((error as ExcelFailure).text.zh).toContain('对话框');
  });

  it('may be a refusal because a cell is being edited: then Excel is there', async () => {
    const host = await openBefore();
    host.faults.enterEditMode();
    await expect(ready()).resolves.toBeUndefined();
    host.faults.leaveEditMode();
  });
});
