import { equal } from '../compare';
import type { Node } from '../tree';
import type { CallNode, Compiler } from './compiling';
import { byText } from './logic';
import type { Names } from './scope';
import { table, Tables } from './text';
import type { Loader } from './vector';

/** What a condition says of one text. */
type TextTest = (text: string) => boolean;

/** Branches of a table of texts fit a byte. */
const MOST_BRANCHES = 255;

/**
 * IF(OR(类型="甲",类型="乙"), …, IF(类型="丙", …, …)): where all conditions ask one text only, the branch of each text of the
 * dictionary is found once. Null for any other IF; `slow` runs where the text turns out to be none.
 */
export function decideByText(
  compiler: Compiler,
  node: CallNode,
  names: Names | null,
  slow: Loader,
): Loader | null {
  const subject = firstText(compiler, node.args[0], names);
  const text = subject && compiler.compile(subject, names);
  if (!subject || !text) return null;
  const key = nameOf(subject, names);
  const tests: TextTest[] = [];
  const branches: (Loader | null)[] = [];
  let rest: Node | undefined = node;
  while (
    rest?.kind === 'call' &&
    rest.name === 'IF' &&
    rest.args.length > 1 &&
    tests.length < MOST_BRANCHES
  ) {
    const test = textTest(compiler, rest.args[0], names, key);
    if (!test) break;
    tests.push(test);
    branches.push(compiler.compile(rest.args[1], names));
    rest = rest.args[2];
  }
  if (tests.length === 0) return null;
  branches.push(rest ? compiler.compile(rest, names) : compiler.literal(false));
  const branchOf = (entry: string): number => {
    const k = tests.findIndex((test) => test(entry));
    return k < 0 ? tests.length : k;
  };
  const tables = new Tables<null, Uint8Array>((dictionary) => table(dictionary, branchOf));
  return byText(text, (dictionary) => tables.of(dictionary, null), branches, slow);
}

/** The condition as a test of the text named `key`, or null where it asks anything else. */
function textTest(compiler: Compiler, node: Node, names: Names | null, key: string): TextTest | null {
  const isSubject = (side: Node) => nameOf(side, names) === key;
  if (node.kind === 'binary' && (node.operator === '=' || node.operator === '<>')) {
    const [side, other] = isSubject(node.left) ? [node.left, node.right] : [node.right, node.left];
    const value = isSubject(side) ? compiler.constantOf(other, names) : undefined;
    if (value === undefined) return null;
    const exact = compiler.isId(node.left, names) || compiler.isId(node.right, names);
    const wanted = node.operator === '=';
    return (text) => equal(text, value, exact) === wanted;
  }
  if (node.kind !== 'call') return null;
  if (node.name === 'ISBLANK' && isSubject(node.args[0])) return (text) => text === '';
  if (node.name !== 'AND' && node.name !== 'OR' && node.name !== 'NOT') return null;
  const tests = node.args.map((arg) => textTest(compiler, arg, names, key));
  if (!tests.every((test): test is TextTest => test !== null) || tests.length === 0) return null;
  if (node.name === 'AND') return (text) => tests.every((test) => test(text));
  if (node.name === 'OR') return (text) => tests.some((test) => test(text));
  return tests.length === 1 ? (text) => !tests[0](text) : null;
}

/** The reference that the leftmost comparison of a condition asks. */
function firstText(compiler: Compiler, node: Node, names: Names | null): Node | null {
  if (node.kind === 'binary') {
    const sides = [node.left, node.right];
    return (
      sides.find((side) => nameOf(side, names) !== '' && compiler.constantOf(side, names) === undefined) ??
      null
    );
  }
  return node.kind === 'call' && node.args.length > 0
    ? (firstText(compiler, node.args[0], names) ?? reference(node.args[0], names))
    : null;
}

function reference(node: Node, names: Names | null): Node | null {
  return nameOf(node, names) === '' ? null : node;
}

/** What a reference refers to, through the parameters of domain functions; '' for anything that is no reference. */
function nameOf(node: Node, names: Names | null): string {
  if (node.kind === 'column') return `[${node.column}`;
  if (node.kind === 'roster') return `.${node.column}`;
  if (node.kind !== 'name') return '';
  const part = names?.parts.get(node.name);
  return part ? nameOf(part.node, part.names) : `'${node.name}`;
}
