import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBookFile } from '../../src/workbook/file/open';
import { readCustomScheme } from '../../src/scheme/custom/custom';
import type { RunResult } from '../../src/run/result';
import { figures, place } from '../support/reading';
import { changed, ledger } from '../support/tables';
import type { Table } from '../support/book';
import { jisuan, saved, scratch } from '../cli/support';
import { sheet } from '../scheme/custom/own-scheme';

const folder = scratch();
const scheme = sheet(
  '方案',
  '项目 层级 公式 台账 日期列 单位 应发',
  '开户奖 | 明细 | 开户单价 | 开户台账 | 开户日 | 元',
  '应发 | 个人 | 开户奖 | | | 元 | 是',
);
const tables: Table[] = [
  sheet('方案信息', '名称 周期', '开户竞赛 | 季'),
  scheme,
  sheet('台账定义', '台账 列 类型 必填', '开户台账 | 工号 | 编号 | 是', '开户台账 | 开户日 | 日期 | 是'),
  sheet('参数', '参数 值 单位', '开户单价 | 15 | 元'),
  ledger('开户台账', '工号 开户日\n1001 2023-01-05\n1001 2023-03-31\n1002 2023-02-01'),
];
const sound = saved(folder, 'sound', tables);
const broken = saved(folder, 'broken', [
  ...tables.filter((table) => table !== scheme),
  changed(scheme, 1, '公式', '开户单介'),
]);
const OWN = ['--scheme', 'custom', '--period', '2023Q1'];

describe('A workbook’s own scheme on the command line', () => {
  test('run computes it and ends with 0', async () => {
    const { exit, out } = await jisuan(['run', sound, ...OWN, '--json', '-']);
    expect(exit).toBe(0);
    const result = JSON.parse(out) as RunResult;
    expect(result.scheme).toBe('custom');
    expect(figures(result, '1001')).toEqual({ 开户奖: '30.00', 应发: '30.00' });
    expect(result.totals.payable).toBe('45.00');
  });

  test('run prints its name, and --set takes its parameters', async () => {
    const { out } = await jisuan(['run', sound, ...OWN, '--set', '开户单价=20']);
    expect(out).toMatch(/开户竞赛 {2}2023Q1 {2}\(custom\)/);
    expect(out).toMatch(/1001 +张三 +.*40\.00/);
  });

  test('one with errors does not run: no officers, the findings at their cells, exit 1', async () => {
    const { exit, out } = await jisuan(['run', broken, ...OWN, '--json', '-']);
    expect(exit).toBe(1);
    const result = JSON.parse(out) as RunResult;
    expect(result.officers).toEqual([]);
    expect(result.findings.map(place)).toEqual(['NAME_UNKNOWN 方案!1 公式 C2']);
  });

  test('in the terminal it says that nothing was computed and how to mend it; no result file is written', async () => {
    const target = join(folder, 'result.xlsx');
    const { exit, out, err } = await jisuan(['run', broken, ...OWN, '--out', target]);
    expect(exit).toBe(1);
    expect(out).toContain('方案有错误，没有核算');
    expect(out).toMatch(/方案!C2 {2}公式第 1 个字符：.*是否想写“开户单价”？/);
    expect(err).toContain('没有写');
    expect(existsSync(target)).toBe(false);
  });

  test('check tells the same without a period, and lists the scheme’s tables', async () => {
    const { exit, out } = await jisuan(['check', broken, '--scheme', 'custom']);
    expect(exit).toBe(1);
    expect(out).toMatch(/方案 +2 +方案!A1:G3/);
    expect(out).toMatch(/方案!C2 {2}公式第 1 个字符/);
    const fine = await jisuan(['check', sound, '--scheme', 'custom']);
    expect([fine.exit, fine.out]).toEqual([0, expect.stringContaining('开户台账')]);
    expect(fine.out).toMatch(/没有用到：任务指标\n/);
  });

  test('explain shows the rule and its line', async () => {
    const asked = [...OWN, '--officer', '1002', '--item', '开户奖'];
    const { exit, out } = await jisuan(['explain', sound, ...asked]);
    expect(exit).toBe(0);
    expect(out).toMatch(/开户单价/);
    expect(out).toMatch(/15\.00/);
    const failed = await jisuan(['explain', broken, ...asked]);
    expect([failed.exit, failed.out]).toEqual([1, expect.stringContaining('公式第 1 个字符')]);
  });

  test('a period of the wrong kind, and a parameter that there is not, are told like those of any scheme', async () => {
    const month = await jisuan(['run', sound, '--scheme', 'custom', '--period', '2023-03']);
    expect([month.exit, month.err]).toEqual([2, expect.stringContaining('按季核算')]);
    const odd = await jisuan(['run', sound, ...OWN, '--set', '开户单件=3']);
    expect([odd.exit, odd.err]).toEqual([2, expect.stringContaining('是否应为：开户单价？')]);
    const nothing = await jisuan(['run', sound, '--scheme', 'custom', '--period', 'Q1']);
    expect(nothing.exit).toBe(2);
  });

  test('beside a scheme of ours its parameters are no mistake', async () => {
    const both = ['--scheme', 'corporate-manager', ...OWN, '--json', '-'];
    const { out } = await jisuan(['run', sound, ...both]);
    const results = JSON.parse(out) as RunResult[];
    expect(results.map((result) => result.scheme)).toEqual(['corporate-manager', 'custom']);
    expect(results.flatMap((result) => result.findings).map(({ code }) => code)).not.toContain(
      'PARAMETER_UNKNOWN',
    );
  });

  test('a workbook without a scheme of its own is told what it lacks', async () => {
    const none = saved(folder, 'none', []);
    const { exit, out } = await jisuan(['run', none, ...OWN]);
    expect(exit).toBe(1);
    expect(out).toContain('没有找到表“方案”');
  });
});

describe('jisuan schemes ID --out', () => {
  test('writes a workbook that reads back as a sound scheme of the bank’s own', async () => {
    const target = join(folder, 'exported.xlsx');
    const { exit, out } = await jisuan(['schemes', 'opening-season', '--out', target]);
    expect([exit, out]).toEqual([0, expect.stringContaining('--scheme custom')]);
    const { scheme: read, findings } = readCustomScheme(readBookFile(target));
    expect(findings).toEqual([]);
    expect(read?.source.名称.zh).toMatch(/开门红|收息/);
  });

  test('wants a scheme that there is, and an .xlsx file', async () => {
    const at = join(folder, 'x.xlsx');
    expect((await jisuan(['schemes', '--out', at])).exit).toBe(2);
    expect((await jisuan(['schemes', 'custom', '--out', at])).err).toContain('custom 是工作簿里自己写的方案');
    expect((await jisuan(['schemes', 'grading', '--out', join(folder, 'x.csv')])).exit).toBe(2);
  });
});
