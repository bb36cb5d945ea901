import { decimal } from '../../../src/money/decimal';
import { check, type Declared } from '../../../src/formula/check';
import { evaluate } from '../../../src/formula/evaluate';
import { toExcel } from '../../../src/formula/excel';
import { explain } from '../../../src/formula/explain';
import { parse } from '../../../src/formula/parse';
import { print } from '../../../src/formula/print';
import { Fault, type Scalar } from '../../../src/formula/value';
import { SampleScope, optionsWith } from '../scope';

/** 首检天数 is 7, and 9 from day 45000 on; 上限 is filled in for nobody. */
class DatedScope extends SampleScope {
  parameter(name: string, day: number): Scalar {
    if (name === '首检天数') return decimal(day >= 45000 ? 9 : 7);
    throw new Fault('PARAMETER_MISSING', { zh: `参数“${name}”未填`, en: `${name} is empty` });
  }
}
const row = { 放款日期: 44999, 结清日期: 45000, 空日期: null };
const valueOf = (formula: string) => {
  try {
    const value = evaluate(
      parse(formula),
      new DatedScope({ row, tables: { 表: { 日期: [44000, 45000, 46000] } } }),
      optionsWith(),
    );
    return String(value);
  } catch (fault) {
    return (fault as Fault).code;
  }
};

describe('参数(名称, 日期) reads a parameter as it stood on a day', () => {
  test.each([
    ['参数(首检天数,[放款日期])', '7'],
    ['参数(首检天数,[结清日期])', '9'],
    ['参数(首检天数,[放款日期]+1)', '9'],
    ['[放款日期]+参数(首检天数,[放款日期])', '45006'],
    ['参数(首检天数,DATE(2023,3,15))', '9'],
    ['PARAM(首检天数,[放款日期])', '7'],
    ['param(首检天数，[放款日期])', '7'],
    ['IF([空日期]="",0,参数(首检天数,[空日期]))', '0'],
    ['SUM(参数(首检天数,表[日期]))', '25'],
    ['参数(首检天数,[空日期])', 'REQUIRED_BLANK'],
    ['参数(首检天数,-1)', 'FORMULA_ERROR'],
    ['参数(上限,[放款日期])', 'PARAMETER_MISSING'],
    ['参数("首检天数",[放款日期])', 'TYPE_MISMATCH'],
    ['参数(首检天数)', 'SYNTAX'],
  ])('%s → %s', (formula, expected) => {
    expect(valueOf(formula)).toBe(expected);
  });

  test('it is printed by its own name, and reads back', () => {
    expect(print(parse('=PARAM(首检天数,[放款日期])'))).toBe('参数(首检天数,[放款日期])');
  });
});

describe('参数(名称, 日期) is checked before any row runs', () => {
  const known = (...pairs: [string, Declared][]) => new Map(pairs);
  const environment = {
    columns: known(
      ['放款日期', { type: 'date' }],
      ['客户名称', { type: 'text' }],
      ['金额', { type: 'number', unit: '元' }],
    ),
    tables: new Map(),
    roster: known(),
    names: known(
      ['首检天数', { type: 'number', unit: '天' }],
      ['单价', { type: 'number', unit: '元/户' }],
      ['奖励', { type: 'number', unit: '元' }],
    ),
    parameters: known(
      ['首检天数', { type: 'number', unit: '天' }],
      ['单价', { type: 'number', unit: '元/户' }],
    ),
    items: known(['奖励', { type: 'number', unit: '元' }]),
    functions: new Map(),
  };
  const problems = (formula: string) =>
    check(parse(formula), environment).problems.map(({ code, message, span }) => [
      code,
      message.zh,
      formula.slice(span.start, span.end),
    ]);

  test('its unit is the parameter’s: yuan and yuan a customer do not add up', () => {
    expect(problems('[放款日期]+参数(首检天数,[放款日期])')).toEqual([]);
    expect(problems('[金额]+参数(单价,[放款日期])').map(([code]) => code)).toEqual(['UNIT_MISMATCH']);
    expect(check(parse('参数(单价,[放款日期])'), environment).unit).toBe('元/户');
  });

  test('a mistyped parameter, an item, a text and a name in quotes are told apart', () => {
    expect(problems('参数(首检日数,[放款日期])')).toEqual([
      ['NAME_UNKNOWN', '没有名为“首检日数”的参数；是否想写“首检天数”？', '首检日数'],
    ]);
    expect(problems('参数(奖励,[放款日期])')[0].slice(0, 1)).toEqual(['NAME_UNKNOWN']);
    expect(problems('参数("首检天数",[放款日期])')).toEqual([
      ['TYPE_MISMATCH', '参数名不加引号，请写 参数(首检天数,日期)', '"首检天数"'],
    ]);
    expect(problems('参数(首检天数,"2023-01-01")')).toEqual([
      [
        'TYPE_MISMATCH',
        '文本“2023-01-01”是文本，参数 的第 2 个参数应为日期；某一天请写 DATE(年,月,日)',
        '"2023-01-01"',
      ],
    ]);
    expect(problems('参数(首检天数,[客户名称])').map(([code]) => code)).toEqual(['TYPE_MISMATCH']);
    expect(problems('参数(1,[放款日期])').map(([code]) => code)).toEqual(['TYPE_MISMATCH']);
  });
});

describe('参数(名称, 日期) in the other readings', () => {
  test('explained: the day is put in, and is what it was read by', () => {
    const told = explain(
      parse('[放款日期]+参数(首检天数,[放款日期])'),
      new DatedScope({ row }),
      optionsWith(),
    );
    expect(told.substituted).toBe('44999+参数(首检天数,44999)');
    expect(told.value).toEqual(decimal(45006));
  });

  test('written for Excel: the look-up that the sheet gives, by the text of the day', () => {
    const write = (formula: string, parameterOn?: (name: string, day: string) => string) =>
      toExcel(parse(formula), () => 'B5', { functions: new Map(), parameterOn });
    const lookup = (name: string, day: string) => `LOOKUP(${day},${name}起,${name}值)`;
    expect(write('参数(首检天数,[放款日期]+1)*2', lookup)).toBe('LOOKUP(B5+1,首检天数起,首检天数值)*2');
    expect(() => write('参数(首检天数,[放款日期])')).toThrow(/不能写成 Excel 2016 的公式/);
  });
});
