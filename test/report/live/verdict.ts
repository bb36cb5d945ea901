import type { Book } from '../../../src/ledger/grid';
import { isDecimal } from '../../../src/formula/compare';
import { Fault, type Scalar } from '../../../src/formula/value';
import type { Calculation } from '../../../src/run/calculate';
import { cellOf, sheetOf } from '../workbook';

/** What 绩效汇总 shows after a recalculation: its master check and each officer's figures. */
export interface Shown {
  master: string;
  officers: Map<string, { status: string; items: Map<string, string | number | boolean | null> }>;
}

export type Reader = (sheet: string, row: number, column: number) => string | number | boolean | null;

export function readerOf(book: Book): Reader {
  return (sheet, row, column) => cellOf(sheetOf(book, sheet), row, column);
}

export function shownIn(read: Reader, officers: number, columns: number): Shown {
  const items = Array.from({ length: columns }, (_, column) =>
    String(read('绩效汇总', 4, column) ?? '').replace(/\n?（[^（）]*）$/, ''),
  );
  const rows = Array.from({ length: officers }, (_, at) => at + 5);
  return {
    master: String(read('绩效汇总', 2, 0)),
    officers: new Map(
      rows.map((row) => [
        String(read('绩效汇总', row, 0)),
        {
          status: String(read('绩效汇总', row, 3)),
          items: new Map(items.map((item, column) => [item, read('绩效汇总', row, column)])),
        },
      ]),
    ),
  };
}

/** A figure of the engine as a cell would show it; text and blanks as they are. */
function plain(value: Scalar | Fault | undefined): string | number | boolean {
  if (value === undefined || value === null || value instanceof Fault) return '';
  return isDecimal(value) ? value.toNumber() : value;
}

function same(expected: string | number | boolean, shown: string | number | boolean | null): boolean {
  if (typeof expected === 'number' && typeof shown === 'number')
    return Math.abs(expected - shown) < 1e-9 * Math.max(1, Math.abs(expected));
  return expected === (shown ?? '') || (typeof expected === 'boolean' && Number(expected) === shown);
}

/** What the sheet shows otherwise than a new run: figures, who takes part, and whose pay is held. */
export function wrongIn(shown: Shown, { run, scheme }: Calculation): string[] {
  if (!run) return ['a new run has no results'];
  const wrong: string[] = [];
  const left = new Set(shown.officers.keys());
  for (const officer of run.participants) {
    const { id } = run.roster.officers[officer];
    const own = shown.officers.get(id);
    left.delete(id);
    if (!own) {
      wrong.push(`${id} is not shown`);
      continue;
    }
    for (const { name } of scheme.items) {
      if (!own.items.has(name)) continue;
      const [expected, value] = [plain(run.items.get(name)?.at(officer)), own.items.get(name)!];
      if (!same(expected, value))
        wrong.push(`${id} ${name}: ${String(value)} instead of ${String(expected)}`);
    }
    const held = run.log.held[officer] === 1;
    if (held !== (own.status === '暂缓'))
      wrong.push(`${id} is ${held ? 'held' : 'payable'}, not ${own.status}`);
  }
  for (const id of left) wrong.push(`${id} has no part any more`);
  return wrong;
}
