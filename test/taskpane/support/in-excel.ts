import { makeSample } from '../../../src/app/sample/sample';
import { excelWorkbook } from '../../../src/taskpane/excel-workbook';
import { makePane } from '../../../src/taskpane/make-pane';
import type { OpenWorkbook } from '../../../src/taskpane/workbook';
import { createHost, createWorkbook } from '../../../src/workbench/host';
import { loadOffice } from '../../support/office';
import { PlannedValues } from '../../support/planned-values';
import { lookAtHost } from '../../workbook/contract/look-host';
import { NOW } from './opened';

/** The pane on Microsoft's own office.js, over our workbook host. */
export async function openedInExcel() {
  const calculator = new PlannedValues();
  const host = createHost({ book: createWorkbook([], { calculator }) });
  await loadOffice(host);
  const workbook: OpenWorkbook = {
    ...excelWorkbook,
    write: (plan, options) => excelWorkbook.write(calculator.keep(plan), options),
  };
  const pane = makePane(workbook, 'zh', {
    now: () => NOW,
    pause: () => Promise.resolve(),
    salt: () => '0123456789abcdef0123456789abcdef',
  });
  await pane.actions.begin();
  return { ...pane, host, workbook, state: () => pane.store.get() };
}

/** The same with a small sample in the workbook. */
export async function smallSampleInExcel() {
  const opened = await openedInExcel();
  await opened.workbook.write(makeSample({ scheme: 'risk-reserve', officers: 3, seed: 1, dirty: false }));
  await opened.actions.readAgain();
  return opened;
}

export type InExcel = Awaited<ReturnType<typeof smallSampleInExcel>>;

/** All that a use case may have changed. */
export function contents({ host }: InExcel) {
  const { book } = host.workbook;
  return { look: lookAtHost(host.workbook), parts: book.parts.map(({ xml }) => xml) };
}
