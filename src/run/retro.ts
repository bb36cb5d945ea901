import { decimal, ZERO, type Decimal } from '../money/decimal';
import type { Scalar } from '../formula/value';
import type { Adjustment } from './adjustments';
import type { Calculation } from './calculate';
import type { RunContext } from './context';
import { isSealed, type SealedHistory } from './history';
import type { ResultList } from './lists';
import { payItems } from './pay-items';
import { figureText } from './result';

/** The list that a run of a sealed period offers. */
export const RETRO_LIST = '补扣清单';

/** 补发 and 扣回 are to be paid; nothing is where the figures agree, the officer is still held or no longer known. */
export type RetroKind = '补发' | '扣回' | '无差额' | '暂缓' | '不在花名册';

/** One officer's part of the pay of a sealed period: what was paid for it and what is due by today's data. */
export interface RetroLine {
  officer: string;
  item: string;
  /** Paid for the period, in it and by 补发 and 扣回 since. */
  paid: Decimal;
  /** Entered in 手工调整 of a period that is not sealed yet. */
  pending: Decimal;
  /** Null while the officer is held or no longer in 花名册. */
  due: Decimal | null;
  difference: Decimal;
  kind: RetroKind;
  /** His pay was held when the period was sealed. */
  wasHeld: boolean;
}

const ORDER: readonly RetroKind[] = ['补发', '扣回', '不在花名册', '暂缓', '无差额'];

/** What a sealed period's pay would be today against what was paid; null where the period was not sealed. Zeros are lines too. */
export function retroLines(
  calculation: Calculation,
  history: SealedHistory,
  adjustments: readonly Adjustment[],
): RetroLine[] | null {
  const { run, scheme, period } = calculation;
  if (!run || !isSealed(history, scheme.id, period.text)) return null;
  const { parts } = payItems(scheme);
  const wanted = new Set(parts);
  const paid = new Sums();
  const pending = new Sums();
  const officers = new Set<string>();
  const held = new Set<string>();
  for (const row of history.rows) {
    if (row.scheme !== scheme.id || row.forPeriod !== period.text || !wanted.has(row.item)) continue;
    officers.add(row.officer);
    if (row.held && row.period === period.text) held.add(row.officer);
    if (row.amount !== null && typeof row.amount !== 'string') paid.add(row.officer, row.item, row.amount);
  }
  for (const one of adjustments) {
    if (one.forPeriod !== period.text || !wanted.has(one.item)) continue;
    if (!isSealed(history, scheme.id, one.period)) pending.add(one.officer, one.item, one.amount);
  }
  const known = run.participants.map((officer) => run.roster.officers[officer].id);
  const gone = [...officers].filter((id) => !run.roster.indexOf.has(id));
  const lines = [...known, ...gone].flatMap((id) =>
    parts.map((item) => ({
      ...lineOf(run, id, item, paid.of(id, item), pending.of(id, item)),
      wasHeld: held.has(id),
    })),
  );
  // Who is gone and was paid nothing is owed nothing.
  const open = lines.filter(({ kind, paid: sum }) => kind !== '不在花名册' || !sum.isZero());
  return open.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function lineOf(
  run: RunContext,
  officer: string,
  item: string,
  paid: Decimal,
  pending: Decimal,
): Omit<RetroLine, 'wasHeld'> {
  const index = run.roster.indexOf.get(officer);
  const head = { officer, item, paid, pending };
  if (index === undefined) return { ...head, due: null, difference: ZERO, kind: '不在花名册' };
  if (run.log.held[index]) return { ...head, due: null, difference: ZERO, kind: '暂缓' };
  const due = decimal(figureText(run.items.get(item)?.at(index), '元') || '0');
  const difference = due.minus(paid).minus(pending);
  const kind = difference.isZero() ? '无差额' : difference.isNegative() ? '扣回' : '补发';
  return { ...head, due, difference, kind };
}

/** Amounts by officer and item. */
class Sums {
  private readonly sums = new Map<string, Decimal>();

  add(officer: string, item: string, amount: Decimal): void {
    this.sums.set(JSON.stringify([officer, item]), this.of(officer, item).plus(amount));
  }

  of(officer: string, item: string): Decimal {
    return this.sums.get(JSON.stringify([officer, item])) ?? ZERO;
  }
}

/** The lines as a list of the results; `changes` names the input cells behind an officer's item, where they are known. */
export function retroList(
  { run, period }: Calculation,
  lines: readonly RetroLine[],
  changes: (officer: string, item: string) => string,
): ResultList {
  const cell = (column: string, value: Scalar, isMoney = false) => ({
    column,
    value,
    isDate: false,
    isMoney,
  });
  const entries = lines.map((line) => ({
    officer: run?.roster.indexOf.get(line.officer) ?? -1,
    row: -1,
    cells: [
      cell('归属期间', period.text),
      cell('归属项目', line.item),
      cell('已付金额', line.paid, true),
      cell('已列待付', line.pending, true),
      cell('应付金额', line.due, true),
      cell('差额', line.due === null ? null : line.difference, true),
      cell('处理', line.kind === '不在花名册' ? `${line.kind}：${line.officer}` : line.kind),
      cell('变动数据', line.kind === '无差额' ? '' : causeOf(line, changes(line.officer, line.item))),
    ],
  }));
  return { name: RETRO_LIST, table: '', clause: '', entries };
}

function causeOf({ wasHeld }: RetroLine, changes: string): string {
  return [wasHeld ? '封存时暂缓' : '', changes].filter(Boolean).join('；');
}
