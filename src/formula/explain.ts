import { generalText, isDecimal } from './compare';
import type { FunctionDefinition } from './definition';
import { Evaluator, type EvaluateOptions } from './evaluate';
import type { Cells, Environment, Frame, Thunk } from './frame';
import { FUNCTIONS, type CallNode } from './functions';
import { print } from './print';
import { isReference } from './references';
import { childrenOf, type Node } from './tree';
import { Fault, type FaultCode, type Message, type Scalar, type Scope } from './value';

/** One evaluated part of a formula: what it says, the numbers put in, its value, and the parts it came from. */
export interface Explanation {
  /** The part as the rule writes it. */
  text: string;
  /** The same with each reference that was read replaced by its value. */
  substituted: string;
  /** null for a blank, for a column, and where there is a fault. */
  value: Scalar;
  /** The cells, where the part is a whole column. */
  cells?: readonly Scalar[];
  fault?: { code: FaultCode; text: Message };
  /** Operands in order; of a domain function the steps that were used. */
  children: Explanation[];
  /** What a domain function was given, by parameter. */
  arguments?: Explanation[];
  /** The name of a step or parameter. */
  title?: string;
  /** The clause that a step or domain function takes from. */
  clause?: string;
  /** A branch that the condition left out, or a part after a fault. */
  note?: 'not taken' | 'not reached';
  source?: { kind: 'column' | 'name' | 'roster' | 'table' | 'all'; name: string; table?: string };
  node: Node;
}

export interface ExplainOptions extends EvaluateOptions {
  /** How a value is shown in `substituted`, by the reference it stands for (a date, say); undefined leaves the standard form. */
  show?: (value: Scalar, node: Node) => string | undefined;
}

/** The evaluated tree of a formula. Never throws a Fault: a fault stands at the part where it arose and above. */
export function explain(node: Node, scope: Scope, options: ExplainOptions): Explanation {
  const explainer = new Explainer(scope, options);
  try {
    explainer.scalar(node, { frame: null, row: null });
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
  }
  const explanation = explainer.found[0];
  substitute(explanation, options);
  return explanation;
}

/** The evaluator, watched: one reading of the rules, not a second one. */
class Explainer extends Evaluator {
  /** The parts explained at the present level. */
  found: Explanation[] = [];
  /** Inside a column that is computed row by row: a tree per row would bury the reader. */
  private muted = false;
  private readonly thunks = new Map<Thunk, Explanation | null>();
  /** Domain calls under way, innermost last. */
  private readonly calls: Frame[] = [];
  private readonly given = new WeakMap<Node, Explanation[]>();

  override scalar(node: Node, env: Environment): Scalar {
    if (this.muted) return super.scalar(node, env);
    return this.watch(node, () => super.scalar(node, env));
  }

  override cells(node: Node, env: Environment): Cells {
    if (this.muted || !isReference(node)) return super.cells(node, env);
    return this.watch(node, () => super.cells(node, env));
  }

  /** Looking whether a leaf is a column explains nothing by itself. */
  protected override columnOrNothing(leaf: Node, env: Environment): Cells | null {
    const outer = this.found;
    this.found = [];
    try {
      return super.columnOrNothing(leaf, env);
    } finally {
      this.found = outer;
    }
  }

  protected override rowByRow(
    node: Node,
    env: Environment,
    columns: ReadonlyMap<Node, Cells>,
    rows: number,
  ): readonly Scalar[] {
    const compute = () => {
      const muted = this.muted;
      this.muted = true;
      try {
        return super.rowByRow(node, env, columns, rows);
      } finally {
        this.muted = muted;
      }
    };
    if (this.muted) return compute();
    return this.watch(node, () => {
      for (const [leaf, cells] of columns) this.watch(leaf, () => cells);
      return compute();
    });
  }

  protected override frame(definition: FunctionDefinition, node: CallNode, env: Environment): Frame {
    const frame = super.frame(definition, node, env);
    if (!this.muted) {
      this.calls.push(frame);
      for (const thunk of frame.names.values()) this.thunks.set(thunk, null);
    }
    return frame;
  }

  override force(thunk: Thunk): Scalar {
    return this.explained(thunk, () => super.force(thunk));
  }

  override forceCells(thunk: Thunk): Cells {
    return this.explained(thunk, () => super.forceCells(thunk));
  }

  /** The first use of an argument or step explains it, aside from the part that used it; later uses add nothing. */
  private explained<T>(thunk: Thunk, force: () => T): T {
    const known = this.thunks.get(thunk);
    if (known === undefined) return force();
    const [outer, muted] = [this.found, this.muted];
    this.found = [];
    this.muted = false;
    try {
      return force();
    } finally {
      // The part itself comes last, after what was looked into on the way to it.
      const explanation = known ? undefined : this.found.at(-1);
      if (explanation) {
        explanation.title = thunk.name;
        if (thunk.step) explanation.clause = thunk.step.clause;
        this.thunks.set(thunk, explanation);
      }
      this.found = outer;
      this.muted = muted;
    }
  }

