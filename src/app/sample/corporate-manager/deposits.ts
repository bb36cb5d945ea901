import { Draw } from '../random';
import { generated, type Row, type Rows } from '../rows';
import { customer } from './customers';
import type { People } from './people';
import { EARLIER_PERIOD, LAST, PERIOD, WORKED } from './quarter';

/** Every so many accounts in a row belong to an officer whose deposits fall. */
const FALLING_EVERY = 9;
const CUSTOMERS_FROM = 500_001;

/** 存款日均: 1001's +8,400,000, then the others' accounts; a few rows of the quarter before. */
export function depositRows(count: number, people: People, seed: number): Rows {
  const row = (account: number, period: string): Row => {
    const draw = new Draw(seed, '存款日均', account);
    const officer = people.list[1 + (account % (people.list.length - 1))];
    const who = officer.to === LAST ? officer : people.steady(account);
    const falls = (account % (people.list.length - 1)) % FALLING_EVERY === FALLING_EVERY - 1;
    const base = draw.money(2_000, 1_800_000);
    const factor = falls ? 0.4 + draw.next() * 0.5 : 0.75 + draw.next() * 0.7;
    return {
      期间: period,
      工号: who.id,
      账号: `6228411${String(100_000_000_000 + account * 7).padStart(12, '0')}`,
      客户名称: customer(CUSTOMERS_FROM + account, seed).name,
      基期日均: base,
      本期日均: Math.round(base * factor * 100) / 100,
      已计奖净增: draw.chance(0.1) ? draw.money(1_000, 60_000) : null,
    };
  };
  return generated(function* () {
    yield {
      期间: PERIOD,
      工号: WORKED,
      账号: '6228411000000000018',
      客户名称: customer(1, seed).name,
      基期日均: 1_600_000,
      本期日均: 10_000_000,
    };
    for (let account = 0; account < count; account += 1) yield row(account, PERIOD);
    for (let account = 0; account < count; account += 20) yield row(account, EARLIER_PERIOD);
  });
}
