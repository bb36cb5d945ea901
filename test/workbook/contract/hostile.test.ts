import type { BookPlan } from '../../../src/report/plan';
import { closeOffice } from '../../support/office';
import { shown } from '../packing';
import { ADAPTERS } from './adapters';
import type { Source } from './source';

afterEach(closeOffice);

const USER: Source = { sheets: [{ name: '台账', rows: [['工号'], ['0012']] }] };

/** What a program may take for a formula, a number, a date, a truth value or a markup of its own. */
const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://a.b","c")',
  '+86 138 0013 8000',
  '-1+1|x',
  '@SUM(1)',
  '\t=1',
  '\n=1',
  '＝1+1',
  "'",
  "''",
  "'=1",
  '👩‍👩‍👧‍👦 𠮷野家',
  'مرحبا \u202Egnp.exe\u202C',
  '\u200B=1',
  '\uFEFF0012',
  'x\u0001y\u0008z\u001Fw',
  '_x0041_ 与 _x000D_',
  ' 前 后 ',
  '\u00A05',
  '第一行\n第二行',
  ']]><f>1</f>&amp;&#65;',
  '{=1}',
  '１２３',
  'ＴＲＵＥ',
  'Jan-5',
  '5月',
  '1E5',
  '￥5',
  '(5)',
  '50%',
  '#N/A',
  '#REF!',
  '1:30',
  'a'.repeat(32_767),
  '中'.repeat(32_767),
];

describe.each(ADAPTERS)('hostile contents, through $name', ({ open }) => {
  it('are the same text after writing and reading, none becomes a formula', async () => {
    const plan: BookPlan = {
      sheets: [{ name: '名单', marked: true, rows: HOSTILE.map((text) => ({ cells: [text, 1] })) }],
      styles: {},
    };
    const book = await open(USER);
    await book.write(plan);
    await book.write(plan);
    expect(shown(await book.read(), 1)).toEqual(HOSTILE.map((text) => [text, 1]));
    expect(Object.values(book.look().sheets[1].cells).filter((cell) => cell.startsWith('='))).toEqual([]);
  });

  it('in cells formatted as text stay the same too', async () => {
    const plan: BookPlan = {
      sheets: [
        {
          name: '名单',
          marked: true,
          columns: [{ style: 'id' }],
          rows: HOSTILE.map((text) => ({ cells: [text] })),
        },
      ],
      styles: { id: { numberFormat: '@' } },
    };
    const book = await open(USER);
    await book.write(plan);
    await book.write(plan);
    expect(shown(await book.read(), 1)).toEqual(HOSTILE.map((text) => [text]));
  });

  it('of the user are read as they are', async () => {
    // XML of the test's own cannot hold control characters.
    const texts = HOSTILE.filter((text) => !/[^\t\n\P{Cc}]|_x/u.test(text));
    const book = await open({ sheets: [{ name: '台账', rows: texts.map((text) => [text]) }] });
    expect(shown(await book.read())).toEqual(texts.map((text) => [text]));
  });
});

