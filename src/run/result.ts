import { Fault, type Scalar } from '../formula/value';
import { isDecimal } from '../formula/compare';
import { isoDate } from '../ledger/cell';
import type { Finding } from '../ledger/finding';
import { textAt } from '../ledger/ledger';
import { decimal, type Decimal } from '../money/decimal';
import { moneyText, ratioText } from '../money/display';
import { valueAt, type FixedColumn } from '../money/fixed';
import type { Item } from '../scheme/scheme';
import { accountRows, type RowAccount } from './accounting';
import type { Calculation } from './calculate';
import { itemTotal, reconcile, sumOver } from './checks';
import type { RunContext } from './context';
import type { LineItem } from './line-items';
import { rosterRowAt } from './roster';
import { regulatedItems } from './rounds';
import { sealOf, type Seal } from './seal';

export const ENGINE = '0.1.0';

/** The JSON of `run`, as the contract has it. */
export interface RunResult {
  scheme: string;
  period: string;
  engine: string;
  totals: { payable: string; held: string; items: Record<string, string> };
  officers: {
    id: string;
    name: string;
    branch: string;
    status: 'ok' | 'held';
    items: Record<string, string | null>;
  }[];
  lists: Record<string, Record<string, string>[]>;
  lines: LineJson[];
  rows: Pick<RowAccount, 'table' | 'total' | 'credited' | 'excluded'>[];
  findings: Finding[];
  checks: { name: string; difference: string; tolerance: string; ok: boolean }[];
  seal: Seal | null;
}

export interface LineJson {
  officer: string;
  item: string;
  amount: string;
  sources: { table: string; row: number }[];
  clause: string;
}

/** A figure as text: money with 2 decimals, ratios and scores at most 10, counts whole, text as it is, '' without a value. */
export function figureText(value: Scalar | Fault | undefined, unit: string): string {
  if (value === undefined || value === null || value instanceof Fault) return '';
  if (!isDecimal(value)) return typeof value === 'boolean' ? (value ? '1' : '0') : value;
  return unit === '元' ? moneyText(value) : ratioText(value);
}

export function resultOf(calculation: Calculation): RunResult {
  const { scheme, period, run, findings } = calculation;
  const head = { scheme: scheme.id, period: period.text, engine: ENGINE };
  if (!run) {
    const totals = { payable: '', held: '', items: {} };
    return {
      ...head,
      totals,
      officers: [],
      lists: {},
      lines: [],
      rows: [],
      findings: [...findings],
      checks: [],
      seal: null,
    };
  }
  const accounts = accountRows(run);
  const regulated = new Set(regulatedItems(run.scheme).map(({ name }) => name));
  return {
    ...head,
    totals: totalsOf(run),
    officers: run.participants.map((officer) => statementOf(run, officer)),
    lists: listsOf(calculation, run),
    lines: calculation.lineItems
      .filter(({ item }) => regulated.has(item.name))
      .flatMap((one) => linesOf(run, one)),
    rows: accounts.map(({ table, total, credited, excluded }) => ({ table, total, credited, excluded })),
    findings: [...findings],
    checks: reconcile(calculation, run, accounts).map(({ name, difference, tolerance, ok }) => ({
      name,
      difference: fenText(difference),
      tolerance: fenText(tolerance),
      ok,
    })),
    seal: sealOf(run),
  };
}

/** At least two decimals; a half fen shows its third. */
function fenText(value: Decimal): string {
  return value.decimalPlaces() <= 2 ? value.toFixed(2) : value.toFixed();
}

export function totalsOf(run: RunContext): RunResult['totals'] {
  const items: Record<string, string> = {};
  for (const item of regulatedItems(run.scheme)) {
    if (isSummable(item)) items[item.name] = figureText(itemTotal(run, item.name), item.unit);
  }
  const payable = run.scheme.items.filter((item) => item.payable);
  const part = (held: number) =>
    payable.length > 0
      ? moneyText(
          payable.reduce(
            (sum, { name }) => sum.plus(sumOver(run, name, (officer) => run.log.held[officer] === held)),
            decimal(0),
          ),
        )
      : '';
  return { payable: part(0), held: part(1), items };
}

/** Ratios, scores and texts do not add up. */
function isSummable(item: Item): boolean {
  return ['元', '户', '笔', '件', '张'].includes(item.unit);
}

export function statementOf(run: RunContext, officer: number): RunResult['officers'][number] {
  const row = rosterRowAt(run.roster, officer, run.period.last);
  const items: Record<string, string> = {};
  for (const item of regulatedItems(run.scheme))
    items[item.name] = figureText(run.items.get(item.name)?.at(officer), item.unit);
  const { id, name } = run.roster.officers[officer];
  return {
    id,
    name: textAt(run.roster.ledger, '姓名', row) ?? name,
    branch: textAt(run.roster.ledger, '网点', row) ?? '',
    status: run.log.held[officer] ? 'held' : 'ok',
    items,
  };
}

export function listsOf(calculation: Calculation, run: RunContext): RunResult['lists'] {
  return Object.fromEntries(
    calculation.lists.map((list) => [
      list.name,
      list.entries.map((entry) => ({
        officer: entry.officer < 0 ? '' : run.roster.officers[entry.officer].id,
        table: list.table,
        row: String(run.ledgers.get(list.table)?.position[entry.row] ?? ''),
        ...Object.fromEntries(entry.cells.map((cell) => [cell.column, listCell(cell)])),
      })),
    ]),
  );
}

function listCell(cell: { value: Scalar; isDate: boolean; isMoney: boolean }): string {
  if (cell.isDate && isDecimal(cell.value)) return isoDate(cell.value.toNumber());
  return figureText(cell.value, cell.isMoney ? '元' : '');
}

/** The lines of an item, in the order of the ledger. */
export function linesOf(run: RunContext, computed: LineItem): LineJson[] {
  const { item, frame, groups, amounts, officers, counted } = computed;
  const { position, spec } = frame.ledger;
  const lines: { first: number; json: LineJson }[] = [];
  const amountAt = amountTexts(amounts, item.unit);
  for (let line = 0; line < officers.length; line += 1) {
    if (!counted[line]) continue;
    const [from, end] = groups ? [groups.starts[line], groups.starts[line + 1]] : [line, line + 1];
    const sources: LineJson['sources'] = [];
    for (let at = from; at < end; at += 1) sources.push({ table: spec.name, row: position[frame.rows[at]] });
    const officer = run.roster.officers[officers[line]].id;
    const json = { officer, item: item.name, amount: amountAt(line), sources, clause: item.clause };
    lines.push({ first: frame.rows[from], json });
  }
  return lines.sort((a, b) => a.first - b.first).map(({ json }) => json);
}

/** The texts of amounts; the same amount is written once. */
function amountTexts(amounts: FixedColumn, unit: string): (line: number) => string {
  const known = new Map<number, string>();
  const written = (line: number) => figureText(valueAt(amounts, line) ?? decimal(0), unit);
  return (line) => {
    if (amounts.blank?.[line] || amounts.exact?.has(line)) return written(line);
    let text = known.get(amounts.units[line]);
    if (text === undefined) known.set(amounts.units[line], (text = written(line)));
    return text;
  };
}
