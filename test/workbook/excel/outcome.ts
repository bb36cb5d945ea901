import type { BatchFault, WorkbookHost } from '../../../src/workbench/host';
import { ExcelFailure } from '../../../src/workbook/excel/failure';
import { repair } from '../../../src/workbook/excel/repair';
import { writeSheets, type WriteOptions } from '../../../src/workbook/excel/write';
import { everything, NEXT, openNext } from './scene';

/** The workbook untouched, and the workbook with the next results; and how many requests a write takes. */
export interface Ends {
  before: ReturnType<typeof everything>;
  complete: ReturnType<typeof everything>;
  requests: number;
}

export async function bothEnds(): Promise<Ends> {
  const host = await openNext();
  const before = everything(host.workbook);
  expect(await writeSheets(NEXT)).toMatchObject({ ok: true });
  expect(host.internalErrors).toEqual([]);
  const complete = everything(host.workbook);
  expect(complete).not.toEqual(before);
  return { before, complete, requests: host.faults.batches };
}

/** Writes while something goes wrong; what it throws is the answer. */
export async function tryWriting(options: WriteOptions = {}): Promise<unknown> {
  return writeSheets(NEXT, options).catch((error: unknown) => error);
}

/** After a failed write, and where it says so after a repair, the workbook is as before or complete. */
export async function expectWhole(
  host: WorkbookHost,
  result: unknown,
  { before, complete }: Ends,
): Promise<void> {
  if (!(result instanceof ExcelFailure)) {
    expect(result).toMatchObject({ ok: true });
    expect(everything(host.workbook)).toEqual(complete);
  } else if (result.code === 'NEEDS_REPAIR') {
    expectAdvice(result);
    const outcome = await repair();
    expect(everything(host.workbook)).toEqual(outcome === 'undone' ? before : complete);
  } else {
    expectAdvice(result);
    expect(everything(host.workbook)).toEqual(before);
  }
  expect(host.internalErrors).toEqual([]);
}

/** What happened and what to do, in both languages. */
export function expectAdvice({ code, text }: ExcelFailure): void {
  expect(text.zh).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(text.en).toMatch(/^[A-Z].*[a-z].*\.$/);
  if (code !== 'CANCELLED') {
    expect(text.zh).toMatch(/请/);
    expect(text.en).toMatch(/again|Choose|Move|Unprotect|Update|wait/i);
  }
}

export const FAULTS: [string, (nth: number) => BatchFault][] = [
  ['is refused', () => ({ when: 'before' })],
  ['is done, but its answer is lost', () => ({ when: 'after' })],
  ['breaks off after its first actions', (nth) => ({ when: { at: 1 + (nth % 3) } })],
  ['breaks off after some of its actions', (nth) => ({ when: { at: (nth * 7) % 45 } })],
];
