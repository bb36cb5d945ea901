import { Draw } from '../random';
import type { Row } from '../rows';
import { DAYS, FIRST, LAST, sharedOut, type Volume } from './month';
import type { People, Person } from './people';

/** An application from the lead on; what has not happened is null. */
export interface Application {
  id: string;
  officer: Person;
  marketed: number;
  accepted: number | null;
  visited: number | null;
  answered: number | null;
  passed: boolean | null;
  paid: number | null;
  amount: number | null;
  balance: number | null;
  alone: boolean;
}

/** Leads of the last days cannot come to an answer within the month. */
const LATEST_LEAD = 20;
const SMALLEST = 20_000;
const THOUSAND = 1_000;

/** The flow of a month: leads, of which so many pass and so many are paid out, and loans of earlier months. */
export function applicationsOf(volume: Volume, people: People, seed: number): Application[] {
  const leads = Array.from({ length: volume.marketed }, (_, at) => ({
    at,
    marketed: FIRST + Math.floor((at * DAYS) / volume.marketed),
  }));
  const early = leads.filter(({ marketed }) => marketed < FIRST + LATEST_LEAD).map(({ at }) => at);
  const passes = new Set(spread(early, volume.passed));
  const grants = new Set([...passes].slice(0, volume.granted));
  const list = leads.map(({ at, marketed }) =>
    flow(people, seed, at, marketed, passes.has(at), grants.has(at)),
  );
  shareOut(
    list.filter(({ paid }) => paid !== null),
    volume,
    seed,
  );
  return [...earlier(volume.old, people, seed), ...list];
}

/** So many of the list, evenly spread over it. */
function spread<T>(list: readonly T[], wanted: number): T[] {
  return list.filter(
    (_, at) => Math.floor(((at + 1) * wanted) / list.length) > Math.floor((at * wanted) / list.length),
  );
}

function flow(
  people: People,
  seed: number,
  at: number,
  marketed: number,
  passed: boolean,
  granted: boolean,
): Application {
  const draw = new Draw(seed, '微贷流程', at);
  const later = (from: number, days: number) => Math.min(LAST, from + days);
  // One in twelve is late.
  const within = (most: number) => (draw.chance(1 / 12) ? most + 1 : draw.whole(0, most));
  const accepted = passed || draw.chance(0.6) ? later(marketed, draw.whole(0, 2)) : null;
  const visited = accepted !== null && (passed || draw.chance(0.9)) ? later(accepted, within(2)) : null;
  const answered = visited !== null && (passed || draw.chance(0.85)) ? later(visited, within(3)) : null;
  return {
    id: `WD202303${String(at + 1).padStart(5, '0')}`,
    officer: people.inTurn(at, marketed),
    marketed,
    accepted,
    visited,
    answered,
    passed: answered === null ? null : passed,
    paid: granted ? later(answered!, draw.whole(0, 2)) : null,
    amount: null,
    balance: null,
    alone: draw.chance(0.5),
  };
}

/** The amounts of the month's loans and what is left of them add up to the totals. */
function shareOut(loans: readonly Application[], volume: Volume, seed: number): void {
  const weights = loans.map((_, at) => new Draw(seed, '微贷金额', at).whole(1, 12));
  const above = volume.amount - SMALLEST * loans.length;
  const amounts = sharedOut(above, weights, THOUSAND).map((more) => SMALLEST + more);
  const repaid = sharedOut(
    volume.repaid,
    amounts.map((amount, at) => amount * new Draw(seed, '微贷还款', at).whole(5, 15)),
    100,
  );
  loans.forEach((loan, at) => {
    loan.amount = amounts[at];
    loan.balance = amounts[at] - repaid[at];
  });
}

/** Loans of the months before that still have a balance; each tenth is old enough to have passed six instalments. */
function earlier(count: number, people: People, seed: number): Application[] {
  return Array.from({ length: count }, (_, at) => {
    const draw = new Draw(seed, '微贷旧户', at);
    const marketed = FIRST - (at % 10 === 0 ? draw.whole(240, 300) : draw.whole(20, 130));
    const amount = draw.steps(SMALLEST, 150_000, THOUSAND);
    return {
      id: `WD2022${String(at + 1).padStart(7, '0')}`,
      officer: people.inTurn(at, marketed),
      marketed,
      accepted: marketed + 1,
      visited: marketed + 2,
      answered: marketed + 4,
      passed: true,
      paid: marketed + 5,
      amount,
      balance: draw.chance(0.15) ? 0 : Math.round((amount * draw.whole(30, 90)) / 100),
      alone: true,
    };
  });
}

export function applicationRows(list: readonly Application[]): Row[] {
  return list.map((one) => ({
    申请号: one.id,
    工号: one.officer.id,
    营销日期: one.marketed,
    受理日期: one.accepted,
    现场调查日期: one.visited,
    答复日期: one.answered,
    结果: one.passed === null ? null : one.passed ? '通过' : '拒绝',
    放款日期: one.paid,
    放款金额: one.amount,
    独立分析: one.visited !== null && one.alone ? 1 : null,
    独立放款: one.paid !== null && one.alone ? 1 : null,
  }));
}
