import { figure, figures, findings, held, rows } from '../../support/reading';
import { changed, ledger } from '../../support/tables';
import { paid, ROSTER, SHARES, TARGET_PAY, TASKS } from '../../support/post-and-piece';

const tasks = (text: string) => ledger('任务完成', `工号 期间 完成率\n${text}`);
const others = '1002 2023-03 1\n1003 2023-03 1';

describe('P-1 a target pay of 5,000 split 40 / 20 / 20 / 20', () => {
  test('basic 2,000, post 1,000, task 1,000 at 100%; the 买单 share of 1,000 is not paid', () => {
    expect(figures(paid([]), '1001')).toMatchObject({
      目标薪酬: '5000.00',
      基本工资: '2000.00',
      岗位工资: '1000.00',
      买单激励: '0.00',
      任务工资: '1000.00',
      月薪合计: '4000.00',
    });
  });

  test.each([
    ['85%', '0.85', '850.00'],
    ['written 85%', '85%', '850.00'],
    ['nothing done', '0', '0.00'],
    ['one third to the fen: 1,000 × 0.333335 = 333.335', '0.333335', '333.34'],
    ['just below the half fen: 1,000 × 0.333334', '0.333334', '333.33'],
    ['above 100%, as no cap is set', '1.3', '1300.00'],
    ['negative, taken as it is', '-0.1', '-100.00'],
  ])('task wage with a completion of %s', (_, done, wage) => {
    expect(figure(paid([tasks(`1001 2023-03 ${done}\n${others}`)]), '1001', '任务工资')).toBe(wage);
  });

  test.each([
    ['1.1', '1100.00'],
    ['1.2', '1200.00'],
    ['1.2001', '1200.00'],
    ['0.5', '500.00'],
  ])('a cap of 120%%: %s gives %s', (done, wage) => {
    const result = paid([tasks(`1001 2023-03 ${done}\n${others}`)], { 任务完成率上限: '120%' });
    expect(figure(result, '1001', '任务工资')).toBe(wage);
  });

  test('each part is rounded on its own: a third of 5,000.05 is 1,666.68 (1,666.6833…)', () => {
    const result = paid([changed(TARGET_PAY, 1, '目标薪酬', 5000.05), SHARES]);
    // 40% = 2,000.02; 20% = 1,000.01
    expect(figures(result, '1001')).toMatchObject({
      基本工资: '2000.02',
      岗位工资: '1000.01',
      任务工资: '1000.01',
      月薪合计: '4000.04',
    });
  });

  test('without a row of the month: TARGET_MISSING at the roster row, no total, the others are paid', () => {
    const result = paid([tasks(`1001 2023-02 1\n${others}`)]);
    expect(findings(result)).toEqual(['TARGET_MISSING 花名册!1 工号 A2']);
    expect(figures(result, '1001')).toMatchObject({ 基本工资: '2000.00', 任务工资: '', 月薪合计: '' });
    expect(held(result)).toEqual(['1001']);
    expect(rows(result, '任务完成')).toBe('3 rows: 2 credited, 1 OUT_OF_PERIOD');
    expect(result.totals).toMatchObject({ payable: '10400.00', held: '0.00' });
  });

  test('two rows of one month are DUPLICATE_KEY at both, and no task wage', () => {
    const result = paid([tasks(`1001 2023-03 1\n1001 2023年3月 0.9\n${others}`)]);
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY 任务完成!1 工号 A2',
      'DUPLICATE_KEY 任务完成!2 工号 A3',
    ]);
    expect(figures(result, '1001')).toMatchObject({ 任务工资: '', 月薪合计: '' });
    expect(held(result)).toEqual(['1001']);
  });
});

