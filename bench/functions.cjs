// Custom functions per second: scalar calls, and one call that spills, by the adapter alone and through the genuine office.js on
// our host; beside them the same rule as native formulas in Univer: `node bench/functions.cjs [ROWS]`.
require('./typescript.cjs');
const { execFileSync } = require('child_process');
const path = require('path');
const { setTimeout: wait } = require('timers/promises');
const { lineFormula } = require('./loan-lines.cjs');
const { count, median, milliseconds, peer, printTable, timed } = require('./statistics.cjs');
const { callCellFunction } = require('../src/functions/call.ts');
const { cellFunctionNamed } = require('../src/functions/definitions.ts');
const { startFunctions } = require('../src/functions/start.ts');
const { createHost } = require('../src/workbench/host/index.ts');
const { closeOffice, loadOffice } = require('../test/support/office.ts');

const ROWS = Number(process.argv[2] ?? 100_000);
const SCALARS = Math.min(ROWS, 20_000);
/** Univer takes minutes for 100,000 formulas. */
const NATIVE = Math.min(ROWS, 10_000);
const RUNS = 5;
const KINDS = ['新增', '存量扩大', '借新还旧', '重组'];
const SHARES = [1, 0.6, 0.4, 0.2];

/** A loan line: amount, nature, share, former amount. Arithmetic instead of chance: every run has the same lines. */
const line = (i) => [
  10_000 + ((i * 7919) % 1_000_000) / 4,
  KINDS[i % 4],
  SHARES[(i >> 2) % 4],
  5_000 + (i % 1000),
];
const range = (rows, column) => Array.from({ length: rows }, (_, i) => [line(i)[column]]);
const ranges = (rows) => [0, 1, 2, 3].map((column) => range(rows, column));
/** As Excel passes cells to a function that takes ranges: each a 1×1 table, omitted arguments null. */
const cells = (i) => [...line(i).map((cell) => [[cell]]), null, null];

async function runs(step) {
  const took = [];
  for (let run = 0; run < RUNS; run++) took.push(await timed(step));
  return median(took);
}

async function adapter(results) {
  const called = cellFunctionNamed('MARKETINGREWARD');
  const args = Array.from({ length: SCALARS }, (_, i) => cells(i));
  const scalar = await runs(() => args.forEach((one) => callCellFunction(called, one, 'zh')));
  results.push(['adapter alone, scalar calls', SCALARS, scalar]);
  const given = ranges(ROWS);
  let spilled;
  const spill = await runs(async () => (spilled = await callCellFunction(called, given, 'zh')));
  results.push(['adapter alone, one spilling call', ROWS, spill]);
  return spilled.map(([reward]) => reward);
}

async function throughOffice(results) {
  const host = createHost({ payloadLimit: 2 ** 30 });
  await loadOffice(host);
  startFunctions();
  const calls = Array.from({ length: SCALARS }, (_, i) => ({ name: 'MARKETINGREWARD', args: cells(i) }));
  results.push(['genuine office.js, scalar calls', SCALARS, await runs(() => host.callFunctions(calls))]);
  const given = [...ranges(ROWS), null, null];
  const spill = await runs(() => host.callFunction('MARKETINGREWARD', given));
  results.push(['genuine office.js, one spilling call', ROWS, spill]);
  await closeOffice();
}

function univer(results, expected) {
  if (!peer('@univerjs/core')) return;
  const options = { maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] };
  const out = execFileSync(
    process.execPath,
    [path.join(__dirname, 'functions.cjs'), String(NATIVE), 'univer'],
    options,
  ).toString();
  const { ms, rewards } = JSON.parse(out);
  results.push(['Univer 0.25.1, a native formula a row', NATIVE, ms]);
  const same = rewards.filter((reward, i) => reward === expected[i]).length;
  console.log(`Univer and the functions agree on ${count(same)} of ${count(NATIVE)} rewards.\n`);
}

/** In a process of its own: recalculation of a sheet with a formula a row. */
async function univerChild() {
  const { LocaleType, Univer } = require('@univerjs/core');
  const { FUniver } = require('@univerjs/core/facade');
  const { UniverFormulaEnginePlugin } = require('@univerjs/engine-formula');
  const { UniverSheetsPlugin } = require('@univerjs/sheets');
  const { UniverSheetsFormulaPlugin } = require('@univerjs/sheets-formula');
  for (const name of ['sheets', 'engine-formula', 'sheets-formula']) require(`@univerjs/${name}/facade`);
  const engine = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} } });
  for (const plugin of [UniverFormulaEnginePlugin, UniverSheetsPlugin, UniverSheetsFormulaPlugin])
    engine.registerPlugin(plugin);
  const api = FUniver.newAPI(engine);
  const cellData = {};
  for (let i = 0; i < ROWS; i++) {
    const [amount, kind, share, former] = line(i);
    const row = { 1: { v: amount }, 2: { v: kind }, 3: { v: former }, 4: { v: share } };
    cellData[i] = { ...row, 5: { f: `=${lineFormula(i + 1)}` } };
  }
  const sheet = { id: 's', name: '明细', cellData, rowCount: ROWS + 10, columnCount: 10 };
  const book = api.createWorkbook({ id: 'b', sheetOrder: ['s'], sheets: { s: sheet } });
  const rewards = () => book.getSheetByName('明细').getRange(0, 5, ROWS, 1).getValues();
  const last = () =>
    book
      .getSheetByName('明细')
      .getRange(ROWS - 1, 5)
      .getValue() ?? null;
  const ms = await timed(async () => {
    api.getFormula().executeCalculation();
    while (last() === null) await wait(5);
  });
  const result = JSON.stringify({ ms, rewards: rewards().map(([reward]) => reward) });
  process.stdout.write(result, () => process.exit(0));
}

async function main() {
  const results = [];
  const expected = await adapter(results);
  await throughOffice(results);
  univer(results, expected);
  printTable(
    ['MARKETINGREWARD', 'rewards', 'ms', 'rewards per second'],
    results.map(([name, rewards, ms]) => [
      name,
      count(rewards),
      milliseconds(ms),
      count(Math.round((rewards / ms) * 1000)),
    ]),
  );
}

if (process.argv[3] === 'univer') univerChild();
else main();
