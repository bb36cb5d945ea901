import { message } from '../ledger/catalogue';
import type { Finding, Settlement, Severity } from '../ledger/finding';
import { keyText } from '../ledger/duplicates';
import { isoDate } from '../ledger/cell';
import { numberAt, textAt, whereOf, type Ledger } from '../ledger/ledger';
import type { Message } from '../formula/value';
import type { Roster } from './roster';

/** Errors that a clerk may settle by 接受 (count the row as it stands). Any row error may be settled by 不计 (leave it out). */
const ACCEPTABLE = new Set(['DUPLICATE_KEY', 'SHARES_NOT_100', 'SHARE_OUT_OF_RANGE', 'NEGATIVE_AMOUNT']);
/** Findings about officers or the book as a whole have no row to leave out. */
const NOT_SETTLED_BY_LEAVING_OUT = new Set(['TARGET_MISSING', 'SNAPSHOT_MISSING', 'PARAMETER_MISSING']);

export interface Report {
  code: string;
  severity?: Severity;
  ledger: Ledger;
  row: number | null;
  column: string | null;
  facts?: Readonly<Record<string, string>>;
  /** Words of its own instead of the catalogue's. */
  text?: Message;
  /** Officers that an error holds; 'all' where it touches everybody's pay. */
  holds: Iterable<number> | 'all';
  clause?: string;
}

/** What a report means for its row. */
export type Verdict = 'counts' | 'left out';

/** Collects findings, holds officers, and applies what clerks settled in 异常处理. */
export class FindingLog {
  readonly findings: Finding[] = [];
  readonly held: Uint8Array;
  /** The errors that hold officers, and whom; null = everybody. */
  readonly holding: { finding: Finding; officers: readonly number[] | null }[] = [];
  private readonly seen = new Map<string, Verdict>();
  /** Rows that a clerk left out (不计), and those with an error that nobody has settled. */
  private readonly aside = new Map<Ledger, Set<number>>();
  private readonly open = new Map<Ledger, Set<number>>();
  private readonly settlements = new Map<string, Settlement>();

  constructor(roster: Roster | null, settlements: Ledger | null) {
    this.held = new Uint8Array(roster?.officers.length ?? 0);
    if (settlements) this.readSettlements(settlements);
  }

  /** A log that knows the first findings of this one, for a run that goes on from there. */
  fork(findings: number): FindingLog {
    const log = new FindingLog(null, null);
    return Object.assign(log, {
      aside: this.aside,
      open: this.open,
      findings: this.findings.slice(0, findings),
      held: this.held.slice(),
      holding: [...this.holding],
      settlements: this.settlements,
    });
  }

  add(report: Report): Verdict {
    const { code, ledger, row, column } = report;
    const identity = `${code}|${ledger.spec.name}|${row}|${column}|${report.facts?.item ?? ''}`;
    const known = this.seen.get(identity);
    if (known) return known;
    const severity = report.severity ?? 'error';
    const settled = row === null ? undefined : this.settlementOf(code, ledger, row, severity);
    const holds = report.holds === 'all' ? this.held.keys() : report.holds;
    const officers = severity === 'error' && !settled ? [...holds] : [];
    for (const officer of officers) this.hold(officer);
    const named = report.facts?.officer ?? this.officerOf(ledger, row);
    const finding: Finding = {
      code,
      severity: settled ? 'info' : severity,
      message:
        report.text ?? message(code, { table: ledger.spec.name, column: column ?? '', ...report.facts }),
      where: whereOf(ledger, row, column),
      ...(named ? { officer: named } : {}),
      ...(report.clause ? { clause: report.clause } : {}),
      ...(settled ? { settled } : {}),
    };
    this.findings.push(finding);
    if (officers.length > 0)
      this.holding.push({ finding, officers: report.holds === 'all' ? null : officers });
    const verdict = settled
      ? settled.action === '接受'
        ? 'counts'
        : 'left out'
      : severity === 'error'
        ? 'left out'
        : 'counts';
    this.seen.set(identity, verdict);
    if (verdict === 'left out' && row !== null) note(settled ? this.aside : this.open, ledger, row);
    return verdict;
  }

  /** Is the row to be read as if it were not there: left out by a clerk, with no other error of its own? */
  isAside(ledger: Ledger, row: number): boolean {
    return (this.aside.get(ledger)?.has(row) && !this.open.get(ledger)?.has(row)) ?? false;
  }

  hasAside(ledger: Ledger): boolean {
    return this.aside.has(ledger);
  }

  /** Adds findings that are already worded (parameters, schemes); errors hold everybody. */
  addWorded(findings: readonly Finding[]): void {
    for (const finding of findings) {
      this.findings.push(finding);
      if (finding.severity !== 'error') continue;
      this.holding.push({ finding, officers: null });
      for (const officer of this.held.keys()) this.hold(officer);
    }
  }

  hold(officer: number): void {
    this.held[officer] = 1;
  }

  private officerOf(ledger: Ledger, row: number | null): string | null {
    const column = ledger.spec.columns.find((spec) => spec.officer);
    return row === null || !column ? null : textAt(ledger, column.name, row);
  }

  private settlementOf(
    code: string,
    ledger: Ledger,
    row: number,
    severity: Severity,
  ): Settlement | undefined {
    const settled =
      this.settlements.get(settlementKey(code, ledger.spec.name, rowKey(ledger, row))) ??
      this.settlements.get(settlementKey(code, ledger.spec.name, `第${ledger.position[row]}行`));
    if (!settled) return undefined;
    if (settled.action === '接受') return severity !== 'error' || ACCEPTABLE.has(code) ? settled : undefined;
    return NOT_SETTLED_BY_LEAVING_OUT.has(code) ? undefined : settled;
  }

  private readSettlements(ledger: Ledger): void {
    const faulty = new Set(ledger.issues.flatMap((issue) => (issue.severity === 'error' ? [issue.row] : [])));
    for (let row = 0; row < ledger.rows; row += 1) {
      const cell = (column: string) => textAt(ledger, column, row) ?? '';
      if (faulty.has(row) || ledger.subtotal[row]) continue;
      this.settlements.set(settlementKey(cell('代码'), cell('表'), cell('键')), {
        action: cell('处理') as Settlement['action'],
        reason: cell('理由'),
        by: cell('处理人'),
        date: Number.isNaN(numberAt(ledger, '日期', row)) ? '' : isoDate(numberAt(ledger, '日期', row)),
      });
    }
  }
}

function note(rows: Map<Ledger, Set<number>>, ledger: Ledger, row: number): void {
  const own = rows.get(ledger);
  if (own) own.add(row);
  else rows.set(ledger, new Set([row]));
}

/** The key of a row as a clerk writes it in 异常处理; rows of tables without a key go by their number. */
export function rowKey(ledger: Ledger, row: number): string {
  const key = ledger.spec.key;
  if (!key) return String(ledger.position[row]);
  return keyText(ledger, { columns: key.columns.filter((column) => !isOptional(ledger, column)) }, row);
}

function isOptional(ledger: Ledger, column: string): boolean {
  return ledger.spec.columns.some((spec) => spec.name === column && !spec.required);
}

function settlementKey(code: string, table: string, key: string): string {
  return `${code}|${table}|${key.replace(/[、，,|;/\s]+/g, '+')}`;
}
