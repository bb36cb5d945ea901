import { UsageError } from '../../../src/app/usage';
import type { RunResult } from '../../../src/run/result';
import { writeBook } from '../../../src/workbook/file/write';
import { expectPlanted, samplesOf } from '../../support/sample';

const { make, run } = samplesOf('microloan', '2023-03');

describe('the sample of scheme M', () => {
  test.each([
    [20, 1],
    [8, 7],
    [33, 99],
  ])(
    'without --rows its totals are those that the text publishes: %i officers, seed %i',
    (officers, seed) => {
      const result = run(make({ officers, seed }));
      expect(result.totals.items).toMatchObject({
        营销户数: '922',
        通过户数: '362',
        放款笔数: '359',
        放款金额: '28989000.00',
        月末余额: '25680000.00',
        累计收回本金: '3309000.00',
      });
      // 359 ÷ 922 = 38.9%.
      expect(result.officers[0].items.中心通过率).toBe('0.3893709328');
      expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
      expect(new Set(result.officers.map(({ status }) => status))).toEqual(new Set(['ok']));
    },
  );

  test('with --rows it has so many leads, and every kind of duty', () => {
    const { totals, findings } = run(make({ rows: 240 }));
    expect(totals.items.营销户数).toBe('240');
    for (const kind of ['调查', '答复', '首检', '月检', '提醒', '核查'])
      expect(Number(totals.items[`${kind}应办`])).toBeGreaterThan(0);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('three newcomers are assessed, the committee is paid for its cases', () => {
    const { officers } = run(make());
    expect(officers.map(({ items }) => items.新人月序).filter(Boolean)).toEqual(['1', '2', '3']);
    expect(officers.filter(({ items }) => Number(items.评审奖励) > 0).map(({ id }) => id)).toEqual([
      '3001',
      '3002',
      '3003',
      '3004',
      '3005',
    ]);
  });

  test('the same options give the same bytes', () => {
    const bytes = () => Buffer.from(writeBook(make({ rows: 50 })));
    expect(bytes().equals(bytes())).toBe(true);
  });

  test('a dirty one has exactly the findings that were planted, and holds those whom they name', () => {
    const sample = make({ dirty: true });
    const result = run(sample);
    expectPlanted(sample, result);
    const clean = run(make());
    const others = result.officers.filter(({ id }) => !id.startsWith('9'));
    const pay = ({ id, items }: RunResult['officers'][number]) => [id, items.微贷奖励, items.评审奖励];
    expect(others.map(pay)).toEqual(clean.officers.map(pay));
  });

  test('says which sizes are possible', () => {
    expect(() => make({ officers: 7 })).toThrow(UsageError);
    expect(() => make({ rows: 10 })).toThrow('--rows 应为 40 到');
  });
});
