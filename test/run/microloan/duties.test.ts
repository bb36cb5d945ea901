import { applications, paid } from '../../support/microloan';
import { figures, findings, lines, rows } from '../../support/reading';
import { ledger } from '../../support/tables';

type Result = ReturnType<typeof paid>;
/** Due, met and the rate of one kind of duty of 3001. */
const duty = (result: Result, kind: string, officer = '3001') => {
  const all = figures(result, officer);
  return [all[`${kind}应办`], all[`${kind}合规`], all[`${kind}合规率`]];
};

describe('M-6 the visit comes within two days of the application', () => {
  const visit = (dates: string) => paid([applications(`A1 3001 2023-02-01 ${dates} - - - -`)]);

  test.each([
    ['2023-03-01 2023-03-01', ['1', '1', '1'], 'on the same day'],
    ['2023-03-01 2023-03-03', ['1', '1', '1'], 'on the second day after'],
    ['2023-03-01 2023-03-04', ['1', '0', '0'], 'on the third'],
    ['2023-03-01 -', ['1', '0', '0'], 'not at all'],
    // The deadline decides the month: 27 February + 2 = 1 March; 29 March + 2 = 31 March; 30 March + 2 = 1 April.
    ['2023-02-26 2023-03-04', ['0', '0', ''], 'due on 28 February'],
    ['2023-02-27 2023-02-28', ['1', '1', '1'], 'due on 1 March, done before'],
    ['2023-03-29 -', ['1', '0', '0'], 'due on 31 March'],
    ['2023-03-30 -', ['0', '0', ''], 'due on 1 April'],
  ])('accepted and visited on %s: %j (%s)', (dates, expected) => {
    const result = visit(dates);
    expect(duty(result, '调查')).toEqual(expected);
    expect(findings(result)).toEqual([]);
  });

  test('an accepted application owes the visit even if it was refused; a mere lead owes none', () => {
    const result = paid([
      applications(`A1 3001 2023-03-01 2023-03-02 - 2023-03-03 拒绝 - -
                    A2 3001 2023-03-01 - - - - - -`),
    ]);
    expect(duty(result, '调查')).toEqual(['1', '0', '0']);
    expect(lines(result, '调查合规')).toEqual(['3001 0 ← 1']);
  });

  test('the days are parameters: with three days the third day after is in time', () => {
    const flow = applications('A1 3001 2023-03-01 2023-03-01 2023-03-04 - - - -');
    expect(duty(paid([flow], { 受理到调查天数: '3' }), '调查')).toEqual(['1', '1', '1']);
  });
});

describe('M-6 the answer comes within three days of the visit', () => {
  test.each([
    ['2023-03-05 2023-03-08 拒绝', ['1', '1', '1']],
    ['2023-03-05 2023-03-09 通过', ['1', '0', '0']],
    ['2023-03-05 - -', ['1', '0', '0']],
    ['2023-02-26 2023-03-01 通过', ['1', '1', '1']],
    ['2023-02-25 2023-03-09 通过', ['0', '0', '']],
    ['2023-03-28 - -', ['1', '0', '0']],
    ['2023-03-29 - -', ['0', '0', '']],
  ])('visited and answered on %s: %j', (dates, expected) => {
    const result = paid([applications(`A1 3001 2023-02-01 2023-02-24 ${dates} - -`)]);
    expect(duty(result, '答复')).toEqual(expected);
  });
});

