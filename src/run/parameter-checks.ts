import { textAt } from '../ledger/ledger';
import { PARAMETERS } from '../ledger/tables';
import { message } from '../ledger/catalogue';
import { outcome } from './compute';
import type { RunContext } from './context';
import { OfficerScope } from './scopes';

const NOBODY = -1;

/** Checks of the scheme as a whole (校验 with 参数): raised once, at the parameter, for everybody. */
export function checkParameters(run: RunContext): void {
  for (const { source, condition } of run.scheme.checks) {
    if (!source.参数 || outcome(condition, new OfficerScope(run, NOBODY), run) !== true) continue;
    const { 代码: code, 参数: name, 级别: severity = 'error', 条款: clause } = source;
    const ledger = run.parameterLedger;
    const row = ledger ? rowOf(ledger, name) : -1;
    const facts = { table: PARAMETERS.name, column: name, value: '', name };
    if (ledger && row >= 0) {
      run.log.add({ code, severity, ledger, row, column: '值', facts, holds: 'all', clause });
      continue;
    }
    const where = { sheet: null, table: PARAMETERS.name, row: null, column: null, address: null };
    run.log.addWorded([{ code, severity, message: message(code, facts), where, clause }]);
  }
}

function rowOf(ledger: NonNullable<RunContext['parameterLedger']>, name: string): number {
  for (let row = ledger.rows - 1; row >= 0; row -= 1) if (textAt(ledger, '参数', row) === name) return row;
  return -1;
}
