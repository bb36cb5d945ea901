import { FUNCTIONS } from '../../formula/functions';
import { print } from '../../formula/print';
import { columnLeaves } from '../../formula/rowwise';
import { isReference } from '../../formula/references';
import type { Node } from '../../formula/tree';
import { BLANK, binaryNode, callNode, joinedNode, numberNode, withChildren } from './nodes';

/** What may be blank, as the caller knows it: a reference, or a call of INDEX or LOOKUP into a table with blanks. */
export interface BlankRules {
  mayBeBlank(node: Node): boolean;
  /** A lookup that may find nothing: the condition under which it does not. */
  unmatched(node: Node): Node | null;
  /** Inside an aggregate: a column of many cells, not the value of this row. */
  isColumn(node: Node): boolean;
  /** The condition under which a call reads a row that a finding leaves out. */
  leftOut(node: Node): Node | null;
}

export interface Guarded {
  tree: Node;
  /** Can the result be ""? */
  blank: boolean;
}

/**
 * The rule language refuses a blank in arithmetic, Excel would take it for 0 or show #VALUE!. The guarded tree gives "" there:
 * no figure, which SUM passes over, instead of a wrong one.
 */
export function guard(node: Node, rules: BlankRules): Guarded {
  return new Guard(rules).branch(node, new Set());
}

type Known = ReadonlySet<string>;
const ARITHMETIC = new Set(['+', '-', '*', '/', '^']);
const ORDER = new Set(['<', '>', '<=', '>=']);
/** Functions that take a text or a blank as it is. */
const LENIENT = new Set([
  'COUNT',
  'CONCAT',
  'LEN',
  'LEFT',
  'RIGHT',
  'MID',
  'TEXT',
  'ISBLANK',
  'INLIST',
  'CONTAINS',
]);
const AGGREGATES = new Set(['SUM', 'SUMPRODUCT', 'AVERAGE', 'MIN', 'MAX']);
const CONDITIONAL = new Set(['SUMIFS', 'COUNTIFS', 'AVERAGEIFS', 'MAXIFS', 'MINIFS']);

class Guard {
  constructor(private readonly rules: BlankRules) {}

  /** A part that is reached as a whole: guarded, then its own branches. */
  branch(node: Node, known: Known): Guarded {
    if (node.kind === 'text') return { tree: node, blank: node.value === '' };
    if (isReference(node)) return { tree: node, blank: this.isOpen(node, known) };
    const conditions = unique(this.needs(node, known));
    const inner = this.rewritten(node, new Set([...known, ...conditions.map((one) => print(one))]));
    const passes = node.kind === 'call' && this.isOpen(node, known);
    if (conditions.length === 0) return { tree: inner.tree, blank: inner.blank || passes };
    return { tree: callNode('IF', joinedNode('OR', conditions), BLANK, inner.tree), blank: true };
  }

  private rewritten(node: Node, known: Known): Guarded {
    if (node.kind !== 'call' || !['IF', 'IFS', 'SWITCH'].includes(node.name))
      return { tree: node, blank: false };
    let blank = false;
    let facts = known;
    const tree = withChildren(node, (child, i) => {
      if (!isResult(node.name, node.args.length, i)) return child;
      const condition = node.name === 'SWITCH' ? null : node.args[node.name === 'IF' ? 0 : i - 1];
      if (node.name === 'IF' && condition) facts = new Set([...known, ...factsOf(condition, i === 1)]);
      const guarded = this.branch(child, facts);
      blank ||= guarded.blank;
      return guarded.tree;
    });
    return { tree, blank };
  }

  /** The conditions under which a part has no figure, apart from branches that it may not take. */
  private needs(node: Node, known: Known): Node[] {
    switch (node.kind) {
      case 'unary':
        return this.operand(node.operand, known);
      case 'binary': {
        if (!ARITHMETIC.has(node.operator) && !ORDER.has(node.operator))
          return [...this.needs(node.left, known), ...this.needs(node.right, known)];
        const own = [...this.operand(node.left, known), ...this.operand(node.right, known)];
        if (node.operator !== '/' || node.right.kind === 'number') return own;
        const zero = binaryNode('=', node.right, numberNode(0));
        return known.has(print(zero)) ? own : [...own, zero];
      }
      case 'call':
        return this.callNeeds(node, known);
      default:
        return [];
    }
  }

