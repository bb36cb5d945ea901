import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSample } from '../../src/app/sample/sample';
import { readBookFile } from '../../src/workbook/file/open';
import { writeBook } from '../../src/workbook/file/write';
import { faults } from '../workbook/structure';
import { jisuan, Q1, scratch } from './support';

const folder = scratch();
const book = join(folder, 'book.xlsx');
writeFileSync(
  book,
  writeBook(makeSample({ scheme: 'corporate-manager', officers: 5, seed: 1, rows: 30, dirty: false })),
);

const totals = (json: string) => (JSON.parse(json) as { totals: unknown }).totals;

describe('run --out writes the result beside the ledgers', () => {
  const out = join(folder, 'result.xlsx');
  const before = readFileSync(book);

  test('the result sheets are added, marked as ours, and the package is sound', async () => {
    const { exit } = await jisuan(['run', book, ...Q1, '--out', out]);
    expect(exit).toBe(0);
    const marked = readBookFile(out)
      .sheets.filter((sheet) => sheet.marked)
      .map((sheet) => sheet.name);
    expect(marked).toEqual(expect.arrayContaining(['绩效汇总', '绩效单', '应发清单', '核对', '方案与参数']));
    expect(faults(readFileSync(out))).toEqual([]);
  });

  test('the ledger workbook itself is untouched', () => {
    expect(readFileSync(book).equals(before)).toBe(true);
  });

  test('a result is a ledger workbook again: running it once more gives the same pay and replaces our sheets', async () => {
    const again = join(folder, 'again.xlsx');
    const second = await jisuan(['run', out, ...Q1, '--json', '-', '--out', again]);
    const first = await jisuan(['run', book, ...Q1, '--json', '-']);
    expect(totals(second.out)).toEqual(totals(first.out));
    const names = (path: string) => readBookFile(path).sheets.map((sheet) => sheet.name);
    expect(names(again)).toEqual(names(out));
  });

  test('several months get a workbook each, whose name says scheme and month', async () => {
    const months = join(folder, 'months.xlsx');
    const sample = makeSample({ scheme: 'microloan', officers: 8, seed: 1, rows: undefined, dirty: false });
    writeFileSync(months, writeBook(sample));
    const range = ['--scheme', 'microloan', '--period', '2023-02..2023-03'];
    const { out: said } = await jisuan(['run', months, ...range, '--out', join(folder, '结果.xlsx')], 300);
    for (const month of ['2023-02', '2023-03']) {
      const path = join(folder, `结果-microloan-${month}.xlsx`);
      expect(said).toContain(path);
      const [record] = readBookFile(path).sheets.filter(({ name }) => name === '运行记录');
      expect(record.texts).toContain(month);
    }
  });
});
