import type { FunctionDefinition } from '../../formula/definition';
import { FUNCTIONS } from '../../formula/functions';
import { isReference } from '../../formula/references';
import { walk, type Node } from '../../formula/tree';
import { isFinding, nameNode, NO_FIGURE, withChildren, withoutFinding } from './nodes';
import { simplified } from './simplify';

/** A step of a rule as a column of its own: its tree reads only columns, parameters, items and earlier steps. */
export interface ClosedStep {
  /** The name by which later trees read it; no rule can spell it. */
  name: string;
  title: string;
  /** The step's own word: its title may say what the rule was asked about, too. */
  word: string;
  clause: string;
  rule: string;
  tree: Node;
}

export interface Closed {
  steps: ClosedStep[];
  result: Node;
}

/** Marks names of columns that workings make; not a character of the rule language. */
export const OWN = '§';

const LONGEST_SUBJECT = 10;

type Names = Map<string, Node | Pending>;
interface Pending {
  pending: () => Node;
}

/**
 * Writes out the domain functions that a formula calls: each argument that is computed, and each step, by itself, as cells have
 * them: "" where a rule reports a finding.
 */
export function close(
  node: Node,
  functions: ReadonlyMap<string, FunctionDefinition>,
  prefix: string,
): Closed {
  const { steps, result } = closed(node, functions, prefix);
  return { steps: steps.map(shownStep), result: withoutFinding(result) };
}

/** The same with its findings, as the engine has it. */
export function closed(
  node: Node,
  functions: ReadonlyMap<string, FunctionDefinition>,
  prefix: string,
): Closed {
  const steps: ClosedStep[] = [];
  const result = new Closing(functions, prefix, steps).expand(node, null);
  return { steps, result };
}

/** The steps of an item, and what its amount is: the last step of a rule is the amount itself. */
export interface ItemRule {
  steps: ClosedStep[];
  outcome: Node;
  clause: string;
}

/** The rule of an item with its findings, as the engine has it. */
export function itemRule(
  node: Node,
  functions: ReadonlyMap<string, FunctionDefinition>,
  item: { name: string; clause: string },
): ItemRule {
  const { steps, result } = closed(node, functions, item.name);
  const last = steps[steps.length - 1];
  if (result.kind !== 'name' || last?.name !== result.name)
    return { steps, outcome: result, clause: item.clause };
  return { steps: steps.slice(0, -1), outcome: last.tree, clause: last.clause };
}

/** The same as cells have it. */
export function splitOutcome(...of: Parameters<typeof itemRule>): ItemRule {
  const { steps, outcome, clause } = itemRule(...of);
  return { steps: steps.map(shownStep), outcome: withoutFinding(outcome), clause };
}

function shownStep(step: ClosedStep): ClosedStep {
  return { ...step, tree: withoutFinding(step.tree) };
}

class Closing {
  constructor(
    private readonly functions: ReadonlyMap<string, FunctionDefinition>,
    private readonly prefix: string,
    private readonly steps: ClosedStep[],
  ) {}

  expand(node: Node, names: Names | null): Node {
    if (node.kind === 'name') {
      const known = names?.get(node.name);
      if (known === undefined) return node;
      return 'pending' in known ? known.pending() : known;
    }
    if (isFinding(node)) return NO_FIGURE;
    const inner = withChildren(node, (child) => this.expand(child, names));
    const definition =
      inner.kind === 'call' && !FUNCTIONS.has(inner.name) ? this.functions.get(inner.name) : undefined;
    if (definition && inner.kind === 'call') return this.call(definition, inner.args);
    return simplified(inner);
  }

  private call(definition: FunctionDefinition, args: readonly Node[]): Node {
    const names: Names = new Map();
    const about = subjectOf(args);
    definition.parameters.forEach((parameter, i) => {
      names.set(parameter, this.column(parameter, about, definition.clause, definition.name, args[i]));
    });
    for (const step of definition.steps) {
      const pending = (): Node => {
        const tree = simplified(this.expand(step.tree, names));
        const made = this.column(step.name, about, step.clause, definition.name, tree);
        names.set(step.name, made);
        return made;
      };
      names.set(step.name, { pending });
    }
    for (const step of definition.steps) {
      const known = names.get(step.name)!;
      if ('pending' in known) known.pending();
    }
    return names.get(definition.steps[definition.steps.length - 1].name) as Node;
  }

  /** A column for what is computed; what is only read, or a plain value, needs none. */
  private column(word: string, about: string, clause: string, rule: string, tree: Node): Node {
    if (isReference(tree) || tree.kind === 'number' || tree.kind === 'text' || tree.kind === 'boolean')
      return tree;
    const name = `${OWN}${this.prefix}.${this.steps.length + 1}.${word}`;
    this.steps.push({ name, title: word + about, word, clause, rule, tree });
    return nameNode(name);
  }
}

/** What a rule was asked about, where a single plain text says it: ·存款. */
function subjectOf(args: readonly Node[]): string {
  const texts = args.flatMap((arg) => (arg.kind === 'text' && arg.value !== '' ? [arg.value] : []));
  return texts.length === 1 && texts[0].length <= LONGEST_SUBJECT ? `·${texts[0]}` : '';
}

/** Functions that cells can call on their own: they read nothing but what they are given. */
export function isCallable(name: string, functions: ReadonlyMap<string, FunctionDefinition>): boolean {
  const definition = functions.get(name);
  if (!definition) return false;
  const own = new Set([...definition.parameters, ...definition.steps.map((step) => step.name)]);
  return definition.steps.every(({ tree }) => {
    for (const node of walk(tree)) {
      if (node.kind === 'name' ? !own.has(node.name) : isReference(node)) return false;
      if (node.kind === 'call' && ['FINDING', '往期', '参数'].includes(node.name)) return false;
      if (node.kind === 'call' && !FUNCTIONS.has(node.name) && !isCallable(node.name, functions))
        return false;
    }
    return true;
  });
}

/** Can cells make every call of a formula? A rule that reads ledgers or parameters by itself is written out instead. */
export function areCallable(tree: Node, functions: ReadonlyMap<string, FunctionDefinition>): boolean {
  return [...walk(tree)].every(
    (node) => node.kind !== 'call' || !functions.has(node.name) || isCallable(node.name, functions),
  );
}

const written = new WeakMap<object, ReadonlyMap<string, FunctionDefinition>>();

/** The same rules for sheets: where a rule reports a finding, a cell has no figure. */
export function withoutFindings(
  functions: ReadonlyMap<string, FunctionDefinition>,
): ReadonlyMap<string, FunctionDefinition> {
  let known = written.get(functions);
  if (!known) {
    const entries = [...functions].map(([name, definition]): [string, FunctionDefinition] => {
      const steps = definition.steps.map((step) => ({ ...step, tree: withoutFinding(step.tree) }));
      return [name, { ...definition, steps }];
    });
    written.set(functions, (known = new Map(entries)));
  }
  return known;
}
