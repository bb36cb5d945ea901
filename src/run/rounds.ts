import { print } from '../formula/print';
import type { Node } from '../formula/tree';
import { isDecimal } from '../formula/compare';
import { Fault, type Scalar } from '../formula/value';
import { isRecursion, type Recursion, type Stage } from '../scheme/order';
import type { Item, Scheme } from '../scheme/scheme';
import type { RunContext } from './context';
import { upstream } from '../scheme/parameters';
import { valuesOf, type OfficerValues } from './officer-values';
import { rosterRowAt } from './roster';

/** The rounds of items that are carried up layer by layer (逐层), each written out as items of its own. */
class Rounds {
  private readonly inside: ReadonlySet<string>;

  constructor(
    private readonly recursion: Recursion,
    /** Names that are taken. */
    private readonly taken: ReadonlySet<string>,
  ) {
    this.inside = new Set(recursion.items.map(({ name }) => name));
  }

  /** Before the first round nobody has anything. */
  start(): Item[] {
    const span = { start: 0, end: 0 };
    const nothing: Node = { kind: 'text', value: '', span };
    return this.recursion.items
      .filter(({ name }) => this.recursion.through.has(name))
      .map((item): Item => ({
        ...this.copyOf(item, 0),
        level: '个人',
        source: { ...helperSource(item, this.nameAt(item.name, 0), 0), 层级: '个人', 公式: '""' },
        formula: nothing,
        condition: null,
        owner: null,
        share: null,
        groups: [],
        groupCondition: null,
      }));
  }

  /** Round r (from 1) as helper items. */
  round(r: number): Item[] {
    return this.recursion.items.map((item) => this.copyOf(item, r));
  }

  /** The items themselves, over what round r has found. */
  last(r: number): Item[] {
    return this.recursion.items.map((item) => this.over(item, (node) => this.renamed(node, r, null)));
  }

  nameAt(name: string, r: number): string {
    let made = `${name}第${r}层`;
    while (this.taken.has(made)) made += '_';
    return made;
  }

  private copyOf(item: Item, r: number): Item {
    const name = this.nameAt(item.name, r);
    const copy = this.over(item, (node) => this.renamed(node, r - 1, r));
    const { formula, condition } = copy;
    const source = {
      ...helperSource(item, name, r),
      公式: print(formula),
      ...(condition ? { 条件: print(condition) } : {}),
    };
    return { ...copy, name, payable: false, source };
  }

  private over(item: Item, change: (node: Node) => Node): Item {
    const optional = (node: Node | null) => node && change(node);
    return {
      ...item,
      formula: change(item.formula),
      condition: optional(item.condition),
      owner: optional(item.owner),
      share: optional(item.share),
      groups: item.groups.map(change),
      groupCondition: optional(item.groupCondition),
    };
  }

  /** 逐层[X] becomes 全体 of the round before; the rest of this round's own (null: the items themselves). */
  private renamed(node: Node, before: number, own: number | null): Node {
    const inner = (child: Node) => this.renamed(child, before, own);
    switch (node.kind) {
      case 'name':
        return own !== null && this.inside.has(node.name)
          ? { ...node, name: this.nameAt(node.name, own) }
          : node;
      case 'all': {
        if (!this.inside.has(node.item)) return node;
        const r = node.layered ? before : own;
        return {
          kind: 'all',
          item: r === null ? node.item : this.nameAt(node.item, r),
          span: node.span,
        };
      }
      case 'unary':
        return { ...node, operand: inner(node.operand) };
      case 'binary':
        return { ...node, left: inner(node.left), right: inner(node.right) };
      case 'call':
        return { ...node, args: node.args.map(inner) };
      default:
        return node;
    }
  }
}

function helperSource(item: Item, name: string, r: number): Item['source'] {
  const english = `${item.source.english ?? item.name}, layer ${r}`;
  return { ...item.source, 项目: name, 应发: '否', 说明: undefined, 辅助: '是', english };
}

/** What a round brought: nothing new, something new, or (`changed`) another value for an officer who had one. */
function progress(
  before: OfficerValues,
  after: OfficerValues,
  officers: readonly number[],
): { grown: boolean; changed: number | null } {
  let grown = false;
  for (const officer of officers) {
    const [old, now] = [before.at(officer), after.at(officer)];
    if (same(old, now)) continue;
    if (!isOpen(old)) return { grown: true, changed: officer };
    grown = true;
  }
  return { grown, changed: null };
}

