import { riskReserve } from '../../scheme/presets/risk-reserve';
import { AMOUNTBYRATE } from '../../scheme/rules/amount-by-rate';
import { LIABILITYCHARGE } from '../../scheme/rules/liability-charge';
import { RESERVECLOSING, RESERVEDEDUCTION } from '../../scheme/rules/reserve';
import { cellFunction as cell, type ArgumentLine, type CellFunction } from '../cell-function';

const scheme = riskReserve;
const opening: ArgumentLine = ['期初 opening number', '期初余额（元）', 'Opening reserve, yuan'];
const accrued: ArgumentLine = ['计提 accrued number', '本期计提（元）', 'Accrued, yuan'];
const released: ArgumentLine = ['释放 released number =0', '本期释放（元）', 'Released, yuan'];

/** 风险保障金 in cells. */
export const RISK_RESERVE: readonly CellFunction[] = [
  cell(
    AMOUNTBYRATE,
    scheme,
    [
      ['比率 rate number', '比率，如 10%', 'Rate, as 10%'],
      ['计算基数 base number', '基数（元），冲减为负', 'Base, yuan; negative takes back'],
    ],
    0.1,
    2850,
    285,
  ),
  cell(
    LIABILITYCHARGE,
    scheme,
    [
      ['原因比例 rate number', '该原因的责任比例', 'Rate of liability of the cause'],
      ['损失 loss number', '损失金额（元）', 'Loss, yuan'],
      ['容忍部分 tolerated number =0', '容忍部分（元）', 'Tolerated part, yuan'],
      [
        '放款日 paidOut date ?',
        '发放日期；不划断时可省略',
        'Day it was paid out; may be omitted without a cut-off day',
      ],
      ['划断日 cutOff date =新老划断日', '新老划断日，省略为不划断', 'Cut-off day; omitted: none'],
      [
        '老贷款比例 oldRate number =老贷款责任比例',
        '老贷款责任比例，制度未定',
        'Rate of old loans; the text gives none',
      ],
    ],
    0.3,
    10000,
    2000,
    2400,
  ),
  cell(
    RESERVEDEDUCTION,
    scheme,
    [['应抵扣额 charge number', '应承担金额（元）', 'Charge, yuan'], opening, accrued, released],
    8000,
    5000,
    1000,
    500,
    5500,
  ),
  cell(
    RESERVECLOSING,
    scheme,
    [opening, accrued, ['抵扣 deducted number =0', '本期抵扣（元）', 'Deducted, yuan'], released],
    5000,
    1000,
    800,
    500,
    4700,
  ),
];
