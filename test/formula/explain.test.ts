import { explain, type Explanation } from '../../src/formula/explain';
import { parse } from '../../src/formula/parse';
import { SampleScope, define, optionsWith, type Sample } from './scope';

const reward = define(
  'MARKETINGREWARD',
  ['发放金额', '贷款性质', '分成', '原贷款金额', '率', '折扣'],
  [
    ['计奖额', 'SWITCH(贷款性质,"新增",发放金额,"存量扩大",(发放金额-原贷款金额)*折扣,0)'],
    ['奖励', 'ROUND(计奖额*率*分成,2)'],
  ],
);
const CALL = 'MARKETINGREWARD([发放金额],[贷款性质],分成,[原贷款金额],营销奖励率,存量扩大折扣)';
const sample: Sample = {
  row: { 发放金额: 1_000_000, 贷款性质: '存量扩大', 原贷款金额: 600_000 },
  names: { 分成: 1, 营销奖励率: 0.0015, 存量扩大折扣: 0.5 },
  roster: { 岗位: '公司客户经理' },
  tables: { 表: { 值: [1, 2, 3] } },
  group: undefined,
};

function explained(formula: string, of: Sample = sample): Explanation {
  return explain(parse(formula), new SampleScope(of), optionsWith(reward));
}

describe('a figure is explained by the numbers put in', () => {
  test('a formula with its references replaced by their values', () => {
    const figure = explained('ROUND([发放金额]*营销奖励率*100%,2)');
    expect(figure.substituted).toBe('ROUND(1000000*0.0015*100%,2)');
    expect(String(figure.value)).toBe('1500');
    expect(figure.children[0].children[0].children.map((leaf) => leaf.source)).toEqual([
      { kind: 'column', name: '发放金额' },
      { kind: 'name', name: '营销奖励率' },
    ]);
  });

  test('a domain function shows its steps, each with its clause and its numbers', () => {
    const figure = explained(CALL);
    expect(String(figure.value)).toBe('300');
    expect(figure.clause).toBe('T-1');
    expect(figure.substituted).toBe('MARKETINGREWARD(1000000,"存量扩大",1,600000,0.0015,0.5)');
    expect(
      figure.children.map(({ title, clause, substituted, value }) => [
        title,
        clause,
        substituted,
        String(value),
      ]),
    ).toEqual([
      ['计奖额', 'T-1.1', 'SWITCH("存量扩大","新增",发放金额,"存量扩大",(1000000-600000)*0.5,0)', '200000'],
      ['奖励', 'T-1.2', 'ROUND(200000*0.0015*1,2)', '300'],
    ]);
    expect(figure.arguments?.map(({ title, text }) => [title, text])).toContainEqual([
      '原贷款金额',
      '[原贷款金额]',
    ]);
  });

  test('a branch that is not taken is listed without being computed', () => {
    const figure = explained('IF([贷款性质]="新增",1/0,花名册.岗位)');
    expect(figure.value).toBe('公司客户经理');
    expect(figure.children.map(({ text, note }) => [text, note])).toEqual([
      ['[贷款性质]="新增"', undefined],
      ['1/0', 'not taken'],
      ['花名册.岗位', undefined],
    ]);
  });

  test('an argument that no step needed is listed as not taken', () => {
    const figure = explained(CALL, { ...sample, row: { 发放金额: 100, 贷款性质: '新增', 原贷款金额: null } });
    expect(figure.arguments?.find(({ title }) => title === '原贷款金额')?.note).toBe('not taken');
  });

  test('a fault stands where it arose and above, and what came before is shown', () => {
    const figure = explained('[发放金额]/(分成-1)');
    expect(figure.fault?.code).toBe('FORMULA_ERROR');
    expect(figure.substituted).toBe('1000000/(1-1)');
    expect(figure.children.map(({ fault }) => fault)).toEqual([undefined, undefined]);
  });

  test('a column inside an aggregate is shown as its cells, not as one tree per row', () => {
    const figure = explained('SUM(表[值]*2)+SUM(表[值])');
    expect(String(figure.value)).toBe('18');
    const [computed, plain] = figure.children.map((sum) => sum.children[0]);
    expect(computed.cells).toHaveLength(3);
    expect(computed.children.map(({ text }) => text)).toEqual(['表[值]']);
    expect(plain.source).toEqual({ kind: 'table', name: '值', table: '表' });
  });

  test('a call inside a call of the same function keeps its steps apart', () => {
    const double = define('DOUBLE', ['x'], [['值', 'x*2']]);
    const figure = explain(parse('DOUBLE(DOUBLE(3))'), new SampleScope({}), optionsWith(double));
    expect(figure.children.map(({ substituted }) => substituted)).toEqual(['6*2']);
    expect(figure.arguments?.[0].children.map(({ substituted }) => substituted)).toEqual(['3*2']);
  });

  test('negative numbers and texts are put in as a formula would write them', () => {
    const figure = explained('1-a&b', { names: { a: -5, b: '说"好"' } });
    expect(figure.substituted).toBe('1-(-5)&"说""好"""');
  });

  test('a reader can choose how values are shown', () => {
    const show = () => '2023-01-01';
    const figure = explain(parse('期初日+1'), new SampleScope({ names: { 期初日: 44927 } }), {
      ...optionsWith(),
      show,
    });
    expect(figure.substituted).toBe('2023-01-01+1');
  });
});
