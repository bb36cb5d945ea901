import { walk, type Node } from '../formula/tree';
import type { Message } from '../formula/value';
import { whereOf, type Ledger } from '../ledger/ledger';
import { valueAt } from '../money/fixed';
import type { Item } from '../scheme/scheme';
import type { RunContext } from './context';
import { shownCell, shownValue } from './explain-values';
import { work, type Seat } from './explain-formula';
import type { Input, LineExplained, RowExplained } from './explanation';
import { dayOf, dayOfGroup, rowOfColumn, type LineFrame } from './frame';
import type { LineItem } from './line-items';
import { figureText } from './result';
import { GroupScope, LineScope } from './scopes';

/** The officer's lines of an item, in the order of the ledger; the first ones (and those without a value) worked through. */
export function explainLines(
  run: RunContext,
  computed: LineItem,
  officer: number,
  detail: number,
): LineExplained[] {
  const { item, frame, groups, officers } = computed;
  const own: number[] = [];
  officers.forEach((one, line) => one === officer && own.push(line));
  const linesOf = (line: number) => (groups ? range(groups.starts[line], groups.starts[line + 1]) : [line]);
  own.sort((a, b) => frame.rows[linesOf(a)[0]] - frame.rows[linesOf(b)[0]]);
  const columns = columnsRead(item, frame.ledger);
  return own.map((line, at) => {
    const counted = computed.counted[line] === 1;
    return {
      rows: linesOf(line).map((one) => explainRow(run, frame, one, columns)),
      amount: {
        text: counted ? figureText(valueAt(computed.amounts, line), item.unit) : '',
        unit: item.unit,
      },
      share: groups ? null : shareOf(frame, line),
      worked: at < detail || !counted ? work(seatOf(run, computed, line), item.formula, item.unit) : null,
    };
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Where a line's formula is worked: on its row, or over the rows of its group. */
export function seatOf(run: RunContext, { frame, groups, officers }: LineItem, line: number): Seat {
  const scope = groups ? new GroupScope(run, groups, line) : new LineScope(run, frame, line);
  const day = groups ? dayOfGroup(groups, line, run) : dayOf(frame, line, run);
  return { run, officer: officers[line], day, scope, ledger: frame.ledger };
}

function shareOf(frame: LineFrame, line: number): LineExplained['share'] {
  const share = frame.shares && valueAt(frame.shares, line);
  return share ? shownValue(share, 'ratio') : null;
}

/** Columns that tell a row apart and those that the item's formulas read, as far as the ledger has them. */
export function columnsRead(item: Item, ledger: Ledger): string[] {
  const columns = new Set(ledger.spec.key?.columns);
  const formulas = [...item.groups, item.condition, item.share, item.formula];
  for (const formula of formulas)
    for (const column of formula ? namedColumns(formula) : []) columns.add(column);
  const date = item.source.日期列 ?? ledger.spec.dateColumn;
  if (date) columns.add(date);
  return [...columns].filter((column) => ledger.sheetColumn.has(column));
}

function* namedColumns(formula: Node): Generator<string> {
  for (const node of walk(formula)) if (node.kind === 'column') yield node.column;
}

export function explainRow(
  run: RunContext,
  frame: LineFrame,
  line: number,
  columns: readonly string[],
): RowExplained {
  const { ledger } = frame;
  const split = frame.splits?.[line] ?? -1;
  const link = ledger.spec.split;
  const splitLedger = link && run.ledgers.get(link.table);
  return {
    where: whereOf(ledger, frame.rows[line], columns[0] ?? null),
    cells: columns.map((column) =>
      cellInput(ledger, column, rowOfColumn(frame, column, line), frame.rows[line]),
    ),
    split: split < 0 || !splitLedger ? null : whereOf(splitLedger, split, link.share),
  };
}

function cellInput(ledger: Ledger, column: string, row: number, ownRow: number): Input {
  const origin: Message | null =
    row === ownRow ? null : { zh: '取自被冲销的原行', en: 'from the row that it reverses' };
  return {
    kind: 'cell',
    name: column,
    value: shownCell(ledger, column, row),
    origin,
    where: whereOf(ledger, row, column),
    clause: null,
  };
}
