import { Plants } from '../planted';
import type { Row } from '../rows';
import { FIRST, LAST } from './month';

/** Defects of scheme M: officers with a loan and customers refused. */
export class MicroloanPlants extends Plants {
  private loans = 0;

  /** An officer in good order: one loan paid out, one customer refused. Returns his id. */
  override officer(leads = 1): string {
    const id = this.person({ 岗位: '微贷客户经理', 固定工资: 2600, 浮动工资: 0, 入职日期: FIRST - 1000 });
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
