import { Draw } from '../random';
import { generated, type Row, type Rows } from '../rows';
import { TIED_BRANCH, type People, type Person } from './people';
import { EARLIER_PERIOD, PERIOD, WORKED } from './quarter';

const WORKED_TARGETS: readonly (readonly [target: string, set: number, done: number])[] = [
  ['贷款收息', 500_000, 450_000],
  ['存款', 8_000_000, 8_400_000],
  ['不良贷款余额下降', 200_000, 100_000],
  ['中间业务', 50_000, 50_000],
  ['工作质量', 100, 95],
];

/** 任务指标: five a quarter for each officer (four for those whose deposit task is the branch's), and a few of the quarter before. */
export function targetRows(people: People, seed: number): Rows {
  return generated(function* () {
    for (const [index, person] of people.list.entries()) {
      if (person.id === WORKED) yield* workedTargets();
      else yield* targetsOf(person, PERIOD, new Draw(seed, '任务指标', index));
    }
    for (const [index, person] of people.list.entries()) {
      if (index > 0 && index <= 3)
        yield* targetsOf(person, EARLIER_PERIOD, new Draw(seed, '上季任务', index));
    }
  });
}

function* workedTargets(): Iterable<Row> {
  for (const [指标, 目标, 完成] of WORKED_TARGETS) yield { 工号: WORKED, 期间: PERIOD, 指标, 目标, 完成 };
}

function* targetsOf(person: Person, period: string, draw: Draw): Iterable<Row> {
  const row = (指标: string, 目标: number, 完成: number): Row => ({
    工号: person.id,
    期间: period,
    指标,
    目标,
    完成,
  });
  const done = (target: number, from: number, to: number) =>
    Math.round(target * (from + draw.next() * (to - from)));
  const interest = draw.steps(120_000, 600_000, 10_000);
  yield row('贷款收息', interest, done(interest, 0.75, 1.15));
  const deposits = draw.steps(2_000_000, 12_000_000, 500_000);
  const depositsDone = done(deposits, 0.7, 1.3);
  if (person.tied === null) yield row('存款', deposits, depositsDone);
  const recovered = draw.steps(50_000, 400_000, 10_000);
  // Bad loans may have grown: done is negative and counts as nothing done.
  yield row(
    '不良贷款余额下降',
    recovered,
    draw.chance(0.1) ? -draw.steps(10_000, 90_000, 10_000) : done(recovered, 0.4, 1.2),
  );
  const fees = draw.steps(10_000, 80_000, 5_000);
  yield row('中间业务', fees, done(fees, 0.6, 1.25));
  yield row('工作质量', 100, draw.steps(82, 100, 0.5));
}

/** 网点指标: the deposit task of the branch that officers are tied to. */
export function branchTargetRows(people: People): Row[] {
  if (!people.list.some((person) => person.tied !== null)) return [];
  const row = (期间: string, 目标: number, 完成: number): Row => ({
    网点: TIED_BRANCH,
    期间,
    指标: '存款',
    目标,
    完成,
  });
  return [row(PERIOD, 60_000_000, 63_450_000), row(EARLIER_PERIOD, 55_000_000, 51_200_000)];
}
