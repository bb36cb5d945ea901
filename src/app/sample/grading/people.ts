import { branchName, officerName } from '../names';
import { day } from '../days';
import { Draw } from '../random';
import type { Row } from '../rows';

export interface Officer {
  id: string;
  name: string;
  branch: string;
  post: string;
  joined: number;
  left: number | null;
  /** He was a trainee until this day. */
  formalFrom: number | null;
}

/** 1001 is worked in the guide. */
export const WORKED = '1001';
export const FEWEST_OFFICERS = 8;
const FIRST_ID = 1001;
/** Names far from those of other samples. */
const FIRST_NAME = 30_000;
const TRAINEE = '见习客户经理';
const CYCLE = 40;
/** Trainees by place: failed twice, failed once, passed in time, too early for an examination, never examined. */
export const TRAINEES: Readonly<Record<number, number>> = {
  3: day(2022, 9, 1),
  4: day(2023, 1, 9),
  5: day(2023, 3, 1),
  6: day(2023, 9, 1),
  7: day(2023, 5, 8),
};
const POSTS = ['公司客户经理', '个人客户经理', '个人客户经理', '公司客户经理', '营销主管'];

export function officersOf(count: number, seed: number): readonly Officer[] {
  const branches = Math.min(48, Math.max(3, Math.ceil(count / 6)));
  return Array.from({ length: count }, (_, index): Officer => {
    const draw = new Draw(seed, '分级花名册', index);
    const place = index % CYCLE;
    const trainee = TRAINEES[place];
    const promoted = place === 2;
    const joined = day(draw.whole(2008, 2020), draw.whole(1, 12), draw.whole(1, 28));
    return {
      id: String(FIRST_ID + index),
      name: officerName(FIRST_NAME + index, seed),
      branch: branchName(index % branches),
      post: trainee ? TRAINEE : index === 0 ? POSTS[0] : draw.pick(POSTS),
      joined: trainee ?? (promoted ? day(2022, 8, 15) : joined),
      left: place === 9 ? day(2023, 10, 31) : null,
      formalFrom: promoted ? day(2023, 4, 1) : null,
    };
  });
}

export function isTrainee(officer: Officer): boolean {
  return officer.post === TRAINEE;
}

/** Two rows for who became formal during the year. */
export function* rosterRows(officers: readonly Officer[]): Iterable<Row> {
  for (const { id, name, branch, post, joined, left, formalFrom } of officers) {
    const row: Row = {
      工号: id,
      姓名: name,
      网点: branch,
      岗位: post,
      固定工资: post === TRAINEE ? 2200 : 3200,
      浮动工资: post === TRAINEE ? 2400 : 4500,
      入职日期: joined,
      离职日期: left,
    };
    if (formalFrom === null) yield row;
    else
      yield* [
        { ...row, 岗位: TRAINEE },
        { ...row, 生效日期: formalFrom },
      ];
  }
}
