import type { BatchFault } from '../../../src/workbench/host';
import { ExcelFailure } from '../../../src/workbook/excel/failure';
import { TIMES } from '../../../src/workbook/excel/office';
import { repair } from '../../../src/workbook/excel/repair';
import { writeSheets, type WriteOptions } from '../../../src/workbook/excel/write';
import { closeOffice } from '../../support/office';
import { everything, NEXT, openBefore } from './scene';

afterEach(closeOffice);

const silence = TIMES.quiet;
afterAll(() => {
  TIMES.quiet = silence;
});

/** The workbook untouched, and the workbook with the next results; and how many requests a write takes. */
async function bothEnds() {
  const host = await openBefore();
  const before = everything(host.workbook);
  expect(await writeSheets(NEXT)).toMatchObject({ ok: true });
  expect(host.internalErrors).toEqual([]);
  const complete = everything(host.workbook);
  expect(complete).not.toEqual(before);
  const requests = host.faults.batches;
  closeOffice();
  return { before, complete, requests };
}

/** Writes while something goes wrong; what it throws is the answer. */
async function tryWriting(options: WriteOptions = {}): Promise<unknown> {
  return writeSheets(NEXT, options).catch((error: unknown) => error);
}

/** After a failed write, and where it says so after a repair, the workbook is as before or complete. */
async function expectWhole(
  host: Awaited<ReturnType<typeof openBefore>>,
  result: unknown,
  { before, complete }: Awaited<ReturnType<typeof bothEnds>>,
): Promise<void> {
  if (!(result instanceof ExcelFailure)) {
    expect(result).toMatchObject({ ok: true });
    expect(everything(host.workbook)).toEqual(complete);
  } else if (result.code === 'NEEDS_REPAIR') {
    const outcome = await repair();
    expect(everything(host.workbook)).toEqual(outcome === 'undone' ? before : complete);
  } else expect(everything(host.workbook)).toEqual(before);
  expect(host.internalErrors).toEqual([]);
}

describe('a write that meets a fault', () => {
  const FAULTS: [string, (nth: number) => BatchFault][] = [
    ['is refused', () => ({ when: 'before' })],
    ['is done, but its answer is lost', () => ({ when: 'after' })],
    ['breaks off after some of its actions', (nth) => ({ when: { at: (nth * 7) % 45 } })],
  ];

  it.each(FAULTS)('each request in turn %s: the workbook is as before or complete', async (_, fault) => {
    const ends = await bothEnds();
    for (let nth = 1; nth <= ends.requests; nth += 1) {
      const host = await openBefore();
      host.faults.failBatch(nth, fault(nth));
      await expectWhole(host, await tryWriting(), ends);
      closeOffice();
    }
  });

  it('Excel crashes at each request in turn: the next start undoes the write or completes it', async () => {
    const ends = await bothEnds();
    const outcomes = new Set<string>();
    for (let nth = 1; nth <= ends.requests; nth += 1) {
      const host = await openBefore();
      host.faults.failBatch(nth, { when: { at: nth % 9 } });
      for (let later = nth + 1; later < nth + 60; later += 1) host.faults.failBatch(later);
      await tryWriting();
      host.faults.clear();
      const outcome = await repair();
      outcomes.add(outcome);
      const { before, complete } = ends;
      const now = everything(host.workbook);
      if (outcome === 'nothing') expect([before, complete]).toContainEqual(now);
      else expect(now).toEqual(outcome === 'undone' ? before : complete);
      closeOffice();
    }
    expect([...outcomes].sort()).toEqual(['completed', 'nothing', 'undone']);
  });

  it('a write after a crash repairs first, then writes', async () => {
    const ends = await bothEnds();
    for (const nth of [8, 20, ends.requests - 4]) {
      const host = await openBefore();
      for (let later = nth; later < nth + 60; later += 1) host.faults.failBatch(later);
      await tryWriting();
      host.faults.clear();
      expect(await writeSheets(NEXT)).toMatchObject({ ok: true });
      expect(everything(host.workbook)).toEqual(ends.complete);
      closeOffice();
    }
  });
});

describe('a write that is cancelled', () => {
  it('at any request leaves the workbook as before, or is through already', async () => {
    const ends = await bothEnds();
    let cancelled = 0;
    for (let nth = 1; nth <= ends.requests; nth += 1) {
      const host = await openBefore();
      const stop = new AbortController();
      host.faults.beforeBatch = (number) => number === nth && stop.abort();
      const result = await tryWriting({ signal: stop.signal });
      if (result instanceof ExcelFailure) {
        expect(result.code).toBe('CANCELLED');
        cancelled += 1;
      }
      await expectWhole(host, result, ends);
      closeOffice();
    }
    expect(cancelled).toBeGreaterThan(ends.requests / 3);
  });
});

describe('a write while the user is at work', () => {
  it('waits for the end of cell editing and says so meanwhile', async () => {
    TIMES.quiet = 5;
    const ends = await bothEnds();
    for (const nth of [2, 9, ends.requests - 8]) {
      const host = await openBefore();
      const waits: boolean[] = [];
      host.faults.beforeBatch = (number) => {
        if (number !== nth) return;
        setTimeout(() => host.faults.enterEditMode());
        setTimeout(() => host.faults.leaveEditMode(), 80);
      };
      const result = await tryWriting({ onWaiting: (waiting) => waits.push(waiting) });
      expect(waits).toContain(true);
      expect(waits[waits.length - 1]).toBe(false);
      await expectWhole(host, result, ends);
      closeOffice();
    }
  });

  it('a sheet that is protected meanwhile is not written; the user is told which', async () => {
    const ends = await bothEnds();
    for (let nth = 1; nth <= ends.requests; nth += 3) {
      const host = await openBefore();
      host.faults.beforeBatch = (number) => number === nth && host.workbook.protect('核对');
      const result = await tryWriting();
      host.faults.clear();
      if (result instanceof ExcelFailure && result.code !== 'NEEDS_REPAIR') {
        expect(result.text.zh).toContain('“核对”受保护');
      }
      host.workbook.unprotect('核对');
      await expectWhole(host, result, ends);
      closeOffice();
    }
  });
});
