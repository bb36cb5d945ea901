import { NO_VALUE, type Cell } from '../../support/book';
import { paid } from '../../support/corporate';
import { LEDGERS, spoiled } from '../../support/pairs';
import { figure, findings, held, rows } from '../../support/reading';
import { changed, ledger } from '../../support/tables';

describe('A cell that cannot be read is an error at its cell, leaves its row out, and holds whom the row names', () => {
  test.each<[string, string, string, Cell, string]>([
    ['an amount in words', '贷款发放', '发放金额', '一百万', 'UNREADABLE_NUMBER 贷款发放!1 发放金额 E2'],
    [
      'an amount with a foreign unit',
      '贷款发放',
      '发放金额',
      '$100',
      'UNREADABLE_NUMBER 贷款发放!1 发放金额 E2',
    ],
    ['TRUE as an amount', '利息收入', '利息收入', true, 'UNREADABLE_NUMBER 利息收入!1 利息收入 C2'],
    [
      'a date that does not exist',
      '贷款发放',
      '发放日期',
      '2023-02-30',
      'UNREADABLE_DATE 贷款发放!1 发放日期 D2',
    ],
    ['a date in words', '银行卡', '开卡日期', '上周', 'UNREADABLE_DATE 银行卡!1 开卡日期 C2'],
    ['a month that does not exist', '利息收入', '月份', '2023-13', 'UNREADABLE_DATE 利息收入!1 月份 B2'],
    ['a negative serial as a date', 'POS商户', '装机日期', -5, 'UNREADABLE_DATE POS商户!1 装机日期 C2'],
    ['an unreadable 期间', '存款日均', '期间', '一季度', 'UNREADABLE_DATE 存款日均!1 期间 A2'],
    ['a blank amount', '贷款发放', '发放金额', null, 'REQUIRED_BLANK 贷款发放!1 发放金额 E2'],
    ['a blank date', '不良清收', '清收日期', null, 'REQUIRED_BLANK 不良清收!1 清收日期 C2'],
    ['a blank id', '银行卡', '卡号', null, 'REQUIRED_BLANK 银行卡!1 卡号 B2'],
    ['a blank choice', '贷款发放', '贷款性质', null, 'REQUIRED_BLANK 贷款发放!1 贷款性质 F2'],
    ['a cell of spaces only is blank', '贷款发放', '客户号', ' 　', 'REQUIRED_BLANK 贷款发放!1 客户号 B2'],
    [
      'a nature that the text does not know',
      '贷款发放',
      '贷款性质',
      '展期',
      'UNKNOWN_CHOICE 贷款发放!1 贷款性质 F2',
    ],
    [
      'a kind of customer that it does not know',
      '贷款发放',
      '客户类型',
      '自营',
      'UNKNOWN_CHOICE 贷款发放!1 客户类型 G2',
    ],
    [
      'an error value of Excel',
      '贷款发放',
      '发放金额',
      { error: '#REF!' },
      'FORMULA_ERROR 贷款发放!1 发放金额 E2',
    ],
    ['an error value in an id', '银行卡', '卡号', { error: '#N/A' }, 'FORMULA_ERROR 银行卡!1 卡号 B2'],
    [
      'an error value as a date',
      'POS商户',
      '装机日期',
      { error: '#VALUE!' },
      'FORMULA_ERROR POS商户!1 装机日期 C2',
    ],
    [
      'a formula that was never computed',
      '贷款发放',
      '发放金额',
      NO_VALUE,
      'NO_CACHED_VALUE 贷款发放!1 发放金额 E2',
    ],
    ['a never computed text', '计件业务', '业务项目', NO_VALUE, 'NO_CACHED_VALUE 计件业务!1 业务项目 C2'],
    ['a negative balance of a card', '银行卡', '卡内余额', -1, 'NEGATIVE_AMOUNT 银行卡!1 卡内余额 D2'],
    ['a negative recovery', '不良清收', '清收金额', -0.01, 'NEGATIVE_AMOUNT 不良清收!1 清收金额 E2'],
    ['a negative daily average', '存款日均', '本期日均', -1, 'NEGATIVE_AMOUNT 存款日均!1 本期日均 E2'],
    ['a negative decision', '诉讼时效', '核定奖励', -1, 'NEGATIVE_AMOUNT 诉讼时效!1 核定奖励 H2'],
    [
      'a negative one written as text',
      '银行卡',
      '卡内余额',
      '-1.00元',
      'NEGATIVE_AMOUNT 银行卡!1 卡内余额 D2',
    ],
  ])('%s', (_, table, column, to, expected) => {
    const result = spoiled(table, column, to);
    expect(findings(result)).toEqual([expected]);
    const present = table === '诉讼时效' ? ['1001', '1003'] : ['1001'];
    expect(held(result)).toEqual(present);
    expect(rows(result, table)).toBe('2 rows: 1 credited, 1 FINDING');
  });

  test.each<[string, string, string, Cell]>([
    ['interest may be negative', '利息收入', '利息收入', -5],
    ['pieces may be negative', '计件业务', '数量', -1],
    ['an amount of 0 is no reversal and no finding', '贷款发放', '发放金额', 0],
    ['a blank name is nobody’s loss', '诉讼时效', '核定奖励', null],
  ])('%s', (_, table, column, to) => {
    const result = spoiled(table, column, to);
    expect([held(result), rows(result, table)]).toEqual([[], '2 rows: 2 credited']);
  });
});

