import { unzipSync } from 'fflate';
import { fileNames, safeFileName } from '../../src/app/statements/file-name';
import { statementsOf } from '../../src/app/statements/statements';
import { readBook } from '../../src/workbook/file/read';
import { writeBook } from '../../src/workbook/file/write';
import { faults } from '../workbook/structure';
import type { Row, Table } from '../support/book';
import { day, ledger } from '../support/tables';
import { calculated, cellOf, workbookOf } from './workbook';
import { workedTables } from './worked';

/** Ids and names that stand in no figure, date or rule by chance. */
const PEOPLE: [id: string, name: string][] = [
  ['Q7A001', '欧阳甲'],
  ['Q7B002', '司徒乙'],
  ['Q7C003', '=cmd|丙'],
];

/** A book in which the officers meet in every ledger that can name two of them. */
function tables(): Table[] {
  const [[a], [b], [c]] = PEOPLE;
  const rename = (cell: Row[number]) => (cell === '1001' ? a : cell === '1002' ? b : cell);
  const worked = workedTables()
    .filter(({ name }) => name !== '花名册')
    .map((table) => ({ ...table, rows: table.rows.map((row) => row.map(rename)) }));
  return [
    {
      name: '花名册',
      header: ['工号', '姓名', '网点', '岗位', '固定工资', '浮动工资', '岗位系数'],
      rows: PEOPLE.map(([id, name]) => [id, name, '营业部', '公司客户经理', 3000, 4500, 1]),
    },
    ...worked,
    ledger(
      '手工调整',
      '工号 期间 项目 金额 原因 审批人',
      [a, '2023Q1', '更正', 120.5, `由${b}司徒乙处转入`, '欧阳甲'],
      [b, '2023Q1', '更正', -120.5, `转给${a}欧阳甲`, '司徒乙'],
    ),
    ledger('管户变更', '借据号 原工号 新工号 日期', ['JJ1', a, c, day('2023-03-01')]),
  ];
}

const texts = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${new TextDecoder().decode(part)}`)
    .join('\n');

describe('statements in a batch', () => {
  const calculation = calculated(workbookOf(tables()));
  const statements = statementsOf(calculation, 'zh')!;
  const files = statements.map((statement) => ({ ...statement, bytes: writeBook(statement.book()) }));

  it('are one sound workbook for each officer of the roster', () => {
    expect(files.map(({ id }) => id)).toEqual(PEOPLE.map(([id]) => id));
    for (const { bytes } of files) expect(faults(bytes)).toEqual([]);
  });

  it.each(PEOPLE)('that of %s holds no other officer’s id or name in any part of the package', (id) => {
    const { bytes } = files.find((file) => file.id === id)!;
    const all = texts(bytes);
    expect(all).toContain(id);
    for (const [other, name] of PEOPLE.filter(([one]) => one !== id)) {
      expect(all).not.toContain(other);
      expect(all).not.toContain(name);
    }
  });

  it('hold no formula, no hidden row, column or sheet, and no table of strings', () => {
    for (const { bytes } of files) {
      const all = texts(bytes);
      expect(all).not.toMatch(/<f>|<f |hidden="1" (?!.*JISUAN)|state="hidden"|sharedStrings/);
      expect(all).not.toMatch(/<(row|col)\b[^>]*hidden=/);
    }
  });

  it('say the arithmetic with the officer’s numbers: 1,000,000.00 × 0.15% of a new loan', () => {
    const lines = readBook(files[0].bytes).sheets.flatMap((sheet) =>
      Array.from({ length: sheet.rows }, (_, row) => cellOf(sheet, row, 3)),
    );
    expect(lines).toContain('ROUND(计奖金额〔1,000,000.00〕*营销奖励率〔0.15%〕*分成〔100.00%〕,2)');
  });

  it('show the figures of the run: 工资总额 of each officer', () => {
    for (const { id, bytes } of files) {
      const [sheet] = readBook(bytes).sheets;
      const row = Array.from({ length: sheet.rows }, (_, at) => at).find((at) =>
        String(cellOf(sheet, at, 0)).startsWith('工资总额'),
      )!;
      const officer = calculation.run!.roster.indexOf.get(id)!;
      const value = calculation.run!.items.get('工资总额')!.at(officer);
      expect(cellOf(sheet, row, 1) ?? '').toEqual(
        typeof value === 'object' && value !== null && 'toNumber' in value ? value.toNumber() : '',
      );
    }
  });

  it('say why the pay of an officer without targets waits', () => {
    const third = files[2];
    expect(third.held).toBe(true);
    const [sheet] = readBook(third.bytes).sheets;
    const reasons = Array.from({ length: sheet.rows }, (_, row) => row)
      .filter((row) => cellOf(sheet, row, 0) === '暂缓原因')
      .map((row) => cellOf(sheet, row, 1));
    expect(reasons.length).toBeGreaterThan(0);
    expect(String(reasons[0])).toContain('指标');
  });
});

describe('file names of statements', () => {
  it.each([
    ['1001', '张三', '1001-张三.xlsx'],
    ['../../etc', 'passwd', '_.._etc-passwd.xlsx'],
    ['1001', '../x', '1001-_x.xlsx'],
    ['C:\\1', 'a/b:c*d?"<>|', 'C__1-a_b_c_d_____.xlsx'],
    ['CON', '', '_CON.xlsx'],
    ['', 'nul.txt', '_nul.txt.xlsx'],
    ['1001', '张\u202e三\u0000\u200b', '1001-张_三__.xlsx'],
    ['', '', '_.xlsx'],
    ['1001', ' 李四. ', '1001-李四.xlsx'],
  ])('%j and %j become %j', (id, name, file) => {
    expect(safeFileName(id, name)).toBe(file);
  });

  it('are short enough for a file system, in bytes, whatever the name', () => {
    for (const name of ['长'.repeat(500), '😀'.repeat(200), 'x'.repeat(1000)])
      expect(new TextEncoder().encode(safeFileName('1001', name)).length).toBeLessThan(200);
  });

  it('differ for every officer, even where a file system ignores case', () => {
    const people = [
      { id: 'a', name: 'B' },
      { id: 'A', name: 'b' },
      { id: 'a/', name: 'B' },
      { id: 'ａ', name: 'B' },
    ];
    const names = fileNames(people);
    expect(new Set(names.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(people.length);
  });
});
