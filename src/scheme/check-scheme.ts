import {
  check,
  checkFunction,
  type CheckEnvironment,
  type Declared,
  type Problem,
  type ValueType,
} from '../formula/check';
import type { Node } from '../formula/tree';
import type { ColumnType, TableSpec } from '../ledger/spec';
import type { Item, Scheme, SchemeProblem } from './scheme';
import { conditionProblems, misfits } from './check-values';
import type { SchemeSource } from './source';
import { tablesOf } from './tables';

const TYPES: Record<ColumnType, ValueType> = {
  text: 'text',
  id: 'id',
  date: 'date',
  month: 'date',
  period: 'text',
  money: 'number',
  ratio: 'number',
  integer: 'number',
  number: 'number',
  any: 'any',
};

/** Names that every formula may use. */
const PERIOD_NAMES: readonly [string, Declared][] = [
  ['期间', { type: 'text' }],
  ['期初日', { type: 'date' }],
  ['期末日', { type: 'date' }],
  ['期间天数', { type: 'number' }],
  ['年初日', { type: 'date' }],
  ['上期', { type: 'text' }],
  ['上期末日', { type: 'date' }],
  ['分成', { type: 'number' }],
];

type Columns = Map<string, Declared>;

/** Unknown names, wrong types and units that clash, in every formula of a scheme, before any row runs. */
export function checkScheme(scheme: Scheme): SchemeProblem[] {
  const problems = collisions(scheme.source);
  const base = environmentOf(scheme);
  const report = (found: readonly Problem[], table: string, name: string, column: string) => {
    for (const { code, severity, message, span } of found)
      problems.push({ code, severity, table, name, column, text: message, span });
  };
  for (const item of scheme.items)
    checkItem(item, base, (found, column) => report(found, '方案', item.name, column));
  for (const definition of scheme.functions.values()) {
    for (const problem of checkFunction(definition, base))
      report([problem], '函数定义', definition.name, problem.step);
  }
  const over = (table: string | undefined) =>
    table ? ledgerEnvironment(base, table) : officerEnvironment(base);
  for (const { source, condition } of scheme.checks) {
    report(check(condition, over(source.台账)).problems, '校验', source.代码, '条件');
  }
  for (const { source, condition, columns } of scheme.lists) {
    const formulas: [Node, string][] = [
      [condition, '条件'],
      ...columns.map(({ formula, name }): [Node, string] => [formula, name]),
    ];
    for (const [node, column] of formulas)
      report(check(node, over(source.台账)).problems, '名单', source.名单, column);
  }
  for (const { table, condition } of scheme.uses)
    report(check(condition, over(table)).problems, '取用', table, '条件');
  for (const { table, condition } of scheme.concerns)
    report(check(condition, over(table)).problems, '相关', table, '条件');
  return problems;
}

function checkItem(
  item: Item,
  base: CheckEnvironment,
  report: (found: readonly Problem[], column: string) => void,
): void {
  const rows = item.source.台账 ? ledgerEnvironment(base, item.source.台账) : officerEnvironment(base);
  const grouping = new Set(item.groups.flatMap((node) => (node.kind === 'column' ? [node.column] : [])));
  const formula = item.level === '分组明细' ? { ...rows, grouping } : rows;
  const value = check(item.formula, formula);
  report([...value.problems, ...misfits(item, value.type)], '公式');
  if (item.groupCondition) report(conditionProblems(item.groupCondition, formula), '分组条件');
  if (item.condition) report(conditionProblems(item.condition, rows), '条件');
  if (item.owner) report(check(item.owner, rows).problems, '归属');
  if (item.share) report(check(item.share, rows).problems, '归属比例');
  for (const node of item.groups) report(check(node, rows).problems, '分组');
}

function environmentOf(scheme: Scheme): CheckEnvironment {
  const { source } = scheme;
  const tables = new Map<string, Columns>(tablesOf(source).map((spec) => [spec.name, columnsOf(spec)]));
  for (const table of source.参数表) {
    tables.set(table.表, new Map(table.列.map((column) => [column.列, { type: TYPES[column.类型] }])));
  }
  const items = new Map(scheme.items.map((item): [string, Declared] => [item.name, declaredItem(item.unit)]));
  const names = new Map<string, Declared>(PERIOD_NAMES);
  const parameters = new Map<string, Declared>();
  for (const parameter of source.参数) {
    // A [choice] or a count of days has no unit that could clash.
    const unit = parameter.类型 === 'text' || parameter.类型 === 'date' ? undefined : parameter.单位;
    parameters.set(parameter.参数, { type: TYPES[parameter.类型], unit });
  }
  for (const [name, declared] of parameters) names.set(name, declared);
  for (const [name, declared] of items) names.set(name, declared);
  const roster = tables.get('花名册') ?? new Map();
  return { columns: new Map(), tables, roster, names, parameters, items, functions: scheme.functions };
}

function declaredItem(unit: string): Declared {
  return unit === '文本' ? { type: 'text' } : { type: unit === '' ? 'any' : 'number', unit };
}

function columnsOf(spec: TableSpec): Columns {
  return new Map(
    spec.columns.map((column) => [column.name, { type: TYPES[column.type], unit: column.unit }]),
  );
}

function ledgerEnvironment(base: CheckEnvironment, table: string): CheckEnvironment {
  return { ...base, ledger: table, columns: base.tables.get(table) ?? new Map() };
}

/** At officer level [列] is the officer's roster row. */
function officerEnvironment(base: CheckEnvironment): CheckEnvironment {
  return { ...base, columns: base.roster };
}

/** Among bare names a collision would leave it open which one is meant. */
function collisions(source: SchemeSource): SchemeProblem[] {
  const kinds: [string, string, string][] = [
    ...PERIOD_NAMES.filter(([name]) => name !== '上期').map(([name]): [string, string, string] => [
      name,
      '期间名称',
      'a period name',
    ]),
    ...source.参数.map((parameter): [string, string, string] => [parameter.参数, '参数', 'a parameter']),
    ...source.项目.map((item): [string, string, string] => [item.项目, '项目', 'an item']),
  ];
  const seen = new Map<string, [string, string]>();
  const problems: SchemeProblem[] = [];
  for (const [name, zh, en] of kinds) {
    const first = seen.get(name);
    seen.set(name, first ?? [zh, en]);
    if (!first) continue;
    const text = {
      zh: `名称“${name}”同时用作${first[0]}和${zh}，请改其中一个。`,
      en: `The name “${name}” is used both as ${first[1]} and as ${en}. Rename one of them.`,
    };
    problems.push({ code: 'NAME_COLLISION', severity: 'error', table: '方案', name, column: '项目', text });
  }
  return problems;
}
