import type { Node } from '../../formula/tree';
import { childrenOf } from '../../formula/tree';
import { print } from '../../formula/print';
import { Fault } from '../../formula/value';
import type { RunContext } from '../../run/context';
import { SHARE } from '../../run/scopes';
import { valueOf } from '../grid-layout';
import type { GridSheet } from '../grid-sheet';
import type { ClosedStep } from '../native/closed';
import type { PlainValue } from '../plan';
import type { Format } from '../styles';
import type { Words } from '../words';

/** A piece of an arithmetic in words: as Excel text, and as it reads until the sheet is calculated. */
export interface Piece {
  formula: string;
  value: string;
}

/** How a column is found from wherever the words stand. */
export type Lookup = (key: string) => string;

const NUMBER_FORMATS: Partial<Record<Format, string>> = {
  money: '#,##0.00',
  ratio: '0.00##%',
  rate: '0.00##%',
  count: '0',
  date: 'yyyy-mm-dd',
};

/** The arithmetic of a rule in words: its own text with a name and a value, 名〔值〕, for everything that it reads. */
export class Arithmetic {
  private readonly steps: ReadonlyMap<string, ClosedStep>;

  constructor(
    private readonly context: { run: RunContext; words: Words },
    private readonly sheet: GridSheet,
    steps: readonly ClosedStep[],
    /** Replaces a text that must not be shown; numbers are never replaced. */
    private readonly shownText: (text: string) => string = (text) => text,
    /** Values of parts that no column holds, such as the sum of a group's cells. */
    private readonly extra: (node: Node, row: number) => PlainValue | undefined = () => undefined,
    /** Which way a row went at a choice, where the words are of one row alone. */
    private readonly truth: (test: Node, row: number) => boolean | null = () => null,
  ) {
    this.steps = new Map(steps.map((step) => [step.name, step]));
  }

  /** The part of a rule that was taken: its last step, without the branches that parameters (or the row) leave out. */
  told(tree: Node, row = 0): Node {
    if (tree.kind === 'name') {
      const step = this.steps.get(tree.name);
      return step ? this.told(step.tree, row) : tree;
    }
    if (tree.kind !== 'call' || tree.name !== 'IF' || tree.args.length < 3) return tree;
    const [test, yes, no] = tree.args;
    const holds = this.holds(test) ?? this.truth(test, row);
    if (holds !== null) return this.told(holds ? yes : no, row);
    return yes.kind === 'text' && yes.value === '' ? this.told(no, row) : tree;
  }

  /** The rule in pieces: its own text, and what is put in for what it reads. */
  pieces(tree: Node, row: number, lookup: Lookup): Piece[] {
    const cells: Piece[] = [];
    const marked = print(tree, (node) => {
      const cell = this.leaf(node, row, lookup);
      return cell ? `\uE100${cells.push(cell) - 1}\uE100` : undefined;
    });
    return marked.split(/(\uE100\d+\uE100)/).flatMap((piece) => {
      if (piece === '') return [];
      const at = /^\uE100(\d+)\uE100$/.exec(piece);
      if (at) return [cells[Number(at[1])]];
      const text = this.context.words.lang === 'en' ? spaced(piece) : piece;
      return [{ formula: `"${text.replaceAll('"', '""')}"`, value: text }];
    });
  }

  /** The same as plain words, for a row of the sheet. */
  words(tree: Node, row: number): string {
    return this.pieces(tree, row, () => '')
      .map(({ value }) => value)
      .join('');
  }

  /** Is a test of one parameter against a text true? Null where it is no such test. */
  private holds(test: Node): boolean | null {
    if (test.kind !== 'binary' || test.operator !== '=') return null;
    if (test.left.kind !== 'name' || test.right.kind !== 'text') return null;
    const parameter = this.context.run.parameters.byName.get(test.left.name);
    const values = new Set(parameter?.versions.map(({ value }) => value));
    const [value] = values;
    return values.size !== 1 || value instanceof Fault ? null : (value ?? '') === test.right.value;
  }

  private leaf(node: Node, row: number, lookup: Lookup): Piece | null {
    const extra = this.extra(node, row);
    if (extra !== undefined) {
      const value = `${print(node)}〔${shownValue(extra, 'number')}〕`;
      return { formula: `"${value.replaceAll('"', '""')}"`, value };
    }
    const key = childrenOf(node).length > 0 ? null : this.keyOf(node);
    if (key === null) {
      // Where cells call the whole rule, its steps have no columns.
      const step = node.kind === 'name' ? this.steps.get(node.name) : undefined;
      if (!step) return null;
      const title = this.context.words.short(step.title);
      return { formula: `"${title.replaceAll('"', '""')}"`, value: title };
    }
    const column = this.sheet.columns[this.sheet.column(key)];
    const value = valueOf(column, row);
    const shown = typeof value === 'string' ? this.shownText(value) : shownValue(value, column.format);
    const title = this.titleOf(node);
    const format = NUMBER_FORMATS[column.format];
    const reference = lookup(key);
    // The brackets keep a name apart from its number, and a blank visible.
    const plain =
      column.format === 'number' || column.format === 'score'
        ? `IF(ISNUMBER(${reference}),ROUND(${reference},8),${reference})`
        : reference;
    const formula = format ? `TEXT(${reference},"${format}")` : plain;
    return { formula: `"${title}〔"&${formula}&"〕"`, value: `${title}〔${shown}〕` };
  }

  private keyOf(node: Node): string | null {
    const keys =
      node.kind === 'roster'
        ? [`花名册.${node.column}`]
        : node.kind === 'column'
          ? [`[${node.column}]`, `花名册.${node.column}`]
          : node.kind === 'name'
            ? [node.name, `参数.${node.name}`, `项目.${node.name}`, ...(node.name === SHARE ? ['§分成'] : [])]
            : [];
    return keys.find((key) => this.sheet.has(key)) ?? null;
  }

  /** In English the word alone: the workbook's own name stands beside it where the figure has its column. */
  private titleOf(node: Node): string {
    const { words } = this.context;
    if (node.kind === 'roster' || node.kind === 'column') return words.short(node.column);
    return node.kind === 'name' ? words.short(this.steps.get(node.name)?.title ?? node.name) : '';
  }
}

/** English words run into signs: those between two figures take spaces. */
function spaced(text: string): string {
  if (text.includes('"')) return text;
  return text.replace(/^([-+*/])/, ' $1 ').replace(/(?<=[\w)])([-+*/])$/, ' $1 ');
}

/** More decimals say nothing to a reader. */
const MOST_DECIMALS = 8;
const DAY_MS = 86_400_000;
/** Serial day 0 of Excel's calendar, in the days of JavaScript's. */
const EPOCH = Date.UTC(1899, 11, 30);

/** As TEXT shows it, until the sheet is calculated. */
export function shownValue(value: PlainValue, format: Format): string {
  if (typeof value !== 'number') return typeof value === 'boolean' ? (value ? '是' : '否') : (value ?? '');
  switch (format) {
    case 'money':
      return value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    case 'ratio':
    case 'rate':
      return `${(value * 100).toFixed(4).replace(/0{1,2}$/, '')}%`;
    case 'date':
      return new Date(EPOCH + value * DAY_MS).toISOString().slice(0, 10);
    default:
      return String(Number(value.toFixed(MOST_DECIMALS)));
  }
}
