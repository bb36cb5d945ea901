import { figures, findings, held, lines, rows } from '../../support/reading';
import { contestTables } from './contest-tables';
import { ownBook, runOwn } from './own-scheme';

describe('A quarterly contest for cards, merchants and e-banking', () => {
  const result = runOwn(ownBook(...contestTables), '2023Q1');

  test('it runs without a finding', () => {
    expect([...findings(result), ...held(result)]).toEqual([]);
  });

  test('1001: 4 valid cards are the target of 4, so 8 yuan each; a card with 1,999.99 is none', () => {
    expect(figures(result, '1001')).toMatchObject({ 有效发卡: '4', 发卡奖励: '32.00', 竞赛奖励: '532.00' });
  });

  test('1002: 4 of 5 cards earn 5 yuan each; one account found void three months later costs 20', () => {
    expect(figures(result, '1002')).toMatchObject({
      发卡奖励: '20.00',
      无效扣回: '-20.00',
      竞赛奖励: '500.00',
    });
  });

  test('both who lead their branch with 4 cards are its stars; 全体[网点] is the roster column of all', () => {
    expect(figures(result, '1001').营销明星).toBe('500.00');
    expect(figures(result, '1002').营销明星).toBe('500.00');
    expect(figures(result, '1003').营销明星).toBe('0.00');
  });

  test('1003: accounts count from 2 transfers or 500 yuan (private), 5 transfers (company)', () => {
    expect(lines(result, '网银奖励')).toEqual([
      '1003 20.00 ← 1',
      '1003 20.00 ← 2',
      '1003 0.00 ← 3',
      '1003 3000.00 ← 4',
    ]);
    // 5 + 0 + 3,040 + 0.
    expect(figures(result, '1003').竞赛奖励).toBe('3045.00');
  });

  test('1004: two merchants of 3,000; three companies found void in the quarter: nothing now, 3,000 carried on', () => {
    expect(figures(result, '1004')).toMatchObject({
      商户奖励: '6000.00',
      无效扣回: '-9000.00',
      竞赛奖励: '0.00',
      结转扣回: '-3000.00',
    });
  });

  test('every row is accounted for: two cards lie outside the quarter', () => {
    expect(rows(result, '发卡登记')).toBe('12 rows: 9 credited, 2 OUT_OF_PERIOD, 1 CONDITION');
  });
});
