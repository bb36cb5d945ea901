import { runScheme } from '../../../src/app/run';
import { resultOf } from '../../../src/run/result';
import { sealedHistory } from '../../../src/run/history';
import { readBook } from '../../../src/workbook/file/read';
import { changed, ledger } from '../../support/tables';
import type { Table } from '../../support/book';
import {
  after,
  C,
  calculated,
  differences,
  ledgers,
  LOANS,
  results,
  seal,
  sealed,
  TARGETS,
  withResults,
} from './sealing';

const LARGER = changed(LOANS, 1, '发放金额', 1100000);
const q1 = sealed(ledgers());

/** 手工调整 of the second quarter that pays for the first. */
const adjusted = (...lines: string[]): Table =>
  ledger(
    '手工调整',
    ['工号 期间 项目 金额 原因 审批人 归属期间 归属项目', ...lines.map((line) => `${line}`)].join('\n'),
  );
const MORE = '1001 2023Q2 实发绩效 150 补发 李主任 2023Q1 实发绩效';
const itemsOf = (bytes: Uint8Array, officer: string, period = '2023Q2') =>
  results(bytes, { period }).officers.find(({ id }) => id === officer)!.items;

describe('补扣清单: a sealed period that is run again', () => {
  test('before anything changes, every officer and part of the pay is listed with a difference of zero', () => {
    const list = results(q1).lists['补扣清单'];
    expect(
      list.map(({ officer, 归属项目: item, 差额: difference }) => `${officer} ${item} ${difference}`),
    ).toEqual([
      '1001 固定工资 0.00',
      '1001 实发绩效 0.00',
      '1002 固定工资 0.00',
      '1002 实发绩效 0.00',
      '1003 固定工资 0.00',
      '1003 实发绩效 0.00',
    ]);
    expect(results(ledgers()).lists['补扣清单']).toBeUndefined();
    expect(results(q1, { period: '2023Q2' }).lists['补扣清单']).toBeUndefined();
  });

  test('a loan that was larger after all is 补发, with the cell that changed; the other officers stay at zero', () => {
    const result = results(after(q1, LARGER));
    // 100,000 × 1.5‰.
    expect(differences(result)).toEqual(['1001 实发绩效 1500.00 → 1650.00: 150.00 补发']);
    expect(result.lists['补扣清单'][0]).toMatchObject({ 归属期间: '2023Q1', 变动数据: '贷款发放 F2' });
    expect(result.lists['补扣清单']).toHaveLength(6);
  });

  test('a loan that was smaller, or is gone, is 扣回', () => {
    expect(differences(results(after(q1, changed(LOANS, 1, '发放金额', 900000))))).toEqual([
      '1001 实发绩效 1500.00 → 1350.00: -150.00 扣回',
    ]);
    const gone = results(after(q1, { ...LOANS, rows: LOANS.rows.slice(1) }));
    expect(differences(gone)).toEqual(['1001 实发绩效 1500.00 → 0.00: -1500.00 扣回']);
    expect(gone.lists['补扣清单'][0].变动数据).toBe('贷款发放 删 1 行');
  });

  test('a card whose balance fell below the minimum after all is named as the row that changed, though it has no line any more', () => {
    const cards = (balance: number): Table =>
      ledger('银行卡', `工号 卡号 开卡日期 卡内余额\n1001 C1 2023-01-05 ${balance}\n1002 C2 2023-01-05 100`);
    const paid = sealed(ledgers(cards(100)));
    const result = results(after(paid, cards(99.99)));
    expect(differences(result)).toEqual(['1001 实发绩效 1505.00 → 1500.00: -5.00 扣回']);
    expect(result.lists['补扣清单'][0].变动数据).toBe('银行卡 D2');
  });

  test('held pay is released the same way: what was held is 补发 in full once the finding is mended', () => {
    const held = sealed(ledgers(changed(LOANS, 2, '客户号', null)));
    expect(differences(results(held))).toEqual([
      '1002 固定工资 0.00 → :  暂缓',
      '1002 实发绩效 0.00 → :  暂缓',
    ]);
    expect(differences(results(after(held)))).toEqual([
      '1002 固定工资 0.00 → 9000.00: 9000.00 补发',
      '1002 实发绩效 0.00 → 900.00: 900.00 补发',
    ]);
  });

  test('an officer who has left the roster is named with what was paid, and nothing is taken back by itself', () => {
    const two = ledger(
      '花名册',
      '工号 姓名 岗位 固定工资 浮动工资\n1001 张三 公司客户经理 3000 0\n1002 李四 公司客户经理 3000 0',
    );
    const list = results(after(q1, two)).lists['补扣清单'];
    const gone = list.filter(({ 处理: kind }) => kind.startsWith('不在花名册'));
    expect(
      gone.map(({ 归属项目: item, 已付金额: paid, 差额: difference, 处理: kind }) => [
        item,
        paid,
        difference,
        kind,
      ]),
    ).toEqual([['固定工资', '9000.00', '', '不在花名册：1003']]);
  });

  test('without the hidden hashes the differences are the same, only the cells are not named', () => {
    const bare = { ...readBook(after(q1, LARGER)), data: undefined };
    const result = resultOf(runScheme(bare, { scheme: C, period: '2023Q1' }));
    expect(differences(result)).toEqual(['1001 实发绩效 1500.00 → 1650.00: 150.00 补发']);
    expect(result.lists['补扣清单'][0].变动数据).toBe('');
  });
});

