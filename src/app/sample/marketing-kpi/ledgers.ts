import type { People, Person } from '../corporate-manager/people';
import { EARLIER_PERIOD, PERIOD, WORKED } from '../corporate-manager/quarter';
import { Draw } from '../random';
import { generated, listed, type Row, type Rows } from '../rows';

export const INDICATORS = [
  '新增客户数量',
  '贷款发放金额',
  '贷款余额',
  '不良贷款率',
  '逾期贷款率',
  '客户问卷调查',
  '客户投诉',
] as const;

/** The worked officer: 18 + 22.5 + 21 + 18 + 4 + 12 + 8 = 103.5 points. */
const WORKED_ROWS: readonly (readonly [target: number, done: number])[] = [
  [20, 24],
  [10_000_000, 9_000_000],
  [60_000_000, 63_000_000],
  [0.02, 0.015],
  [0.03, 0.036],
  [90, 95.4],
  [4, 3],
];

const TEAM = 7;

/** Every seventh officer leads the six before him; the first of these also leads the other leaders. */
export function isLeader(index: number): boolean {
  return index % TEAM === TEAM - 1;
}

/** KPI指标: seven rows for each officer who leads nobody, and last quarter’s of the first few. */
export function indicatorRows(people: People, seed: number): Rows {
  return generated(function* () {
    for (const [index, person] of people.list.entries()) {
      if (isLeader(index)) continue;
      if (person.id === WORKED) yield* rowsOf(person, PERIOD, WORKED_ROWS);
      else yield* rowsOf(person, PERIOD, figures(new Draw(seed, 'KPI指标', index)));
    }
    for (const [index, person] of people.list.entries())
      if (index > 0 && index <= 3)
        yield* rowsOf(person, EARLIER_PERIOD, figures(new Draw(seed, '上季KPI', index)));
  });
}

function* rowsOf(
  person: Person,
  period: string,
  all: readonly (readonly [target: number, done: number])[],
): Iterable<Row> {
  for (const [at, [target, done]] of all.entries())
    yield { 工号: person.id, 期间: period, 指标: INDICATORS[at], 目标: target, 完成: done };
}

function figures(draw: Draw): [target: number, done: number][] {
  const about = (target: number, step: number): [number, number] => [
    target,
    Math.round((target * (0.7 + draw.next() * 0.65)) / step) * step,
  ];
  const ratio = (target: number): [number, number] => [
    target,
    Math.round(target * (0.5 + draw.next() * 0.9) * 10_000) / 10_000,
  ];
  return [
    about(draw.whole(12, 40), 1),
    about(draw.steps(4_000_000, 16_000_000, 500_000), 10_000),
    about(draw.steps(30_000_000, 90_000_000, 1_000_000), 10_000),
    ratio(0.02),
    ratio(0.03),
    [90, draw.steps(76, 99, 0.5)],
    // No complaint is the aim of a few; one that has none meets it in full.
    draw.chance(0.1) ? [0, 0] : [4, draw.whole(0, 6)],
  ];
}

/** 团队: the teams of the leaders. */
export function teamRows(people: People): Rows {
  const leaders = people.list.filter((_, index) => isLeader(index));
  const rows: Row[] = [];
  people.list.forEach((person, index) => {
    const leader = people.list.at(Math.floor(index / TEAM) * TEAM + TEAM - 1);
    if (!isLeader(index) && leader) rows.push({ 主管工号: leader.id, 成员工号: person.id });
  });
  for (const other of leaders.slice(1)) rows.push({ 主管工号: leaders[0].id, 成员工号: other.id });
  return listed(rows);
}
