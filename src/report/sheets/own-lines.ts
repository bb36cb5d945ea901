import type { Node } from '../../formula/tree';
import { walk } from '../../formula/tree';
import type { Item } from '../../scheme/scheme';
import { clipText } from '../address';
import type { GridSheet } from '../grid-sheet';
import { splitOutcome } from '../native/closed';
import type { Cells } from '../native/cells';
import { ROWS } from '../native/group-inputs';
import { AMOUNT, type ItemSheets } from '../native/line-sheet';
import { COUNTS } from '../native/row-counts';
import { IN_PERIOD } from '../native/row-inputs';
import type { PlainValue } from '../plan';
import { formatOf, type Format } from '../styles';
import type { Workings } from '../workings';
import { valueOf } from '../grid-layout';
import { Arithmetic, shownValue } from './arithmetic';

/** A line of an item as its officer may see it. */
export interface OwnLine {
  /** The loan, card or group that it stands for. */
  what: string;
  amount: PlainValue;
  day: string;
  words: string;
  /** Several lines told as one. */
  many?: true;
}

/** More lines than these that say the same are told together. */
const MOST_ALIKE = 3;
const LEDGER_ROW = '台账行';
const AGGREGATES = /^(SUM|COUNT|AVERAGE|MIN|MAX|SUMPRODUCT|(SUM|COUNT|AVERAGE|MAX|MIN)IFS)$/;

/** The lines of one item in words, for any of its officers. */
export class OwnLines {
  private readonly sheet: GridSheet;
  private readonly outcome: Node;
  private readonly arithmetic: Arithmetic;
  private readonly known = new Map<Node, Cells>();
  private readonly keys: readonly string[];

  constructor(
    private readonly workings: Workings,
    private readonly sheets: ItemSheets,
    private readonly shownText: (text: string) => string,
  ) {
    const { context } = workings;
    const { item } = sheets;
    this.sheet = sheets.lines;
    const { steps, outcome } = splitOutcome(item.formula, context.inlined, item);
    this.outcome = outcome;
    this.arithmetic = new Arithmetic(
      context,
      this.sheet,
      steps,
      shownText,
      (node, row) => this.aggregate(node, row),
      (test, row) => this.truth(test, row),
    );
    this.keys = keysOf(this.sheet, item, sheets.rows !== null);
  }

  get item(): Item {
    return this.sheets.item;
  }

  /** His lines; many that say the same are told as one. */
  of(officer: number): OwnLine[] {
    const [from, to] = this.sheets.blocks.get(officer) ?? [0, 0];
    const alike = new Map<string, OwnLine[]>();
    for (let row = from; row < to; row += 1) {
      const line = this.line(row);
      const key = `${line.amount}|${line.words}`;
      const known = alike.get(key);
      if (known) known.push(line);
      else alike.set(key, [line]);
    }
    return [...alike.values()].flatMap((lines) =>
      lines.length > MOST_ALIKE ? [this.together(lines)] : lines,
    );
  }

  private together(lines: readonly OwnLine[]): OwnLine {
    const { words } = this.workings.context;
    const [{ amount, words: told }] = lines;
    const format = formatOf(this.item.unit);
    const each = shownValue(amount, format);
    const list = lines.map(({ what }) => what).join(words.of('、 ', ', '));
    const days = lines.map(({ day }) => day).sort();
    const [first, last] = [days[0], days[days.length - 1]];
    return {
      what: words.of(`${lines.length} 笔，每笔 ${each}`, `${lines.length} lines, ${each} each`),
      amount: typeof amount === 'number' ? Number((amount * lines.length).toPrecision(15)) : amount,
      day: first === last ? first : `${first}\n${last}`,
      many: true,
      words: clipText(`${told}${words.of('；单据：', '; documents: ')}${list}`),
    };
  }

  private line(row: number): OwnLine {
    const { sheet, workings } = this;
    const { words } = workings.context;
    const amount = this.value(AMOUNT, row);
    const counts = [ROWS, COUNTS, IN_PERIOD].find((key) => sheet.has(key));
    const left = counts !== undefined && this.value(counts, row) === 0;
    const told = left
      ? words.of('不计：不符合条件', 'not counted: the condition is not met')
      : this.told(this.taken(this.outcome, row), row);
    return {
      what: this.keys.map((key) => this.shown(key, row)).join(' · ') || words.of('全部', 'all'),
      amount,
      day: sheet.has('§日期') ? this.shown('§日期', row) : '',
      words: told,
    };
  }

  private told(taken: Node, row: number): string {
    const { words } = this.workings.context;
    const text = this.arithmetic.words(taken, row);
    return taken.kind === 'number' ? words.of(`计 ${text}`, `counts ${text}`) : text;
  }

  private value(key: string, row: number): PlainValue {
    return valueOf(this.sheet.columns[this.sheet.column(key)], row);
  }

  private shown(key: string, row: number): string {
    const value = this.value(key, row);
    const format: Format = this.sheet.columns[this.sheet.column(key)].format;
    const { words } = this.workings.context;
    if (key === LEDGER_ROW) return words.of(`台账第 ${String(value)} 行`, `ledger row ${String(value)}`);
    return typeof value === 'string' ? this.shownText(value) : shownValue(value, format);
  }

  /** The branch that the line took; steps before the last stand by their values. */
  private taken(tree: Node, row: number): Node {
    return tree.kind === 'call' ? this.arithmetic.told(tree, row) : tree;
  }

  private truth(test: Node, row: number): boolean | null {
    const holds = this.cells(test).at(row);
    return typeof holds === 'boolean' ? holds : null;
  }

  /** The figure of an aggregate over the group's rows. */
  private aggregate(node: Node, row: number): PlainValue | undefined {
    if (node.kind !== 'call' || !AGGREGATES.test(node.name)) return undefined;
    for (const part of walk(node)) if (part.kind === 'column') return this.cells(node).plain(row);
    return undefined;
  }

  private cells(node: Node): Cells {
    let cells = this.known.get(node);
    if (!cells) this.known.set(node, (cells = this.sheets.level.evaluate(node)));
    return cells;
  }
}

/** The columns that tell an officer which line it is. */
function keysOf(sheet: GridSheet, item: Item, grouped: boolean): string[] {
  const found = sheet.columns.map(({ key }) => key);
  const keys = found.filter((key) => key.startsWith('核算时.'));
  if (grouped) return found.filter((key) => /^§分组\d+\.组$/.test(key) || isGroupColumn(key, item));
  return keys.length > 0 ? keys : found.filter((key) => key === LEDGER_ROW);
}

function isGroupColumn(key: string, item: Item): boolean {
  return item.groups.some((node) => node.kind === 'column' && key === `[${node.column}]`);
}
