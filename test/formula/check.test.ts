import { check, checkFunction, type CheckEnvironment, type Declared } from '../../src/formula/check';
import { dependencies } from '../../src/formula/dependencies';
import { parse } from '../../src/formula/parse';
import { define } from './scope';

const map = (record: Record<string, Declared>) => new Map(Object.entries(record));
const reward = define('REWARD', ['金额', '率'], [['奖励', 'ROUND(金额*率,2)']]);
const loan: CheckEnvironment = {
  ledger: '贷款发放',
  columns: map({
    发放金额: { type: 'number', unit: '元' },
    贷款性质: { type: 'text' },
    工号: { type: 'id' },
    发放日期: { type: 'date' },
  }),
  tables: new Map([
    [
      '利息收入',
      map({ 工号: { type: 'id' }, 利息收入: { type: 'number', unit: '元' }, 月份: { type: 'date' } }),
    ],
    ['档位', map({ 下限: { type: 'number', unit: '元' }, 奖励: { type: 'number', unit: '元' } })],
  ]),
  roster: map({ 岗位: { type: 'text' }, 工号: { type: 'id' } }),
  names: map({
    营销奖励率: { type: 'number', unit: '%' },
    存量扩大折扣: { type: 'number', unit: '%' },
    户数: { type: 'number', unit: '户' },
    单价: { type: 'number', unit: '元/户' },
    期初日: { type: 'date' },
    期末日: { type: 'date' },
    封顶: { type: 'any' },
  }),
  items: map({ 综合得分: { type: 'number', unit: '分' } }),
  functions: new Map([['REWARD', reward]]),
};

function problems(formula: string, environment = loan): string[] {
  return check(parse(formula), environment).problems.map(({ code }) => code);
}

describe('a sound rule has no problem, and a type and unit', () => {
  test.each([
    ['ROUND([发放金额]*营销奖励率,2)', 'number', '元'],
    ['REWARD([发放金额],1.5‰)', 'number', '元'],
    ['户数*单价', 'number', '元'],
    ['[发放金额]/户数', 'number', '元/户'],
    ['[发放金额]/[发放金额]', 'number', '%'],
    ['IF([发放金额]>0,[发放金额],0)', 'number', '元'],
    ['IF(封顶="",[发放金额],MIN(封顶,[发放金额]))', 'number', '元'],
    ['1-营销奖励率', 'number', '%'],
    ['[发放日期]+30', 'date', ''],
    ['期末日-期初日+1', 'number', '天'],
    ['EDATE(期初日,3)', 'date', ''],
    ['MAX(期初日,[发放日期])', 'date', ''],
    ['SUMIFS(利息收入[利息收入],利息收入[工号],花名册.工号,利息收入[月份],">="&期初日)', 'number', '元'],
    ['LOOKUP([发放金额],档位[下限],档位[奖励])', 'number', '元'],
    ['INDEX(利息收入[工号],MATCH(1,档位[下限],1))', 'id', ''],
    ['SUM(利息收入[利息收入]*0.2%)', 'number', '元'],
    ['COUNTIFS(利息收入[工号],"<>")', 'number', ''],
    ['[贷款性质]&"-"&户数', 'text', ''],
    ['[工号]=花名册.工号', 'boolean', ''],
    ['MAX(全体[综合得分])', 'number', '分'],
    ['往期(综合得分,"2022")', 'number', '分'],
    ['SWITCH([贷款性质],"新增",1,"重组",0,0.5)', 'number', ''],
    ['IF([发放金额]="","",[发放金额])', 'number', '元'],
  ])('%s is a %s in %s', (formula, type, unit) => {
    expect(check(parse(formula), loan)).toEqual({ problems: [], type, unit });
  });
});

