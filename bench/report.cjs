// Writing the result workbook of a large bank, side by side with exceljs on the same cells, and what LibreOffice needs for it:
// `node bench/report.cjs [LOANS [OFFICERS [RUNS]]]` (after `npm ci --prefix bench`).
require('./typescript.cjs');
const { execFileSync } = require('child_process');
const { mkdtempSync, rmSync, statSync, writeFileSync } = require('fs');
const { tmpdir } = require('os');
const path = require('path');
const { bank } = require('./bank.ts');
const { isInstalled, convertSeconds } = require('./libreoffice.cjs');
const { names } = require('./report-peers.cjs');
const { count, median, printTable, ratio } = require('./statistics.cjs');
const { CellKind } = require('../src/ledger/grid.ts');
const { writeBook } = require('../src/workbook/file/write.ts');

const LOANS = Number(process.argv[2] ?? 75_000);
const OFFICERS = Number(process.argv[3] ?? 2_000);
const RUNS = Number(process.argv[4] ?? 3);
/** Rows made beforehand need more than Node's standard heap. */
const HEAP = '--max-old-space-size=6000';

/** A book in memory as sheets to be written. */
function plansOf({ sheets }) {
  return sheets.map(({ name, rows, columns, texts }) => ({
    name,
    rows: Array.from({ length: rows }, (_, row) => ({
      cells: columns.map(({ kind, value }) =>
        kind[row] === CellKind.Blank ? null : kind[row] === CellKind.Text ? texts[value[row]] : value[row],
      ),
    })),
  }));
}

function measure(subject, source, out) {
  const script = path.join(__dirname, 'report-peers.cjs');
  const output = execFileSync(process.execPath, [HEAP, script, subject, source, out]).toString().trim();
  return JSON.parse(output.split('\n').pop());
}

const seconds = (ms) => (ms / 1000).toFixed(2);
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

async function main() {
  const folder = mkdtempSync(path.join(tmpdir(), 'jisuan-report-'));
  const source = path.join(folder, 'ledgers.xlsx');
  writeFileSync(source, writeBook({ sheets: plansOf(bank(LOANS, OFFICERS)), styles: {} }));
  const outOf = (subject) => path.join(folder, `${subject.replaceAll(' ', '-')}.xlsx`);
  const results = names.map((subject) => ({ subject, runs: [], took: [] }));
  for (let round = 0; round < RUNS; round++) {
    for (const result of results) {
      const run = measure(result.subject, source, outOf(result.subject));
      if (!run) continue;
      result.runs.push(run);
      result.took.push(run.ms);
    }
  }
  const done = results.filter(({ runs }) => runs.length > 0);
  const [ours] = done;
  const middle = (key) => median(ours.runs.map((run) => run[key]));
  const { cells, formulas } = done.find(({ subject }) => subject === 'jisuan writer').runs[0];
  console.log(
    `${count(OFFICERS)} officers, ${count(ours.runs[0].lines)} lines; ${count(cells)} cells, ${count(formulas)} of them formulas; ` +
      `ledgers of ${megabytes(statSync(source).size)} MB. Medians of ${RUNS}, each in a process of its own.\n`,
  );
  const reference = done.find(({ subject }) => subject === 'exceljs streaming') ?? ours;
  printTable(
    ['writing the results', 'seconds', `× ${reference.subject}`, 'processor s', '×', 'peak MB', 'file MB'],
    done.map((result) => {
      const isWhole = 'reading' in result.runs[0];
      const rss = isWhole
        ? megabytes(median(result.runs.map((run) => run.rss))).split('.')[0]
        : '(rows in memory)';
      const size = megabytes(statSync(outOf(result.subject)).size);
      const worked = (one) => ({ took: one.runs.map((run) => run.cpu) });
      return [
        result.subject,
        seconds(median(result.took)),
        ratio(result, reference).toFixed(2),
        seconds(median(worked(result).took)),
        ratio(worked(result), worked(reference)).toFixed(2),
        rss,
        size,
      ];
    }),
  );
  const stages = ['reading', 'running', 'layout', 'writing'];
  printTable(
    ['jisuan, by stage', 'seconds'],
    stages.map((stage) => [stage, seconds(middle(stage))]),
  );
  if (isInstalled()) {
    const { loading, whole } = await convertSeconds(outOf('jisuan'), folder);
    printTable(
      ['LibreOffice on our file', 'seconds'],
      [
        ['load and save the first sheet as text', loading.toFixed(1)],
        ['the same with everything recalculated', whole.toFixed(1)],
      ],
    );
  }
  rmSync(folder, { recursive: true });
}

main();
