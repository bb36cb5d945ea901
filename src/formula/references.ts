import type { EvaluationCache } from './cache';
import { isDecimal, type Source } from './compare';
import { describe } from './faults';
import { given, type Cells, type Environment, type Memo, type Thunk } from './frame';
import { tierOf } from './functions/tier-row';
import { ROSTER } from './parse';
import { columnLeaves } from './rowwise';
import type { Node } from './tree';
import { Fault, type Scalar, type Scope, type Value } from './value';

/** How an evaluator reaches what a reference names: the arguments and steps of a call first, then the scope. */
export abstract class References {
  /** The thunk whose text a fault's span refers to, for faults that left a thunk. */
  protected readonly owners = new WeakMap<Fault, Thunk>();

  constructor(
    readonly scope: Scope,
    readonly cache: EvaluationCache,
  ) {}

  abstract scalar(node: Node, env: Environment): Scalar;
  abstract cells(node: Node, env: Environment): Cells;

  /** A thunk's single value, computed once. */
  force(thunk: Thunk): Scalar {
    return this.once((thunk.scalar ??= {}), thunk, () => this.scalar(thunk.node, thunk.environment));
  }

  forceCells(thunk: Thunk): Cells {
    return this.once((thunk.cells ??= {}), thunk, () => this.cells(thunk.node, thunk.environment));
  }

  private once<T>(memo: Memo<T>, thunk: Thunk, compute: () => T): T {
    if (memo.fault) throw memo.fault;
    if (memo.value !== undefined) return memo.value;
    try {
      return (memo.value = compute());
    } catch (fault) {
      if (fault instanceof Fault) {
        memo.fault = fault;
        if (!this.owners.has(fault)) this.owners.set(fault, thunk);
      }
      throw fault;
    }
  }

  /** The column behind a leaf of a row-by-row expression; a name is asked only where it can be a column. */
  protected columnOrNothing(leaf: Node, env: Environment): Cells | null {
    if (leaf.kind !== 'name') return this.leaf(leaf, env, true);
    const thunk = env.frame?.names.get(leaf.name);
    if (thunk)
      return isReference(thunk.node) || columnLeaves(thunk.node).length > 0
        ? this.columnOfThunk(thunk)
        : null;
    try {
      return this.scope.name(leaf.name);
    } catch (fault) {
      // It may stand in a branch that no row takes.
      if (fault instanceof Fault) return null;
      throw fault;
    }
  }

  private columnOfThunk(thunk: Thunk): Cells | null {
    try {
      return this.forceCells(thunk);
    } catch (fault) {
      if (fault instanceof Fault) return null;
      throw fault;
    }
  }

  /** A reference's value; `whole` asks for the column, as an aggregate does. */
  protected leaf(node: Node, env: Environment, whole: boolean): Value {
    const bound = whole ? undefined : env.row?.columns.get(node);
    if (bound !== undefined && Array.isArray(bound)) return bound[env.row!.row] as Scalar;
    if (node.kind === 'name') {
      const thunk = env.frame?.names.get(node.name);
      if (thunk) return whole ? this.forceCells(thunk) : this.force(thunk);
    }
    try {
      return this.ask(node, whole);
    } catch (fault) {
      if (fault instanceof Fault && fault.span === null) throw new Fault(fault.code, fault.text, node.span);
      throw fault;
    }
  }

  private ask(node: Node, whole: boolean): Value {
    switch (node.kind) {
      case 'column':
        return this.scope.column(node.column, whole);
      case 'tableColumn':
        return this.scope.table(node.table, node.column);
      case 'all':
        return this.scope.all(node.item);
      case 'roster':
        return this.scope.roster(node.column);
      case 'name':
        return this.scope.name(node.name);
      default:
        return null;
    }
  }

