import { addressOf } from '../../ledger/finding';
import type { Ledger } from '../../ledger/ledger';
import type { Calculation } from '../../run/calculate';
import type { RunContext } from '../../run/context';
import { rowKey } from '../../run/log';
import { REASONS } from '../../run/rows';
import { newRows, type InputChange } from './changes';
import { lostTouchesOf, touchesOf } from './touched';
import type { PayDifference } from './verify-pay';

/** An input row that is not as it was sealed, and whose pay reads it. */
export interface VerifiedRow {
  /** The row's number in its table: today's, of a removed row that of the seal. */
  row: number;
  /** What tells the row apart; '' for a removed row, whose contents the seal does not hold. */
  key: string;
  /** Changed cells by column; of an added or removed row its first cell. */
  cells: { column: string; address: string }[];
  /** Items that read it, or that it fed when it was sealed; officer '' stands for everybody. */
  touches: { officer: string; item: string }[];
  /** Why it is left out today, as row accounting says; '' where it is not. */
  reason: string;
}

export interface VerifiedTable {
  table: string;
  sheet: string;
  /** The whole table is new, or gone. */
  whole: 'added' | 'removed' | '';
  changed: VerifiedRow[];
  added: VerifiedRow[];
  removed: VerifiedRow[];
  moved: number;
  columnsAdded: string[];
  columnsRemoved: string[];
}

/** Every changed table with its rows, as people know them, and whose items read these. */
export function tablesOf(
  calculation: Calculation,
  run: RunContext,
  changes: readonly InputChange[],
  pay: readonly PayDifference[],
): VerifiedTable[] {
  const touched = new Map<string, VerifiedRow['touches']>();
  const all = [
    ...touchesOf(calculation, run, newRows(changes)),
    ...lostTouchesOf(calculation, run, changes, pay),
  ];
  for (const { officer, item, table, row } of all) {
    const key = `${table}|${row}`;
    const own = touched.get(key) ?? [];
    touched.set(key, own);
    const id = officer < 0 ? '' : run.roster.officers[officer].id;
    if (!own.some((one) => one.officer === id && one.item === item)) own.push({ officer: id, item });
  }
  return changes.map((one) => tableOf(run, one, touched));
}

function tableOf(
  run: RunContext,
  { table, sealed, now, ledger, change }: InputChange,
  touched: ReadonlyMap<string, VerifiedRow['touches']>,
): VerifiedTable {
  const rowOf = (row: number, columns: readonly string[]): VerifiedRow => {
    const touches = touched.get(`${table}|${row}`) ?? [];
    const cells = columns.map((column) => ({
      column,
      address: addressOf(ledger!.sheetRow[row], ledger!.sheetColumn.get(column) ?? 0),
    }));
    const state = run.rows.get(table)?.state[row];
    const reason = REASONS.find(([one]) => one === state)?.[1] ?? '';
    return { row: ledger!.position[row], key: keyText(ledger!, row), cells, touches, reason };
  };
  const gone = (row: number): VerifiedRow => ({
    row: sealed!.positions[row],
    key: '',
    cells: [{ column: '', address: `${sealed!.firstRow + sealed!.positions[row]}` }],
    touches: [],
    reason: '',
  });
  const first = ledger ? [...ledger.sheetColumn].sort((a, b) => a[1] - b[1]).slice(0, 1) : [];
  return {
    table,
    sheet: (now ?? sealed)!.sheet,
    whole: sealed ? (now ? '' : 'removed') : 'added',
    changed: change.changed.map((one) => rowOf(one.now, one.columns)),
    added: change.added.map((row) =>
      rowOf(
        row,
        first.map(([name]) => name),
      ),
    ),
    removed: change.removed.map(gone),
    moved: change.moved,
    columnsAdded: change.columnsAdded,
    columnsRemoved: change.columnsRemoved,
  };
}

/** 借据号 D001: a row as a clerk knows it; '' in tables that have no key. */
function keyText(ledger: Ledger, row: number): string {
  return ledger.spec.key ? `${ledger.spec.key.columns.join('+')} ${rowKey(ledger, row)}` : '';
}
