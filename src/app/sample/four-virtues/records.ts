import { LEFT, type People, type Person } from '../corporate-manager/people';
import { WORKED } from '../corporate-manager/quarter';
import { day } from '../days';
import { Draw } from '../random';
import { generated, type Row, type Rows } from '../rows';

export const YEAR = '2023';
export const FIRST = day(2023, 1, 1);
export const LAST = day(2023, 12, 31);
/** Fridays: weekly inspections. */
const FIRST_FRIDAY = day(2023, 1, 6);
const WEEKS = 52;
/** Monthly inspections, spot checks, monthly assessments and the year-end one. */
const OTHERS = 12 + 4 + 12 + 1;

const MAXIMA = { 德: 20, 勤: 20, 能: 30, 绩: 30 } as const;

/** The worked officer: inspections 90, months 88, year-end 95, so 18 + 26.4 + 47.5 = 91.9. */
const WORKED_ROWS: readonly (readonly [kind: string, month: number, date: number, results: number])[] = [
  ['周检', 1, 6, 20],
  ['周检', 6, 9, 24],
  ['月检', 7, 28, 16],
  ['抽检', 9, 15, 20],
  ['月考核', 3, 31, 14],
  ['月考核', 9, 29, 22],
  ['年考核', 12, 29, 25],
];

/** 考评记录 of a year: some 81 rows an officer, or as many as are asked for. */
export function recordRows(people: People, rows: number | undefined, seed: number): Rows {
  const weeks = rows === undefined ? WEEKS : Math.max(1, Math.round(rows / people.list.length) - OTHERS);
  return generated(function* () {
    for (const [index, person] of people.list.entries()) {
      if (person.id === WORKED) yield* workedRows();
      else yield* recordsOf(person, weeks, new Draw(seed, '考评记录', index));
    }
  });
}

function* workedRows(): Iterable<Row> {
  for (const [kind, month, date, results] of WORKED_ROWS)
    yield { 工号: WORKED, 考评类型: kind, 日期: day(2023, month, date), 德: 20, 勤: 20, 能: 30, 绩: results };
}

function* recordsOf(person: Person, weeks: number, draw: Draw): Iterable<Row> {
  const from = Math.max(person.from, FIRST);
  const to = person.to === LEFT ? LEFT : LAST;
  const days = to - from + 1;
  const quality = 0.82 + draw.next() * 0.17;
  // Few are outstanding: their bonuses lift them above 100.
  const outstanding = draw.chance(0.12);
  const within = (serial: number) => from + ((((serial - from) % days) + days) % days);
  const record = (kind: string, serial: number): Row =>
    assessed(person.id, kind, serial, draw, {
      quality: outstanding ? 1 : quality,
      bonus: outstanding ? 0.8 : 0.05,
    });
  for (let week = 0; week < weeks; week += 1) yield record('周检', within(FIRST_FRIDAY + week * 7));
  for (let month = 1; month <= 12; month += 1) yield record('月检', within(day(2023, month, 20)));
  for (let quarter = 0; quarter < 4; quarter += 1)
    yield record('抽检', within(day(2023, quarter * 3 + 2, draw.whole(1, 28))));
  for (let month = 1; month <= 12; month += 1) yield record('月考核', within(day(2023, month, 28)));
  yield record('年考核', to);
}

function assessed(
  officer: string,
  kind: string,
  serial: number,
  draw: Draw,
  { quality, bonus }: { quality: number; bonus: number },
): Row {
  const points = Object.entries(MAXIMA).map(([dimension, most]): [string, number] => [
    dimension,
    Math.min(most, Math.round(most * (quality + (draw.next() - 0.5) * 0.12) * 2) / 2),
  ]);
  return {
    工号: officer,
    考评类型: kind,
    日期: serial,
    ...Object.fromEntries(points),
    加分: draw.chance(bonus) ? draw.whole(2, 10) : null,
    严重违规项: draw.chance(0.004) ? draw.pick(['德', '勤', '德、勤']) : null,
    额外扣分: draw.chance(0.02) ? draw.whole(1, 5) : null,
    权重: null,
  };
}