  private callNeeds(node: Extract<Node, { kind: 'call' }>, known: Known): Node[] {
    const { name, args } = node;
    if (name === 'IF' || name === 'IFS' || name === 'SWITCH') return this.needs(args[0], known);
    if (name === 'AND' || name === 'OR') return this.inTurn(name, args, known);
    // A custom function takes blanks as its own rule does.
    if (!FUNCTIONS.has(name)) return [];
    // The name says which parameter; it is not read as a value.
    if (name === '参数') return this.operand(args[1], known);
    const own = [this.rules.leftOut(node), LENIENT.has(name) ? null : this.rules.unmatched(node)].flatMap(
      (one) => (one && !known.has(print(one)) ? [one] : []),
    );
    if (CONDITIONAL.has(name)) return [...own, ...args.flatMap((arg) => this.bound(arg, known))];
    if (LENIENT.has(name) || name === 'MATCH') return own;
    const asked = args.flatMap((arg) => this.operand(arg, known));
    return [...own, ...(AGGREGATES.has(name) ? asked.map((one) => this.anywhere(one)) : asked)];
  }

  /** A condition on the cells that an aggregate reads: does it hold at any of them? */
  private anywhere(condition: Node): Node {
    if (!columnLeaves(condition).some((leaf) => this.rules.isColumn(leaf))) return condition;
    const held = callNode('SUMPRODUCT', binaryNode('*', condition, numberNode(1)));
    return binaryNode('>', held, numberNode(0));
  }

  /** AND and OR stop at the first argument that decides: a later one needs its figures only where they come to it. */
  private inTurn(name: 'AND' | 'OR', args: readonly Node[], known: Known): Node[] {
    const [first, ...rest] = args;
    const own = this.needs(first, known);
    if (rest.length === 0) return own;
    const goesOn = name === 'AND';
    const facts = new Set([...known, ...own.map((one) => print(one)), ...factsOf(first, goesOn)]);
    const reached = goesOn ? first : callNode('NOT', first);
    return [...own, ...this.inTurn(name, rest, facts).map((one) => callNode('AND', reached, one))];
  }

  /** A criterion such as ">="&x wants a value to compare with. */
  private bound(criterion: Node, known: Known): Node[] {
    if (criterion.kind !== 'binary' || criterion.operator !== '&' || criterion.left.kind !== 'text')
      return [];
    return /^[<>]=?$/.test(criterion.left.value) ? this.operand(criterion.right, known) : [];
  }

  /** What an operand of arithmetic needs: itself filled, too. */
  private operand(node: Node, known: Known): Node[] {
    const own = this.needs(node, known);
    if (this.isOpen(node, known)) own.push(isBlank(node));
    if (node.kind !== 'call' || node.name !== 'IF') return own;
    // A choice inside arithmetic has no blank of its own: the whole has none where the branch taken has none.
    const [test, yes, no] = node.args;
    const ifYes = this.operand(yes, new Set([...known, ...factsOf(test, true)]));
    const ifNo = no ? this.operand(no, new Set([...known, ...factsOf(test, false)])) : [];
    return [
      ...own,
      ...ifYes.map((one) => callNode('AND', test, one)),
      ...ifNo.map((one) => callNode('AND', callNode('NOT', test), one)),
    ];
  }

  private isOpen(node: Node, known: Known): boolean {
    return this.rules.mayBeBlank(node) && !known.has(print(isBlank(node)));
  }
}

function isBlank(node: Node): Node {
  return binaryNode('=', node, BLANK);
}

function isResult(name: string, count: number, i: number): boolean {
  if (name === 'IF') return i > 0;
  if (name === 'IFS') return i % 2 === 1;
  return i > 0 && (i % 2 === 0 || i === count - 1);
}

/** Blank and zero conditions that are known not to hold once the test came out so. */
function factsOf(test: Node, held: boolean): string[] {
  if (test.kind === 'call' && test.name === (held ? 'AND' : 'OR'))
    return test.args.flatMap((arg) => factsOf(arg, held));
  if (test.kind !== 'binary') return [];
  const { operator, left, right } = test;
  const blank = right.kind === 'text' && right.value === '';
  if (blank && operator === (held ? '<>' : '=')) return [print(isBlank(left))];
  const zero = right.kind === 'number' && right.value.isZero();
  const nonZero = held ? ['<>', '>', '<'] : ['=', '<=', '>='];
  return zero && nonZero.includes(operator)
    ? [print(binaryNode('=', left, numberNode(0))), print(isBlank(left))]
    : [];
}

function unique(conditions: readonly Node[]): Node[] {
  const seen = new Map(conditions.map((one) => [print(one), one]));
  return [...seen.values()];
}
