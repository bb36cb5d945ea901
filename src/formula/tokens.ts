import { syntaxFault } from './faults';
import { habitAt, unclosedColumn } from './habits';
import type { Span } from './tree';

export type TokenKind = 'number' | 'text' | 'name' | 'bracket' | 'operator' | 'end';

/** A piece of a formula. `value` is canonical: half-width operators, unescaped text, the column inside a bracket. */
export interface Token {
  kind: TokenKind;
  value: string;
  span: Span;
  /** For a bracket: written with @, as Excel does for this row. */
  thisRow?: boolean;
}

/** Excel's own limit for the text of a formula. */
export const MAX_TEXT = 8192;

const SPACE = /[\s\u00a0\u3000\ufeff]/;
const NAME_PART = /[\p{L}\p{N}\p{M}_]/u;
const NAME = /[\p{L}\p{N}\p{M}_]+/uy;
/** A function of Excel's with a dot in its name: RANK.EQ( */
const DOTTED = /[A-Za-z]+(?:\.[A-Za-z]+)+(?=\s*[(（])/y;
const NUMBER =
  /(?:[0-9\uff10-\uff19]+(?:[.\uff0e][0-9\uff10-\uff19]*)?|[.\uff0e][0-9\uff10-\uff19]+)(?:[eE][+-]?[0-9]+)?/y;

/** What people type for an operator, and what it means; longer spellings first. */
const OPERATORS: readonly (readonly [string, string])[] = [
  ['<=', '<='],
  ['>=', '>='],
  ['<>', '<>'],
  ['＜＝', '<='],
  ['＞＝', '>='],
  ['＜＞', '<>'],
  ['＜=', '<='],
  ['＞=', '>='],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '<>'],
  ['＝', '='],
  ['＜', '<'],
  ['＞', '>'],
  ['＋', '+'],
  ['－', '-'],
  ['−', '-'],
  ['＊', '*'],
  ['×', '*'],
  ['／', '/'],
  ['÷', '/'],
  ['＾', '^'],
  ['＆', '&'],
  ['％', '%'],
  ['（', '('],
  ['）', ')'],
  ['，', ','],
  ['．', '.'],
  ...[...'=<>+-*/^&%‰(),.'].map((c) => [c, c] as const),
];

const OPENERS = new Map([
  ['[', ']'],
  ['［', '］'],
  ['【', '】'],
]);
const QUOTES = new Map([
  ['"', '"'],
  ['＂', '＂'],
  ['“', '“”'],
  ['”', '“”'],
]);

/** The tokens of a formula, ending with one of kind `end`. Throws a SYNTAX fault. */
export function tokenize(text: string): Token[] {
  if (text.length > MAX_TEXT) {
    throw syntaxFault(
      text,
      { start: MAX_TEXT, end: text.length },
      `公式超过 ${MAX_TEXT} 个字符，请拆成几个项目或步骤`,
      `the formula is longer than ${MAX_TEXT} characters: split it into items or steps`,
    );
  }
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text[at])) {
      at += 1;
      continue;
    }
    const token = next(text, at, tokens.at(-1)?.kind === 'name');
    tokens.push(token);
    at = token.span.end;
  }
  tokens.push({ kind: 'end', value: '', span: { start: text.length, end: text.length } });
  return tokens;
}

function next(text: string, at: number, afterName: boolean): Token {
  const character = text[at];
  const quotes = QUOTES.get(character);
  if (quotes) return quoted(text, at, quotes);
  const closer = OPENERS.get(character);
  if (closer) return bracket(text, at, closer);
  // 花名册.1月利息: after a name a dot begins no number.
  if (afterName && /[.．]/.test(character)) return operator(text, at);
  return number(text, at) ?? name(text, at) ?? operator(text, at);
}

function number(text: string, at: number): Token | null {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text)?.[0];
  if (match === undefined) return null;
  // 1月利息 is a name that begins with a digit.
  const after = text.codePointAt(at + match.length);
  if (after !== undefined && NAME_PART.test(String.fromCodePoint(after)) && !/[.．]/.test(match)) return null;
  return { kind: 'number', value: halfWidth(match), span: { start: at, end: at + match.length } };
}

