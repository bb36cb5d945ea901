import { CellKind, type Book, type Grid, type GridColumn } from '../ledger/grid';
import { isDecimal } from '../formula/compare';
import { Fault, type Scalar } from '../formula/value';
import { PARAMETERS } from '../ledger/tables';
import { parameterAt, readParameters, type Overrides } from '../scheme/parameters';
import { readLedger } from '../ledger/read';
import { scalarAt } from '../ledger/ledger';
import { decimal, ZERO, type Decimal } from '../money/decimal';
import { valueAt } from '../money/fixed';
import type { Calculation } from '../run/calculate';
import type { LineItem } from '../run/line-items';
import { tableOf } from '../scheme/tables';
import type { Scheme } from '../scheme/scheme';
import type { Period } from '../scheme/period';

const BASES = '计提基数';
const BASIS = '计提基数口径';

/** What of scheme C feeds the reserve: its rewards, or the business itself. */
const FEEDS = {
  奖励: [
    { kind: '营销奖励', item: '贷款营销奖励', column: null },
    { kind: '利息收入奖励', item: '利息收入奖励', column: null },
  ],
  业务量: [
    { kind: '贷款发放', item: '贷款营销奖励', column: '发放金额' },
    { kind: '利息收入', item: '利息收入奖励', column: '利息收入' },
  ],
} as const;

/** where 计提基数 has no row of the period, the bases come from scheme C of the same run, as if they stood in that table. */
export function withReserveBases(
  book: Book,
  scheme: Scheme,
  period: Period,
  corporate: Calculation,
  overrides: Overrides,
): Book {
  const spec = tableOf(scheme.source, BASES);
  if (!spec || !corporate.run) return book;
  const ledger = readLedger(book, spec);
  if (ledger) {
    for (let row = 0; row < ledger.rows; row += 1)
      if (scalarAt(ledger, '期间', row) === period.text) return book;
  }
  const feeds = basisIn(book, scheme, period, overrides) === '业务量' ? FEEDS.业务量 : FEEDS.奖励;
  const rows = feeds.flatMap(({ kind, item, column }) => {
    const computed = corporate.lineItems.find((one) => one.item.name === item);
    return computed
      ? basesOf(corporate, computed, column).map(([id, amount]) => [id, period.text, kind, amount] as const)
      : [];
  });
  return rows.length > 0 ? withTable(book, rows) : book;
}

/** The choice in force: given for this run, in 参数, or the preset's own. */
function basisIn(book: Book, scheme: Scheme, period: Period, overrides: Overrides): Scalar | undefined {
  const rows = readLedger(book, PARAMETERS);
  const given = new Map([...overrides].filter(([name]) => name === BASIS));
  const parameters = readParameters(scheme.source.参数, rows, given, new Set());
  const parameter = parameters.byName.get(BASIS);
  const value = parameter && parameterAt(parameter, null, period.last).value;
  return value instanceof Fault ? undefined : value;
}

/** Per officer what the lines amount to, or what their ledger column does at the officer's share. */
function basesOf({ run }: Calculation, computed: LineItem, column: string | null): [string, Decimal][] {
  const sums = new Map<number, Decimal>();
  const add = (officer: number, amount: Decimal) =>
    sums.set(officer, (sums.get(officer) ?? ZERO).plus(amount));
  if (column === null) {
    computed.officers.forEach((officer, line) => {
      if (computed.counted[line]) add(officer, valueAt(computed.amounts, line) ?? ZERO);
    });
  } else {
    const { frame } = computed;
    for (let line = 0; line < frame.count; line += 1) {
      const amount = scalarAt(frame.ledger, column, frame.rows[line]);
      const share = frame.shares ? (valueAt(frame.shares, line) ?? ZERO) : decimal(1);
      if (isDecimal(amount)) add(frame.officers[line], amount.times(share));
    }
  }
  return [...sums]
    .filter(([, amount]) => !amount.isZero())
    .map(([officer, amount]) => [run!.roster.officers[officer].id, amount]);
}

/** The book with a table of that name in memory; the workbook itself is not touched. */
function withTable(book: Book, rows: readonly (readonly [string, string, string, Decimal])[]): Book {
  const name = `${BASES}（取自本次核算）`;
  const cells = [
    ['工号', '期间', '基数类型', '金额'],
    ...rows.map(([id, period, kind, amount]) => [id, period, kind, amount.toFixed()]),
  ];
  const texts = [...new Set(cells.flat())];
  const codeOf = new Map(texts.map((text, code) => [text, code]));
  const columns = [0, 1, 2, 3].map((at): GridColumn => ({
    kind: new Uint8Array(cells.length).fill(CellKind.Text),
    value: Float64Array.from(cells, (row) => codeOf.get(row[at])!),
  }));
  const grid: Grid = { name, rows: cells.length, columns, texts, marked: false };
  const table = { name: BASES, sheet: name, top: 0, left: 0, bottom: rows.length, right: 3 };
  return {
    ...book,
    sheets: [...book.sheets, grid],
    tables: [...book.tables.filter((one) => one.name !== BASES), table],
  };
}
