import type { People, Person } from '../corporate-manager/people';
import { DAYS, EARLIER_PERIOD, FIRST, LAST, PERIOD, WORKED } from '../corporate-manager/quarter';
import { day } from '../days';
import { Draw } from '../random';
import { generated, type Row, type Rows } from '../rows';

const KINDS = ['营销奖励', '利息收入奖励'] as const;
/** 1001's rewards as in the worked case of scheme C: 2,850.00 × 10% + 900.00 × 5% = 330.00. */
const WORKED_BASES = [2_850, 900];
/** Opened high enough for any loss of the sample. */
const LEAST_OPENING = 22_000;
const MOST_OPENING = 60_000;
const MOST_LOSS = 20_000;

/** The clean ledgers: bases (so many rows), accounts, losses, releases and loans paid out. */
export function reserveLedgers(bases: number, people: People, seed: number): Map<string, Rows> {
  const others = people.list.slice(1);
  return new Map([
    ['计提基数', generated(() => baseRows(bases, people, seed))],
    ['保证金账户', generated(() => accountRows(people, seed))],
    ['风险责任', generated(() => lossRows(others, seed))],
    ['保证金释放', generated(() => releaseRows(others, seed))],
    ['贷款发放', generated(() => loanRows(others, seed))],
  ]);
}

function* baseRows(count: number, people: People, seed: number): Iterable<Row> {
  yield { 工号: people.list[1].id, 期间: EARLIER_PERIOD, 基数类型: KINDS[0], 金额: 1_200 };
  for (let at = 0; at < count - 1; at += 1) {
    const officers = people.list.length;
    const [officer, round] = [people.list[at % officers], Math.floor(at / officers)];
    const draw = new Draw(seed, '计提基数', at);
    // Now and then a reward of an earlier quarter is reversed.
    const amount = draw.chance(0.04) ? -draw.money(50, 400) : draw.money(200, 6_000);
    if (officer.id === WORKED && round >= WORKED_BASES.length) continue;
    const own = officer.id === WORKED ? WORKED_BASES[round] : amount;
    yield { 工号: officer.id, 期间: PERIOD, 基数类型: KINDS[round % KINDS.length], 金额: own };
  }
}

function* accountRows(people: People, seed: number): Iterable<Row> {
  for (const [index, person] of people.list.entries()) {
    const opening = new Draw(seed, '保证金账户', index).money(LEAST_OPENING, MOST_OPENING);
    if (index === 1) yield { 工号: person.id, 期间: EARLIER_PERIOD, 期初余额: opening };
    yield { 工号: person.id, 期间: PERIOD, 期初余额: person.id === WORKED ? 10_000 : opening };
  }
}

const CAUSES = ['违规放款', '决策失误', '自然灾害', '市场变化'];
const EXEMPTIONS = [
  {},
  {},
  { 是否免责: '否', 免责理由: '客户申请免责，未获同意' },
  { 是否免责: '是', 免责理由: '依法合规，程序完备' },
  { 免责理由: '洪涝灾害，已有核实材料' },
] as const;

/** 1001: 8,000 of a new loan and 5,000 of an old one; every third of the others has a loss. */
function* lossRows(others: readonly Person[], seed: number): Iterable<Row> {
  const worked = { 工号: WORKED, 形成日期: day(2023, 2, 20) };
  yield { ...worked, 借据号: 'JD20220008801', 发放日期: day(2022, 5, 10), 损失金额: 8_000, 原因: '决策失误' };
  yield { ...worked, 借据号: 'JD20190008802', 发放日期: day(2019, 8, 1), 损失金额: 5_000, 原因: '市场变化' };
  for (let at = 0; at < others.length; at += 3) {
    const draw = new Draw(seed, '风险责任', at);
    const year = draw.whole(2017, 2022);
    yield {
      工号: others[at].id,
      借据号: `JD${year}${String(4_000_001 + at)}`,
      // The first lies before the quarter, as in a list that runs on.
      形成日期: at === 0 ? FIRST - 9 : FIRST + draw.whole(0, DAYS - 1),
      发放日期: day(year, draw.whole(1, 12), draw.whole(1, 28)),
      损失金额: draw.steps(1_000, MOST_LOSS, 500),
      原因: draw.pick(CAUSES),
      ...draw.pick(EXEMPTIONS),
    };
  }
}

/** Leavers get part of theirs back; now and then the reserve pays a reward, 1001's of 500 among them. */
function* releaseRows(others: readonly Person[], seed: number): Iterable<Row> {
  yield { 工号: WORKED, 日期: day(2023, 3, 28), 金额: 500, 用途: '清收先进奖励' };
  for (const [at, person] of others.entries()) {
    const draw = new Draw(seed, '保证金释放', at);
    if (person.role === 'leaver')
      yield { 工号: person.id, 日期: LAST - 4, 金额: draw.steps(500, 1_500, 100), 用途: '离职返还' };
    else if (at % 7 === 3)
      yield {
        工号: person.id,
        日期: FIRST + draw.whole(0, DAYS - 1),
        金额: draw.steps(100, 800, 50),
        用途: '奖励',
      };
  }
}

/** 1001 paid out 1,300,000, of which 1‰ is tolerated. */
function* loanRows(others: readonly Person[], seed: number): Iterable<Row> {
  const worked: readonly (readonly [number, number])[] = [
    [day(2023, 1, 12), 800_000],
    [day(2023, 3, 3), 500_000],
  ];
  for (const [at, [date, amount]] of worked.entries())
    yield { 借据号: `JD2023000880${at + 1}`, 工号: WORKED, 发放日期: date, 发放金额: amount };
  for (let at = 0; at < others.length * 4; at += 1) {
    const draw = new Draw(seed, '发放', at);
    const date = FIRST + draw.whole(0, DAYS - 1);
    yield {
      借据号: `JD2023${String(5_000_001 + at)}`,
      工号: others[at % others.length].id,
      发放日期: date,
      发放金额: draw.steps(20_000, 600_000, 10_000),
    };
  }
}