describe('M-6 the first check comes within seven days of payment, the day itself counts', () => {
  const first = (paidOut: string, ...checks: string[]) =>
    paid([
      applications(`A1 3001 2023-02-01 2023-02-01 2023-02-02 2023-02-03 通过 ${paidOut} 1000`),
      ledger('贷后检查', `申请号 检查日期\n${checks.map((day) => `A1 ${day}`).join('\n') || '- -'}`),
    ]);

  test.each([
    ['2023-03-04', ['2023-03-04'], ['1', '1', '1']],
    ['2023-03-04', ['2023-03-11'], ['1', '1', '1']],
    ['2023-03-04', ['2023-03-12'], ['1', '0', '0']],
    // A check before the money was paid out is none.
    ['2023-03-04', ['2023-03-03'], ['1', '0', '0']],
    ['2023-03-04', ['2023-03-12', '2023-03-08'], ['1', '1', '1']],
    ['2023-03-04', [], ['1', '0', '0']],
    ['2023-02-21', [], ['0', '0', '']],
    ['2023-02-22', ['2023-02-25'], ['1', '1', '1']],
    ['2023-03-24', [], ['1', '0', '0']],
    ['2023-03-25', [], ['0', '0', '']],
  ])('paid out on %s, checked on %j: %j', (paidOut, checks, expected) => {
    expect(duty(first(paidOut, ...checks), '首检')).toEqual(expected);
  });

  test('a check of another loan is none of this one; ids compare letter by letter', () => {
    const flow = applications(
      `001 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-04 1000
       1   3002 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-04 1000`,
    );
    const result = paid([flow, ledger('贷后检查', '申请号 检查日期\n1 2023-03-05')]);
    expect([duty(result, '首检', '3001'), duty(result, '首检', '3002')]).toEqual([
      ['1', '0', '0'],
      ['1', '1', '1'],
    ]);
  });

  test('a check made in February meets a duty of March, and is a row of February', () => {
    const result = first('2023-02-22', '2023-02-25');
    expect(rows(result, '贷后检查')).toBe('1 rows: 0 credited, 1 OUT_OF_PERIOD');
  });
});

describe('M-6 compliance pools the six kinds', () => {
  const result = paid([
    // Visit late, answer in time, first check missing; another visit and answer in time.
    applications(`A1 3001 2023-03-01 2023-03-01 2023-03-04 2023-03-05 通过 2023-03-06 1000
                  A2 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-02 拒绝 - -
                  B1 3001 2023-01-01 2023-01-01 2023-01-02 2023-01-02 通过 2023-01-03 1000`),
    ledger('贷后检查', '申请号 检查日期\nB1 2023-03-31'),
    ledger('微贷余额', '时点 申请号 工号 余额 逾期金额\n2023-03-31 B1 3001 500 0'),
    ledger('还款提醒', '申请号 到期日 提醒日期 当日核查\nB1 2023-03-10 2023-03-07 0'),
  ]);

  test('met 1 + 2 + 0 + 1 + 1 + 0 of 2 + 2 + 1 + 1 + 1 + 1: 5 of 8', () => {
    const kinds = ['调查', '答复', '首检', '月检', '提醒', '核查'];
    expect(kinds.map((kind) => duty(result, kind))).toEqual([
      ['2', '1', '0.5'],
      ['2', '2', '1'],
      ['1', '0', '0'],
      ['1', '1', '1'],
      ['1', '1', '1'],
      ['1', '0', '0'],
    ]);
    expect(figures(result, '3001')).toMatchObject({ 应办合计: '8', 合规合计: '5', 合规率: '0.625' });
  });

  test('lists name what was not done', () => {
    expect(result.lists).toMatchObject({
      调查超时清单: [{ officer: '3001', 申请号: 'A1', 调查期限: '2023-03-03', 现场调查日期: '2023-03-04' }],
      答复超时清单: [],
      首检缺失清单: [{ officer: '3001', 申请号: 'A1', 首检期限: '2023-03-13' }],
      月检缺失清单: [],
      还款提醒缺失清单: [{ 责任人工号: '3001', 申请号: 'B1', 按期提醒: '1', 当日核查: '0' }],
    });
  });

  test('who owed nothing has no rate', () => {
    expect(figures(result, '3002')).toMatchObject({ 调查合规率: '', 合规率: '' });
  });
});

describe('M-6 at least four hours of marketing a day, where there is a log', () => {
  test('a day of 4 hours in two parts is enough, one of 3.5 is not; days of other months do not count', () => {
    const log = ledger(
      '营销日志',
      `工号 日期       时长 客户数
       3001 2023-03-01 2.5  3
       3001 2023-03-01 1.5  1
       3001 2023-03-02 3.5  -
       3001 2023-02-28 1    2`,
    );
    const result = paid([log]);
    expect(figures(result, '3001')).toMatchObject({
      营销日数: '2',
      营销达标日数: '1',
      营销时长达标率: '0.5',
    });
    expect(figures(result, '3002')).toMatchObject({ 营销日数: '0', 营销时长达标率: '' });
    expect(rows(result, '营销日志')).toBe('4 rows: 3 credited, 1 OUT_OF_PERIOD');
    expect(findings(result)).toEqual([]);
  });

  test('the log need not have 客户数', () => {
    expect(findings(paid([ledger('营销日志', '工号 日期 时长\n3001 2023-03-01 4')]))).toEqual([]);
  });
});
