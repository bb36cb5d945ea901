// The ledgers as plain typed arrays of doubles and codes: what the peers of bench/compute.cjs work on.

/** `set` is what readLedgers gives; officers become indices of the roster. */
function plainLedgers(set) {
  const reader = (name) => readerOf(set.ledgers.get(name), officerIndex(set));
  const roster = reader('花名册');
  const targets = reader('任务指标');
  const loans = reader('贷款发放');
  const splits = reader('业绩分成');
  const interest = reader('利息收入');
  const balances = reader('贷款余额');
  const deposits = reader('存款日均');
  const cards = reader('银行卡');
  return {
    officers: {
      count: roster.rows,
      fixed: roster.numbers('固定工资'),
      floating: roster.numbers('浮动工资'),
      factor: roster.numbers('岗位系数'),
    },
    targets: {
      ...targets.owned,
      target: targets.texts('指标'),
      wanted: targets.numbers('目标'),
      done: targets.numbers('完成'),
    },
    loans: {
      ...loans.owned,
      key: loans.keys('借据号'),
      day: loans.numbers('发放日期'),
      amount: loans.numbers('发放金额'),
      previous: loans.numbers('原贷款金额'),
      share: loans.numbers('计奖比例'),
      nature: loans.texts('贷款性质'),
      type: loans.texts('客户类型'),
    },
    splits: { ...splits.owned, key: splits.keys('借据号'), share: splits.numbers('分成比例') },
    interest: { ...interest.owned, month: interest.numbers('月份'), amount: interest.numbers('利息收入') },
    balances: {
      ...balances.owned,
      day: balances.numbers('时点'),
      customer: balances.keys('客户号'),
      balance: balances.numbers('贷款余额'),
      overdue: balances.numbers('逾期天数'),
      arrears: balances.numbers('欠息天数'),
    },
    deposits: {
      ...deposits.owned,
      base: deposits.numbers('基期日均'),
      current: deposits.numbers('本期日均'),
    },
    cards: { ...cards.owned, day: cards.numbers('开卡日期'), balance: cards.numbers('卡内余额') },
  };
}

function officerIndex(set) {
  const { codes, dictionary } = set.ledgers.get('花名册').columns.get('工号');
  return new Map(Array.from(codes, (code, row) => [dictionary[code], row]));
}

function readerOf({ rows, columns }, officers) {
  const numbers = (name) => {
    const { units, scale, blank } = columns.get(name).fixed;
    return units.map((value, row) => (blank?.[row] ? 0 : value / 10 ** scale));
  };
  const texts = (name) => columns.get(name);
  // Numbers that are the same for the same id in every ledger.
  const keys = (name) => columns.get(name).codes.map((code) => columns.get(name).numbers[code]);
  const owner = columns.get('工号');
  const owned = { rows, officer: owner.codes.map((code) => officers.get(owner.dictionary[code])) };
  return { rows, owned, numbers, texts, keys };
}

module.exports = { plainLedgers };
