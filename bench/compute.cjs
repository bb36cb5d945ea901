// The compute stage side by side with its peers, all on the same ledgers in one process:
// `node bench/compute.cjs [LOANS [OFFICERS]]`. Reading the ledgers is not in the figures of the peers' table.
require('./typescript.cjs');
const { bank } = require('./bank.ts');
const { payByDecimals } = require('./decimals.cjs');
const { openDuckdb } = require('./duckdb.cjs');
const { payByFloats } = require('./floats.cjs');
const { plainLedgers } = require('./plain.cjs');
const { count, median, milliseconds, printTable, ratio, timed, times } = require('./statistics.cjs');
const { calculateLedgers } = require('../src/run/calculate.ts');
const { readLedgers } = require('../src/run/ledgers.ts');
const { recalculate } = require('../src/run/recalculate.ts');
const { parsePeriod } = require('../src/scheme/period.ts');
const { presetScheme } = require('../src/scheme/presets/index.ts');

const LOANS = Number(process.argv[2] ?? 1_000_000);
const OFFICERS = Number(process.argv[3] ?? Math.max(1, LOANS / 50));
const RUNS = 9;
const SLOW_RUNS = 3;
const SIZES = [100, 10, 1].map((part) => Math.round(LOANS / part));

const scheme = presetScheme('corporate-manager');
const period = parsePeriod('2023Q1');
const CHANGED = { overrides: new Map([['营销奖励率', '2‰']]) };

async function main() {
  let set;
  const book = bank(LOANS, OFFICERS);
  const reading = await timed(() => (set = readLedgers(book, scheme)));
  const ledgers = plainLedgers(set);
  const duckdb = await openDuckdb(ledgers);
  console.log(
    `${count(LOANS)} loan rows, ${count(OFFICERS)} officers, ${count(rowsOf(set))} ledger rows in all; medians.`,
  );
  console.log(`Cells in memory to typed columns (before all that follows): ${milliseconds(reading)} ms.\n`);

  let calculation;
  const cold = await timed(() => (calculation = calculateLedgers(set, scheme, period)));
  const subjects = subjectsOver(set, ledgers, duckdb, (next) => (calculation = next));
  await measure(subjects);
  printSubjects(subjects, cold);
  await printAgreement(calculation, ledgers, duckdb);
  await printRecalculation(calculation, set);
  await printGrowth();
}

function rowsOf({ ledgers }) {
  return [...ledgers.values()].reduce((sum, { rows }) => sum + rows, 0);
}

function subjectsOver(set, ledgers, duckdb, keep) {
  const subjects = [
    { name: 'jisuan', run: () => keep(calculateLedgers(set, scheme, period)), runs: RUNS },
    { name: 'loop over doubles', run: () => payByFloats(ledgers), runs: RUNS },
    { name: 'decimal.js per row', run: () => payByDecimals(ledgers), runs: SLOW_RUNS },
  ];
  if (!duckdb) return subjects;
  const { version, threads, run } = duckdb;
  for (const used of [1, threads])
    subjects.push({
      name: `DuckDB ${version}, ${used} ${used === 1 ? 'thread' : 'threads'}`,
      run: () => run(used),
      runs: RUNS,
    });
  return subjects;
}

/** Rounds, not blocks: what else runs on the machine hits every subject alike. The first round only warms up. */
async function measure(subjects) {
  for (const subject of subjects) subject.took = [];
  for (let round = 0; round <= RUNS; round++) {
    for (const { run, runs, took } of subjects) {
      if (round > runs) continue;
      const ms = await timed(run);
      if (round > 0) took.push(ms);
    }
  }
}

function printSubjects(subjects, cold) {
  const [ours] = subjects;
  const perMs = (ms) => count(Math.round(LOANS / ms));
  const rows = subjects.map((subject) => {
    const ms = median(subject.took);
    return [subject.name, milliseconds(ms), times(ratio(subject, ours)), perMs(ms), subject.took.length];
  });
  rows.splice(1, 0, [
    'jisuan, first run of the process',
    milliseconds(cold),
    times(cold / median(ours.took)),
    perMs(cold),
    1,
  ]);
  printTable(['typed columns → statements', 'ms', '× jisuan', 'loan rows per ms', 'runs'], rows);
}

async function printAgreement({ run, findings }, ledgers, duckdb) {
  const total = run.items.get('工资总额');
  const ours = Array.from({ length: OFFICERS }, (_, officer) => total.at(officer).toFixed(2));
  const floats = payByFloats(ledgers);
  const furthest = ours.reduce((most, text, at) => Math.max(most, Math.abs(floats[at] - Number(text))), 0);
  const differing = (others) =>
    `${count(others.filter((text, at) => text !== ours[at]).length)} of ${count(OFFICERS)} officers`;
  const peers = [['decimal.js', payByDecimals(ledgers).map((one) => one.toFixed(2))]];
  if (duckdb) peers.push(['DuckDB', await duckdb.totals()]);
  for (const [name, totals] of peers)
    console.log(`- 工资总额 of ${name} differs from ours for ${differing(totals)}.`);
  console.log(`- The loop over doubles is at most ${furthest.toFixed(4)} yuan away.`);
  console.log(
    `- Our run has ${findings.length} findings and holds ${count(run.log.held.reduce((a, b) => a + b, 0))} officers.\n`,
  );
}

async function printRecalculation(calculation, set) {
  const subjects = [
    { name: 'full run', run: () => calculateLedgers(set, scheme, period, CHANGED), runs: RUNS },
    {
      name: '营销奖励率 changed, from the run before',
      run: () => recalculate(calculation, set, CHANGED),
      runs: RUNS,
    },
  ];
  await measure(subjects);
  const rows = subjects.map((subject) => [
    subject.name,
    milliseconds(median(subject.took)),
    times(ratio(subject, subjects[0])),
  ]);
  printTable(['re-run with one parameter changed', 'ms', '× the full run'], rows);
}

async function printGrowth() {
  const subjects = SIZES.map((loans) => {
    const set = readLedgers(bank(loans, Math.max(1, loans / 50)), scheme);
    return { loans, run: () => calculateLedgers(set, scheme, period), runs: RUNS };
  });
  await measure(subjects);
  const rows = subjects.map(({ loans, took }) => {
    const ms = median(took);
    return [count(loans), milliseconds(ms), ((ms / loans) * 1e6).toFixed(0)];
  });
  printTable(['loan rows (50 an officer)', 'ms', 'ns a loan row'], rows);
}

main();
