import { decimal } from '../money/decimal';
import { Cursor } from './cursor';
import { shown } from './faults';
import { respelled } from './spellings';
import type { Token } from './tokens';
import type { BinaryOperator, Node, Span, UnaryOperator } from './tree';

/** A chain such as a+b+c… is a deep tree without nesting. */
export const MAX_DEPTH = 256;
export const MAX_NODES = 2000;
/** The bare name of the roster, and of the items of all officers. */
export const ROSTER = '花名册';
export const ALL_OFFICERS = '全体';
/** The same as found so far, for items that are carried up layer by layer. */
export const LAYERED = '逐层';
/** A literal beyond Excel's range is a slip of the keyboard. */
const MAX_EXPONENT = 308;

const BINARY: readonly (readonly BinaryOperator[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** Latin words for functions whose own name is Chinese. */
const LATIN_WORDS: ReadonlyMap<string, string> = new Map([['PARAM', '参数']]);

/** Latin function names are upper case, as Excel writes them; Chinese ones stay as they are. */
export function canonicalName(name: string): string {
  // eslint-disable-next-line no-control-regex
  if (!/^[\x00-\x7f]*$/.test(name)) return name;
  const upper = name.toUpperCase();
  return LATIN_WORDS.get(upper) ?? upper;
}

/**
 * The tree of a rule written in Excel's formula syntax (a leading = is accepted).
 * Throws a SYNTAX fault that names the character and what was expected there.
 */
export function parse(text: string): Node {
  return new Parser(text).formula();
}

class Parser extends Cursor {
  private nodes = 0;
  private readonly depths = new WeakMap<Node, number>();

  formula(): Node {
    if (this.is('=')) this.at += 1;
    if (this.atEnd()) throw this.fault(this.token, '公式是空的', 'the formula is empty');
    const node = this.binary(0);
    if (!this.atEnd()) throw this.unexpected('运算符或公式结束', 'an operator or the end of the formula');
    return node;
  }

  private binary(level: number): Node {
    if (level === BINARY.length) return this.prefix();
    let left = this.binary(level + 1);
    for (;;) {
      const operator = BINARY[level].find((o) => this.is(o));
      if (!operator) return left;
      this.at += 1;
      this.refuseDoubled(operator);
      const right = this.binary(level + 1);
      left = this.make({ kind: 'binary', operator, left, right, span: join(left.span, right.span) });
    }
  }

  /** A sign binds tighter than ^, as in Excel: -2^2 is 4. */
  private prefix(): Node {
    const token = this.token;
    if (!this.is('-') && !this.is('+')) return this.postfix();
    this.at += 1;
    const operand = this.nested(() => this.prefix());
    const operator = token.value as UnaryOperator;
    return this.make({ kind: 'unary', operator, operand, span: join(token.span, operand.span) });
  }

  private postfix(): Node {
    let node = this.primary();
    while (this.is('%') || this.is('‰')) {
      const operator = this.token.value as UnaryOperator;
      node = this.make({ kind: 'unary', operator, operand: node, span: join(node.span, this.token.span) });
      this.at += 1;
    }
    return node;
  }

  private primary(): Node {
    const token = this.token;
    switch (token.kind) {
      case 'number':
        this.at += 1;
        return this.number(token);
      case 'text':
        this.at += 1;
        return this.make({ kind: 'text', value: token.value, span: token.span });
      case 'bracket':
        this.at += 1;
        return this.make({ kind: 'column', column: token.value, span: token.span });
      case 'name':
        this.at += 1;
        return this.named(token);
      default:
        if (!this.is('('))
          throw this.unexpected('数字、文本、[列]、名称或函数', 'a number, text, [column], name or function');
        return this.parenthesised(token);
    }
  }

  private parenthesised(open: Token): Node {
    this.at += 1;
    const node = this.nested(() => this.binary(0));
    if (!this.is(')')) throw this.unclosed(open, '“(”');
    this.at += 1;
    return node;
  }

  private number(token: Token): Node {
    const value = decimal(token.value.endsWith('.') ? token.value.slice(0, -1) : token.value);
    if (!value.isZero() && (Math.abs(value.e) > MAX_EXPONENT || value.precision() > MAX_EXPONENT)) {
      throw this.fault(token, '数字超出 Excel 的范围', 'the number is beyond the range of Excel');
    }
    return this.make({ kind: 'number', value, span: token.span });
  }

  private named(token: Token): Node {
    if (this.token.kind === 'bracket') return this.tableColumn(token);
    if (this.is('.')) return this.roster(token);
    const upper = token.value.toUpperCase();
    const truth = upper === 'TRUE' || upper === 'FALSE';
    if (this.is('(')) {
      if (!truth) return this.call(token);
      const [open, close] = [this.tokens[this.at], this.tokens[this.at + 1]];
      if (close.value !== ')' || close.kind !== 'operator')
        throw this.fault(open, `${upper} 没有参数`, `${upper} takes no argument`);
      this.at += 2;
      return this.make({ kind: 'boolean', value: upper === 'TRUE', span: join(token.span, close.span) });
    }
    if (truth) return this.make({ kind: 'boolean', value: upper === 'TRUE', span: token.span });
    return this.make({ kind: 'name', name: token.value, span: token.span });
  }

  private tableColumn(table: Token): Node {
    const bracket = this.token;
    if (bracket.thisRow) {
      throw this.fault(
        bracket,
        `本行的列请直接写 [${shown(bracket.value)}]`,
        `write [${shown(bracket.value)}] for a cell of this row`,
      );
    }
    this.at += 1;
    const span = join(table.span, bracket.span);
    if (table.value === ALL_OFFICERS) return this.make({ kind: 'all', item: bracket.value, span });
    if (table.value === LAYERED) return this.make({ kind: 'all', item: bracket.value, layered: true, span });
    return this.make({ kind: 'tableColumn', table: table.value, column: bracket.value, span });
  }

  private roster(table: Token): Node {
    this.at += 1;
    const column = this.token;
    if (table.value !== ROSTER || (column.kind !== 'name' && column.kind !== 'bracket')) {
      throw this.fault(table, `带点的写法只有 ${ROSTER}.列`, `only ${ROSTER}.column is written with a dot`);
    }
    this.at += 1;
    return this.make({ kind: 'roster', column: column.value, span: join(table.span, column.span) });
  }

  private call(name: Token): Node {
    const open = this.token;
    const title = shown(canonicalName(name.value));
    this.at += 1;
    const args: Node[] = [];
    while (!this.is(')') || args.length > 0) {
      if (this.is(',') || (this.is(')') && args.length > 0)) {
        throw this.unexpected(
          `${title} 的第 ${args.length + 1} 个参数`,
          `argument ${args.length + 1} of ${title}`,
        );
      }
      args.push(this.nested(() => this.binary(0)));
      if (this.is(')')) break;
      if (this.atEnd()) throw this.unclosed(open, `${title} 的“(”`, `the "(" of ${title}`);
      if (!this.is(','))
        throw this.unexpected('运算符、逗号“,”或右括号“)”', 'an operator, a comma "," or a closing ")"');
      this.at += 1;
    }
    const close = this.token;
    this.at += 1;
    const canonical = canonicalName(name.value);
    const span = join(name.span, close.span);
    const other = respelled(canonical, args, span, (node) => this.make(node));
    if (other === null) return this.make({ kind: 'call', name: canonical, args, span });
    if ('kind' in other) return other;
    throw this.fault(name, other.zh, other.en);
  }

  private make(node: Node): Node {
    this.nodes += 1;
    let depth = 1;
    const under = (child: Node) => {
      depth = Math.max(depth, (this.depths.get(child) ?? 1) + 1);
    };
    if (node.kind === 'unary') under(node.operand);
    else if (node.kind === 'binary') [node.left, node.right].forEach(under);
    else if (node.kind === 'call') node.args.forEach(under);
    this.depths.set(node, depth);
    if (this.nodes > MAX_NODES || depth > MAX_DEPTH) {
      throw this.fault(
        this.token,
        '公式太长，请用 SUM 或拆成几个项目、步骤',
        'the formula is too long: use SUM, or split it into items or steps',
      );
    }
    return node;
  }
}

function join(a: Span, b: Span): Span {
  return { start: a.start, end: b.end };
}
