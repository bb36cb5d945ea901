import { dependencies } from '../../formula/dependencies';
import { textAt } from '../../ledger/ledger';
import { rosterRowAt } from '../../run/roster';
import { formulasOf, type Item } from '../../scheme/scheme';
import { cellAddress, columnLetters, rangeAddress } from '../address';
import type { Below, GridSheet } from '../grid-sheet';
import { PAGE_WIDTH } from '../grid-layout';
import { plainOf } from '../native/values';
import type { CellPlan, CellRange, ChartPlan, ChartSeriesPlan, RowPlan } from '../plan';
import { styleOf } from '../styles';
import type { Workings } from '../workings';
import { statusOf } from './summary';

/** Rows that a chart needs at least, and what its title and axis take beside the bars. */
const LEAST_ROWS = 16;
const FRAME_ROWS = 5;
/** Beyond it names under columns would overlap: bars have them at their side. */
const MOST_COLUMNS = 8;
const COUNT = 3;
const FIRST_MONEY = 4;
const MONEY_WIDTH = 18;
const OK_COLOUR = '4472C4';
const HELD_COLOUR = 'F4B183';

/** Below 绩效汇总: pay by branch and by item as live formulas, each with a chart. Null where the scheme pays nothing. */
export function payCharts(sheet: GridSheet, workings: Workings): ((top: number) => Below) | null {
  const { run, words } = workings.context;
  const payable = run.scheme.items.filter((item) => item.payable);
  const money = payItems(run.scheme.items, payable).filter(({ name }) => sheet.has(name));
  if (payable.length === 0 || run.participants.length === 0) return null;
  return (top) => {
    const board = new Board(sheet, top);
    board.section(words.of('按网点、按项目的绩效（随明细重算）', 'Pay by branch and by item (live)'));
    addBranches(board, workings, payable);
    if (money.length > 1) addItems(board, workings, money);
    return board.done();
  };
}

/** Items in yuan that make up the payable ones and are no sums of other such items. */
function payItems(items: readonly Item[], payable: readonly Item[]): Item[] {
  const named = new Map(items.map((item) => [item.name, item]));
  const isMoney = (item: Item): boolean =>
    item.unit === '元' && (item.source.辅助 !== '是' || item.payable === true);
  const below = (item: Item, seen: Set<Item>): Set<Item> => {
    for (const node of formulasOf(item)) {
      const { names } = dependencies(node);
      for (const name of names) {
        const read = named.get(name);
        if (!read || seen.has(read)) continue;
        seen.add(read);
        below(read, seen);
      }
    }
    return seen;
  };
  const reached = new Set(payable.flatMap((item) => [item, ...below(item, new Set())]));
  return items.filter(
    (item) => reached.has(item) && isMoney(item) && ![...below(item, new Set())].some(isMoney),
  );
}

/** Rows of figures at the left, their charts at the right. */
class Board {
  private readonly rows: RowPlan[] = [];
  private readonly merges: CellRange[] = [];
  private readonly charts: ChartPlan[] = [];

  constructor(
    private readonly sheet: GridSheet,
    private readonly top: number,
  ) {
    sheet.leastWidths.set(COUNT, 9).set(FIRST_MONEY, MONEY_WIDTH).set(FIRST_MONEY + 1, MONEY_WIDTH);
  }

  /** Index of the row that comes next. */
  get next(): number {
    return this.top + this.rows.length;
  }

  section(text: string): void {
    const cells = Array.from({ length: Math.max(FIRST_MONEY + 2, this.sheet.columns.length) }, (_, at) => ({
      value: at === 0 ? text : null,
      style: 'section',
    }));
    this.push(cells, 20);
  }

  push(cells: readonly (CellPlan | undefined)[], height?: number): void {
    this.rows.push({ at: this.next, cells, height });
  }

  /** A row whose first cell reaches to column `right`. */
  named(name: CellPlan & { style?: string }, right: number, cells: readonly CellPlan[]): void {
    this.merges.push({ top: this.next, bottom: this.next, left: 0, right });
    const covered = Array.from({ length: right }, () => ({ value: null, style: name.style }));
    this.push([name, ...covered, ...cells]);
  }

  /** A chart beside the rows from `first` to `last`; the rows after it begin below it. */
  chart(plan: Omit<ChartPlan, 'from' | 'to' | 'type'>, first: number, last: number): void {
    const count = last - first + 1;
    const bars = count > MOST_COLUMNS;
    const height = Math.max(LEAST_ROWS, bars ? count + FRAME_ROWS : 0, count + 2);
    const [left, right] = this.chartColumns();
    const from = first - 1;
    this.charts.push({
      ...plan,
      type: bars ? 'bar' : 'column',
      from: cellAddress(from, left),
      to: cellAddress(from + height - 1, right),
    });
    while (this.next < from + height + 1) this.push([]);
  }

  done(): Below {
    return { rows: this.rows, merges: this.merges, charts: this.charts, breaks: [this.top] };
  }

  /** Columns beside the figures, as far as the first printed page reaches. */
  private chartColumns(): [number, number] {
    const { widths } = this.sheet;
    const total = widths.reduce((sum, width) => sum + width, 0);
    const page = Math.max(0.9 * Math.min(PAGE_WIDTH, total / Math.max(1, Math.ceil(total / PAGE_WIDTH))), 150);
    const left = FIRST_MONEY + 3;
    let used = 0;
    let right = 0;
    for (; used < page || right <= left + 4; right += 1) used += widths[right] ?? 9;
    return [left, right - 1];
  }
}

function addBranches(board: Board, { context }: Workings, payable: readonly Item[]): void {
  const { run, words } = context;
  const { roster, participants } = run;
  const branchOf = (officer: number): string =>
    textAt(roster.ledger, '网点', rosterRowAt(roster, officer, run.period.last)) ?? '';
  const branches = [...new Set(participants.map(branchOf))];
  const names = payable.map(({ name }) => words.item(name)).join(words.of('＋', ' + '));
  board.headings(
    words.of('网点', 'Branch'),
    2,
    [words.of('人数', 'Officers'), words.of('应发（元）', 'Payable, yuan'), words.of('暂缓（元）', 'Held, yuan')],
  );
  const first = board.next;
  for (const branch of branches) {
    const here = participants.filter((officer) => branchOf(officer) === branch);
    board.branch({ branch, unnamed: words.of('（未填网点）', '(no branch)') }, {
      officers: here.length,
      paid: [false, true].map((held) => ({
        status: statusOf(held, words),
        value: here
          .filter((officer) => (run.log.held[officer] === 1) === held)
          .reduce(
            (sum, officer) =>
              payable.reduce((own, { name }) => own + Number(plainOf(run.items.get(name)?.at(officer))), sum),
            0,
          ),
      })),
    }, payable.map(({ name }) => name));
  }
  const last = board.next - 1;
  const title = words.of(`各网点${names}`, `${names} by branch`);
  const at = (column: number) => rangeAddress({ top: first, bottom: last, left: column, right: column });
  const series: ChartSeriesPlan[] = [
    { name: words.of('应发', 'Payable'), values: at(FIRST_MONEY), colour: OK_COLOUR },
    { name: words.of('暂缓', 'Held'), values: at(FIRST_MONEY + 1), colour: HELD_COLOUR },
  ];
}
