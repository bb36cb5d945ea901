import { day } from '../days';
import { branchName, officerName } from '../names';
import { Draw } from '../random';
import type { Row } from '../rows';
import { FIRST, LAST, WORKED } from './quarter';

export interface Person {
  id: string;
  name: string;
  branch: string;
  post: string;
  /** First and last day in which business may be his. */
  from: number;
  to: number;
  /** The branch whose deposit target counts for him. */
  tied: string | null;
  /** His post before 2023-02-15, where it changed. */
  formerPost: string | null;
  role: Role;
}

type Role = 'worked' | 'former' | 'partner' | 'changed' | 'joiner' | 'leaver' | 'tied' | 'ordinary';

/** The branch of the text (联社营业部): its deposit task is shared by those who sit there. */
export const TIED_BRANCH = '联社营业部';
export const JOINED = day(2023, 2, 6);
export const LEFT = day(2023, 3, 10);
export const CHANGED = day(2023, 2, 15);
const HEAD_OFFICE = '公司银行部';

const FIRST_ROLES: readonly Role[] = ['worked', 'former', 'partner', 'changed', 'joiner', 'leaver', 'tied'];
/** Each of these comes once in so many officers. */
const CYCLE = 40;
const POSTS = ['公司客户经理', '公司客户经理', '个人客户经理', '个人客户经理', '营销主管', '产品经理'];

/** The officers of a sample; the first seven have one part each, the others repeat them now and then. */
export class People {
  readonly list: readonly Person[];

  constructor(count: number, seed: number) {
    this.list = Array.from({ length: count }, (_, index) => person(index, count, seed));
  }

  /** Anyone but the worked case who is employed on the day. */
  on(draw: Draw, serial: number): Person {
    for (let tries = 0; tries < 30; tries += 1) {
      const one = this.list[draw.whole(1, this.list.length - 1)];
      if (one.from <= serial && serial <= one.to) return one;
    }
    return this.list[1];
  }

  /** Anyone but the worked case who is there from the first to the last day of the quarter, by number. */
  steady(index: number): Person {
    for (let at = index; at < index + this.list.length; at += 1) {
      const one = this.list[1 + (at % (this.list.length - 1))];
      if (one.from <= FIRST && one.to >= LAST) return one;
    }
    return this.list[1];
  }
}

function roleOf(index: number): Role {
  if (index < FIRST_ROLES.length) return FIRST_ROLES[index];
  const again = FIRST_ROLES[index % CYCLE] ?? 'ordinary';
  return again === 'worked' || again === 'former' || again === 'partner' ? 'ordinary' : again;
}

function person(index: number, count: number, seed: number): Person {
  const draw = new Draw(seed, '花名册', index);
  const role = roleOf(index);
  const branches = Math.min(48, Math.max(3, Math.ceil(count / 8)));
  return {
    // One id begins with zeros, as ids of banks do.
    id: index === count - 1 && index >= FIRST_ROLES.length ? '0086' : String(1001 + index),
    name: officerName(index, seed),
    branch: role === 'worked' ? HEAD_OFFICE : role === 'tied' ? TIED_BRANCH : branchName(index % branches),
    post: postOf(role, draw),
    from: role === 'joiner' ? JOINED : day(2010, 1, 1),
    to: role === 'leaver' ? LEFT : LAST,
    tied: role === 'tied' ? TIED_BRANCH : null,
    formerPost: role === 'changed' ? '个人客户经理' : null,
    role,
  };
}

function postOf(role: Role, draw: Draw): string {
  if (role === 'worked' || role === 'former' || role === 'changed') return '公司客户经理';
  if (role === 'partner') return '个人客户经理';
  return role === 'joiner' ? '见习客户经理' : draw.pick(POSTS);
}

const GRADES = ['一级', '二级', '三级', '四级'];

/** The roster rows of an officer: two where his post changed. */
export function rosterRows(person: Person, index: number, seed: number): Row[] {
  const draw = new Draw(seed, '工资', index);
  const trainee = person.role === 'joiner';
  const row: Row = {
    工号: person.id,
    姓名: person.name,
    网点: person.branch,
    岗位: person.post,
    等级: trainee ? null : draw.pick(GRADES),
    固定工资: trainee ? 2200 : draw.steps(2600, 4000, 100),
    浮动工资: trainee ? 2400 : draw.steps(3600, 6000, 150),
    // Blank counts as 1.
    岗位系数: trainee ? 0.8 : draw.pick([null, 1, 1, 1.1, 1.2, 1.3]),
    入职日期: trainee ? JOINED : day(draw.whole(2008, 2021), draw.whole(1, 12), draw.whole(1, 28)),
    离职日期: person.role === 'leaver' ? LEFT : null,
    挂钩网点: person.tied,
  };
  if (person.id === WORKED) return [{ ...row, 等级: '二级', 固定工资: 3000, 浮动工资: 4500, 岗位系数: 1.2 }];
  if (person.formerPost === null) return [row];
  return [
    { ...row, 岗位: person.formerPost, 岗位系数: 1 },
    { ...row, 岗位系数: 1.1, 生效日期: CHANGED },
  ];
}
