import { payParts } from '../../../src/report/sheets/pay-parts';
import { requireScheme } from '../../../src/app/run';

function parts(id: string): { parts: string[]; plain: boolean } {
  const { items } = requireScheme(id);
  const found = payParts(
    items,
    items.filter(({ payable }) => payable),
    ({ source, payable }) => source.辅助 !== '是' || payable,
  );
  return { ...found, parts: found.parts.map(({ item, sign }) => `${sign < 0 ? '−' : ''}${item.name}`) };
}

describe('what the pay of a scheme is made of, for the chart of items', () => {
  it('M: rewards less deductions; the loans and balances that they are reckoned from are no pay', () => {
    expect(parts('microloan')).toEqual({
      parts: ['笔数奖励', '金额奖励', '−逾期扣减', '−合规扣减', '评审奖励'],
      plain: true,
    });
  });

  it('C: every reward under the multipliers and the cap, and the fixed wage', () => {
    const found = parts('corporate-manager');
    expect(found.plain).toBe(false);
    expect(found.parts).toEqual([
      '浮动工资考核',
      '维护费',
      '利息收入奖励',
      '贷款营销奖励',
      '存款奖励',
      '银行卡奖励',
      'POS奖励',
      '计件奖励',
      '不良清收奖励',
      '时效奖励',
      '时效罚款',
      '手工调整',
      '固定工资',
    ]);
  });

  it('P: the four parts of the wage', () => {
    expect(parts('post-and-piece')).toEqual({
      parts: ['基本工资', '岗位工资', '买单激励', '任务工资'],
      plain: true,
    });
  });
});
