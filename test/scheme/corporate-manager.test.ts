import { BUILT_IN_LIMITS } from '../support/limits';
import { walk } from '../../src/formula/tree';
import { formulasOf } from '../../src/scheme/scheme';
import { PRESETS, presetScheme } from '../../src/scheme/presets';
import { RULES } from '../../src/scheme/rules';

const scheme = presetScheme('corporate-manager')!;
const { source } = scheme;

describe('The preset corporate-manager holds the numbers of the regulation', () => {
  // “Parameter names of C” of the ledger contract, and section C for the rest.
  test.each([
    ['营销奖励率', '1.5‰', 'C-7.1'],
    ['存量扩大折扣', '50%', 'C-7.1'],
    ['利息收入奖励率', '0.2%', 'C-5'],
    ['存款奖励率', '2‰', 'C-9'],
    ['基数户维护费', '30', 'C-4'],
    ['超基数户维护费', '90', 'C-4'],
    ['有效卡最低余额', '100', 'C-10.1'],
    ['银行卡单价', '5', 'C-10.1'],
    ['POS单价', '200', 'C-10.2'],
    ['联动接管最低比例', '10%', 'C-8.3'],
    ['联动接管最高比例', '30%', 'C-8.3'],
    ['欠息天数上限', '90', 'C-4'],
    ['浮动工资完成率上限', '100%', 'C-3'],
    ['时效新老划断日', '2006-12-31', 'C-11.1'],
  ])('%s is %s (%s)', (name, value, clause) => {
    expect(source.参数.find(({ 参数 }) => 参数 === name)).toMatchObject({ 值: value, 条款: clause });
  });

  test.each([
    ['绩效封顶', '无'],
    ['单项完成率上限', '无'],
    ['综合完成率上限', '无'],
    ['减少户扣款', '必填'],
  ])('%s ships empty, which means %s', (name, empty) => {
    expect(source.参数.find(({ 参数 }) => 参数 === name)).toMatchObject({ 值: '', 空: empty });
  });

  test.each([
    ['综合完成率作用范围', ['全部', '仅不良清收']],
    ['岗位系数用法', ['乘以基数', '已含于基数']],
    ['浮动工资二次挂钩', ['是', '否']],
    ['减少户处理', ['按期末户数', '按基数', '扣款']],
    ['维护范围', ['全部贷款', '个人贷款']],
    ['净增为负', ['计零', '扣减']],
    ['存款基期口径', ['上期', '年初']],
    ['罚款乘完成率', ['是', '否']],
    ['封顶周期', ['季', '月']],
  ])('the choice %s offers %j, the default first', (name, values) => {
    expect(source.参数.find(({ 参数 }) => 参数 === name)).toMatchObject({ 值: values[0], 取值: values });
  });

  test('the five weights are 40%, 20%, 10%, 20%, 10%; the tiers are those of C-11', () => {
    const rows = (name: string) => source.参数表.find(({ 表 }) => 表 === name)?.行;
    expect(rows('指标权重')?.map(([, weight]) => weight)).toEqual(['40%', '20%', '10%', '20%', '10%']);
    expect(rows('时效挽回档位')?.slice(0, 5)).toEqual([
      ['0', '20'],
      ['5000', '50'],
      ['20000', '100'],
      ['50000', '150'],
      ['200000', '300'],
    ]);
    expect([rows('计件单价'), rows('清收奖励率')]).toEqual([[], []]);
  });
});

describe('The preset is a rule book that can be read', () => {
  test('it has the items of the contract, in their order, and pays 工资总额', () => {
    const wanted = [
      '综合完成率',
      '浮动工资考核',
      '维护费',
      '利息收入奖励',
      '贷款营销奖励',
      '存款奖励',
      '银行卡奖励',
      'POS奖励',
      '计件奖励',
      '不良清收奖励',
      '时效奖励',
      '时效罚款',
      '手工调整',
      '绩效合计',
      '实发绩效',
      '固定工资',
      '工资总额',
    ];
    expect(scheme.items.map(({ name }) => name).filter((name) => wanted.includes(name))).toEqual(wanted);
    expect(scheme.items.filter(({ payable }) => payable).map(({ name }) => name)).toEqual(['工资总额']);
  });

  test('every item, parameter, step, check and list cites a clause that the scheme explains in both languages', () => {
    const known = new Set(source.条款.map(({ id }) => id));
    const cited = [
      ...source.项目.map(({ 条款 }) => 条款),
      ...source.参数.map(({ 条款 }) => 条款),
      ...source.参数表.map(({ 条款 }) => 条款),
      ...source.校验.map(({ 条款 }) => 条款),
      ...source.名单.map(({ 条款 }) => 条款),
      ...source.settled.map(({ 条款 }) => 条款),
      ...RULES.flatMap(({ 条款, 步骤 }) => [条款, ...步骤.map((step) => step.条款)]),
    ];
    expect(cited.filter((id) => !id || !known.has(id))).toEqual([]);
    expect(source.条款.filter(({ title }) => !title.zh || !title.en)).toEqual([]);
  });

  test('every clause of section C is there', () => {
    const clauses = source.条款.map(({ id }) => id);
    expect(clauses).toEqual(
      expect.arrayContaining([
        'C-1',
        'C-2',
        'C-3',
        'C-4',
        'C-5',
        'C-7.1',
        'C-8.1',
        'C-8.2',
        'C-8.3',
        'C-9',
        'C-10.1',
        'C-10.2',
        'C-10.3',
        'C-11',
        'C-11.1',
        'C-11.2',
        'C-11.3',
        'C-12',
        'C-13',
        'C-14',
        'C-15',
      ]),
    );
  });

  test('every item and rule has its English name', () => {
    expect(source.项目.filter(({ english }) => !english)).toEqual([]);
    expect(RULES.filter(({ 说明 }) => !说明.zh || !说明.en)).toEqual([]);
  });

  test('no formula hides a number that is a parameter: only 0, 1, 2, 3, 100 and calendar numbers stand in formulas', () => {
    const formulas = [
      ...scheme.items.flatMap(formulasOf),
      ...[...scheme.functions.values()].flatMap(({ steps }) => steps.map(({ tree }) => tree)),
    ];
    const numbers = formulas.flatMap((tree) =>
      [...walk(tree)].flatMap((node) => (node.kind === 'number' ? [node.value.toFixed()] : [])),
    );
    expect([...new Set(numbers)].filter((number) => !BUILT_IN_LIMITS.includes(number))).toEqual([]);
  });

  test('an item is computed after all that it reads, and shown in the order of the regulation', () => {
    const place = new Map(scheme.order.map((item, at) => [item.name, at]));
    for (const item of scheme.order)
      for (const node of formulasOf(item).flatMap((tree) => [...walk(tree)]))
        if (node.kind === 'name' && place.has(node.name))
          expect(place.get(node.name)).toBeLessThan(place.get(item.name)!);
  });

  test('ids are unique among the presets', () => {
    const ids = PRESETS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(presetScheme('constructor')).toBeNull();
  });
});
