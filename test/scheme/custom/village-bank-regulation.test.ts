import { figures, findings, held, lines, place, rows } from '../../support/reading';
import { info, ownBook, runOwn, sheet } from './own-scheme';
import { business, ledgers, scheme, villageTables, withStart } from './village-bank-tables';

const book = ownBook(...villageTables);
const result = runOwn(book, '2023-03');

describe('A village bank’s monthly regulation', () => {
  test('it runs without a finding', () => {
    expect(findings(result)).toEqual([]);
    expect(result.period).toBe('2023-03');
  });

  test('300,000 earn 100, shared 60 : 40 as 放款分成 says; 500,000 earn 200 for one officer alone', () => {
    expect(lines(result, '放款奖')).toEqual(['1001 60.00 ← 1', '1002 40.00 ← 1', '1002 200.00 ← 2']);
  });

  test('C1 counts with 8,000 + 3,000, C2 with 9,000 does not reach 10,000', () => {
    expect(lines(result, '有效户数')).toEqual(['1001 1 ← 1 2', '1002 1 ← 4', '1003 1 ← 5']);
    expect(rows(result, '贷款台账')).toBe('6 rows: 5 credited, 1 OUT_OF_PERIOD');
  });

  test('30 a customer, for managers only: a trainee’s customer earns nothing', () => {
    expect(['1001', '1002', '1003'].map((id) => figures(result, id).管户奖)).toEqual([
      '30.00',
      '30.00',
      '0.00',
    ]);
  });

  test('400 of 20,000 overdue is 2%: a tenth of 270.00 is taken off', () => {
    expect(figures(result, '1002')).toMatchObject({ 逾期率: '0.02', 逾期扣罚: '-27.00' });
    expect(figures(result, '1001').逾期扣罚).toBe('0.00');
  });

  test('a lead is paid to whom the customer belongs, as another ledger says', () => {
    expect(lines(result, '推荐奖')).toEqual(['1001 20.00 ← 1']);
  });

  test('a pool of 600 is shared by points 2 : 2 : 3', () => {
    expect(['1001', '1002', '1003'].map((id) => figures(result, id).积分奖)).toEqual([
      '171.43',
      '171.43',
      '257.14',
    ]);
    expect(figures(result, '1001').合计).toBe('281.43');
  });

  test('shares that add up to 90% are a finding at the loan, and hold all who share it', () => {
    const short = sheet('放款分成', '借据号 工号 分成比例', 'D1 | 1001 | 60%', 'D1 | 1002 | 30%');
    const tables = business.map((table) => (table.name === '放款分成' ? short : table));
    const run = runOwn(ownBook(info('月'), scheme, ledgers, withStart(10_000), ...tables), '2023-03');
    expect(run.findings.map(place)).toEqual(['SHARES_NOT_100 放款!1 借据号 A2']);
    expect(run.findings[0].clause).toBeUndefined();
    expect(held(run)).toEqual(['1001', '1002']);
  });

  test('a parameter that is no number (1万) is told at its cell', () => {
    const run = runOwn(ownBook(info('月'), scheme, ledgers, withStart('1万'), ...business), '2023-03');
    expect(run.findings.map(place)).toContain('TYPE_MISMATCH 方案!2 分组条件 K3');
  });
});
