import type { Message } from '../formula/value';
import type { FunctionSource, SchemeSource } from '../scheme/source';

/** What a cell gives: a number, a day (serial), a text, an id (kept as text), or any of them. */
export type ArgumentType = 'number' | 'date' | 'text' | 'id' | 'any';

/** What an omitted argument stands for; null is a blank. */
export type Fallback =
  { kind: 'parameter'; name: string } | { kind: 'value'; value: string | number } | { kind: 'table' };

/** One argument of a function in a cell. */
export interface CellArgument {
  /** The rule's own parameter, or the scheme's parameter or table that its steps read. */
  name: string;
  english: string;
  /** `value`: one a row, a range spills; `column`: all its cells at once; `table`: a range with its header row. */
  shape: 'value' | 'column' | 'table';
  type: ArgumentType;
  choices: readonly string[] | null;
  optional: boolean;
  fallback: Fallback | null;
  /** Zero is refused: desktop Excel gives an empty cell as 0, and here a blank means something else. Of a table: its columns. */
  notZero: readonly string[];
  help: Message;
}

/** A cell of an example. */
export type CellInput = number | string | boolean | null;

export interface Example {
  arguments: readonly (CellInput | readonly (readonly CellInput[])[])[];
  result: CellInput;
}

/** A function as cells call it; what it computes is `source`, in the rule language. */
export interface CellFunction {
  /** The name in cells; never renamed, workbooks hold it. */
  id: string;
  source: FunctionSource;
  /** The scheme whose shipped parameters stand for omitted arguments. */
  scheme: SchemeSource | null;
  arguments: readonly CellArgument[];
  example: Example;
}

/** `发放金额 amount number`, its help in Chinese and in English. */
export type ArgumentLine = readonly [head: string, zh: string, en: string];

/**
 * Reads one line of a catalogue. After name, English name and type (number, date, text, id, any, table, column:TYPE or 甲|乙|丙) come marks:
 * `=营销奖励率` (omitted: the scheme's parameter), `=1` (omitted: this value), `?` (may be omitted: blank), `≠0`, `≠0:上限,权重` (of a table).
 */
export function cellFunction(
  source: FunctionSource,
  scheme: SchemeSource | null,
  lines: readonly ArgumentLine[],
  ...example: readonly [...Example['arguments'], CellInput]
): CellFunction {
  return {
    id: source.函数,
    source,
    scheme,
    arguments: lines.map((line) => argument(line, scheme)),
    example: {
      arguments: example.slice(0, -1) as Example['arguments'],
      result: example[example.length - 1] as CellInput,
    },
  };
}

function argument([head, zh, en]: ArgumentLine, scheme: SchemeSource | null): CellArgument {
  const [name, english, kind, ...marks] = head.split(' ');
  const shape = kind === 'table' ? 'table' : kind.startsWith('column:') ? 'column' : 'value';
  const type = kind.replace('column:', '');
  const fallback = fallbackOf(marks, shape, scheme);
  const parameter =
    fallback?.kind === 'parameter' ? scheme?.参数.find((one) => one.参数 === fallback.name) : undefined;
  return {
    name,
    english,
    shape,
    type: type.includes('|') || type === 'table' ? 'text' : (type as ArgumentType),
    choices: type.includes('|') ? type.split('|') : (parameter?.取值 ?? null),
    optional: fallback !== null || marks.includes('?'),
    fallback,
    notZero: marks
      .filter((mark) => mark.startsWith('≠0'))
      .flatMap((mark) => (mark === '≠0' ? [name] : mark.slice(3).split(','))),
    help: { zh, en },
  };
}

function fallbackOf(
  marks: readonly string[],
  shape: CellArgument['shape'],
  scheme: SchemeSource | null,
): Fallback | null {
  if (shape === 'table' && marks.includes('?')) return { kind: 'table' };
  const text = marks.find((mark) => mark.startsWith('='))?.slice(1);
  if (text === undefined) return null;
  if (scheme?.参数.some((parameter) => parameter.参数 === text)) return { kind: 'parameter', name: text };
  return { kind: 'value', value: Number.isNaN(Number(text)) ? text : Number(text) };
}