describe('补发 and 扣回 in the period that pays them', () => {
  test('what stands in 手工调整 for the period counts as entered, so that it is not offered twice', () => {
    const result = results(after(q1, LARGER, adjusted(MORE)));
    expect(differences(result)).toEqual([]);
    const line = result.lists['补扣清单'].find(({ 归属项目: item }) => item === '实发绩效');
    expect(line).toMatchObject({
      已付金额: '1500.00',
      已列待付: '150.00',
      应付金额: '1650.00',
      差额: '0.00',
    });
  });

  test('it is paid as it is, beside the pay of the period: no completion rate of the period touches it', () => {
    const half = { ...TARGETS, rows: TARGETS.rows.map((row) => [...row.slice(0, 4), 50]) };
    const items = itemsOf(after(q1, LARGER, half, adjusted(MORE)), '1001');
    expect(items).toMatchObject({
      往期补扣: '150.00',
      手工调整: '0.00',
      实发绩效: '0.00',
      工资总额: '9000.00',
    });
    const { totals } = results(after(q1, LARGER, half, adjusted(MORE)), { period: '2023Q2' });
    // 3 × 9,000, 150.00, and 1003's 150.00 × 50%.
    expect(totals.payable).toBe('27225.00');
  });

  test('an ordinary adjustment stays what it is', () => {
    const items = itemsOf(after(q1, adjusted(MORE, '1001 2023Q2 手工调整 80 竞赛 李主任 - -')), '1001');
    expect(items).toMatchObject({ 往期补扣: '150.00', 手工调整: '80.00', 实发绩效: '80.00' });
    const plain = itemsOf(after(q1, adjusted('1001 2023Q2 手工调整 80 竞赛 李主任 - -')), '1001');
    expect(plain).toMatchObject({ 手工调整: '80.00', 实发绩效: '80.00' });
    expect(Object.keys(plain)).not.toContain('往期补扣');
  });

  test('sealing the period records it for the earlier one, and running that again finds nothing to pay', () => {
    const q2 = sealed(after(q1, LARGER, adjusted(MORE)), { period: '2023Q2' });
    const rows = sealedHistory(readBook(q2)).rows.filter(({ forPeriod, period }) => forPeriod !== period);
    expect(
      rows.map(({ period, forPeriod, officer, item, amount, pays }) => [
        period,
        forPeriod,
        officer,
        item,
        String(amount),
        pays,
      ]),
    ).toEqual([['2023Q2', '2023Q1', '1001', '实发绩效', '150', true]]);
    const again = results(q2);
    expect(differences(again)).toEqual([]);
    expect(again.lists['补扣清单'].find(({ 归属项目: item }) => item === '实发绩效')).toMatchObject({
      已付金额: '1650.00',
      已列待付: '0.00',
      差额: '0.00',
    });
    // A second mistake is measured against all that was paid so far.
    const third = results(after(q2, changed(LOANS, 1, '发放金额', 900000), adjusted(MORE)));
    expect(differences(third)).toEqual(['1001 实发绩效 1650.00 → 1350.00: -300.00 扣回']);
    // The second quarter itself owes nothing more.
    expect(differences(results(q2, { period: '2023Q2' }))).toEqual([]);
  });

  test('an adjustment of an officer who is held in that period was not paid: it is offered again', () => {
    const noCustomer = changed(changed(LOANS, 4, '客户号', null), 4, '工号', '1001');
    const book = after(q1, changed(noCustomer, 1, '发放金额', 1100000), adjusted(MORE));
    const q2 = sealed(book, { period: '2023Q2' });
    const own = sealedHistory(readBook(q2)).rows.filter(({ forPeriod, period }) => forPeriod !== period);
    expect(own.map(({ held, amount, unpaid }) => [held, String(amount), String(unpaid)])).toEqual([
      [true, '0', '150'],
    ]);
    expect(differences(results(q2))).toEqual(['1001 实发绩效 1500.00 → 1650.00: 150.00 补发']);
  });

  test('an item that is no part of the pay, or none, holds the officer: it could not be found again', () => {
    const findings = (line: string) =>
      results(after(q1, adjusted(MORE, line)), { period: '2023Q2' })
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ code, where }) => `${code} ${where.address}`);
    expect(findings('1002 2023Q2 实发绩效 10 补发 李主任 2023Q1 实发奖金')).toEqual(['UNKNOWN_CHOICE H3']);
    expect(findings('1002 2023Q2 实发绩效 10 补发 李主任 2023Q1 -')).toEqual(['REQUIRED_BLANK H3']);
  });

  test('the result sheets show it: its lines, the pay list, and the master check stays green', () => {
    const book = readBook(withResults(after(q1, LARGER, adjusted(MORE)), { period: '2023Q2' }));
    const names = book.sheets.map(({ name }) => name);
    expect(names).toContain('明细-往期补扣');
    const checks = results(after(q1, LARGER, adjusted(MORE)), { period: '2023Q2' }).checks;
    expect(checks.every(({ ok }) => ok)).toBe(true);
  });
});

describe('往期: sealed figures in the formulas of later periods', () => {
  test('the run of a later period reads what was sealed, with what was paid for it since', () => {
    const { run } = calculated(sealed(after(q1, LARGER, adjusted(MORE)), { period: '2023Q2' }), {
      period: '2023Q2',
    });
    expect(run!.history!('1001', '实发绩效', '2023Q1')?.toString()).toBe('1500');
    // What the second quarter itself sealed is not history to its own run.
    expect(run!.history!('1001', '实发绩效', '2023Q2')).toBeUndefined();
  });

  test('sealing does not change the run that was sealed', () => {
    const before = results(after(q1, LARGER, adjusted(MORE)), { period: '2023Q2' });
    const afterwards = results(seal(withResults(after(q1, LARGER, adjusted(MORE)), { period: '2023Q2' })), {
      period: '2023Q2',
    });
    expect(afterwards.seal).toEqual(before.seal);
    expect(afterwards.officers).toEqual(before.officers);
  });
});
