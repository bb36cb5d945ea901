import type { Book } from '../src/ledger/grid';
import { BookBuilder } from './book';

/** Serial days of the benchmark's quarter, 2023Q1. */
export const FIRST_DAY = 44927;
const BASE_DAY = FIRST_DAY - 1;
const LAST_DAY = 45016;

const TYPES = ['自主开发型', '自主开发型', '自主开发型', '联合型', '联动型', '接管型'];
const NATURES = ['新增', '新增', '新增', '存量扩大', '借新还旧', '重组'];
const TARGETS = ['贷款收息', '存款', '不良贷款余额下降', '中间业务', '工作质量'];
/** Loans of some days after the quarter, so that rows outside the period are among them. */
const DAYS = 100;

/** Deterministic numbers in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** A bank's quarter: `loans` loan rows, a fifth as many rows in each other ledger, the same on every machine. */
export function bank(loans: number, officers: number): Book {
  const builder = new BookBuilder();
  addOfficers(builder, officers);
  addLoans(builder, loans, officers);
  addOtherLedgers(builder, Math.floor(loans / 5), officers);
  return builder.book();
}

const officerId = (officer: number) => `Y${100000 + officer}`;

function addOfficers(builder: BookBuilder, officers: number): void {
  builder.add('花名册', officers, {
    工号: officerId,
    姓名: (row) => `员工${row}`,
    岗位: () => '公司客户经理',
    固定工资: () => 3000,
    浮动工资: (row) => 4000 + (row % 11) * 100,
    岗位系数: (row) => 1 + (row % 5) / 10,
  });
  builder.add('任务指标', officers * TARGETS.length, {
    工号: (row) => officerId(Math.floor(row / TARGETS.length)),
    期间: () => '2023Q1',
    指标: (row) => TARGETS[row % TARGETS.length],
    目标: (row) => (row % TARGETS.length === 4 ? 100 : 10000 + (row % 97) * 100),
    完成: (row) => (row % TARGETS.length === 4 ? 70 + (row % 31) : 8000 + (row % 89) * 130.5),
  });
}

function addLoans(builder: BookBuilder, loans: number, officers: number): void {
  const random = randomFrom(7);
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)];
  const rows = Array.from({ length: loans }, () => ({
    type: pick(TYPES),
    nature: pick(NATURES),
    amount: Math.round(random() * 1e8) / 100 + 1,
    officer: Math.floor(random() * officers),
    day: FIRST_DAY + Math.floor(random() * DAYS),
  }));
  const isShared = (row: number) => rows[row].type === '联动型' || rows[row].type === '接管型';
  builder.add('贷款发放', loans, {
    借据号: (row) => `J${row}`,
    客户号: (row) => `K${row % 300000}`,
    工号: (row) => officerId(rows[row].officer),
    发放日期: (row) => rows[row].day,
    发放金额: (row) => rows[row].amount,
    贷款性质: (row) => rows[row].nature,
    原贷款金额: (row) => (rows[row].nature === '存量扩大' ? Math.round(rows[row].amount * 60) / 100 : null),
    客户类型: (row) => rows[row].type,
    计奖比例: (row) => (isShared(row) ? 0.2 : null),
  });
  const joint = [...rows.keys()].filter((row) => rows[row].type === '联合型');
  builder.add('业绩分成', joint.length * 2, {
    借据号: (row) => `J${joint[row >> 1]}`,
    工号: (row) => officerId((rows[joint[row >> 1]].officer + (row & 1)) % officers),
    分成比例: (row) => (row & 1 ? 0.4 : 0.6),
  });
}

function addOtherLedgers(builder: BookBuilder, rows: number, officers: number): void {
  builder.add('利息收入', rows, {
    工号: (row) => officerId(row % officers),
    月份: (row) => FIRST_DAY + (row % 3) * 31,
    利息收入: (row) => 1000 + (row % 9973) * 1.37,
  });
  // Each loan stands in both snapshots; a customer has two loans.
  builder.add('贷款余额', rows, {
    时点: (row) => (row & 1 ? LAST_DAY : BASE_DAY),
    借据号: (row) => `B${row >> 1}`,
    客户号: (row) => `K${row >> 2}`,
    工号: (row) => officerId((row >> 2) % officers),
    贷款余额: (row) => 5000 + (row % 777) * 10,
    逾期天数: (row) => (row % 11 ? 0 : 5),
    欠息天数: () => 0,
  });
  builder.add('存款日均', rows, {
    期间: () => '2023Q1',
    工号: (row) => officerId(row % officers),
    账号: (row) => `A${row}`,
    基期日均: (row) => 1000 + (row % 991),
    本期日均: (row) => 2000 + (row % 1777) * 1.1,
  });
  builder.add('银行卡', rows, {
    工号: (row) => officerId(row % officers),
    卡号: (row) => `C${row}`,
    开卡日期: (row) => FIRST_DAY + (row % 90),
    卡内余额: (row) => row % 200,
  });
}
