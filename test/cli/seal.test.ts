import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fs from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Verification } from '../../src/app/seal/verify';
import { sealedHistory } from '../../src/run/history';
import { readBookFile } from '../../src/workbook/file/open';
import { faults } from '../workbook/structure';
import { C, jisuan, Q1, saved, scratch } from './support';
import { LOANS, TARGETS } from '../app/seal/sealing';

const folder = scratch();
const path = (name: string) => join(folder, `${name}.xlsx`);
const book = saved(folder, 'book', [LOANS, TARGETS]);
const copied = (name: string): string => {
  copyFileSync(path('result'), path(name));
  return path(name);
};

/** Writes a number into a cell of a sheet, as a clerk would who saves the file again. */
function put(file: string, sheet: string, address: string, value: number): void {
  const parts = unzipSync(readFileSync(file));
  const workbook = strFromU8(parts['xl/workbook.xml']);
  const id = new RegExp(`<sheet name="${sheet}"[^>]*r:id="([^"]*)"`).exec(workbook)![1];
  const relations = strFromU8(parts['xl/_rels/workbook.xml.rels']);
  const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(relations)![1];
  const part = `xl/${target}`;
  const cell = new RegExp(`(<c r="${address}"(?: s="\\d+")?)[^>]*?(/>|>.*?</c>)`);
  const xml = strFromU8(parts[part]);
  if (!cell.test(xml)) throw new Error(`no cell ${address} on ${sheet}`);
  parts[part] = strToU8(xml.replace(cell, `$1><v>${value}</v></c>`));
  writeFileSync(file, zipSync(parts));
}

beforeAll(async () => {
  await jisuan(['run', book, ...Q1, '--out', path('result')]);
});

describe('seal', () => {
  test('records the seal in the workbook itself and says what is paid', async () => {
    const file = copied('sealed');
    const { exit, out, err } = await jisuan(['seal', file, '--by', '王会计', '--time', '2023-04-15 10:30']);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain('已封存 corporate-manager 2023Q1（2023-04-15 10:30，王会计）');
    expect(out).toContain('发放 3 人 29,400.00 元，暂缓 0 人 0.00 元');
    expect(sealedHistory(readBookFile(file)).seals.map(({ by, time }) => `${time} ${by}`)).toEqual([
      '2023-04-15 10:30 王会计',
    ]);
    expect(faults(readFileSync(file))).toEqual([]);
  });

  test('by and time default to the login and the clock', async () => {
    const file = copied('defaults');
    await jisuan(['seal', file]);
    const [{ by, time }] = sealedHistory(readBookFile(file)).seals;
    expect(time).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
    expect(by).not.toBe('');
  });

  test('--out leaves the result workbook as it is', async () => {
    const file = copied('source');
    const before = readFileSync(file);
    expect((await jisuan(['seal', file, '--out', path('elsewhere')])).exit).toBe(0);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(sealedHistory(readBookFile(path('elsewhere'))).seals).toHaveLength(1);
    expect((await jisuan(['seal', file, '--out', join(folder, 'x.xlsm')])).exit).toBe(2);
  });

  test.each(['zh', 'en'])('a refusal (%s) is exit 1, in words, and the file is untouched', async (lang) => {
    const file = copied(`stale-${lang}`);
    put(file, '贷款发放', 'F2', 1100000);
    const before = readFileSync(file);
    const { exit, out, err } = await jisuan(['seal', file, '--lang', lang]);
    expect([exit, out]).toEqual([1, '']);
    expect(err).toMatch(
      lang === 'zh'
        ? /^不能封存：写出结果之后，台账、结果已有变动/
        : /^Not sealed: the ledgers, results changed/,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a period is sealed once; --replace seals it anew', async () => {
    const file = copied('twice');
    await jisuan(['seal', file, '--time', '2023-04-15 10:30', '--by', '甲']);
    const again = await jisuan(['seal', file]);
    expect([again.exit, again.err]).toEqual([1, expect.stringContaining('已经封存（2023-04-15 10:30，甲）')]);
    expect((await jisuan(['seal', file, '--replace', '--by', '乙'])).exit).toBe(0);
    expect(sealedHistory(readBookFile(file)).seals.map(({ by }) => by)).toEqual(['乙']);
  });

  test('a workbook without results is a usage error', async () => {
    const { exit, err } = await jisuan(['seal', book]);
    expect([exit, err]).toEqual([2, expect.stringContaining('没有核算结果')]);
    expect((await jisuan(['seal', path('nowhere')])).exit).toBe(2);
  });

  test('where the file cannot be written it stays as it was, and nothing is left beside it', async () => {
    const home = join(folder, 'full');
    mkdirSync(home);
    const file = join(home, 'r.xlsx');
    copyFileSync(path('result'), file);
    const before = readFileSync(file);
    const full = jest.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw Object.assign(new Error('disk full'), { code: 'ENOSPC' });
    });
    const { exit, err } = await jisuan(['seal', file]);
    full.mockRestore();
    expect([exit, err]).toEqual([2, expect.stringContaining('磁盘空间不足')]);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(home)).toEqual(['r.xlsx']);
  });
});