function name(text: string, at: number): Token | null {
  DOTTED.lastIndex = NAME.lastIndex = at;
  const match = (DOTTED.exec(text) ?? NAME.exec(text))?.[0];
  if (match === undefined) return null;
  return { kind: 'name', value: halfWidth(match), span: { start: at, end: at + match.length } };
}

function operator(text: string, at: number): Token {
  for (const [typed, meaning] of OPERATORS) {
    if (text.startsWith(typed, at))
      return { kind: 'operator', value: meaning, span: { start: at, end: at + typed.length } };
  }
  const found = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const span = { start: at, end: at + found.length };
  const hint = habitAt(text, at);
  if (hint) throw syntaxFault(text, span, hint.zh, hint.en);
  throw syntaxFault(text, span, `不认识的符号“${found}”`, `unknown symbol "${found}"`);
}

/** "…" with "" for a quote inside; Chinese quotes end at the next Chinese quote. */
function quoted(text: string, at: number, closers: string): Token {
  let value = '';
  for (let i = at + 1; i < text.length; i += 1) {
    if (!closers.includes(text[i])) {
      value += text[i];
    } else if (closers.length === 1 && text[i + 1] === text[i]) {
      value += '"';
      i += 1;
    } else {
      return { kind: 'text', value, span: { start: at, end: i + 1 } };
    }
  }
  throw syntaxFault(
    text,
    { start: at, end: text.length },
    '文本缺少右边的双引号',
    'the text lacks its closing double quote',
  );
}

/** [列], [@列], [@[列]], [[列]]; ' escapes [ ] ' # @ inside, as in Excel's structured references. */
function bracket(text: string, at: number, closer: string): Token {
  let i = at + 1;
  const skip = () => {
    while (i < text.length && SPACE.test(text[i])) i += 1;
  };
  skip();
  const thisRow = text[i] === '@' || text[i] === '＠';
  if (thisRow) i += 1;
  skip();
  const inner = text[i] === text[at] ? closer : undefined;
  if (inner) i += 1;
  const end = inner ?? closer;
  let value = '';
  for (; i < text.length && text[i] !== end; i += 1) {
    if (OPENERS.get(text[i]) === end) {
      throw syntaxFault(
        text,
        { start: i, end: i + 1 },
        `列名里的“${text[i]}”前请加单引号，或补上前面的“${end}”`,
        `put a single quote before "${text[i]}" in a column name, or close the "${end}" before it`,
      );
    }
    if (text[i] === '#' && value.trim() === '') {
      throw syntaxFault(
        text,
        { start: i, end: i + 1 },
        '不能使用 [#…]，请写列名：本行的列 [列]，整列 表[列]',
        '[#…] is not available: write [column] for this row, table[column] for a whole column',
      );
    }
    if (text[i] === "'" && i + 1 < text.length && "[]'#@".includes(text[i + 1])) i += 1;
    value += text[i];
  }
  const closed = text[i] === end;
  i += 1;
  if (closed && inner) {
    skip();
    if (text[i] === ':' || text[i] === ',')
      throw syntaxFault(
        text,
        { start: i, end: i + 1 },
        `一次只能写一列，如 [${value.trim()}]`,
        `one column at a time, as in [${value.trim()}]`,
      );
    if (text[i] !== closer) throw unclosed(text, at);
    i += 1;
  } else if (!closed) {
    throw unclosed(text, at);
  }
  const span = { start: at, end: i };
  const column = value.trim();
  if (column === '')
    throw syntaxFault(text, span, '方括号里应为列名', 'a column name is expected inside the brackets');
  return { kind: 'bracket', value: column, span, thisRow };
}

function unclosed(text: string, at: number) {
  const { zh, en } = unclosedColumn(text.slice(at + 1));
  return syntaxFault(text, { start: at, end: text.length }, zh, en);
}

/** Full-width letters, digits and marks typed with a Chinese keyboard. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}
