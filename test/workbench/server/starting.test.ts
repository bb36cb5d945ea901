import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../../../src/workbench/server/arguments';
import { openBrowser } from '../../../src/workbench/server/browser';
import { stamp, staleBuilds } from '../../../src/workbench/server/stale';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm start -- …', () => {
  it('opens the sample unless a workbook is named, from where the person called', () => {
    expect(readArguments([], folder)).toEqual({
      book: null,
      language: 'zh',
      port: 0,
      browser: true,
      serve: false,
    });
    writeFileSync(join(folder, '一季度.xlsx'), '');
    expect(readArguments(['一季度.xlsx', '--lang', 'en', '--no-browser'], folder)).toMatchObject({
      book: join(folder, '一季度.xlsx'),
      language: 'en',
      browser: false,
    });
  });

  it.each([['missing.xlsx'], ['--colour'], ['--lang', 'fr'], ['--port', 'x'], ['a.csv']])(
    'says in both languages what is wrong with %s',
    (...words) => {
      expect(() => readArguments(words, folder)).toThrow(/npm start|[一-鿿].*[a-z]/i);
    },
  );
});

describe('What is built before the page opens', () => {
  const build = { name: 'page', result: 'dist/page.js', sources: ['src', 'lock.json'] };
  const old = new Date(2020, 0, 1);

  it('is what is missing or older than what it is made of, and nothing else', () => {
    mkdirSync(join(folder, 'src/deep'), { recursive: true });
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'src/deep/a.ts'), '');
    writeFileSync(join(folder, 'lock.json'), '');
    expect(staleBuilds(folder, [build])).toEqual([build]);
    writeFileSync(join(folder, 'dist/page.js'), '');
    utimesSync(join(folder, 'dist/page.js'), old, old);
    expect(staleBuilds(folder, [build])).toEqual([build]);
    // Built, and the result came out as it was.
    stamp(folder, build);
    expect(staleBuilds(folder, [build])).toEqual([]);
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(folder, 'src/deep/a.ts'), later, later);
    expect(staleBuilds(folder, [build])).toEqual([build]);
  });
});

describe('The browser', () => {
  it('is left alone where there is no screen or the person wants none', () => {
    expect(openBrowser('http://127.0.0.1:1/', 'linux', {})).toBe(false);
    expect(openBrowser('http://127.0.0.1:1/', 'darwin', { BROWSER: 'none' })).toBe(false);
  });
});
