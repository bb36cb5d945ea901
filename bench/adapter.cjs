// Reading and writing the open workbook through Microsoft's own office.js, against our workbook host:
// `node bench/adapter.cjs [ROWS]`. No Excel runs here: real Excel adds its own time for cells and calculation.
require('./typescript.cjs');
const { performance } = require('perf_hooks');
const { count, milliseconds, printTable } = require('./statistics.cjs');
const { createHost, createWorkbook, noCalculator } = require('../src/workbench/host');
require('../test/workbook/contract/host-gaps');
const { loadOffice, closeOffice } = require('../test/support/office');
const { readBook } = require('../src/workbook/excel/read');
const { writeSheets } = require('../src/workbook/excel/write');
const { injectSheets } = require('../src/workbook/file/inject');
const { readBook: readFile } = require('../src/workbook/file/read');
const { writeBook } = require('../src/workbook/file/write');

const ROWS = Number(process.argv[2] ?? 100_000);
const COLUMNS = 12;
const HEADER = Array.from({ length: COLUMNS }, (_, at) => `列${at + 1}`);

function ledgerRow(at) {
  const text = [
    `D20230315${String(at).padStart(7, '0')}`,
    String(1001 + (at % 300)),
    `客户${at % 5000}`,
    '首贷',
  ];
  const numbers = [45000 + (at % 90), 10000.25 + at, 0.0435, 12, at * 3.337, at, at % 7, 1];
  return [...text, ...numbers];
}

const body = { numberFormat: '#,##0.00', border: 'thin', vertical: 'center' };
const styles = { header: { bold: true, fill: 'D9E2F3', border: 'thin' }, text: { border: 'thin' }, body };

/** A result sheet as the product writes it: every cell has a style, the last column is a formula. */
function plan() {
  const row = (at) =>
    ledgerRow(at).map((value, column) => {
      if (column === COLUMNS - 1)
        return { formula: `ROUND(F${at + 2}*G${at + 2},2)`, value: null, style: 'body' };
      return { value, style: column < 4 ? 'text' : 'body' };
    });
  return {
    styles,
    sheets: [
      {
        name: '明细-贷款营销奖励',
        marked: true,
        columns: HEADER.map(() => ({ width: 14 })),
        freeze: { rows: 1, columns: 2 },
        filter: { top: 0, left: 0, bottom: ROWS, right: COLUMNS - 1 },
        rows: [
          { cells: HEADER.map((value) => ({ value, style: 'header' })) },
          ...Array.from({ length: ROWS }, (_, at) => ({ cells: row(at) })),
        ],
      },
    ],
  };
}

async function measured(host, name, work) {
  const before = host?.faults.batches ?? 0;
  if (host) host.wire.length = 0;
  let largest = 0;
  if (host) {
    host.faults.beforeBatch = () => {
      const last = host.wire[host.wire.length - 1];
      if (last) largest = Math.max(largest, JSON.stringify(last.request).length);
    };
  }
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  const requests = host ? host.faults.batches - before : 0;
  const cells = ROWS * COLUMNS;
  return [
    name,
    milliseconds(took),
    count(Math.round((cells / took) * 1000)),
    requests || '–',
    largest ? (largest / 1e6).toFixed(1) : '–',
  ];
}

async function main() {
  const book = createWorkbook([{ name: '台账' }], { calculator: noCalculator });
  const sheet = book.sheet('台账');
  [HEADER, ...Array.from({ length: ROWS }, (_, at) => ledgerRow(at))].forEach((row, r) =>
    row.forEach((value, c) => sheet.cells.set(r, c, value)),
  );
  const host = createHost({ book });
  await loadOffice(host);
  const rows = [];
  rows.push(await measured(host, 'read the open workbook', () => readBook()));
  rows.push(await measured(host, 'write new results into it', () => writeSheets(plan())));
  rows.push(await measured(host, 'write them again (built aside, brought in)', () => writeSheets(plan())));
  closeOffice();
  const ledger = {
    name: '台账',
    rows: [{ cells: HEADER }, ...Array.from({ length: ROWS }, (_, at) => ({ cells: ledgerRow(at) }))],
  };
  const bytes = writeBook({ sheets: [ledger], styles: {} });
  rows.push(await measured(null, 'the file adapter: read', () => readFile(bytes)));
  rows.push(await measured(null, 'the file adapter: write into the file', () => injectSheets(bytes, plan())));
  console.log(`The open workbook, ${count(ROWS)} rows × ${COLUMNS} columns, one run\n`);
  printTable(['step', 'ms', 'cells/s', 'requests', 'largest request, MB (characters)'], rows);
  const errors = host.internalErrors.length;
  if (errors > 0) console.log(`Faults of the host: ${errors}`);
}

main();
