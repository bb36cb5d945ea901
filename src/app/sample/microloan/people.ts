import { day } from '../days';
import { branchName, officerName } from '../names';
import { Draw } from '../random';
import type { Row } from '../rows';
import { FIRST } from './month';

export interface Person {
  id: string;
  name: string;
  branch: string;
  joined: number;
  /** Sits on the loan committee. */
  member: boolean;
}

/** Joined in the sample's month and in the two before it: months 1, 2 and 3 of a newcomer. */
const NEWCOMERS = [day(2023, 3, 6), day(2023, 2, 13), day(2023, 1, 9)];
export const FEWEST_OFFICERS = 8;
const MEMBERS = 5;
const ROTATION = 3;
const FIRST_ID = 3001;
/** Names far from those of other samples. */
const FIRST_NAME = 20_000;

/** The officers of the centre: the first five are the committee, the next three newcomers. */
export class People {
  readonly list: readonly Person[];

  constructor(count: number, seed: number) {
    this.list = Array.from({ length: count }, (_, index) => {
      const draw = new Draw(seed, '微贷花名册', index);
      const newcomer = NEWCOMERS[index - MEMBERS];
      return {
        id: String(FIRST_ID + index),
        name: officerName(FIRST_NAME + index, seed),
        branch: `${branchName(index % Math.max(2, Math.ceil(count / 8)))}微贷组`,
        joined: newcomer ?? day(draw.whole(2015, 2021), draw.whole(1, 12), draw.whole(1, 28)),
        member: index < MEMBERS,
      };
    });
  }

  get committee(): readonly Person[] {
    return this.list.filter(({ member }) => member);
  }

  /** In turn, each round from another one on, so that everybody has about as many; who has not joined yet passes it on. */
  inTurn(index: number, date: number): Person {
    const round = Math.floor(index / this.list.length);
    for (let at = index + ROTATION * round; ; at += 1) {
      const one = this.list[at % this.list.length];
      if (one.joined <= date) return one;
    }
  }

  rows(): Row[] {
    return this.list.map((one) => ({
      工号: one.id,
      姓名: one.name,
      网点: one.branch,
      岗位: '微贷客户经理',
      固定工资: one.joined >= FIRST ? 2200 : 2600,
      浮动工资: 0,
      入职日期: one.joined,
    }));
  }
}
