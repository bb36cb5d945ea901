import fc from 'fast-check';
import { verifyBook, type Verification } from '../../../src/app/seal/verify';
import { UsageError } from '../../../src/app/usage';
import { readBook } from '../../../src/workbook/file/read';
import type { Cell, Row, Table } from '../../support/book';
import { changed, ledger, reordered } from '../../support/tables';
import { cellOf, sheetOf } from '../../report/workbook';
import { after, ledgers, LOANS, sealed, TARGETS, withResults } from './sealing';

const BALANCES = ledger(
  '贷款余额',
  `时点       借据号 客户号 工号 贷款余额 逾期天数 欠息天数
   2022-12-31 D0     K0     1001 1000     0        0
   2023-03-31 D0     K0     1001 1000     0        0`,
);
const PIECES = ledger(
  '利息收入',
  `工号 月份    利息收入
   1001 2023-01 100000
   1001 2023-02 150000
   1002 2023-02 150000
   1003 2023-03 200000`,
);
const JOINT = ledger(
  '业绩分成',
  `借据号 工号 分成比例
   D5     1001 0.6
   D5     1002 0.4`,
);
const WITH_JOINT: Table = {
  ...LOANS,
  rows: [...LOANS.rows, ['D5', 'K5', '戊公司', '1001', 44990, 100000, '新增', '联合型']],
};
const book = sealed(ledgers(WITH_JOINT, BALANCES, PIECES, JOINT));

/** The sealed workbook after some tables became others. */
function verified(...tables: readonly Table[]): Verification {
  const given = new Set(tables.map(({ name }) => name));
  const all = [WITH_JOINT, BALANCES, PIECES, JOINT].filter(({ name }) => !given.has(name));
  return verifyBook(readBook(after(book, ...all, ...tables)))[0];
}

/** What is told of a table's rows: 改 1 借据号 D1 发放金额 F2 → 1001 贷款营销奖励. */
function told({ tables }: Verification): string[] {
  return tables.flatMap(({ table, changed: rows, added, removed, moved }) => [
    ...[...rows.map((row) => ['改', row] as const), ...added.map((row) => ['增', row] as const)].map(
      ([kind, { row, key, cells, touches, reason }]) => {
        const places = cells.map(({ column, address }) => `${column} ${address}`).join(' ');
        const reads = touches.map(({ officer, item }) => `${officer} ${item}`).join('、');
        return `${kind} ${table} ${row} ${key} ${places} → ${reads || reason}`;
      },
    ),
    ...removed.map(({ row, cells }) => `删 ${table} ${row} 原第 ${cells[0].address} 行`),
    ...(moved > 0 ? [`移 ${table} ${moved} 行`] : []),
  ]);
}

const pay = ({ pay: all }: Verification) =>
  all
    .filter(({ pays }) => pays)
    .map(({ officer, item, sealed: a, now }) => `${officer} ${item} ${a} → ${now}`);

const withoutRow = (table: Table, at: number): Table => ({
  ...table,
  rows: table.rows.filter((_, row) => row !== at),
});
const withRow = (table: Table, row: Row, at = table.rows.length): Table => ({
  ...table,
  rows: [...table.rows.slice(0, at), row, ...table.rows.slice(at)],
});

