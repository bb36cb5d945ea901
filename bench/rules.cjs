// The corporate scheme's numbers as the hand-written peers need them; all else is in their loops.
module.exports = {
  FIRST: 44927,
  LAST: 45016,
  MONTH_STARTS: [44927, 44958, 44986],
  REWARD_RATE: '0.0015',
  ENLARGED: '0.5',
  INTEREST_RATE: '0.002',
  DEPOSIT_RATE: '0.002',
  CARD: 5,
  CARD_LEAST: 100,
  ARREARS_MOST: 90,
  BASE_FEE: 30,
  EXTRA_FEE: 90,
  MONTHS: 3,
  WEIGHTS: { 贷款收息: '0.4', 存款: '0.2', 不良贷款余额下降: '0.1', 中间业务: '0.2', 工作质量: '0.1' },
};
