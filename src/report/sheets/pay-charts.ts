import { textAt } from '../../ledger/ledger';
import { rosterRowAt } from '../../run/roster';
import type { Item } from '../../scheme/scheme';
import { quotedSheet } from '../address';
import type { Below, GridSheet } from '../grid-sheet';
import { plainOf } from '../native/values';
import type { CellPlan } from '../plan';
import { styleOf } from '../styles';
import type { Workings } from '../workings';
import { payParts, type PayPart } from './pay-parts';
import { ChartBoard, FIGURE_WIDTHS, type BoardRow } from './chart-board';

const PAYABLE = '4472C4';
const HELD = 'ED7D31';

/** Below 绩效汇总: pay by branch and by item as live formulas, each with a chart. Null where the scheme pays nothing. */
export function payCharts(
  sheet: GridSheet,
  workings: Workings,
  payroll: GridSheet | null,
): ((top: number) => Below) | null {
  const { run, words } = workings.context;
  const payable = run.scheme.items.filter((item) => item.payable);
  if (!payroll || run.participants.length === 0) return null;
  const { parts, plain } = payParts(run.scheme.items, payable, ({ name }) => sheet.has(name));
  const title = words.of('按网点、按项目的绩效（公式）', 'Pay by branch and by item (formulas)');
  for (const [column, width] of FIGURE_WIDTHS) sheet.leastWidths.set(column, width);
  return (top) => {
    const board = new ChartBoard(sheet, top, title);
    addBranches(board, [sheet, payroll], workings, payable);
    if (parts.length > 1) addItems(board, sheet, workings, parts, plain);
    return board.done();
  };
}

function addBranches(
  board: ChartBoard,
  [sheet, payroll]: readonly [GridSheet, GridSheet],
  { context }: Workings,
  payable: readonly Item[],
): void {
  const { run, words } = context;
  const { roster, participants } = run;
  const officersOf = new Map<string, number[]>();
  for (const officer of participants) {
    const branch = textAt(roster.ledger, '网点', rosterRowAt(roster, officer, run.period.last)) ?? '';
    officersOf.set(branch, [...(officersOf.get(branch) ?? []), officer]);
  }
  const payOf = (officer: number): number =>
    payable.reduce((sum, { name }) => sum + Number(plainOf(run.items.get(name)?.at(officer))), 0);
  const cells = (from: GridSheet, key: string): string => {
    const letters = from.letters(key);
    return `$${letters}$${from.rowNumber(0)}:$${letters}$${from.rowNumber(from.count - 1)}`;
  };
  const first = board.firstRow;
  const rows = [...officersOf].map(([branch, officers], at): BoardRow => {
    // SUMIFS would read * and ? in a branch's name as wildcards, and "0012" as 12.
    const inBranch = `--(${cells(sheet, '网点')}=${branch === '' ? '""' : `$A${first + at}`})`;
    const money = (held: boolean): CellPlan => {
      // The pay list has numbers alone: LibreOffice takes no text into SUMPRODUCT, and a figure may be missing.
      const pay = `${quotedSheet(payroll.name)}!${cells(payroll, held ? '暂缓金额' : '应发金额')}`;
      const paid = officers.filter((officer) => (run.log.held[officer] === 1) === held);
      const value = paid.reduce((sum, officer) => sum + payOf(officer), 0);
      return {
        formula: `SUMPRODUCT(${inBranch},${pay})`,
        value: Number(value.toFixed(2)),
        style: styleOf('formula', 'money'),
      };
    };
    const count = { formula: `SUMPRODUCT(${inBranch})`, value: officers.length };
    const name = branch === '' ? words.of('（未填网点）', '(no branch)') : branch;
    return {
      name: { value: name, style: styleOf('label', 'text') },
      cells: [{ ...count, style: styleOf('formula', 'count') }, money(false), money(true)],
    };
  });
  const names = payable.map(({ name }) => words.item(name)).join(words.of('＋', ' + '));
  const [paid, held] = [words.of('应发', 'Payable'), words.of('暂缓', 'Held')];
  board.block(
    {
      heading: words.of('网点', 'Branch'),
      name: words.of('各网点绩效', 'Pay by branch'),
      title: words.of(`各网点${names}`, `${names} by branch`),
      unit: words.of('元', 'yuan'),
      alt: words.of(
        `各网点${names}，应发与暂缓叠放；数据在上方表中`,
        `${names} of each branch, held on top of payable; the figures stand in the table above it`,
      ),
    },
    [
      { title: words.of('人数', 'Officers') },
      { title: words.headed(paid, '元'), series: { name: paid, colour: PAYABLE } },
      { title: words.headed(held, '元'), series: { name: held, colour: HELD } },
    ],
    rows,
  );
}

function addItems(
  board: ChartBoard,
  sheet: GridSheet,
  { context }: Workings,
  parts: readonly PayPart[],
  plain: boolean,
): void {
  const { words } = context;
  const totals = sheet.totalsNumber;
  const rows = parts.map(({ item: { name }, sign }): BoardRow => ({
    name: { value: words.item(name), style: styleOf('label', 'text') },
    cells: [
      { value: null, style: styleOf('label', 'text') },
      {
        formula: `${sign < 0 ? '-' : ''}${sheet.letters(name)}${totals}`,
        value: sign < 0 ? 0 - sheet.totalOf(name).value : sheet.totalOf(name).value,
        style: styleOf('link', 'money'),
      },
    ],
  }));
  const sum = words.of('合计', 'Total');
  board.block(
    {
      heading: words.of('项目', 'Item'),
      name: words.of('各项目金额', 'Pay by item'),
      title: plain
        ? words.of('各项目金额（含暂缓）', 'Pay by item (held included)')
        : words.of(
            '各项目金额（含暂缓；未乘完成率、未封顶）',
            'Pay by item (held included; before multipliers and caps)',
          ),
      unit: words.of('元', 'yuan'),
      alt: words.of(
        '全体各项目的金额合计；数据在上方表中',
        'Total of each item; the figures stand in the table above it',
      ),
    },
    [{ title: '' }, { title: words.headed(sum, '元'), series: { name: sum, colour: PAYABLE } }],
    rows,
  );
}
