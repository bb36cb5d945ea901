import { Draw } from '../random';
import { day } from '../days';
import { generated, type Row, type Rows } from '../rows';
import type { People } from './people';
import { DAYS, FIRST, WORKED } from './quarter';

/** 1001 opens 120 cards, 90 of them with 100 yuan or more. */
const WORKED_CARDS = 120;
const WORKED_VALID = 90;
/** Around the smallest balance that counts. */
const AROUND = [99.99, 100, 100.01, 0, 50];

/** 银行卡: 1001's, a few of December, then the quarter's by date. */
export function cardRows(count: number, people: People, seed: number): Rows {
  const number = (index: number) => `621700${String(4_100_000_000_000 + index * 13)}`;
  const row = (officer: string, index: number, date: number, balance: number): Row => ({
    工号: officer,
    卡号: number(index),
    开卡日期: date,
    卡内余额: balance,
  });
  const other = (index: number, date: number): Row => {
    const draw = new Draw(seed, '银行卡', index);
    const officer = people.on(draw, date).id;
    const balance = index % 12 < AROUND.length ? AROUND[index % 12] : draw.money(20, 4_800);
    return row(officer, WORKED_CARDS + index, date, balance);
  };
  const earlier = Math.min(count, Math.ceil(count / 20));
  return generated(function* () {
    for (let index = 0; index < WORKED_CARDS; index += 1) {
      const balance = index < WORKED_VALID ? 100 + (index % 7) * 35.5 : 99.99;
      yield row(WORKED, index, FIRST + 4 + Math.floor(index / 2), balance);
    }
    for (let index = 0; index < earlier; index += 1) yield other(index, day(2022, 12, 12) + (index % 19));
    for (let index = earlier; index < count; index += 1) {
      yield other(index, FIRST + Math.floor(((index - earlier) * DAYS) / (count - earlier)));
    }
  });
}
