// Reading a large ledger, side by side: `node bench/reading.cjs [ROWS]` (after `npm ci --prefix bench`).
const { execFileSync } = require('child_process');
const { existsSync, statSync } = require('fs');
const { tmpdir } = require('os');
const path = require('path');
const { names } = require('./reading-peers.cjs');
const { median } = require('./statistics.cjs');

const ROWS = Number(process.argv[2] ?? 200_000);
const RUNS = 3;

const HEADER = [
  '借据号',
  '工号',
  '客户',
  '发放日期',
  '发放金额',
  '执行利率',
  '期限',
  '贷款性质',
  '利息收入',
  '已还清',
];

function ledgerRow(at) {
  return [
    `D20230315${String(at).padStart(7, '0')}`,
    String(1001 + (at % 300)),
    `客户${at % 5000}`,
    45000 + (at % 90),
    10000 + ((at * 37) % 990000) + 0.25,
    (435 + (at % 7) * 10) / 10000,
    12 + (at % 24),
    ['首贷', '续贷', '转贷'][at % 3],
    Math.round(at * 3.337 * 100) / 100,
    at % 2 === 0,
  ];
}

/** Written by exceljs, so that no reader is given a file of its own making except exceljs itself. */
async function ledgerFile() {
  const filename = path.join(tmpdir(), `jisuan-bench-${ROWS}.xlsx`);
  if (existsSync(filename)) return filename;
  const { stream } = require('exceljs');
  const book = new stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true, useStyles: true });
  const sheet = book.addWorksheet('贷款发放');
  sheet.addRow(HEADER).commit();
  for (let at = 0; at < ROWS; at++) sheet.addRow(ledgerRow(at)).commit();
  sheet.commit();
  await book.commit();
  return filename;
}

function measure(peer, file) {
  const output = execFileSync(process.execPath, [path.join(__dirname, 'reading-peers.cjs'), peer, file]);
  return JSON.parse(output.toString());
}

async function main() {
  const file = await ledgerFile();
  const results = names.map((peer) => ({ peer, runs: [] }));
  // Rounds, not blocks: what else runs on the machine hits every reader alike.
  for (let round = 0; round < RUNS; round++) {
    for (const result of results) result.runs.push(measure(result.peer, file));
  }
  const [ours] = results;
  const base = median(ours.runs.map(({ ms }) => ms));
  console.log(
    `Reading ${ROWS} rows × ${HEADER.length} columns, ${(statSync(file).size / 1e6).toFixed(1)} MB; medians of ${RUNS}\n`,
  );
  console.log('| reader | seconds | × ours | peak MB | cells | same sum |\n|---|---:|---:|---:|---:|---|');
  for (const { peer, runs } of results) {
    const ms = median(runs.map((run) => run.ms));
    const rss = median(runs.map((run) => run.rss)) / 1e6;
    const same = runs.every((run) => run.sum === ours.runs[0].sum && run.cells === ours.runs[0].cells);
    console.log(
      `| ${peer} | ${(ms / 1000).toFixed(2)} | ${(ms / base).toFixed(1)} | ${rss.toFixed(0)} | ${runs[0].cells} | ${same ? 'yes' : 'no'} |`,
    );
  }
}

main();
