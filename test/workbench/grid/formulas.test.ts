import fc from 'fast-check';
import { normalise, type Surroundings } from '../../../src/workbench/grid/calculate/normalise';
import { viewOf } from '../../../src/workbench/grid/calculate/book-view';
import { createWorkbook } from '../../../src/workbench/host';
import { recalculate, univerWorkbook } from '../../support/univer';

describe('how a formula is read before the engine sees it', () => {
  const workbook = createWorkbook([
    {
      name: '贷款 台账',
      rows: [
        ['工号', '金额'],
        ['A', 1],
        ['B', 2],
      ],
      tables: { 贷款: 'A1:B3' },
    },
    { name: '结果' },
  ]);
  workbook.addName('费率', "='贷款 台账'!$B$2");
  const around: Surroundings = {
    view: viewOf(workbook.book),
    aliasOf: (id) => (id === workbook.sheet('贷款 台账').id ? 'ledger' : 'result'),
    kindOf: (name) => (name === 'SUM' ? 'engine' : 'unknown'),
    spillAt: () => undefined,
  };
  const key = (formula: string, row = 4, column = 2): string =>
    normalise(formula, { sheet: workbook.sheet('结果'), row, column }, around).form.key;

  test('a table column becomes the cells that it is now', () => {
    expect(key('=SUM(贷款[金额])')).toBe('SUM(ledger!R1C1:R2C1)');
    expect(key('=SUM(贷款[[#Headers],[工号]:[金额]])')).toBe('SUM(ledger!R0C0:R0C1)');
  });

  test('a name becomes what it stands for, a missing sheet or column an error', () => {
    expect(key('=费率*2')).toBe('ledger!R1C1*2');
    expect(key('=没有!A1+贷款[无]')).toBe('#REF!+#REF!');
  });

  test('copies of one formula read the same, so that it is parsed once', () => {
    expect(key('=A5+$B$1', 4, 2)).toBe(key('=A9+$B$1', 8, 2));
    expect(key('=A5', 4, 2)).not.toBe(key('=A5', 8, 2));
  });

  test('text in quotes is left alone', () => {
    expect(key('="A1 贷款[金额] 费率"')).toBe('"A1 贷款[金额] 费率"');
  });

  test('what a file writes before newer and custom functions is taken off', () => {
    expect(key('=_xldudf_REWARD(1)')).toBe('REWARD(1)');
    expect(key('=_xlfn.SUM(1)')).toBe('SUM(1)');
  });
});

describe.each([
  ['the calculator', true],
  ['the calculator with Univer alone', false],
])('%s', (_, direct) => {
  test('what a file brought of another file stays as it stands, typed anew it is #REF!', async () => {
    const { workbook, calculator, settle } = await univerWorkbook([{ name: '表', rows: [[1]] }], {
      names: { 外: '=[1]表!$A$5' },
      direct,
    });
    const { cells } = workbook.sheet('表');
    const brought = [
      ['=[1]表!A5+1', 5],
      ['=外*1', 7],
      ["='C:\\帐\\[二月 帐.xlsx]表 1'!$A$5", '甲'],
      ['=SUM([帐.xlsx]表!A1:B9,1)', 8],
      ['=[1]!合计', 9],
    ] as const;
    cells.set(1, 0, 0, '=#REF!+1');
    brought.forEach(([formula, value], at) => cells.set(at + 2, 0, value, formula));
    cells.set(7, 0, 0, '=A3*2+A4');
    workbook.type('表!B1', '=[1]表!A5+1');
    await settle();
    workbook.type('表!K1', 1);
    workbook.addName('另', '=1');
    await settle();
    const shown = workbook.values('表!A2:A8').flat();
    expect(shown).toEqual(['#REF!', 5, 7, '甲', 8, 9, 17]);
    expect(workbook.values('表!B1')).toEqual([['#REF!']]);
    calculator.dispose();
  });

  const column = async (formulas: readonly string[]): Promise<unknown[]> => {
    const values = await recalculate([{ name: '表', rows: formulas.map((formula) => [formula]) }], {
      direct,
    });
    return values.get('表')!.map(([value]) => value);
  };

  test('texts, quotes and blanks as Excel has them', async () => {
    expect(await column(['="甲""乙"""', '=""', '=A2', '=IF(A3="","空","有")', '=C9', '=0=""'])).toEqual([
      '甲"乙"',
      '',
      '',
      '空',
      0,
      false,
    ]);
  });

  test('a circle shows 0 and does not stop the rest', async () => {
    expect(await column(['=A2+1', '=A1+1', '=SUM(B1:B2)+7'])).toEqual([0, 0, 7]);
  });

  test('a chain of ten thousand cells, written in any order, is followed to its end', async () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => [row === 9999 ? 1 : `=A${row + 2}+1`]);
    const values = await recalculate([{ name: '表', rows }], { direct });
    expect(values.get('表')![0]).toEqual([10_000]);
  });

  test('SUMIFS and its like search as Excel does: ids as numbers, wildcards, comparisons, blanks', async () => {
    const rows = [
      ['0012', 1, '=SUMIFS(B1:B5,A1:A5,"12")'],
      ['12', 2, '=COUNTIFS(A1:A5,"张*")'],
      ['张三', 4, '=SUMIFS(B1:B5,B1:B5,">=2",B1:B5,"<16")'],
      ['张四', 8, '=COUNTIF(A1:A6,"")'],
      [null, 16, '=MAXIFS(B1:B5,A1:A5,"<>张三")'],
      [null, null, '=AVERAGEIFS(B1:B5,A1:A5,"无")'],
      [null, null, '=SUMIFS(B1:B5,A1:A5,"张三",B1:B5,4)'],
    ];
    const values = await recalculate([{ name: '表', rows }], { direct });
    expect(values.get('表')!.map((row) => row[2])).toEqual([3, 2, 14, 2, 16, '#DIV/0!', 4]);
  });

  test('whatever is edited, the book is as if it had been calculated anew', async () => {
    const cell = fc.tuple(fc.nat(7), fc.nat(2), fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(null)));
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 12 }), async (edits) => {
        const rows = Array.from({ length: 8 }, (_, row) => [
          row,
          row * 2,
          row % 3,
          `=SUM(A$1:A${row + 1})`,
          `=SUMIFS(B$1:B$8,C$1:C$8,C${row + 1})`,
          `=D${row + 1}*2+SUM(E1:E${row + 1})`,
        ]);
        const { workbook, settle, calculator } = await univerWorkbook([{ name: '表', rows }], { direct });
        for (const [row, col, value] of edits) {
          workbook.type(`表!${'ABC'[col]}${row + 1}`, value ?? '');
          await settle();
        }
        const after = workbook
          .formulas('表!A1:F8')
          .map((line) => line.map((one) => (one === '' ? null : one)));
        const anew = await recalculate([{ name: '表', rows: after }], { direct });
        expect(workbook.sheetValues('表')).toEqual(anew.get('表'));
        calculator.dispose();
      }),
      { numRuns: 25 },
    );
  });
});