function isOpen(value: Scalar | Fault): boolean {
  return value === null || value === '' || value instanceof Fault;
}

function same(a: Scalar | Fault, b: Scalar | Fault): boolean {
  if (isOpen(a) || isOpen(b)) return isOpen(a) && isOpen(b);
  return isDecimal(a) && isDecimal(b) ? a.eq(b) : a === b;
}

/** A figure that changes after it was found has no settled value: the formula must leave what is found as it is. */
function reportUnsettled(run: RunContext, name: string, officer: number): void {
  const item = run.scheme.items.find((one) => one.name === name);
  run.log.add({
    code: 'CYCLE',
    ledger: run.roster.ledger,
    row: rosterRowAt(run.roster, officer, run.period.last),
    column: '工号',
    facts: { item: name, officer: run.roster.officers[officer].id },
    text: {
      zh: `项目“${name}”逐层计算不能收敛：已算出的数在下一层又变了。逐层[…] 只能把下级已有的数向上带，请检查公式。`,
      en: `Item ${name} does not settle: a figure that was found changes in the next layer. 逐层[…] may only carry figures upwards; check the formula.`,
    },
    holds: run.participants,
    clause: item?.clause,
  });
}

/** What became of items that were computed in rounds: the rounds, and the items themselves over the last of them. */
export interface Unfolded {
  helpers: readonly Item[];
  items: readonly Item[];
}

/** Computes items that are carried up layer by layer: a round reads what the one before found, until it finds no more. */
export function computeInRounds(run: RunContext, stage: Recursion, compute: (item: Item) => void): Unfolded {
  const rounds = new Rounds(stage, new Set(run.scheme.items.map(({ name }) => name)));
  const helpers = rounds.start();
  helpers.forEach(compute);
  // A round that finds anything finds it for one officer at least.
  const most = run.participants.length * stage.through.size + 1;
  for (let r = 1; ; r += 1) {
    const copies = rounds.round(r);
    copies.forEach(compute);
    helpers.push(...copies);
    const found = [...stage.through].map((name) => {
      const [before, after] = [rounds.nameAt(name, r - 1), rounds.nameAt(name, r)];
      return { name, ...progress(run.items.get(before)!, run.items.get(after)!, run.participants) };
    });
    const changed = found.filter((one) => one.changed !== null);
    for (const { name, changed: officer } of changed) reportUnsettled(run, name, officer!);
    if (changed.length > 0 || r > most) {
      const nobody = valuesOf(run.roster.officers.length, upstream);
      for (const item of stage.items) run.items.set(item.name, nobody);
      return { helpers, items: stage.items };
    }
    if (found.some(({ grown }) => grown)) continue;
    const items = rounds.last(r);
    items.forEach(compute);
    return { helpers, items };
  }
}

/** The scheme with the rounds that a run took written out, for all who read its results. */
export function unfolded(scheme: Scheme, rounds: ReadonlyMap<Stage, Unfolded>): Scheme {
  if (rounds.size === 0) return scheme;
  const first = new Map<string, readonly Item[]>();
  const own = new Map<string, Item>();
  for (const { helpers, items } of rounds.values()) {
    for (const item of items) own.set(item.name, item);
    const shown = scheme.items.find(({ name }) => items.some((item) => item.name === name));
    if (shown) first.set(shown.name, helpers);
  }
  const items = scheme.items.flatMap((item) => [...(first.get(item.name) ?? []), own.get(item.name) ?? item]);
  const order = scheme.stages.flatMap((stage) => {
    if (!isRecursion(stage)) return [stage];
    const made = rounds.get(stage);
    return made ? [...made.helpers, ...made.items] : stage.items;
  });
  const source = { ...scheme.source, 项目: items.map((item) => item.source) };
  return { ...scheme, source, items, order, stages: order, loaded: scheme.loaded ?? scheme };
}

/** The items that the scheme itself names: without the rounds of 逐层, which only explanations and workings show. */
export function regulatedItems(scheme: Scheme): readonly Item[] {
  const { loaded } = scheme;
  if (!loaded) return scheme.items;
  const own = new Set(loaded.items.map(({ name }) => name));
  return scheme.items.filter(({ name }) => own.has(name));
}
