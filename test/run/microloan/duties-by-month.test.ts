import { applications, paid } from '../../support/microloan';
import { figure, figures, findings, held, lines, rows } from '../../support/reading';
import { ledger } from '../../support/tables';

type Result = ReturnType<typeof paid>;
const duty = (result: Result, kind: string, officer = '3001') => {
  const all = figures(result, officer);
  return [all[`${kind}应办`], all[`${kind}合规`], all[`${kind}合规率`]];
};
/** A loan of 3001 paid out on a day of 2022 or 2023. */
const loan = (paidOut: string, id = 'A1') =>
  `${id} 3001 2022-01-01 2022-01-01 2022-01-02 2022-01-02 通过 ${paidOut} 1000`;
const balance = (left: number | string, id = 'A1', officer = '3001') =>
  `2023-03-31 ${id} ${officer} ${left} 0`;
const balances = (...text: string[]) =>
  ledger('微贷余额', `时点 申请号 工号 余额 逾期金额\n${text.join('\n')}`);
const checks = (...days: string[]) =>
  ledger('贷后检查', `申请号 检查日期\n${days.map((day) => `A1 ${day}`).join('\n') || '- -'}`);

describe('M-6 one check a month from the month after that of the first check’s deadline, while there is a balance', () => {
  test.each([
    // Paid out on 21 February: the first check is due on 28 February, monthly ones from March on.
    ['2023-02-21', ['2023-03-31'], ['1', '1', '1']],
    ['2023-02-21', ['2023-03-01'], ['1', '1', '1']],
    ['2023-02-21', ['2023-02-28', '2023-04-01'], ['1', '0', '0']],
    ['2023-02-21', [], ['1', '0', '0']],
    // On 22 February: due on 1 March, monthly checks from April on.
    ['2023-02-22', ['2023-03-31'], ['0', '0', '']],
  ])('paid out on %s, checked on %j: %j', (paidOut, days, expected) => {
    const result = paid([applications(loan(paidOut)), checks(...days), balances(balance(500))]);
    expect(duty(result, '月检')).toEqual(expected);
    expect(findings(result)).toEqual([]);
  });

  test('a loan repaid by the month’s end owes none, a fen left owes one', () => {
    const due = (left: number) =>
      duty(paid([applications(loan('2023-01-10')), balances(balance(left))]), '月检')[0];
    expect([due(0), due(0.01)]).toEqual(['0', '1']);
  });

  test('credited to the officer of the application, though another one has the balance', () => {
    const result = paid([applications(loan('2023-01-10')), balances(balance(500, 'A1', '3002'))]);
    expect([duty(result, '月检', '3001')[0], duty(result, '月检', '3002')[0]]).toEqual(['1', '0']);
    expect(figure(result, '3002', '月末余额')).toBe('500.00');
    expect(lines(result, '月检应办')).toEqual(['3001 1 ← 1']);
    expect(result.lists.月检缺失清单).toMatchObject([{ 责任人工号: '3001', 申请号: 'A1' }]);
  });

  test('the balance of an unknown application is left out, its officer held', () => {
    const result = paid([applications(loan('2023-01-10')), balances(balance(500, 'X9', '3002'))]);
    expect(findings(result)).toEqual(['APPLICATION_UNKNOWN 微贷余额!1 申请号 B2']);
    expect([held(result), figure(result, '3002', '月末余额')]).toEqual([['3002'], '0.00']);
  });
});

describe('M-6 loans past six instalments may be checked less often (稳定客户检查间隔, none in the text)', () => {
  /** Seven instalments from September to March; the sixth is due in February. */
  const months = ['2022-09', '2022-10', '2022-11', '2022-12', '2023-01', '2023-02', '2023-03'];
  const instalments = (count: number) =>
    ledger(
      '还款提醒',
      `申请号 到期日 提醒日期 当日核查\n${months
        .slice(7 - count)
        .map((month) => `A1 ${month}-10 ${month}-01 1`)
        .join('\n')}`,
    );
  const monthly = (count: number, interval: string, ...days: string[]) =>
    duty(
      paid(
        [applications(loan('2022-08-10')), checks(...days), balances(balance(500)), instalments(count)],
        interval === '' ? { 每日营销时长下限: '4' } : { 稳定客户检查间隔: interval },
      ),
      '月检',
    );

  test('without an interval every month is due, however many instalments', () => {
    expect(monthly(7, '', '2023-02-15')).toEqual(['1', '0', '0']);
  });

  test('every three months, checked in February or January: nothing is due in March', () => {
    expect(monthly(7, '3', '2023-02-15')).toEqual(['0', '0', '']);
    expect(monthly(7, '3', '2023-01-01')).toEqual(['0', '0', '']);
  });

  test('last checked in December: due in March', () => {
    expect(monthly(7, '3', '2022-12-31')).toEqual(['1', '0', '0']);
    expect(monthly(7, '3', '2022-12-31', '2023-03-01')).toEqual(['1', '1', '1']);
  });

  test('with six instalments it is not past six: due every month', () => {
    expect(monthly(6, '3', '2023-02-15')).toEqual(['1', '0', '0']);
  });

  test('an interval of one month is every month', () => {
    expect(monthly(7, '1', '2023-02-28')).toEqual(['1', '0', '0']);
  });
});

describe('M-6 the customer is reminded three days before, and the payment looked up on the day', () => {
  const reminded = (text: string) =>
    paid([
      applications(loan('2023-01-10')),
      ledger('还款提醒', `申请号 到期日 提醒日期 当日核查\nA1 ${text}`),
    ]);

  test.each([
    ['2023-03-10 2023-03-07 1', ['1', '1', '1'], ['1', '1', '1']],
    ['2023-03-10 2023-02-01 1', ['1', '1', '1'], ['1', '1', '1']],
    ['2023-03-10 2023-03-08 0', ['1', '0', '0'], ['1', '0', '0']],
    ['2023-03-10 - -', ['1', '0', '0'], ['1', '0', '0']],
    // The month of the due day decides, not that of the reminder.
    ['2023-03-01 2023-02-26 1', ['1', '1', '1'], ['1', '1', '1']],
    ['2023-04-01 2023-03-20 1', ['0', '0', ''], ['0', '0', '']],
    ['2023-02-28 - -', ['0', '0', ''], ['0', '0', '']],
  ])('due, reminded and looked up: %s', (text, reminder, lookedUp) => {
    const result = reminded(text);
    expect([duty(result, '提醒'), duty(result, '核查')]).toEqual([reminder, lookedUp]);
  });

  test('当日核查 is 1 or 0: 2 is UNKNOWN_CHOICE and holds the officer of the application', () => {
    const result = reminded('2023-03-10 2023-03-07 2');
    expect(findings(result)).toEqual(['UNKNOWN_CHOICE 还款提醒!1 当日核查 D2']);
    expect([held(result), rows(result, '还款提醒')]).toEqual([['3001'], '1 rows: 0 credited, 1 FINDING']);
  });

  test('the same instalment twice: both rows are left out', () => {
    const result = reminded('2023-03-10 2023-03-07 1\nA1 2023-03-10 2023-03-09 1');
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY 还款提醒!1 申请号 A2',
      'DUPLICATE_KEY 还款提醒!2 申请号 A3',
    ]);
    expect([duty(result, '提醒')[0], held(result)]).toEqual(['0', ['3001']]);
  });
});
