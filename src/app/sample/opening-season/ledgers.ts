import { customer } from '../corporate-manager/customers';
import type { People } from '../corporate-manager/people';
import { BASE, FIRST, LAST, MONTHS, WORKED } from '../corporate-manager/quarter';
import { Draw } from '../random';
import { generated, type Row, type Rows } from '../rows';

/** Every so many loans one is settled within the quarter. */
const SETTLED_EVERY = 15;
const MONTHLY_RATE = 0.0045;
const PAID_EVERY = 4;
/** The example's 收息奖励率, for what was paid in earlier quarters. */
const PAID_RATE = 0.01;

type Standing = Pick<Row, '五级分类' | '逾期天数' | '欠息天数'>;
const SOUND: Standing = { 五级分类: '正常', 逾期天数: 0, 欠息天数: 0 };

/** The clean ledgers, with so many rows of 利息收入 at most. */
export function openingLedgers(interest: number, people: People, seed: number): Map<string, Rows> {
  const loans = new OpeningLoans(Math.max(1, Math.floor((interest - 6) / MONTHS.length)), people, seed);
  return new Map([
    ['贷款余额', generated(() => loans.balances())],
    ['利息收入', generated(() => loans.interest())],
    ['已付奖励', generated(() => loans.paid())],
  ]);
}

class OpeningLoans {
  constructor(
    private readonly count: number,
    private readonly people: People,
    private readonly seed: number,
  ) {}

  *balances(): Iterable<Row> {
    for (const time of [BASE, LAST]) {
      yield this.worked('JD20220009901', time, 400_000, SOUND);
      yield this.worked('JD20210009902', time, 90_000, { 五级分类: '次级', 逾期天数: 120, 欠息天数: 120 });
      if (time === BASE) yield this.worked('JD20200009903', time, 30_000, SOUND);
      for (let loan = 0; loan < this.count; loan += 1)
        if (time === BASE || !this.settled(loan)) yield this.balance(loan, time);
    }
  }

  /** 1001: a good loan, one gone bad, and one settled in the quarter. */
  private worked(id: string, time: number, balance: number, standing: Standing): Row {
    const who = customer(91, this.seed);
    return {
      时点: time,
      借据号: id,
      客户号: who.id,
      客户名称: who.name,
      工号: WORKED,
      贷款余额: balance,
      ...standing,
    };
  }

  private balance(loan: number, time: number): Row {
    const who = customer(2_000 + loan, this.seed);
    return {
      时点: time,
      借据号: this.id(loan),
      客户号: who.id,
      客户名称: who.name,
      工号: this.people.steady(loan).id,
      贷款余额: this.amount(loan),
      ...(time === BASE ? SOUND : this.standing(loan)),
      贷款类别: who.company ? '公司' : '个人',
    };
  }

  private amount(loan: number): number {
    return new Draw(this.seed, '余额', loan).steps(20_000, 900_000, 10_000);
  }

  private standing(loan: number): Standing {
    const draw = new Draw(this.seed, '质量', loan);
    const chance = draw.next();
    if (chance < 0.8) return SOUND;
    if (chance < 0.86) return { 五级分类: '正常', 逾期天数: draw.whole(0, 20), 欠息天数: draw.whole(1, 20) };
    if (chance < 0.92) return { 五级分类: '关注', 逾期天数: draw.whole(0, 80), 欠息天数: draw.whole(0, 80) };
    const days = draw.whole(91, 400);
    return { 五级分类: draw.pick(['次级', '可疑', '损失']), 逾期天数: days, 欠息天数: days };
  }

  private settled(loan: number): boolean {
    return loan % SETTLED_EVERY === 7;
  }

  private id(loan: number): string {
    return `JD${2018 + (loan % 5)}${String(6_000_001 + loan)}`;
  }

  /** 1001: 10,000 a month on the good loan, 2,000 on the bad one, 1,000 on the settled one, 500 in December. */
  *interest(): Iterable<Row> {
    yield { 工号: WORKED, 月份: FIRST - 31, 利息收入: 500, 借据号: 'JD20220009901' };
    for (const month of MONTHS)
      yield { 工号: WORKED, 月份: month, 利息收入: 10_000, 借据号: 'JD20220009901' };
    yield { 工号: WORKED, 月份: FIRST, 利息收入: 2_000, 借据号: 'JD20210009902' };
    yield { 工号: WORKED, 月份: FIRST, 利息收入: 1_000, 借据号: 'JD20200009903' };
    for (const month of MONTHS) {
      for (let loan = 0; loan < this.count; loan += 1) {
        if (this.settled(loan) && month !== FIRST) continue;
        const draw = new Draw(this.seed, '利息', loan * 13 + month);
        const amount = Math.round(this.amount(loan) * MONTHLY_RATE * (0.8 + draw.next() * 0.4) * 100) / 100;
        // Now and then interest booked too high is taken back.
        const booked = draw.chance(0.02) ? -Math.round(amount * 10) / 100 : amount;
        yield { 工号: this.people.steady(loan).id, 月份: month, 利息收入: booked, 借据号: this.id(loan) };
      }
    }
  }

  /** Rewards of the quarters before; of 1001's bad loan 100 were paid and 40 already taken back. */
  *paid(): Iterable<Row> {
    yield { 借据号: 'JD20210009902', 工号: WORKED, 期间: '2022Q3', 金额: 100 };
    yield { 借据号: 'JD20210009902', 工号: WORKED, 期间: '2022Q4', 金额: -40 };
    yield { 借据号: 'JD20220009901', 工号: WORKED, 期间: '2022Q4', 金额: 300 };
    for (let loan = 0; loan < this.count; loan += PAID_EVERY) {
      const paid = Math.round(this.amount(loan) * MONTHLY_RATE * MONTHS.length * PAID_RATE * 100) / 100;
      yield { 借据号: this.id(loan), 工号: this.people.steady(loan).id, 期间: '2022Q4', 金额: paid };
    }
  }
}
