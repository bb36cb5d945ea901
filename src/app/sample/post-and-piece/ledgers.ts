import { rosterRows, type People, type Person } from '../corporate-manager/people';
import { WORKED } from '../corporate-manager/quarter';
import { Draw } from '../random';
import { generated, listed, type Row, type Rows } from '../rows';
import { PRICES, targetPayRows, TRAINEE_GRADE } from './examples';
import { DAYS, EARLIER_PERIOD, FIRST, LAST, MONDAY, PERIOD } from './month';

const WEEK = 7;
const WORKING_DAYS = 5;

/** The clean ledgers, with so many rows of 买单业务. */
export function pieceLedgers(pieces: number, people: People, seed: number): Map<string, Rows> {
  return new Map([
    ['花名册', generated(() => roster(people, seed))],
    ['岗位薪酬', listed(targetPayRows())],
    ['任务完成', generated(() => taskRows(people, seed))],
    ['买单业务', generated(() => pieceRows(pieces, people, seed))],
    ['营销日志', generated(() => diaryRows(people, seed))],
    ['星级数据', generated(() => starRows(people, seed))],
  ]);
}

function* roster(people: People, seed: number): Iterable<Row> {
  for (const [index, person] of people.list.entries())
    for (const row of rosterRows(person, index, seed))
      yield { ...row, 等级: person.role === 'joiner' ? TRAINEE_GRADE : row.等级 };
}

/** 1001 has done 95%; the first row is of the month before. */
function* taskRows(people: People, seed: number): Iterable<Row> {
  yield { 工号: people.list[1].id, 期间: EARLIER_PERIOD, 完成率: 0.97 };
  for (const [index, { id }] of people.list.entries()) {
    const done = new Draw(seed, '任务完成', index).whole(60, 130) / 100;
    yield { 工号: id, 期间: PERIOD, 完成率: id === WORKED ? 0.95 : done };
  }
}

/** 1001: ten cards, four of them in the season; six merchants, one given back. */
const WORKED_PIECES: readonly (readonly [date: number, product: string, quantity: number])[] = [
  [FIRST + 1, '信用卡', 6],
  [FIRST + 14, '信用卡', 4],
  [FIRST + 7, '商户收单', 6],
  [LAST, '商户收单', -1],
];

function* pieceRows(count: number, people: People, seed: number): Iterable<Row> {
  for (const [date, product, quantity] of WORKED_PIECES)
    yield { 工号: WORKED, 日期: date, 产品: product, 数量: quantity };
  for (let at = 0; at < count - WORKED_PIECES.length; at += 1) {
    const draw = new Draw(seed, '买单业务', at);
    // The first lies before the month, as in a list that runs on.
    const date = at === 0 ? FIRST - 3 : FIRST + Math.floor((at * DAYS) / count);
    // Now and then something sold is given back.
    const quantity = draw.chance(0.03) ? -1 : draw.whole(1, 6);
    yield { 工号: people.on(draw, date).id, 日期: date, 产品: draw.pick(PRICES)[0], 数量: quantity };
  }
}

const markets = (person: Person): boolean => person.post.endsWith('客户经理');

/** Monday to Friday; 1001 meets the first whole week exactly, and misses the second by one customer. */
function* diaryRows(people: People, seed: number): Iterable<Row> {
  const worked = (week: number, weekday: number, hours: number, customers: number): Row => ({
    工号: WORKED,
    日期: MONDAY + week * WEEK + weekday,
    时长: hours,
    客户数: customers,
  });
  for (let weekday = 0; weekday < WORKING_DAYS; weekday += 1) yield worked(0, weekday, 2, 3);
  yield worked(1, 0, 6, 7);
  yield worked(1, 6, 6, 7);
  yield worked(2, 2, 12, 20);
  for (const [index, person] of people.list.entries()) {
    if (person.id === WORKED || !markets(person)) continue;
    for (let date = FIRST; date <= Math.min(LAST, person.to); date += 1) {
      const draw = new Draw(seed, '营销日志', index * DAYS + date);
      if ((date - MONDAY + WEEK) % WEEK >= WORKING_DAYS || draw.chance(0.15)) continue;
      yield { 工号: person.id, 日期: date, 时长: draw.whole(4, 14) / 4, 客户数: draw.whole(1, 6) };
    }
  }
}

/** Officers and branches; now and then an indicator was not measured. */
function* starRows(people: People, seed: number): Iterable<Row> {
  const branches = [...new Set(people.list.map(({ branch }) => branch))];
  const row = (holder: string, measure: string, value: number): Row => ({
    对象: holder,
    指标: measure,
    值: value,
  });
  for (const holder of [...people.list.map(({ id }) => id), ...branches]) {
    const draw = new Draw(seed, `星级${holder}`);
    const own = holder === WORKED;
    yield row(holder, '存款新增', own ? 1_000_000 : draw.steps(100_000, 2_600_000, 50_000));
    yield row(holder, '客户满意度', own ? 0.93 : draw.whole(78, 99) / 100);
    if (own || !draw.chance(0.2)) yield row(holder, '有效客户新增', own ? 31 : draw.whole(5, 60));
  }
}
