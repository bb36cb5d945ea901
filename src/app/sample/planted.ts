import { day } from './days';
import { officerName } from './names';
import type { Planted } from './options';
import type { Row } from './rows';

/** Officers of defects have ids and names of their own, far from the others. */
const FIRST_ID = 9001;
const FIRST_NAME = 60_000;
export const DEFECT_BRANCH = '异常示例';

/** Adds rows below the clean ones, and notes what is wrong with them. */
export class Plants {
  readonly planted: Planted[] = [];
  private readonly extra = new Map<string, Row[]>();
  private officers = 0;

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

  /** Adds a row with a defect of an officer of its own. */
  defect(code: string, table: string, row: (officer: string) => Row): void {
    const officer = this.officer();
    this.note(code, table, this.add(table, row(officer)), [officer]);
  }

  note(
    code: string,
    table: string,
    row: number | null,
    holds: readonly string[] = [],
    severity: Planted['severity'] = 'error',
    settled = false,
  ): void {
    this.planted.push({ code, severity, table, row, holds, ...(settled ? { settled } : {}) });
  }

  /** An officer in good order. */
  officer(): string {
    return this.person();
  }

  /** A row of the roster, and no business of his own. */
  person(more: Row = {}): string {
    const id = String(FIRST_ID + this.officers);
    this.add('花名册', {
      工号: id,
      姓名: officerName(FIRST_NAME + this.officers, this.seed),
      网点: DEFECT_BRANCH,
      岗位: '公司客户经理',
      固定工资: 3000,
      浮动工资: 4500,
      入职日期: day(2018, 7, 2),
      ...more,
    });
    this.officers += 1;
    return id;
  }

  /** The roster row of the officer made last. */
  get lastRosterRow(): number {
    return this.cleanRows('花名册') + this.rows('花名册').length;
  }
}
