import fc from 'fast-check';
import { decimal, type Decimal } from '../../../src/money/decimal';
import type { Cell, Columns, World } from './world';

/** Amounts as ledgers have them, and the ones that break careless arithmetic: ties, negatives, huge, many decimals. */
export const amounts: fc.Arbitrary<Decimal> = fc.oneof(
  { weight: 6, arbitrary: scaled(-100000000, 100000000, 2) },
  { weight: 2, arbitrary: scaled(-20000, 20000, 4) },
  { weight: 2, arbitrary: scaled(-200, 200, 0) },
  { weight: 1, arbitrary: fc.integer({ min: -1000, max: 1000 }).map((n) => decimal(n).plus('0.005')) },
  { weight: 1, arbitrary: fc.integer({ min: -1000, max: 1000 }).map((n) => decimal(n).plus('0.0049999950')) },
  { weight: 1, arbitrary: scaled(-(2 ** 31), 2 ** 31 - 1, 0).map((n) => n.times(4194303)) },
  { weight: 1, arbitrary: fc.constantFrom(decimal(0), decimal(1), decimal(-1)) },
);

export const ratios: fc.Arbitrary<Decimal> = fc.oneof(
  scaled(0, 10000, 4),
  fc.constantFrom(decimal('0.0015'), decimal('0.5'), decimal('0.002'), decimal(1), decimal(0)),
);

export function scaled(min: number, max: number, places: number): fc.Arbitrary<Decimal> {
  return fc.integer({ min, max }).map((units) => decimal(`${units}e-${places}`));
}

export const natures = ['新增', '存量扩大', '借新还旧', '重组', 'New', 'NEW'];

function cells(cell: fc.Arbitrary<Cell>, lines: number, blanks: boolean): fc.Arbitrary<Cell[]> {
  const one = blanks
    ? fc.oneof({ weight: 5, arbitrary: cell }, { weight: 1, arbitrary: fc.constant(null) })
    : cell;
  return fc.array(one, { minLength: lines, maxLength: lines });
}

/** Columns of every kind: 金额 and 面额 amounts, 比例 ratios, 可空 with blanks, 性质 and 类别 texts, 日期 days, 编号 an id. */
export function columns(lines: number): fc.Arbitrary<Columns> {
  return fc.record({
    金额: cells(amounts, lines, false),
    面额: cells(amounts, lines, false),
    比例: cells(ratios, lines, false),
    可空: cells(amounts, lines, true),
    性质: cells(fc.constantFrom(...natures), lines, true),
    类别: cells(fc.constantFrom('新增', 'new', '', '甲'), lines, true),
    编号: cells(fc.constantFrom('A1', 'a1', '001', '1'), lines, false),
    日期: cells(
      fc.integer({ min: 36526, max: 47000 }).map((day) => decimal(day)),
      lines,
      false,
    ),
  });
}

export const parameters: fc.Arbitrary<NonNullable<World['names']>> = fc.record({
  奖励率: ratios,
  上限: fc.oneof(amounts, fc.constant(null)),
  口径: fc.constantFrom('新增', '重组', '甲'),
  是否: fc.boolean(),
});

/** Formulas over those columns, as a rule's author would write them and as nobody would. */
export interface Grammar {
  number: fc.Arbitrary<string>;
  truth: fc.Arbitrary<string>;
  text: fc.Arbitrary<string>;
}

export function grammar(
  numberLeaves: readonly string[],
  extra: readonly fc.Arbitrary<string>[] = [],
): Grammar {
  return fc.letrec<{ number: string; truth: string; text: string; numberLeaf: string }>((tie) => ({
    numberLeaf: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...numberLeaves) },
      {
        weight: 2,
        arbitrary: fc.constantFrom('0', '1', '2', '100', '0.005', '1.5‰', '30%', '12', '0.1', '1000000'),
      },
      ...extra.map((arbitrary) => ({ weight: 2, arbitrary })),
    ),
    number: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      tie('numberLeaf'),
      fc
        .tuple(tie('number'), fc.constantFrom('+', '-', '*', '*', '/'), tie('number'))
        .map(([a, o, b]) => `(${a}${o}${b})`),
      fc
        .tuple(fc.constantFrom('MIN', 'MAX', 'SUM'), tie('number'), tie('number'))
        .map(([f, a, b]) => `${f}(${a},${b})`),
      fc
        .tuple(
          fc.constantFrom('ROUND', 'ROUND', 'ROUNDUP', 'ROUNDDOWN'),
          tie('number'),
          fc.constantFrom('0', '2', '2', '4', '8', '-2'),
        )
        .map(([f, a, n]) => `${f}(${a},${n})`),
      fc.tuple(fc.constantFrom('ABS', 'SIGN', 'INT', '-', '+'), tie('number')).map(([f, a]) => `${f}(${a})`),
      fc.tuple(tie('truth'), tie('number'), tie('number')).map(([c, a, b]) => `IF(${c},${a},${b})`),
      fc
        .tuple(tie('truth'), tie('number'), tie('truth'), tie('number'))
        .map(([c, a, d, b]) => `IFS(${c},${a},${d},${b})`),
      fc
        .tuple(tie('text'), tie('number'), tie('number'), tie('number'))
        .map(([t, a, b, c]) => `SWITCH(${t},"新增",${a},"new",${b},${c})`),
      fc.tuple(tie('number'), tie('number'), tie('number')).map(([x, a, b]) => `SWITCH(${x},1,${a},0,${b})`),
      fc.tuple(tie('truth'), tie('number')).map(([c, a]) => `(${c}*${a})`),
    ),
    truth: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc
        .tuple(tie('number'), fc.constantFrom('<', '>', '<=', '>=', '=', '<>'), tie('number'))
        .map(([a, o, b]) => `(${a}${o}${b})`),
      fc.tuple(tie('text'), fc.constantFrom('=', '<>'), tie('text')).map(([a, o, b]) => `(${a}${o}${b})`),
      fc.tuple(tie('text'), fc.constantFrom('=', '<>')).map(([a, o]) => `(${a}${o}"")`),
      fc.constantFrom(
        '([可空]="")',
        '([可空]<>"")',
        'ISBLANK([可空])',
        'ISBLANK([类别])',
        '是否',
        '([编号]="a1")',
        '([编号]=[类别])',
      ),
      fc
        .tuple(fc.constantFrom('AND', 'OR'), tie('truth'), tie('truth'))
        .map(([f, a, b]) => `${f}(${a},${b})`),
      tie('truth').map((a) => `NOT(${a})`),
    ),
    text: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      fc.constantFrom('[性质]', '[性质]', '[类别]', '口径', '"新增"', '"NEW"', '""', '[编号]'),
      fc.tuple(tie('truth'), tie('text'), tie('text')).map(([c, a, b]) => `IF(${c},${a},${b})`),
      fc.tuple(fc.constantFrom('LEFT', 'RIGHT'), tie('text')).map(([f, a]) => `${f}(${a},1)`),
      tie('text').map((a) => `(${a}&"级")`),
    ),
  })) as unknown as Grammar;
}
