import fc from 'fast-check';
import { EvaluationCache } from '../../src/formula/cache';
import { explain } from '../../src/formula/explain';
import { evaluate } from '../../src/formula/evaluate';
import { parse } from '../../src/formula/parse';
import { decimal } from '../../src/money/decimal';
import { SampleScope, define, faultOf, optionsWith, valueOf, type Plain, type Sample } from './scope';

describe('only the branch that is taken is computed', () => {
  test.each([
    ['IF(TRUE,1,1/0)', '1'],
    ['IF(FALSE,1/0,2)', '2'],
    ['IFS(1>2,1/0,TRUE,3,1/0,4)', '3'],
    ['SWITCH("新增","新增",1,1/0,2)', '1'],
    ['AND(FALSE,1/0>1)', false],
    ['OR(TRUE,1/0>1)', true],
    ['SUM(IF(表[分母]=0,0,1/表[分母]))', '0.75'],
  ])('%s', (formula, expected) => {
    expect(valueOf(formula, { tables: { 表: { 分母: [2, 0, 4] } } })).toBe(expected);
  });

  test('a column of the branch that is not taken is never read', () => {
    const scope = new SampleScope({ row: { 贷款性质: '新增', 发放金额: 100 } });
    evaluate(parse('IF([贷款性质]="新增",[发放金额],[没有的列])'), scope, optionsWith());
    expect(scope.asked).toEqual(['[贷款性质]', '[发放金额]']);
  });
});

describe('blanks are not silently 0', () => {
  const blank: Sample = { row: { 原贷款金额: null, 发放金额: 100 }, names: { 封顶: null } };

  test('the finding names the column that is blank', () => {
    const fault = faultOf('[发放金额]-[原贷款金额]', blank);
    expect(fault.code).toBe('REQUIRED_BLANK');
    expect(fault.text.zh).toContain('[原贷款金额]');
    expect(fault.text.en).toContain('[原贷款金额]');
    expect(fault.span).toEqual({ start: 7, end: 14 });
  });

  test('a cap that may be empty is tested with =""', () => {
    expect(valueOf('IF(封顶="",[发放金额],MIN(封顶,[发放金额]))', blank)).toBe('100');
  });

  test('a row of a column that is computed cell by cell is named by its number', () => {
    const fault = faultOf('SUM(表[值]*2)', { tables: { 表: { 值: [1, null] } } });
    expect(fault.text.zh).toContain('第 2 行');
    expect(fault.text.en).toContain('row 2');
  });
});

describe('ids compare as exact text, other text as Excel compares it', () => {
  const sample: Sample = { row: { 工号: 'a01', 原工号: 'A01', 岗位: 'Manager' }, ids: ['工号', '原工号'] };

  test.each([
    ['[工号]=[原工号]', false],
    ['[工号]<>[原工号]', true],
    ['[工号]="a01"', true],
    ['[工号]="A01"', false],
    ['[岗位]="MANAGER"', true],
    ['SWITCH([工号],"A01","大写","a01","小写")', '小写'],
  ])('%s', (formula, expected) => {
    expect(valueOf(formula, sample)).toBe(expected);
  });

  test('a parameter of a function is an id when its argument is', () => {
    const same = define('SAMEOFFICER', ['甲', '乙'], [['相同', 'IF(甲=乙,1,0)']]);
    expect(valueOf('SAMEOFFICER([工号],[原工号])', sample, optionsWith(same))).toBe('0');
    expect(valueOf('SAMEOFFICER([岗位],"manager")', sample, optionsWith(same))).toBe('1');
  });
});

