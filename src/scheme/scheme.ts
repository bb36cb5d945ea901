import type { FunctionDefinition } from '../formula/definition';
import { parse } from '../formula/parse';
import { walk, type Node, type Span } from '../formula/tree';
import { Fault, type Message } from '../formula/value';
import type { CheckSource, FunctionSource, ItemSource, ListSource, SchemeSource } from './source';

/** An item ready to be computed: its formulas parsed. */
export interface Item {
  name: string;
  source: ItemSource;
  level: ItemSource['层级'];
  unit: string;
  clause: string;
  payable: boolean;
  posts: readonly string[] | null;
  formula: Node;
  condition: Node | null;
  /** Whose a row is: a column, or a formula that gives the 工号; null = the ledger's own officer column. */
  owner: Node | null;
  share: Node | null;
  groups: readonly Node[];
  groupCondition: Node | null;
}

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
  functions: ReadonlyMap<string, FunctionDefinition>;
  checks: readonly Check[];
  lists: readonly List[];
  uses: readonly { table: string; condition: Node }[];
  /** Which rows of a ledger concern the period (相关). */
  concerns: readonly { table: string; condition: Node }[];
}

/** Something wrong in a scheme's own text. */
export interface SchemeProblem {
  code: string;
  severity: 'error' | 'warning';
  /** 方案 or 函数定义, the item or function, and the column of the text. */
  table: string;
  name: string;
  column: string;
  text: Message;
  /** The piece of the formula that it is about. */
  span?: Span;
}

/** Parses a scheme. What is wrong with it comes as problems; a scheme with problems does not run. */
export function loadScheme(source: SchemeSource): { scheme: Scheme | null; problems: SchemeProblem[] } {
  const problems: SchemeProblem[] = [];
  const parsed = (text: string, table: string, name: string, column: string): Node | null => {
    try {
      return parse(text);
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
  const order = problems.length === 0 ? inOrder(items as Item[], problems) : [];
  if (problems.length > 0) return { scheme: null, problems };
  const scheme = { id: source.id, source, items, order, functions, checks, lists, uses, concerns } as Scheme;
  return { scheme, problems };
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

/** The items that a formula reads, by bare name or as 全体[项目]. */
export function itemsRead(item: Item, names: ReadonlySet<string>): Set<string> {
  const read = new Set<string>();
  for (const node of formulasOf(item).flatMap((formula) => [...walk(formula)])) {
    const name = node.kind === 'name' ? node.name : node.kind === 'all' ? node.item : null;
    if (name !== null && names.has(name)) read.add(name);
  }
  return read;
}

export function formulasOf(item: Item): Node[] {
  return [item.formula, item.condition, item.owner, item.share, item.groupCondition, ...item.groups].filter(
    (node) => node !== null,
  );
}

function inOrder(items: readonly Item[], problems: SchemeProblem[]): Item[] {
  const names = new Set(items.map((item) => item.name));
  const byName = new Map(items.map((item) => [item.name, item]));
  const done = new Set<string>();
  const order: Item[] = [];
  const visit = (item: Item, path: readonly string[]): void => {
    if (done.has(item.name)) return;
    if (path.includes(item.name)) {
      const cycle = [...path.slice(path.indexOf(item.name)), item.name].join(' → ');
      problems.push({
        code: 'CYCLE',
        severity: 'error',
        table: '方案',
        name: item.name,
        column: '公式',
        text: {
          zh: `项目互相引用：${cycle}。请改正公式。`,
          en: `Items refer to each other: ${cycle}. Correct a formula.`,
        },
      });
      done.add(item.name);
      return;
    }
    for (const read of itemsRead(item, names)) visit(byName.get(read)!, [...path, item.name]);
    if (!done.has(item.name)) {
      done.add(item.name);
      order.push(item);
    }
  };
  for (const item of items) visit(item, []);
  return order;
}
