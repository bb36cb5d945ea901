import { officerName } from '../names';
import type { Planted } from '../options';
import type { Row } from '../rows';
import { FIRST, LAST } from './month';

const FIRST_ID = 9001;
/** Names far from those of the clean sample. */
const FIRST_NAME = 70_000;
export const DEFECT_BRANCH = '异常示例';

/** Adds rows below the clean ones, and notes what is wrong with them. */
export class Plants {
  readonly planted: Planted[] = [];
  private readonly extra = new Map<string, Row[]>();
  private officers = 0;
  private loans = 0;

  constructor(
    /** Rows of a table that are in good order. */
    private readonly cleanRows: (table: string) => number,
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

  /** An officer in good order: one loan paid out, one customer refused. Returns his id. */
  officer(leads = 1): string {
    const id = String(FIRST_ID + this.officers);
    this.add('花名册', {
      工号: id,
      姓名: officerName(FIRST_NAME + this.officers, this.seed),
      网点: DEFECT_BRANCH,
      岗位: '微贷客户经理',
      固定工资: 2600,
      浮动工资: 0,
      入职日期: FIRST - 1000,
    });
    this.officers += 1;
    this.application(id);
    for (let lead = 0; lead < leads; lead += 1)
      this.application(id, {
        受理日期: null,
        现场调查日期: null,
        答复日期: null,
        结果: null,
        放款日期: null,
        放款金额: null,
      });
    return id;
  }

  /** The roster row of the officer made last. */
  get lastRosterRow(): number {
    return this.cleanRows('花名册') + this.rows('花名册').length;
  }

  /** The number of the application made last. */
  get lastApplication(): string {
    return applicationId(this.loans);
  }

  /** A loan of 50,000 paid out at the month's end unless told otherwise; returns its row. */
  application(officer: string, more: Row = {}): number {
    this.loans += 1;
    return this.add('微贷流程', {
      申请号: this.lastApplication,
      工号: officer,
      营销日期: LAST - 7,
      受理日期: LAST - 6,
      现场调查日期: LAST - 5,
      答复日期: LAST - 4,
      结果: '通过',
      放款日期: LAST - 3,
      放款金额: 50_000,
      ...more,
    });
  }
}

function applicationId(number: number): string {
  return `WD202303Y${String(number).padStart(4, '0')}`;
}
