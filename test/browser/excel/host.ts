import { createHost, createWorkbook, type Json } from '../../../src/workbench/host';
import { OwnValues } from './own-values';

/** The window around the pane: our host in Excel’s place, connected by messages to the frame with the genuine office.js. */
const query = new URLSearchParams(location.search);
const host = createHost({
  book: createWorkbook([], { calculator: new OwnValues() }),
  locale: query.get('lang') === 'en' ? 'en-US' : 'zh-CN',
});
const frame = document.querySelector('iframe')!;
host.connect((message) => frame.contentWindow!.postMessage(message, '*'));
addEventListener('message', ({ data, source }) => {
  if (source === frame.contentWindow && typeof data === 'string') host.receive(data);
});

const { workbook } = host;
Object.assign(window, {
  host,
  workbook,
  /** Types into a cell by table, data row (from 1) and column, as a clerk does. */
  typeInto(table: string, row: number, column: string, value: Json) {
    const { sheet, rect } = workbook.table(table);
    const at = workbook.tableColumns(table).findIndex((one) => one.startsWith(column));
    workbook.type(`'${sheet.name}'!${letters(rect.left + at)}${rect.top + row + 1}`, [[value]]);
  },
});
frame.src = query.get('pane')!;

function letters(column: number): string {
  const rest = column % 26;
  return (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + rest);
}
