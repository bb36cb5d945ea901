import { walk } from '../../../src/formula/tree';
import { formulasOf } from '../../../src/scheme/scheme';
import { presetScheme } from '../../../src/scheme/presets';
import { BUILT_IN_LIMITS } from '../../support/limits';

const scheme = presetScheme('microloan')!;
const { source } = scheme;

describe('The preset microloan holds the numbers of the text, and no others', () => {
  test.each([
    ['受理到调查天数', '2'],
    ['调查到答复天数', '3'],
    ['放款到首检天数', '7'],
    ['提醒提前天数', '3'],
    ['每日营销时长下限', '4'],
    ['稳定客户期数', '6'],
    ['新人考核月数', '3'],
    ['可支配现金可用比例', '80%'],
  ])('%s is %s', (name, value) => {
    expect(source.参数.find(({ 参数 }) => 参数 === name)?.值).toBe(value);
  });

  test.each([
    ['通过率下限', '无'],
    ['通过率上限', '无'],
    ['稳定客户检查间隔', '无'],
    ['评审费', '必填'],
    ['交叉检验允许偏差', '必填'],
  ])('%s ships empty, which means %s', (name, empty) => {
    expect(source.参数.find(({ 参数 }) => 参数 === name)).toMatchObject({ 值: '', 空: empty });
  });

  test('阶梯方式 offers the three ways, 超额累进 first; the two others follow it unless told', () => {
    const values = (name: string) => source.参数.find(({ 参数 }) => 参数 === name)?.取值;
    expect(values('阶梯方式')).toEqual(['超额累进', '全额', '定额']);
    for (const name of ['笔数阶梯方式', '金额阶梯方式'])
      expect(values(name)).toEqual(['按阶梯方式', '超额累进', '全额', '定额']);
  });

  test('no table of figures is invented', () => {
    expect(source.参数表.map(({ 表 }) => 表)).toEqual([
      '笔数阶梯',
      '金额阶梯',
      '逾期扣减表',
      '合规扣减表',
      '新人目标',
      '评审不良扣减表',
    ]);
    expect(source.参数表.flatMap(({ 行 }) => 行)).toEqual([]);
  });

  test('no formula hides a number that is a parameter; 8 is the places that ratios are compared with', () => {
    const formulas = [
      ...scheme.items.flatMap(formulasOf),
      ...scheme.checks.map(({ condition }) => condition),
      ...[...scheme.functions.values()].flatMap(({ steps }) => steps.map(({ tree }) => tree)),
    ];
    const numbers = formulas.flatMap((tree) =>
      [...walk(tree)].flatMap((node) => (node.kind === 'number' ? [node.value.toFixed()] : [])),
    );
    expect([...new Set(numbers)].filter((one) => ![...BUILT_IN_LIMITS, '8'].includes(one))).toEqual([]);
  });
});

describe('The preset is a rule book that can be read', () => {
  test('it has the items of the contract and pays 微贷奖励 and 评审奖励', () => {
    const items = scheme.items.map(({ name }) => name);
    expect(items).toEqual(
      expect.arrayContaining([
        '营销户数',
        '通过户数',
        '放款笔数',
        '放款金额',
        '通过率',
        '笔数奖励',
        '金额奖励',
        '逾期率',
        '逾期扣减',
        '合规扣减',
        '微贷奖励',
        '新人达标',
        '合规率',
        '评审奖励',
        '调查合规率',
        '答复合规率',
        '首检合规率',
        '月检合规率',
        '提醒合规率',
        '核查合规率',
      ]),
    );
    expect(scheme.items.filter(({ payable }) => payable).map(({ name }) => name)).toEqual([
      '微贷奖励',
      '评审奖励',
    ]);
  });

  test('every item, parameter, step, check, list and reading cites a clause explained in both languages', () => {
    const known = new Set(source.条款.map(({ id }) => id));
    expect([...known]).toEqual(['M-0', 'M-1', 'M-2', 'M-3', 'M-4', 'M-5', 'M-6', 'M-7']);
    const cited = [
      source.项目,
      source.参数,
      source.参数表,
      source.校验,
      source.名单,
      source.settled,
      source.函数,
      source.函数.flatMap(({ 步骤 }) => 步骤),
    ].flatMap((part) => part.map(({ 条款 }) => 条款));
    expect(cited.filter((id) => !id || !known.has(id))).toEqual([]);
    expect(source.条款.filter(({ title }) => !title.zh || !title.en)).toEqual([]);
    expect(source.项目.filter(({ english }) => !english)).toEqual([]);
    expect(source.函数.filter(({ 说明 }) => !说明.zh || !说明.en)).toEqual([]);
  });
});
