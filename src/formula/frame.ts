import type { FunctionDefinition, Step } from './definition';
import type { Node } from './tree';
import type { Decimal } from '../money/decimal';
import type { EvaluationCache } from './cache';
import type { Fault, Scalar, Scope } from './value';

export type Cells = Scalar | readonly Scalar[];

/** A value or the fault that reaching it gave, kept so that it is computed once. */
export interface Memo<T> {
  value?: T;
  fault?: Fault;
}

/** A named part that is computed when first needed: an argument (in the caller's environment) or a step. */
export interface Thunk {
  name: string;
  node: Node;
  environment: Environment;
  step: Step | null;
  scalar: Memo<Scalar> | null;
  cells: Memo<Cells> | null;
}

/** One call of a domain function: its parameters and steps, which shadow the names of the scope. */
export interface Frame {
  definition: FunctionDefinition;
  names: Map<string, Thunk>;
  depth: number;
}

/** The columns of an aggregate's argument while it is computed row by row. */
export interface RowBinding {
  columns: ReadonlyMap<Node, Cells>;
  row: number;
  /** Aggregates inside that do not depend on the row. */
  constants: Map<Node, Scalar>;
}

export interface Environment {
  frame: Frame | null;
  row: RowBinding | null;
}

/** What a call asks of the evaluator that runs it. */
export interface Evaluating {
  readonly scope: Scope;
  readonly cache: EvaluationCache;
  scalar(node: Node, env: Environment): Scalar;
  number(node: Node, env: Environment): Decimal;
  /** `row` (from 0) is the cell's row where the node is a column. */
  asNumber(value: Scalar, node: Node, env: Environment, row?: number): Decimal;
  truth(node: Node, env: Environment): boolean;
  cells(node: Node, env: Environment): Cells;
  isId(node: Node, env: Environment): boolean;
}

/** Steps see the parameters and the steps; both are lazy. */
export function frameOf(definition: FunctionDefinition, args: readonly Node[], caller: Environment): Frame {
  const frame: Frame = { definition, names: new Map(), depth: (caller.frame?.depth ?? 0) + 1 };
  const own: Environment = { frame, row: null };
  definition.parameters.forEach((name, i) => {
    frame.names.set(name, thunk(name, args[i], caller, null));
  });
  definition.steps.forEach((step) => frame.names.set(step.name, thunk(step.name, step.tree, own, step)));
  return frame;
}

function thunk(name: string, node: Node, environment: Environment, step: Step | null): Thunk {
  return { name, node, environment, step, scalar: null, cells: null };
}

/** What the caller wrote for a parameter of a domain function, with where it stands; any other node is itself. */
export function given(node: Node, env: Environment): { node: Node; env: Environment } {
  const thunk = node.kind === 'name' ? env.frame?.names.get(node.name) : undefined;
  return thunk && !thunk.step ? given(thunk.node, thunk.environment) : { node, env };
}
