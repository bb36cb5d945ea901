import type { Ledger } from '../../../src/ledger/ledger';
import type { Calculation } from '../../../src/run/calculate';

/** Every table of the workbook that a run read: ledgers, 参数, 异常处理, parameter tables and a bank's own scheme. */
export function readTables({ run }: Calculation): Ledger[] {
  const { ledgers, parameterLedger, settlementLedger, tables, scheme } = run!;
  return [
    ...ledgers.values(),
    ...[parameterLedger, settlementLedger].flatMap((ledger) => ledger ?? []),
    ...[...tables.values()].flatMap(({ ledger }) => ledger ?? []),
    ...(scheme.writtenIn ?? []).filter(({ spec }) => spec.name !== '参数'),
  ];
}
