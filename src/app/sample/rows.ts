import type { Row, Rows } from '../template/ledger-sheet';

export type { Row, Rows } from '../template/ledger-sheet';

/** Rows made one by one from their index; `at` gives the same row each time. */
export function indexed(count: number, at: (index: number) => Row): Rows {
  return {
    count,
    rows: {
      *[Symbol.iterator]() {
        for (let index = 0; index < count; index += 1) yield at(index);
      },
    },
  };
}

/** Rows of a generator that can be run again and again; they are counted by running it once. */
export function generated(make: () => Iterable<Row>): Rows {
  let count = 0;
  const rows = make()[Symbol.iterator]();
  while (!rows.next().done) count += 1;
  return { count, rows: { [Symbol.iterator]: () => make()[Symbol.iterator]() } };
}

export function listed(rows: readonly Row[]): Rows {
  return { count: rows.length, rows };
}

/** One after the other. */
export function joined(...parts: readonly Rows[]): Rows {
  return {
    count: parts.reduce((sum, part) => sum + part.count, 0),
    rows: {
      *[Symbol.iterator]() {
        for (const part of parts) yield* part.rows;
      },
    },
  };
}
