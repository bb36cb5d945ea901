import type { CellAt, Edit, Stop } from '../workbook';
import type { Desk } from './desk';
import { explainCell } from './explain';
import { forgetResults, inputsChanged } from './reading';

/** Follows what happens in the workbook: selections are explained, edits make results out of date. */
export async function watch(desk: Desk): Promise<Stop> {
  const { workbook, store, log } = desk;
  const follower = new Follower(desk);
  try {
    const stops = [
      await workbook.onSelection((at) => follower.selected(at)),
      await workbook.onChanged((edits) => follower.edited(edits)),
    ];
    const unsubscribe = store.subscribe(() => follower.rested());
    return async () => {
      unsubscribe();
      for (const stop of stops) await stop();
    };
  } catch (error) {
    // The pane works without events; only what it shows must be asked for.
    log.add('events not there', error instanceof Error ? error.name : '');
    return async () => undefined;
  }
}

class Follower {
  /** Selected while another selection was being explained: the last one counts. */
  private next: CellAt | null = null;
  private explaining = false;
  /** Made while work ran, which goes on with the workbook as it was read. */
  private edits: Edit[] = [];

  constructor(private readonly desk: Desk) {}

  selected(at: CellAt): void {
    const { memory, store } = this.desk;
    const { view, job, period } = store.get();
    const ours = memory.went === placeOf(at);
    memory.went = null;
    // Who follows a link out of an explanation still wants to read it.
    if (ours || view !== 'explain' || period === '') return;
    if (this.explaining) this.next = at;
    if (!job) void this.explain(at);
  }

  private async explain(at: CellAt): Promise<void> {
    this.explaining = true;
    await explainCell(this.desk, at);
    this.explaining = false;
    const { next } = this;
    this.next = null;
    if (next && placeOf(next) !== placeOf(at)) this.selected(next);
  }

  edited(edits: readonly Edit[]): void {
    this.edits.push(...edits);
    this.rested();
  }

  /** Takes in the edits when no work is under way. */
  rested(): void {
    if (this.edits.length === 0 || this.desk.store.get().job) return;
    const edits = this.edits;
    this.edits = [];
    if (edits.every(({ marked }) => marked)) forgetResults(this.desk);
    else void inputsChanged(this.desk);
  }
}

function placeOf({ sheet, address }: CellAt): string {
  return `${sheet}!${address}`;
}
