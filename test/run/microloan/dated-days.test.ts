import fc from 'fast-check';
import { applications, paid } from '../../support/microloan';
import { figures, findings, lines } from '../../support/reading';
import { day, ledger } from '../../support/tables';

const counts = (result: ReturnType<typeof paid>, kind: string, officer = '3001') => {
  const all = figures(result, officer);
  return [all[`${kind}应办`], all[`${kind}合规`]];
};

/** 7 days at first, 10 from March on. */
const DAYS = ledger('参数', '参数 值 生效日期\n放款到首检天数 7 -\n放款到首检天数 10 2023-03-01');

describe('M-6 one loan has one deadline of its first check, though the days change afterwards', () => {
  const loan = (paidOut: string) =>
    applications(`A1 3001 2023-02-01 2023-02-01 2023-02-01 2023-02-01 通过 ${paidOut} 50000`);
  const balance = ledger('微贷余额', '时点 申请号 工号 余额 逾期金额\n2023-03-31 A1 3001 1000 0');

  test('paid out on 20 February: 7 days end on the 27th, so March owes a monthly check', () => {
    const result = paid([loan('2023-02-20'), balance, DAYS]);
    expect(counts(result, '首检')).toEqual(['0', '0']);
    expect(counts(result, '月检')).toEqual(['1', '0']);
    expect(findings(result)).toEqual([]);
  });

  test('in February itself that first check is due, and no monthly one', () => {
    const february = ledger('微贷余额', '时点 申请号 工号 余额 逾期金额\n2023-02-28 A1 3001 1000 0');
    const result = paid([loan('2023-02-20'), february, DAYS], {}, '2023-02');
    expect(counts(result, '首检')).toEqual(['1', '0']);
    expect(counts(result, '月检')).toEqual(['0', '0']);
  });

  test('paid out on 22 February: 7 days end on 1 March: the first check is due in March, no monthly one yet', () => {
    const result = paid([loan('2023-02-22'), balance, DAYS]);
    expect(counts(result, '首检')).toEqual(['1', '0']);
    expect(counts(result, '月检')).toEqual(['0', '0']);
  });

  test('paid out on 1 March, when the 10 days hold: due on the 11th', () => {
    const result = paid([loan('2023-03-01'), balance, DAYS]);
    expect(counts(result, '首检')).toEqual(['1', '0']);
    expect(result.lists['首检缺失清单'][0]).toMatchObject({ 首检期限: '2023-03-11' });
  });

  test('the days of the post that the officer had then: he became a manager only in March', () => {
    const roster = ledger(
      '花名册',
      `工号 姓名 网点   岗位         固定工资 浮动工资 入职日期   生效日期
       3001 张三 微贷部 个人客户经理 0        0        2015-06-01 -
       3001 张三 微贷部 营销主管     0        0        2015-06-01 2023-03-01
       3003 王五 微贷部 个人客户经理 0        0        -          -`,
    );
    const byPost = ledger('参数', '参数 值 生效日期 岗位\n放款到首检天数 20 - 营销主管');
    const result = paid([roster, loan('2023-02-20'), balance, byPost]);
    // 7 days for a customer manager, not the 20 of the manager that he is at the end of March.
    expect(counts(result, '月检')).toEqual(['1', '0']);
  });
});

test('law: over many loans the first and the monthly check never name two deadlines', () => {
  const days = fc.integer({ min: day('2023-01-15'), max: day('2023-03-31') });
  fc.assert(
    fc.property(fc.array(days, { minLength: 1, maxLength: 30 }), (starts) => {
      const flow = starts.map((start, i): (string | number | null)[] => [
        `A${i}`,
        '3001',
        start,
        start,
        start,
        start,
        '通过',
        start,
        1000,
      ]);
      const owed = starts.map((_, i): (string | number)[] => [day('2023-03-31'), `A${i}`, '3001', 10, 0]);
      const result = paid([
        { ...applications(''), rows: flow },
        { ...ledger('微贷余额', '时点 申请号 工号 余额 逾期金额'), rows: owed },
        DAYS,
      ]);
      const deadline = (start: number) => start + (start >= day('2023-03-01') ? 10 : 7);
      const first = starts.filter((start) => {
        const due = deadline(start);
        return due >= day('2023-03-01') && due <= day('2023-03-31');
      });
      const monthly = starts.filter((start) => deadline(start) < day('2023-03-01'));
      expect(counts(result, '首检')[0]).toBe(String(first.length));
      expect(counts(result, '月检')[0]).toBe(String(monthly.length));
      expect(lines(result, '月检应办')).toHaveLength(monthly.length);
    }),
    { numRuns: 15 },
  );
});
