import type { TableSpec } from '../ledger/spec';
import { TABLES } from '../ledger/tables';
import type { SchemeSource } from './source';

/** A ledger as a scheme reads it: its own specification goes before the common one. */
export function tableOf(source: Pick<SchemeSource, '台账'>, name: string): TableSpec | undefined {
  return source.台账?.find((spec) => spec.name === name) ?? TABLES.find((spec) => spec.name === name);
}

/** Every ledger that a scheme's formulas may name. */
export function tablesOf(source: Pick<SchemeSource, '台账'>): TableSpec[] {
  const own = source.台账 ?? [];
  const names = new Set(own.map((spec) => spec.name));
  return [...own, ...TABLES.filter((spec) => !names.has(spec.name))];
}
