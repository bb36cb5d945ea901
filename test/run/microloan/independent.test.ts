import fc from 'fast-check';
import { paid, TABLES } from '../../support/microloan';
import {
  FIRST,
  LAST,
  ledgersOf,
  OFFICERS,
  world,
  type Flow,
  type World,
} from '../../support/microloan-random';
import { figures } from '../../support/reading';
import { ledger } from '../../support/tables';

/** The bank's figures once more, as a calculation on paper has them; money in fen, rates in parts of 10,000. */
const COUNT_BANDS = [
  [0, 10_00],
  [3, 25_00],
] as const;
const OVERDUE = [
  [100, 1000],
  [500, 5000],
] as const;
const COMPLIANCE = [
  [0, 3000],
  [5000, 1000],
  [9000, 0],
] as const;
const FEE = 33_33;

const inMonth = (on: number | null) => on !== null && on >= FIRST && on <= LAST;
/** Days to the end of the month that a day lies in. */
const monthEnd = (serial: number): number => {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / 86_400_000 + 25_569;
};
/** numerator ÷ denominator rounded half up, in whole numbers. */
const rounded = (numerator: bigint, denominator: bigint): number =>
  Number((2n * numerator + denominator) / (2n * denominator));
/** The row whose bound (parts of 10,000) the ratio reaches, after rounding the ratio to 8 decimals. */
const tier = (rows: readonly (readonly [number, number])[], part: number, whole: number): number => {
  const eight = Math.round((part / whole) * 1e8) / 1e4;
  return rows.reduce((value, [bound, own]) => (bound <= eight ? own : value), 0);
};

/** What one officer's statement must say. */
function expected(world: World, officer: string): Record<string, string> {
  const { flows, checks, reminders, balances, cases } = world;
  const byId = new Map(flows.map((flow) => [flow.id, flow]));
  const own = flows.filter((flow) => flow.officer === officer);
  const ownerOf = (id: string) => byId.get(id)!.officer;
  const loans = own.filter(({ paid: on }) => inMonth(on));
  const amount = loans.reduce((sum, loan) => sum + loan.amount!, 0);
  const marketed = own.filter((flow) => inMonth(flow.marketed)).length;

  const [low, high] = [Math.min(loans.length, 3), Math.max(loans.length - 3, 0)];
  const countReward = low * COUNT_BANDS[0][1] + high * COUNT_BANDS[1][1];
  // 1‰ up to 50,000 yuan, 1.5‰ above.
  const limit = 50_000_00;
  const amountReward = rounded(
    BigInt(Math.min(amount, limit)) * 10n + BigInt(Math.max(amount - limit, 0)) * 15n,
    10_000n,
  );
  const reward = countReward + amountReward;

  const month = balances.filter((row) => row.day === LAST);
  const held = month.filter((row) => row.officer === officer);
  const left = held.reduce((sum, row) => sum + row.left, 0);
  const late = held.reduce((sum, row) => sum + row.overdue, 0);
  const overdueOff = rounded(BigInt(reward) * BigInt(left === 0 ? 0 : tier(OVERDUE, late, left)), 10_000n);

  const duties: [due: boolean, met: boolean][][] = [
    own.map(({ accepted, visited }) => deadline(accepted, visited, 2)),
    own.map(({ visited, answered }) => deadline(visited, answered, 3)),
    own.map(({ id, paid: on }) => [
      on !== null && inMonth(on + 7),
      checks.some((check) => check.id === id && on !== null && check.day >= on && check.day <= on + 7),
    ]),
    month
      .filter((row) => ownerOf(row.id) === officer)
      .map((row) => [
        monthlyDue(row.left, byId.get(row.id)!),
        checks.some((c) => c.id === row.id && inMonth(c.day)),
      ]),
    ...[
      (r: World['reminders'][number]) => r.reminded !== null && r.reminded <= r.due - 3,
      (r: World['reminders'][number]) => r.done === 1,
    ].map((met) =>
      reminders
        .filter((r) => ownerOf(r.id) === officer)
        .map((r): [boolean, boolean] => [inMonth(r.due), met(r)]),
    ),
  ];
  const counted = duties.map((kind) => {
    const due = kind.filter(([isDue]) => isDue);
    return { due: due.length, met: due.filter(([, isMet]) => isMet).length };
  });
  const due = counted.reduce((sum, kind) => sum + kind.due, 0);
  const met = counted.reduce((sum, kind) => sum + kind.met, 0);
  const complianceOff = rounded(BigInt(reward) * BigInt(due === 0 ? 0 : tier(COMPLIANCE, met, due)), 10_000n);

  const sat = cases.filter((one) => one.member === officer && one.day <= LAST);
  const passed = sat.filter((one) => (one.result ?? byId.get(one.id)!.result) === '通过').length;
  const bad = sat.filter((one) => one.bad === 1).length;
  const months = sat.filter((one) => inMonth(one.day)).length;
  const off = passed === 0 ? 0 : bad / passed >= 0.1 ? 100 : bad / passed >= 0.02 ? 20 : 0;

  return {
    营销户数: String(marketed),
    通过户数: String(own.filter((f) => inMonth(f.answered) && f.result === '通过').length),
    放款笔数: String(loans.length),
    放款金额: fen(amount),
    通过率: ratio(loans.length, marketed, ''),
    笔数奖励: fen(countReward),
    金额奖励: fen(amountReward),
    逾期率: ratio(late, left, '0'),
    逾期扣减: fen(overdueOff),
    合规扣减: fen(complianceOff),
    微贷奖励: fen(reward - overdueOff - complianceOff),
    ...Object.fromEntries(
      ['调查', '答复', '首检', '月检', '提醒', '核查'].map((kind, at) => [
        `${kind}合规率`,
        ratio(counted[at].met, counted[at].due, ''),
      ]),
    ),
    合规率: ratio(met, due, ''),
    评审奖励: fen(rounded(BigInt(months * FEE) * BigInt(100 - off), 100n)),
  };
}

function deadline(from: number | null, done: number | null, days: number): [boolean, boolean] {
  if (from === null) return [false, false];
  return [inMonth(from + days), done !== null && done <= from + days];
}

function monthlyDue(left: number, { paid: on }: Flow): boolean {
  return left > 0 && on !== null && monthEnd(on + 7) < FIRST;
}

function fen(value: number): string {
  return (value / 100).toFixed(2);
}

/** A ratio with at most 10 decimals. */
function ratio(part: number, whole: number, none: string): string {
  if (whole === 0) return none;
  return (part / whole).toFixed(10).replace(/\.?0+$/, '');
}

const BANK = [
  ledger('笔数阶梯', '下限 单价\n0 10\n3 25'),
  ledger('金额阶梯', '下限 费率\n0 0.001\n50000 0.0015'),
  TABLES[2],
  TABLES[3],
  ledger('合规扣减表', '下限 扣减比例\n0 0.3\n0.5 0.1\n0.9 0'),
];

describe('scheme M against a calculation of its own', () => {
  test('law: every figure of every officer agrees, and every row is accounted for', () => {
    fc.assert(
      fc.property(world, (given) => {
        const result = paid([...BANK, ...ledgersOf(given)], { 评审费: '33.33' });
        expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        for (const officer of OFFICERS)
          expect(figures(result, officer)).toMatchObject(expected(given, officer));
        expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
