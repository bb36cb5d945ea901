import { cellError, errorOf, type CellValue } from '../../../host/model/value';
import type { Part } from '../normalise';
import type { Read } from '../reads';
import { beyond, Matrix, type Value } from './values';

/** The tree of a formula. */
export type Tree =
  | { kind: 'value'; value: Value }
  | { kind: 'read'; read: Read }
  /** An argument that is left out is null. */
  | { kind: 'call'; name: string; args: readonly (Tree | null)[] }
  | { kind: 'sign'; operator: '-' | '+' | '%'; operand: Tree }
  | { kind: 'binary'; operator: string; left: Tree; right: Tree };

const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** Reads a formula in pieces; what it does not know, such as intersections, is beyond it. */
export function parse(parts: readonly Part[]): Tree {
  const reader = new Reader(joined(parts));
  const tree = reader.level(0);
  return reader.ended ? tree : beyond();
}

/** Without blanks between pieces, and with comparisons of two signs in one. */
function joined(parts: readonly Part[]): Part[] {
  const pieces: Part[] = [];
  let adjoining = false;
  for (const part of parts) {
    if (typeof part === 'string' && /^\s+$/.test(part)) {
      adjoining = false;
      continue;
    }
    const last = pieces.at(-1);
    if (adjoining && (last === '<' || last === '>') && (part === '=' || (last === '<' && part === '>')))
      pieces[pieces.length - 1] = last + part;
    else pieces.push(part);
    adjoining = true;
  }
  return pieces;
}

class Reader {
  private position = 0;

  constructor(private readonly parts: readonly Part[]) {}

  get ended(): boolean {
    return this.position === this.parts.length;
  }

  level(depth: number): Tree {
    const operators = LEVELS[depth];
    if (!operators) return this.signed();
    let left = this.level(depth + 1);
    for (;;) {
      const operator = this.parts[this.position];
      if (typeof operator !== 'string' || !operators.includes(operator)) return left;
      this.position += 1;
      left = { kind: 'binary', operator, left, right: this.level(depth + 1) };
    }
  }

  /** A sign binds tighter than ^ in Excel: -2^2 is 4. */
  private signed(): Tree {
    const sign = this.parts[this.position];
    if (sign === '-' || sign === '+') {
      this.position += 1;
      return { kind: 'sign', operator: sign, operand: this.signed() };
    }
    let tree = this.primary();
    for (; this.parts[this.position] === '%'; this.position += 1)
      tree = { kind: 'sign', operator: '%', operand: tree };
    return tree;
  }

  private primary(): Tree {
    const part = this.parts[this.position++];
    if (part === undefined) return beyond();
    if (typeof part === 'object')
      return 'read' in part ? { kind: 'read', read: part.read } : this.call(part.call);
    if (part === '(') {
      const inner = this.level(0);
      return this.parts[this.position++] === ')' ? inner : beyond();
    }
    if (part === '{') return { kind: 'value', value: this.array() };
    return { kind: 'value', value: literal(part) };
  }

  /** `{1,2;3,4}` */
  private array(): Matrix {
    const rows: CellValue[][] = [[]];
    for (;;) {
      const sign = this.parts[this.position] === '-' ? -1 : 1;
      if (sign < 0) this.position += 1;
      const part = this.parts[this.position++];
      const value = typeof part === 'string' ? literal(part) : beyond();
      if (sign < 0 && typeof value !== 'number') beyond();
      rows.at(-1)!.push(sign < 0 ? -(value as number) : value);
      const after = this.parts[this.position++];
      if (after === ';') rows.push([]);
      else if (after === '}') break;
      else if (after !== ',') beyond();
    }
    const columns = rows[0]!.length;
    return rows.every(({ length }) => length === columns)
      ? new Matrix(rows.length, columns, rows.flat())
      : beyond();
  }

  private call(name: string): Tree {
    if (this.parts[this.position++] !== '(') return beyond();
    const args: (Tree | null)[] = [];
    if (this.parts[this.position] === ')') {
      this.position += 1;
      return { kind: 'call', name, args };
    }
    for (;;) {
      const next = this.parts[this.position];
      args.push(next === ',' || next === ')' ? null : this.level(0));
      const after = this.parts[this.position++];
      if (after === ')') return { kind: 'call', name, args };
      if (after !== ',') return beyond();
    }
  }
}

function literal(part: string): CellValue {
  if (part.startsWith('"')) return part.slice(1, -1).replace(/""/g, '"');
  if (part.startsWith('#')) return errorOf(part) ?? cellError('#NAME?');
  if (/^[\d.]/.test(part)) return Number(part);
  return /^(true|false)$/i.test(part) ? part.toUpperCase() === 'TRUE' : beyond();
}