describe('P-1 目标薪酬 by post and grade', () => {
  test('a grade without a row is PARAMETER_MISSING at the roster row, once', () => {
    const result = paid([changed(ROSTER, 1, '等级', '三级')]);
    expect(findings(result)).toEqual(['PARAMETER_MISSING 花名册!1 工号 A2']);
    expect(figures(result, '1001')).toMatchObject({ 基本工资: '', 岗位工资: '', 任务工资: '', 月薪合计: '' });
    expect(held(result)).toEqual(['1001']);
  });

  test('so is a blank grade, and the grade of another post', () => {
    const blank = changed(ROSTER, 1, '等级', null);
    expect(findings(paid([blank]))).toEqual(['PARAMETER_MISSING 花名册!1 工号 A2']);
    expect(findings(paid([changed(ROSTER, 3, '等级', '二级')]))).toEqual([
      'PARAMETER_MISSING 花名册!3 工号 A4',
    ]);
  });

  test('a post and grade twice: both rows are left out, whoever has them is on hold, others are paid', () => {
    const twice = ledger(
      '岗位薪酬',
      '岗位 等级 目标薪酬\n个人客户经理 二级 5000\n公司客户经理 一级 8000\n个人客户经理 二级 5200',
    );
    const result = paid([twice]);
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY 岗位薪酬!1 岗位 A2',
      'DUPLICATE_KEY 岗位薪酬!3 岗位 A4',
    ]);
    expect(figure(result, '1001', '月薪合计')).toBe('');
    expect(figure(result, '1003', '月薪合计')).toBe('6400.00');
    expect(held(result)).toEqual(['1001', '1002']);
  });

  test('the roster row in force on the last day decides: promoted on the 31st counts, on the 1st of April not', () => {
    const roster = (day: string) =>
      ledger(
        '花名册',
        `工号 姓名 网点 岗位 等级 固定工资 浮动工资 生效日期
         1001 张三 城东 个人客户经理 二级 0 0 -
         1001 张三 城西 公司客户经理 一级 0 0 ${day}`,
      );
    const pay = (day: string) => figure(paid([roster(day), tasks('1001 2023-03 1')]), '1001', '基本工资');
    expect([pay('2023-03-31'), pay('2023-04-01')]).toEqual(['3200.00', '2000.00']);
  });
});

describe('P-1 薪酬占比: a row for the post goes before one for all', () => {
  const byPost = ledger(
    '薪酬占比',
    `部分 占比 岗位
     基本 40%  -
     岗位 20%  -
     买单 20%  -
     任务 20%  -
     基本 50%  公司客户经理
     岗位 30%  公司客户经理
     买单 10%  公司客户经理
     任务 10%  公司客户经理`,
  );

  test('公司客户经理 of 8,000: 4,000 + 2,400 + 800; the others keep 40 / 20 / 20', () => {
    const result = paid([byPost]);
    expect(findings(result)).toEqual([]);
    expect(figures(result, '1003')).toMatchObject({
      基本工资: '4000.00',
      岗位工资: '2400.00',
      任务工资: '800.00',
      月薪合计: '7200.00',
    });
    expect(figure(result, '1001', '基本工资')).toBe('2000.00');
  });

  test('shares that do not add up to 100%: WEIGHTS_NOT_100 at the table, everybody is held', () => {
    const result = paid([changed(SHARES, 3, '占比', 0.1)]);
    expect(findings(result)).toEqual(['WEIGHTS_NOT_100 薪酬占比!* 占比']);
    expect(held(result)).toEqual(['1001', '1002', '1003']);
    expect(figure(result, '1001', '基本工资')).toBe('2000.00');
  });

  test('each post adds up for itself', () => {
    const result = paid([changed(byPost, 7, '占比', 0.2)]);
    expect(findings(result)).toEqual(['WEIGHTS_NOT_100 薪酬占比!* 占比']);
  });

  test('a part twice for one post is DUPLICATE_KEY; for a post and for all it is not', () => {
    const twice = ledger('薪酬占比', '部分 占比 岗位\n基本 50% -\n岗位 20% -\n任务 30% -\n基本 0% -');
    expect(findings(paid([twice])).slice(0, 2)).toEqual([
      'DUPLICATE_KEY 薪酬占比!1 部分 A2',
      'DUPLICATE_KEY 薪酬占比!4 部分 A5',
    ]);
  });

  test('without the table every wage is PARAMETER_MISSING, piece pay is not', () => {
    const none = ledger('薪酬占比', '部分 占比 岗位\n买单 100% -');
    const result = paid([none]);
    expect(new Set(findings(result))).toEqual(
      new Set([1, 2, 3].map((row) => `PARAMETER_MISSING 花名册!${row} 工号 A${row + 1}`)),
    );
    expect(figures(result, '1001')).toMatchObject({ 基本工资: '', 任务工资: '', 买单激励: '0.00' });
  });
});

test('P-1 nobody of the roster is left out: without work of his own an officer still has his wages', () => {
  const result = paid([TASKS]);
  expect(result.officers.map(({ id, items }) => [id, items['月薪合计']])).toEqual([
    ['1001', '4000.00'],
    ['1002', '4000.00'],
    ['1003', '6400.00'],
  ]);
  expect(result.totals.payable).toBe('14400.00');
});
