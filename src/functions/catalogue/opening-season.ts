import { openingSeason } from '../../scheme/presets/opening-season';
import { EARLIERPERIOD } from '../../scheme/rules/earlier-period';
import { LOANSTANDING } from '../../scheme/rules/loan-standing';
import { cellFunction as cell, type CellFunction } from '../cell-function';

const scheme = openingSeason;

/** 开门红 in cells. QUALITYOFLOAN reads the whole ledger 贷款余额: LOANSTANDING says it of one row. */
export const OPENING_SEASON: readonly CellFunction[] = [
  cell(
    LOANSTANDING,
    scheme,
    [
      ['分类 loanClass 正常|关注|次级|可疑|损失', '五级分类', 'Class of the loan'],
      ['逾期 overdue number =0', '逾期天数', 'Days overdue'],
      ['欠息 arrears number =0', '欠息天数', 'Days in arrears'],
    ],
    '关注',
    12,
    0,
    '中间',
  ),
  cell(
    EARLIERPERIOD,
    scheme,
    [
      ['某期 period text', '期间，如 2022Q4、2022-12、2022', 'A period, as 2022Q4, 2022-12 or 2022'],
      ['期间 current text', '本期（季），如 2023Q1', 'The present quarter, as 2023Q1'],
      ['期初日 firstDay date', '本期第一天', 'Its first day'],
    ],
    '2022-12',
    '2023Q1',
    44927,
    true,
  ),
];
