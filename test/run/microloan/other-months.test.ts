import { applications, paid } from '../../support/microloan';
import { findings, held, rows } from '../../support/reading';
import { ledger } from '../../support/tables';

const SOUND = 'S1 3002 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-04 1000';

describe('rows that do not concern the month', () => {
  test('an application all of whose dates and deadlines lie in other months raises only what is raised anywhere', () => {
    const result = paid([
      applications(`A1 3001 2023-01-09 2023-01-10 2023-01-11 2023-01-12 同意 2023-01-13 1000
                    A2 3001 2023-01-09 2023-01-10 2023-01-11 2023-01-12 通过 2023-01-13 -5
                    ${SOUND}`),
    ]);
    expect([findings(result), held(result)]).toEqual([[], []]);
    expect(rows(result, '微贷流程')).toBe('3 rows: 1 credited, 2 OUT_OF_PERIOD');
  });

  test('cases of the committee after the month’s end are out of the period', () => {
    const cases = ledger(
      '贷审会',
      '委员工号 申请号 评审日期 结果\n3003 S1 2023-03-03 -\n3003 S1 2023-04-03 同意',
    );
    const result = paid([applications(SOUND), cases], { 评审费: '50' });
    expect(findings(result)).toEqual([]);
    expect(rows(result, '贷审会')).toBe('2 rows: 1 credited, 1 OUT_OF_PERIOD');
  });
});

describe('one cause is told once', () => {
  test('a missing snapshot is one finding an officer, however many items need it', () => {
    const balance = ledger('微贷余额', '时点 申请号 工号 余额 逾期金额\n2023-03-30 S1 3002 1000 0');
    expect(findings(paid([applications(SOUND), balance]))).toEqual([
      'SNAPSHOT_MISSING 花名册!1 工号 A2',
      'SNAPSHOT_MISSING 花名册!2 工号 A3',
      'SNAPSHOT_MISSING 花名册!3 工号 A4',
    ]);
  });

  test('an unknown officer of an application is told there, not at its checks, instalments and balance', () => {
    const result = paid([
      applications('A1 9999 2023-01-09 2023-01-10 2023-01-11 2023-01-12 通过 2023-03-13 1000'),
      ledger('贷后检查', '申请号 检查日期\nA1 2023-03-14'),
      ledger('还款提醒', '申请号 到期日\nA1 2023-03-14'),
      ledger('微贷余额', '时点 申请号 工号 余额 逾期金额\n2023-03-31 A1 3002 1000 0'),
    ]);
    expect(findings(result)).toEqual(['OFFICER_UNKNOWN 微贷流程!1 工号 B2']);
    expect(rows(result, '贷后检查')).toBe('1 rows: 0 credited, 1 OFFICER_UNKNOWN');
    expect(held(result)).toEqual([]);
  });

  test('a result asked of an application that is left out is not known: the member is held', () => {
    const flow = applications('A1 3001 2023-03-05 2023-03-04 2023-03-06 2023-03-07 通过 - -');
    const result = paid([flow, ledger('贷审会', '委员工号 申请号 评审日期\n3003 A1 2023-03-07')], {
      评审费: '50',
    });
    expect(findings(result)).toEqual(['DATES_OUT_OF_ORDER 微贷流程!1 受理日期 D2']);
    expect(held(result)).toEqual(['3001', '3003']);
  });

  test('the warning shows the rate as a percentage', () => {
    const flow = applications(`${SOUND}\nL1 3002 2023-03-01 - - - - - -\nL2 3002 2023-03-01 - - - - - -`);
    const [warning] = paid([flow], { 通过率下限: '40%' }).findings.filter(
      ({ severity }) => severity === 'warning',
    );
    expect(warning.message.zh).toContain('33.33%');
  });
});
