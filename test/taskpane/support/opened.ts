import { makePane } from '../../../src/taskpane/make-pane';
import { watch } from '../../../src/taskpane/state/watch';
import type { Finding } from '../../../src/ledger/finding';
import { MemoryWorkbook } from './memory-workbook';

/** Monday 17 April 2023, half past ten. */
export const NOW = new Date(2023, 3, 17, 10, 30);

/** A pane over a workbook in memory, opened. */
export async function opened(workbook = new MemoryWorkbook()) {
  const pane = makePane(workbook, 'zh', {
    now: () => NOW,
    pause: () => Promise.resolve(),
    salt: () => '0123456789abcdef0123456789abcdef',
  });
  await pane.actions.begin();
  await watch(pane.desk);
  return { ...pane, workbook, state: () => pane.store.get() };
}

export type Opened = Awaited<ReturnType<typeof opened>>;

/** The sample of scheme C in the workbook, with or without mistakes. */
export async function withSample(dirty = false): Promise<Opened> {
  const pane = await opened();
  await pane.actions.insertSample('corporate-manager', dirty);
  return pane;
}

/** `贷款发放 3` of each finding with a code. */
export function placesOf(findings: readonly Finding[], code: string): string[] {
  return findings.filter((one) => one.code === code).map(({ where }) => `${where.table} ${where.row}`);
}

/** Waits until what events began is done. */
export async function settled({ state }: Opened): Promise<void> {
  for (let tries = 0; tries < 20_000; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (!state().job) return;
  }
}