describe('a domain function is its steps, written in the same language', () => {
  const reward = define(
    'MARKETINGREWARD',
    ['发放金额', '贷款性质', '分成', '原贷款金额', '营销奖励率', '存量扩大折扣'],
    [
      ['计奖额', 'SWITCH(贷款性质,"新增",发放金额,"存量扩大",(发放金额-原贷款金额)*存量扩大折扣,0)'],
      ['奖励', 'ROUND(计奖额*营销奖励率*分成,2)'],
    ],
  );
  const call = 'MARKETINGREWARD([发放金额],[贷款性质],分成,[原贷款金额],1.5‰,50%)';
  const row = (发放金额: Plain, 贷款性质: Plain, 原贷款金额: Plain, 分成: Plain): Sample => ({
    row: { 发放金额, 贷款性质, 原贷款金额 },
    names: { 分成, 计奖额: 999 },
  });

  // The worked case of the regulation, clause C-7.1.
  test.each([
    [row(1_000_000, '新增', null, 1), '1500'],
    [row(1_000_000, '存量扩大', 600_000, 1), '300'],
    [row(800_000, '借新还旧', null, 1), '0'],
    [row(500_000, '新增', null, 0.6), '450'],
    [row(2_000_000, '新增', null, 0.2), '600'],
  ])('case %#', (sample, expected) => {
    expect(valueOf(call, sample, optionsWith(reward))).toBe(expected);
  });

  test('an argument that no step reads is never computed', () => {
    const scope = new SampleScope(row(1000, '新增', null, 1));
    evaluate(parse(call), scope, optionsWith(reward));
    expect(scope.asked).not.toContain('[原贷款金额]');
    const lazy = define(
      'FIRST',
      ['a', 'b'],
      [
        ['未用', 'b'],
        ['值', 'a'],
      ],
    );
    expect(valueOf('FIRST(1,1/0)', {}, optionsWith(lazy))).toBe('1');
  });

  test('an argument and a step are computed once, however often they are read', () => {
    const twice = define(
      'TWICE',
      ['x'],
      [
        ['和', 'x+x'],
        ['值', '和+和+x'],
      ],
    );
    const scope = new SampleScope({ row: { 金额: 1 } });
    expect(evaluate(parse('TWICE([金额])'), scope, optionsWith(twice))).toEqual(decimal(5));
    expect(scope.asked).toEqual(['[金额]']);
  });

  test('a fault inside a step is shown at the call and names the step and the argument', () => {
    const fault = faultOf(`1+${call}`, row(1000, '存量扩大', null, 1), optionsWith(reward));
    expect(fault.code).toBe('REQUIRED_BLANK');
    expect(fault.text.zh).toContain('MARKETINGREWARD');
    expect(fault.text.zh).toContain('计奖额');
    expect(fault.text.zh).toContain('[原贷款金额]');
    expect(fault.span).toEqual({ start: 2, end: 2 + call.length });
  });

  test('a fault inside an argument is shown at the argument', () => {
    const double = define('DOUBLE', ['x'], [['值', 'x*2']]);
    expect(faultOf('DOUBLE(1+1/0)', {}, optionsWith(double)).span).toEqual({ start: 9, end: 12 });
    const nested = define('NESTED', ['x'], [['值', 'DOUBLE(x)+1']]);
    const fault = faultOf('NESTED(1/0)', {}, optionsWith(double, nested));
    expect(fault.span).toEqual({ start: 7, end: 10 });
  });

  test('steps and parameters shadow the names of the scope, the scope gives the rest', () => {
    const own = define(
      'OWN',
      ['x'],
      [
        ['率', '2'],
        ['值', 'x*率*参数'],
      ],
    );
    expect(valueOf('OWN(率)', { names: { 率: 10, 参数: 3 } }, optionsWith(own))).toBe('60');
  });

  test('a parameter can be a whole column', () => {
    const spread = define(
      'SPREAD',
      ['列'],
      [
        ['差', 'MAX(列)-MIN(列)'],
        ['值', '差+SUM(列*2)'],
      ],
    );
    expect(valueOf('SPREAD(表[值])', { tables: { 表: { 值: [3, 1, 2] } } }, optionsWith(spread))).toBe('14');
  });

  test('a wrong number of arguments lists the parameters', () => {
    const fault = faultOf('MARKETINGREWARD(1)', {}, optionsWith(reward));
    expect(fault.code).toBe('SYNTAX');
    expect(fault.text.zh).toContain('存量扩大折扣');
  });
});

describe('in a group, aggregates run over the rows and a bare column is the group’s value', () => {
  const group: Sample = {
    row: { 客户号: 'K1' },
    group: { 金额: [100.005, 200.005, null], 户: ['a', 'b', 'c'] },
  };

  test.each([
    ['SUM([金额])', '300.01'],
    ['SUM(ROUND([金额]*1,2))', 'REQUIRED_BLANK'],
    ['SUM(IF([金额]="",0,ROUND([金额],2)))', '300.02'],
    ['COUNT([金额])', '2'],
    ['COUNTIFS([户],"<>")', '3'],
    ['[客户号]&SUM([金额])', 'K1300.01'],
  ])('%s', (formula, expected) => {
    let value;
    try {
      value = valueOf(formula, group);
    } catch (fault) {
      value = (fault as { code: string }).code;
    }
    expect(value).toBe(expected);
  });
});