describe('verify: what changed since the seal', () => {
  test('a workbook that nobody touched verifies clean, also where its result sheets are gone', () => {
    expect(verifyBook(readBook(book))).toEqual([
      expect.objectContaining({
        unchanged: true,
        stamped: true,
        tables: [],
        pay: [],
        parameters: [],
        written: [],
      }),
    ]);
    expect(verified().unchanged).toBe(true);
  });

  test('a changed amount is named by table, row, key and cell, with whose item reads it and what the pay would be', () => {
    const result = verified(changed(WITH_JOINT, 1, '发放金额', 1100000));
    expect(result.unchanged).toBe(false);
    expect(told(result)).toEqual(['改 贷款发放 1 借据号 D1 发放金额 F2 → 1001 贷款营销奖励']);
    // 100,000 × 1.5‰ = 150.00 more.
    expect(result.pay.map(({ item, sealed: a, now }) => `${item} ${a} → ${now}`)).toContain(
      '贷款营销奖励 1590.00 → 1740.00',
    );
    expect(pay(result)).toEqual(['1001 实发绩效 2120.00 → 2270.00']);
    expect(result.hashes).toEqual({ inputs: true, parameters: false, results: true });
  });

  test('a changed key is a changed cell, not a row gone and another come', () => {
    expect(told(verified(changed(WITH_JOINT, 3, '借据号', 'D3x')))).toEqual([
      '改 贷款发放 3 借据号 D3x 借据号 A4 → 1002 贷款营销奖励',
    ]);
  });

  test('a row that moved to another officer touches the pay of both', () => {
    const result = verified(changed(WITH_JOINT, 2, '工号', '1003'));
    expect(told(result)).toEqual(['改 贷款发放 2 借据号 D2 工号 D3 → 1003 贷款营销奖励']);
    expect(pay(result)).toEqual(['1002 实发绩效 1260.00 → 960.00', '1003 实发绩效 400.00 → 700.00']);
  });

  test('an added row of the period is named and touches pay; one of another period touches none', () => {
    const row = (id: string, day: number): Row => [
      id,
      'K9',
      '新客户',
      '1003',
      day,
      100000,
      '新增',
      '自主开发型',
    ];
    const result = verified(withRow(withRow(WITH_JOINT, row('D8', 45000)), row('D9', 45040)));
    expect(told(result)).toEqual([
      '增 贷款发放 6 借据号 D8 借据号 A7 → 1003 贷款营销奖励',
      '增 贷款发放 7 借据号 D9 借据号 A8 → OUT_OF_PERIOD',
    ]);
    expect(pay(result)).toEqual(['1003 实发绩效 400.00 → 550.00']);
  });

  test('a removed row is named by where it stood, and the pay says whose it was', () => {
    const result = verified(withoutRow(WITH_JOINT, 1));
    expect(told(result)).toEqual(['删 贷款发放 2 原第 3 行']);
    expect(pay(result)).toEqual(['1002 实发绩效 1260.00 → 960.00']);
  });

  test('a row put in between shifts the others, which have not changed', () => {
    const row: Row = ['D8', 'K9', '新客户', '1003', 45000, 100000, '新增', '自主开发型'];
    expect(told(verified(withRow(WITH_JOINT, row, 1)))).toEqual([
      '增 贷款发放 2 借据号 D8 借据号 A3 → 1003 贷款营销奖励',
    ]);
  });

  test('a sorted ledger has the same contents in another order, which is said', () => {
    const turned = reordered(WITH_JOINT, [0, 1, 2, 3, 4, 5, 6, 7], [4, 0, 1, 2, 3]);
    const result = verified(turned);
    expect(told(result)).toEqual(['移 贷款发放 1 行']);
    expect([result.unchanged, result.pay]).toEqual([false, []]);
  });

  test('moved columns, another dress of a figure and columns of the clerk’s own change nothing', () => {
    const own = {
      ...WITH_JOINT,
      header: [...WITH_JOINT.header, '备注'],
      rows: WITH_JOINT.rows.map((r) => [...r, '看过']),
    };
    expect(verified(own).unchanged).toBe(true);
    expect(verified(reordered(WITH_JOINT, [7, 6, 5, 4, 3, 2, 1, 0], [0, 1, 2, 3, 4])).unchanged).toBe(true);
    expect(verified(changed(WITH_JOINT, 1, '发放金额', '￥1,000,000.00元')).unchanged).toBe(true);
  });

  test('in a ledger without a key a changed cell is found by its neighbours', () => {
    expect(told(verified(changed(PIECES, 2, '利息收入', 150001)))).toEqual([
      '改 利息收入 2  利息收入 C3 → 1001 利息收入奖励',
    ]);
  });

  test('split rows, targets and the roster touch the items that read them', () => {
    expect(told(verified(changed(JOINT, 2, '分成比例', 0.3)))[0]).toMatch(
      /^改 业绩分成 2 借据号\+工号 D5\+1002 分成比例 C3/,
    );
    const targets = verified(changed(TARGETS, 1, '完成', 50));
    expect(told(targets)).toEqual([
      '改 任务指标 1 工号+期间+指标 1001+2023Q1+贷款收息 完成 E2 → 1001 贷款收息完成率、1001 存款完成率、1001 不良贷款下降完成率、1001 中间业务完成率、1001 工作质量完成率',
    ]);
    // 40% of the composite at half: 80% of 2,120.00.
    expect(pay(targets)).toEqual(['1001 实发绩效 2120.00 → 1696.00']);
  });

  test('a changed, added or dropped parameter is named', () => {
    const dearer = verified(ledger('参数', '参数 值\n营销奖励率 0.002'));
    expect(dearer.parameters).toEqual(['营销奖励率']);
    expect(dearer.tables.map(({ table, whole }) => `${table} ${whole}`)).toEqual(['参数 added']);
    expect(pay(dearer)[0]).toBe('1001 实发绩效 2120.00 → 2650.00');
  });

  test('a table that is gone, and columns that came or went, are said', () => {
    const [gone] = verifyBook(readBook(after(book, WITH_JOINT, BALANCES, JOINT)));
    expect(gone.tables.map(({ table, whole, removed }) => `${table} ${whole} ${removed.length}`)).toEqual([
      '利息收入 removed 4',
    ]);
    expect(pay(gone)).toHaveLength(3);
    const narrow = {
      ...WITH_JOINT,
      header: WITH_JOINT.header.filter((name) => name !== '客户名称'),
      rows: WITH_JOINT.rows.map((row) => row.filter((_, at) => at !== 2)),
    };
    expect(
      verified(narrow).tables.map(({ columnsRemoved, changed: rows }) => [columnsRemoved, rows]),
    ).toEqual([[['客户名称'], []]]);
  });

  test('a loan that was moved out of the period is told with the pay that it fed when it was sealed', () => {
    const result = verified(changed(WITH_JOINT, 1, '发放日期', 45030));
    expect(told(result)).toEqual(['改 贷款发放 1 借据号 D1 发放日期 E2 → 1001 贷款营销奖励']);
    expect(result.tables[0].changed[0].reason).toBe('OUT_OF_PERIOD');
  });

  test('an officer who is held now is told with the cell that holds him', () => {
    const result = verified(changed(WITH_JOINT, 2, '客户号', null));
    expect(told(result)[0]).toBe('改 贷款发放 2 借据号 D2 客户号 B3 → 1002 贷款营销奖励');
    expect(result.tables[0].changed[0].reason).toBe('FINDING');
    expect(result.pay.filter(({ heldNow }) => heldNow).every(({ officer }) => officer === '1002')).toBe(true);
  });

  test('a figure of 封存记录 that somebody changed is told', () => {
    const read = readBook(book);
    const sheet = sheetOf(read, '封存记录');
    const top = read.tables.find(({ name }) => name === '封存记录')!.top;
    const row = Array.from({ length: sheet.rows }, (_, at) => at).find(
      (at) => at > top && cellOf(sheet, at, 4) === '工资总额',
    )!;
    sheet.columns[5]!.value[row] += 100;
    const [result] = verifyBook(read);
    expect([result.unchanged, result.recordsChanged]).toEqual([false, true]);
  });

  test('a figure written over on 绩效汇总 is told with its cell', () => {
    const read = readBook(book);
    const sheet = sheetOf(read, '绩效汇总');
    const column = sheet.columns.findIndex((_, at) => String(cellOf(sheet, 4, at)).startsWith('存款奖励'));
    sheet.columns[column]!.value[6] = 5000;
    const [result] = verifyBook(read);
    expect(result.unchanged).toBe(false);
    expect(result.written).toMatchObject([
      { officer: '1002', item: '存款奖励', written: '5000', computed: '0.00' },
    ]);
    expect(result.written[0].address).toMatch(/^[A-Z]+7$/);
  });

  test('without the hidden hashes the totals and amounts still tell that something changed', () => {
    const bare = {
      ...readBook(after(book, changed(WITH_JOINT, 1, '发放金额', 1100000), BALANCES, PIECES, JOINT)),
      data: undefined,
    };
    const [result] = verifyBook(bare);
    expect([result.stamped, result.unchanged, result.tables]).toEqual([false, false, []]);
    expect(pay(result)).toEqual(['1001 实发绩效 2120.00 → 2270.00']);
    const clean = { ...readBook(book), data: undefined };
    expect(verifyBook(clean)[0].unchanged).toBe(true);
  });

  test('the last seal of a scheme is verified, an earlier one where it is asked for', () => {
    const both = readBook(sealed(sealed(ledgers()), { period: '2023Q2' }));
    expect(verifyBook(both).map(({ period, unchanged }) => [period, unchanged])).toEqual([['2023Q2', true]]);
    expect(verifyBook(both, { period: '2023Q1' })[0]).toMatchObject({ period: '2023Q1', unchanged: true });
    expect(() => verifyBook(both, { period: '2022Q4' })).toThrow(UsageError);
    expect(() => verifyBook(readBook(withResults(ledgers())))).toThrow(UsageError);
  });
});

