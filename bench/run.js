// All benchmarks, one after another in processes of their own: `npm run bench` (after `npm ci --prefix bench`).
const { execFileSync } = require('child_process');
const { cpus, loadavg, totalmem } = require('os');
const path = require('path');

const PARTS = [
  ['Compute stage', 'compute.cjs'],
  ['A money rule over columns', 'columns.cjs'],
  ['The spreadsheet way', 'spreadsheets.cjs'],
  ['Reading', 'reading.cjs'],
  ['The open workbook through office.js', 'adapter.cjs'],
  ['Custom functions', 'functions.cjs'],
  ['A result workbook calculated anew', 'recalculate.cjs'],
  ['A run in the workbench', 'workbench.cjs'],
  ['The whole program', 'cli.cjs'],
];

function machine() {
  const [{ model }] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  return `${cpus().length} × ${model}, ${memory}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
}

console.log(`# Benchmarks\n\n${machine()}\n`);
for (const [title, script] of PARTS) {
  console.log(`## ${title}\n\nLoad average before it: ${loadavg()[0].toFixed(1)}\n`);
  const fence = script === 'columns.cjs' ? '```' : '';
  if (fence) console.log(fence);
  try {
    execFileSync(process.execPath, [path.join(__dirname, script)], {
      stdio: ['ignore', 'inherit', 'ignore'],
    });
  } catch (error) {
    console.log(`${script} failed: exit ${error.status}\n`);
    process.exitCode = 1;
  }
  if (fence) console.log(`${fence}\n`);
}
