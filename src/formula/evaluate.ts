import { ONE, ZERO, type Decimal } from '../money/decimal';
import { arithmetic, isArithmetic, signed } from './arithmetic';
import { BoundCall } from './bound';
import { EvaluationCache } from './cache';
import { compare, isDecimal, textOf, type Comparison, type Source } from './compare';
import type { FunctionDefinition } from './definition';
import { A_CONDITION, A_NUMBER, ONE_VALUE, blankFault, formulaError, typeFault } from './faults';
import { frameOf, type Cells, type Environment, type Evaluating, type Frame, type Thunk } from './frame';
import { FUNCTIONS, arityProblem, type CallNode } from './functions';
import { MAX_CELL_TEXT } from './functions/text';
import { References, isReference } from './references';
import { columnLeaves } from './rowwise';
import type { Node, Span } from './tree';
import { Fault, type Scalar, type Scope, type Value } from './value';

export interface EvaluateOptions {
  /** Domain functions by canonical name. */
  functions: ReadonlyMap<string, FunctionDefinition>;
  /** Indexes shared by the formulas of one run. */
  cache?: EvaluationCache;
}

/** Trees inside trees of domain functions; guards the stack. */
const MAX_DEPTH = 500;
const MAX_FRAMES = 32;
const TOP: Environment = { frame: null, row: null };

/**
 * The value of a formula: the exact, lazy reference that every other reading must agree with.
 * Throws a Fault with the place in the formula where there is no value.
 */
export function evaluate(node: Node, scope: Scope, options: EvaluateOptions): Scalar {
  return new Evaluator(scope, options).scalar(node, TOP);
}

/** The evaluator itself; `explain` extends it to watch what is computed. */
export class Evaluator extends References implements Evaluating {
  private depth = 0;

  constructor(
    scope: Scope,
    readonly options: EvaluateOptions,
  ) {
    super(scope, options.cache ?? new EvaluationCache());
  }

  /** The node as one value. */
  override scalar(node: Node, env: Environment): Scalar {
    this.depth += 1;
    try {
      if (this.depth > MAX_DEPTH)
        throw formulaError('公式嵌套太深', 'the formulas are nested too deeply', node.span);
      return this.compute(node, env);
    } finally {
      this.depth -= 1;
    }
  }

  private compute(node: Node, env: Environment): Scalar {
    switch (node.kind) {
      case 'number':
      case 'text':
      case 'boolean':
        return node.value;
      case 'column':
      case 'tableColumn':
      case 'all':
      case 'roster':
      case 'name':
        return this.single(this.leaf(node, env, false), node, env);
      case 'unary':
        return signed(node.operator, this.number(node.operand, env));
      case 'binary':
        return this.binary(node, env);
      case 'call':
        return this.call(node, env);
    }
  }

  private binary(node: Extract<Node, { kind: 'binary' }>, env: Environment): Scalar {
    const { operator, left, right } = node;
    if (isArithmetic(operator)) {
      return arithmetic(operator, this.number(left, env), this.number(right, env), node.span);
    }
    const a = this.scalar(left, env);
    const b = this.scalar(right, env);
    if (operator === '&') {
      const text = textOf(a) + textOf(b);
      if (text.length <= MAX_CELL_TEXT) return text;
      throw formulaError(
        `文本超过 ${MAX_CELL_TEXT} 个字符`,
        `the text is longer than ${MAX_CELL_TEXT} characters`,
        node.span,
      );
    }
    const exactText =
      typeof a === 'string' && typeof b === 'string' && (this.isId(left, env) || this.isId(right, env));
    const side = (n: Node) => ({ span: n.span, source: () => this.source(n, env) });
    return compare(operator as Comparison, a, b, exactText, side(left), side(right));
  }

  /** The node as a number; TRUE and FALSE are 1 and 0. */
  number(node: Node, env: Environment): Decimal {
    return this.asNumber(this.scalar(node, env), node, env);
  }

  asNumber(value: Scalar, node: Node, env: Environment, row?: number): Decimal {
    if (isDecimal(value)) return value;
    if (typeof value === 'boolean') return value ? ONE : ZERO;
    if (value === null) throw blankFault(this.source(node, env, row), node.span);
    throw typeFault(this.source(node, env), value, A_NUMBER, node.span);
  }

  truth(node: Node, env: Environment): boolean {
    const value = this.scalar(node, env);
    if (typeof value === 'boolean') return value;
    if (isDecimal(value)) return !value.isZero();
    if (value === null) throw blankFault(this.source(node, env), node.span);
    throw typeFault(this.source(node, env), value, A_CONDITION, node.span);
  }

