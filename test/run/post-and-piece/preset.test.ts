import { walk } from '../../../src/formula/tree';
import { presetScheme } from '../../../src/scheme/presets';
import { formulasOf } from '../../../src/scheme/scheme';
import { BUILT_IN_LIMITS } from '../../support/limits';

/** ROUND(x, 8) before a comparison. */
const ROUNDING = '8';

/** What each scheme must have, in the order of the ledger contract. */
const WANTED: Record<string, { items: string[]; payable: string[]; clauses: string[] }> = {
  'post-and-piece': {
    items: ['基本工资', '岗位工资', '买单激励', '任务工资', '月薪合计', '营销达标周数', '星级'],
    payable: ['月薪合计'],
    clauses: ['P-1', 'P-2', 'P-3', 'P-4'],
  },
  grading: {
    items: [
      '分级得分',
      '等级',
      '等级薪酬',
      '等级变动',
      '转正结论',
      '轮岗提示',
      '面谈提示',
      '培训达标',
      '考试达标',
      '续聘结论',
    ],
    payable: [],
    clauses: ['G-1', 'G-2', 'G-3', 'G-4', 'G-5', 'G-6', 'G-7', 'G-8', 'G-9'],
  },
};

describe.each(Object.entries(WANTED))('the preset %s is a rule book that can be read', (id, wanted) => {
  const scheme = presetScheme(id)!;
  const { source } = scheme;

  test('it has the items of the contract, in their order, and pays what the contract says', () => {
    const names = scheme.items.map(({ name }) => name);
    expect(names.filter((name) => wanted.items.includes(name))).toEqual(wanted.items);
    expect(scheme.items.filter(({ payable }) => payable).map(({ name }) => name)).toEqual(wanted.payable);
  });

  test('its clauses are those of the regulation, each with its titles, and everything cites one of them', () => {
    expect(source.条款.map((clause) => clause.id)).toEqual(wanted.clauses);
    expect(source.条款.filter(({ title }) => !title.zh || !title.en)).toEqual([]);
    const cited = [
      ...[
        ...source.项目,
        ...source.参数,
        ...source.参数表,
        ...source.校验,
        ...source.名单,
        ...source.settled,
      ],
      ...source.函数.flatMap((rule) => [rule, ...rule.步骤]),
    ].map(({ 条款 }) => 条款);
    expect(cited.filter((one) => one === undefined || !wanted.clauses.includes(one))).toEqual([]);
    expect(wanted.clauses.filter((clause) => !cited.includes(clause))).toEqual([]);
  });

  test('items, rules and settled readings speak both languages', () => {
    expect(source.项目.filter(({ english }) => !english)).toEqual([]);
    expect(source.函数.filter(({ 说明 }) => !说明.zh || !说明.en)).toEqual([]);
    expect(source.settled.filter(({ text }) => !text.zh || !text.en)).toEqual([]);
  });

  test('a parameter that the text does not give ships empty and says what empty means', () => {
    const given = source.参数.filter(({ 值 }) => 值 !== '').map(({ 参数, 值 }) => `${参数} ${值}`);
    expect(given).toEqual(
      id === 'grading' ? ['见习最短月数 6', '面谈类型 投诉、主观不良', '培训每季下限 1', '考试下限 2'] : [],
    );
    expect(source.参数.filter(({ 值, 空 }) => 值 === '' && !空)).toEqual([]);
  });

  test('no formula hides a number that is a parameter', () => {
    const trees = [
      ...scheme.items.flatMap(formulasOf),
      ...[...scheme.functions.values()].flatMap(({ steps }) => steps.map(({ tree }) => tree)),
    ];
    const numbers = trees.flatMap((tree) =>
      [...walk(tree)].flatMap((node) => (node.kind === 'number' ? [node.value.toFixed()] : [])),
    );
    expect([...new Set(numbers)].filter((one) => ![...BUILT_IN_LIMITS, ROUNDING].includes(one))).toEqual([]);
  });
});
