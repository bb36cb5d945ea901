import { decimal } from '../money/decimal';
import type { BinaryOperator, Node, Span } from './tree';
import type { Message } from './value';

/** Makes a node as the parser does, counted towards the limits of a formula. */
export type Make = (node: Node) => Node;

interface Spelling {
  least: number;
  most: number;
  /** How it is written, for messages. */
  form: Message;
  /** The same in functions of the closed list; words where the arguments have no such meaning. */
  read: (args: readonly Node[], write: Writer) => Node | Message;
}

/** Other functions of Excel that are only another way to write ones of the closed list: read as those, in every reading alike. */
const SPELLINGS: ReadonlyMap<string, Spelling> = new Map<string, Spelling>([
  [
    'SUMIF',
    spelling(
      2,
      3,
      'SUMIF(条件列,条件,求和列)',
      'SUMIF(column,criterion,summed column)',
      ([cells, x, sum], w) => w.call('SUMIFS', sum ?? cells, cells, x),
    ),
  ],
  [
    'AVERAGEIF',
    spelling(
      2,
      3,
      'AVERAGEIF(条件列,条件,平均列)',
      'AVERAGEIF(column,criterion,averaged column)',
      ([cells, x, mean], w) => w.call('AVERAGEIFS', mean ?? cells, cells, x),
    ),
  ],
  [
    'COUNTIF',
    spelling(2, 2, 'COUNTIF(条件列,条件)', 'COUNTIF(column,criterion)', ([cells, x], w) =>
      w.call('COUNTIFS', cells, x),
    ),
  ],
  [
    'COUNTA',
    spelling(1, 1, 'COUNTA(列)', 'COUNTA(column)', ([cells], w) => w.call('COUNTIFS', cells, w.text('<>'))),
  ],
  [
    'COUNTBLANK',
    spelling(1, 1, 'COUNTBLANK(列)', 'COUNTBLANK(column)', ([cells], w) =>
      w.call('COUNTIFS', cells, w.text('')),
    ),
  ],
  [
    'XLOOKUP',
    spelling(3, 5, 'XLOOKUP(要找的值,查找列,结果列)', 'XLOOKUP(value,key column,result column)', xlookup),
  ],
  [
    'CONCATENATE',
    spelling(1, 255, 'CONCATENATE(文字,文字)', 'CONCATENATE(text,text)', (args, w) =>
      w.call('CONCAT', ...args),
    ),
  ],
  [
    'TRUNC',
    spelling(1, 2, 'TRUNC(数,位数)', 'TRUNC(x,places)', ([x, places], w) =>
      w.call('ROUNDDOWN', x, places ?? w.number(0)),
    ),
  ],
  [
    'QUOTIENT',
    spelling(2, 2, 'QUOTIENT(数,除数)', 'QUOTIENT(x,y)', ([x, y], w) =>
      w.call('ROUNDDOWN', w.binary('/', x, y), w.number(0)),
    ),
  ],
  [
    'MOD',
    spelling(2, 2, 'MOD(数,除数)', 'MOD(x,y)', ([x, y], w) =>
      w.binary('-', x, w.binary('*', w.call('INT', w.binary('/', x, y)), y)),
    ),
  ],
  // Up and down along the number line, as Excel has it since 2010.
  [
    'CEILING',
    spelling(2, 2, 'CEILING(数,倍数)', 'CEILING(x,multiple)', ([x, y], w) =>
      w.binary('*', w.minus(w.call('INT', w.binary('/', w.minus(x), y))), y),
    ),
  ],
  [
    'FLOOR',
    spelling(2, 2, 'FLOOR(数,倍数)', 'FLOOR(x,multiple)', ([x, y], w) =>
      w.binary('*', w.call('INT', w.binary('/', x, y)), y),
    ),
  ],
  [
    'MROUND',
    spelling(2, 2, 'MROUND(数,倍数)', 'MROUND(x,multiple)', ([x, y], w) =>
      w.binary('*', w.call('ROUND', w.binary('/', x, y), w.number(0)), y),
    ),
  ],
  ['POWER', spelling(2, 2, 'POWER(数,次数)', 'POWER(x,n)', ([x, n], w) => w.binary('^', x, n))],
  ['SQRT', spelling(1, 1, 'SQRT(数)', 'SQRT(x)', ([x], w) => w.binary('^', x, w.number('0.5')))],
  [
    'CHOOSE',
    spelling(2, 255, 'CHOOSE(第几个,值1,值2)', 'CHOOSE(which,value1,value2)', ([which, ...values], w) =>
      w.call('SWITCH', which, ...values.flatMap((value, i) => [w.number(i + 1), value])),
    ),
  ],
  ['ISNUMBER', spelling(1, 1, 'ISNUMBER(FIND(词,文字))', 'ISNUMBER(FIND(word,text))', found)],
  ['RANK.EQ', spelling(2, 3, 'RANK.EQ(数,列)', 'RANK.EQ(x,column)', (args, w) => w.call('RANK', ...args))],
]);

