import { readLedger } from '../../src/ledger/read';
import { table } from '../../src/ledger/shorthand';
import type { Book, Grid } from '../../src/ledger/grid';
import { CellKind } from '../../src/ledger/grid';
import { sheetsBook, type Cell, type Row } from '../support/book';
import { issues, mustRead, values } from '../support/sheet';

const CARDS = table('银行卡', '工号* 编号 @, 卡号* 编号, 卡内余额* 金额', { key: '卡号' });
const HEADER: Row = ['工号', '卡号', '卡内余额'];
const read = (...rows: Row[]) => mustRead([HEADER, ...rows], CARDS);

describe('What is a row', () => {
  test('a wholly empty row is none, but keeps its number: the next row is row 3', () => {
    const ledger = read(['1001', 'C1', 5], [], ['1001', 'C2', 6]);
    expect([ledger.rows, [...ledger.position], issues(ledger)]).toEqual([2, [1, 3], []]);
  });

  test.each<[string, Row]>([
    ['blanks', [null, null, null]],
    ['spaces', [' ', '\u3000', '']],
    ['something outside the table’s columns', [null, null, null, '备注']],
  ])('a row of %s is empty', (_, row) => {
    expect(read(['1001', 'C1', 5], row).rows).toBe(1);
  });

  test('the one empty row of a new table is no row', () => {
    expect(read([null, null, null]).rows).toBe(0);
  });

  test('a row with one filled cell is a row, and its blanks are findings', () => {
    expect(issues(read([null, null, 5]))).toEqual(['REQUIRED_BLANK A2', 'REQUIRED_BLANK B2']);
  });

  test.each<[string, Row]>([
    ['合计', ['合计', null, 100]],
    ['小计', ['小计', null, 100]],
    ['总计', ['总计', null, 100]],
    ['累计', ['累计', null, 100]],
    ['合计 in the second column, the first blank', [null, '合计', 100]],
    ['合计 with spaces around', ['\u3000合计 ', null, 100]],
  ])('%s is a subtotal row: left out with a finding, and not read', (_, row) => {
    const ledger = read(['1001', 'C1', 5], row);
    expect([ledger.rows, [...ledger.subtotal], issues(ledger)]).toEqual([
      2,
      [0, 1],
      ['SUBTOTAL_ROW null'.replace('null', '1')],
    ]);
  });

  test.each<[string, Row]>([
    ['合计 behind a 工号', ['1001', '合计', 100]],
    ['合计数', ['合计数', 'C9', 100]],
    ['a subtotal word in another language', ['Total', 'C9', 100]],
  ])('%s is an ordinary row', (_, row) => {
    expect([...read(row).subtotal]).toEqual([0]);
  });

  test('each row remembers its row on the sheet', () => {
    const rows: Row[] = [['银行卡台账'], [], HEADER, ['1001', 'C1', 5], [], ['1001', 'C2', 6]];
    const ledger = readLedger(sheetsBook([{ name: '银行卡', rows }]), CARDS)!;
    expect([[...ledger.sheetRow], [...ledger.position]]).toEqual([
      [3, 5],
      [1, 3],
    ]);
  });
});

