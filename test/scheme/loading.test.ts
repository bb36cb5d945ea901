import { loadScheme } from '../../src/scheme/scheme';
import type { ItemSource, SchemeSource } from '../../src/scheme/source';

const item = (项目: string, 公式: string, more: Partial<ItemSource> = {}): ItemSource => ({
  项目,
  层级: '个人',
  公式,
  ...more,
});
const scheme = (项目: ItemSource[], more: Partial<SchemeSource> = {}): SchemeSource => ({
  id: 'custom',
  名称: { zh: '试', en: 'Trial' },
  周期: '季',
  来源: '',
  必备台账: [],
  参数: [],
  参数表: [],
  函数: [],
  项目,
  校验: [],
  名单: [],
  条款: [],
  settled: [],
  ...more,
});
const problems = (...items: ItemSource[]) =>
  loadScheme(scheme(items)).problems.map(
    ({ code, table, name, column }) => `${code} ${table} ${name} ${column}`,
  );

describe('Loading a scheme', () => {
  test('items are computed in the order that they need, whatever the order of the rows', () => {
    const { scheme: loaded } = loadScheme(
      scheme([item('合计', '甲+乙'), item('乙', '甲*2'), item('甲', '1')]),
    );
    expect(loaded?.items.map(({ name }) => name)).toEqual(['合计', '乙', '甲']);
    expect(loaded?.order.map(({ name }) => name)).toEqual(['甲', '乙', '合计']);
  });

  test.each<[string, ItemSource[], string[]]>([
    ['a formula that is none', [item('甲', '1+')], ['SYNTAX 方案 甲 公式']],
    ['a condition that is none', [item('甲', '1', { 条件: '(' })], ['SYNTAX 方案 甲 条件']],
    ['an item that reads itself', [item('甲', '甲+1')], ['CYCLE 方案 甲 公式']],
    ['a circle of three', [item('甲', '乙'), item('乙', '丙'), item('丙', '甲')], ['CYCLE 方案 甲 公式']],
    ['a circle through 全体', [item('甲', 'SUM(全体[甲])')], ['CYCLE 方案 甲 公式']],
  ])('%s is a problem that names item and column, and the scheme does not run', (_, items, expected) => {
    expect(problems(...items)).toEqual(expected);
    expect(loadScheme(scheme(items)).scheme).toBeNull();
  });

  test('a problem says what is wrong in both languages', () => {
    for (const { text } of loadScheme(scheme([item('甲', '1+'), item('乙', '乙')])).problems)
      expect([text.zh.length > 5, text.en.length > 10]).toEqual([true, true]);
  });

  test('groups stand side by side, separated by 、, also within quotes and brackets kept whole', () => {
    const { scheme: loaded } = loadScheme(
      scheme([item('甲', 'SUM([金额])', { 层级: '分组明细', 分组: '客户号、[工号]、[名称]="甲、乙"' })]),
    );
    expect(loaded?.items[0].groups.map(({ kind }) => kind)).toEqual(['column', 'column', 'binary']);
  });
});
