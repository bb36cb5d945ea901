import type { CellAt, Edit, Stop } from '../workbook';
import { runWords } from '../words/run';
import type { Desk } from './desk';
import { explainCell } from './explain';
import { forget, forgetResults } from './reading';

/** Follows what happens in the workbook: selections are explained, edits make results out of date. */
export async function watch(desk: Desk): Promise<Stop> {
  const { workbook, log } = desk;
  try {
    const stops = [
      await workbook.onSelection((at) => selected(desk, at)),
      await workbook.onChanged((edits) => changed(desk, edits)),
    ];
    return async () => {
      for (const stop of stops) await stop();
    };
  } catch (error) {
    // The pane works without events; only what it shows must be asked for.
    log.add('events not there', error instanceof Error ? error.name : '');
    return async () => undefined;
  }
}

const waiting = new WeakMap<Desk, CellAt>();

/** The last selection counts: those made while work runs are passed over. */
function selected(desk: Desk, at: CellAt): void {
  const { view, job, period } = desk.store.get();
  if (view !== 'explain' || period === '') return;
  if (job) {
    waiting.set(desk, at);
    return;
  }
  void explainCell(desk, at).then(() => {
    const next = waiting.get(desk);
    waiting.delete(desk);
    if (next && next.address !== at.address) selected(desk, next);
  });
}

function changed(desk: Desk, edits: readonly Edit[]): void {
  const { store, workbook, memory, log } = desk;
  if (edits.every(({ marked }) => marked)) {
    forgetResults(desk);
    return;
  }
  const before = store.get().stale;
  forget(desk);
  memory.calculation = null;
  store.dispatch({ type: 'edited' });
  const { stale, results, record } = store.get();
  if (before || !stale || !(results?.written || record)) return;
  workbook.markResults(runWords.outOfDateMark).catch((error: unknown) => {
    log.add('results not marked', error instanceof Error ? error.name : '');
  });
}
