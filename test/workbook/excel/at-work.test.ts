import { deleteSheet } from '../../../src/workbench/host/model/book';
import { ExcelFailure } from '../../../src/workbook/excel/failure';
import { TIMES } from '../../../src/workbook/excel/office';
import { repair } from '../../../src/workbook/excel/repair';
import { bothEnds, expectAdvice, expectWhole, tryWriting, type Ends } from './outcome';
import { closeAll, everything, openNext } from './scene';

const times = { ...TIMES };
let ends: Ends;
beforeAll(async () => {
  ends = await bothEnds();
});
afterEach(() => Object.assign(TIMES, times));
afterAll(closeAll);

describe('a write while a cell is being edited', () => {
  it('waits at whichever request for the end of editing, and says so meanwhile', async () => {
    Object.assign(TIMES, { quiet: 4, editing: 5 });
    for (let nth = 1; nth <= ends.requests; nth += 3) {
      const host = await openNext();
      const waits: boolean[] = [];
      host.faults.beforeBatch = (number) => {
        if (number !== nth) return;
        setTimeout(() => host.faults.enterEditMode());
        setTimeout(() => host.faults.leaveEditMode(), 40);
      };
      const result = await tryWriting({ onWaiting: (waiting) => waits.push(waiting) });
      // Only the last request may be through before the cell is entered.
      if (nth < ends.requests) expect(waits).toContain(true);
      expect(waits[waits.length - 1] ?? false).toBe(false);
      expect(result).toMatchObject({ ok: true });
      await expectWhole(host, result, ends);
    }
  });

  it('can be cancelled while it waits', async () => {
    Object.assign(TIMES, { quiet: 4, editing: 5 });
    const host = await openNext();
    const stop = new AbortController();
    host.faults.beforeBatch = (number) => {
      if (number === 9) setTimeout(() => host.faults.enterEditMode());
    };
    const result = tryWriting({
      signal: stop.signal,
      onWaiting: (waiting) => {
        if (!waiting) return;
        stop.abort();
        // What was built is taken away when the cell is left.
        setTimeout(() => host.faults.leaveEditMode(), 20);
      },
    });
    await expectWhole(host, await result, ends);
    expect(await result).toMatchObject({ code: 'CANCELLED' });
  });
});

describe('protection', () => {
  it('of a result sheet: nothing is written; the user is told which sheet and how to unprotect it', async () => {
    const host = await openNext();
    host.workbook.protect('核对');
    const before = everything(host.workbook);
    const result = (await tryWriting()) as ExcelFailure;
    expect(result.code).toBe('PROTECTED_SHEET');
    expect(result.text.zh).toBe(
      '工作表“核对”受保护，不能写入。请在“审阅—撤消工作表保护”中取消保护，然后重试。',
    );
    expect(everything(host.workbook)).toEqual(before);
  });

  it('of a sheet, put on at whichever request, leaves the workbook as before or complete', async () => {
    for (let nth = 1; nth <= ends.requests; nth += 2) {
      const host = await openNext();
      host.faults.beforeBatch = (number) => number === nth && host.workbook.protect('核对');
      const result = await tryWriting();
      host.faults.clear();
      if (result instanceof ExcelFailure) expect(result.text.zh).toContain('受保护');
      host.workbook.unprotect('核对');
      await expectWhole(host, result, ends);
    }
  });

  it('of the workbook, put on at whichever request, leaves it as before or complete', async () => {
    const codes = new Set<string>();
    for (let nth = 1; nth <= ends.requests; nth += 2) {
      const host = await openNext();
      const { book } = host.workbook;
      host.faults.beforeBatch = (number) => {
        if (number === nth) book.protection = {};
      };
      const result = await tryWriting();
      host.faults.clear();
      book.protection = null;
      if (result instanceof ExcelFailure) codes.add(result.code);
      await expectWhole(host, result, ends);
    }
    expect(codes).toContain('PROTECTED_BOOK');
  });
});

describe('a user who deletes meanwhile', () => {
  it('a result sheet gets it back with the new results', async () => {
    for (let nth = 5; nth <= ends.requests; nth += 4) {
      const host = await openNext();
      host.faults.beforeBatch = (number) => {
        if (number === nth) deleteSheet(host.workbook.sheet('核对'));
      };
      const result = await tryWriting();
      if (result instanceof ExcelFailure) {
        expectAdvice(result);
        if (result.code === 'NEEDS_REPAIR') await repair();
      }
      expect(host.workbook.book.parts).toHaveLength(1);
      const names = host.workbook.sheetNames.filter((name) => !name.startsWith('~'));
      expect(names).toEqual(host.workbook.sheetNames);
    }
  });

  it('a sheet that is being built, or the ledger itself, finds no half-written results', async () => {
    for (const name of ['~绩算2', '台账']) {
      for (let nth = 6; nth <= ends.requests; nth += 4) {
        const host = await openNext();
        host.faults.beforeBatch = (number) => {
          if (number === nth && host.workbook.sheetNames.includes(name))
            deleteSheet(host.workbook.sheet(name));
        };
        const result = await tryWriting();
        if (result instanceof ExcelFailure) expectAdvice(result);
        if (result instanceof ExcelFailure && result.code === 'NEEDS_REPAIR') await repair();
        expect(host.workbook.sheetNames.filter((sheet) => sheet.startsWith('~'))).toEqual([]);
        expect(host.workbook.book.parts).toHaveLength(1);
        const isIncomplete = result instanceof ExcelFailure && result.code === 'INCOMPLETE';
        const cells = host.workbook.formulas('绩效汇总!A1:C2').flat();
        const old = ['工号', '应发', '旧列', '0012', 100, 1];
        const next = ['工号', '应发', '', '0012', "='明细-贷款'!B2", ''];
        if (!isIncomplete) expect([old, next]).toContainEqual(cells);
        else expect(result.text.zh).toContain('请勿使用');
      }
    }
  });
});
