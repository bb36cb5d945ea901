// A money rule over a million lines, side by side in one process: `node bench/columns.cjs [LINES]`.
// Peers: the same rule as a hand-written loop over doubles (fast, not exact), a loop over decimal.js (exact, slow),
// and the product's own reference evaluator, the last two over a part of the lines.
require('./typescript.cjs');
const { performance } = require('perf_hooks');
const { parse } = require('../src/formula/parse.ts');
const { evaluate } = require('../src/formula/evaluate.ts');
const { compileColumns } = require('../src/formula/columns/compile.ts');
const { runColumns } = require('../src/formula/columns/run.ts');
const { constantLoader, fixedLoader, textLoader } = require('../src/formula/columns/sources.ts');
const { decimal, round, ZERO } = require('../src/money/decimal.ts');
const { fixedFromDoubles, unitsToDecimal } = require('../src/money/fixed.ts');
const { MARKETINGREWARD } = require('../src/scheme/rules/marketing-reward.ts');

const LINES = Number(process.argv[2] ?? 1_000_000);
const PART = Math.min(LINES, 20_000);
const RUNS = 15;
const NATURES = ['新增', '存量扩大', '借新还旧', '重组'];
const RATE = 0.0015;
const DISCOUNT = 0.5;

function ledger() {
  let seed = 1;
  const next = (below) => (seed = (seed * 48271) % 2147483647) % below;
  const data = {
    amount: new Float64Array(LINES),
    previous: new Float64Array(LINES),
    blank: new Uint8Array(LINES),
    share: new Float64Array(LINES),
    nature: new Int32Array(LINES),
  };
  for (let i = 0; i < LINES; i++) {
    data.amount[i] = next(200_000_000) / 100;
    data.nature[i] = next(4);
    data.share[i] = [1, 0.6, 0.4, 0.2, 0.125][next(5)];
    if (data.nature[i] === 1) data.previous[i] = next(100_000_000) / 100;
    else data.blank[i] = 1;
  }
  return data;
}

const data = ledger();
const columns = {
  发放金额: fixedFromDoubles(data.amount, null),
  原贷款金额: fixedFromDoubles(data.previous, data.blank),
  分成: fixedFromDoubles(data.share, null),
};
const functions = new Map([
  [
    'MARKETINGREWARD',
    {
      name: 'MARKETINGREWARD',
      parameters: MARKETINGREWARD.形参,
      clause: MARKETINGREWARD.条款,
      steps: MARKETINGREWARD.步骤.map((s) => ({
        name: s.名称,
        formula: s.公式,
        clause: s.条款,
        tree: parse(s.公式),
      })),
    },
  ],
]);
const names = { 营销奖励率: decimal('0.0015'), 存量扩大折扣: decimal('0.5') };
const scope = {
  column: (c) =>
    c === '贷款性质' ? textLoader(data.nature, NATURES) : columns[c] ? fixedLoader(columns[c]) : null,
  roster: () => null,
  name: (n) => (n === '分成' ? fixedLoader(columns.分成) : names[n] ? constantLoader(names[n]) : null),
  table: () => null,
  isId: () => false,
};
const RULE = 'MARKETINGREWARD([发放金额],[贷款性质],分成,[原贷款金额],营销奖励率,存量扩大折扣)';
const PRODUCT = 'ROUND([发放金额]*营销奖励率*分成,2)';

function sumOf(units) {
  let total = 0;
  for (let i = 0; i < units.length; i++) total += units[i];
  return total;
}

function viaColumns(formula) {
  const tree = parse(formula);
  return () => {
    const result = runColumns(compileColumns(tree, scope, functions), LINES);
    const total = sumOf(result.fixed.units);
    if (result.bad.length > 0) throw new Error(`${result.bad.length} lines are left to the reference`);
    return total;
  };
}

function floatProduct() {
  const { amount, share } = data;
  let total = 0;
  for (let i = 0; i < LINES; i++) total += Math.round(amount[i] * RATE * share[i] * 100) / 100;
  return total;
}

function floatRule() {
  const { amount, share, nature, previous } = data;
  let total = 0;
  for (let i = 0; i < LINES; i++) {
    const kind = nature[i];
    let counted = amount[i];
    if (kind === 2 || kind === 3) counted = 0;
    else if (kind === 1)
      counted = Math.sign(amount[i]) * Math.max(0, Math.abs(amount[i]) - previous[i]) * DISCOUNT;
    total += Math.round(counted * RATE * share[i] * 100) / 100;
  }
  return total;
}

function decimalRule() {
  let total = ZERO;
  for (let i = 0; i < PART; i++) {
    const amount = decimal(data.amount[i]);
    let counted = amount;
    if (data.nature[i] >= 2) counted = ZERO;
    else if (data.nature[i] === 1) {
      const increase = amount.abs().minus(decimal(data.previous[i]));
      counted = (increase.isNegative() ? ZERO : increase)
        .times(amount.isNegative() ? -1 : 1)
        .times(names.存量扩大折扣);
    }
    total = total.plus(round(counted.times(names.营销奖励率).times(decimal(data.share[i])), 2));
  }
  return total;
}

function referenceRule() {
  const tree = parse(RULE);
  let line = 0;
  const cell = (column) => (column.blank?.[line] ? null : unitsToDecimal(column.units[line], column.scale));
  const lineScope = {
    column: (c) => (c === '贷款性质' ? NATURES[data.nature[line]] : cell(columns[c])),
    name: (n) => (n === '分成' ? cell(columns.分成) : names[n]),
    isId: () => false,
  };
  let total = ZERO;
  for (line = 0; line < PART; line++) total = total.plus(evaluate(tree, lineScope, { functions }));
  return total;
}

const subjects = [
  { name: 'product, floats', run: floatProduct, lines: LINES, peer: 0 },
  { name: 'product, columns', run: viaColumns(PRODUCT), lines: LINES, peer: 0 },
  { name: 'rule, floats', run: floatRule, lines: LINES, peer: 2 },
  { name: 'rule, columns', run: viaColumns(RULE), lines: LINES, peer: 2 },
  { name: 'rule, decimal.js', run: decimalRule, lines: PART, peer: 2 },
  { name: 'rule, reference', run: referenceRule, lines: PART, peer: 2 },
].map((subject) => ({ ...subject, times: [] }));

for (let round = 0; round < RUNS; round++) {
  for (const subject of subjects) {
    if (subject.lines < LINES && round % 5 !== 0) continue;
    const start = performance.now();
    subject.run();
    if (round > 1 || subject.lines < LINES)
      subject.times.push((performance.now() - start) * (LINES / subject.lines));
  }
}
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
// Ratios are taken within a round and then the median: what else runs on the machine hits both sides alike.
const against = (subject, peer) =>
  subject.times.length === peer.times.length
    ? median(subject.times.map((time, round) => time / peer.times[round]))
    : median(subject.times) / median(peer.times);

console.log(
  `${LINES.toLocaleString('en')} lines, medians of ${RUNS} rounds (decimal.js and reference from ${PART.toLocaleString('en')} lines)`,
);
for (const subject of subjects) {
  const own = against(subject, subjects[subject.peer]).toFixed(2).padStart(8);
  const plain = against(subject, subjects[0]).toFixed(2).padStart(8);
  const time = median(subject.times).toFixed(1).padStart(9);
  console.log(
    `${subject.name.padEnd(18)} ${time} ms ${own} × the same in floats ${plain} × the float product`,
  );
}
