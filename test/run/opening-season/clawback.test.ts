import { balances, handovers, interest, opening, paidBefore, STANDINGS } from '../../support/opening-season';
import { figure, findings, held, lines, rows } from '../../support/reading';
import { changed } from '../../support/tables';

const RATE = { 收息奖励率: '2%' };

describe('O-2 what was paid on loans gone bad is taken back', () => {
  const paid = paidBefore(
    `1001 SUB   2022Q3 10
     1001 SUB   2022Q4 20.5
     1001 SUB   2022Q4 4.5
     1002 SUB   2022Q4 7
     1001 GOOD  2022Q4 100
     1001 WATCH 2022Q4 100
     1001 DONE  2022Q4 100
     1003 LOST  2021Q1 3`,
  );

  test('a line per payee, loan and period: −10, −(20.50 + 4.50), −7, −3', () => {
    const result = opening([STANDINGS, paid]);
    expect(lines(result, '追回奖励')).toEqual([
      '1001 -10.00 ← 1',
      '1001 -25.00 ← 2 3',
      '1002 -7.00 ← 4',
      '1003 -3.00 ← 8',
    ]);
    expect(figure(result, '1001', '追回奖励')).toBe('-35.00');
    expect([findings(result), held(result)]).toEqual([[], []]);
  });

  test('loans that are good, settled or in between keep theirs: CONDITION', () => {
    expect(rows(opening([STANDINGS, paid]), '已付奖励')).toBe('8 rows: 5 credited, 3 CONDITION');
  });

  test('payable is reward + clawback, below 0 too', () => {
    const result = opening([STANDINGS, paid, interest('1001 GOOD 2023-01 1000\n1002 GOOD 2023-01 1000')]);
    expect(figure(result, '1001', '良好收息奖励')).toBe('20.00');
    // 20 − 35 + 20 − 7 − 3.
    expect(result.totals).toMatchObject({ payable: '-5.00', held: '0.00' });
  });

  test('the choice 不良追回 = 否 takes nothing back; the reward stays stopped', () => {
    const text = interest('1001 SUB 2023-01 1000');
    const result = opening([STANDINGS, paid, text], { ...RATE, 不良追回: '否' });
    expect([lines(result, '追回奖励'), figure(result, '1001', '追回奖励')]).toEqual([[], '0.00']);
    expect(figure(result, '1001', '不良停奖利息')).toBe('1000.00');
  });

  test.each([
    ['in the period that was paid', '1001 SUB 2022Q3 10\n1001 SUB 2022Q3 -10'],
    ['in the period that took it back', '1001 SUB 2022Q3 10\n1001 SUB 2022Q4 -10'],
  ])('a clawback booked as a negative row %s nets: it happens once', (_, text) => {
    expect(figure(opening([STANDINGS, paidBefore(text)]), '1001', '追回奖励')).toBe('0.00');
  });

  test('what was taken back in part leaves the rest', () => {
    const result = opening([STANDINGS, paidBefore('1001 SUB 2022Q3 10\n1001 SUB 2022Q3 -4')]);
    expect(lines(result, '追回奖励')).toEqual(['1001 -6.00 ← 1 2']);
  });

  test.each([
    ['the quarter before', '2022Q4', '-10.00'],
    ['the same quarter', '2023Q1', '0.00'],
    ['a later one', '2023Q2', '0.00'],
    ['a month before the quarter', '2022-12', '-10.00'],
    ['a month of the quarter', '2023-01', '0.00'],
    ['the year before', '2022', '-10.00'],
    ['the same year', '2023', '0.00'],
  ])('paid for %s (%s)', (_, period, taken) => {
    expect(figure(opening([STANDINGS, paidBefore(`1001 SUB ${period} 10`)]), '1001', '追回奖励')).toBe(taken);
  });

  test('rows of this quarter and later are out of the period: they raise nothing and hold nobody', () => {
    const text = '1001 SUB 2022Q4 10\n1001 SUB 2023Q1 10\n1001 NONE 2023Q2 多少';
    const result = opening([STANDINGS, paidBefore(text)]);
    expect([findings(result), rows(result, '已付奖励')]).toEqual([[], '3 rows: 1 credited, 2 OUT_OF_PERIOD']);
  });

  test('in a later quarter of the year months before it are earlier', () => {
    const later = balances('2023-06-30 SUB K1 1001 1 99 99 次级');
    const text = paidBefore(
      '1001 SUB 2023-03 1\n1001 SUB 2023-04 10\n1001 SUB 2023Q1 100\n1001 SUB 2023Q2 1000',
    );
    expect(figure(opening([later, text], RATE, '2023Q2'), '1001', '追回奖励')).toBe('-101.00');
  });

  test('a handover does not move it: the payee pays back', () => {
    const result = opening([STANDINGS, paid, handovers('SUB 1001 1003 2022-01-01')]);
    expect(figure(result, '1001', '追回奖励')).toBe('-35.00');
    expect(figure(result, '1003', '追回奖励')).toBe('-3.00');
  });

  test('a loan in no snapshot: LOAN_UNKNOWN for earlier periods only', () => {
    const text = '1002 NONE 2022Q4 10\n1001 NONE 2023Q1 10';
    const result = opening([STANDINGS, paidBefore(text)]);
    expect([findings(result), held(result)]).toEqual([['LOAN_UNKNOWN 已付奖励!1 借据号 B2'], ['1002']]);
    const none = opening([STANDINGS, paidBefore(text)], { ...RATE, 不良追回: '否' });
    expect(findings(none)).toEqual([]);
  });

  test('a loan whose balance row has a finding: nothing is taken back, the payee is held', () => {
    const spoilt = changed(STANDINGS, 5, '五级分类', null);
    const result = opening([spoilt, paidBefore('1002 SUB 2022Q4 10')]);
    expect([held(result), figure(result, '1002', '追回奖励')]).toEqual([['1001', '1002'], '0.00']);
  });

  test('an unknown payee: the row is left out, nobody is held', () => {
    const result = opening([STANDINGS, paidBefore('9999 SUB 2022Q4 10')]);
    expect([findings(result), held(result)]).toEqual([['OFFICER_UNKNOWN 已付奖励!1 工号 A2'], []]);
  });
});