describe.each(ADAPTERS)('odd workbooks, through $name', ({ open }) => {
  const odd = "O'Brien's “核对”! & <1>";

  it('result sheets with quotes, blanks and signs in their names are found again', async () => {
    const plan: BookPlan = {
      sheets: [
        {
          name: odd,
          marked: true,
          rows: [{ cells: ['应发', 5] }],
          filter: { top: 0, left: 0, bottom: 0, right: 1 },
        },
        {
          name: '汇总',
          marked: true,
          rows: [{ cells: [{ formula: `'${odd.replace(/'/g, "''")}'!B1*2`, value: 10 }] }],
          links: [
            { range: { top: 0, left: 0, bottom: 0, right: 0 }, target: `'${odd.replace(/'/g, "''")}'!A1` },
          ],
        },
      ],
      styles: {},
      names: [{ name: '应发数', formula: `'${odd.replace(/'/g, "''")}'!$B$1` }],
    };
    const book = await open(USER);
    expect(await book.write(plan)).toMatchObject({ added: [odd, '汇总'] });
    const once = book.look();
    expect(await book.write(plan)).toEqual({ added: [], replaced: [odd, '汇总'], clashes: [] });
    expect(book.look()).toEqual(once);
    expect(shown(await book.read(), 1)).toEqual([['应发', 5]]);
  });

  it("a user's sheet with the name of a result is never overwritten, whatever the case of its letters", async () => {
    const book = await open({
      sheets: [
        { name: 'SUMMARY', rows: [['我的', 1]] },
        { name: '台账', rows: [['工号']] },
      ],
    });
    const before = book.look();
    const { clashes } = await book.write({
      sheets: [{ name: 'Summary', marked: true, rows: [{ cells: ['x'] }] }],
      styles: {},
    });
    expect(clashes.map(({ name, offered }) => [name, offered])).toEqual([['Summary', 'Summary(2)']]);
    expect(clashes[0].text.zh).toContain('不会覆盖');
    expect(book.look()).toEqual(before);
  });

  it('tables: blank, with totals, side by side; headers that repeat or are missing in a plain range', async () => {
    const book = await open({
      sheets: [
        {
          name: '台账',
          rows: [
            ['工号', '金额', null, '户名', '合计'],
            [null, null, null, '甲', 1],
            [null, null, null, '合计', 1],
          ],
          tables: [
            { name: '空表', range: { top: 0, left: 0, bottom: 1, right: 1 }, columns: ['工号', '金额'] },
            {
              name: '带汇总',
              range: { top: 0, left: 3, bottom: 2, right: 4 },
              columns: ['户名', '合计'],
              totals: true,
            },
          ],
        },
        {
          name: '重复',
          rows: [
            ['金额', '金额', null, '金额'],
            [1, 2, 3, 4],
          ],
        },
      ],
    });
    const { tables, sheets } = await book.read();
    expect(tables).toEqual([
      { name: '空表', sheet: '台账', top: 0, left: 0, bottom: 1, right: 1 },
      { name: '带汇总', sheet: '台账', top: 0, left: 3, bottom: 1, right: 4 },
    ]);
    expect(shown({ sheets, tables, date1904: false }, 1)[0]).toEqual(['金额', '金额', null, '金额']);
  });

  it('very hidden sheets are read, and stay as they are when results come', async () => {
    const book = await open({
      sheets: [
        { name: '台账', rows: [['工号']] },
        { name: '深藏', rows: [['费率', 0.003]], hidden: 'very' },
      ],
    });
    const before = book.look().sheets[1];
    await book.write({ sheets: [{ name: '汇总', marked: true, rows: [{ cells: [1] }] }], styles: {} });
    expect(book.look().sheets[1]).toEqual(before);
    expect(before.visible).toBe(false);
    expect(shown(await book.read(), 1)).toEqual([['费率', 0.003]]);
  });

  it('200 sheets with a table each are read in order, and results stand behind them', async () => {
    const sheets = Array.from({ length: 200 }, (_, at) => ({
      name: `支行${at + 1}`,
      rows: [
        ['工号', '金额'],
        [`00${at}`, at],
      ],
      tables: [
        {
          name: `台账${at + 1}`,
          range: { top: 0, left: 0, bottom: 1, right: 1 },
          columns: ['工号', '金额'],
        },
      ],
    }));
    const book = await open({ sheets });
    await book.write({ sheets: [{ name: '汇总', marked: true, rows: [{ cells: [1] }] }], styles: {} });
    const found = await book.read();
    expect(found.sheets.map(({ name }) => name)).toEqual([...sheets.map(({ name }) => name), '汇总']);
    expect(found.tables).toHaveLength(200);
    expect(shown(found, 137)).toEqual(sheets[137].rows);
  });

  it('days that count from 1904 are told', async () => {
    const book = await open({ sheets: [{ name: '台账', rows: [['日期'], [43_466]] }], date1904: true });
    expect((await book.read()).date1904).toBe(true);
    expect(shown(await book.read())[1]).toEqual([43_466]);
  });
});
