import { addressOf } from '../../ledger/finding';
import type { Book } from '../../ledger/grid';
import { adjustmentsIn } from '../../run/adjustments';
import type { Calculation } from '../../run/calculate';
import type { RunContext } from '../../run/context';
import { sealedHistory, type SealedRow } from '../../run/history';
import { retroLines, retroList } from '../../run/retro';
import { changedTables, newRows, type InputChange } from './changes';
import { stampOf } from './stamp-data';
import { lostTouchesOf, madeFrom, touchesOf } from './touched';
import { payDifferences } from './verify-pay';

/**
 * Where the period of a run was sealed: the run with the list 补扣清单, which says what would still have to be paid or
 * taken back, and which input cells changed since. Any other run as it is.
 */
export function withRetroList(book: Book, calculation: Calculation): Calculation {
  const history = sealedHistory(book);
  const lines = retroLines(calculation, history, adjustmentsIn(book));
  if (!lines || !calculation.run) return calculation;
  const { scheme, period } = calculation.run;
  const sealed = history.rows.filter((row) => row.scheme === scheme.id && row.period === period.text);
  const changes = new Changes(book, calculation, calculation.run, sealed);
  const list = retroList(calculation, lines, (officer, item) => changes.behind(officer, item));
  return { ...calculation, lists: [...calculation.lists, list] };
}

/** How many cells are named; the rest is counted. */
const NAMED = 5;

/** The input cells that changed since the seal, by the officers and items that read them; looked for when first asked. */
class Changes {
  private tables: InputChange[] | null = null;
  private readonly cells = new Map<string, string[]>();
  private readonly parts = new Map<string, Set<string>>();

  constructor(
    private readonly book: Book,
    private readonly calculation: Calculation,
    private readonly run: RunContext,
    private readonly sealed: readonly SealedRow[],
  ) {}

  behind(officer: string, item: string): string {
    if (!this.tables) this.tables = this.find();
    let made = this.parts.get(item);
    if (!made) this.parts.set(item, (made = madeFrom(this.run, item)));
    const index = this.run.roster.indexOf.get(officer) ?? -1;
    const all = new Set(
      [...made].flatMap((part) => [
        ...(this.cells.get(`${index}|${part}`) ?? []),
        ...(this.cells.get(`-1|${part}`) ?? []),
      ]),
    );
    const removed = this.tables
      .filter(({ change }) => change.removed.length > 0)
      .map(({ table, change }) => `${table} 删 ${change.removed.length} 行`);
    const names = [...all];
    const more = names.length > NAMED ? [`等 ${names.length} 处`] : [];
    return [...names.slice(0, NAMED), ...more, ...removed].join('；');
  }

  private find(): InputChange[] {
    const { book, calculation, run } = this;
    const stamp = stampOf(book, run.scheme.id, run.period.text);
    const tables = stamp ? changedTables(book, run, stamp) : [];
    const texts = new Map(tables.flatMap((one) => cellTextsOf(one)));
    const lost = lostTouchesOf(calculation, run, tables, payDifferences(calculation, run, this.sealed));
    for (const { officer, item, table, row } of [...touchesOf(calculation, run, newRows(tables)), ...lost]) {
      const text = texts.get(`${table}|${row}`);
      const key = `${officer}|${item}`;
      if (text) this.cells.set(key, [...(this.cells.get(key) ?? []), text]);
    }
    return tables;
  }
}

/** What changed in each row of a table: 贷款发放 E2, or that the row is new. */
function cellTextsOf({ table, ledger, change }: InputChange): [string, string][] {
  if (!ledger) return [];
  const changed = change.changed.map(({ now, columns }): [string, string] => {
    const cells = columns.map((column) =>
      addressOf(ledger.sheetRow[now], ledger.sheetColumn.get(column) ?? 0),
    );
    return [`${table}|${now}`, `${table} ${cells.join('、') || `第 ${ledger.position[now]} 行`}`];
  });
  const added = change.added.map((row): [string, string] => [
    `${table}|${row}`,
    `${table} 新增第 ${ledger.position[row]} 行`,
  ]);
  return [...changed, ...added];
}
