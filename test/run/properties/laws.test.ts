import fc from 'fast-check';
import type { RunResult } from '../../../src/run/result';
import { bookOf, type Row, type Table } from '../../support/book';
import { run } from '../../support/corporate';
import { place } from '../../support/reading';
import { tables } from '../../support/random-book';
import { day, reordered } from '../../support/tables';

const RUNS = { numRuns: 20 };
const result = (source: readonly Table[]) => run(bookOf(source));
const people = ({ officers }: RunResult) => [...officers].sort((a, b) => a.id.localeCompare(b.id));
const shuffledIndexes = (length: number, seed: number) => {
  const order = Array.from({ length }, (_, i) => i);
  let state = seed + 1;
  for (let i = length - 1; i > 0; i -= 1) {
    state = (state * 48271) % 2147483647;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
};
const inOrder = (length: number) => Array.from({ length }, (_, i) => i);

describe('The order of the rows does not matter', () => {
  test('every officer’s figures and status, the totals and the row counts stay; findings keep their number', () => {
    fc.assert(
      fc.property(tables, fc.nat(1e6), (source, seed) => {
        const shuffled = source.map((table) =>
          reordered(table, inOrder(table.header.length), shuffledIndexes(table.rows.length, seed)),
        );
        const [one, other] = [result(source), result(shuffled)];
        expect(people(other)).toEqual(people(one));
        expect(other.totals).toEqual(one.totals);
        expect(other.rows).toEqual(one.rows);
        const codes = ({ findings }: RunResult) =>
          findings.map(({ code, where }) => `${code} ${where.table}`).sort();
        expect(codes(other)).toEqual(codes(one));
      }),
      RUNS,
    );
  });
});

describe('The order of the columns does not matter', () => {
  test('figures, lines, findings (but for the cell’s letter) and the seal are the same', () => {
    fc.assert(
      fc.property(tables, fc.nat(1e6), (source, seed) => {
        const shuffled = source.map((table) =>
          reordered(table, shuffledIndexes(table.header.length, seed), inOrder(table.rows.length)),
        );
        const [one, other] = [result(source), result(shuffled)];
        expect(other.officers).toEqual(one.officers);
        expect(other.lines).toEqual(one.lines);
        expect(other.seal).toEqual(one.seal);
        const where = ({ findings }: RunResult) =>
          findings.map((found) => place(found).replace(/ [A-Z]+\d+$/, '')).sort();
        expect(where(other)).toEqual(where(one));
      }),
      RUNS,
    );
  });
});

describe('Nothing is dropped', () => {
  test('every row is credited or left out with one reason, and every check passes', () => {
    fc.assert(
      fc.property(tables, (source) => {
        const { rows, checks } = result(source);
        for (const account of rows) {
          const left = Object.values(account.excluded).reduce((sum, count) => sum + count, 0);
          expect(account.credited + left).toBe(account.total);
          expect(account.total).toBe(source.find(({ name }) => name === account.table)?.rows.length);
          expect(Object.keys(account.excluded)).toEqual([
            'OUT_OF_PERIOD',
            'CONDITION',
            'OFFICER_UNKNOWN',
            'FINDING',
            'ALREADY_PAID',
            'SUBTOTAL_ROW',
          ]);
        }
        expect(checks.filter(({ ok }) => !ok)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('an item is the sum of its lines, for every officer; the totals are the sums of the officers', () => {
    const fen = (text: string | null) => BigInt((text || '0.00').replace('.', ''));
    fc.assert(
      fc.property(tables, (source) => {
        const { officers, lines, totals } = result(source);
        const sums = new Map<string, bigint>();
        for (const { officer, item, amount } of lines) {
          const key = `${officer} ${item}`;
          if (amount.includes('.')) sums.set(key, (sums.get(key) ?? 0n) + fen(amount));
        }
        for (const [key, sum] of sums) {
          const [id, item] = key.split(' ');
          expect([key, fen(officers.find((one) => one.id === id)!.items[item])]).toEqual([key, sum]);
        }
        const payable = (status: string) =>
          officers
            .filter((one) => one.status === status)
            .reduce((sum, one) => sum + fen(one.items['工资总额']), 0n);
        expect([fen(totals.payable), fen(totals.held)]).toEqual([payable('ok'), payable('held')]);
      }),
      RUNS,
    );
  });

  test('a row that is credited stands in a line of some item, and a row of a line is counted as credited', () => {
    fc.assert(
      fc.property(tables, (source) => {
        const { lines, rows } = result(source);
        const byTable = new Map<string, Set<number>>();
        for (const { sources } of lines)
          for (const { table, row } of sources)
            byTable.set(table, (byTable.get(table) ?? new Set()).add(row));
        for (const [table, own] of byTable)
          expect([table, rows.find((one) => one.table === table)?.credited]).toEqual([table, own.size]);
      }),
      RUNS,
    );
  });
});

describe('A row outside the quarter changes nothing but the counts', () => {
  const extra: Record<string, Row> = {
    贷款发放: ['D-OLD', 'K1', '1001', day('2022-06-01'), 1e6, '新增', '自主开发型', null, null],
    利息收入: ['1002', day('2023-04-01'), 1e6],
    银行卡: ['1003', 'C-OLD', day('2022-12-31'), 500],
    存款日均: ['2022Q3', '1001', 'A-OLD', 0, 1e6],
    计件业务: ['1001', day('2023-04-02'), '代收', 1e6],
    不良清收: ['1001', 'B-OLD', day('2021-01-01'), '现金', 1e6],
    贷款余额: [day('2023-01-31'), 'J-OLD', 'K1', '1001', 5, 0, 0],
    诉讼时效: ['S-OLD', 'K1', day('2006-01-01'), '1001', '1002', day('2022-12-31'), 1e6, null],
    任务指标: ['1001', '2022Q4', '存款', 1, 1e6],
  };

  test('for every ledger that has a business date', () => {
    fc.assert(
      fc.property(tables, (source) => {
        const more = source.map((table) =>
          extra[table.name] ? { ...table, rows: [...table.rows, extra[table.name]] } : table,
        );
        const [one, other] = [result(source), result(more)];
        expect(other.officers).toEqual(one.officers);
        expect(other.totals).toEqual(one.totals);
        expect(other.lines).toEqual(one.lines);
        for (const account of other.rows) {
          const before = one.rows.find(({ table }) => table === account.table)!;
          const added = extra[account.table] ? 1 : 0;
          expect([account.table, account.total, account.credited, account.excluded.OUT_OF_PERIOD]).toEqual([
            account.table,
            before.total + added,
            before.credited,
            before.excluded.OUT_OF_PERIOD + added,
          ]);
        }
      }),
      { numRuns: 25 },
    );
  });
});
