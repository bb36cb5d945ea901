import type { Decimal } from '../money/decimal';
import type { EvaluationCache } from './cache';
import { textOf } from './compare';
import { formulaError } from './faults';
import { given, type Cells, type Environment, type Evaluating } from './frame';
import type { Call, CallNode } from './functions/call';
import { formOf, patternText, type CriterionForm } from './functions/criterion-form';
import type { Node } from './tree';
import { Fault, type FaultCode, type Scalar, type Scope } from './value';

/** A call's arguments bound to the evaluator and the environment they stand in. */
export class BoundCall implements Call {
  readonly count: number;
  readonly scope: Scope;
  readonly cache: EvaluationCache;

  constructor(
    private readonly evaluator: Evaluating,
    readonly node: CallNode,
    private readonly env: Environment,
  ) {
    this.count = node.args.length;
    this.scope = evaluator.scope;
    this.cache = evaluator.cache;
  }

  scalar(i: number): Scalar {
    return this.evaluator.scalar(this.node.args[i], this.env);
  }

  number(i: number): Decimal {
    return this.evaluator.number(this.node.args[i], this.env);
  }

  numberOf(i: number, value: Scalar, row?: number): Decimal {
    return this.evaluator.asNumber(value, this.node.args[i], this.env, row);
  }

  whole(i: number): number {
    const whole = this.number(i).trunc();
    if (whole.e <= 15) return whole.toNumber() + 0;
    throw formulaError('数字太大', 'the number is too large', this.node.args[i].span);
  }

  text(i: number): string {
    return textOf(this.scalar(i));
  }

  truth(i: number): boolean {
    return this.evaluator.truth(this.node.args[i], this.env);
  }

  cells(i: number): Cells {
    return this.evaluator.cells(this.node.args[i], this.env);
  }

  column(i: number): readonly Scalar[] {
    const cells = this.cells(i);
    return Array.isArray(cells) ? (cells as readonly Scalar[]) : [cells as Scalar];
  }

  isId(i: number): boolean {
    return this.evaluator.isId(this.node.args[i], this.env);
  }

  criterion(i: number): { value: Scalar; form: CriterionForm } {
    const { node, env } = given(this.node.args[i], this.env);
    const form = formOf(node);
    if (form !== 'pattern') return { value: this.scalar(i), form };
    return { value: patternText(node, (part) => this.evaluator.scalar(part, env)), form };
  }

  table(i: number): string | null {
    return tableOf(this.node.args[i], this.env);
  }

  fault(code: FaultCode, zh: string, en: string, i?: number): Fault {
    return new Fault(code, { zh, en }, (i === undefined ? this.node : this.node.args[i]).span);
  }
}

function tableOf(node: Node, env: Environment): string | null {
  if (node.kind === 'tableColumn') return node.table;
  if (node.kind === 'name') {
    const thunk = env.frame?.names.get(node.name);
    return thunk ? tableOf(thunk.node, thunk.environment) : null;
  }
  const operands =
    node.kind === 'binary'
      ? [node.left, node.right]
      : node.kind === 'call'
        ? node.args
        : node.kind === 'unary'
          ? [node.operand]
          : [];
  for (const operand of operands) {
    const table = tableOf(operand, env);
    if (table !== null) return table;
  }
  return null;
}
