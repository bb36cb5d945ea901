import { Draw } from '../random';
import type { Row } from '../rows';
import type { Application } from './applications';
import { FIRST, LAST } from './month';

type Loan = Application & { paid: number; amount: number; balance: number };

export function loansOf(list: readonly Application[]): Loan[] {
  return list.filter((one): one is Loan => one.paid !== null);
}

/** 微贷余额 at the month's end; one loan in sixty is overdue with a part of its balance. */
export function balanceRows(loans: readonly Loan[], seed: number): Row[] {
  return loans.map((loan, at) => {
    const draw = new Draw(seed, '微贷余额', at);
    const overdue = draw.chance(1 / 60) ? Math.round(loan.balance * 0.2) : 0;
    return { 时点: LAST, 申请号: loan.id, 工号: loan.officer.id, 余额: loan.balance, 逾期金额: overdue };
  });
}

/** 贷后检查: the first check within seven days (one in fifteen is late or missing), then one a month. */
export function checkRows(loans: readonly Loan[], seed: number): Row[] {
  return loans.flatMap((loan, at) => {
    const draw = new Draw(seed, '贷后检查', at);
    const days: number[] = [];
    const chance = draw.next();
    if (chance > 1 / 30) days.push(loan.paid + (chance > 1 / 15 ? draw.whole(1, 7) : 9));
    if (loan.paid < FIRST && draw.chance(0.9)) days.push(FIRST + draw.whole(0, LAST - FIRST));
    return days.map((检查日期) => ({ 申请号: loan.id, 检查日期 }));
  });
}

const MONTH = 30;

/** 还款提醒: an instalment every thirty days from payment; those of this month's loans come by their second fortnight. */
export function reminderRows(loans: readonly Loan[], seed: number): Row[] {
  return loans.flatMap((loan, at) => {
    const draw = new Draw(seed, '还款提醒', at);
    const first = loan.paid + (loan.paid < FIRST ? MONTH : draw.whole(12, 20));
    const rows: Row[] = [];
    for (let due = first; due <= LAST; due += MONTH) {
      const early = draw.chance(0.93) ? draw.whole(3, 6) : draw.whole(0, 2);
      rows.push({
        申请号: loan.id,
        到期日: due,
        提醒日期: draw.chance(0.98) ? due - early : null,
        当日核查: draw.chance(0.95) ? 1 : 0,
      });
    }
    return rows;
  });
}
