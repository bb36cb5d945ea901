import fc from 'fast-check';
import { bookOf, type Row, type Table } from '../../support/book';
import { run } from '../../support/corporate';
import { tables } from '../../support/random-book';
import { spoil, spoiled } from '../../support/spoil';

describe('Whatever stands in the cells, a run ends with a result', () => {
  test('no exception, every row accounted for, every check passing, every figure a text', () => {
    fc.assert(
      fc.property(tables, fc.array(spoil, { minLength: 1, maxLength: 12 }), (source, places) => {
        const result = run(bookOf(spoiled(source, places)));
        for (const { credited, excluded, total } of result.rows)
          expect(Object.values(excluded).reduce((sum, count) => sum + count, credited)).toBe(total);
        expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
        for (const { items } of result.officers)
          for (const value of Object.values(items)) expect(value).toMatch(/^$|^-?\d+(\.\d+)?$/);
        for (const { message } of result.findings) expect([message.zh, message.en]).not.toContain('');
        expect(() => JSON.stringify(result)).not.toThrow();
      }),
      { numRuns: 80 },
    );
  });

  test('amounts of sixteen digits still foot, beside rows of an unknown officer', () => {
    const header = ['工号', '借据号', '清收日期', '清收方式', '清收金额'];
    const rows: Row[] = [
      ['0', 'N0', 44927, '现金', 2],
      ['1001', 'N1', 44927, '现金', 2 ** 53],
      ['1001', 'N2', 44927, '现金', 1],
    ];
    const source: Table[] = [
      { name: '花名册', header: ['工号', '姓名', '岗位'], rows: [['1001', '张三', '公司客户经理']] },
      { name: '清收奖励率', header: ['清收方式', '比率'], rows: [['现金', 0.03]] },
      { name: '不良清收', header, rows },
    ];
    expect(run(bookOf(source)).checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  test('an officer without a figure for his pay is held, and has a finding to say why', () => {
    fc.assert(
      fc.property(tables, fc.array(spoil, { minLength: 1, maxLength: 8 }), (source, places) => {
        const result = run(bookOf(spoiled(source, places)));
        for (const { items, status } of result.officers)
          if (items['工资总额'] === '') expect(status).toBe('held');
        if (result.officers.some(({ status }) => status === 'held'))
          expect(result.findings.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('headers too: a table may lose its columns, have two of a name, or be named after JavaScript', () => {
    const header = fc.constantFrom(
      'constructor',
      '__proto__',
      '工号',
      '金额',
      '',
      '合计',
      '卡内余额（万元）',
      '1001',
    );
    const heads = fc.array(fc.tuple(fc.nat(30), fc.nat(12), header), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(tables, heads, (source, changes) => {
        const spoilt = source.map((table, t) => {
          const names = [...table.header];
          for (const [at, column, name] of changes)
            if (at % source.length === t) names[column % names.length] = name;
          return { ...table, header: names };
        });
        const result = run(bookOf(spoilt));
        for (const { credited, excluded, total } of result.rows)
          expect(Object.values(excluded).reduce((sum, count) => sum + count, credited)).toBe(total);
        expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
