import { isReference } from '../references';
import { FUNCTIONS, arityProblem, type CallNode } from '../functions';
import type { Environment } from '../frame';
import { BINDING, POSTFIX, SIGN } from '../print';
import { columnLeaves } from '../rowwise';
import type { BinaryOperator, Node } from '../tree';
import { Fault } from '../value';
import { decimal } from '../../money/decimal';
import { writeCall } from './calls';
import type { ExcelOptions, Refer, ReferenceNode } from './options';
import { atom, callOf, joined, referencePiece, textPiece, wrapped, type Piece } from './piece';
import { notNative, placedFrame, tooLong, usesIn } from './steps';

/** Inlined steps may repeat; beyond this the text could not be a formula anyway. */
const MAX_PARTS = 20000;

/** Writes a tree as Excel text. `rows` means inside a SUMPRODUCT, where columns are computed cell by cell. */
export class ExcelWriter {
  private parts = 0;

  constructor(
    private readonly refer: Refer,
    readonly options: ExcelOptions,
  ) {}

  value(node: Node, env: Environment): Piece {
    return this.part(node, env, false);
  }

  part(node: Node, env: Environment, rows: boolean): Piece {
    this.parts += 1;
    if (this.parts > MAX_PARTS) throw tooLong(node);
    switch (node.kind) {
      case 'number':
        return atom(node.value.toFixed());
      case 'text':
        return textPiece(node.value);
      case 'boolean':
        return atom(node.value ? 'TRUE' : 'FALSE');
      case 'unary':
        return this.unary(node, env, rows);
      case 'binary':
        return this.binary(node, env, rows);
      case 'call':
        return this.call(node, env, rows);
      default:
        return this.reference(node, env, rows);
    }
  }

  /** A reference: a parameter is what the call gave, a step its cell or its formula, the rest the caller places. */
  reference(node: Node, env: Environment, whole: boolean): Piece {
    const thunk = node.kind === 'name' ? env.frame?.names.get(node.name) : undefined;
    if (!thunk) return referencePiece(this.refer(node as ReferenceNode, whole && this.isColumn(node, env)));
    if (thunk.step && env.frame) {
      const use = usesIn(env.frame).find(({ step }) => step === thunk.step);
      const cell = use && this.options.stepReference?.(use);
      if (cell !== undefined) return referencePiece(cell);
    }
    return this.part(thunk.node, thunk.environment, whole);
  }

  history(node: CallNode): Piece {
    return referencePiece(this.refer(node, false));
  }

  /** A parameter on a day of its own: the caller's look-up by that day. */
  dated(node: CallNode, env: Environment, rows: boolean): Piece {
    const [name, day] = node.args;
    const text =
      name.kind === 'name' && !(rows && this.hasColumns(day, env))
        ? this.options.parameterOn?.(name.name, this.part(day, env, false).text)
        : undefined;
    if (text !== undefined) return referencePiece(text);
    throw this.refuse(
      node,
      `${node.name} 在这里按日期取参数，只写数值`,
      `${node.name} is read by its day here: the value alone is written`,
    );
  }

  private unary(node: Extract<Node, { kind: 'unary' }>, env: Environment, rows: boolean): Piece {
    const { operator, operand } = node;
    if (operator === '+') return this.part(operand, env, rows);
    if (operator === '‰' && operand.kind === 'number')
      return atom(operand.value.times(decimal('0.001')).toFixed());
    const inner = this.part(operand, env, rows);
    if (operator === '-') return { text: `-${wrapped(inner, SIGN)}`, binding: SIGN };
    if (operator === '%') return { text: `${wrapped(inner, POSTFIX)}%`, binding: POSTFIX };
    return joined('/', [inner, atom('1000')]);
  }

  private binary(node: Extract<Node, { kind: 'binary' }>, env: Environment, rows: boolean): Piece {
    const left = this.part(node.left, env, rows);
    const right = this.part(node.right, env, rows);
    const equality = node.operator === '=' || node.operator === '<>';
    if (
      equality &&
      (this.isId(node.left, env) || this.isId(node.right, env)) &&
      !isEmptyText(node.left) &&
      !isEmptyText(node.right)
    ) {
      const exact = callOf('EXACT', [left, right]);
      return node.operator === '=' ? exact : callOf('NOT', [exact]);
    }
    if (
      equality &&
      ((isZero(node.left) && this.isOpen(node.right)) || (isZero(node.right) && this.isOpen(node.left)))
    )
      return notBlank(node.operator, left, right, isZero(node.left), rows);
    const binding = BINDING[node.operator as BinaryOperator];
    return { text: `${wrapped(left, binding)}${node.operator}${wrapped(right, binding + 1)}`, binding };
  }

