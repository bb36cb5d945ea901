import { readLedger } from '../../src/ledger/read';
import { table } from '../../src/ledger/shorthand';
import { sheetsBook, type Row, type Sheet } from '../support/book';
import { issues, values } from '../support/sheet';

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
describe('Headers', () => {
  test('columns in any order, further columns kept out', () => {
    const sheet = {
      name: '银行卡',
      rows: [
        ['卡内余额', '备注', '卡号', '工号', '开卡日期'],
        [100, 'x', 'C1', '1001', 44930],
      ],
    };
    const ledger = read([sheet])!;
    expect([values(ledger, '卡号'), values(ledger, '卡内余额'), issues(ledger)]).toEqual([
      ['C1'],
      ['100'],
      [],
    ]);
    expect([...ledger.columns.keys()].sort()).toEqual(['卡内余额', '卡号', '工号', '开卡日期'].sort());
  });

  test.each([
    ['a required mark', '卡号*'],
    ['spaces', ' 卡 号 '.replace(' 号', '号')],
    ['full-width brackets', '卡号（必填）'],
    ['a line break', '卡号\n'],
    ['a line break within it, as a narrow column wraps', '卡\n号'],
  ])('%s', (_, header) => {
    const ledger = read([{ name: '银行卡', rows: [['工号', header, '开卡日期', '卡内余额'], row('C1')] }])!;
    expect([values(ledger, '卡号'), issues(ledger)]).toEqual([['C1'], []]);
  });

  test('a missing column is COLUMN_MISSING, once', () => {
    const ledger = read([
      {
        name: '银行卡',
        rows: [
          ['工号', '卡号', '卡内余额'],
          ['1001', 'C1', 5],
          ['1001', 'C2', 5],
        ],
      },
    ])!;
    expect(issues(ledger)).toEqual(['COLUMN_MISSING 开卡日期']);
  });

  test('a column named twice is COLUMN_MISSING: which one counts is not guessed', () => {
    const ledger = read([
      {
        name: '银行卡',
        rows: [
          [...HEADER, '卡内余额'],
          [...row('C1'), 5],
        ],
      },
    ])!;
    expect(issues(ledger)).toEqual(['COLUMN_MISSING 卡内余额']);
  });

  test('a header without rows is a ledger of no rows', () => {
    const ledger = read([{ name: '银行卡', rows: [HEADER] }], rangeOf('银行卡', '银行卡', 0, 0, 0, 3))!;
    expect([ledger.rows, issues(ledger)]).toEqual([0, []]);
  });

  test('a sheet of its name that holds something else lacks its columns', () => {
    const ledger = read([{ name: '银行卡', rows: [['说明'], ['请勿填写']] }])!;
    expect(issues(ledger).filter((issue) => issue.startsWith('COLUMN_MISSING'))).toHaveLength(4);
  });

  test('an empty sheet of its name is no table', () => {
    expect(read([{ name: '银行卡', rows: [] }])).toBeNull();
  });

  test.each([
    ['单价（万元）', '50000'],
    ['单价 万元', '50000'],
    ['单价（元/万元）', '5'],
    ['单价（每万元）', '5'],
    ['单价（50万元以上）', '5'],
  ])('a price under “%s” is read as %s yuan', (header, expected) => {
    const spec = table('价目', '产品* 文本, 单价* 金额', { key: '产品' });
    const sheet = {
      name: '价目',
      rows: [
        ['产品', header],
        ['甲', 5],
      ],
    };
    expect(values(readLedger(sheetsBook([sheet]), spec)!, '单价')).toEqual([expected]);
  });

  test('每万元 is a name of its own: what is paid for 10,000 yuan', () => {
    const spec = table('价目', '产品* 文本, 每万元* 金额', { key: '产品' });
    const sheet = {
      name: '价目',
      rows: [
        ['产品', '每万元'],
        ['甲', 5],
      ],
    };
    expect(values(readLedger(sheetsBook([sheet]), spec)!, '每万元')).toEqual(['5']);
  });
});
