// The whole program on the 20-officer sample, beyond Node's own start: `node bench/cli.cjs` (after `npm run build`).
const { execFileSync, spawnSync } = require('child_process');
const { existsSync, rmSync } = require('fs');
const { tmpdir } = require('os');
const path = require('path');
const { median, milliseconds, printTable, timed } = require('./statistics.cjs');

const RUNS = 10;
const PROGRAM = path.join(__dirname, '..', 'dist', 'cli', 'jisuan.js');
const BOOK = path.join(tmpdir(), `jisuan-sample-${process.pid}.xlsx`);
const RUN = ['run', BOOK, '--scheme', 'corporate-manager', '--period', '2023Q1'];

/** A sample may hold findings: exit 1 is a run too. */
function node(...args) {
  const { status, stderr } = spawnSync(process.execPath, args, { maxBuffer: 2 ** 28 });
  if (status !== 0 && status !== 1) throw new Error(`exit ${status}: ${stderr}`);
}

async function main() {
  if (!existsSync(PROGRAM)) return console.log('dist/cli/jisuan.js is not built: left out.\n');
  try {
    execFileSync(process.execPath, [PROGRAM, 'sample', '--officers', '20', '--out', BOOK], { stdio: 'pipe' });
  } catch (error) {
    return console.log(`jisuan sample does not work yet, left out: ${error.message.split('\n')[1]}\n`);
  }
  const subjects = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'jisuan run', args: [PROGRAM, ...RUN] },
    { name: 'jisuan run --json -', args: [PROGRAM, ...RUN, '--json', '-'] },
  ].map((subject) => ({ ...subject, took: [] }));
  for (let round = 0; round < RUNS; round++)
    for (const { args, took } of subjects) took.push(await timed(() => node(...args)));
  rmSync(BOOK);
  const start = median(subjects[0].took);
  const rows = subjects.map(({ name, took }) => {
    const ms = median(took);
    return [name, milliseconds(ms), milliseconds(ms - start)];
  });
  printTable(['20-officer sample', 'ms', 'beyond Node’s start'], rows);
}

main();