describe('An officer whom 花名册 does not know', () => {
  test.each(['贷款发放', '利息收入', '银行卡', '存款日均', 'POS商户', '不良清收', '计件业务'])(
    '%s: OFFICER_UNKNOWN, the row is left out, nobody is held',
    (table) => {
      const result = spoiled(table, '工号', '9999');
      expect(findings(result)[0]).toMatch(`OFFICER_UNKNOWN ${table}!1 工号`);
      expect([findings(result).length, held(result)]).toEqual([1, []]);
      expect(rows(result, table)).toBe('2 rows: 1 credited, 1 OFFICER_UNKNOWN');
    },
  );

  test('01001 is not 1001: leading zeros are part of a 工号', () => {
    expect(findings(spoiled('银行卡', '工号', '01001'))).toEqual(['OFFICER_UNKNOWN 银行卡!1 工号 A2']);
  });

  test('a 工号 typed as a number is its digits', () => {
    expect(findings(spoiled('银行卡', '工号', 1001))).toEqual([]);
  });

  test('a card under 100 yuan of an unknown officer: the officer comes first', () => {
    const poor = changed(changed(LEDGERS.银行卡, 1, '卡内余额', 5), 1, '工号', '9999');
    expect(rows(paid([poor]), '银行卡')).toBe('2 rows: 1 credited, 1 OFFICER_UNKNOWN');
  });

  test('an unknown lead of a joint loan leaves the loan out, and holds nobody', () => {
    const joint = changed(changed(LEDGERS.贷款发放, 1, '客户类型', '联合型'), 1, '工号', '9999');
    const result = paid([joint, ledger('业绩分成', '借据号 工号 分成比例\nD1 1002 60%\nD1 1003 40%')]);
    expect(findings(result)).toEqual(['OFFICER_UNKNOWN 贷款发放!1 工号 C2']);
    expect([held(result), figure(result, '1003', '贷款营销奖励')]).toEqual([[], '0.00']);
    expect(rows(result, '贷款发放')).toBe('2 rows: 1 credited, 1 OFFICER_UNKNOWN');
  });

  test('an unknown partner: his part is nobody’s, the others get theirs', () => {
    const joint = changed(LEDGERS.贷款发放, 1, '客户类型', '联合型');
    const result = paid([joint, ledger('业绩分成', '借据号 工号 分成比例\nD1 1001 60%\nD1 9999 40%')]);
    expect(findings(result)).toEqual(['OFFICER_UNKNOWN 业绩分成!2 工号 B3']);
    expect([held(result), figure(result, '1001', '贷款营销奖励')]).toEqual([[], '0.90']);
    expect(rows(result, '业绩分成')).toBe('2 rows: 1 credited, 1 OFFICER_UNKNOWN');
  });

  test('targets of an officer unknown to 花名册', () => {
    const more = ledger('任务指标', '工号 期间 指标 目标 完成\n9999 2023Q1 存款 1 1');
    expect(findings(paid([more])).filter((text) => text.includes('任务指标'))).toEqual([
      'OFFICER_UNKNOWN 任务指标!1 工号 A2',
    ]);
  });
});
