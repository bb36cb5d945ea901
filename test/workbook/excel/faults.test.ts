import { ExcelFailure } from '../../../src/workbook/excel/failure';
import { repair } from '../../../src/workbook/excel/repair';
import { writeSheets } from '../../../src/workbook/excel/write';
import { bothEnds, expectAdvice, expectWhole, FAULTS, tryWriting, type Ends } from './outcome';
import { closeAll, everything, NEXT, openNext } from './scene';

let ends: Ends;
beforeAll(async () => {
  ends = await bothEnds();
});
afterAll(closeAll);

describe('a write that meets a fault', () => {
  it.each(FAULTS)('each request in turn %s: the workbook is as before or complete', async (_, fault) => {
    for (let nth = 1; nth <= ends.requests; nth += 1) {
      const host = await openNext();
      host.faults.failBatch(nth, fault(nth));
      await expectWhole(host, await tryWriting(), ends);
    }
  });

  it('Excel crashes at each request in turn: the next start undoes the write or completes it', async () => {
    const outcomes = new Set<string>();
    for (let nth = 1; nth <= ends.requests; nth += 1) {
      const host = await openNext();
      host.faults.failBatch(nth, { when: { at: nth % 9 } });
      for (let later = nth + 1; later < nth + 60; later += 1) host.faults.failBatch(later);
      const result = await tryWriting();
      if (result instanceof ExcelFailure) expectAdvice(result);
      host.faults.clear();
      const outcome = await repair();
      outcomes.add(outcome);
      const { before, complete } = ends;
      const now = everything(host.workbook);
      if (outcome === 'nothing') expect([before, complete]).toContainEqual(now);
      else expect(now).toEqual(outcome === 'undone' ? before : complete);
    }
    expect([...outcomes].sort()).toEqual(['completed', 'nothing', 'undone']);
  });

  it('the repair itself meets a crash at each request in turn: the repair after it comes to an end', async () => {
    // Through the point where all is built, so that there is something to finish.
    const crash = ends.requests - 12;
    for (let nth = 1; nth <= 20; nth += 1) {
      const host = await openNext();
      for (let later = crash; later < crash + 60; later += 1) host.faults.failBatch(later);
      await tryWriting();
      host.faults.clear();
      for (let later = nth; later < nth + 60; later += 1)
        host.faults.failBatch(later, { when: { at: later % 5 } });
      await repair().catch((error: unknown) => expectAdvice(error as ExcelFailure));
      host.faults.clear();
      const outcome = await repair();
      expect(everything(host.workbook)).toEqual(outcome === 'undone' ? ends.before : ends.complete);
    }
  });

  it('a write after a crash repairs first, then writes', async () => {
    for (const nth of [8, 20, ends.requests - 4]) {
      const host = await openNext();
      for (let later = nth; later < nth + 60; later += 1) host.faults.failBatch(later);
      await tryWriting();
      host.faults.clear();
      expect(await writeSheets(NEXT)).toMatchObject({ ok: true });
      expect(everything(host.workbook)).toEqual(ends.complete);
    }
  });
});

describe('a write that is cancelled', () => {
  it('at any request leaves the workbook as before, or is through already', async () => {
    let cancelled = 0;
    for (let nth = 1; nth <= ends.requests; nth += 1) {
      const host = await openNext();
      const stop = new AbortController();
      host.faults.beforeBatch = (number) => number === nth && stop.abort();
      const result = await tryWriting({ signal: stop.signal });
      if (result instanceof ExcelFailure) {
        expect(result.code).toBe('CANCELLED');
        cancelled += 1;
      }
      await expectWhole(host, result, ends);
    }
    expect(cancelled).toBeGreaterThan(ends.requests / 3);
  });

  it('at any moment, between requests too', async () => {
    const start = performance.now();
    await openNext();
    await tryWriting();
    const took = performance.now() - start;
    for (let tried = 0; tried < 25; tried += 1) {
      const host = await openNext();
      const stop = new AbortController();
      const timer = setTimeout(() => stop.abort(), (took * (tried + 0.5)) / 25);
      const result = await tryWriting({ signal: stop.signal });
      clearTimeout(timer);
      await expectWhole(host, result, ends);
    }
  });

  it('before it began, or with a fault right after, changes nothing', async () => {
    const host = await openNext();
    const stop = new AbortController();
    stop.abort();
    expect(await tryWriting({ signal: stop.signal })).toMatchObject({ code: 'CANCELLED' });
    expect(everything(host.workbook)).toEqual(ends.before);
    for (let nth = 4; nth < 30; nth += 3) {
      const next = await openNext();
      const later = new AbortController();
      next.faults.beforeBatch = (number) => number === nth && later.abort();
      next.faults.failBatch(nth + 2, { when: { at: 2 } });
      await expectWhole(next, await tryWriting({ signal: later.signal }), ends);
    }
  });
});
