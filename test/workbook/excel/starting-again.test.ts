import type * as Adapter from '../../../src/workbook/excel';
import { closeOffice, loadOffice } from '../../support/office';
import { closeAll, everything, NEXT, openBefore } from './scene';

afterEach(closeAll);

/** The adapter as a pane that was just opened has it: it knows nothing of what another one did. */
function freshPane(): typeof Adapter {
  jest.resetModules();
  return jest.requireActual<typeof Adapter>('../../../src/workbook/excel');
}

describe('a pane that is closed or loaded anew during a write', () => {
  it('at whichever request: the next one undoes the write or completes it', async () => {
    const { writeSheets } = freshPane();
    const whole = await openBefore();
    const before = everything(whole.workbook);
    await writeSheets(NEXT);
    const complete = everything(whole.workbook);
    const requests = whole.faults.batches;
    const outcomes: string[] = [];
    for (let nth = 3; nth <= requests; nth += 5) {
      const host = await openBefore();
      const pane = freshPane();
      host.faults.hangBatch(nth);
      // Its last request is never answered: the promise stays open, as in a page that is gone.
      await new Promise<void>((gone) => {
        host.faults.beforeBatch = (number) => {
          if (number === nth) setTimeout(gone, 5);
        };
        void pane.writeSheets(NEXT);
      });
      await closeOffice();
      host.faults.clear();
      await loadOffice(host);
      const outcome = await freshPane().repair();
      outcomes.push(outcome);
      const now = everything(host.workbook);
      if (outcome === 'nothing') expect([before, complete]).toContainEqual(now);
      else expect(now).toEqual(outcome === 'undone' ? before : complete);
    }
    expect(new Set(outcomes).size).toBeGreaterThan(1);
  });

  it('a repair asked for while a write runs is refused, and does not undo it', async () => {
    const host = await openBefore();
    const { repair, writeSheets, ExcelFailure } = freshPane();
    const writing = writeSheets(NEXT);
    await expect(repair()).rejects.toMatchObject({ code: 'BUSY' });
    await expect(writeSheets(NEXT)).rejects.toBeInstanceOf(ExcelFailure);
    expect(await writing).toMatchObject({ ok: true });
    expect(host.workbook.sheetNames).toContain('明细-贷款');
    expect(await repair()).toBe('nothing');
  });
});
