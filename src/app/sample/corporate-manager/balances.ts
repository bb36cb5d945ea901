import { Draw } from '../random';
import { day } from '../days';
import { generated, joined, listed, type Row, type Rows } from '../rows';
import { customer } from './customers';
import { JOINED, LEFT, type People, type Person } from './people';
import { BASE, LAST, MONTHS, WORKED } from './quarter';

interface Handover {
  from: Person;
  to: Person;
  day: number;
}

/** 1001 keeps 40 customers and wins six. */
const WORKED_BASE = 40;
const WORKED_END = 46;
const HANDOVER_DAY = day(2023, 2, 10);
const EVERY_HANDOVER = 37;
const NEW_EVERY = 12;
const REPAID_EVERY = 15;
const EMPTY_EVERY = 61;
const EMPTY = 60;
const INTEREST_EVERY = 3;
const PER_MONTH = 0.0045;
/** Some are overdue; 90 days of arrears are still normal, 91 are not. */
const ARREARS = [30, 60, 89, 90, 91, 120, 200, 400];

/** The loans on the books: 贷款余额 at both snapshots, the interest they bring, and who took them over. */
export class Balances {
  constructor(
    private readonly count: number,
    private readonly people: People,
    private readonly seed: number,
  ) {}

  rows(): Rows {
    return generated(() => this.snapshots());
  }

  private *snapshots(): Iterable<Row> {
    yield* this.workedSnapshot(BASE, WORKED_BASE);
    yield* this.snapshot(BASE);
    yield* this.workedSnapshot(LAST, WORKED_END);
    yield* this.snapshot(LAST);
  }

  private *workedSnapshot(time: number, count: number): Iterable<Row> {
    for (let at = 0; at < count; at += 1) {
      const who = customer(101 + at, this.seed);
      const draw = new Draw(this.seed, '1001余额', at);
      yield {
        时点: time,
        借据号: `JD2021${String(9_000_001 + at)}`,
        客户号: who.id,
        客户名称: who.name,
        工号: WORKED,
        贷款余额: draw.steps(50_000, 900_000, 10_000),
        逾期天数: 0,
        欠息天数: 0,
        五级分类: '正常',
        贷款类别: who.company ? '公司' : '个人',
      };
    }
  }

  private *snapshot(time: number): Iterable<Row> {
    for (let loan = 0; loan < this.count; loan += 1) if (this.exists(loan, time)) yield this.row(loan, time);
  }

  private exists(loan: number, time: number): boolean {
    return time === BASE ? loan % NEW_EVERY !== 0 : loan % REPAID_EVERY !== 7;
  }

  private row(loan: number, time: number): Row {
    const draw = new Draw(this.seed, '余额', loan);
    // Every ninth loan is a second one of the same officer's customer.
    const others = this.people.list.length - 1;
    const second = loan % 9 === 8 && loan >= others;
    const who = customer(1_000 + (second ? loan - others : loan), this.seed);
    const balance = who.company ? draw.steps(200_000, 5_000_000, 10_000) : draw.money(5_000, 480_000);
    const trouble = draw.chance(0.06);
    const overdue = trouble ? draw.whole(1, 200) : 0;
    const arrears = trouble || draw.chance(0.05) ? draw.pick(ARREARS) : 0;
    return {
      时点: time,
      借据号: this.id(loan),
      客户号: who.id,
      客户名称: who.name,
      工号: this.officer(loan, time).id,
      // A loan repaid in full stays in the list for a while.
      贷款余额: loan % EMPTY_EVERY === EMPTY ? 0 : balance,
      逾期天数: overdue,
      欠息天数: arrears,
      五级分类:
        overdue > 150 ? '可疑' : overdue > 90 ? '次级' : overdue > 0 || arrears > 30 ? '关注' : '正常',
      贷款类别: who.company ? '公司' : '个人',
    };
  }

  private id(loan: number): string {
    return `JD${2018 + (loan % 5)}${String(loan + 1).padStart(7, '0')}`;
  }

  /** Whose a loan is on a day; never that of the worked case. */
  private officer(loan: number, time: number): Person {
    const handover = this.handover(loan);
    if (!handover) return this.first(loan);
    return time < handover.day ? handover.from : handover.to;
  }

  private first(loan: number): Person {
    const { list } = this.people;
    return list[1 + (loan % (list.length - 1))];
  }

  /** A leaver's loans go to others, a joiner takes over his predecessor's, and a few change hands in between. */
  private handover(loan: number): Handover | null {
    const first = this.first(loan);
    const other = this.people.steady(loan + 1);
    if (first.role === 'joiner') return { from: this.people.steady(loan), to: first, day: JOINED };
    if (first.role === 'leaver') return { from: first, to: other, day: LEFT + 1 };
    const changes = loan % EVERY_HANDOVER === 5 && other !== first;
    return changes ? { from: first, to: other, day: HANDOVER_DAY } : null;
  }

  /** 管户变更, for loans that were on the books both before and after. */
  handoverRows(): Rows {
    return generated(() => this.handovers());
  }

  private *handovers(): Iterable<Row> {
    for (let loan = 0; loan < this.count; loan += 1) {
      const handover = this.handover(loan);
      if (!handover || !this.exists(loan, BASE) || !this.exists(loan, LAST)) continue;
      yield { 借据号: this.id(loan), 原工号: handover.from.id, 新工号: handover.to.id, 日期: handover.day };
    }
  }

  /** 利息收入 by month: 1001's of the worked case, then one row a month for every third loan. */
  interestRows(): Rows {
    const worked = [100_000, 150_000, 200_000].map((amount, at): Row => ({
      工号: WORKED,
      月份: MONTHS[at],
      利息收入: amount,
    }));
    return joined(
      listed(worked),
      generated(() => this.interest()),
    );
  }

  private *interest(): Iterable<Row> {
    // December is another quarter's.
    for (let loan = 0; loan < Math.min(this.count, 12); loan += 1) {
      if (this.exists(loan, BASE)) yield this.interestRow(loan, day(2022, 12, 1));
    }
    for (const month of MONTHS) {
      for (let loan = 1; loan < this.count; loan += INTEREST_EVERY) {
        if (this.exists(loan, BASE) && loan % EMPTY_EVERY !== EMPTY) yield this.interestRow(loan, month);
      }
    }
  }

  private interestRow(loan: number, month: number): Row {
    const draw = new Draw(this.seed, '利息', loan * 13 + month);
    const balance = this.row(loan, month).贷款余额 as number;
    const amount = Math.round(balance * PER_MONTH * (0.8 + draw.next() * 0.4) * 100) / 100;
    // Now and then interest booked too high is taken back.
    const corrected = draw.chance(0.02) ? -Math.round(amount * 10) / 100 : amount;
    return { 工号: this.officer(loan, month).id, 月份: month, 利息收入: corrected, 借据号: this.id(loan) };
  }
}
