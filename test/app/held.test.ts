import { overviewOf } from '../../src/app/overview';
import { runScheme } from '../../src/app/run';
import type { Table } from '../support/book';
import { corporate, QUARTER } from '../support/corporate';
import { ledger } from '../support/tables';

const joint = ledger(
  '贷款发放',
  '借据号 客户号 工号 发放日期 发放金额 贷款性质 客户类型\nD1 K1 1001 2023-01-05 1000000 新增 联合型',
);

/** 工号 of everybody on hold, with the codes and cells that hold them. */
function held(tables: readonly Table[]): Record<string, string[]> {
  const calculation = runScheme(corporate(tables), { scheme: 'corporate-manager', period: QUARTER });
  const all = overviewOf(calculation)?.held ?? [];
  return Object.fromEntries(
    all.map(({ id, because }) => [
      id,
      because.map(({ code, where }) => `${code} ${where.table}!${where.address}`),
    ]),
  );
}

describe('Everybody on hold is told why', () => {
  test('by shares that do not add up: the lead and all who share', () => {
    const splits = ledger('业绩分成', '借据号 工号 分成比例\nD1 1001 50%\nD1 1002 40%');
    const reason = ['SHARES_NOT_100 贷款发放!A2'];
    expect(held([joint, splits])).toEqual({ '1001': reason, '1002': reason });
  });

  test('by a split row of somebody else, when the loan cannot be shared out', () => {
    const splits = ledger('业绩分成', '借据号 工号 分成比例\nD1 1001 100%\nD1 1002 0%');
    const all = held([joint, splits]);
    expect(Object.keys(all)).toEqual(['1001', '1002']);
    for (const because of Object.values(all)) expect(because).toContain('SHARE_OUT_OF_RANGE 业绩分成!C3');
  });

  test('by an error that touches all, such as a missing column', () => {
    const without = { name: '银行卡', header: ['工号', '卡号', '开卡日期'], rows: [['1001', 'C1', 44930]] };
    const all = held([without]);
    expect(Object.keys(all)).toEqual(['1001', '1002', '1003']);
    for (const because of Object.values(all)) expect(because).toContain('COLUMN_MISSING 银行卡!null');
  });
});