  /** Is the node's value an id, compared as exact text? A parameter is what its argument is. */
  isId(node: Node, env: Environment): boolean {
    switch (node.kind) {
      case 'column':
        return this.scope.isId(null, node.column);
      case 'tableColumn':
        return this.scope.isId(node.table, node.column);
      case 'roster':
        return this.scope.isId(ROSTER, node.column);
      case 'name': {
        const thunk = env.frame?.names.get(node.name);
        return thunk !== undefined && this.isId(thunk.node, thunk.environment);
      }
      case 'call':
        if (node.name === 'INDEX') return this.isId(node.args[0], env);
        return (
          (node.name === 'IF' && node.args.length > 1 && this.isId(node.args[1], env)) ||
          (node.name === 'LOOKUP' && this.isId(node.args[node.args.length - 1], env))
        );
      default:
        return false;
    }
  }

  /** The cell of a parameter table that a node has its value from: by INDEX, LOOKUP, or row by row; null for all else. */
  private parameterCell(node: Node, env: Environment, row?: number): Source | null {
    const thunk = node.kind === 'name' ? env.frame?.names.get(node.name) : undefined;
    if (thunk) return this.parameterCell(thunk.node, thunk.environment, row);
    if (node.kind === 'tableColumn') return this.cellOf(node, row ?? env.row?.row ?? null);
    if (node.kind !== 'call' || (node.name !== 'INDEX' && node.name !== 'LOOKUP')) return null;
    const at = node.name === 'INDEX' ? 0 : node.args.length - 1;
    const column = given(node.args[at], env).node;
    if (column.kind !== 'tableColumn') return null;
    try {
      const x = this.scalar(node.args[node.name === 'INDEX' ? 1 : 0], env);
      if (!isDecimal(x)) return null;
      if (node.name === 'INDEX') return this.cellOf(column, x.trunc().toNumber() - 1);
      const bounds = this.cells(node.args[1], env);
      return this.cellOf(column, Array.isArray(bounds) ? tierOf(bounds as readonly Scalar[], x) : null);
    } catch (fault) {
      if (fault instanceof Fault) return null;
      throw fault;
    }
  }

  private cellOf({ table, column }: TableColumn, row: number | null): Source | null {
    if (row === null || !this.scope.isParameterTable?.(table)) return null;
    const words = this.scope.parameterCell?.(table, column, row) ?? {
      zh: `参数表“${table}”第 ${row + 1} 行的“${column}”`,
      en: `"${column}" in row ${row + 1} of parameter table "${table}"`,
    };
    return { ...words, parameter: true };
  }

  /** The branch that a choice took: what is wrong with its value is wrong there. */
  private branchOf(node: Node, env: Environment): Node | null {
    if (node.kind !== 'call' || node.name !== 'IF' || node.args.length < 2) return null;
    try {
      return (this.isTrue(node.args[0], env) ? node.args[1] : node.args[2]) ?? null;
    } catch {
      return null;
    }
  }

  private isTrue(test: Node, env: Environment): boolean {
    const value = this.scalar(test, env);
    return value === true || (isDecimal(value) && !value.isZero());
  }

  /** What messages call a node; a parameter also says what the caller put in. */
  source(node: Node, env: Environment, row?: number): Source {
    const cell = this.parameterCell(node, env, row);
    if (cell) return cell;
    const thunk = node.kind === 'name' ? env.frame?.names.get(node.name) : undefined;
    const branch = row === undefined ? this.branchOf(node, env) : null;
    if (branch) return this.source(branch, env);
    const own = describe(node);
    if (!thunk || thunk.step || !isReference(thunk.node)) return own;
    const from = this.source(thunk.node, thunk.environment);
    return { zh: `${own.zh}（${from.zh}）`, en: `${own.en} (${from.en})` };
  }
}

/** A column of a table. */
type TableColumn = Extract<Node, { kind: 'tableColumn' }>;

export function isReference(node: Node): boolean {
  return (
    node.kind === 'column' ||
    node.kind === 'tableColumn' ||
    node.kind === 'all' ||
    node.kind === 'roster' ||
    node.kind === 'name'
  );
}
