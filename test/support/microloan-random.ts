import fc from 'fast-check';
import type { Row, Table } from './book';
import { day } from './tables';

export const FIRST = day('2023-03-01');
export const LAST = day('2023-03-31');

export interface Flow {
  id: string;
  officer: string;
  marketed: number;
  accepted: number | null;
  visited: number | null;
  answered: number | null;
  result: string | null;
  paid: number | null;
  /** In fen. */
  amount: number | null;
  analysed: number | null;
  alone: number | null;
}

/** A random month as plain records, so that an independent calculation can read it. */
export interface World {
  flows: Flow[];
  checks: { id: string; day: number }[];
  reminders: { id: string; due: number; reminded: number | null; done: number | null }[];
  balances: { day: number; id: string; officer: string; left: number; overdue: number }[];
  cases: { member: string; id: string; day: number; result: string | null; bad: number | null }[];
}

export const OFFICERS = ['3001', '3002', '3003'];
const officer = fc.constantFrom(...OFFICERS);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const bit = maybe(fc.constantFrom(0, 1));

/** Dates in order from January to April; a step may be missing. */
const flow = fc
  .record({
    officer,
    marketed: fc.integer({ min: FIRST - 60, max: LAST + 3 }),
    steps: fc.array(maybe(fc.integer({ min: 0, max: 5 })), { minLength: 4, maxLength: 4 }),
    result: maybe(fc.constantFrom('通过', '拒绝')),
    amount: fc.integer({ min: 1, max: 20_000_000 }),
    analysed: bit,
    alone: bit,
  })
  .map(({ steps, marketed, amount, ...more }): Omit<Flow, 'id'> => {
    let last = marketed;
    const [accepted, visited, answered, paid] = steps.map((days) => (days === null ? null : (last += days)));
    return { ...more, marketed, accepted, visited, answered, paid, amount: paid === null ? null : amount };
  });

/** Something of one of the applications, by its place in the list. */
const of = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record({ at: fc.nat(), more: fc.record(shape) as fc.Arbitrary<T> });

const around = fc.integer({ min: FIRST - 40, max: LAST + 10 });

export const world: fc.Arbitrary<World> = fc
  .record({
    flows: fc.array(flow, { minLength: 1, maxLength: 14 }),
    checks: fc.array(of<{ day: number }>({ day: around }), { maxLength: 20 }),
    reminders: fc.array(
      of<{ due: number; early: number | null; done: number | null }>({
        due: around,
        early: maybe(fc.integer({ min: 0, max: 6 })),
        done: bit,
      }),
      { maxLength: 12 },
    ),
    balances: fc.array(
      of<{ officer: string; left: number; overdue: number; old: boolean }>({
        officer,
        left: fc.constantFrom(0, 1, 100_00, 333_33, 5_000_00),
        overdue: fc.constantFrom(0, 0, 1, 50_00, 100_00),
        old: fc.boolean(),
      }),
      { maxLength: 12 },
    ),
    cases: fc.array(
      of<{ member: string; day: number; result: string | null; bad: number | null }>({
        member: officer,
        day: around,
        result: maybe(fc.constantFrom('通过', '拒绝')),
        bad: bit,
      }),
      { maxLength: 15 },
    ),
  })
  .map(({ flows, ...more }): World => {
    const list = flows.map((one, at): Flow => ({ ...one, id: `A${at}` }));
    const idOf = (at: number) => list[at % list.length].id;
    return {
      flows: list,
      checks: more.checks.map((one) => ({ id: idOf(one.at), day: one.more.day })),
      reminders: unique(
        more.reminders.map(({ at, more: { due, early, done } }) => ({
          id: idOf(at),
          due,
          reminded: early === null ? null : due - early,
          done,
        })),
        ({ id, due }) => `${id} ${due}`,
      ),
      balances: [
        // The snapshot is there in any case.
        { day: LAST, id: list[0].id, officer: OFFICERS[0], left: 100_00, overdue: 0 },
        ...unique(
          more.balances.map(({ at, more: { old, ...one } }) => ({
            ...one,
            id: idOf(at),
            day: old ? FIRST - 1 : LAST,
          })),
          ({ id, day: on }) => `${id} ${on}`,
        ).filter(({ id, day: on }) => on !== LAST || id !== list[0].id),
      ],
      cases: unique(
        more.cases.map(({ at, more: one }) => ({ ...one, id: idOf(at) })),
        ({ id, member, day: on }) => `${id} ${member} ${on}`,
      ),
    };
  });

function unique<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(list.map((one) => [keyOf(one), one])).values()];
}

const table = (name: string, header: string, rows: readonly Row[]): Table => ({
  name,
  header: header.split(' '),
  rows,
});
const yuan = (fen: number | null) => (fen === null ? null : fen / 100);

/** The workbook's ledgers of a world. */
export function ledgersOf({ flows, checks, reminders, balances, cases }: World): Table[] {
  return [
    table(
      '微贷流程',
      '申请号 工号 营销日期 受理日期 现场调查日期 答复日期 结果 放款日期 放款金额 独立分析 独立放款',
      flows.map((f) => [
        f.id,
        f.officer,
        f.marketed,
        f.accepted,
        f.visited,
        f.answered,
        f.result,
        f.paid,
        yuan(f.amount),
        f.analysed,
        f.alone,
      ]),
    ),
    table(
      '贷后检查',
      '申请号 检查日期',
      checks.map((c) => [c.id, c.day]),
    ),
    table(
      '还款提醒',
      '申请号 到期日 提醒日期 当日核查',
      reminders.map((r) => [r.id, r.due, r.reminded, r.done]),
    ),
    table(
      '微贷余额',
      '时点 申请号 工号 余额 逾期金额',
      balances.map((b) => [b.day, b.id, b.officer, yuan(b.left), yuan(b.overdue)]),
    ),
    table(
      '贷审会',
      '委员工号 申请号 评审日期 结果 最终不良',
      cases.map((c) => [c.member, c.id, c.day, c.result, c.bad]),
    ),
  ];
}