  private call(node: CallNode, env: Environment, rows: boolean): Piece {
    const spec = FUNCTIONS.get(node.name);
    if (spec) {
      const problem = arityProblem(spec, node.args.length);
      if (problem) throw new Fault('SYNTAX', problem, node.span);
      return writeCall(this, node, env, rows);
    }
    const definition = this.options.functions.get(node.name);
    if (!definition || definition.parameters.length !== node.args.length) {
      throw new Fault(
        'NAME_UNKNOWN',
        {
          zh: `没有名为 ${node.name} 的函数或参数个数不对`,
          en: `there is no function ${node.name} with ${node.args.length} arguments`,
        },
        node.span,
      );
    }
    if (this.options.mode === 'functions' && !rows) {
      const name = this.options.functionName?.(node.name) ?? node.name;
      return callOf(
        name,
        node.args.map((arg) => (isReference(arg) ? this.reference(arg, env, true) : this.value(arg, env))),
      );
    }
    const frame = placedFrame(definition, node, env);
    const last = definition.steps[definition.steps.length - 1];
    const result: Node = { kind: 'name', name: last.name, span: node.span };
    return this.reference(result, { frame, row: null }, rows);
  }

  /** Does the part stand for a whole column (or contain one that is not consumed by an aggregate)? */
  hasColumns(node: Node, env: Environment): boolean {
    return columnLeaves(node).some((leaf) => this.isColumn(leaf, env));
  }

  private isColumn(leaf: Node, env: Environment): boolean {
    if (leaf.kind === 'tableColumn' || leaf.kind === 'all') return true;
    if (leaf.kind === 'column') return this.options.isGroup === true;
    const thunk = leaf.kind === 'name' ? env.frame?.names.get(leaf.name) : undefined;
    return thunk !== undefined && this.hasColumns(thunk.node, thunk.environment);
  }

  /** A range of cells, not an expression over one: what SUMIFS and its like need. */
  isRange(node: Node, env: Environment): boolean {
    if (node.kind === 'name') {
      const thunk = env.frame?.names.get(node.name);
      return thunk === undefined || (!thunk.step && this.isRange(thunk.node, thunk.environment));
    }
    return isReference(node);
  }

  isId(node: Node, env: Environment): boolean {
    const thunk = node.kind === 'name' ? env.frame?.names.get(node.name) : undefined;
    if (thunk) return this.isId(thunk.node, thunk.environment);
    if (isReference(node)) return this.options.isId?.(node as ReferenceNode) ?? false;
    if (node.kind !== 'call') return false;
    if (node.name === 'INDEX') return this.isId(node.args[0], env);
    return node.name === 'IF' && node.args.length > 1 && this.isId(node.args[1], env);
  }

  private isOpen(node: Node): boolean {
    return isReference(node) && (this.options.mayBeBlank?.(node as ReferenceNode) ?? true);
  }

  refuse(node: Node, zh: string, en: string): Fault {
    return notNative(node, zh, en);
  }
}

/** In Excel a blank equals 0, in the rule language it does not. */
function notBlank(
  operator: BinaryOperator,
  left: Piece,
  right: Piece,
  zeroFirst: boolean,
  rows: boolean,
): Piece {
  const x = zeroFirst ? right : left;
  const test = joined(operator, [left, right]);
  const equal = operator === '=';
  if (rows) {
    const filled = joined(equal ? '<>' : '=', [x, atom('""')]);
    return equal ? joined('*', [filled, test]) : joined('>', [joined('+', [filled, test]), atom('0')]);
  }
  return callOf('IF', [joined('=', [x, atom('""')]), atom(equal ? 'FALSE' : 'TRUE'), test]);
}

function isZero(node: Node): boolean {
  return node.kind === 'number' && node.value.isZero();
}

function isEmptyText(node: Node): boolean {
  return node.kind === 'text' && node.value === '';
}
