import { checkScheme } from '../../src/scheme/check-scheme';
import { PRESETS } from '../../src/scheme/presets';
import { corporateManager } from '../../src/scheme/presets/corporate-manager';
import { loadScheme, type SchemeProblem } from '../../src/scheme/scheme';
import type { ItemSource, SchemeSource } from '../../src/scheme/source';

/** The corporate scheme with one more item, as a clerk might add it. */
function withItem(item: Partial<ItemSource>): SchemeProblem[] {
  const added: ItemSource = { 项目: '新项目', 层级: '个人', 公式: '0', ...item };
  return problemsOf({ ...corporateManager, 项目: [...corporateManager.项目, added] });
}

function problemsOf(source: SchemeSource): SchemeProblem[] {
  const { scheme, problems } = loadScheme(source);
  return scheme ? checkScheme(scheme) : problems;
}

const LOANS = { 层级: '明细', 台账: '贷款发放' } as const;

describe('what is wrong with a scheme is told when it loads, before any row runs', () => {
  test.each(PRESETS.map((preset) => [preset.id, preset] as const))(
    '%s ships without a problem',
    (_, preset) => {
      expect(problemsOf(preset)).toEqual([]);
    },
  );

  test.each<[string, Partial<ItemSource>, string, string]>([
    [
      'a misspelt parameter, with the name it is near',
      { 公式: '营销奖厉率*2' },
      'NAME_UNKNOWN',
      '营销奖励率',
    ],
    ['a column the ledger does not have', { ...LOANS, 公式: '[放款金额]' }, 'NAME_UNKNOWN', '放款金额'],
    ['a function that does not exist', { 公式: 'VLOOKUPS(1)' }, 'NAME_UNKNOWN', 'VLOOKUPS'],
    ['a text where a number belongs', { ...LOANS, 公式: '[贷款性质]*2' }, 'TYPE_MISMATCH', '贷款性质'],
    [
      'a bare column that a group has many values of',
      { 层级: '分组明细', 台账: '贷款余额', 分组: '客户号', 公式: '[贷款余额]' },
      'TYPE_MISMATCH',
      '贷款余额',
    ],
    ['yuan added to customers', { 公式: '工资总额+期末户数' }, 'UNIT_MISMATCH', '元'],
    ['a bracket that is not closed', { 公式: 'ROUND(1,2' }, 'SYNTAX', '字符'],
    ['an item that reads itself', { 公式: '新项目+1' }, 'CYCLE', '新项目'],
    ['an item named like a parameter', { 项目: '营销奖励率', 公式: '1' }, 'NAME_COLLISION', '营销奖励率'],
    ['names of JavaScript', { 公式: 'constructor+__proto__' }, 'NAME_UNKNOWN', 'constructor'],
  ])('%s', (_, item, code, words) => {
    const found = withItem(item).find((problem) => problem.code === code);
    expect(found).toMatchObject({ name: item.项目 ?? '新项目', table: '方案' });
    expect(found?.text.zh).toContain(words);
    expect(found?.text.en).not.toBe('');
  });

  test('a unit clash is a warning, everything else an error', () => {
    const severities = [withItem({ 公式: '工资总额+期末户数' }), withItem({ 公式: '没有的名字' })].map(
      (all) => all[0].severity,
    );
    expect(severities).toEqual(['warning', 'error']);
  });
});
