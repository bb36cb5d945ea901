import { deleteSheet } from '../../../src/workbench/host/model/book';
import type { WorkbookHost } from '../../../src/workbench/host';
import { ExcelFailure } from '../../../src/workbook/excel/failure';
import { repair } from '../../../src/workbook/excel/repair';
import { writeSheets } from '../../../src/workbook/excel/write';
import { bothEnds, expectAdvice, tryWriting, type Ends } from './outcome';
import { closeAll, everything, NEXT, openNext } from './scene';

let ends: Ends;
beforeAll(async () => {
  ends = await bothEnds();
});
afterAll(closeAll);

/** A workbook whose Excel crashed while results were being brought in. */
async function crashed(): Promise<WorkbookHost> {
  const host = await openNext();
  const nth = ends.requests - 12;
  for (let later = nth; later < nth + 60; later += 1) host.faults.failBatch(later);
  expect(await tryWriting()).toMatchObject({ code: 'NEEDS_REPAIR' });
  host.faults.clear();
  expect(host.workbook.parts.some((xml) => xml.includes('bringing-in'))).toBe(true);
  return host;
}

function leftovers({ workbook }: WorkbookHost): string[] {
  const names = workbook.sheetNames.filter((name) => name.startsWith('~'));
  return [...names, ...workbook.parts.filter((xml) => xml.includes('urn:jisuan:journal'))];
}

describe('a journal that cannot be followed', () => {
  it.each([
    ['is damaged', '<journal xmlns="urn:jisuan:journal">{"version":1,"sta</journal>'],
    ['is of a later version of the add-in', '<journal xmlns="urn:jisuan:journal">{"version":9}</journal>'],
    ['is no XML of ours at all', '<journal xmlns="urn:jisuan:journal"><a/></journal>'],
  ])('because it %s is cleared away once, and says so; results can be calculated anew', async (_, xml) => {
    const host = await crashed();
    for (const part of host.workbook.book.parts) if (part.namespace === 'urn:jisuan:journal') part.xml = xml;
    const error = (await repair().catch((thrown: unknown) => thrown)) as ExcelFailure;
    expect(error.code).toBe('INCOMPLETE');
    expectAdvice(error);
    expect(leftovers(host)).toEqual([]);
    expect(await repair()).toBe('nothing');
    expect(await writeSheets(NEXT)).toMatchObject({ ok: true });
    expect(everything(host.workbook)).toEqual(ends.complete);
  });

  it('because the sheets it built were deleted names the results that must not be used', async () => {
    const host = await crashed();
    deleteSheet(host.workbook.sheet('~绩算2'));
    const error = (await repair().catch((thrown: unknown) => thrown)) as ExcelFailure;
    expect(error.code).toBe('INCOMPLETE');
    expect(error.text.zh).toContain('绩效汇总');
    expect(leftovers(host)).toEqual([]);
    expect(await writeSheets(NEXT)).toMatchObject({ ok: true });
    expect(everything(host.workbook)).toEqual(ends.complete);
  });

  it('because its larger part is gone is given up in the same way, also by the next write', async () => {
    const host = await crashed();
    const { book } = host.workbook;
    book.parts = book.parts.filter(({ namespace }) => namespace !== 'urn:jisuan:journal:frames');
    expect(await writeSheets(NEXT)).toMatchObject({ ok: true });
    expect(everything(host.workbook)).toEqual(ends.complete);
  });

  it('because a result sheet stays locked is tried at three starts, then given up', async () => {
    const host = await crashed();
    host.workbook.protect('绩效汇总');
    for (let start = 1; start <= 3; start += 1) {
      const error = (await repair().catch((thrown: unknown) => thrown)) as ExcelFailure;
      expect(error.code).toBe('NEEDS_REPAIR');
      expect(error.text.zh).toContain('受保护');
    }
    const last = (await repair().catch((thrown: unknown) => thrown)) as ExcelFailure;
    expect(last.code).toBe('INCOMPLETE');
    expect(leftovers(host)).toEqual([]);
    expect(await repair()).toBe('nothing');
    host.workbook.unprotect('绩效汇总');
    expect(await writeSheets(NEXT)).toMatchObject({ ok: true });
    expect(everything(host.workbook)).toEqual(ends.complete);
  });

  it('is followed as soon as the lock is taken off', async () => {
    const host = await crashed();
    host.workbook.protect('绩效汇总');
    await expect(repair()).rejects.toMatchObject({ code: 'NEEDS_REPAIR' });
    host.workbook.unprotect('绩效汇总');
    expect(await repair()).toBe('completed');
    expect(everything(host.workbook)).toEqual(ends.complete);
  });
});

describe('what Excel might refuse', () => {
  it('a pivot table on a result sheet is not damaged: the user is asked to move it', async () => {
    const host = await openNext();
    host.workbook.sheet('绩效汇总').pivotTables.push({ name: '透视表1' });
    const before = everything(host.workbook);
    const error = (await tryWriting()) as ExcelFailure;
    expect(error.code).toBe('OCCUPIED');
    expectAdvice(error);
    expect(error.text.zh).toContain('“绩效汇总”上有数据透视表');
    expect(everything(host.workbook)).toEqual(before);
  });

  it('without a printer results come without their page set-up', async () => {
    const host = await openNext();
    const { book } = host.workbook;
    const { note } = book;
    book.note = (change) => {
      note(change);
      for (const sheet of book.sheets) Object.freeze(sheet.layout.properties);
    };
    expect(await writeSheets(NEXT)).toMatchObject({ ok: true });
    const unprinted = (end: Ends['complete']) => ({
      ...end,
      look: { ...end.look, sheets: end.look.sheets.map((sheet) => ({ ...sheet, print: {} })) },
    });
    expect(unprinted(everything(host.workbook))).toEqual(unprinted(ends.complete));
  });

  it("Excel's list of undo steps is emptied at the end of every write: the last thing is a sheet deleted", async () => {
    for (const plan of [NEXT, { ...NEXT, sheets: NEXT.sheets.slice(3), names: [] }]) {
      const host = await openNext();
      const deletions: number[] = [];
      const { note } = host.workbook.book;
      host.workbook.book.note = (change) => {
        if (change.kind === 'sheetDeleted') deletions.push(host.faults.batches);
        note(change);
      };
      expect(await writeSheets(plan)).toMatchObject({ ok: true });
      // After it comes only the calculation.
      expect(deletions[deletions.length - 1]).toBe(host.faults.batches - 1);
    }
  });
});
