import type { Node } from '../formula/tree';
import { Fault } from '../formula/value';
import { scalarAt, textAt, type Ledger } from '../ledger/ledger';
import { isDecimal, textOf } from '../formula/compare';
import { round, type Decimal } from '../money/decimal';
import { moneyText, ratioText } from '../money/display';
import { periodContaining } from '../scheme/period';
import type { Check } from '../scheme/scheme';
import { computeTruths, fastColumn, outcome } from './compute';
import type { RunContext } from './context';
import { rowFrame } from './credit';
import { MAIN_OWNER, ownerColumn, ownersOf } from './owners';
import type { LineFrame } from './frame';
import { lineSource, officerSource } from './lines';
import { dateColumnOf, type Taken } from './prepare';
import { rosterRowAt } from './roster';
import { RowState, type Rows } from './rows';
import { OfficerScope } from './scopes';

/** The scheme's checks (校验) of a ledger: rows of the period where the condition holds have a finding. */
export function checkRows(
  run: RunContext,
  ledger: Ledger,
  rows: Rows,
  taken: Taken,
  holdsOf: (row: number) => number[],
): void {
  checkAdjustedItems(run, ledger, rows, taken, holdsOf);
  checkOwners(run, ledger, rows, taken);
  const checks = run.scheme.checks.filter(({ source }) => source.台账 === ledger.spec.name);
  if (checks.length === 0) return;
  const frame = rowFrame(run, ledger, rows, taken, dateColumnOf(ledger, null));
  for (const check of checks) checkRow(run, check, frame, rows, holdsOf);
}

function checkRow(
  run: RunContext,
  check: Check,
  frame: LineFrame,
  rows: Rows,
  holdsOf: (row: number) => number[],
): void {
  const { source, condition } = check;
  const { ledger } = frame;
  const { bits } = computeTruths(condition, lineSource(run, frame), run);
  if (!bits.includes(1)) return;
  const column = source.列 ?? null;
  const missing = column !== null && !ledger.sheetColumn.has(column);
  // Originals before reversals: a reversal of a row that is left out is told by its original.
  for (const reversals of [false, true]) {
    for (let line = 0; line < frame.count; line += 1) {
      const row = frame.rows[line];
      const isReversal = frame.sources[line] !== row;
      if (
        !bits[line] ||
        rows.barred[row] ||
        isReversal !== reversals ||
        (isReversal && rows.barred[frame.sources[line]])
      )
        continue;
      const code = missing ? 'COLUMN_MISSING' : source.代码;
      const holds = missing ? ('all' as const) : holdsOf(row);
      const verdict = run.log.add({
        code,
        severity: source.级别,
        ledger,
        row: missing ? null : row,
        column,
        facts: column === null ? {} : { value: textOf(scalarAt(ledger, column, row)) },
        holds,
        clause: source.条款,
      });
      if (verdict === 'left out') rows.bar(row, RowState.Finding);
    }
  }
}

/** Officers other than 工号 (the former officer of a lapse …) must be known where an item's condition wants them. */
function checkOwners(run: RunContext, ledger: Ledger, rows: Rows, taken: Taken): void {
  for (const item of run.scheme.items) {
    const { source, condition } = item;
    const owner = ownerColumn(ledger, item) ?? MAIN_OWNER;
    const cells = ledger.columns.get(owner);
    if (source.台账 !== ledger.spec.name || owner === MAIN_OWNER || cells?.kind !== 'text') continue;
    const unknown = taken.map((value, row) =>
      value === 1 && !run.roster.indexOf.has(textAt(ledger, owner, row) ?? '') ? 1 : 0,
    );
    if (!unknown.includes(1)) continue;
    const frame = rowFrame(
      run,
      ledger,
      rows,
      unknown,
      dateColumnOf(ledger, null),
      ownersOf(run, ledger, item),
    );
    const wanted = condition ? computeTruths(condition, lineSource(run, frame), run).bits : null;
    for (let line = 0; line < frame.count; line += 1) {
      const row = frame.rows[line];
      const id = textAt(ledger, owner, row) ?? '';
      if (wanted && !wanted[line]) continue;
      const report = {
        code: 'OFFICER_UNKNOWN',
        ledger,
        row,
        column: owner,
        facts: { value: id, officer: id },
        holds: [],
      };
      if (run.log.add(report) === 'left out') rows.bar(row, RowState.OfficerUnknown);
    }
  }
}

/** 手工调整.项目 names an item of the scheme. */
function checkAdjustedItems(
  run: RunContext,
  ledger: Ledger,
  rows: Rows,
  taken: Taken,
  holdsOf: (row: number) => number[],
): void {
  if (ledger.spec.name !== '手工调整') return;
  const items = new Set(run.scheme.items.map((item) => item.name));
  for (let row = 0; row < ledger.rows; row += 1) {
    const value = scalarAt(ledger, '项目', row);
    if (taken[row] !== 1 || rows.barred[row] || typeof value !== 'string' || items.has(value)) continue;
    const facts = { value, choices: [...items].join('、') };
    const verdict = run.log.add({
      code: 'UNKNOWN_CHOICE',
      ledger,
      row,
      column: '项目',
      facts,
      holds: holdsOf(row),
    });
    if (verdict === 'left out') rows.bar(row, RowState.Finding);
  }
}

/** A figure in a message: a ratio as a percentage to two decimals, else yuan. */
function shown(figure: Decimal, unit: string | undefined): string {
  return unit === '%' ? `${ratioText(round(figure.times(100), 2))}%` : moneyText(figure);
}

/** Is a condition TRUE for an officer: by the fast reading where it can tell. One that cannot be told does not hold. */
export function officerTest(condition: Node, run: RunContext): (officer: number) => boolean {
  const fast = fastColumn(condition, officerSource(run), run);
  const slow = (officer: number) => outcome(condition, new OfficerScope(run, officer), run) === true;
  if (fast?.kind !== 'truth') return slow;
  const left = new Set(fast.bad);
  return (officer) => (left.has(officer) ? slow(officer) : fast.bits[officer] === 1);
}

/** Checks of officers' figures, such as NEGATIVE_PAY. */
export function checkOfficers(run: RunContext): void {
  for (const { source, condition } of run.scheme.checks) {
    if (source.台账 || source.参数) continue;
    const holds = officerTest(condition, run);
    for (const officer of run.participants) {
      if (!holds(officer)) continue;
      const figure = source.项目 ? run.items.get(source.项目)?.at(officer) : null;
      const unit = run.scheme.items.find(({ name }) => name === source.项目)?.unit;
      run.log.add({
        code: source.代码,
        severity: source.级别,
        ledger: run.roster.ledger,
        row: rosterRowAt(run.roster, officer, run.period.last),
        column: '工号',
        facts: {
          officer: run.roster.officers[officer].id,
          item: source.项目 ?? '',
          period: periodContaining(run.period.kind, run.period.previousEnd).text,
          value: figure && !(figure instanceof Fault) && isDecimal(figure) ? shown(figure, unit) : '',
        },
        holds: [officer],
        clause: source.条款,
      });
    }
  }
}
