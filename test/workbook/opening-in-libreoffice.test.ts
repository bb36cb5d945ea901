import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BookPlan } from '../../src/report/plan';
import { injectSheets } from '../../src/workbook/file/inject';
import { readBook } from '../../src/workbook/file/read';
import { writeBook } from '../../src/workbook/file/write';
import { shown } from './packing';
import { BOOK, LINES, PARAMETERS, STYLES, SUMMARY } from './sample-plan';
import { faults } from './structure';

const SOFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));

/** An independent program: it must open what we write, calculate it, and say the same. */
(SOFFICE ? describe : describe.skip)('a written workbook in LibreOffice', () => {
  let folder = '';
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'jisuan-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  function convert(bytes: Uint8Array): Uint8Array {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'out');
    execFileSync(
      SOFFICE!,
      [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, join(folder, 'in.xlsx')],
      {
        stdio: 'ignore',
      },
    );
    return readFileSync(join(out, 'in.xlsx'));
  }

  it('sheets, values, tables and formulas survive its own saving', () => {
    const ours = readBook(writeBook(BOOK));
    const theirs = readBook(convert(writeBook(BOOK)));
    expect(theirs.sheets.map(({ name }) => name)).toEqual(ours.sheets.map(({ name }) => name));
    expect(theirs.tables).toEqual(ours.tables);
    const lines = shown(ours);
    // The formula that we left uncalculated is =D4: 450 by hand.
    lines[5][3] = 450;
    expect(shown(theirs)).toEqual(lines);
    expect([shown(theirs, 1), shown(theirs, 2)]).toEqual([shown(ours, 1), shown(ours, 2)]);
  }, 60_000);

  it('result sheets put into a workbook are calculated; after it has saved the file they are replaced in place', () => {
    const source = writeBook({
      sheets: [
        { name: '我的核对', rows: [{ cells: [{ formula: "'绩效 汇总'!B2*2", value: null }] }] },
        PARAMETERS,
      ],
      styles: STYLES,
    });
    const plan: BookPlan = { sheets: [LINES, SUMMARY], styles: STYLES, names: BOOK.names };
    const saved = convert(injected(source, plan));
    const book = readBook(saved);
    // 150000.5 + 0.1 by hand, twice.
    expect(shown(book)[0][0]).toBeCloseTo(300001.2, 9);
    expect(book.sheets.map(({ marked }) => marked)).toEqual([false, false, true, true]);
    expect(faults(injected(saved, plan))).toEqual([]);
    const again = readBook(convert(injected(saved, plan)));
    expect(again.sheets.map(({ name }) => name)).toEqual(['我的核对', '参数', LINES.name, SUMMARY.name]);
    expect(shown(again)[0][0]).toBeCloseTo(300001.2, 9);
  }, 60_000);
});

function injected(source: Uint8Array, plan: BookPlan): Uint8Array {
  const result = injectSheets(source, plan);
  if (!result.ok) throw new Error(JSON.stringify(result.clashes));
  return result.bytes;
}
