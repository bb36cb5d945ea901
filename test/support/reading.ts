import type { Finding } from '../../src/ledger/finding';
import type { RunResult } from '../../src/run/result';

/** One figure of an officer's statement, as the JSON shows it. */
export function figure(result: RunResult, officer: string, item: string): string | null {
  return figures(result, officer)[item];
}

export function figures(result: RunResult, officer: string): Record<string, string | null> {
  const statement = result.officers.find(({ id }) => id === officer);
  if (!statement) throw new Error(`No statement of officer ${officer}`);
  return statement.items;
}

/** The lines of an item: `1001 1500.00 ← 1` (officer, amount, rows of the ledger). */
export function lines(result: RunResult, item: string): string[] {
  return result.lines
    .filter((line) => line.item === item)
    .map(
      ({ officer, amount, sources }) => `${officer} ${amount} ← ${sources.map(({ row }) => row).join(' ')}`,
    );
}

/** Findings that are not mere information: `CODE 表!行 列 单元格`. */
export function findings(result: RunResult): string[] {
  return result.findings.filter(({ severity }) => severity !== 'info').map(place);
}

export function infos(result: RunResult): string[] {
  return result.findings.filter(({ severity }) => severity === 'info').map(place);
}

export function place({ code, where }: Finding): string {
  return [code, `${where.table}!${where.row ?? '*'}`, where.column, where.address].filter(Boolean).join(' ');
}

export function held(result: RunResult): string[] {
  return result.officers.filter(({ status }) => status === 'held').map(({ id }) => id);
}

/** What became of a ledger's rows: `3 rows: 2 credited, 1 OUT_OF_PERIOD`. */
export function rows(result: RunResult, table: string): string {
  const account = result.rows.find((one) => one.table === table);
  if (!account) throw new Error(`No row accounting of ${table}`);
  const left = Object.entries(account.excluded).filter(([, count]) => count > 0);
  const parts = [`${account.credited} credited`, ...left.map(([reason, count]) => `${count} ${reason}`)];
  return `${account.total} rows: ${parts.join(', ')}`;
}
