// The corporate scheme as loops over plain arrays of doubles: as fast as JavaScript gets, without findings, row
// accounting or lines that can be explained, and not exact.
const rules = require('./rules.cjs');
const { inQuarter, joinByKey, normalCustomers } = require('./counting.cjs');

const [RATE, ENLARGED, INTEREST, DEPOSIT] = [
  rules.REWARD_RATE,
  rules.ENLARGED,
  rules.INTEREST_RATE,
  rules.DEPOSIT_RATE,
].map(Number);
// Half away from zero; the small addition takes the place of Excel's reading of 15 digits.
const fen = (value) =>
  (value < 0 ? -Math.floor(-value * 100 + 0.5000001) : Math.floor(value * 100 + 0.5000001)) / 100;

function marketing({ loans, splits }, reward) {
  const { starts, rows } = joinByKey(splits.key, loans.key);
  const { key, day, amount, previous, share, officer, nature, type } = loans;
  const code = (column, text) => column.dictionary.indexOf(text);
  const [enlarged, renewed, restructured] = ['存量扩大', '借新还旧', '重组'].map((text) =>
    code(nature, text),
  );
  const [joint, linked, taken] = ['联合型', '联动型', '接管型'].map((text) => code(type, text));
  for (let row = 0; row < key.length; row++) {
    if (!inQuarter(day[row])) continue;
    const kind = nature.codes[row];
    let counted = amount[row];
    if (kind === renewed || kind === restructured) counted = 0;
    else if (kind === enlarged)
      counted = Math.sign(counted) * Math.max(0, Math.abs(counted) - previous[row]) * ENLARGED;
    const customer = type.codes[row];
    if (customer === joint) {
      for (let at = starts[key[row]]; at < starts[key[row] + 1]; at++)
        reward[splits.officer[rows[at]]] += fen(counted * RATE * splits.share[rows[at]]);
    } else
      reward[officer[row]] += fen(
        counted * RATE * (customer === linked || customer === taken ? share[row] : 1),
      );
  }
}

function interestReward({ interest, officers }, reward) {
  const [, second, third] = rules.MONTH_STARTS;
  const sums = new Float64Array(officers.count * 3);
  for (let row = 0; row < interest.rows; row++) {
    const month = interest.month[row];
    if (inQuarter(month))
      sums[interest.officer[row] * 3 + (month >= third ? 2 : month >= second ? 1 : 0)] +=
        interest.amount[row];
  }
  for (let at = 0; at < sums.length; at++) reward[Math.floor(at / 3)] += fen(sums[at] * INTEREST);
}

function depositReward({ deposits, officers }, reward) {
  const net = new Float64Array(officers.count);
  for (let row = 0; row < deposits.rows; row++)
    net[deposits.officer[row]] += deposits.current[row] - deposits.base[row];
  for (let at = 0; at < net.length; at++) reward[at] += fen(Math.max(0, net[at]) * DEPOSIT);
}

function cardReward({ cards }, reward) {
  for (let row = 0; row < cards.rows; row++)
    if (inQuarter(cards.day[row]) && cards.balance[row] >= rules.CARD_LEAST)
      reward[cards.officer[row]] += rules.CARD;
}

function composite({ targets, officers }) {
  const completion = new Float64Array(officers.count);
  const { codes, dictionary } = targets.target;
  const weights = dictionary.map((text) => Number(rules.WEIGHTS[text]));
  const quality = dictionary.indexOf('工作质量');
  for (let row = 0; row < targets.rows; row++) {
    const wanted = codes[row] === quality ? 100 : targets.wanted[row];
    completion[targets.officer[row]] += weights[codes[row]] * Math.max(0, targets.done[row] / wanted);
  }
  return completion;
}

/** 工资总额 per officer, in yuan. */
function payByFloats(ledgers) {
  const { officers, balances } = ledgers;
  const reward = new Float64Array(officers.count);
  marketing(ledgers, reward);
  interestReward(ledgers, reward);
  depositReward(ledgers, reward);
  cardReward(ledgers, reward);
  const base = normalCustomers(balances, rules.FIRST - 1, officers.count);
  const end = normalCustomers(balances, rules.LAST, officers.count);
  const completion = composite(ledgers);
  return reward.map((sum, at) => {
    const fee =
      Math.min(base[at], end[at]) * rules.BASE_FEE + Math.max(0, end[at] - base[at]) * rules.EXTRA_FEE;
    const assessed = fen(officers.floating[at] * officers.factor[at] * Math.min(1, completion[at]));
    return rules.MONTHS * officers.fixed[at] + fen((sum + fee + assessed) * completion[at]);
  });
}

module.exports = { payByFloats };
