import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from '../../src/run/result';
import { PRESETS } from '../../src/scheme/presets';
import { C, jisuan, Q1, scratch } from './support';

const folder = scratch();
const path = (name: string) => join(folder, `${name}.xlsx`);

describe('jisuan sample', () => {
  test('makes a workbook that runs without a finding that holds anybody', async () => {
    const made = await jisuan(['sample', '--out', path('sample')]);
    expect(made).toMatchObject({ exit: 0, out: `已写入 ${path('sample')}\n` });
    const { exit, out } = await jisuan(['run', path('sample'), ...Q1, '--json', '-']);
    const { officers, checks } = JSON.parse(out) as RunResult;
    expect(exit).toBe(0);
    expect(officers).toHaveLength(20);
    expect(officers.every(({ status }) => status === 'ok')).toBe(true);
    expect(checks.every(({ ok }) => ok)).toBe(true);
  });

  test('the same seed gives the same file, another seed another one', async () => {
    for (const [name, seed] of [
      ['a', '7'],
      ['b', '7'],
      ['c', '8'],
    ])
      await jisuan(['sample', '--officers', '5', '--seed', seed, '--out', path(name)]);
    const [a, b, c] = ['a', 'b', 'c'].map((name) => readFileSync(path(name)));
    expect(a.equals(b)).toBe(true);
    expect(a.equals(c)).toBe(false);
  });

  test('--dirty makes one that is told its defects', async () => {
    await jisuan(['sample', '--dirty', '--out', path('dirty')]);
    const { exit, out } = await jisuan(['run', path('dirty'), ...Q1]);
    expect(exit).toBe(1);
    expect(out).toContain('DUPLICATE_KEY');
    // Every kind of finding has a name of its own beside its code.
    expect(out).not.toMatch(/(错误|警告|提示) {2}[A-Z_]{5,} /);
  });

  test('leaves no half file behind', async () => {
    await jisuan(['sample', '--out', path('whole')]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

test('jisuan template makes blank tables that check finds whole', async () => {
  await jisuan(['template', ...C, '--out', path('template')]);
  const { exit, out } = await jisuan(['check', path('template'), ...C]);
  expect(out).toMatch(/花名册 +0 /);
  expect(out).not.toContain('没有的表');
  expect(exit).toBe(0);
});

test('jisuan demo runs the main job on a sample of its own and explains one figure', async () => {
  const { exit, out } = await jisuan(['demo'], 100);
  expect(exit).toBe(0);
  expect(out).toMatch(/示例工作簿：.*sample\.xlsx/);
  // Officer 1001 of the sample is the worked case of the regulation.
  expect(out).toContain('35,105.87');
  expect(out).toContain('贷款营销奖励 = 2,850.00 元');
});

describe('jisuan schemes', () => {
  test('lists the schemes with their period', async () => {
    const { out } = await jisuan(['schemes']);
    for (const { id, 名称 } of PRESETS) {
      expect(out).toContain(id);
      expect(out).toContain(名称.zh);
    }
  });

  test.each(PRESETS.map((preset) => preset.id))(
    'prints all of %s: items, parameters, steps, clauses',
    async (id) => {
      const { out } = await jisuan(['schemes', id], 400);
      const scheme = PRESETS.find((preset) => preset.id === id)!;
      for (const { 项目, 公式 } of scheme.项目) {
        expect(out).toContain(项目);
        expect(out).toContain(公式);
      }
      for (const { 参数, 值 } of scheme.参数) expect(out).toMatch(new RegExp(`${参数} .*${值}`));
      for (const { 步骤 } of scheme.函数) for (const { 公式 } of 步骤) expect(out).toContain(公式);
      for (const { id: clause, title } of scheme.条款) expect(out).toContain(`${clause}  ${title.zh}`);
    },
  );
});