  private call(node: CallNode, env: Environment): Scalar {
    const builtIn = FUNCTIONS.get(node.name);
    if (builtIn) {
      const problem = arityProblem(builtIn, node.args.length);
      if (problem) throw new Fault('SYNTAX', problem, node.span);
      const constants = builtIn.takesColumn && env.row?.constants;
      if (constants && columnLeaves(node).length === 0) {
        let value = constants.get(node);
        if (value === undefined) constants.set(node, (value = builtIn.apply(new BoundCall(this, node, env))));
        return value;
      }
      return builtIn.apply(new BoundCall(this, node, env));
    }
    const definition = this.options.functions.get(node.name);
    if (!definition) {
      throw new Fault(
        'NAME_UNKNOWN',
        { zh: `没有名为 ${node.name} 的函数`, en: `there is no function ${node.name}` },
        node.span,
      );
    }
    return this.domain(definition, node, env);
  }

  /** A domain function: its last step, in a frame of its own. */
  protected domain(definition: FunctionDefinition, node: CallNode, env: Environment): Scalar {
    if (node.args.length !== definition.parameters.length)
      throw new Fault('SYNTAX', domainArity(definition, node.args.length), node.span);
    const frame = this.frame(definition, node, env);
    if (frame.depth > MAX_FRAMES)
      throw new Fault(
        'CYCLE',
        { zh: `函数 ${node.name} 调用层数太多`, en: `function ${node.name} calls too deeply` },
        node.span,
      );
    const last = frame.names.get(definition.steps[definition.steps.length - 1].name) as Thunk;
    try {
      return this.force(last);
    } catch (fault) {
      throw this.atCall(fault, frame, node.span);
    }
  }

  protected frame(definition: FunctionDefinition, node: CallNode, env: Environment): Frame {
    return frameOf(definition, node.args, env);
  }

  /** A fault inside a step is shown at the call, naming the step; one of an argument keeps its place. */
  private atCall(fault: unknown, frame: Frame, span: Span): unknown {
    if (!(fault instanceof Fault)) return fault;
    const owner = this.owners.get(fault);
    if (!owner?.step || owner.environment.frame !== frame) return fault;
    const { zh, en } = fault.text;
    const title = frame.definition.name;
    return new Fault(
      fault.code,
      { zh: `${title} 的“${owner.name}”：${zh}`, en: `${title}, "${owner.name}": ${en}` },
      span,
    );
  }

  /** An aggregate's argument: a reference gives its column, an expression over columns is computed row by row. */
  override cells(node: Node, env: Environment): Cells {
    if (isReference(node)) return this.leaf(node, env, true);
    const columns = new Map<Node, Cells>();
    let rows = -1;
    for (const leaf of columnLeaves(node)) {
      const cells = this.columnOrNothing(leaf, env);
      if (!Array.isArray(cells)) continue;
      if (rows >= 0 && cells.length !== rows) {
        throw formulaError(
          '公式里的各列行数不同',
          'the columns of the expression have not the same number of rows',
          leaf.span,
        );
      }
      rows = cells.length;
      columns.set(leaf, cells);
    }
    if (rows < 0) return this.scalar(node, env);
    return this.rowByRow(node, env, columns, rows);
  }

  protected rowByRow(
    node: Node,
    env: Environment,
    columns: ReadonlyMap<Node, Cells>,
    rows: number,
  ): readonly Scalar[] {
    const constants = new Map<Node, Scalar>();
    const values: Scalar[] = new Array<Scalar>(rows);
    for (let row = 0; row < rows; row += 1) {
      try {
        values[row] = this.scalar(node, { frame: env.frame, row: { columns, row, constants } });
      } catch (fault) {
        throw this.atRow(fault, row);
      }
    }
    return values;
  }

  private atRow(fault: unknown, row: number): unknown {
    if (!(fault instanceof Fault)) return fault;
    const { zh, en } = fault.text;
    const located = new Fault(
      fault.code,
      { zh: `${zh}（第 ${row + 1} 行）`, en: `${en} (row ${row + 1})` },
      fault.span,
    );
    const owner = this.owners.get(fault);
    if (owner) this.owners.set(located, owner);
    return located;
  }

  private single(value: Value, node: Node, env: Environment): Scalar {
    if (!Array.isArray(value)) return value as Scalar;
    throw typeFault(this.source(node, env), value, ONE_VALUE, node.span);
  }
}

function domainArity(definition: FunctionDefinition, count: number): Source {
  const wanted = definition.parameters.length;
  const list = definition.parameters.join(', ');
  return {
    zh: `${definition.name} 需要 ${wanted} 个参数（${list}），这里有 ${count} 个`,
    en: `${definition.name} takes ${wanted} arguments (${list}), here are ${count}`,
  };
}
