import { Draw } from '../random';
import { day } from '../days';
import { generated, indexed, listed, type Row, type Rows } from '../rows';
import type { People } from './people';
import { DAYS, EARLIER_PERIOD, FIRST, PERIOD, WORKED } from './quarter';

const dateOf = (at: number, count: number): number => FIRST + Math.floor((at * DAYS) / count);

/** POS商户: 1001's three; one merchant in ten was there before and is not paid again. */
export function merchantRows(count: number, people: People, seed: number): Rows {
  const id = (index: number) => `8987${String(10_000_000_001 + index)}`;
  return generated(function* () {
    for (let at = 0; at < 3; at += 1) yield { 工号: WORKED, 商户号: id(at), 装机日期: FIRST + 11 + 25 * at };
    for (let at = 0; at < count; at += 10) {
      yield { 工号: people.steady(at).id, 商户号: id(3 + at), 装机日期: day(2022, 3 + (at % 7), 15) };
    }
    for (let at = 0; at < count; at += 1) {
      const date = dateOf(at, count);
      yield { 工号: people.on(new Draw(seed, 'POS商户', at), date).id, 商户号: id(3 + at), 装机日期: date };
    }
  });
}

/** Prices that the text does not give; the sample's own. */
export const PIECE_PRICES: readonly (readonly [item: string, price: number])[] = [
  ['代发工资', 0.5],
  ['代收水电费', 0.3],
  ['代收社保', 1],
  ['手机银行开户', 8],
  ['网上银行开户', 10],
  ['短信通知签约', 2],
  ['代理保险', 25],
];

export function pieceRows(count: number, people: People, seed: number): Rows {
  return indexed(count, (at): Row => {
    const draw = new Draw(seed, '计件业务', at);
    // The first row lies before the quarter, as in a list copied from a longer one.
    const date = at === 0 ? FIRST - 3 : dateOf(at, count);
    const [item, price] = draw.pick(PIECE_PRICES);
    const quantity = price < 2 ? draw.whole(20, 600) : draw.whole(1, 40);
    // Business that was withdrawn is booked back.
    const booked = draw.chance(0.04) ? -draw.whole(1, 5) : quantity;
    return { 工号: people.on(draw, date).id, 日期: date, 业务项目: item, 数量: booked };
  });
}

/** Rates that the text leaves to another regulation; the sample's own. */
export const RECOVERY_RATES: readonly (readonly [way: string, rate: number])[] = [
  ['现金清收', 0.02],
  ['诉讼清收', 0.015],
  ['以物抵债', 0.005],
];

export function recoveryRows(count: number, people: People, seed: number): Rows {
  return indexed(count, (at): Row => {
    const draw = new Draw(seed, '不良清收', at);
    const date = at === 0 ? FIRST - 12 : dateOf(at, count);
    return {
      工号: people.on(draw, date).id,
      借据号: `JD2015${String(at + 1).padStart(7, '0')}`,
      清收日期: date,
      清收方式: draw.pick(RECOVERY_RATES)[0],
      清收金额: draw.chance(0.5) ? draw.steps(1_000, 60_000, 1_000) : draw.money(800, 45_000),
    };
  });
}

const ADJUSTMENTS: readonly (readonly [item: string, amount: number, reason: string])[] = [
  ['贷款营销奖励', 180, '补发上季漏计的一笔营销奖励'],
  ['维护费', -60, '两户重复维护，扣回'],
  ['存款奖励', 320.5, '大额存款跨行留存，专项奖励'],
  ['银行卡奖励', -25, '五张卡为本人及亲属开立，不予计奖'],
  ['手工调整', 500, '营销竞赛二等奖'],
];

/** 手工调整: five of this quarter and one of the quarter before. */
export function adjustmentRows(people: People): Rows {
  const row = (at: number, period: string): Row => {
    const [item, amount, reason] = ADJUSTMENTS[at % ADJUSTMENTS.length];
    return {
      工号: people.steady(at).id,
      期间: period,
      项目: item,
      金额: amount,
      原因: reason,
      审批人: '分管主任',
    };
  };
  return listed([row(0, EARLIER_PERIOD), ...ADJUSTMENTS.map((_, at) => row(at, PERIOD))]);
}
