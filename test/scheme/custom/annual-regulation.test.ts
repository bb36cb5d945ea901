import type { Book } from '../../../src/ledger/grid';
import { sheetsBook, type Row } from '../../support/book';
import { figures, findings, held } from '../../support/reading';
import { annualTables } from './annual-tables';
import { ownBook, runOwn } from './own-scheme';

const HEADER = ['方案', '期间', '归属期间', '工号', '项目', '金额', '单位', '状态', '发放项', '未付金额'];
/** The workbook with what earlier years sealed. */
function sealed(
  ...rows: readonly (readonly [year: string, officer: string, item: string, amount: number])[]
): Book {
  const book = ownBook(...annualTables);
  const lines = rows.map(([year, officer, item, amount]): Row => [
    ...['custom', year, year, officer, item, amount, '元', '已计', null, null],
  ]);
  const record = sheetsBook([{ name: '封存记录', rows: [HEADER, ...lines], marked: true }]).sheets[0];
  return { ...book, sheets: [...book.sheets, record] };
}

describe('A yearly regulation of a village bank', () => {
  const result = runOwn(
    sealed(
      ['2022', '1002', '本年延期', 1000.01],
      ['2021', '1002', '本年延期', 500],
      ['2022', '1002', '累计未返还', 1350.01],
      ['2022', '1001', '本年延期', 8000],
      ['2020', '1003', '本年延期', 333.33],
    ),
    '2023',
  );

  test('it runs without a finding', () => {
    expect([...findings(result), ...held(result)]).toEqual([]);
  });

  test('1001: 5,000,000 × 1.2‰; 500,000 × 0.5% + 250,000 × 0.8%; 3.38% bad is two started points: 20% off; 40% deferred', () => {
    expect(figures(result, '1001')).toMatchObject({
      存款奖: '6000.00',
      收息奖: '4500.00',
      // 350,000 ÷ 10,350,000.
      不良率: '0.03381643',
      扣减比例: '0.2',
      年度绩效: '8400.00',
      本年延期: '3360.00',
      // Above 3% nothing comes back.
      延期返还: '0.00',
      本年实发: '5040.00',
    });
  });

  test('1002: a decrease costs 0.8‰; 30% of 1,000.01 and 30% of 500 come back', () => {
    expect(figures(result, '1002')).toMatchObject({
      存款奖: '-800.00',
      收息奖: '2500.00',
      不良率: '0',
      年度绩效: '1700.00',
      本年延期: '680.00',
      延期返还: '450.00',
      本年实发: '1470.00',
    });
  });

  test('what is still owed is carried on from the sealed year: 1,350.01 + 680 − 450', () => {
    expect(figures(result, '1002').累计未返还).toBe('1580.01');
    expect(figures(result, '1001').累计未返还).toBe('3360.00');
  });

  test('1003: exactly 3% bad is one point over 2%, and not above the line: 40% of 333.33 comes back', () => {
    // 500,000 × 0.5% + 500,000 × 0.8% + 200,000 × 1% = 8,500; 10% off.
    expect(figures(result, '1003')).toMatchObject({
      收息奖: '8500.00',
      不良率: '0.03',
      扣减比例: '0.1',
      年度绩效: '7650.00',
      延期返还: '133.33',
      本年实发: '4723.33',
    });
  });

  test('never sealed: nothing comes back, nothing is missing', () => {
    const first = runOwn(ownBook(...annualTables), '2023');
    expect(findings(first)).toEqual([]);
    expect(figures(first, '1002')).toMatchObject({ 延期返还: '0.00', 本年实发: '1020.00' });
  });
});