describe('Keys', () => {
  const keyed = (columns: string, key: string | object, ...rows: Row[]) => {
    const spec = table('表', columns, { key: key as string });
    return issues(mustRead([spec.columns.map(({ name }) => name), ...rows], spec)).filter((text) =>
      text.startsWith('DUP'),
    );
  };

  test.each<[string, Row[], number]>([
    [
      'different keys',
      [
        ['1001', 'C1', 1],
        ['1001', 'C2', 1],
      ],
      0,
    ],
    [
      'the same key twice',
      [
        ['1001', 'C1', 1],
        ['1002', 'C1', 1],
      ],
      2,
    ],
    [
      'three times',
      [
        ['1001', 'C1', 1],
        ['1002', 'C1', 1],
        ['1003', 'C1', 1],
      ],
      3,
    ],
    [
      'leading zeros differ',
      [
        ['1001', '01', 1],
        ['1001', '1', 1],
      ],
      0,
    ],
    [
      'case differs',
      [
        ['1001', 'c1', 1],
        ['1001', 'C1', 1],
      ],
      0,
    ],
    [
      'dress does not',
      [
        ['1001', 'Ｃ１', 1],
        ['1001', ' C1', 1],
      ],
      2,
    ],
    [
      'a number and the same digits as text',
      [
        ['1001', 12, 1],
        ['1001', '12', 1],
      ],
      2,
    ],
    [
      'blank keys are not each other’s duplicates',
      [
        ['1001', null, 1],
        ['1001', null, 1],
      ],
      0,
    ],
    [
      'subtotal rows are not compared',
      [
        ['1001', 'C1', 1],
        ['合计', 'C1', 1],
      ],
      0,
    ],
  ])('%s', (_, rows, count) => {
    expect(keyed('工号* 编号 @, 卡号* 编号, 卡内余额* 金额', '卡号', ...rows)).toHaveLength(count);
  });

  test('a key of several columns, one of them a date', () => {
    const columns = '编号* 编号, 日期* 日期';
    const rows: Row[] = [
      ['A', '2023-01-01'],
      ['A', 44927],
      ['A', '2023-01-02'],
      ['B', '2023-01-01'],
    ];
    expect(keyed(columns, '编号+日期', ...rows)).toEqual(['DUPLICATE_KEY A2', 'DUPLICATE_KEY A3']);
  });

  test('an optional part of a key may be blank: two blanks are the same', () => {
    expect(keyed('编号* 编号, 日期 日期', '编号+日期', ['A', null], ['A', null], ['A', 44927])).toHaveLength(
      2,
    );
  });

  test('an optional part of a key that cannot be read is no blank: what it repeats is not known', () => {
    const rows: Row[] = [
      ['A', null],
      ['A', '去年底'],
      ['A', '年初'],
    ];
    expect(keyed('编号* 编号, 日期 日期', '编号+日期', ...rows)).toEqual([]);
  });

  test('reversals repeat the key', () => {
    const key = { columns: ['编号'], scope: { kind: 'positive', column: '金额' } };
    expect(keyed('编号* 编号, 金额* 金额', key, ['A', 5], ['A', -5], ['A', -1])).toEqual([]);
    expect(keyed('编号* 编号, 金额* 金额', key, ['A', 5], ['A', 0], ['A', -1])).toHaveLength(2);
  });

  test('unique within a quarter', () => {
    const key = { columns: ['编号'], scope: { kind: 'period', column: '日期' } };
    const rows = (a: string, b: string): Row[] => [
      ['A', a],
      ['A', b],
    ];
    expect(keyed('编号* 编号, 日期* 日期', key, ...rows('2023-01-01', '2023-03-31'))).toHaveLength(2);
    expect(keyed('编号* 编号, 日期* 日期', key, ...rows('2023-03-31', '2023-04-01'))).toHaveLength(0);
    expect(keyed('编号* 编号, 日期* 日期', key, ...rows('2022-01-01', '2023-01-01'))).toHaveLength(0);
  });
});

describe('AMOUNT_SUSPICIOUS: over 1,000 times the column’s median, both without sign', () => {
  const amounts = (...cells: Cell[]) =>
    issues(read(...cells.map((cell, i): Row => ['1001', `C${i}`, cell]))).filter((text) =>
      text.startsWith('AMOUNT'),
    );

  test.each<[string, Cell[], string[]]>([
    ['exactly 1,000 times is not', [10, 10, 10_000], []],
    ['a fen more is', [10, 10, 10_000.01], ['AMOUNT_SUSPICIOUS C4']],
    ['the median of an even number is the mean of the middle two', [10, 30, 20, 20_000.01], []],
    ['a reversal as large', [10, 10, -10_001], ['AMOUNT_SUSPICIOUS C4']],
    ['without a median there is nothing to say', [0, 0, 5], []],
    ['blanks and texts aside', [10, null, 10, '？', 10_001], ['AMOUNT_SUSPICIOUS C6']],
    ['one row alone', [5_000_000], []],
  ])('%s', (_, cells, expected) => {
    expect(amounts(...cells)).toEqual(expected);
  });
});

describe('Size', () => {
  test('a sheet of a million rows of nothing has no rows, quickly', () => {
    const rows = 1_048_576;
    const kind = new Uint8Array(rows);
    const header = HEADER.map(() => ({
      kind: kind.slice(),
      value: new Float64Array(rows),
    }));
    header.forEach((column, i) => {
      column.kind[0] = CellKind.Text;
      column.value[0] = i;
    });
    const grid: Grid = { name: '银行卡', rows, columns: header, texts: HEADER as string[], marked: false };
    const book: Book = { sheets: [grid], tables: [], date1904: false };
    expect(readLedger(book, CARDS)?.rows).toBe(0);
  });

  test('100,000 rows keep their order and their sum', () => {
    const ledger = read(...Array.from({ length: 100_000 }, (_, i): Row => ['1001', `C${i}`, i / 100]));
    expect([ledger.rows, issues(ledger)]).toEqual([100_000, []]);
    expect(values(ledger, '卡内余额').slice(-2)).toEqual(['999.98', '999.99']);
  });
});
