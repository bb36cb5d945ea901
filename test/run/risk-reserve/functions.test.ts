import { evaluate } from '../../../src/formula/evaluate';
import { parse } from '../../../src/formula/parse';
import { Fault, type Scope } from '../../../src/formula/value';
import { presetScheme } from '../../../src/scheme/presets';

/** A cell of its own: no ledger, no officer, no parameter. */
const unknown = (): never => {
  throw new Error('a cell has only what stands in its formula');
};
const CELL: Scope = {
  column: unknown,
  table: unknown,
  roster: unknown,
  all: unknown,
  name: unknown,
  history: unknown,
  isId: () => false,
};
const functions = new Map(
  ['risk-reserve', 'opening-season'].flatMap((id) => [...presetScheme(id)!.functions]),
);
const cell = (formula: string): string => {
  try {
    return String(evaluate(parse(formula), CELL, { functions }));
  } catch (fault) {
    if (fault instanceof Fault) return fault.code;
    throw fault;
  }
};

describe('the rules as functions for cells', () => {
  test.each([
    ['AMOUNTBYRATE(10%,2850)', '285'],
    ['AMOUNTBYRATE(10%,0.05)', '0.01'],
    ['AMOUNTBYRATE(10%,-0.05)', '-0.01'],
    ['AMOUNTBYRATE("",100)', 'PARAMETER_MISSING'],
    ['RESERVEDEDUCTION(500,100,300,150)', '250'],
    ['RESERVEDEDUCTION(500,100,0,150)', '0'],
    ['RESERVEDEDUCTION(200,100,300,150)', '200'],
    ['RESERVECLOSING(100,300,250,150)', '0'],
    ['RESERVECLOSING(100,0,0,150)', '-50'],
    // (8,000 − 800) × 50%; on or before the cut-off day 10%.
    ['LIABILITYCHARGE(50%,8000,800,DATE(2021,1,1),DATE(2020,12,31),10%)', '3600'],
    ['LIABILITYCHARGE(50%,8000,800,DATE(2020,12,31),DATE(2020,12,31),10%)', '720'],
    ['LIABILITYCHARGE(50%,8000,0,DATE(2010,1,1),"","")', '4000'],
    ['LIABILITYCHARGE("",8000,0,DATE(2010,1,1),"","")', 'PARAMETER_MISSING'],
    ['LIABILITYCHARGE("",8000,0,DATE(2010,1,1),DATE(2020,12,31),10%)', '800'],
    ['LOANSTANDING("正常",0,0)', '良好'],
    ['LOANSTANDING("正常",1,0)', '中间'],
    ['LOANSTANDING("正常",0,1)', '中间'],
    ['LOANSTANDING("关注",0,0)', '中间'],
    ['LOANSTANDING("次级",0,0)', '不良'],
    ['LOANSTANDING("可疑",9,0)', '不良'],
    ['LOANSTANDING("损失",0,9)', '不良'],
  ])('%s = %s', (formula, expected) => {
    expect(cell(formula)).toBe(expected);
  });
});
