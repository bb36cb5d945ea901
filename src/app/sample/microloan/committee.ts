import { Draw } from '../random';
import type { Row } from '../rows';
import type { Application } from './applications';
import { FIRST, LAST } from './month';
import type { People } from './people';

const SEATS = 3;

/** 贷审会: three of the committee a case; the result is that of the application, unless it is written. */
export function reviewRows(list: readonly Application[], people: People, seed: number): Row[] {
  const { committee } = people;
  return list
    .filter(({ answered }) => answered !== null)
    .flatMap((one, at) => {
      const draw = new Draw(seed, '贷审会', at);
      // Loans of earlier months have shown whether they are good.
      const bad = one.answered! < FIRST && draw.chance(0.04) ? 1 : null;
      const written = draw.chance(0.3);
      return Array.from({ length: SEATS }, (_, seat) => ({
        委员工号: committee[(at + seat) % committee.length].id,
        申请号: one.id,
        评审日期: one.answered!,
        结果: written ? (one.passed ? '通过' : '拒绝') : null,
        最终不良: bad,
      }));
    });
}

const SUNDAY = 1;

/** 营销日志: every working day; mostly four hours and more, sometimes in two parts. */
export function logRows(people: People, seed: number): Row[] {
  const rows: Row[] = [];
  people.list.forEach((person, index) => {
    const draw = new Draw(seed, '营销日志', index);
    for (let date = Math.max(FIRST, person.joined); date <= LAST; date += 1) {
      if (date % 7 <= SUNDAY) continue;
      const hours = draw.chance(0.85) ? draw.steps(4, 6, 0.5) : draw.steps(2, 3.5, 0.5);
      const parts = draw.chance(0.2) ? [hours - 1.5, 1.5] : [hours];
      for (const 时长 of parts) rows.push({ 工号: person.id, 日期: date, 时长, 客户数: draw.whole(2, 9) });
    }
  });
  return rows;
}
