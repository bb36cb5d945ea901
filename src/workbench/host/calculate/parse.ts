import { cellError, errorOf, type CellValue } from '../model/value';

/** The tree of a formula, as far as the small engine reads it. */
export type Node =
  | { kind: 'value'; value: CellValue }
  | { kind: 'reference'; text: string }
  | { kind: 'call'; name: string; args: Node[] }
  | { kind: 'sign'; operator: '+' | '-' | '%'; operand: Node }
  | { kind: 'binary'; operator: string; left: Node; right: Node };

const TOKEN =
  /\s*("(?:[^"]|"")*"|#[A-Z0-9/!?]+|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?(?![\w:])|\.\d+|<>|<=|>=|[-+*/^&=<>(),%;{}]|(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[\p{L}\p{N}_$.:\\]+(?:\[(?:[^[\]]|\[[^\]]*\])*\])?|\[(?:[^[\]]|\[[^\]]*\])*\])/uy;

const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** Reads a formula without its "="; what it does not understand becomes #NAME?. */
export function parseFormula(text: string): Node {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) tokens.push(match[1] ?? '');
  const reader = new Reader(tokens);
  return reader.level(0);
}

class Reader {
  private position = 0;

  constructor(private readonly tokens: readonly string[]) {}

  level(depth: number): Node {
    const operators = LEVELS[depth];
    if (!operators) return this.signed();
    let left = this.level(depth + 1);
    while (operators.includes(this.tokens[this.position] ?? '')) {
      const operator = this.take();
      left = { kind: 'binary', operator, left, right: this.level(depth + 1) };
    }
    return left;
  }

  private take(): string {
    return this.tokens[this.position++] ?? '';
  }

  /** A sign binds tighter than ^ in Excel: -2^2 is 4. */
  private signed(): Node {
    const token = this.tokens[this.position];
    if (token === '-' || token === '+') {
      this.position += 1;
      return { kind: 'sign', operator: token, operand: this.signed() };
    }
    let node = this.primary();
    while (this.tokens[this.position] === '%') {
      this.position += 1;
      node = { kind: 'sign', operator: '%', operand: node };
    }
    return node;
  }

  private primary(): Node {
    const token = this.take();
    if (token === '(') {
      const inner = this.level(0);
      this.take();
      return inner;
    }
    if (token.startsWith('"')) return { kind: 'value', value: token.slice(1, -1).replace(/""/g, '"') };
    if (token.startsWith('#')) return { kind: 'value', value: errorOf(token) ?? cellError('#NAME?') };
    if (/^[\d.]/.test(token) && Number.isFinite(Number(token)))
      return { kind: 'value', value: Number(token) };
    if (this.tokens[this.position] === '(') return this.call(token.toUpperCase());
    if (/^(TRUE|FALSE)$/i.test(token)) return { kind: 'value', value: token.toUpperCase() === 'TRUE' };
    if (token === '') return { kind: 'value', value: undefined };
    return { kind: 'reference', text: token };
  }

  private call(name: string): Node {
    this.position += 1;
    const args: Node[] = [];
    while (this.position < this.tokens.length && this.tokens[this.position] !== ')') {
      args.push(this.level(0));
      if (this.tokens[this.position] !== ',') break;
      this.position += 1;
    }
    this.position += 1;
    return { kind: 'call', name, args };
  }
}
