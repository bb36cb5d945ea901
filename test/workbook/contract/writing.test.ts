import type { DataNode } from '../../../src/ledger/grid';
import type { BookPlan, SheetPlan } from '../../../src/report/plan';
import { closeOffice } from '../../support/office';
import { BOOK as SAMPLE, LINES, SUMMARY } from '../sample-plan';
import { ADAPTERS } from './adapters';
import { CHARTED } from './charted-plan';
import type { Look, SheetLook } from './look';
import type { Source } from './source';

afterEach(closeOffice);

/** Lines of whole columns end at different places in a file and in Excel: here cells have them, columns do not. */
const STYLES = Object.fromEntries(
  Object.entries(SAMPLE.styles).map(([key, style]) => [
    key,
    ['id', 'date', 'money'].includes(key) ? { ...style, border: undefined } : style,
  ]),
);
const BOOK: BookPlan = { ...SAMPLE, styles: STYLES };

const USER: Source = {
  sheets: [
    {
      name: '台账',
      rows: [
        ['工号', '金额'],
        ['0012', 5],
      ],
      tables: [{ name: '贷款', range: { top: 0, left: 0, bottom: 1, right: 1 }, columns: ['工号', '金额'] }],
    },
    {
      name: '我的核对',
      rows: [[{ formula: "'绩效 汇总'!B2", value: 0 }], [{ formula: 'SUM(贷款[金额])', value: 5 }]],
    },
  ],
};

/** Both adapters' view of the same plan, written into the same workbook. */
async function bothLooks(...plans: BookPlan[]): Promise<[Look, Look]> {
  const looks: Look[] = [];
  for (const { open } of ADAPTERS) {
    const book = await open(USER);
    for (const plan of plans) expect((await book.write(plan)).clashes).toEqual([]);
    looks.push(book.look());
    closeOffice();
  }
  return [looks[0], looks[1]];
}

/** Notes have no counterpart in the office.js of npm: the open workbook shows them as messages of the cell. */
function withoutMessagesOfNotes(look: SheetLook): SheetLook {
  const shown = Object.entries(look.validations).filter(([, text]) => !text.startsWith('none | ?'));
  const validations = Object.fromEntries(shown);
  return { ...look, validations };
}

