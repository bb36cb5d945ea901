/** A piece of a formula, as far as references are concerned; the rest passes through as text. */
export type Token =
  | { kind: 'text'; text: string }
  /** A name of a function, before its "(". */
  | { kind: 'function'; name: string }
  /** `A1`, `$A$1:B2`, `A:C`, `2:5` from the place `at`; sheet undefined where none is written. */
  | { kind: 'reference'; sheet?: string; text: string; spilled: boolean; at: number }
  /** `表[…]`, `表[[#This Row],[列]]`, or `[@列]` with an empty table; body without the outer brackets. */
  | { kind: 'structured'; table: string; body: string }
  /** `[1]表!A1`, `'[帐.xlsx]表'!名`: what stands in another file. */
  | { kind: 'elsewhere'; text: string }
  /** A bare word: a defined name, a table, or something the engine knows. */
  | { kind: 'word'; sheet?: string; text: string };

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const CELLS = String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(\[!])`;
const SHEET = String.raw`'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`;
const ELSEWHERE = new RegExp(
  String.raw`(?:'(?:[^'[]|'')*\[[^\]]+\](?:[^']|'')*'|\[[^[\]]+\][\p{L}\p{N}_.:]*)!(?:#REF!|${CELLS}#?|${WORD})`,
  'uy',
);
const PIECE = new RegExp(
  [
    String.raw`(?<string>"(?:[^"]|"")*")`,
    // A sheet that was deleted is gone with all that was named on it: #REF!C2, as cells are that were: 台账!#REF!.
    String.raw`(?:(?:${SHEET})!)?(?<lost>#REF!)(?:${CELLS}|${WORD})?`,
    String.raw`(?<error>#(?:N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!))`,
    String.raw`(?:(?<sheet>${SHEET})!)?(?:(?<cells>${CELLS})(?<spilled>#)?|(?<word>${WORD}))`,
    String.raw`(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)`,
  ].join('|'),
  'uy',
);

/** Reads a formula without its "=". */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const elsewhere = elsewhereAt(formula, at);
    if (elsewhere !== null) {
      tokens.push({ kind: 'elsewhere', text: elsewhere });
      at += elsewhere.length;
      continue;
    }
    if (formula[at] === '[') {
      const end = closing(formula, at);
      tokens.push({ kind: 'structured', table: '', body: formula.slice(at + 1, end) });
      at = end + 1;
      continue;
    }
    PIECE.lastIndex = at;
    const found = PIECE.exec(formula);
    if (!found) {
      tokens.push({ kind: 'text', text: formula[at]! });
      at += 1;
      continue;
    }
    at = push(tokens, formula, found, at);
  }
  return tokens;
}

function elsewhereAt(formula: string, at: number): string | null {
  if (formula[at] !== '[' && formula[at] !== "'") return null;
  ELSEWHERE.lastIndex = at;
  return ELSEWHERE.exec(formula)?.[0] ?? null;
}

function push(tokens: Token[], formula: string, found: RegExpExecArray, at: number): number {
  const { sheet: written, cells, spilled, word } = found.groups!;
  const end = at + found[0].length;
  const sheet = written === undefined ? undefined : unquoted(written);
  if (cells !== undefined) {
    const start = end - cells.length - (spilled === undefined ? 0 : 1);
    tokens.push({ kind: 'reference', sheet, text: cells, spilled: spilled !== undefined, at: start });
    return end;
  }
  if (word === undefined) {
    tokens.push({ kind: 'text', text: found.groups!.lost ?? found[0] });
    return end;
  }
  if (formula[end] === '(' && sheet === undefined) tokens.push({ kind: 'function', name: word });
  else if (formula[end] === '[') {
    const close = closing(formula, end);
    tokens.push({ kind: 'structured', table: word, body: formula.slice(end + 1, close) });
    return close + 1;
  } else tokens.push({ kind: 'word', sheet, text: word });
  return end;
}

const unquoted = (name: string): string =>
  name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;

/** The bracket that closes the one at `open`; an apostrophe escapes what follows it. */
function closing(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at += 1) {
    const letter = formula[at];
    if (letter === "'") at += 1;
    else if (letter === '[') depth += 1;
    else if (letter === ']' && (depth -= 1) === 0) return at;
  }
  return formula.length;
}
