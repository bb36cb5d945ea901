import type { RunContext } from '../../run/context';
import type { Scalar } from '../../formula/value';
import { scalarAt, textAt, type Ledger } from '../../ledger/ledger';
import { columnOf } from '../../ledger/spec';
import { ONE, ZERO } from '../../money/decimal';
import { RowState } from '../../run/rows';
import { GridSheet } from '../grid-sheet';
import { styleOf } from '../styles';
import type { Words } from '../words';
import { formatOfColumn, ledgerPlans } from './ledger-cell';

/** The column of a table's working that says which rows a finding leaves out: only their keys can be read. */
export const LEFT_OUT = '§异常';

/** A ledger that formulas read as whole columns, shown as references to it: sorted by officer, so that each has one block. */
export interface TableWorking {
  sheet: GridSheet;
  ledger: Ledger;
  /** The column whose equal values stand together. */
  owner: string | null;
  /** Does a finding leave out any row? Then the column LEFT_OUT says which. */
  hasLeftOut: boolean;
  isKey(column: string): boolean;
  /** First and last-but-one line of an officer's block. */
  blockOf(officer: string): [number, number];
  /** The line of the first row of the ledger that bears an id. */
  placeOf(column: string, id: string): number | undefined;
  /** The values of a column, line by line. */
  column(name: string): readonly Scalar[];
}

/** Columns of the ledger by which lines can be told apart: ids of its key, else its officer. */
export function keyColumns(ledger: Ledger): string[] {
  const ids = (ledger.spec.key?.columns ?? []).filter(
    (column) => columnOf(ledger.spec, column)?.type === 'id' && ledger.sheetColumn.has(column),
  );
  return ids;
}

export function tableWorking(
  run: RunContext,
  ledger: Ledger,
  columns: readonly string[],
  name: string,
  words: Words,
): TableWorking {
  const table = ledger.spec.name;
  const owner = ledger.spec.columns.find((column) => column.officer)?.name ?? null;
  const states = run.rows.get(table);
  const isLeftOut = (row: number) => states?.barred[row] === 1 && states.state[row] === RowState.Finding;
  const isKey = (name: string) => ledger.spec.key?.columns.includes(name) ?? false;
  const rows = Array.from({ length: ledger.rows }, (_, row) => row).filter((row) => !ledger.subtotal[row]);
  const hasLeftOut = rows.some(isLeftOut);
  const rank = (row: number) => run.roster.indexOf.get(textAt(ledger, owner!, row) ?? '') ?? Infinity;
  if (owner) rows.sort((a, b) => (rank(a) === rank(b) ? a - b : rank(a) - rank(b)));
  const sheet = new GridSheet(
    name,
    rows.length,
    words.of(
      `${table}（引用台账，供个人计算取数）`,
      `${words.table(table)} (references to the ledger, read by the officers’ sheet)`,
    ),
    owner
      ? words.of(`取自表“${table}”，按客户经理排列`, `From the table ${words.table(table)}, by officer`)
      : words.of(`取自表“${table}”`, `From the table ${words.table(table)}`),
    words,
  );
  sheet.add({
    key: 'row',
    title: words.of('台账行', 'Ledger row'),
    role: 'label',
    format: 'count',
    cell: (row) => ({ value: ledger.position[rows[row]], style: styleOf('label', 'count') }),
  });
  if (owner) {
    sheet.add({
      key: 'owner',
      title: words.of('核算时工号', 'Officer at the run'),
      role: 'label',
      format: 'id',
      cell: (row) => ({ value: textAt(ledger, owner, rows[row]), style: styleOf('label', 'id') }),
    });
  }
  const shown = [...new Set([...(owner ? [owner] : []), ...columns])];
  for (const column of shown) {
    const format = formatOfColumn(ledger, column);
    const plan = ledgerPlans(ledger, column, format);
    // Of a row that a finding leaves out only the key is read.
    const none = { value: null, style: styleOf('label', format) };
    const shows = (row: number) =>
      !isLeftOut(rows[row]) ||
      ((column === owner || isKey(column)) && scalarAt(ledger, column, rows[row]) !== null);
    const cell = (row: number) => (shows(row) ? plan(rows[row]) : none);
    sheet.add({ key: column, title: words.column(column), role: 'link', format, cell });
  }
  if (hasLeftOut) {
    const style = styleOf('label', 'count');
    sheet.add({
      key: LEFT_OUT,
      title: words.of('有异常（1＝不取）', 'Finding (1 = not read)'),
      role: 'label',
      format: 'count',
      cell: (row) => ({ value: isLeftOut(rows[row]) ? 1 : 0, style }),
    });
  }
  if (owner) addOwnerCheck(sheet, owner, words);
  const blocks = new Map<string, [number, number]>();
  rows.forEach((row, at) => {
    const id = owner ? (textAt(ledger, owner, row) ?? '') : '';
    const block = blocks.get(id);
    if (block) block[1] = at + 1;
    else blocks.set(id, [at, at + 1]);
  });
  const columnsRead = new Map<string, readonly Scalar[]>();
  const column = (wanted: string): readonly Scalar[] => {
    let known = columnsRead.get(wanted);
    if (!known) {
      const value = (row: number): Scalar => {
        if (wanted === LEFT_OUT) return isLeftOut(row) ? ONE : ZERO;
        return isLeftOut(row) && !isKey(wanted) ? null : scalarAt(ledger, wanted, row);
      };
      columnsRead.set(wanted, (known = rows.map(value)));
    }
    return known;
  };
  const places = new Map<string, Map<string, number>>();
  const placeOf = (wanted: string, id: string): number | undefined => {
    let known = places.get(wanted);
    if (!known) {
      places.set(wanted, (known = new Map()));
      const first = new Map<string, number>();
      rows.forEach((row, at) => {
        const own = textAt(ledger, wanted, row);
        if (own === null || (isLeftOut(row) && !isKey(wanted)) || row >= (first.get(own) ?? Infinity)) return;
        first.set(own, row);
        known!.set(own, at);
      });
    }
    return known.get(id);
  };
  return {
    sheet,
    ledger,
    placeOf,
    owner,
    hasLeftOut,
    isKey,
    blockOf: (officer) => blocks.get(officer) ?? [0, 0],
    column,
  };
}

function addOwnerCheck(sheet: GridSheet, owner: string, words: Words): void {
  const [value, live] = [sheet.letters('owner'), sheet.letters(owner)];
  sheet.add({
    key: 'check',
    title: words.of('一致（0＝是）', 'Agrees (0 = yes)'),
    role: 'check',
    format: 'count',
    cell: (row) => {
      const at = sheet.rowNumber(row);
      return {
        formula: `IF(EXACT(${value}${at},${live}${at}),0,1)`,
        value: 0,
        style: styleOf('check', 'count'),
      };
    },
    total: true,
  });
}
