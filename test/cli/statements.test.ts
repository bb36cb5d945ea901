import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSample } from '../../src/app/sample/sample';
import { writeBook } from '../../src/workbook/file/write';
import { jisuan, Q1, scratch } from './support';

const folder = scratch();
const book = join(folder, 'book.xlsx');
writeFileSync(
  book,
  writeBook(makeSample({ scheme: 'corporate-manager', officers: 4, seed: 1, rows: 20, dirty: false })),
);

describe('jisuan statements', () => {
  const out = join(folder, 'out', '2023Q1');

  test('writes a file for each officer into a folder that it makes', async () => {
    const { exit, out: said } = await jisuan(['statements', book, ...Q1, '--out', out]);
    expect(exit).toBe(0);
    expect(said).toContain('4 份绩效单');
    expect(readdirSync(out).filter((name) => name.endsWith('.xlsx'))).toHaveLength(4);
    expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('the same run gives the same bytes, and replaces its own files', async () => {
    const [first] = readdirSync(out);
    const before = readFileSync(join(out, first));
    expect((await jisuan(['statements', book, ...Q1, '--out', out])).exit).toBe(0);
    expect(readFileSync(join(out, first)).equals(before)).toBe(true);
  });

  test('a file of somebody else with the name of a statement is not overwritten, and nothing is written', async () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    const [, second] = readdirSync(out);
    writeFileSync(join(other, second), 'a note of mine');
    const { exit, err } = await jisuan(['statements', book, ...Q1, '--out', other]);
    expect(exit).toBe(2);
    expect(err).toContain(second);
    expect(readdirSync(other)).toEqual([second]);
    expect(readFileSync(join(other, second), 'utf8')).toBe('a note of mine');
  });

  test('without a folder, or with a file in its place, it is a usage error', async () => {
    expect((await jisuan(['statements', book, ...Q1])).exit).toBe(2);
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect((await jisuan(['statements', book, ...Q1, '--out', file])).exit).toBe(2);
    expect(existsSync(file)).toBe(true);
  });
});
