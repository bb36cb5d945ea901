import fc from 'fast-check';
import type { Row, Table } from './book';
import { day } from './tables';

export const OFFICERS = ['1001', '1002', '1003'] as const;
export const FIRST = day('2023-01-01');

/** Mostly known officers, now and then one that 花名册 does not know. */
export const officer = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<string>(...OFFICERS) },
  { weight: 1, arbitrary: fc.constant('9999') },
);
/** Days around the quarter, its edges more often. */
export const date = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 89 }).map((n) => FIRST + n) },
  { weight: 1, arbitrary: fc.constantFrom(FIRST - 1, FIRST, FIRST + 89, FIRST + 90, FIRST - 200) },
);
/** Amounts in yuan: whole, in fen, and such as make half fens. */
export const amount = fc.oneof(
  fc.integer({ min: 1, max: 5_000_000 }),
  fc.integer({ min: 1, max: 500_000_000 }).map((fen) => fen / 100),
  fc.integer({ min: 0, max: 30_000 }).map((n) => 1670 + n * 20),
);
const percent = fc.integer({ min: 800, max: 3200 }).map((n) => n / 10_000);
export const many = <T>(of: fc.Arbitrary<T>, maxLength = 8) => fc.array(of, { maxLength });

/** A loan, its reversal, and its partners, as they will stand in 贷款发放 and 业绩分成. */
export interface Loan {
  officer: string;
  date: number;
  amount: number;
  nature: string;
  kind: string;
  previous: number | null;
  share: number | null;
  reversed: 'no' | 'full' | 'part';
  parts: [officer: string, share: number][];
}

const partners = fc
  .tuple(fc.shuffledSubarray([...OFFICERS], { minLength: 1 }), fc.integer({ min: 1, max: 4999 }))
  .map(([ids, first]): [string, number][] => {
    if (ids.length === 1) return [[ids[0], 1]];
    const rest = ids.length === 2 ? [10_000 - first] : [3000, 7000 - first].filter((part) => part > 0);
    const shares = [first, ...rest];
    return ids
      .slice(0, shares.length)
      .map((id, i) => [id, i === shares.length - 1 ? lastOf(shares) : shares[i] / 10_000]);
  });
const lastOf = (shares: number[]) =>
  (10_000 - shares.slice(0, -1).reduce((sum, share) => sum + share, 0)) / 10_000;

export const loan: fc.Arbitrary<Loan> = fc.record({
  officer,
  date,
  amount,
  nature: fc.constantFrom('新增', '新增', '存量扩大', '借新还旧', '重组'),
  kind: fc.constantFrom('自主开发型', '联合型', '联动型', '接管型'),
  previous: fc.option(amount, { freq: 8 }),
  share: fc.option(percent, { freq: 8 }),
  reversed: fc.constantFrom<Loan['reversed']>('no', 'no', 'no', 'full', 'part'),
  parts: partners,
});

export function loanTables(loans: readonly Loan[]): Table[] {
  const rowOf = (one: Loan, at: number, amount: number, date: number): Row => [
    `D${at}`,
    `K${at % 5}`,
    one.officer,
    date,
    amount,
    one.nature,
    one.kind,
    one.previous,
    one.share,
  ];
  const rows = loans.flatMap((one, at) => {
    const original = rowOf(one, at, one.amount, one.date);
    if (one.reversed === 'no') return [original];
    const back = one.reversed === 'full' ? one.amount : Math.ceil(one.amount * 50) / 100;
    return [original, rowOf(one, at, -back, FIRST + 80)];
  });
  const splits = loans.flatMap((one, at) =>
    one.kind === '联合型' ? one.parts.map(([id, share]): Row => [`D${at}`, id, share]) : [],
  );
  return [
    {
      name: '贷款发放',
      header: [
        '借据号',
        '客户号',
        '工号',
        '发放日期',
        '发放金额',
        '贷款性质',
        '客户类型',
        '原贷款金额',
        '计奖比例',
      ],
      rows,
    },
    { name: '业绩分成', header: ['借据号', '工号', '分成比例'], rows: splits },
  ];
}
