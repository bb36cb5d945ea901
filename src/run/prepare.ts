import { message } from '../ledger/catalogue';
import { numberAt, textAt, type Ledger, type RowIssue } from '../ledger/ledger';
import type { Period } from '../scheme/period';
import type { Item, Scheme } from '../scheme/scheme';
import type { FindingLog, Verdict } from './log';
import type { Roster } from './roster';
import { RowState, type Rows } from './rows';

/** Is a row in what an item takes? 1 yes, 0 no, 2 its date is blank. */
export type Taken = Uint8Array;

/** The column that decides an item's rows; null where the ledger has none (then it takes all). */
export function dateColumnOf(ledger: Ledger, item: Item | null): string | null {
  const named = item?.source.日期列;
  if (named) return named;
  if (ledger.spec.dateColumn) return ledger.spec.dateColumn;
  const dated = ledger.spec.columns.find((column) => column.type === 'period' || column.name === '期间');
  return dated?.name ?? null;
}

/** Rows that an item takes by 取数: 期内 (default), 期初, 期末 or 全部. */
export function rowsTaken(ledger: Ledger, item: Item | null, period: Period): Taken {
  const taken = new Uint8Array(ledger.rows);
  const column = dateColumnOf(ledger, item);
  const take = item?.source.取数 ?? '期内';
  const cells = column === null ? undefined : ledger.columns.get(column);
  if (take === '全部' || cells === undefined || cells.kind === 'any') return taken.fill(1);
  if (cells.kind === 'text') {
    const wanted = cells.dictionary.indexOf(period.text);
    for (let row = 0; row < ledger.rows; row += 1) {
      const code = cells.codes[row];
      taken[row] = code < 0 ? 2 : code === wanted ? 1 : 0;
    }
    return taken;
  }
  const [first, last] =
    take === '期初'
      ? [period.previousEnd, period.previousEnd]
      : take === '期末'
        ? [period.last, period.last]
        : [period.first, period.last];
  const { units, blank } = cells.fixed;
  for (let row = 0; row < ledger.rows; row += 1) {
    taken[row] = blank?.[row] ? 2 : units[row] >= first && units[row] <= last ? 1 : 0;
  }
  return taken;
}

/** Rows that any item of the scheme takes, or that belong to the period where no item reads the ledger by rows. */
export function rowsInPeriod(ledger: Ledger, scheme: Scheme, period: Period): Taken {
  const items = scheme.items.filter((item) => item.source.台账 === ledger.spec.name);
  const all = (items.length > 0 ? items : [null]).map((item) => rowsTaken(ledger, item, period));
  const taken = all[0];
  for (const other of all.slice(1)) {
    for (let row = 0; row < taken.length; row += 1)
      if (taken[row] !== 1 && other[row] !== 0) taken[row] = other[row];
  }
  return taken;
}

/** Row findings that are raised wherever the row lies. */
const ALWAYS = new Set(['UNREADABLE_DATE', 'DUPLICATE_KEY', 'SUBTOTAL_ROW']);

/** Turns what was found on reading into findings, bars the rows that an error leaves out, and holds their officers. */
export function reportIssues(
  ledger: Ledger,
  rows: Rows,
  inPeriod: Taken,
  log: FindingLog,
  holdsOf: (row: number) => number[],
): void {
  const groups = new Map<string, readonly number[]>();
  const holdsOfGroup = (group: string): readonly number[] => {
    let officers = groups.get(group);
    if (!officers)
      groups.set(group, (officers = [...new Set(group.split(',').flatMap((row) => holdsOf(Number(row))))]));
    return officers;
  };
  for (const issue of ledger.issues) {
    if (issue.row === null) {
      reportTableIssue(ledger, issue, log);
      if (issue.severity === 'error') barAll(rows, inPeriod);
    } else if (ALWAYS.has(issue.code) || inPeriod[issue.row] !== 0) {
      const { group } = issue.args;
      const holds = group === undefined ? holdsOf(issue.row) : holdsOfGroup(group);
      const verdict = reportRowIssue(ledger, issue, issue.row, log, holds);
      if (verdict === 'left out' && inPeriod[issue.row] !== 0) rows.bar(issue.row, RowState.Finding);
    }
  }
}

/** Without a column that its rows need, no row of a table can be counted: told once, not again at each of them. */
function barAll(rows: Rows, inPeriod: Taken): void {
  inPeriod.forEach((taken, row) => {
    if (taken !== 0 && !rows.barred[row]) rows.bar(row, RowState.Finding);
  });
}

function reportTableIssue(ledger: Ledger, issue: RowIssue, log: FindingLog): void {
  const { code, severity, column, args } = issue;
  const facts = { table: ledger.spec.name, column: column ?? '' };
  const text = args.repeated ? message('COLUMN_REPEATED', facts) : undefined;
  log.add({ code, severity, ledger, row: null, column, facts: args, text, holds: 'all' });
}

function reportRowIssue(
  ledger: Ledger,
  issue: RowIssue,
  row: number,
  log: FindingLog,
  holds: readonly number[],
): Verdict {
  const { code, severity, column, args } = issue;
  return log.add({ code, severity, ledger, row, column, facts: args, holds });
}

/** Officers named on a row: every column that holds a 工号. */
export function officersOnRow(ledger: Ledger, roster: Roster, row: number): number[] {
  const officers: number[] = [];
  for (const column of ledger.spec.columns) {
    if (!column.officer) continue;
    const index = roster.indexOf.get(textAt(ledger, column.name, row) ?? '');
    if (index !== undefined && !officers.includes(index)) officers.push(index);
  }
  return officers;
}

/** The first merchant installation counts: a row whose key already stands in an earlier period is ALREADY_PAID. */
export function barAlreadyPaid(ledger: Ledger, rows: Rows, inPeriod: Taken, period: Period): void {
  const key = ledger.spec.key;
  if (key?.scope?.kind !== 'period') return;
  const dateColumn = key.scope.column;
  const cells = ledger.columns.get(key.columns[0]);
  if (cells?.kind !== 'text') return;
  const earlier = new Uint8Array(cells.dictionary.length);
  for (let row = 0; row < ledger.rows; row += 1) {
    if (!ledger.subtotal[row] && cells.codes[row] >= 0 && numberAt(ledger, dateColumn, row) < period.first) {
      earlier[cells.codes[row]] = 1;
    }
  }
  for (let row = 0; row < ledger.rows; row += 1) {
    if (inPeriod[row] === 1 && !rows.barred[row] && earlier[cells.codes[row]])
      rows.bar(row, RowState.AlreadyPaid);
  }
}
