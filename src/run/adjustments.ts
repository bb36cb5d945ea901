import type { Book } from '../ledger/grid';
import { scalarAt, textAt, type Ledger } from '../ledger/ledger';
import { readLedger } from '../ledger/read';
import { table } from '../ledger/shorthand';
import type { TableSpec } from '../ledger/spec';
import { isDecimal } from '../formula/compare';
import type { Decimal } from '../money/decimal';
import { loadScheme, type Scheme } from '../scheme/scheme';
import type { ItemSource, SchemeSource } from '../scheme/source';
import { payItems, RETRO_ITEM } from './pay-items';

const NAME = '手工调整';
/** 手工调整 with the columns that say which period and item a 补发 or 扣回 belongs to. */
export const ADJUSTMENTS = table(
  NAME,
  '工号* 编号 @, 期间* 期间, 项目* 文本, 金额* 金额, 原因* 文本, 审批人* 文本, 归属期间 期间, 归属项目 文本',
  { dateColumn: '期间' },
);

/** A row of 手工调整 that pays or takes back for an earlier period. */
export interface Adjustment {
  officer: string;
  /** The period that it is paid in, and the one that it is for. */
  period: string;
  forPeriod: string;
  item: string;
  amount: Decimal;
}

/** The workbook's rows of 手工调整 for earlier periods; unreadable ones are left to the run's findings. */
export function adjustmentsIn(book: Book): Adjustment[] {
  const ledger = readLedger(book, ADJUSTMENTS);
  const found: Adjustment[] = [];
  for (let row = 0; ledger && row < ledger.rows; row += 1) {
    const one = adjustmentAt(ledger, row);
    if (one && one.forPeriod !== one.period) found.push(one);
  }
  return found;
}

export function adjustmentAt(ledger: Ledger, row: number): Adjustment | null {
  const cell = (column: string) => textAt(ledger, column, row) ?? '';
  const amount = scalarAt(ledger, '金额', row);
  if (cell('归属期间') === '' || amount === null || !isDecimal(amount)) return null;
  return {
    officer: cell('工号'),
    period: cell('期间'),
    forPeriod: cell('归属期间'),
    item: cell('归属项目'),
    amount,
  };
}

const adjusted = new WeakMap<Scheme, Scheme>();

/**
 * The scheme as it runs over a book that pays or takes back for earlier periods: these rows of 手工调整 are an item of
 * their own, 往期补扣, added to the pay as they are. Differences are net: no completion rate of this period touches them.
 */
export function withAdjustments(scheme: Scheme, book: Book): Scheme {
  const parts = new Set(payItems(scheme).parts);
  if (!adjustmentsIn(book).some(({ item }) => parts.has(item))) return scheme;
  let own = adjusted.get(scheme);
  if (!own) adjusted.set(scheme, (own = load(adjust(scheme.source, [...parts]))));
  return own;
}

function load(source: SchemeSource): Scheme {
  const { scheme, problems } = loadScheme(source);
  if (!scheme) throw new Error(`Scheme ${source.id} with adjustments: ${JSON.stringify(problems)}`);
  return scheme;
}

const EARLIER = 'AND([归属期间]<>"",[归属期间]<>期间)';

function adjust(source: SchemeSource, parts: readonly string[]): SchemeSource {
  const reads = source.项目.some((item) => item.台账 === NAME);
  const ours = `OR(${parts.map((part) => `[归属项目]="${part}"`).join(',')})`;
  const payable = source.项目.find((item) => item.应发 === '是');
  const retro: ItemSource = {
    项目: RETRO_ITEM,
    层级: '明细',
    台账: NAME,
    条件: `AND(${EARLIER},${ours})`,
    公式: '[金额]',
    单位: '元',
    应发: '是',
    条款: payable?.条款 ?? '',
    english: 'Adjustments of earlier periods',
  };
  const ledger = reads ? withChoices(parts) : ADJUSTMENTS;
  return {
    ...source,
    台账: [...(source.台账 ?? []).filter(({ name }) => name !== NAME), ledger],
    项目: [...source.项目.map(exceptEarlier), retro],
    校验: reads ? [...source.校验, blankItem(retro.条款 ?? '')] : source.校验,
  };
}

function exceptEarlier(item: ItemSource): ItemSource {
  if (item.台账 !== NAME) return item;
  const others = `NOT(${EARLIER})`;
  return { ...item, 条件: item.条件 ? `AND(${item.条件},${others})` : others };
}

/** A misspelt 归属项目 would be paid again by the next run of its period. */
function withChoices(parts: readonly string[]): TableSpec {
  const columns = ADJUSTMENTS.columns.map((column) =>
    column.name === '归属项目' ? { ...column, choices: parts } : column,
  );
  return { ...ADJUSTMENTS, columns };
}

function blankItem(clause: string): SchemeSource['校验'][number] {
  const 条件 = `AND(${EARLIER},[归属项目]="")`;
  return { 代码: 'REQUIRED_BLANK', 台账: NAME, 列: '归属项目', 条件, 条款: clause };
}
