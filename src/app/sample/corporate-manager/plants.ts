import { Plants } from '../planted';
import type { Row } from '../rows';
import { FIRST, PERIOD } from './quarter';

const TARGETS = ['贷款收息', '存款', '不良贷款余额下降', '中间业务', '工作质量'];
/** Defects of scheme C: officers with targets and a loan, cards and shares. */
export class CorporatePlants extends Plants {
  private loans = 0;

  /** An officer in good order, all targets met by nine tenths, with one loan; `without` leaves a target out. */
  override officer(without?: string): string {
    const id = this.person({ 岗位系数: 1, 入职日期: FIRST - 1000 });
    for (const 指标 of TARGETS) {
      if (指标 !== without) this.add('任务指标', { 工号: id, 期间: PERIOD, 指标, 目标: 100, 完成: 90 });
    }
    this.loan(id);
    return id;
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