/** Is it a function of Excel that is read as another one? Then a bank's own function cannot be called so. */
export function isSpelling(name: string): boolean {
  return SPELLINGS.has(name);
}

/** The names of all of them, for suggestions. */
export const SPELLING_NAMES: readonly string[] = [...SPELLINGS.keys()];

/** The call in functions of the closed list; null where the name is none of these, words where it is not understood. */
export function respelled(
  name: string,
  args: readonly Node[],
  span: Span,
  make: Make,
): Node | Message | null {
  const spelling = SPELLINGS.get(name);
  if (!spelling) return null;
  if (args.length < spelling.least || args.length > spelling.most)
    return {
      zh: `${name} 的写法是 ${spelling.form.zh}，这里有 ${args.length} 个参数`,
      en: `${name} is written ${spelling.form.en}; here are ${args.length} arguments`,
    };
  return spelling.read(args, new Writer(span, make));
}

function spelling(least: number, most: number, zh: string, en: string, read: Spelling['read']): Spelling {
  return { least, most, form: { zh, en }, read };
}

/** XLOOKUP finds the same, or (-1) the tier reached; with a fourth argument what stands for no match. */
function xlookup([x, keys, results, otherwise, mode]: readonly Node[], w: Writer): Node | Message {
  const tier = mode?.kind === 'unary' && mode.operator === '-' && isNumber(mode.operand, 1);
  if (mode && !tier && !isNumber(mode, 0))
    return {
      zh: 'XLOOKUP 的第 5 个参数只有 0（精确）与 -1（不超过要找的数的最大一档）',
      en: 'the fifth argument of XLOOKUP is 0 (the same) or -1 (the largest not above)',
    };
  const found = w.call('INDEX', results, w.call('MATCH', x, keys, w.number(tier ? 1 : 0)));
  if (!otherwise) return found;
  const none = w.binary(
    '=',
    w.call('COUNTIFS', keys, tier ? w.binary('&', w.text('<='), x) : x),
    w.number(0),
  );
  return w.call('IF', none, otherwise, found);
}

/** ISNUMBER(FIND("词",文字)): does the text contain the word? */
function found([arg]: readonly Node[], w: Writer): Node | Message {
  const search = arg.kind === 'call' && (arg.name === 'FIND' || arg.name === 'SEARCH') ? arg : null;
  if (!search || search.args.length !== 2)
    return {
      zh: 'ISNUMBER 只用来判断是否含有某词，如 ISNUMBER(FIND("定期",[产品]))；列的类型写在“台账定义”里，空白用 [列]="" 判断',
      en: 'ISNUMBER only tells whether a word is contained, as in ISNUMBER(FIND("word",[column])); 台账定义 gives columns their types, a blank is tested by [column]=""',
    };
  const [word, text] = search.args;
  // SEARCH passes over case and reads wildcards: only where neither matters is it the same.
  if (search.name === 'SEARCH' && (word.kind !== 'text' || /[*?~]|[^\P{L}\p{Lo}]/u.test(word.value)))
    return {
      zh: 'SEARCH 不分大小写并识别通配符；请改用 FIND(词,文字)',
      en: 'SEARCH passes over case and reads wildcards: use FIND(word,text)',
    };
  return w.call('CONTAINS', text, word);
}

function isNumber(node: Node, value: number): boolean {
  return node.kind === 'number' && node.value.eq(value);
}

/** Writes trees that stand where the call stands. */
class Writer {
  constructor(
    private readonly span: Span,
    private readonly make: Make,
  ) {}

  call(name: string, ...args: readonly Node[]): Node {
    return this.make({ kind: 'call', name, args: [...args], span: this.span });
  }

  binary(operator: BinaryOperator, left: Node, right: Node): Node {
    return this.make({ kind: 'binary', operator, left, right, span: this.span });
  }

  minus(operand: Node): Node {
    return this.make({ kind: 'unary', operator: '-', operand, span: this.span });
  }

  number(value: number | string): Node {
    return this.make({ kind: 'number', value: decimal(value), span: this.span });
  }

  text(value: string): Node {
    return this.make({ kind: 'text', value, span: this.span });
  }
}
