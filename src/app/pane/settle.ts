import type { Finding, Settlement } from '../../ledger/finding';
import type { Ledger, TextColumn } from '../../ledger/ledger';
import { SETTLEMENTS } from '../../ledger/tables';
import { FindingLog, rowKey } from '../../run/log';
import type { Calculation } from '../../run/calculate';

export type Action = Settlement['action'];

/** How a finding can be settled in 异常处理: the row's key there, and what the engine accepts. */
export interface Settling {
  key: string;
  actions: Action[];
}

const ACTIONS: readonly Action[] = ['接受', '不计'];

/** Null where a finding cannot be settled: it is about no row, or must be mended. */
export function settlingOf({ run }: Calculation, finding: Finding): Settling | null {
  const { code, where, severity, settled } = finding;
  const ledger = run?.ledgers.get(where.table);
  if (!ledger || where.row === null || settled || severity === 'info') return null;
  const row = ledger.position.indexOf(where.row);
  if (row < 0) return null;
  const key = ledger.spec.key ? rowKey(ledger, row) : `第${where.row}行`;
  const actions = ACTIONS.filter((action) => {
    // The engine itself is asked, so that the pane never offers what it would not accept.
    const log = new FindingLog(null, settlement(code, where.table, key, action));
    log.add({ code, severity, ledger, row, column: where.column, holds: [] });
    return log.findings[0]?.settled !== undefined;
  });
  return actions.length > 0 ? { key, actions } : null;
}

/** 异常处理 with this one row. */
function settlement(code: string, table: string, key: string, action: Action): Ledger {
  const cells: Record<string, string> = { 代码: code, 表: table, 键: key, 处理: action, 理由: '-' };
  const columns = Object.entries(cells).map(([name, text]): [string, TextColumn] => [
    name,
    { kind: 'text', codes: Int32Array.of(0), dictionary: [text], numbers: null },
  ]);
  return {
    spec: SETTLEMENTS,
    sheet: SETTLEMENTS.name,
    rows: 1,
    position: Int32Array.of(1),
    sheetRow: Int32Array.of(1),
    columns: new Map(columns),
    sheetColumn: new Map(),
    issues: [],
    subtotal: new Uint8Array(1),
    cleaned: new Map(),
    dressed: new Map(),
  };
}
