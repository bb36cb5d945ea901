import fc from 'fast-check';
import { bookOf, type Table } from '../../support/book';
import { run } from '../../support/corporate';
import { tables } from '../../support/random-book';
import { spoil, spoiled } from '../../support/spoil';

const mockSwitch = { fast: true, programs: 0 };
// The fast reading over typed columns is switched off where it compiles; then every line is read by decimal.js.
jest.mock('../../../src/formula/columns/compile', () => {
  const actual = jest.requireActual<Record<string, (...args: unknown[]) => unknown>>(
    '../../../src/formula/columns/compile',
  );
  return {
    ...actual,
    compileColumns: (...args: unknown[]) => {
      const program = mockSwitch.fast ? actual.compileColumns(...args) : null;
      if (program) mockSwitch.programs += 1;
      return program;
    },
  };
});

function bothWays(source: readonly Table[], overrides: Record<string, string>) {
  const book = bookOf(source);
  mockSwitch.fast = true;
  const fast = run(book, overrides);
  mockSwitch.fast = false;
  const reference = run(book, overrides);
  return { fast, reference };
}

/** Choices and parameters as a bank may set them. */
const overrides = fc
  .record(
    {
      综合完成率作用范围: fc.constantFrom('全部', '仅不良清收'),
      浮动工资二次挂钩: fc.constantFrom('是', '否'),
      岗位系数用法: fc.constantFrom('乘以基数', '已含于基数'),
      减少户处理: fc.constantFrom('按期末户数', '按基数', '扣款'),
      减少户扣款: fc.constantFrom('', '17.5'),
      净增为负: fc.constantFrom('计零', '扣减'),
      罚款乘完成率: fc.constantFrom('是', '否'),
      绩效封顶: fc.constantFrom('', '500', '20000.005'),
      封顶周期: fc.constantFrom('季', '月'),
      单项完成率上限: fc.constantFrom('', '110%'),
      综合完成率上限: fc.constantFrom('', '95%'),
      营销奖励率: fc.constantFrom('1.5‰', '0.0012345678901', '1.666666666666666‰'),
    },
    { requiredKeys: [] },
  )
  .map(
    (record) =>
      Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Record<
        string,
        string
      >,
  );

describe('The fast reading over columns and the reference reading by decimals give the same result', () => {
  test('figures, lines, findings, row counts, checks and seal, for any workbook and any choices', () => {
    fc.assert(
      fc.property(tables, overrides, (source, chosen) => {
        const { fast, reference } = bothWays(source, chosen);
        expect(fast).toEqual(reference);
      }),
      { numRuns: 40 },
    );
    // Both ways would agree if the fast one were never taken.
    expect(mockSwitch.programs).toBeGreaterThan(100);
  });

  test('also where cells are spoiled', () => {
    const places = fc.array(spoil, { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(tables, overrides, places, (source, chosen, at) => {
        const { fast, reference } = bothWays(spoiled(source, at), chosen);
        expect(fast).toEqual(reference);
      }),
      { numRuns: 30 },
    );
  });

  test('amounts beyond 2^53 in the smallest unit fall back to decimals, to the same fen', () => {
    const row = (id: string, amount: number) => [
      id,
      'K1',
      '1001',
      44930,
      amount,
      '新增',
      '自主开发型',
      null,
      null,
    ];
    const huge: Table = {
      name: '贷款发放',
      header: [
        '借据号',
        '客户号',
        '工号',
        '发放日期',
        '发放金额',
        '贷款性质',
        '客户类型',
        '原贷款金额',
        '计奖比例',
      ],
      rows: [
        row('D1', 9_007_199_254_740.99),
        row('D2', 0.01),
        row('D3', 1670),
        row('D4', 90_071_992_547_409.9),
      ],
    };
    fc.assert(
      fc.property(tables, (source) => {
        const book = [...source.filter(({ name }) => name !== '贷款发放' && name !== '业绩分成'), huge];
        const { fast, reference } = bothWays(book, {});
        expect(fast).toEqual(reference);
        // 9,007,199,254,740.99 × 1.5‰ = 13,510,798,882.111485; 90,071,992,547,409.9 × 1.5‰ = 135,107,988,821.11485.
        expect(fast.lines.filter(({ item }) => item === '贷款营销奖励').map(({ amount }) => amount)).toEqual([
          '13510798882.11',
          '0.00',
          '2.51',
          '135107988821.11',
        ]);
      }),
      { numRuns: 5 },
    );
  });
});
