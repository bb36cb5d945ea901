import { readLedger } from '../../src/ledger/read';
import { table } from '../../src/ledger/shorthand';
import { sheetsBook, type Row, type Sheet } from '../support/book';
import { values } from '../support/sheet';

const CARDS = table('银行卡', '工号* 编号 @, 卡号* 编号, 开卡日期* 日期, 卡内余额* 金额 ≥0', { key: '卡号' });
const HEADER: Row = ['工号', '卡号', '开卡日期', '卡内余额'];
const row = (card: string): Row => ['1001', card, 44930, 100];
const rangeOf = (name: string, sheet: string, top: number, left: number, bottom: number, right: number) => ({
  name,
  sheet,
  top,
  left,
  bottom,
  right,
});
const read = (sheets: Sheet[], ...tables: ReturnType<typeof rangeOf>[]) =>
  readLedger(sheetsBook(sheets, { tables }), CARDS);
/** The card numbers read, and where the first one stands. */
const found = (sheets: Sheet[], ...tables: ReturnType<typeof rangeOf>[]) => {
  const ledger = read(sheets, ...tables);
  return ledger && { sheet: ledger.sheet, cards: values(ledger, '卡号'), rows: [...ledger.sheetRow] };
};

describe('Where a ledger is found', () => {
  test.each<
    [string, Sheet[], ReturnType<typeof rangeOf>[], { sheet: string; cards: string[]; rows: number[] } | null]
  >([
    [
      'an Excel table of its name, on whatever sheet and place',
      [
        {
          name: '数据',
          rows: [
            ['无关'],
            [],
            [null, null, ...HEADER],
            [null, null, ...row('C1')],
            [null, null, ...row('C2')],
          ],
        },
      ],
      [rangeOf('银行卡', '数据', 2, 2, 4, 5)],
      { sheet: '数据', cards: ['C1', 'C2'], rows: [3, 4] },
    ],
    [
      'an Excel table ends where it ends: notes below are not rows',
      [{ name: '数据', rows: [HEADER, row('C1'), ['制表人：赵六']] }],
      [rangeOf('银行卡', '数据', 0, 0, 1, 3)],
      { sheet: '数据', cards: ['C1'], rows: [1] },
    ],
    [
      'cells beside an Excel table are not its columns',
      [
        {
          name: '数据',
          rows: [
            [...HEADER, '卡号'],
            [...row('C1'), 'X'],
            [...row('C2'), 'Y'],
          ],
        },
      ],
      [rangeOf('银行卡', '数据', 0, 0, 2, 3)],
      { sheet: '数据', cards: ['C1', 'C2'], rows: [1, 2] },
    ],
    [
      'an Excel table goes before a sheet of the same name',
      [
        { name: '银行卡', rows: [HEADER, row('旧')] },
        { name: '新', rows: [HEADER, row('C1')] },
      ],
      [rangeOf('银行卡', '新', 0, 0, 1, 3)],
      { sheet: '新', cards: ['C1'], rows: [1] },
    ],
    [
      'several Excel tables side by side on one sheet',
      [
        {
          name: '全部',
          rows: [
            ['工号', '姓名', null, ...HEADER],
            ['1001', '张三', null, ...row('C1')],
            [null, null, null, ...row('C2')],
          ],
        },
      ],
      [rangeOf('花名册', '全部', 0, 0, 1, 1), rangeOf('银行卡', '全部', 0, 3, 2, 6)],
      { sheet: '全部', cards: ['C1', 'C2'], rows: [1, 2] },
    ],
    [
      'a sheet of its name',
      [{ name: '银行卡', rows: [HEADER, row('C1')] }],
      [],
      { sheet: '银行卡', cards: ['C1'], rows: [1] },
    ],
    [
      'a sheet of its name with titles above the header',
      [
        {
          name: '银行卡',
          rows: [['城东支行银行卡台账'], ['2023年一季度', null, '单位：元'], HEADER, row('C1')],
        },
      ],
      [],
      { sheet: '银行卡', cards: ['C1'], rows: [3] },
    ],
    [
      'a sheet name with spaces and full-width letters',
      [{ name: ' 银行卡 ', rows: [HEADER, row('C1')] }],
      [],
      { sheet: ' 银行卡 ', cards: ['C1'], rows: [1] },
    ],
    [
      'a range under a title of its name, on any sheet',
      [{ name: '台账', rows: [['银行卡'], HEADER, row('C1'), row('C2')] }],
      [],
      { sheet: '台账', cards: ['C1', 'C2'], rows: [2, 3] },
    ],
    [
      'ranges stacked on one sheet, each under its title',
      [
        {
          name: '台账',
          rows: [
            ['POS商户'],
            ['工号', '商户号', '装机日期'],
            ['1001', 'M1', 44930],
            [],
            ['银行卡'],
            HEADER,
            row('C1'),
            [],
            ['利息收入'],
            ['工号', '月份', '利息收入'],
            ['1001', 44930, 5],
          ],
        },
      ],
      [],
      { sheet: '台账', cards: ['C1'], rows: [6] },
    ],
    [
      'ranges beside each other on one sheet, each under its title',
      [
        {
          name: '台账',
          rows: [
            ['POS商户', null, null, null, '银行卡'],
            ['工号', '商户号', '装机日期', null, ...HEADER],
            ['1001', 'M1', 44930, null, ...row('C1')],
            [null, null, null, null, ...row('C2')],
          ],
        },
      ],
      [],
      { sheet: '台账', cards: ['C1', 'C2'], rows: [2, 3] },
    ],
    [
      'a title with the unit beside it',
      [{ name: '台账', rows: [['银行卡', null, null, '单位：元'], HEADER, row('C1')] }],
      [],
      { sheet: '台账', cards: ['C1'], rows: [2] },
    ],
    [
      'records below a blank row and a lone cell, none of which is dropped',
      [{ name: '银行卡', rows: [HEADER, row('C1'), [], ['  '], row('C2')] }],
      [],
      { sheet: '银行卡', cards: ['C1', 'C2'], rows: [1, 4] },
    ],
    [
      'no such table',
      [
        {
          name: '别的',
          rows: [
            ['工号', '姓名'],
            ['1001', '张三'],
          ],
        },
      ],
      [],
      null,
    ],
    [
      'the word in some cell is no title',
      [
        {
          name: '别的',
          rows: [
            ['项目', '金额'],
            ['银行卡', 5],
          ],
        },
      ],
      [],
      null,
    ],
    ['an empty book', [], [], null],
  ])('%s', (_, sheets, tables, expected) => {
    expect(found(sheets, ...tables)).toEqual(expected);
  });

  test.each<[string, Sheet[], ReturnType<typeof rangeOf>[]]>([
    ['a sheet of its name', [{ name: '银行卡', rows: [HEADER, row('C1')], marked: true }], []],
    [
      'an Excel table',
      [{ name: '结果', rows: [HEADER, row('C1')], marked: true }],
      [rangeOf('银行卡', '结果', 0, 0, 1, 3)],
    ],
    ['a title', [{ name: '结果', rows: [['银行卡'], HEADER, row('C1')], marked: true }], []],
  ])('a result sheet of ours is never an input: %s', (_, sheets, tables) => {
    expect(read(sheets, ...tables)).toBeNull();
  });
});