describe('hostile formulas stop with a finding', () => {
  const grow = define(
    'GROW',
    ['x'],
    [
      ['a', 'x&x'],
      ['b', 'a&a&a&a'],
      ['值', 'b&b&b&b'],
    ],
  );
  const loop = define('LOOP', ['x'], [['值', 'LOOP(x+1)']]);

  test.each([
    ['9^9^9^9^9'],
    ['10^999999999999'],
    ['1.000000001^999999999999'],
    ['(1/3)^1000000000'],
    ['2^-100000'],
    ['1e308*10'],
    ['1e-300/1e300'],
    [Array(20).fill('1e300').join('*')],
    ['GROW(GROW(GROW("xxxxxxxxxx")))'],
    ['LOOP(1)'],
    ['ROUND(1,1e15)'],
    ['DATE(9999,12,1e15)'],
    ['MID("a",1,1e300)&(1/0)'],
  ])('%s', (formula) => {
    const fault = faultOf(formula, {}, optionsWith(grow, loop));
    expect(['FORMULA_ERROR', 'CYCLE']).toContain(fault.code);
  });

  test('functions inside functions with long steps never overflow the stack, in any reading', () => {
    const chain = Array(250).fill('x').join('+');
    const functions = Array.from({ length: 30 }, (_, i) =>
      define(`F${i}`, ['x'], [['值', i === 0 ? chain : `F${i - 1}(${chain})`]]),
    );
    expect(faultOf('F29(1)', {}, optionsWith(...functions)).code).toBe('FORMULA_ERROR');
    const explanation = explain(parse('F29(1)'), new SampleScope({}), optionsWith(...functions));
    expect(explanation.fault?.code).toBe('FORMULA_ERROR');
  });

  test('squaring again and again ends', () => {
    const steps: [string, string][] = [['s0', 'x']];
    for (let i = 1; i < 60; i += 1) steps.push([`s${i}`, `s${i - 1}*s${i - 1}`]);
    expect(faultOf('SQUARE(1.23456789)', {}, optionsWith(define('SQUARE', ['x'], steps))).code).toBe(
      'FORMULA_ERROR',
    );
  });

  test('a wildcard pattern made to explode does not', () => {
    const value = valueOf(`COUNTIFS(表[列],"${'*a'.repeat(200)}*b")`, {
      tables: { 表: { 列: ['a'.repeat(20000)] } },
    });
    expect(String(value)).toBe('0');
  });
});

describe('conditional sums over a large ledger', () => {
  const rows = 100_000;
  const officers = 500;
  const ledger = {
    工号: Array.from({ length: rows }, (_, i) => String(i % officers)),
    金额: Array.from({ length: rows }, (_, i) => i % 97),
    日期: Array.from({ length: rows }, (_, i) => 45000 + (i % 90)),
  };
  const sample: Sample = { tables: { 台账: ledger }, ids: ['工号'] };

  test('500 officers over 100,000 rows agree with a plain loop', () => {
    const scope = new SampleScope(sample);
    const cache = new EvaluationCache();
    for (let officer = 0; officer < officers; officer += 1) {
      const formula = parse(`SUMIFS(台账[金额],台账[工号],"${officer}",台账[日期],">="&45030)`);
      const value = evaluate(formula, scope, { functions: new Map(), cache });
      if (officer % 100 === 7) {
        let expected = 0;
        for (let i = 0; i < rows; i += 1)
          if (i % officers === officer && 45000 + (i % 90) >= 45030) expected += i % 97;
        expect(value).toEqual(decimal(expected));
      }
    }
  });
});

describe('an index gives what a scan gives', () => {
  const cell = fc.constantFrom<Plain>('a', 'A', 'b', '0012', '12', '', null, 1, 2, 12, true, 'a*');
  const criterion = fc.constantFrom(
    '"a"',
    '"12"',
    '12',
    '"<>a"',
    '">1"',
    '"a*"',
    '""',
    '"="',
    '"<>"',
    'blank',
    'TRUE',
  );

  test('for any columns and criteria, ids or not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, fc.integer({ min: -5, max: 5 })), { minLength: 40, maxLength: 60 }),
        criterion,
        criterion,
        fc.boolean(),
        (rows, first, second, isId) => {
          const tables = {
            表: { 甲: rows.map((r) => r[0]), 乙: rows.map((r) => r[1]), 值: rows.map((r) => r[2]) },
          };
          const scope = new SampleScope({ tables, names: { blank: null }, ids: isId ? ['甲'] : [] });
          const tree = parse(
            `SUMIFS(表[值],表[甲],${first},表[乙],${second})&"|"&MAXIFS(表[值],表[甲],${first})`,
          );
          const cache = new EvaluationCache();
          const scanned = evaluate(tree, scope, { functions: new Map() });
          evaluate(tree, scope, { functions: new Map(), cache });
          expect(evaluate(tree, scope, { functions: new Map(), cache })).toBe(scanned);
        },
      ),
      { numRuns: 300 },
    );
  });
});
