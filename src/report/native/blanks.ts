import { FUNCTIONS } from '../../formula/functions';
import { print } from '../../formula/print';
import { columnLeaves } from '../../formula/rowwise';
import { isReference } from '../../formula/references';
import type { Node } from '../../formula/tree';
import {
  BLANK,
  FALSE,
  NO_FIGURE,
  TRUE,
  binaryNode,
  callNode,
  isFinding,
  joinedNode,
  numberNode,
  withChildren,
} from './nodes';

/** What may be blank, as the caller knows it: a reference, or a call of INDEX or LOOKUP into a table with blanks. */
export interface BlankRules {
  mayBeBlank(node: Node): boolean;
  /** Of a reference that may be blank: when its blank stands for a figure that could not be formed, not for none. */
  unformed(node: Node): Unformed;
  /** A lookup that may find nothing: the condition under which it does not. */
  unmatched(node: Node): Node | null;
  /** Inside an aggregate: a column of many cells, not the value of this row. */
  isColumn(node: Node): boolean;
  /** The condition under which a call reads a row that a finding leaves out. */
  leftOut(node: Node): Node | null;
}

/** When a cell has no figure: never, wherever it is blank, or under a condition; its other blanks are rightly so. */
export type Unformed = 'never' | 'blank' | Node;

export interface Guarded {
  tree: Node;
  /** Can the result be ""? */
  blank: boolean;
  unformed: Unformed;
  /** The condition under which the guard itself gives "". */
  condition: Node | null;
}

/** A tree with the conditions under which its result is for want of a figure (null: never), and whether it may rightly be blank. */
interface Branch {
  tree: Node;
  unformed: Node | null;
  rightly: boolean;
}

/**
 * The rule language refuses a blank in arithmetic, Excel would take it for 0 or show #VALUE!. The guarded tree gives "" there:
 * no figure, which SUM passes over, instead of a wrong one.
 */
export function guard(node: Node, rules: BlankRules): Guarded {
  const { tree, unformed, rightly } = new Guard(rules).branch(node, new Set());
  if (!unformed) return { tree, blank: rightly, unformed: 'never', condition: null };
  return { tree, blank: true, unformed: rightly ? unformed : 'blank', condition: unformed };
}

type Known = ReadonlySet<string>;
const CHOICES = new Set(['IF', 'IFS', 'SWITCH']);
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
  branch(node: Node, known: Known): Branch {
    if (node.kind === 'text') return { tree: node, unformed: null, rightly: node.value === '' };
    if (isFinding(node)) return { tree: node, unformed: TRUE, rightly: false };
    if (isReference(node)) {
      const unformed = this.isOpen(node, known) ? this.rules.unformed(node) : 'never';
      const rightly = this.isOpen(node, known) && unformed !== 'blank';
      return { tree: node, unformed: conditionOf(unformed, node), rightly };
    }
    const conditions = unique(this.needs(node, known));
    const inner = this.rewritten(node, new Set([...known, ...conditions.map((one) => print(one))]));
    const rightly = inner.rightly || (node.kind === 'call' && this.isOpen(node, known));
    if (conditions.length === 0) return { ...inner, rightly };
    const condition = joinedNode('OR', conditions);
    const unformed = inner.unformed ? callNode('IF', condition, TRUE, inner.unformed) : condition;
    return { tree: callNode('IF', condition, NO_FIGURE, inner.tree), unformed, rightly };
  }

  private rewritten(node: Node, known: Known): Branch {
    if (node.kind !== 'call' || !CHOICES.has(node.name))
      return { tree: node, unformed: null, rightly: false };
    const results = new Map<number, Branch>();
    let facts = known;
    const tree = withChildren(node, (child, i) => {
      if (!isResult(node.name, node.args.length, i)) return child;
      const condition = node.name === 'SWITCH' ? null : node.args[node.name === 'IF' ? 0 : i - 1];
      if (node.name === 'IF' && condition) facts = new Set([...known, ...factsOf(condition, i === 1)]);
      const branch = this.branch(child, facts);
      results.set(i, branch);
      return branch.tree;
    });
    const all = [...results.values()];
    const chosen = () =>
      withChildren(node, (child, i) => (results.has(i) ? (results.get(i)!.unformed ?? FALSE) : child));
    const unformed = all.some((one) => one.unformed) ? chosen() : null;
    return { tree, unformed, rightly: all.some((one) => one.rightly) };
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
        return this.isOpen(node, known) ? this.unformedAt(node, known) : [];
    }
  }

  /** A test for a blank, too, wants a figure that is blank for no other reason. */
  private unformedAt(node: Node, known: Known): Node[] {
    const unformed = isReference(node) ? this.rules.unformed(node) : 'never';
    const condition = conditionOf(unformed, node);
    return condition && !known.has(print(condition)) ? [condition] : [];
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
    if (CONDITIONAL.has(name))
      return [...own, ...args.flatMap((arg) => [...this.needs(arg, known), ...this.bound(arg, known)])];
    if (LENIENT.has(name) || name === 'MATCH')
      return [...own, ...args.flatMap((arg) => this.needs(arg, known))];
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
    if (isReference(node)) return this.isOpen(node, known) ? [isBlank(node)] : [];
    const own = this.needs(node, known);
    if (this.isOpen(node, known)) own.push(isBlank(node));
    if (node.kind !== 'call' || !CHOICES.has(node.name)) return own;
    // A choice inside arithmetic has no blank of its own: the whole has none where the branch taken has none.
    return [
      ...own,
      ...branchesOf(node).flatMap(({ tests, result }) => {
        const facts = tests.flatMap((test) => factsOf(test, true));
        const needs = this.operand(result, new Set([...known, ...facts]));
        return needs.map((one) => joinedNode('AND', [...tests, one]));
      }),
    ];
  }

  private isOpen(node: Node, known: Known): boolean {
    return this.rules.mayBeBlank(node) && !known.has(print(isBlank(node)));
  }
}

function isBlank(node: Node): Node {
  return binaryNode('=', node, BLANK);
}

function conditionOf(unformed: Unformed, node: Node): Node | null {
  if (unformed === 'never') return null;
  return unformed === 'blank' ? isBlank(node) : unformed;
}

/** What a choice may come to, and the tests that bring it there. */
function branchesOf({ name, args }: Extract<Node, { kind: 'call' }>): { tests: Node[]; result: Node }[] {
  const branches: { tests: Node[]; result: Node }[] = [];
  const passed: Node[] = [];
  const add = (test: Node, result: Node) => {
    branches.push({ tests: [...passed, test], result });
    passed.push(negated(test));
  };
  if (name === 'IF') {
    add(args[0], args[1]);
    if (args.length > 2) branches.push({ tests: passed, result: args[2] });
    return branches;
  }
  const first = name === 'SWITCH' ? 1 : 0;
  for (let i = first; i + 1 < args.length; i += 2)
    add(name === 'SWITCH' ? binaryNode('=', args[0], args[i]) : args[i], args[i + 1]);
  if ((args.length - first) % 2 === 1) branches.push({ tests: passed, result: args[args.length - 1] });
  return branches;
}

function negated(test: Node): Node {
  return callNode('NOT', test);
}

function isResult(name: string, count: number, i: number): boolean {
  if (name === 'IF') return i > 0;
  if (name === 'IFS') return i % 2 === 1;
  return i > 0 && (i % 2 === 0 || i === count - 1);
}

/** Blank and zero conditions that are known not to hold once the test came out so. */
function factsOf(test: Node, held: boolean): string[] {
  if (test.kind === 'call' && test.name === 'NOT') return factsOf(test.args[0], !held);
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
