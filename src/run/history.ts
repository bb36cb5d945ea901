import type { Scalar } from '../formula/value';
import { isDecimal } from '../formula/compare';
import type { Book } from '../ledger/grid';
import { numberAt, scalarAt, textAt, type Ledger } from '../ledger/ledger';
import { readLedger } from '../ledger/read';
import { table } from '../ledger/shorthand';
import type { TableSpec } from '../ledger/spec';
import { decimal, type Decimal } from '../money/decimal';
import { parsePeriod, type Period } from '../scheme/period';
import type { History } from './context';

/** The table with what was sealed, a row per officer and item. */
export const SEAL_ROWS = table(
  '封存记录',
  '方案* 文本, 期间* 期间, 归属期间* 期间, 工号* 编号, 项目* 文本, 金额 任意, 单位 文本, 状态 文本, 发放项 文本, 未付金额 金额',
);
/** The table with the seals themselves, above it on the same sheet. */
export const SEALS = table(
  '封存清单',
  `方案* 文本, 期间* 期间, 封存时间 文本, 封存人 文本, 人数 整数, 已付合计 金额, 暂缓人数 整数, 暂缓合计 金额,
   另行指定 文本, 输入指纹 文本, 参数指纹 文本, 结果指纹 文本`,
);

/** 状态 of a row: paid out itself, counted in what is paid, or not paid. */
export const PAID = '已付';
export const COUNTED = '已计';
export const HELD = '暂缓';

/** An officer's item as a seal recorded it. */
export interface SealedRow {
  scheme: string;
  /** The period that was sealed. */
  period: string;
  /** The period that the figure is for: an earlier one for 补发 and 扣回. */
  forPeriod: string;
  officer: string;
  item: string;
  /** What was paid, or a figure that is no pay; 0 for pay that is held; null without a figure. */
  amount: Decimal | string | null;
  unit: string;
  held: boolean;
  /** Part of what is paid out: these amounts add up to the pay. */
  pays: boolean;
  /** Pay that is held, in yuan; null where nothing is. */
  unpaid: Decimal | null;
}

/** One seal: when, by whom, over what. */
export interface SealEntry {
  scheme: string;
  period: string;
  time: string;
  by: string;
  officers: number;
  paid: Decimal;
  held: number;
  unpaid: Decimal;
  /** Parameters given for that run alone, as 参数=值 separated by ；. */
  overrides: string;
  inputs: string;
  parameters: string;
  results: string;
}

/** All that a workbook's 封存记录 holds, in the order of sealing. */
export interface SealedHistory {
  seals: readonly SealEntry[];
  rows: readonly SealedRow[];
}

const read = new WeakMap<Book, SealedHistory>();

/** What was sealed, as the workbook's 封存记录 tells; nothing where there is none. Rows that cannot be read are left out. */
export function sealedHistory(book: Book): SealedHistory {
  let history = read.get(book);
  if (!history) {
    const [rows, seals] = [readMarked(book, SEAL_ROWS), readMarked(book, SEALS)];
    history = { rows: rows ? rowsOf(rows) : [], seals: seals ? sealsOf(seals) : [] };
    read.set(book, history);
  }
  return history;
}

/**
 * The figures that 往期 reads: a scheme's sealed figures with the 补发 and 扣回 that were sealed for them since.
 * Only what was sealed for periods before `before` counts, so that sealing a period never changes its own figures.
 * Pay that is still held has no figure. Null where nothing of the scheme was sealed.
 */
export function historyOf(book: Book, scheme: string, before: Period | null = null): History | null {
  const figures = new Map<string, Decimal | string>();
  const rows = sealedHistory(book).rows.filter((row) => row.scheme === scheme && isBefore(row, before));
  if (rows.length === 0) return null;
  for (const { officer, item, forPeriod, amount, unpaid } of rows) {
    if (amount === null || unpaid !== null) continue;
    const key = keyOf(officer, item, forPeriod);
    const known = figures.get(key);
    const sum = known !== undefined && isDecimal(known) && isDecimal(amount) ? known.plus(amount) : amount;
    figures.set(key, sum);
  }
  return (officer, item, period) =>
    figures.get(keyOf(officer, item, parsePeriod(period)?.text ?? period)) as Scalar | undefined;
}

function isBefore({ period }: SealedRow, before: Period | null): boolean {
  if (!before) return true;
  const sealed = parsePeriod(period);
  return sealed !== null && sealed.last < before.first;
}

/** The scheme's last sealed period before another; null where there is none. */
export function lastSealedBefore(
  { seals }: SealedHistory,
  scheme: string,
  { first, kind }: Period,
): Period | null {
  let last: Period | null = null;
  for (const seal of seals) {
    const period = seal.scheme === scheme ? parsePeriod(seal.period) : null;
    if (period?.kind === kind && period.last < first && period.last > (last?.last ?? 0)) last = period;
  }
  return last;
}

export function isSealed({ seals, rows }: SealedHistory, scheme: string, period: string): boolean {
  const same = (one: { scheme: string; period: string }) => one.scheme === scheme && one.period === period;
  return seals.some(same) || rows.some(same);
}

function keyOf(officer: string, item: string, period: string): string {
  return JSON.stringify([officer, item, period]);
}

/** 封存记录 is a result sheet of ours and yet is read: history is the one thing that results hand on. */
function readMarked(book: Book, spec: TableSpec): Ledger | null {
  const sheets = book.sheets.map((sheet) => (sheet.marked ? { ...sheet, marked: false } : sheet));
  return readLedger({ ...book, sheets }, spec);
}

function rowsOf(ledger: Ledger): SealedRow[] {
  const rows: SealedRow[] = [];
  for (let row = 0; row < ledger.rows; row += 1) {
    const cell = (column: string) => textAt(ledger, column, row);
    const [scheme, period, officer, item] = [cell('方案'), cell('期间'), cell('工号'), cell('项目')];
    if (scheme === null || period === null || officer === null || item === null) continue;
    const amount = scalarAt(ledger, '金额', row);
    rows.push({
      scheme,
      period,
      forPeriod: cell('归属期间') ?? period,
      officer,
      item,
      amount: typeof amount === 'boolean' ? null : amount,
      unit: cell('单位') ?? '',
      held: cell('状态') === HELD,
      pays: cell('发放项') === '是',
      unpaid: moneyAt(ledger, '未付金额', row),
    });
  }
  return rows;
}

function sealsOf(ledger: Ledger): SealEntry[] {
  const seals: SealEntry[] = [];
  for (let row = 0; row < ledger.rows; row += 1) {
    const cell = (column: string) => textAt(ledger, column, row) ?? '';
    const count = (column: string) => numberAt(ledger, column, row) || 0;
    const money = (column: string) => moneyAt(ledger, column, row) ?? decimal(0);
    if (cell('方案') === '' || cell('期间') === '') continue;
    seals.push({
      scheme: cell('方案'),
      period: cell('期间'),
      time: cell('封存时间'),
      by: cell('封存人'),
      officers: count('人数'),
      paid: money('已付合计'),
      held: count('暂缓人数'),
      unpaid: money('暂缓合计'),
      overrides: cell('另行指定'),
      inputs: cell('输入指纹'),
      parameters: cell('参数指纹'),
      results: cell('结果指纹'),
    });
  }
  return seals;
}

function moneyAt(ledger: Ledger, column: string, row: number): Decimal | null {
  const value = scalarAt(ledger, column, row);
  return value !== null && isDecimal(value) ? value : null;
}
