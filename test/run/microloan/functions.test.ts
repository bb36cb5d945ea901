import { evaluate } from '../../../src/formula/evaluate';
import { parse } from '../../../src/formula/parse';
import { Fault } from '../../../src/formula/value';
import { presetScheme } from '../../../src/scheme/presets';
import { SampleScope, type Plain } from '../../formula/scope';
import { day } from '../../support/tables';

const { functions } = presetScheme('microloan')!;
/** Ranges as a person has them on a sheet; dates as named cells. */
const tables = {
  档: { 下限: [0, 5, 10], 单价: [10, 20, 40], 缺: [10, null, 40] },
  扣: { 下限: [0.01, 0.05], 比例: [0.1, 0.5] },
  空: { 下限: [], 比例: [] },
} satisfies Record<string, Record<string, Plain[]>>;
const names = {
  三月一日: day('2023-03-01'),
  三月三日: day('2023-03-03'),
  三月四日: day('2023-03-04'),
  未做: null,
};

/** A formula as a cell would show it; a fault by its code. */
function cell(formula: string): string {
  try {
    const value = evaluate(parse(formula), new SampleScope({ tables, names, parameterTables: ['空'] }), {
      functions,
    });
    return typeof value === 'object' && value !== null ? value.toString() : String(value ?? '');
  } catch (fault) {
    if (fault instanceof Fault) return fault.code;
    throw fault;
  }
}

describe('the functions of M in cells', () => {
  test.each([
    // M-1: bands 0 → 10, 5 → 20, 10 → 40.
    ['STEPREWARD(12,档[下限],档[单价],"超额累进")', '230'],
    ['STEPREWARD(12,档[下限],档[单价],"全额")', '480'],
    ['STEPREWARD(12,档[下限],档[单价],"定额")', '40'],
    ['STEPREWARD(0,空[下限],空[比例],"超额累进")', '0'],
    ['STEPREWARD(3,空[下限],空[比例],"全额")', 'PARAMETER_MISSING'],
    ['STEPREWARD(7,档[下限],档[缺],"超额累进")', 'PARAMETER_MISSING'],
    ['STEPREWARD(3,档[下限],档[单价],"阶梯")', 'FORMULA_ERROR'],
    // M-2
    ['TIERVALUE(0.009999994,扣[下限],扣[比例])', '0'],
    ['TIERVALUE(0.009999996,扣[下限],扣[比例])', '0.1'],
    ['TIERVALUE(0.7,扣[下限],扣[比例])', '0.5'],
    ['RATEDEDUCTION(33.33,0.01,扣[下限],扣[比例])', '3.33'],
    ['RATEDEDUCTION(0,0.01,空[下限],空[比例])', '0'],
    // M-3
    ['NEWCOMERMONTH(DATE(2022,12,31),DATE(2023,2,28),3)', '3'],
    ['NEWCOMERMONTH(DATE(2022,11,30),DATE(2023,2,28),3)', ''],
    ['NEWCOMERMONTH(未做,DATE(2023,2,28),3)', ''],
    // M-4
    ['PASSVERDICT(359,922,0.3,0.5)', '正常'],
    ['PASSVERDICT(6,11,0.3,0.5)', '偏高'],
    ['PASSVERDICT(3,11,0.3,0.5)', '偏低'],
    ['PASSVERDICT(3,0,0.3,0.5)', ''],
    ['PASSPROPOSAL(3,11,0.3,0.5)', '8'],
    ['PASSPROPOSAL(359,922,0.3,0.5)', ''],
    // M-5
    ['REVIEWREWARD(2,50,0.02,扣[下限],扣[比例])', '90'],
    // M-6
    ['ONTIME(三月一日,三月三日,2)', '1'],
    ['ONTIME(三月一日,三月四日,2)', '0'],
    ['ONTIME(三月三日,三月一日,2)', '0'],
    ['ONTIME(三月一日,未做,2)', '0'],
    ['DUEWITHIN(三月一日,2,三月三日,三月四日)', '1'],
    ['DUEWITHIN(三月一日,4,三月三日,三月四日)', '0'],
    ['DUEWITHIN(未做,2,三月三日,三月四日)', '0'],
    ['REMINDED(三月四日,三月一日,3)', '1'],
    ['REMINDED(三月四日,三月三日,3)', '0'],
    ['MONTHLYDUE(DATE(2023,2,21),7,三月一日)', '1'],
    ['MONTHLYDUE(DATE(2023,2,22),7,三月一日)', '0'],
    ['DUTYRATE(5,8)', '0.625'],
    ['DUTYRATE(0,0)', ''],
    // M-7: 80% of 10,000 of disposable cash.
    ['REPAYMENTCAPACITY(10000,80%)', '8000'],
    ['REPAYMENTCAPACITY(-500,80%)', '0'],
    ['REPAYMENTVERDICT(8000,10000,80%)', '正常'],
    ['REPAYMENTVERDICT(8000.01,10000,80%)', '警示'],
    ['REPAYMENTVERDICT(1,0,80%)', '警示'],
    ['REPAYMENTVERDICT(0,0,80%)', '正常'],
    // Sales of 95 by receipts and 100 by purchases differ by 5% of the larger.
    ['CROSSDEVIATION(95,100)', '0.05'],
    ['CROSSDEVIATION(0,0)', '0'],
    ['CROSSVERDICT(95,100,5%)', '相符'],
    ['CROSSVERDICT(94.99,100,5%)', '偏差过大'],
    ['CROSSVERDICT(95,未做,5%)', '方法不足'],
  ])('%s is “%s”', (formula, expected) => {
    expect(cell(formula)).toBe(expected);
  });
});
