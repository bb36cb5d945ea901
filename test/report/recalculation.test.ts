import { resultOf } from '../../src/run/result';
import type { Book } from '../../src/ledger/grid';
import { readBook } from '../../src/workbook/file/read';
import type { Table } from '../support/book';
import { day } from '../support/tables';
import { hasLibreOffice, LibreOffice } from '../support/libreoffice';
import { calculated, cellOf, differences, figure, planOf, sheetOf, together, workbookOf } from './workbook';
import { changed, put, workedTables } from './worked';

const master = (book: Book): string => String(cellOf(sheetOf(book, '绩效汇总'), 2, 0));

/** What a clerk may do to the ledgers under the results. */
const MOVES: [string, Table[]][] = [
  ['the ledger is sorted', changed('贷款发放', (rows) => rows.reverse())],
  ['a row is appended', changed('贷款发放', (rows) => [...rows, put(rows[0], 0, 'D009')])],
  ['a loan is re-assigned', changed('贷款发放', (rows) => [put(rows[0], 2, '1002'), ...rows.slice(1)])],
  ['a row is taken out', changed('贷款发放', (rows) => rows.slice(1))],
  [
    'a row without a key moves to another officer',
    changed('利息收入', (rows) => [put(rows[0], 0, '1002'), ...rows.slice(1)]),
  ],
  ['a joint share moves to another officer', changed('业绩分成', (rows) => rows.reverse())],
  [
    'a row leaves the period',
    changed('银行卡', (rows) => [put(rows[0], 2, day('2023-07-01')), ...rows.slice(1)]),
  ],
];

const EDITED = changed('贷款发放', (rows) => {
  rows[0] = put(rows[0], 4, 1234567.89);
  rows[2] = put(rows[2], 5, '新增');
  return rows;
}).map((table) =>
  table.name === '参数' ? { ...table, rows: [['营销奖励率', 0.002, null, null], table.rows[1]] } : table,
);

/** An independent program calculates every written formula anew: it must say what the engine says. */
(hasLibreOffice() ? describe : describe.skip)('result sheets recalculated by LibreOffice', () => {
  const source = workbookOf(workedTables());
  const plan = planOf(source);
  const [worked, edited, ...moved] = [workedTables(), EDITED, ...MOVES.map(([, tables]) => tables)].map(
    (tables) => together(workbookOf(tables), plan),
  );
  let books: Book[] = [];
  beforeAll(() => {
    const office = new LibreOffice();
    books = office.recalculated([worked, edited, ...moved]).map(readBook);
    office.close();
  }, 300_000);

  it('give the worked case of the regulation to the fen, with every cell as the engine has it and no error', () => {
    const [book] = books;
    expect(differences(readBook(worked), book)).toEqual([]);
    const figures = {
      综合完成率: 0.915,
      浮动工资考核: 4941,
      维护费: 1740,
      利息收入奖励: 900,
      贷款营销奖励: 2850,
      存款奖励: 16800,
      银行卡奖励: 450,
      POS奖励: 600,
      时效奖励: 250,
      绩效合计: 28531,
      实发绩效: 26105.87,
      工资总额: 35105.87,
    };
    for (const [item, value] of Object.entries(figures))
      expect([item, figure(book, '绩效汇总', '1001', item)]).toEqual([item, value]);
    expect(figure(book, '绩效汇总', '1002', '时效罚款')).toBe(-150);
    expect(master(book)).toBe('✔ 核对通过');
  });

  it('follow a changed amount, condition and parameter, and the master check says that something was changed', () => {
    const [, book] = books;
    const [expected] = resultOf(calculated(workbookOf(EDITED))).officers;
    for (const item of ['贷款营销奖励', '绩效合计', '实发绩效', '工资总额'])
      expect([item, figure(book, '绩效汇总', '1001', item)]).toEqual([item, Number(expected.items[item])]);
    expect(master(book)).toMatch(/^△/);
  });

  it.each(MOVES.map(([what], at) => [what, at] as const))(
    'turn the master check red and say 重新核算 when %s',
    (_what, at) => {
      expect(master(books[at + 2])).toMatch(/^✘.*重新核算/);
    },
  );
});
