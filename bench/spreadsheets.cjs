// The spreadsheet way: a formula a loan line and a SUMIFS an officer, recalculated by LibreOffice and by Univer at
// growing sizes until one takes about a minute: `node bench/spreadsheets.cjs [SECONDS]`.
// Beside it our whole corporate scheme over the bank that the lines come from, which is more work.
require('./typescript.cjs');
const { execFileSync } = require('child_process');
const { rmSync, writeFileSync } = require('fs');
const { tmpdir } = require('os');
const path = require('path');
const { bank } = require('./bank.ts');
const { isInstalled, measureLibreOffice } = require('./libreoffice.cjs');
const { loanLines } = require('./loan-lines.cjs');
const { plainLedgers } = require('./plain.cjs');
const { count, median, peer, printTable, timed, times } = require('./statistics.cjs');
const { calculateLedgers } = require('../src/run/calculate.ts');
const { readLedgers } = require('../src/run/ledgers.ts');
const { parsePeriod } = require('../src/scheme/period.ts');
const { presetScheme } = require('../src/scheme/presets/index.ts');

const MOST_SECONDS = Number(process.argv[2] ?? 60);
const RUNS = 7;
// What a doubling costs at most: SUMIFS over all lines for each officer grows with the square.
const DOUBLING = 4;
const MARGIN = 1.5;
const scheme = presetScheme('corporate-manager');
const period = parsePeriod('2023Q1');

const engines = [
  { name: 'LibreOffice', first: 12_500, installed: isInstalled, measure: libreOffice },
  { name: 'Univer 0.25.1', first: 1_250, installed: () => peer('@univerjs/core') !== null, measure: univer },
];

async function libreOffice(lines, officers) {
  const { whole, loading, sums } = await measureLibreOffice(lines, officers);
  return { seconds: whole - loading, whole, sums };
}

function univer(lines, officers) {
  const file = path.join(tmpdir(), `jisuan-lines-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(lines));
  const child = [path.join(__dirname, 'univer.cjs'), file, String(officers)];
  const options = { maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] };
  const { seconds, sums } = JSON.parse(execFileSync(process.execPath, child, options).toString());
  rmSync(file);
  return { seconds, whole: seconds, sums };
}

async function measureAt(engine, loans) {
  const officers = loans / 50;
  const set = readLedgers(bank(loans, officers), scheme);
  const lines = loanLines(plainLedgers(set));
  const theirs = await engine.measure(lines, officers);
  const took = [];
  let calculation;
  for (let run = 0; run < RUNS; run++)
    took.push(await timed(() => (calculation = calculateLedgers(set, scheme, period))));
  const reward = calculation.run.items.get('贷款营销奖励');
  const same = theirs.sums.filter((sum, at) => Number(sum).toFixed(2) === reward.at(at).toFixed(2)).length;
  return { ...theirs, loans, lines: lines.length, officers, same, ours: median(took) / 1000 };
}

function row({ seconds, whole, lines, officers, same, ours }) {
  return [
    count(lines),
    count(officers),
    seconds.toFixed(2),
    whole.toFixed(2),
    count(Math.round(lines / seconds)),
    ours.toFixed(3),
    times(seconds / ours),
    `${count(same)} of ${count(officers)}`,
  ];
}

async function main() {
  for (const engine of engines) {
    if (!engine.installed()) {
      console.log(`${engine.name} is not installed: left out.\n`);
      continue;
    }
    const rows = [];
    let last = 0;
    for (let loans = engine.first; last * DOUBLING <= MOST_SECONDS * MARGIN; loans *= 2) {
      const measured = await measureAt(engine, loans);
      rows.push(row(measured));
      last = measured.whole;
    }
    printTable(
      [
        `${engine.name}: lines`,
        'officers',
        'recalculation s',
        'with loading s',
        'lines per s',
        'jisuan s',
        '× jisuan',
        'same sums',
      ],
      rows,
    );
  }
}

main();
