import { numberAt, textAt, type Ledger } from '../../ledger/ledger';
import { dateColumnOf } from '../../run/prepare';
import type { Item } from '../../scheme/scheme';
import { cellAddress, quotedSheet } from '../address';
import type { GridSheet } from '../grid-sheet';
import { POSITION_CHECK } from '../native/positions';
import { IN_PERIOD } from '../native/row-inputs';
import type { CheckPage, Side } from './check-page';

/** Beyond it the formula would be too long to read. */
const MOST_SUBTOTALS = 20;
const AGREEMENT = new Set(['核对', '归属核对', '分组核对', 'check']);
const ZERO: Side = { formula: null, value: 0 };

/** Lines still stand beside the ledger rows they were made from, and no row has come or gone. */
export function addAgreement(page: CheckPage): void {
  const { items, officers, context } = page.workings;
  const { words, run } = context;
  page.sheet.section(
    words.of('一、明细与台账一致（不一致须重新核算）', '1. Lines agree with the ledgers (if not, run again)'),
  );
  page.headings();
  const note = words.of(
    '台账排序、插入、删除或改工号后不为 0',
    'not 0 after sorting, inserting, deleting or re-assigning rows',
  );
  for (const { rows, lines } of items.values()) {
    const base = rows?.sheet ?? lines;
    const keys = agreementKeys(base);
    const formula = keys.map((key) => `SUM(${base.whole(key)})`).join('+');
    const name = words.of(`键值一致：${base.name}`, `Keys agree: ${base.name}`);
    if (formula !== '') page.check(name, { formula, value: 0 }, ZERO, 0, note);
    if (!base.has(IN_PERIOD)) continue;
    const inside = base.totalOf(IN_PERIOD);
    const atRun = words.of('乙方为核算时', 'other side: at the run');
    const title = words.of(`期内明细行数：${base.name}`, `Lines in period: ${base.name}`);
    page.check(title, inside, { formula: null, value: inside.value }, 0, atRun);
  }
  const others = [officers.sheet, ...[...context.tables.values()].map(({ sheet }) => sheet)];
  for (const sheet of others) {
    const keys = agreementKeys(sheet);
    if (keys.length === 0 || sheet.count === 0) continue;
    const side = { formula: keys.map((key) => `SUM(${sheet.whole(key)})`).join('+'), value: 0 };
    page.check(words.of(`键值一致：${sheet.name}`, `Keys agree: ${sheet.name}`), side, ZERO, 0, note);
  }
  for (const ledger of run.ledgers.values()) addRowCounts(page, ledger);
}

/** Columns of a sheet that say whether its rows still stand for what they stood for at the run. */
function agreementKeys({ columns }: GridSheet): string[] {
  return columns.flatMap(({ key }) => (AGREEMENT.has(key) || key.startsWith(POSITION_CHECK) ? [key] : []));
}

function addRowCounts(page: CheckPage, ledger: Ledger): void {
  const { words, run } = page.workings.context;
  const isFilled = (column: string, row: number): boolean =>
    textAt(ledger, column, row) !== null || !Number.isNaN(numberAt(ledger, column, row));
  const rowsOf = (column: string): number => {
    let filled = 0;
    for (let row = 0; row < ledger.rows; row += 1) if (isFilled(column, row)) filled += 1;
    return filled;
  };
  const counts = ledger.spec.columns
    .filter((one) => one.required && ledger.sheetColumn.has(one.name))
    .map((one) => ({ column: one.name, filled: rowsOf(one.name) }));
  // A cell that the reader could not read may be filled all the same: the best filled column tells most.
  const [best] = counts.sort((a, b) => b.filled - a.filled);
  if (!best || ledger.rows === 0) return;
  const { column, filled } = best;
  const { name } = ledger.spec;
  const atRun = words.of('乙方为核算时', 'other side: at the run');
  page.check(
    words.of(`台账行数：${name}`, `Ledger rows: ${words.table(name)}`),
    { formula: counted(page, ledger, column, (range) => `COUNTA(${range})`), value: filled },
    { formula: null, value: filled },
    0,
    atRun,
  );
  const takes = new Map<string, Item | null>([['期内', null]]);
  const readers = run.scheme.items.filter((item) => item.source.台账 === name);
  if (readers.length > 0) takes.clear();
  for (const item of readers) takes.set(`${item.source.取数 ?? '期内'}|${item.source.日期列 ?? ''}`, item);
  for (const item of takes.values()) addInPeriod(page, ledger, item, takes.size > 1);
}

