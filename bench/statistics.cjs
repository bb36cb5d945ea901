// What every benchmark of this folder shares: clocks, medians and tables in Markdown.
const { performance } = require('perf_hooks');

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Milliseconds that a step takes, waited for where it is asynchronous. */
async function timed(step) {
  const start = performance.now();
  await step();
  return performance.now() - start;
}

/** How much longer one took than another, as the median over rounds: what else runs hits both sides of a round alike. */
function ratio({ took }, peer) {
  if (took.length !== peer.took.length) return median(took) / median(peer.took);
  return median(took.map((ms, round) => ms / peer.took[round]));
}

function printTable(heads, rows) {
  console.log(`| ${heads.join(' | ')} |`);
  console.log(`|${heads.map((_, at) => (at === 0 ? '---' : '---:')).join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  console.log('');
}

const count = (value) => value.toLocaleString('en');
const milliseconds = (value) => (value < 100 ? value.toFixed(1) : count(Math.round(value)));
const times = (value) => (value < 0.1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(0));

/** A peer's module; null (and said so) where it is not installed. */
function peer(name) {
  try {
    return require(name);
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    console.log(`${name} is not installed (npm ci --prefix bench): left out.\n`);
    return null;
  }
}

module.exports = { count, median, milliseconds, peer, printTable, ratio, timed, times };
