import { officerName } from '../names';
import type { Planted } from '../options';
import type { Row } from '../rows';
import { FIRST, PERIOD } from './quarter';

const TARGETS = ['贷款收息', '存款', '不良贷款余额下降', '中间业务', '工作质量'];
/** Officers of defects have ids and names of their own, far from the others. */
const FIRST_ID = 9001;
const FIRST_NAME = 60_000;
export const DEFECT_BRANCH = '异常示例';

/** Adds rows below the clean ones, and notes what is wrong with them. */
export class Plants {
  readonly planted: Planted[] = [];
  private readonly extra = new Map<string, Row[]>();
  private officers = 0;
  private loans = 0;

  constructor(
    /** Rows of a table that are in good order. */
    readonly cleanRows: (table: string) => number,
    private readonly seed: number,
  ) {}

  rows(table: string): readonly Row[] {
    return this.extra.get(table) ?? [];
  }

  /** Adds a row and returns its number in its table. */
  add(table: string, row: Row): number {
    const own = this.extra.get(table) ?? [];
    this.extra.set(table, own);
    return this.cleanRows(table) + own.push(row);
  }

  plant(
    code: string,
    table: string,
    row: number | null,
    holds: readonly string[] = [],
    more: Partial<Planted> = {},
  ): void {
    this.planted.push({ code, severity: 'error', table, row, holds, ...more });
  }

  /** An officer in good order, all targets met by nine tenths, with one loan; `without` leaves a target out. */
  officer(without?: string): string {
    const id = String(FIRST_ID + this.officers);
    this.add('花名册', {
      工号: id,
      姓名: officerName(FIRST_NAME + this.officers, this.seed),
      网点: DEFECT_BRANCH,
      岗位: '公司客户经理',
      固定工资: 3000,
      浮动工资: 4500,
      岗位系数: 1,
      入职日期: FIRST - 1000,
    });
    this.officers += 1;
    for (const 指标 of TARGETS) {
      if (指标 !== without) this.add('任务指标', { 工号: id, 期间: PERIOD, 指标, 目标: 100, 完成: 90 });
    }
    this.loan(id);
    return id;
  }

  /** The roster row of the officer made last. */
  get lastRosterRow(): number {
    return this.cleanRows('花名册') + this.rows('花名册').length;
  }

  /** A new self-developed loan of 100,000 unless told otherwise; returns its row. */
  loan(officer: string, more: Row = {}): number {
    this.loans += 1;
    return this.add('贷款发放', {
      借据号: `JD2023Y${String(this.loans).padStart(6, '0')}`,
      客户号: `KH08${String(this.loans).padStart(5, '0')}`,
      客户名称: '异常示例户',
      工号: officer,
      发放日期: FIRST + 40,
      发放金额: 100_000,
      贷款性质: '新增',
      客户类型: '自主开发型',
      ...more,
    });
  }

  card(officer: string, number: string | number, more: Row = {}): number {
    return this.add('银行卡', { 工号: officer, 卡号: number, 开卡日期: FIRST + 20, 卡内余额: 500, ...more });
  }

  split(loan: string, officer: string, share: number): number {
    return this.add('业绩分成', { 借据号: loan, 工号: officer, 分成比例: share });
  }
}
