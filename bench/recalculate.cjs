// A result workbook calculated anew by the workbench, by Univer alone and by LibreOffice: `node bench/recalculate.cjs [ROWS]`.
require('./typescript.cjs');
const { spawnSync } = require('child_process');
const { mkdtempSync, readFileSync, rmSync } = require('fs');
const { tmpdir } = require('os');
const { join } = require('path');
const { convertSeconds, isInstalled } = require('./libreoffice.cjs');
const { count, printTable, timed, times } = require('./statistics.cjs');
const { openBook } = require('../src/workbench/files');
const { UniverCalculator } = require('../src/workbench/grid/calculate/calculator');

const CLI = join(__dirname, '..', 'dist/cli/jisuan.js');
const ROWS = process.argv[2] ?? '10000';

const jisuan = (...args) => spawnSync(process.execPath, [CLI, ...args], { maxBuffer: 2 ** 28 });

/** Seconds to read all formulas and calculate them, how many there are, and how many come to another figure than the file's. */
async function calculated(bytes, direct) {
  const { book } = openBook(bytes, { name: 'results.xlsx' }).workbook;
  const formulas = book.sheets.flatMap(({ cells }) =>
    [...cells.formulas()].map(([row, column]) => ({ cells, row, column })),
  );
  const before = formulas.map(({ cells, row, column }) => cells.value(row, column));
  const calculator = new UniverCalculator({ direct });
  book.calculation.calculator = calculator;
  const ms = await timed(async () => {
    await calculator.prepare(book, false);
    book.calculation.dirty = true;
    for (let more = calculator.settle(book); more; more = calculator.settle(book)) await more;
  });
  const different = formulas.filter(
    ({ cells, row, column }, at) => !alike(before[at], cells.value(row, column)),
  );
  calculator.dispose();
  return { seconds: ms / 1000, formulas: formulas.length, different: different.length };
}

const alike = (a, b) =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
    : (a ?? '') === (b ?? '');

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-recalculate-'));
  const [book, results] = ['book.xlsx', 'results.xlsx'].map((name) => join(folder, name));
  jisuan('sample', '--rows', ROWS, '--officers', '40', '--out', book);
  jisuan('run', book, '--scheme', 'corporate-manager', '--period', '2023Q1', '--out', results);
  const bytes = new Uint8Array(readFileSync(results));
  const ours = await calculated(bytes, true);
  const univer = await calculated(bytes, false);
  const rows = [
    ['the workbench', ours.seconds, ours.different],
    ['Univer alone, on our graph', univer.seconds, univer.different],
  ];
  if (isInstalled()) {
    const { loading, whole } = await convertSeconds(results, folder);
    rows.push(['LibreOffice, beyond loading', whole - loading, 'not compared here']);
  }
  rmSync(folder, { recursive: true });
  console.log(`${count(ours.formulas)} formulas of ${ROWS} loans\n`);
  printTable(
    ['calculated anew by', 'seconds', '× the workbench', 'unlike the engine'],
    rows.map(([who, seconds, unlike]) => [who, seconds.toFixed(1), times(seconds / ours.seconds), unlike]),
  );
}

void main();
