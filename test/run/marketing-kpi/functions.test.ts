import { isDecimal } from '../../../src/formula/compare';
import { evaluate } from '../../../src/formula/evaluate';
import { parse } from '../../../src/formula/parse';
import { marketingKpi } from '../../../src/scheme/presets/marketing-kpi';
import { loadScheme } from '../../../src/scheme/scheme';
import { SampleScope } from '../../formula/scope';

const { functions } = loadScheme(marketingKpi).scheme!;
const TABLES = {
  KPI定义: {
    指标: ['余额', '不良率'],
    类别: ['营销', '风险'],
    方向: ['越高越好', '越低越好'],
    权重: [0.6, 0.4],
    下限: [0.5, null],
    上限: [1.5, null],
  },
  绩效系数表: { 下限: [90, 60], 系数: [1.2, 0.8] },
};

const cell = (formula: string): string => {
  const value = evaluate(parse(formula), new SampleScope({ tables: TABLES }), { functions });
  return isDecimal(value) ? value.toFixed() : String(value);
};
const code = (formula: string): string => {
  try {
    return cell(formula);
  } catch (fault) {
    return (fault as { code: string }).code;
  }
};

describe('The rules of scheme K as functions of a cell', () => {
  test.each([
    ['KPICOMPLETION(120,100,"越高越好","","")', '1.2'],
    ['KPICOMPLETION(120,100,"越高越好",0.5,1.1)', '1.1'],
    ['KPICOMPLETION(30,100,"越高越好",0.5,1.1)', '0.5'],
    ['KPICOMPLETION(0.015,0.02,"越低越好","","")', '1.25'],
    ['KPICOMPLETION(0,0,"越低越好","","")', '1'],
    ['KPISCORE(120,100,"越高越好",25%,"","")', '30'],
    ['INDICATORSCORE("余额",40,100)', '30'],
    ['INDICATORSCORE("不良率",0.01,0.02)', '60'],
    ['KPICOEFFICIENT(89.999999999)', '1.2'],
    ['KPICOEFFICIENT(59.9)', '0'],
    ['BELOWTHRESHOLD(23.9,"风险",60%)', '1'],
    ['BELOWTHRESHOLD(24,"风险",60%)', '0'],
  ])('%s = %s', (formula, expected) => {
    expect(cell(formula)).toBe(expected);
  });

  test.each([
    ['KPICOMPLETION(5,0,"越高越好","","")', 'TARGET_ZERO'],
    ['KPICOMPLETION(0,0,"越高越好","","")', 'TARGET_ZERO'],
    ['KPICOMPLETION(5,0,"越低越好","","")', 'TARGET_ZERO'],
    ['KPICOMPLETION(5,1,"越多越好","","")', 'UNKNOWN_CHOICE'],
    ['KPISCORE(120,100,"越高越好","","","")', 'PARAMETER_MISSING'],
  ])('%s says %s', (formula, expected) => {
    expect(code(formula)).toBe(expected);
  });
});
