// Reading and writing the open workbook through Microsoft's own office.js, against our workbook host:
// `node bench/adapter.cjs [ROWS]`. No Excel runs here: real Excel adds its own time for cells and calculation.
require('./typescript.cjs');
const { Buffer } = require('buffer');
const { performance } = require('perf_hooks');
const { count, median, milliseconds, printTable, timed } = require('./statistics.cjs');
const { createHost, createWorkbook, noCalculator } = require('../src/workbench/host');
const { loadOffice, closeOffice } = require('../test/support/office');
const { readBook } = require('../src/workbook/excel/read');
const { writeSheets } = require('../src/workbook/excel/write');
const { injectSheets } = require('../src/workbook/file/inject');
const { readBook: readFile } = require('../src/workbook/file/read');
const { writeBook } = require('../src/workbook/file/write');

const ROWS = Number(process.argv[2] ?? 100_000);
const COLUMNS = 12;
const RUNS = 3;
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

/** What passes between office.js and the host: bytes of the largest request, and the time that the host takes itself. */
function watch(host) {
  const seen = { largest: 0, host: 0 };
  const receive = host.receive.bind(host);
  host.receive = (message) => {
    seen.largest = Math.max(seen.largest, Buffer.byteLength(message));
    const start = performance.now();
    receive(message);
    seen.host += performance.now() - start;
  };
  return seen;
}

async function measured(name, work) {
  const took = [];
  for (let run = 0; run < RUNS; run++) took.push(await timed(work));
  return [name, milliseconds(median(took)), count(Math.round((ROWS * COLUMNS * 1000) / median(took)))];
}

async function through(host, seen, name, work) {
  Object.assign(seen, { largest: 0, host: 0 });
  const before = host.faults.batches;
  const row = await measured(name, work);
  const requests = Math.round((host.faults.batches - before) / RUNS);
  return [...row, milliseconds(seen.host / RUNS), requests, (seen.largest / 1e6).toFixed(1)];
}

async function main() {
  const book = createWorkbook([{ name: '台账' }], { calculator: noCalculator });
  const sheet = book.sheet('台账');
  [HEADER, ...Array.from({ length: ROWS }, (_, at) => ledgerRow(at))].forEach((row, r) =>
    row.forEach((value, c) => sheet.cells.set(r, c, value)),
  );
  const host = createHost({ book });
  await loadOffice(host);
  const seen = watch(host);
  const rows = [];
  const results = plan();
  rows.push(await through(host, seen, 'read the open workbook', () => readBook()));
  rows.push(
    await through(host, seen, 'write results that are not there yet', async () => {
      await writeSheets(results);
      for (const { name } of results.sheets) book.deleteSheet(name);
    }),
  );
  await writeSheets(results);
  rows.push(await through(host, seen, 'write them again', () => writeSheets(results)));
  const errors = host.internalErrors.length;
  await closeOffice();
  const ledger = {
    name: '台账',
    rows: [{ cells: HEADER }, ...Array.from({ length: ROWS }, (_, at) => ({ cells: ledgerRow(at) }))],
  };
  const bytes = writeBook({ sheets: [ledger], styles: {} });
  const alone = async (name, work) => rows.push([...(await measured(name, work)), '–', '–', '–']);
  await alone('a file: read', () => readFile(bytes));
  await alone('a file: results written into it', () => injectSheets(bytes, results));
  console.log(`${count(ROWS)} rows × ${COLUMNS} columns, medians of ${RUNS} runs.\n`);
  printTable(['', 'ms', 'cells/s', 'of it the host, ms', 'requests', 'largest request, MB'], rows);
  if (errors > 0) console.log(`Faults of the host: ${errors}`);
}

main();
