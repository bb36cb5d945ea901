import { walk, type Node } from '../formula/tree';
import type { FunctionDefinition } from '../formula/definition';
import { Fault, type Scalar } from '../formula/value';
import { ZERO } from '../money/decimal';
import { textAt } from '../ledger/ledger';
import type { Item } from '../scheme/scheme';
import type { ColumnResult } from '../formula/columns/run';
import { fastColumn, outcome } from './compute';
import { officerSource } from './lines';
import type { RunContext } from './context';
import { codeOf, wordsOf } from './fault-report';
import { OfficerValues, valuesOf } from './officer-values';
import { rosterRowAt } from './roster';
import { OfficerScope } from './scopes';

/** A 个人 item: one formula per officer. Officers whose input has a finding have no figure. */
export function computeOfficerItem(run: RunContext, item: Item): OfficerValues {
  const form = (officer: number) => officerValue(run, item, officer);
  const fast = item.posts || item.condition ? null : fastColumn(item.formula, officerSource(run), run);
  const values = fast ? fromFast(run, fast, form) : valuesOf(run.roster.officers.length, form);
  for (const officer of run.participants) if (values.open[officer]) values.at(officer);
  return values;
}

/** Officers whom the fast reading settles; the others are formed by the reference, at once, for their findings. */
function fromFast(
  run: RunContext,
  fast: ColumnResult,
  form: (officer: number) => Scalar | Fault,
): OfficerValues {
  const open = new Uint8Array(run.roster.officers.length);
  for (const officer of fast.bad) open[officer] = 1;
  if (fast.kind === 'number') {
    return new OfficerValues(fast.fixed, null, open, form);
  }
  if (fast.kind === 'approximate') {
    const { value, error, same } = fast;
    // Where all have the same, it is computed once, not once an officer over the figures of all.
    return new OfficerValues(null, { value, error }, open, same ? () => same : form);
  }
  if (fast.kind === 'text') return new OfficerValues(null, null, open, form, fast);
  return valuesOf(run.roster.officers.length, form);
}

function officerValue(run: RunContext, item: Item, officer: number): Scalar | Fault {
  const scope = new OfficerScope(run, officer);
  if (item.posts) {
    const row = rosterRowAt(run.roster, officer, run.period.last);
    if (!item.posts.includes(textAt(run.roster.ledger, '岗位', row) ?? '')) return nothing(item);
  }
  if (item.condition) {
    const holds = outcome(item.condition, scope, run);
    if (holds instanceof Fault) return reported(run, item, officer, holds);
    if (holds === false) return nothing(item);
  }
  const value = outcome(item.formula, scope, run);
  return value instanceof Fault ? reported(run, item, officer, value) : value;
}

/** What an officer has of an item that is not for him. */
function nothing(item: Item): Scalar {
  return item.unit === '文本' ? '' : ZERO;
}

/** An officer formula's fault is a finding at the roster row, unless its cause is already told. */
function reported(run: RunContext, item: Item, officer: number, fault: Fault): Fault {
  const code = codeOf(fault, item.formula);
  if (code === 'UPSTREAM') {
    run.log.hold(officer);
    return fault;
  }
  const { id } = run.roster.officers[officer];
  run.log.add({
    code,
    ledger: run.roster.ledger,
    row: rosterRowAt(run.roster, officer, run.period.last),
    column: '工号',
    facts: { item: item.name, officer: id, period: run.period.text },
    text: wordsOf(fault, code, item),
    holds: [officer],
    clause: item.clause,
  });
  return fault;
}

/** Ledgers and parameter tables that formulas and the functions they call read as whole columns. */
export function tablesRead(
  formulas: readonly Node[],
  functions: ReadonlyMap<string, FunctionDefinition>,
): Set<string> {
  const tables = new Set<string>();
  const called = new Set<string>();
  const visit = (node: Node): void => {
    for (const part of walk(node)) {
      if (part.kind === 'tableColumn') tables.add(part.table);
      if (part.kind !== 'call' || called.has(part.name)) continue;
      called.add(part.name);
      functions.get(part.name)?.steps.forEach((step) => visit(step.tree));
    }
  };
  formulas.forEach(visit);
  return tables;
}