describe('verify', () => {
  const sealed = path('to-verify');
  beforeAll(async () => {
    copied('to-verify');
    await jisuan(['seal', sealed, '--by', '王会计', '--time', '2023-04-15 10:30']);
  });

  test('exit 0 and a word where nothing changed', async () => {
    const { exit, out } = await jisuan(['verify', sealed]);
    expect([exit, out]).toEqual([
      0,
      '封存 corporate-manager 2023Q1（2023-04-15 10:30，王会计）\n封存以后没有改动。\n',
    ]);
  });

  test('exit 1, the cell, who is touched, and the pay before and after where one changed', async () => {
    const file = path('tampered');
    copyFileSync(sealed, file);
    put(file, '贷款发放', 'F2', 1100000);
    const { exit, out } = await jisuan(['verify', file]);
    expect(exit).toBe(1);
    expect(out).toContain('改  第 1 行  借据号 D1  发放金额 贷款发放!F2  → 1001 贷款营销奖励');
    expect(out).toMatch(/1001 +实发绩效 +1,500\.00 +1,650\.00 +150\.00/);
    expect(out).toContain('应发合计差额 150.00 元');
    const json = await jisuan(['verify', file, '--json', '-']);
    expect(json.exit).toBe(1);
    const [result] = JSON.parse(json.out) as Verification[];
    expect(result.tables[0].changed[0]).toMatchObject({
      row: 1,
      cells: [{ column: '发放金额', address: 'F2' }],
    });
    const english = await jisuan(['verify', file, '--lang', 'en']);
    expect(english.out).toContain('changed  row 1  借据号 D1  发放金额 贷款发放!F2  → 1001 贷款营销奖励');
  });

  test('without a seal it is a usage error', async () => {
    expect((await jisuan(['verify', book])).exit).toBe(2);
    expect((await jisuan(['verify', sealed, '--period', '2022Q4'])).exit).toBe(2);
  });

  test('running the next period from the sealed workbook keeps the seal and compares with it', async () => {
    const next = path('next');
    await jisuan(['run', sealed, ...C, '--period', '2023Q2', '--out', next]);
    expect(sealedHistory(readBookFile(next))).toEqual(sealedHistory(readBookFile(sealed)));
    expect((await jisuan(['verify', next])).exit).toBe(0);
    const summary = readBookFile(next).sheets.find(({ name }) => name === '绩效汇总')!;
    const texts = summary.columns.flatMap((column) =>
      column?.kind[4] === 2 ? [summary.texts[column.value[4]]] : [],
    );
    expect(texts.slice(-2)).toEqual(['上期封存 2023Q1（元）', '增减（元）']);
  });

  test('running the sealed period again says in its text what is to be paid or taken back', async () => {
    const file = path('rerun');
    copyFileSync(sealed, file);
    put(file, '贷款发放', 'F3', 100000);
    const { out } = await jisuan(['run', file, ...Q1]);
    expect(out).toContain('补扣清单');
    expect(out).toMatch(/1002 .*2023Q1 +实发绩效 +900\.00 +0\.00 +750\.00 +-150\.00 +扣回 +贷款发放 F3/);
  });
});