describe('the same plan on a file and on the open workbook', () => {
  it('gives the same cells, looks, tables, names, rules and print set-up, cell by cell', async () => {
    const [file, excel] = await bothLooks(BOOK);
    expect(excel.names).toEqual(file.names);
    expect(excel.sheets.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
    excel.sheets.forEach((sheet, at) => {
      expect(withoutMessagesOfNotes(sheet)).toEqual(file.sheets[at]);
    });
  });

  it('written a second time they are the same again, and the same as the first time', async () => {
    const results: BookPlan = { ...BOOK, sheets: [LINES, SUMMARY] };
    const [fileOnce, excelOnce] = await bothLooks(results);
    const [file, excel] = await bothLooks(results, results);
    expect(file).toEqual(fileOnce);
    expect(excel).toEqual(excelOnce);
  });

  it('gives the same charts over their figures, once however often they are written', async () => {
    const [file, excel] = await bothLooks(CHARTED, CHARTED);
    const at = file.sheets.findIndex(({ name }) => name === '图表');
    expect(excel.sheets[at].charts).toEqual(file.sheets[at].charts);
    expect(excel.sheets[at].charts.map(({ name, type, over }) => [name, type, over])).toEqual([
      ['项目构成', 'column stacked', 'E1:K12'],
      ["人员 'A'", 'bar clustered', 'E14:K30'],
    ]);
    expect(excel.sheets[at].print).toEqual(file.sheets[at].print);
  });

  it('a smaller result leaves nothing of the larger one behind', async () => {
    const small: SheetPlan = { name: SUMMARY.name, marked: true, rows: [{ cells: ['无'] }] };
    const [file, excel] = await bothLooks(
      { ...BOOK, sheets: [LINES, SUMMARY] },
      { sheets: [small], styles: {} },
    );
    const at = file.sheets.findIndex(({ name }) => name === SUMMARY.name);
    expect(excel.sheets[at].cells).toEqual({ A1: '"无"' });
    expect({ ...excel.sheets[at], print: {} }).toEqual({ ...file.sheets[at], print: {} });
  });
});

describe.each(ADAPTERS)('writing into $name', ({ open }) => {
  const results: BookPlan = { ...BOOK, sheets: [LINES, SUMMARY] };

  it('says which sheets are new and which are replaced, in their place', async () => {
    const book = await open(USER);
    expect(await book.write(results)).toEqual({
      added: [LINES.name, SUMMARY.name],
      replaced: [],
      clashes: [],
    });
    const more: SheetPlan = { name: '核对', marked: true, rows: [{ cells: [1] }] };
    expect(await book.write({ ...results, sheets: [SUMMARY, more] })).toEqual({
      added: ['核对'],
      replaced: [SUMMARY.name],
      clashes: [],
    });
    const names = book.look().sheets.map(({ name, marked }) => [name, marked]);
    expect(names).toEqual([
      ['台账', false],
      ['我的核对', false],
      [LINES.name, true],
      [SUMMARY.name, true],
      ['核对', true],
    ]);
  });

  it("the user's sheets stay as they are, and their references to results stay whole over a re-run", async () => {
    const book = await open(USER);
    const before = book.look();
    await book.write(results);
    await book.write({
      ...results,
      sheets: [{ ...SUMMARY, rows: [{ cells: ['新', 7] }], filter: undefined }],
    });
    const after = book.look();
    expect(after.sheets.slice(0, 2)).toEqual(before.sheets);
    expect(after.sheets[1].cells.A1).toBe("='绩效 汇总'!B2");
  });

  it("a sheet, table or name of the user's is never overwritten: another name is offered and nothing is written", async () => {
    const mine: Source = {
      sheets: [
        { name: SUMMARY.name, rows: [['我的']] },
        {
          name: '别的',
          rows: [['工号'], ['1']],
          tables: [
            {
              name: LINES.tables![0].name,
              range: { top: 0, left: 0, bottom: 1, right: 0 },
              columns: ['工号'],
            },
          ],
        },
      ],
    };
    const book = await open(mine);
    const before = book.look();
    const { clashes } = await book.write(results);
    expect(clashes.map(({ kind, name, offered }) => [kind, name, offered])).toEqual([
      ['table', '明细_贷款营销奖励', '明细_贷款营销奖励_2'],
      ['sheet', '绩效 汇总', '绩效 汇总(2)'],
    ]);
    expect(book.look()).toEqual(before);
  });

  it('data of ours travels along; the same id takes the place of the earlier one', async () => {
    const seal = (id: string, text: string): DataNode => ({
      name: 'seal',
      attributes: { id },
      children: [{ name: 'rows', attributes: { table: '甲 & 乙' }, children: [], text }],
      text: '',
    });
    const book = await open(USER);
    await book.write(results, [seal('C/2023Q1', 'a1'), seal('C/2023Q2', 'b2')]);
    await book.write(results, [seal('C/2023Q1', 'c3')]);
    const { data = [] } = await book.read();
    expect([...data].sort((a, b) => (a.attributes.id < b.attributes.id ? -1 : 1))).toEqual([
      seal('C/2023Q1', 'c3'),
      seal('C/2023Q2', 'b2'),
    ]);
  });

  it('text stays text, whatever Excel would make of it', async () => {
    const texts = [
      '=1+1',
      '+5',
      '-5',
      '@甲',
      '\t=1',
      '0012',
      '1/2',
      '2023-01-01',
      '1e5',
      'TRUE',
      '10%',
      "'引号",
      '#N/A',
      ' 7 ',
      '3月5日',
      '１２',
    ];
    const plan: BookPlan = {
      sheets: [{ name: '名单', marked: true, rows: texts.map((text) => ({ cells: [text] })) }],
      styles: STYLES,
    };
    const book = await open(USER);
    await book.write(plan);
    const { cells, styles } = book.look().sheets[2];
    expect(Object.values(cells)).toEqual(texts.map((text) => JSON.stringify(text)));
    expect(styles).toEqual({});
  });
});
