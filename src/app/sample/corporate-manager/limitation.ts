import { Draw } from '../random';
import { day } from '../days';
import { generated, type Row, type Rows } from '../rows';
import type { People } from './people';
import { DAYS, FIRST, LAST, WORKED } from './quarter';

/** At, just below and just above every tier; from 500,000 on the committee decides. */
const AROUND_TIERS = [
  0, 0.01, 4999.99, 5000, 5000.01, 19_999.99, 20_000, 20_000.01, 49_999.99, 50_000, 50_000.01,
];
const HIGH_TIERS = [199_999.99, 200_000, 200_000.01, 499_999.99, 500_000, 500_000.01];
const AMOUNTS = [...AROUND_TIERS, ...HIGH_TIERS];
const COMMITTEE_FROM = 500_000;

/** On both sides of the line between old and new, and on it. */
const OLD = [day(2003, 5, 20), day(2005, 11, 30), day(2006, 12, 31)];
const NEW = [day(2007, 1, 1), day(2008, 6, 30), day(2019, 9, 15), day(2021, 12, 31), day(2022, 7, 8)];

/** 诉讼时效: 1001's three cases, every tier, one customer with two loans, cases not yet regained, then the usual. */
export function limitationRows(count: number, people: People, seed: number): Rows {
  const at = (index: number) => FIRST + Math.floor((index * DAYS) / Math.max(count, 30));
  const row = (index: number, now: string, was: string, lapsed: number, more: Row): Row => ({
    借据号: `JD1998${String(index + 1).padStart(7, '0')}`,
    客户号: `KH09${String(index + 1).padStart(5, '0')}`,
    失效日期: lapsed,
    原责任人工号: was,
    现管户工号: now,
    ...more,
  });
  return generated(function* () {
    const former = people.list[1].id;
    const regained = (date: number, amount: number): Row => ({ 挽回日期: date, 挽回金额: amount });
    yield row(0, WORKED, former, day(2005, 6, 1), regained(day(2023, 1, 18), 5000));
    yield row(1, WORKED, former, day(2006, 12, 31), regained(day(2023, 2, 8), 19_999.99));
    yield row(2, WORKED, former, day(2008, 5, 1), regained(day(2023, 3, 20), 60_000));
    let index = 3;
    for (const [tier, amount] of AMOUNTS.entries()) {
      const [now, was] = [people.steady(tier).id, people.steady(tier + 1).id];
      const decided: Row = amount >= COMMITTEE_FROM ? { 核定奖励: 800 } : {};
      // Old and new lapses in turn: a new one fines the former officer what it pays the present one.
      const lapsed = tier % 2 === 0 ? OLD[tier % OLD.length] : NEW[tier % NEW.length];
      yield row(index, now, was, lapsed, { ...regained(at(index), amount), ...decided });
      index += 1;
    }
    // One customer: 2,500 and 2,500 reach the tier from 5,000 together.
    const pair = { 客户号: 'KH0990001', ...regained(day(2023, 2, 20), 2500) };
    for (let part = 0; part < 2; part += 1)
      yield row(index++, people.steady(3).id, people.steady(4).id, OLD[1], pair);
    // The same officer after 2007: no reward, no fine.
    yield row(index++, people.steady(5).id, people.steady(5).id, NEW[2], regained(day(2023, 3, 3), 12_000));
    // Regained before the quarter.
    yield row(index++, people.steady(6).id, people.steady(7).id, OLD[0], regained(day(2022, 11, 11), 8_000));
    for (; index < count; index += 1) yield usual(index, people, seed, row, at(index));
  });
}

type Make = (index: number, now: string, was: string, lapsed: number, more: Row) => Row;

function usual(index: number, people: People, seed: number, row: Make, date: number): Row {
  const draw = new Draw(seed, '诉讼时效', index);
  const [now, was] = [people.on(draw, LAST).id, people.on(draw, FIRST).id];
  const lapsed = draw.pick(draw.chance(0.5) ? OLD : NEW);
  // Not yet regained: those lapsed by 2021 stand in the list 追责清单.
  if (draw.chance(0.4))
    return row(index, now, was, lapsed, { 损失金额: draw.chance(0.5) ? draw.money(2_000, 80_000) : null });
  return row(index, now, was, lapsed, { 挽回日期: date, 挽回金额: draw.money(500, 80_000) });
}
