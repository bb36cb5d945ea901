import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { widthOf } from '../../src/cli/layout/width';
import { ledger } from '../support/tables';
import { jisuan, Q1, saved, scratch } from './support';

const folder = scratch();
// 1,000,000 × 1.5‰ = 1,500.00 for 张三; the loan of 李四 has an amount that is no number.
const loan = (amount: string) =>
  ledger(
    '贷款发放',
    `借据号 客户号 工号 发放日期   发放金额 贷款性质 客户类型
     D1     K1     1001 2023-01-05 1000000  新增     自主开发型
     D2     K2     1002 2023-01-06 ${amount} 新增     自主开发型
     D3     K3     1003 2022-12-31 1000000  新增     自主开发型`,
  );
const clean = saved(folder, 'clean', [loan('200000')]);
const flawed = saved(folder, 'flawed', [loan('二十万')]);

interface Json {
  totals: { payable: string; held: string };
  officers: { id: string; status: string; items: Record<string, string> }[];
  lines: unknown[];
}

describe('jisuan run', () => {
  test('prints pay, parts, ledger rows, checks and choices of a clean workbook and ends with 0', async () => {
    const { exit, out, err } = await jisuan(['run', clean, ...Q1]);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    // Fixed wage 3 × 3,000; pay = wage + 1,500 or 300 at a completion of 100%.
    expect(out).toMatch(/1001 +张三 +100% +1,500\.00 +9,000\.00 +10,500\.00 +正常/);
    expect(out).toMatch(/1002 +李四 +100% +300\.00 +9,000\.00 +9,300\.00 +正常/);
    expect(out).toMatch(/合计 +1,800\.00 +27,000\.00 +28,800\.00/);
    expect(out).toMatch(/贷款发放 +3 +2 +1 +1,200,000\.00 +1,000,000\.00/);
    expect(out).toContain('全部通过');
    expect(out).toMatch(/岗位系数用法 +乘以基数 +已含于基数 +C-3/);
  });

  test('names items that are 0.00 for everybody instead of giving them columns', async () => {
    const { out } = await jisuan(['run', clean, ...Q1]);
    expect(out).toMatch(/全员为 0\.00、未列出：.*银行卡奖励/);
  });

  test('ends with 1 on an error, says whom it holds, where it is and how to mend it', async () => {
    const { exit, out } = await jisuan(['run', flawed, ...Q1]);
    expect(exit).toBe(1);
    expect(out).toMatch(/1002 李四 +不是数字 贷款发放!E3/);
    expect(out).toContain('请改为数字');
    expect(out).toMatch(/1002 +李四 .*暂缓/);
    // 10,500 and 9,000 are payable; 李四's 9,000 waits.
    expect(out).toContain('应发 19,500.00 元（2 人），暂缓 9,000.00 元（1 人）');
  });

  test('speaks English throughout when asked to', async () => {
    const { out } = await jisuan(['--lang', 'en', 'run', flawed, ...Q1]);
    const known = ['公司客户经理', '城东', '城西', '张三', '李四', '王五'];
    expect(out).toContain('Loan');
    expect(out).toMatch(/Error {2}Not a number × 1/);
    expect(out).toContain('payable 19,500.00 yuan (2), held 9,000.00 yuan (1)');
    expect(known.some((name) => out.includes(name))).toBe(true);
    expect(out).not.toMatch(/[。；：（）【】]/);
  });

  test.each([60, 80, 120, 200])('fits a terminal of %i columns', async (columns) => {
    const { out } = await jisuan(['run', flawed, ...Q1], columns);
    expect(Math.max(...out.split('\n').map(widthOf))).toBeLessThanOrEqual(columns);
  });

  test('a parameter set for the run alone changes the pay and is shown as such', async () => {
    const { out } = await jisuan(['run', clean, ...Q1, '--set', '营销奖励率=2‰', '--set', '绩效封顶=1800']);
    // 1,000,000 × 2‰ = 2,000, capped at 1,800.
    expect(out).toMatch(/1001 +张三 +100% +1,800\.00/);
    expect(out).toMatch(/营销奖励率 +2‰ +1\.5‰ +本次核算另行指定/);
  });

  test('--json - writes JSON and nothing else', async () => {
    const { exit, out, err } = await jisuan(['run', flawed, ...Q1, '--json', '-']);
    const json = JSON.parse(out) as Json;
    expect({ exit, err }).toEqual({ exit: 1, err: '' });
    expect(json.totals).toMatchObject({ payable: '19500.00', held: '9000.00' });
    expect(json.officers.map(({ id, status }) => [id, status])).toEqual([
      ['1001', 'ok'],
      ['1002', 'held'],
      ['1003', 'ok'],
    ]);
    expect(json.lines).toEqual([
      {
        officer: '1001',
        item: '贷款营销奖励',
        amount: '1500.00',
        sources: [{ table: '贷款发放', row: 1 }],
        clause: 'C-7.1',
      },
    ]);
  });

  test('--json FILE writes the file and still prints the tables', async () => {
    const target = join(folder, 'result.json');
    const { out } = await jisuan(['run', clean, ...Q1, '--json', target]);
    const json = JSON.parse(readFileSync(target, 'utf8')) as Json;
    expect(json.totals.payable).toBe('28800.00');
    expect(out).toContain('28,800.00');
  });

  test('without a roster it says so and computes nothing', async () => {
    const { exit, out } = await jisuan([
      'run',
      saved(folder, 'rosterless', [{ name: '花名册', header: ['别的'], rows: [['x']] }]),
      ...Q1,
    ]);
    expect(exit).toBe(1);
    expect(out).toMatch(/缺少(表|列)/);
  });
});
