import { figures, findings, held, lines } from '../../support/reading';
import { lenderTables } from './lender-tables';
import { ownBook, runOwn } from './own-scheme';

describe('Monthly wages of loan officers', () => {
  const result = runOwn(ownBook(...lenderTables), '2023-03');

  test('it runs without a finding', () => {
    expect([...findings(result), ...held(result)]).toEqual([]);
  });

  test('length of service: 12 full years stop at 300; three years to the very day are 90; today is none', () => {
    expect(['7001', '7002', '7003'].map((id) => figures(result, id).工龄工资)).toEqual([
      '300.00',
      '90.00',
      '0.00',
    ]);
  });

  test('7001: five customers with a balance (two loans of one are one): 2 × 20 + 2 × 15 + 1 × 10, by 1.2', () => {
    expect(figures(result, '7001')).toMatchObject({ 管户数: '5', 管户费: '96.00' });
  });

  test('repaid within a month of the due day counts, never more than was due; extended loans do not', () => {
    // 100,000 + 48,000 of 150,000; 31 March and a month is 30 April.
    expect(figures(result, '7001')).toMatchObject({ 收回率: '0.98666667', 收回系数: '1' });
    // 16 April is a day late.
    expect(figures(result, '7002')).toMatchObject({ 收回额: '70000.00', 收回率: '0.7', 收回系数: '0' });
    expect(figures(result, '7003').收回率).toBe('1');
  });

  test('interest: 3% where the product’s name has 信用 in it, 70% with a helper who is another, reversals too', () => {
    expect(lines(result, '收息提成')).toEqual([
      '7001 370.37 ← 1',
      '7001 210.00 ← 2',
      '7002 30.00 ← 3',
      '7003 -5.00 ← 5',
    ]);
  });

  test('liability: 30% of 50,000 stops at 2,000; pay never falls below the base', () => {
    // 3,000 + 300 + 96 + 580.37 − 2,000 is less than 3,000.
    expect(figures(result, '7001')).toMatchObject({ 责任扣减: '-2000.00', 绩效应发: '3000.00' });
    expect(figures(result, '7003').责任扣减).toBe('-500.25');
  });

  test('the reserve is 10%, up to full tens: 262 becomes 270', () => {
    expect(figures(result, '7002')).toMatchObject({
      绩效应发: '2620.00',
      风险金: '270.00',
      风险金余额: '270.00',
      实发: '2350.00',
    });
  });
});