  protected override domain(definition: FunctionDefinition, node: CallNode, env: Environment): Scalar {
    if (this.muted) return super.domain(definition, node, env);
    const outer = this.calls.length;
    try {
      return super.domain(definition, node, env);
    } finally {
      const thunks = this.calls.length > outer ? [...this.calls.pop()!.names.values()] : [];
      // `found` is the list of this call's children: a domain function shows its steps instead.
      this.found.length = 0;
      const steps = thunks.filter((thunk) => thunk.step).map((thunk) => this.thunks.get(thunk));
      this.found.push(...steps.filter((step) => step !== null && step !== undefined));
      const given = thunks
        .filter((thunk) => !thunk.step)
        .map((thunk) => this.thunks.get(thunk) ?? unused(thunk));
      this.given.set(node, given);
    }
  }

  private watch<T extends Cells>(node: Node, compute: () => T): T {
    const outer = this.found;
    const explanation: Explanation = { text: print(node), substituted: '', value: null, children: [], node };
    this.found = explanation.children;
    try {
      const value = compute();
      if (Array.isArray(value)) explanation.cells = value as readonly Scalar[];
      else explanation.value = value as Scalar;
      return value;
    } catch (fault) {
      if (fault instanceof Fault) explanation.fault = { code: fault.code, text: fault.text };
      throw fault;
    } finally {
      this.found = outer;
      this.complete(explanation);
      outer.push(explanation);
    }
  }

  private complete(explanation: Explanation): void {
    const { node } = explanation;
    const source = sourceOf(node);
    if (source) explanation.source = source;
    const definition =
      node.kind === 'call' && !FUNCTIONS.has(node.name) ? this.options.functions.get(node.name) : undefined;
    if (definition) {
      explanation.clause = definition.clause;
      explanation.arguments = this.given.get(node) ?? [];
      return;
    }
    const byNode = new Map<Node, Explanation>();
    for (const child of explanation.children) if (!byNode.has(child.node)) byNode.set(child.node, child);
    const note = explanation.fault ? 'not reached' : 'not taken';
    const listed =
      node.kind === 'call' && !FUNCTIONS.get(node.name)?.lazy && !explanation.fault ? [] : childrenOf(node);
    if (explanation.cells === undefined && listed.length > 0) {
      explanation.children = listed.map((operand) => byNode.get(operand) ?? { ...plain(operand), note });
    } else {
      explanation.children = [...byNode.values()];
    }
  }
}

function unused(thunk: Thunk): Explanation {
  return { ...plain(thunk.node), title: thunk.name, note: 'not taken' };
}

function plain(node: Node): Explanation {
  return { text: print(node), substituted: print(node), value: null, children: [], node };
}

function sourceOf(node: Node): Explanation['source'] {
  switch (node.kind) {
    case 'column':
    case 'roster':
      return { kind: node.kind, name: node.column };
    case 'tableColumn':
      return { kind: 'table', name: node.column, table: node.table };
    case 'all':
      return { kind: 'all', name: node.item };
    case 'name':
      return { kind: 'name', name: node.name };
    default:
      return undefined;
  }
}

/** Fills `substituted` for the explanation and all its parts. */
function substitute(explanation: Explanation, options: ExplainOptions): ReadonlyMap<Node, string> {
  const values = new Map<Node, string>();
  const given = explanation.arguments;
  for (const child of explanation.children) {
    const inner = substitute(child, options);
    // Steps have a text of their own; their references are not in the call's text.
    if (!given) inner.forEach((text, node) => values.set(node, text));
  }
  for (const argument of given ?? [])
    substitute(argument, options).forEach((text, node) => values.set(node, text));
  if (explanation.source && explanation.cells === undefined && !explanation.fault && !explanation.note) {
    values.set(explanation.node, shownValue(explanation.value, explanation.node, options));
  }
  explanation.substituted = print(explanation.node, (node) => values.get(node));
  if (sumsUpRows(explanation))
    values.set(explanation.node, shownValue(explanation.value, explanation.node, options));
  return values;
}

/** An aggregate over [列] of a group has no text with single numbers: its value stands for it. */
function sumsUpRows({ node, cells, fault, note, children }: Explanation): boolean {
  if (node.kind !== 'call' || cells !== undefined || fault || note) return false;
  const columns = (part: Explanation): boolean =>
    part.cells !== undefined && (part.source?.kind === 'column' || part.children.some(columns));
  return FUNCTIONS.has(node.name) && children.some(columns);
}

function shownValue(value: Scalar, node: Node, options: ExplainOptions): string {
  const own = options.show?.(value, node);
  if (own !== undefined) return own;
  if (value === null) return '""';
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isDecimal(value) ? generalText(value) : '';
}
