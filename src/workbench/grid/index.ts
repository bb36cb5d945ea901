import type { WorkbookHost } from '../host';
import { GridView } from './grid-view';
import type { Grid, GridOptions } from './types';

export type { Grid, GridFunction, GridOptions, GridStatus } from './types';

/** Shows the host's workbook as a spreadsheet in `container` and calculates it; resolves when it is on screen. Aborted, it is disposed of. */
export async function openGrid(
  container: HTMLElement,
  host: WorkbookHost,
  options: GridOptions,
): Promise<Grid> {
  const view = new GridView(container, host, options);
  options.signal?.addEventListener('abort', () => view.dispose());
  await view.load();
  return view;
}
