import type { FunctionDefinition } from '../formula/definition';
import { parse } from '../formula/parse';
import type { Node } from '../formula/tree';
import { Fault } from '../formula/value';
import type { Ledger } from '../ledger/ledger';
import { namingSealed, type Item, type SchemeProblem } from './item';
import { isRecursion, stagesOf, type Stage } from './order';
import type { CheckSource, FunctionSource, ItemSource, ListSource, SchemeSource } from './source';

export { formulasOf, itemsRead, type Item, type SchemeProblem } from './item';

export interface Check {
  source: CheckSource;
  condition: Node;
}

export interface List {
  source: ListSource;
  condition: Node;
  columns: readonly { name: string; formula: Node }[];
}

/** A scheme ready to run. */
export interface Scheme {
  id: string;
  source: SchemeSource;
  /** In order of display. */
  items: readonly Item[];
  /** In order of computation: an item after all that it reads. */
  order: readonly Item[];
  /** The same with items that are computed in rounds (逐层) together. */
  stages: readonly Stage[];
  /** The scheme as it was loaded, where the rounds of a run were written out as items of their own. */
  loaded?: Scheme;
  functions: ReadonlyMap<string, FunctionDefinition>;
  checks: readonly Check[];
  lists: readonly List[];
  uses: readonly { table: string; condition: Node }[];
  /** The tables of the workbook in which a bank wrote its own scheme. */
  writtenIn?: readonly Ledger[];
  /** Which rows of a ledger concern the period (相关). */
  concerns: readonly { table: string; condition: Node }[];
}

/** Parses a scheme. What is wrong with it comes as problems; a scheme with problems does not run. */
export function loadScheme(source: SchemeSource): { scheme: Scheme | null; problems: SchemeProblem[] } {
  const problems: SchemeProblem[] = [];
  const parsed = (text: string, table: string, name: string, column: string): Node | null => {
    try {
      return namingSealed(parse(text));
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      problems.push({ code: fault.code, severity: 'error', table, name, column, text: fault.text });
      return null;
    }
  };
  const functions = new Map<string, FunctionDefinition>();
  for (const definition of source.函数) functions.set(definition.函数, parseFunction(definition, parsed));
  const items = source.项目.map((item) => parseItem(item, parsed));
  const checks = source.校验.map((check) => ({
    source: check,
    condition: parsed(check.条件, '校验', check.代码, '条件'),
  }));
  const lists = source.名单.map((list) => ({
    source: list,
    condition: parsed(list.条件, '名单', list.名单, '条件'),
    columns: list.列.map((column) => ({
      name: column.列,
      formula: parsed(column.公式, '名单', list.名单, column.列),
    })),
  }));
  const uses = (source.取用 ?? []).map((use) => ({
    table: use.台账,
    condition: parsed(use.条件, '取用', use.台账, '条件'),
  }));
  const concerns = (source.相关 ?? []).map((one) => ({
    table: one.台账,
    condition: parsed(one.条件, '相关', one.台账, '条件'),
  }));
  const stages = problems.length === 0 ? stagesOf(items as Item[], problems) : [];
  if (problems.length > 0) return { scheme: null, problems };
  const order = stages.flatMap((stage) => (isRecursion(stage) ? stage.items : [stage]));
  const parts = { items, order, stages, functions, checks, lists, uses, concerns };
  return { scheme: { id: source.id, source, ...parts } as Scheme, problems };
}

type Parsed = (text: string, table: string, name: string, column: string) => Node | null;

function parseFunction(source: FunctionSource, parsed: Parsed): FunctionDefinition {
  return {
    name: source.函数,
    parameters: source.形参,
    clause: source.条款,
    steps: source.步骤.map((step) => ({
      name: step.名称,
      formula: step.公式,
      clause: step.条款,
      tree: parsed(step.公式, '函数定义', source.函数, step.名称) as Node,
    })),
  };
}

function parseItem(source: ItemSource, parsed: Parsed): Omit<Item, 'formula'> & { formula: Node | null } {
  const optional = (text: string | undefined, column: string) =>
    text ? parsed(text, '方案', source.项目, column) : null;
  return {
    name: source.项目,
    source,
    level: source.层级,
    unit: source.单位 ?? '',
    clause: source.条款 ?? '',
    payable: source.应发 === '是',
    posts: source.适用岗位 ? source.适用岗位.split('、').map((post) => post.trim()) : null,
    formula: parsed(source.公式, '方案', source.项目, '公式'),
    condition: optional(source.条件, '条件'),
    owner: asColumn(optional(source.归属, '归属')),
    share: optional(source.归属比例, '归属比例'),
    groups: splitGroups(source.分组 ?? '').flatMap(
      (text) => asColumn(parsed(text, '方案', source.项目, '分组')) ?? [],
    ),
    groupCondition: optional(source.分组条件, '分组条件'),
  };
}

/** Grouping expressions stand side by side, separated by 、 outside quotes. */
function splitGroups(text: string): string[] {
  return (text.match(/(?:"[^"]*"|[^、"])+/g) ?? []).map((part) => part.trim()).filter((part) => part !== '');
}

/** In 分组 and 归属 a bare name is a column. */
function asColumn(node: Node | null): Node | null {
  return node?.kind === 'name' ? { kind: 'column', column: node.name, span: node.span } : node;
}