describe('whatever single cell changes', () => {
  const tables = [WITH_JOINT, BALANCES, PIECES, JOINT, TARGETS];
  /** Values of the same kind that are not those that stand there. */
  const other = (cell: Cell): Cell =>
    typeof cell === 'number' ? cell + 1 : typeof cell === 'string' ? `${cell}改` : '新';

  test('it is named at its address, and nothing else is', () => {
    const place = fc.constantFrom(...tables).chain((table) =>
      fc.record({
        table: fc.constant(table),
        row: fc.integer({ min: 0, max: table.rows.length - 1 }),
        column: fc.integer({ min: 0, max: table.header.length - 1 }),
        blank: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(place, ({ table, row, column, blank }) => {
        const before = table.rows[row][column] ?? null;
        const to = blank && before !== null ? null : other(before);
        const result = verified(changed(table, row + 1, table.header[column], to));
        const address = `${String.fromCharCode(65 + column)}${row + 2}`;
        expect(result.unchanged).toBe(false);
        expect(result.tables).toHaveLength(1);
        const [{ changed: rows, added, removed, moved, table: name }] = result.tables;
        expect([name, added, removed, moved]).toEqual([table.name, [], [], 0]);
        expect(rows.flatMap(({ cells }) => cells)).toEqual([{ column: table.header[column], address }]);
      }),
      { numRuns: 25 },
    );
  });
});
