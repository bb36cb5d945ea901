import { figures, findings, held, lines, rows } from '../../support/reading';
import { business, depositTables, ledgers, parameters, scheme, tables } from './deposit-tables';
import { info, ownBook, runOwn } from './own-scheme';

const book = ownBook(...depositTables);
const result = runOwn(book, '2023Q1');

describe('A bank’s own quarterly regulation, written in tables', () => {
  test('it runs without a finding: nobody is held', () => {
    expect(findings(result)).toEqual([]);
    expect(held(result)).toEqual([]);
  });

  test('deposits grew by 1.3 million: the first million at 1‰, the rest at 1.5‰, makes 1,450.00', () => {
    expect(figures(result, '1001')).toMatchObject({ 存款净增: '1300000.00', 存款奖励: '1450.00' });
  });

  test('6 million: 1,000 + 4 million at 1.5‰ + 1 million at 2‰ = 9,000.00; a decrease earns nothing', () => {
    expect(figures(result, '1002').存款奖励).toBe('9000.00');
    expect(figures(result, '1003')).toMatchObject({ 存款净增: '-200000.00', 存款奖励: '0.00' });
  });

  test('970,000 of 1,000,000 due were collected: 97% earns 0.5‰, 485.00; all of it 1‰; nothing due has no rate', () => {
    expect(figures(result, '1001')).toMatchObject({ 到期收回率: '0.97', 收回奖励: '485.00' });
    expect(figures(result, '1002')).toMatchObject({ 到期收回率: '1', 收回奖励: '500.00' });
    expect(figures(result, '1003')).toMatchObject({ 到期收回率: '', 收回奖励: '0.00' });
  });

  test('1% of 50,000 of new bad loans is taken off; a bad loan that went down takes nothing', () => {
    expect(lines(result, '不良扣款')).toEqual(['1001 -500.00 ← 1']);
    expect(rows(result, '不良变动')).toBe('2 rows: 1 credited, 1 CONDITION');
  });

  test('12 bank apps at 5 and 3 cards at 50 make 210.00', () => {
    expect(lines(result, '中间业务奖')).toEqual(['1001 60.00 ← 1', '1001 150.00 ← 2', '1003 200.00 ← 3']);
  });

  test('the pool of 10,000 goes to those who grew, 1.3 : 6.0', () => {
    expect([1001, 1002, 1003].map((id) => figures(result, String(id)).团队奖)).toEqual([
      '1780.82',
      '8219.18',
      '0.00',
    ]);
  });

  test('the cap is 15,000 for managers and 150 for trainees', () => {
    expect(figures(result, '1001').应发绩效).toBe('3425.82');
    expect(figures(result, '1002')).toMatchObject({ 绩效小计: '17719.18', 应发绩效: '15000.00' });
    expect(figures(result, '1003')).toMatchObject({ 绩效小计: '200.00', 应发绩效: '150.00' });
    expect(result.totals.payable).toBe('18575.82');
  });

  test('every row of every ledger is accounted for', () => {
    expect(rows(result, '存款台账')).toBe('5 rows: 4 credited, 1 OUT_OF_PERIOD');
    expect(rows(result, '到期贷款')).toBe('4 rows: 3 credited, 1 OUT_OF_PERIOD');
    expect(rows(result, '中间业务')).toBe('3 rows: 3 credited');
    expect(result.checks.every(({ ok }) => ok)).toBe(true);
  });

  test('without a cap (blank value) the pay is what was earned', () => {
    const uncapped = ownBook(
      info(),
      scheme,
      ledgers,
      { ...parameters, rows: [...parameters.rows.slice(0, 2), ['绩效封顶', null, '元', null]] },
      ...tables,
      ...business,
    );
    expect(figures(runOwn(uncapped, '2023Q1'), '1002').应发绩效).toBe('17719.18');
  });

  test('--set changes a parameter for one run: a pool of 7,300 pays 1 yuan a thousand', () => {
    expect(figures(runOwn(book, '2023Q1', { 团队奖池: '7300' }), '1001').团队奖).toBe('1300.00');
  });
});