/** How many rows of a ledger an item takes by its date. */
function addInPeriod(page: CheckPage, ledger: Ledger, item: Item | null, oneOfSeveral: boolean): void {
  const { words, run, parameters } = page.workings.context;
  const column = dateColumnOf(ledger, item);
  const take = item?.source.取数 ?? '期内';
  if (column === null || take === '全部' || !ledger.sheetColumn.has(column)) return;
  const day = (name: string) => parameters.periodReference(name)!;
  const { period } = run;
  const isText = ledger.columns.get(column)?.kind === 'text';
  const bounds: Record<string, [names: [string, string], days: [number, number]]> = {
    期初: [
      ['上期末日', '上期末日'],
      [period.previousEnd, period.previousEnd],
    ],
    期末: [
      ['期末日', '期末日'],
      [period.last, period.last],
    ],
    期内: [
      ['期初日', '期末日'],
      [period.first, period.last],
    ],
  };
  const [[from, to], [first, last]] = bounds[take];
  const formula = counted(page, ledger, column, (range) =>
    isText
      ? `SUMPRODUCT(EXACT(${range},${day('期间')})*1)`
      : `COUNTIFS(${range},">="&${day(from)},${range},"<="&${day(to)})`,
  );
  const dressed = ledger.dressed.get(column);
  let count = 0;
  for (let row = 0; row < ledger.rows; row += 1) {
    if (dressed?.has(row)) continue;
    const value = numberAt(ledger, column, row);
    if (isText ? textAt(ledger, column, row) === period.text : value >= first && value <= last) count += 1;
  }
  const by = oneOfSeveral
    ? { zh: `按${column}，`, en: ` by ${words.short(column).toLowerCase()}` }
    : { zh: '', en: '' };
  const kinds: Record<string, string> = { 期内: 'in the period', 期初: 'at its start', 期末: 'at its end' };
  page.check(
    words.of(
      `期内台账行数：${ledger.spec.name}（${by.zh}${take}）`,
      `Ledger rows ${kinds[take]}${by.en}: ${words.table(ledger.spec.name)}`,
    ),
    { formula, value: count },
    { formula: null, value: count },
    0,
    words.of('乙方为核算时', 'other side: at the run'),
  );
}

/** A count over the column from the first row to the one after the last, so that an appended row is seen; without subtotals. */
function counted(page: CheckPage, ledger: Ledger, column: string, count: (range: string) => string): string {
  const at = ledger.sheetColumn.get(column)!;
  const last = ledger.sheetRow[ledger.rows - 1];
  const below = [...page.workings.context.run.ledgers.values()].some(
    (other) =>
      other.sheet === ledger.sheet &&
      other.rows > 0 &&
      other.sheetRow[0] > last &&
      other.sheetRow[0] <= last + 4,
  );
  const ends = Array.from(ledger.sheetRow).filter((_, row) => ledger.subtotal[row]);
  const parts: string[] = [];
  let from = ledger.sheetRow[0];
  for (const end of [...ends.slice(0, MOST_SUBTOTALS), below ? last + 1 : last + 2]) {
    const range = `${quotedSheet(ledger.sheet)}!${cellAddress(from, at, true)}:${cellAddress(end - 1, at, true)}`;
    if (end > from) parts.push(count(range));
    from = end + 1;
  }
  return parts.join('+');
}