describe('a mistake is found before any row runs', () => {
  test.each([
    ['[发放金额]+户数', ['UNIT_MISMATCH']],
    ['[发放金额]>户数', ['UNIT_MISMATCH']],
    ['MAX([发放金额],户数)', ['UNIT_MISMATCH']],
    ['IF(TRUE,[发放金额],户数)', ['UNIT_MISMATCH']],
    ['[发放金额]+营销奖励率', ['UNIT_MISMATCH']],
    ['[贷款性质]*2', ['TYPE_MISMATCH']],
    ['[工号]=1001', ['TYPE_MISMATCH']],
    ['[发放日期]>="2023-01-01"', ['TYPE_MISMATCH']],
    ['IF([贷款性质],1,2)', ['TYPE_MISMATCH']],
    ['AND([贷款性质],TRUE)', ['TYPE_MISMATCH']],
    ['SUM([贷款性质])', ['TYPE_MISMATCH']],
    ['利息收入[利息收入]', ['TYPE_MISMATCH']],
    ['利息收入[利息收入]*2', ['TYPE_MISMATCH']],
    ['ROUND(利息收入[利息收入],2)', ['TYPE_MISMATCH']],
    ['SUMIFS(利息收入[利息收入],利息收入[工号],1001)', ['TYPE_MISMATCH']],
    ['MATCH("a",档位[下限],0)', ['TYPE_MISMATCH']],
    ['SWITCH([贷款性质],1,2,3)', ['TYPE_MISMATCH']],
    ['ROUND(1)', ['SYNTAX']],
    ['SUMIFS(利息收入[利息收入],利息收入[工号])', ['SYNTAX']],
    ['REWARD(1)', ['SYNTAX']],
    ['VLOOKUP(1,2,3)', ['NAME_UNKNOWN']],
    ['IFERROR(1,0)', ['NAME_UNKNOWN']],
    ['无此名', ['NAME_UNKNOWN']],
    ['花名册.级别', ['NAME_UNKNOWN']],
    ['全体[无此项]', ['NAME_UNKNOWN']],
    ['往期(无此项,"2022")', ['NAME_UNKNOWN']],
    ['不存在[列]', ['NAME_UNKNOWN']],
    ['constructor+[toString]', ['NAME_UNKNOWN', 'NAME_UNKNOWN']],
  ])('%s is %j', (formula, codes) => {
    const result = check(parse(formula), loan);
    expect(result.problems.map(({ code }) => code)).toEqual(codes);
    for (const { message, severity, code } of result.problems) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en).toMatch(/[a-z]/);
      expect(severity).toBe(code === 'UNIT_MISMATCH' ? 'warning' : 'error');
    }
  });

  test.each([
    ['[发放金]', '发放金额'],
    ['营销率', '营销奖励率'],
    ['营消奖励率', '营销奖励率'],
    ['利息收人[利息收入]', '利息收入'],
    ['花名册.岗', '岗位'],
    ['REWORD(1,2)', 'REWARD'],
    ['ROND(1,2)', 'ROUND'],
    ['发放金额', '[发放金额]'],
    ['[户数]', '不加方括号'],
    ['A1*2', '单元格'],
    ['[无关]', '发放金额、贷款性质'],
  ])('for %s the message helps with %s', (formula, help) => {
    expect(check(parse(formula), loan).problems[0].message.zh).toContain(help);
  });

  test('the place of the mistake is given', () => {
    expect(check(parse('=1+[发放金]*2'), loan).problems[0].span).toEqual({ start: 3, end: 8 });
  });

  test('in a group a bare column must be a grouping column', () => {
    const group = { ...loan, grouping: new Set(['工号']) };
    expect(problems('IF([工号]="1",SUM([发放金额]),COUNT([发放日期]))', group)).toEqual([]);
    expect(problems('[发放金额]*1%', group)).toEqual(['TYPE_MISMATCH']);
    expect(problems('SUM(ROUND([发放金额]*1%,2))', group)).toEqual([]);
  });

  test('a function of the bank is checked step by step', () => {
    const own = define(
      'OWN',
      ['x'],
      [
        ['一', 'x*单价'],
        ['二', '一+未知'],
      ],
    );
    expect(checkFunction(own, loan).map(({ code, step }) => [code, step])).toEqual([['NAME_UNKNOWN', '二']]);
  });
});

describe('what a rule reads', () => {
  test('names, columns, tables, items and functions, also through functions', () => {
    const own = define(
      'OWN',
      ['x'],
      [
        ['一', 'x*单价'],
        ['二', '一+SUM(档位[奖励])'],
      ],
    );
    const tree = parse('OWN([发放金额])*花名册.系数+MAX(全体[得分])+往期(奖励,"2022")+封顶');
    const found = dependencies(tree, new Map([['OWN', own]]));
    expect(found).toEqual({
      names: new Set(['单价', '封顶']),
      columns: new Set(['发放金额']),
      tables: new Map([['档位', new Set(['奖励'])]]),
      roster: new Set(['系数']),
      all: new Set(['得分']),
      history: new Set(['奖励']),
      functions: new Set(['OWN']),
    });
    expect(dependencies(tree).names).toEqual(new Set(['封顶']));
  });
});
