// The parts that the float loop and the decimal loop share: they count and join, and no money is in them.
const { ARREARS_MOST, FIRST, LAST } = require('./rules.cjs');

/** Split rows by loan: those of key k are rows[starts[k]] … rows[starts[k + 1] − 1]. */
function joinByKey(keys, mainKeys) {
  let most = 0;
  for (const key of mainKeys) if (key > most) most = key;
  for (const key of keys) if (key > most) most = key;
  const starts = new Int32Array(most + 2);
  for (const key of keys) starts[key + 1]++;
  for (let key = 0; key <= most; key++) starts[key + 1] += starts[key];
  const next = starts.slice();
  const rows = new Int32Array(keys.length);
  for (let row = 0; row < keys.length; row++) rows[next[keys[row]]++] = row;
  return { starts, rows };
}

/** Customers per officer that have a balance on the day and nothing overdue. */
function normalCustomers({ day, customer, balance, overdue, arrears, officer }, on, officers) {
  let size = 0;
  for (const key of customer) if (key >= size) size = key + 1;
  const keys = new Float64Array(day.length);
  let count = 0;
  for (let row = 0; row < day.length; row++) {
    if (day[row] !== on || !(balance[row] > 0)) continue;
    const bad = overdue[row] > 0 || arrears[row] > ARREARS_MOST ? 1 : 0;
    keys[count++] = (officer[row] * size + customer[row]) * 2 + bad;
  }
  const sorted = keys.subarray(0, count).sort();
  const normal = new Int32Array(officers);
  for (let at = 0; at < count; at++) {
    const group = Math.floor(sorted[at] / 2);
    // Bad rows sort last within their customer, so the last one tells.
    if (at + 1 < count && Math.floor(sorted[at + 1] / 2) === group) continue;
    if (sorted[at] % 2 === 0) normal[Math.floor(group / size)]++;
  }
  return normal;
}

const inQuarter = (day) => day >= FIRST && day <= LAST;

module.exports = { inQuarter, joinByKey, normalCustomers };
