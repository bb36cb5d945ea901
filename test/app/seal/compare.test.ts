import fc from 'fast-check';
import { fromBase64, fromRuns, toBase64, toRuns } from '../../../src/app/seal/bytes';
import { compareTables, isChanged } from '../../../src/app/seal/compare';
import { stampTable, type TableStamp } from '../../../src/app/seal/stamp';
import { readLedger } from '../../../src/ledger/read';
import { table } from '../../../src/ledger/shorthand';
import { bookOf, type Row } from '../../support/book';

const SPEC = table('台账', '编号* 编号, 金额 金额, 说明 文本', { key: '编号' });

function stampOf(rows: readonly Row[]): TableStamp {
  const book = bookOf([{ name: '台账', header: ['编号', '金额', '说明'], rows }]);
  return stampTable(book, readLedger(book, SPEC)!, '5a17');
}

const row = fc.tuple(
  fc.integer({ min: 0, max: 30 }).map((id) => `N${id}`),
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom('甲', '乙', null),
);
const rows = fc.array(row, { minLength: 1, maxLength: 25 });

describe('comparing a table with its stamp', () => {
  test('every row is accounted for: kept, changed, added or removed, and the counts foot', () => {
    fc.assert(
      fc.property(rows, rows, (before, now) => {
        const { changed, added, removed, moved } = compareTables(stampOf(before), stampOf(now), ['编号']);
        const kept = now.length - added.length;
        expect(before.length - removed.length).toBe(kept);
        expect(changed.length).toBeLessThanOrEqual(kept);
        expect(moved).toBeLessThanOrEqual(kept);
        const partners = changed.map(({ sealed }) => sealed);
        expect(new Set([...partners, ...removed]).size).toBe(partners.length + removed.length);
        for (const { now: at, sealed, columns } of changed) {
          const differing = ['编号', '金额', '说明'].filter(
            (_, column) => before[sealed][column] !== now[at][column],
          );
          expect([...columns].sort()).toEqual(differing.sort());
        }
      }),
    );
  });

  test('the same rows are unchanged; in another order they are the same rows, moved', () => {
    fc.assert(
      fc.property(
        rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([before, now]) => {
          expect(isChanged(compareTables(stampOf(before), stampOf(before), ['编号']))).toBe(false);
          const { changed, added, removed } = compareTables(stampOf(before), stampOf(now), ['编号']);
          expect([changed, added, removed]).toEqual([[], [], []]);
        },
      ),
    );
  });

  test('cells that cannot be read count as they stand', () => {
    const [a, b] = [stampOf([['N1', '约一千', '甲']]), stampOf([['N1', '约二千', '甲']])];
    expect(compareTables(a, b, ['编号']).changed).toEqual([{ now: 0, sealed: 0, columns: ['金额'] }]);
  });

  test('hashes and row numbers survive being written as text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40_000 }), (bytes) => {
        expect(Buffer.compare(fromBase64(toBase64(bytes)), bytes)).toBe(0);
      }),
      { numRuns: 20 },
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (numbers) => {
        const sorted = numbers.sort((a, b) => a - b);
        expect(fromRuns(toRuns(sorted))).toEqual(sorted);
      }),
    );
    expect(toRuns([1, 2, 3, 5, 7, 8])).toBe('1-3,5,7-8');
  });
});
