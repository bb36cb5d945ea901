import type { Book } from '../../../src/ledger/grid';
import { closeOffice } from '../../support/office';
import { shown } from '../packing';
import { ADAPTERS } from './adapters';
import type { Source } from './source';

afterEach(closeOffice);

const LEDGERS: Source = {
  sheets: [
    {
      name: '台账',
      rows: [
        ['工号', '发放金额', '发放日期', '备注'],
        ['0012', 150000.5, 45000, '=1+1'],
        ['12', -0.1, 45001.5, ' 前后空格 '],
        ['１２', { formula: '2+3', value: 5 }, true, "'引号"],
        [null, { error: '#DIV/0!' }, { error: '#N/A' }, '#N/A 不是错误'],
        ['123456789012345678', 1e21, false, '第一行\n第二行 <&> 𠮷'],
      ],
      tables: [
        {
          name: '贷款发放',
          range: { top: 0, left: 0, bottom: 5, right: 3 },
          columns: ['工号', '发放金额', '发放日期', '备注'],
        },
      ],
    },
    {
      name: '两张表',
      rows: [
        ['说明', null, null],
        [null, '户名', '金额'],
        [null, '甲', 1],
        [null, '乙', 2],
        [null, '合计', 3],
        [null, null, null],
        [null, null, null],
        [null, '丙', 4],
      ],
      tables: [
        {
          name: '存款',
          range: { top: 1, left: 1, bottom: 4, right: 2 },
          columns: ['户名', '金额'],
          totals: true,
        },
        {
          name: '无表头',
          range: { top: 7, left: 1, bottom: 7, right: 2 },
          columns: ['Column1', 'Column2'],
          noHeader: true,
        },
      ],
      merge: { top: 0, left: 0, bottom: 0, right: 2 },
    },
    { name: '绩效汇总', rows: [['应发', 100]], marked: true },
    { name: '隐藏的参数', rows: [['费率', 0.003]], hidden: true },
    { name: '空白', rows: [] },
  ],
  parts: [
    '<?xml version="1.0" encoding="UTF-8"?><seal xmlns="urn:jisuan:data" id="C/2023Q1"><table name="贷款 &lt;一&gt;"><rows>a1b2</rows></table></seal>',
    '<other xmlns="urn:somebody:else"/>',
  ],
};

/** A book without the numbering of its texts. */
function plain(book: Book) {
  return {
    sheets: book.sheets.map(({ name, rows, marked }, at) => ({ name, rows, marked, cells: shown(book, at) })),
    tables: book.tables,
    date1904: book.date1904,
    data: book.data,
  };
}

describe.each(ADAPTERS)('reading $name', ({ open }) => {
  it('gives every cell with its kind, tables with their data rows, marks and data of ours', async () => {
    const book = plain(await (await open(LEDGERS)).read());
    expect(book.sheets[0].cells).toEqual([
      ['工号', '发放金额', '发放日期', '备注'],
      ['0012', 150000.5, 45000, '=1+1'],
      ['12', -0.1, 45001.5, ' 前后空格 '],
      ['１２', 5, true, "'引号"],
      [null, { error: '#DIV/0!' }, { error: '#N/A' }, '#N/A 不是错误'],
      ['123456789012345678', 1e21, false, '第一行\n第二行 <&> 𠮷'],
    ]);
    expect(book.tables).toEqual([
      { name: '贷款发放', sheet: '台账', top: 0, left: 0, bottom: 5, right: 3 },
      { name: '存款', sheet: '两张表', top: 1, left: 1, bottom: 3, right: 2 },
      { name: '无表头', sheet: '两张表', top: 6, left: 1, bottom: 7, right: 2 },
    ]);
    // A header row that is switched off is filled with the names of its columns.
    expect(book.sheets[1].cells[6]).toEqual([null, 'Column1', 'Column2']);
    expect(book.sheets.map(({ name, marked, rows }) => [name, marked, rows])).toEqual([
      ['台账', false, 6],
      ['两张表', false, 8],
      ['绩效汇总', true, 1],
      ['隐藏的参数', false, 1],
      ['空白', false, 0],
    ]);
    expect(book.date1904).toBe(false);
    expect(book.data).toEqual([
      {
        name: 'seal',
        attributes: { id: 'C/2023Q1' },
        text: '',
        children: [
          {
            name: 'table',
            attributes: { name: '贷款 <一>' },
            text: '',
            children: [{ name: 'rows', attributes: {}, children: [], text: 'a1b2' }],
          },
        ],
      },
    ]);
  });

  it('a workbook without data of ours has none', async () => {
    const book = await (await open({ sheets: [{ name: '台账', rows: [['甲']] }] })).read();
    expect(book.data).toBeUndefined();
  });
});
