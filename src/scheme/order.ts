import { walk, type Node } from '../formula/tree';
import { formulasOf, itemsRead, type Item, type SchemeProblem } from './item';

/** Items that read each other through 逐层[项目]: computed again and again until nothing more is found. */
export interface Recursion {
  /** In order of computation within one round. */
  items: readonly Item[];
  /** Items whose earlier round is read. */
  through: ReadonlySet<string>;
}

/** A part of a scheme in its order of computation. */
export type Stage = Item | Recursion;

export function isRecursion(stage: Stage): stage is Recursion {
  return 'through' in stage;
}

/** Items after all that they read; those in a circle through 逐层 together. Any other circle is a problem. */
export function stagesOf(items: readonly Item[], problems: SchemeProblem[]): Stage[] {
  const names = new Set(items.map((item) => item.name));
  const byName = new Map(items.map((item) => [item.name, item]));
  const reads = new Map(items.map((item) => [item.name, itemsRead(item, names)]));
  const stages: Stage[] = [];
  for (const members of componentsOf(items, reads)) {
    const [first] = members;
    if (members.length === 1 && !reads.get(first)!.has(first)) {
      stages.push(byName.get(first)!);
      continue;
    }
    const inside = new Set(members);
    const ordered = inOrder(
      items.filter(({ name }) => inside.has(name)),
      inside,
      problems,
    );
    stages.push({ items: ordered, through: layeredIn(ordered, inside) });
  }
  return stages;
}

/** Items that read each other, each set after those it reads (Tarjan). */
function componentsOf(items: readonly Item[], reads: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const open = new Set<string>();
  const found: string[][] = [];
  const visit = (name: string): void => {
    index.set(name, index.size);
    low.set(name, index.get(name)!);
    stack.push(name);
    open.add(name);
    for (const read of reads.get(name)!) {
      if (!index.has(read)) visit(read);
      if (open.has(read)) low.set(name, Math.min(low.get(name)!, low.get(read)!));
    }
    if (low.get(name) !== index.get(name)) return;
    const members = stack.splice(stack.indexOf(name));
    for (const member of members) open.delete(member);
    found.push(members);
  };
  for (const { name } of items) if (!index.has(name)) visit(name);
  return found;
}

/** One round's order: what is read through 逐层 is of the round before. */
function inOrder(items: readonly Item[], inside: ReadonlySet<string>, problems: SchemeProblem[]): Item[] {
  const byName = new Map(items.map((item) => [item.name, item]));
  const done = new Set<string>();
  const order: Item[] = [];
  const visit = (item: Item, path: readonly string[]): void => {
    if (done.has(item.name)) return;
    if (path.includes(item.name)) {
      problems.push(cycle(item, [...path.slice(path.indexOf(item.name)), item.name]));
      done.add(item.name);
      return;
    }
    for (const read of sameRound(item, inside)) visit(byName.get(read)!, [...path, item.name]);
    if (done.has(item.name)) return;
    done.add(item.name);
    order.push(item);
  };
  for (const item of items) visit(item, []);
  return order;
}

function cycle(item: Item, path: readonly string[]): SchemeProblem {
  const circle = path.join(' → ');
  const [zh, en] = nodesOf(item).some((node) => node.kind === 'all')
    ? [
        '请改正公式；确要逐层向上归集（如主管的主管），请把其中的 全体[…] 改写成 逐层[…]。',
        'Correct a formula; to carry figures up layer by layer (a supervisor’s supervisor), write 逐层[…] in place of 全体[…].',
      ]
    : [
        `要算“${item.name}”先要有它自己，算不出来。请改正公式；要用上一期已封存的数，请写 往期(${item.name},上期)。`,
        `“${item.name}” would need itself first. Correct a formula; the sealed figure of the period before is 往期(${item.name},上期).`,
      ];
  return {
    code: 'CYCLE',
    severity: 'error',
    table: '方案',
    name: item.name,
    column: '公式',
    text: {
      zh: `项目互相引用：${circle}。${zh}`,
      en: `Items refer to each other: ${circle}. ${en}`,
    },
  };
}

function nodesOf(item: Item): Node[] {
  return formulasOf(item).flatMap((formula) => [...walk(formula)]);
}

/** Items read in the same round. */
function sameRound(item: Item, inside: ReadonlySet<string>): Set<string> {
  const read = new Set<string>();
  for (const node of nodesOf(item)) {
    const name = node.kind === 'name' ? node.name : node.kind === 'all' && !node.layered ? node.item : null;
    if (name !== null && inside.has(name)) read.add(name);
  }
  return read;
}

function layeredIn(items: readonly Item[], inside: ReadonlySet<string>): Set<string> {
  const through = new Set<string>();
  for (const item of items)
    for (const node of nodesOf(item))
      if (node.kind === 'all' && node.layered && inside.has(node.item)) through.add(node.item);
  return through;
}
