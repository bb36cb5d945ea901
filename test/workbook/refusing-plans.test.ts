import { clipText, freeSheetName, legalName, MAX_TEXT } from '../../src/report/address';
import { BadPlan, type BookPlan, type SheetPlan } from '../../src/report/plan';
import { writeBook } from '../../src/workbook/file/write';
import { BOOK, LINES } from './sample-plan';

function oneSheet(rows: SheetPlan['rows'], more: Partial<SheetPlan> = {}): BookPlan {
  return { sheets: [{ name: '表', rows, ...more }], styles: {} };
}

describe('plans that no workbook can hold', () => {
  it.each<[string, BookPlan, RegExp]>([
    ['no sheet', { sheets: [], styles: {} }, /needs a sheet/],
    ['only hidden sheets', oneSheet([], { hidden: true }), /visible/],
    ['a forbidden sheet name', oneSheet([], { name: 'a/b' }), /freeSheetName/],
    ['a sheet name of 32 characters', oneSheet([], { name: 'x'.repeat(32) }), /freeSheetName/],
    [
      'sheet names that differ by case only',
      {
        sheets: [
          { name: 'a', rows: [] },
          { name: 'A', rows: [] },
        ],
        styles: {},
      },
      /repeats/,
    ],
    ['a name like an address', { ...oneSheet([]), names: [{ name: 'AB12', formula: '1' }] }, /AB12/],
    ['text beyond 32,767 characters', oneSheet([{ cells: ['x'.repeat(MAX_TEXT + 1)] }]), /clipText/],
    ['a number that is none', oneSheet([{ cells: [NaN] }]), /NaN/],
    ['an infinite number', oneSheet([{ cells: [{ formula: '1', value: Infinity }] }]), /Infinity/],
    ['a formula with its "="', oneSheet([{ cells: [{ formula: '=1', value: 1 }] }]), /formula/],
    [
      'rows out of order',
      oneSheet([
        { at: 3, cells: [1] },
        { at: 2, cells: [1] },
      ]),
      /order/,
    ],
    ['an unknown style', oneSheet([{ cells: [{ value: 1, style: 'x' }] }]), /style x/],
    [
      'merged cells that overlap',
      oneSheet([], {
        merges: [
          { top: 0, left: 0, bottom: 1, right: 1 },
          { top: 1, left: 1, bottom: 2, right: 2 },
        ],
      }),
      /overlap/,
    ],
    [
      'a list with a comma',
      oneSheet([], {
        validations: [
          { range: { top: 0, left: 0, bottom: 0, right: 0 }, rule: { kind: 'list', values: ['a,b'] } },
        ],
      }),
      /list/,
    ],
    [
      'a table without rows',
      oneSheet([], {
        tables: [{ name: 't', range: { top: 0, left: 0, bottom: 0, right: 0 }, columns: [{ name: 'a' }] }],
      }),
      /row/,
    ],
    ['tables with one name', { sheets: [LINES, { ...LINES, name: 'b' }], styles: BOOK.styles }, /repeats/],
  ])('%s is refused by name', (_, plan, message) => {
    expect(() => writeBook(plan)).toThrow(BadPlan);
    expect(() => writeBook(plan)).toThrow(message);
  });

  it('clipText cuts a text to what a cell holds, never through a character', () => {
    expect(clipText('甲'.repeat(MAX_TEXT))).toHaveLength(MAX_TEXT);
    expect(clipText('abcdef', 4)).toBe('abc…');
    expect(clipText('ab🙂cdef', 4)).toBe('ab…');
  });

  it('legalName finds the nearest name that Excel accepts for a table', () => {
    expect(['明细-贷款 奖励', '2023Q1', 'AB12', 'R1C1', '绩效_汇总.2'].map(legalName)).toEqual([
      '明细_贷款_奖励',
      '_2023Q1',
      '_AB12',
      '_R1C1',
      '绩效_汇总.2',
    ]);
  });

  it('freeSheetName finds the nearest name that Excel accepts', () => {
    expect(freeSheetName('明细-奖励/罚款', [])).toBe('明细-奖励_罚款');
    expect(freeSheetName('汇总', ['汇总', '汇总(2)'])).toBe('汇总(3)');
    expect(freeSheetName("'x'", ['X'])).toBe('x(2)');
    expect(freeSheetName('History', [])).toBe('History(2)');
    expect(freeSheetName('长'.repeat(40), ['长'.repeat(31)])).toBe(`${'长'.repeat(28)}(2)`);
  });
});
