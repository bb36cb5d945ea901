import { ATOM, BINDING } from '../print';

/** A piece of Excel text and how tightly its outermost operator binds (see print.ts). */
export interface Piece {
  text: string;
  binding: number;
}

export function atom(text: string): Piece {
  return { text, binding: ATOM };
}

/** The piece as an operand that must bind at least so tightly. */
export function wrapped(piece: Piece, binding: number): string {
  return piece.binding < binding ? `(${piece.text})` : piece.text;
}

export function joined(operator: keyof typeof BINDING, pieces: readonly Piece[]): Piece {
  const binding = BINDING[operator];
  if (pieces.length === 1) return pieces[0];
  return {
    text: pieces.map((piece, i) => wrapped(piece, i === 0 ? binding : binding + 1)).join(operator),
    binding,
  };
}

export function callOf(name: string, args: readonly (Piece | string)[]): Piece {
  return atom(`${name}(${args.map((arg) => (typeof arg === 'string' ? arg : arg.text)).join(',')})`);
}

/** Excel takes at most 255 characters in one text of a formula. */
const LONGEST_TEXT = 255;

export function textPiece(value: string): Piece {
  const parts: Piece[] = [];
  for (let at = 0; at === 0 || at < value.length; at += LONGEST_TEXT) {
    parts.push(atom(`"${value.slice(at, at + LONGEST_TEXT).replaceAll('"', '""')}"`));
  }
  return joined('&', parts);
}

/** A reference as the caller wrote it: bare cells and ranges bind as atoms, an expression such as A1*10000 is wrapped. */
export function referencePiece(text: string): Piece {
  const bare = text
    .replace(/'(?:[^']|'')*'/g, 'x')
    .replace(/"(?:[^"]|"")*"/g, 'x')
    .replace(/\[[^\]]*\]+/g, 'x');
  let depth = 0;
  for (const c of bare) {
    if (c === '(') depth += 1;
    else if (c === ')') depth -= 1;
    else if (depth === 0 && '+-*/^&=<>%'.includes(c)) return { text, binding: 0 };
  }
  return atom(text);
}
