// The same loops as bench/floats.cjs with a decimal.js number for every amount: exact, a row at a time.
const Decimal = require('decimal.js').clone({ precision: 60 });
const rules = require('./rules.cjs');
const { inQuarter, joinByKey, normalCustomers } = require('./counting.cjs');

const ZERO = new Decimal(0);
const ONE = new Decimal(1);
const [RATE, ENLARGED, INTEREST, DEPOSIT] = [
  rules.REWARD_RATE,
  rules.ENLARGED,
  rules.INTEREST_RATE,
  rules.DEPOSIT_RATE,
].map((text) => new Decimal(text));
// Excel's ROUND as the product defines it: 8 decimals first, then fen.
const fen = (value) =>
  value.toDecimalPlaces(8, Decimal.ROUND_HALF_UP).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const divide = Decimal.clone({ precision: 28 });

function marketing({ loans, splits }, add) {
  const { starts, rows } = joinByKey(splits.key, loans.key);
  const { key, day, amount, previous, share, officer, nature, type } = loans;
  for (let row = 0; row < key.length; row++) {
    if (!inQuarter(day[row])) continue;
    const kind = nature.dictionary[nature.codes[row]];
    let counted = new Decimal(amount[row]);
    if (kind === '借新还旧' || kind === '重组') counted = ZERO;
    else if (kind === '存量扩大')
      counted = Decimal.max(0, counted.abs().minus(previous[row])).times(counted.s).times(ENLARGED);
    const customer = type.dictionary[type.codes[row]];
    const pay = (who, part) => add(who, fen(counted.times(RATE).times(part)));
    if (customer === '联合型') {
      for (let at = starts[key[row]]; at < starts[key[row] + 1]; at++)
        pay(splits.officer[rows[at]], splits.share[rows[at]]);
    } else pay(officer[row], customer === '联动型' || customer === '接管型' ? share[row] : ONE);
  }
}

function interestReward({ interest, officers }, add) {
  const [, second, third] = rules.MONTH_STARTS;
  const sums = new Array(officers.count * 3).fill(ZERO);
  for (let row = 0; row < interest.rows; row++) {
    const month = interest.month[row];
    if (!inQuarter(month)) continue;
    const at = interest.officer[row] * 3 + (month >= third ? 2 : month >= second ? 1 : 0);
    sums[at] = sums[at].plus(interest.amount[row]);
  }
  sums.forEach((sum, at) => add(Math.floor(at / 3), fen(sum.times(INTEREST))));
}

function depositReward({ deposits, officers }, add) {
  const net = new Array(officers.count).fill(ZERO);
  for (let row = 0; row < deposits.rows; row++) {
    const who = deposits.officer[row];
    net[who] = net[who].plus(deposits.current[row]).minus(deposits.base[row]);
  }
  net.forEach((sum, who) => add(who, fen(Decimal.max(0, sum).times(DEPOSIT))));
}

function cardReward({ cards }, add) {
  for (let row = 0; row < cards.rows; row++)
    if (inQuarter(cards.day[row]) && cards.balance[row] >= rules.CARD_LEAST)
      add(cards.officer[row], rules.CARD);
}

function composite({ targets, officers }) {
  const completion = new Array(officers.count).fill(ZERO);
  const { codes, dictionary } = targets.target;
  for (let row = 0; row < targets.rows; row++) {
    const target = dictionary[codes[row]];
    const ratio = new divide(targets.done[row]).div(target === '工作质量' ? 100 : targets.wanted[row]);
    const who = targets.officer[row];
    completion[who] = completion[who].plus(Decimal.max(0, ratio).times(rules.WEIGHTS[target]));
  }
  return completion;
}

/** 工资总额 per officer, as decimals. */
function payByDecimals(ledgers) {
  const { officers, balances } = ledgers;
  const reward = new Array(officers.count).fill(ZERO);
  const add = (who, amount) => (reward[who] = reward[who].plus(amount));
  marketing(ledgers, add);
  interestReward(ledgers, add);
  depositReward(ledgers, add);
  cardReward(ledgers, add);
  const base = normalCustomers(balances, rules.FIRST - 1, officers.count);
  const end = normalCustomers(balances, rules.LAST, officers.count);
  const completion = composite(ledgers);
  return reward.map((sum, at) => {
    const fee =
      Math.min(base[at], end[at]) * rules.BASE_FEE + Math.max(0, end[at] - base[at]) * rules.EXTRA_FEE;
    const part = Decimal.min(1, completion[at]);
    const assessed = fen(new Decimal(officers.floating[at]).times(officers.factor[at]).times(part));
    const earned = fen(sum.plus(fee).plus(assessed).times(completion[at]));
    return earned.plus(new Decimal(officers.fixed[at]).times(rules.MONTHS));
  });
}

module.exports = { payByDecimals };
