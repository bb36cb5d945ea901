import fc from 'fast-check';
import { decimal } from '../../../src/money/decimal';
import type { Scalar } from '../../../src/formula/value';
import { amounts, columns, natures, parameters, scaled } from './random';
import type { ColumnResult } from '../../../src/formula/columns/run';
import { columnsOf, disagreements, type World } from './world';

const LINES = 24;

function listOf(cell: fc.Arbitrary<Scalar>, rows: number): fc.Arbitrary<Scalar[]> {
  return fc.array(cell, { minLength: rows, maxLength: rows });
}

/** 价目 (性质, 单价, 等级), 档位 (下限, 奖励) and a ledger 流水 (性质, 编号, 天, 金额), blanks and doubles included. */
const tables = fc.integer({ min: 1, max: 30 }).chain((rows) =>
  fc.record({
    价目: fc.record({
      性质: listOf(fc.constantFrom<Scalar>(...natures, null, '', '*', decimal(12)), rows),
      编号: listOf(fc.constantFrom<Scalar>('A1', 'a1', '001', '1'), rows),
      单价: listOf(fc.oneof<fc.Arbitrary<Scalar>[]>(amounts, amounts, fc.constant(null)), rows),
      等级: listOf(fc.constantFrom<Scalar>('甲', '乙', null), rows),
    }),
    档位: fc.record({
      下限: listOf(
        fc.oneof<fc.Arbitrary<Scalar>[]>(scaled(-1000000, 1000000, 2), scaled(-5, 5, 3), fc.constant(null)),
        rows,
      ),
      奖励: listOf(fc.oneof<fc.Arbitrary<Scalar>[]>(scaled(0, 1000, 1), fc.constant('核定')), rows),
    }),
    流水: fc.record({
      性质: listOf(fc.constantFrom<Scalar>(...natures, null), rows),
      编号: listOf(fc.constantFrom<Scalar>('A1', 'a1', '001', '1'), rows),
      天: listOf(fc.constantFrom<Scalar>(decimal(36526), decimal(36527), null), rows),
      金额: listOf(fc.oneof<fc.Arbitrary<Scalar>[]>(amounts, fc.constant(null), fc.constant('无')), rows),
    }),
  }),
);

const formulas = [
  'INDEX(价目[单价],MATCH([性质],价目[性质],0))*[金额]',
  'ROUND([面额]*INDEX(价目[单价],MATCH([性质],价目[性质],0)),2)',
  'INDEX(价目[等级],MATCH([编号],价目[编号],0))',
  'INDEX(价目[等级],MATCH("001",价目[编号],0))',
  'IF([性质]="",0,INDEX(价目[单价],MATCH([性质],价目[性质],0)))',
  'LOOKUP([金额],档位[下限],档位[奖励])',
  'LOOKUP([金额]/[面额],档位[下限],档位[奖励])',
  'LOOKUP([金额]*1000,档位[下限])',
  'MATCH([金额],档位[下限],1)',
  'SUMIFS(流水[金额],流水[性质],[性质])',
  'SUMIFS(流水[金额],流水[性质],[性质],流水[编号],[编号])',
  'SUMIFS(流水[金额],流水[编号],[编号],流水[性质],"<>重组")',
  'SUMIFS(流水[金额],流水[金额],">=100",流水[性质],[类别])',
  'SUMIFS(流水[金额],流水[天],[日期])',
  'COUNTIFS(流水[性质],[性质],流水[天],[日期])',
  'COUNTIFS(流水[性质],口径,流水[编号],[编号])',
  'COUNTIFS(流水[性质],"新*")',
  'MAXIFS(流水[金额],流水[编号],[编号])',
  'MINIFS(流水[金额],流水[编号],[编号],流水[天],36526)',
  'SUM(流水[金额])+[金额]',
  'SUMIFS(流水[金额],流水[性质],[性质])/COUNTIFS(流水[性质],[性质])',
  'TEXT([日期],"yyyymm")&[性质]',
  'TEXT([日期],"yyyymm")="200001"',
  'MID([性质],1,1)',
  '[金额]^2',
  'COUNTIFS(流水[天],">="&[日期])',
  'COUNTIFS(流水[编号],[编号],流水[天],">="&[日期],流水[天],"<"&([日期]+1))',
  'COUNTIFS(流水[性质],口径,流水[天],"<="&上限)',
  'COUNTIFS(流水[天],">"&[可空])',
  'COUNTIFS(流水[天],">"&([日期]>36526))',
  'COUNTIFS(流水[金额],"<="&([金额]/7))',
  '1+COUNTIFS(档位[下限],">"&[金额])',
  'SUMIFS(流水[金额],流水[金额],">"&[金额])',
  'SUMIFS(档位[下限],流水[编号],[编号],档位[下限],"<="&[面额])',
  'SUMIFS(价目[单价],价目[编号],[编号],价目[单价],">="&[面额],价目[单价],"<"&[金额])',
  'SUM(流水[金额])/7',
  'SUMPRODUCT(--(价目[性质]=[性质]))',
  'SUMPRODUCT((价目[编号]=[编号])*1)',
  'SUMPRODUCT(1*([可空]=价目[单价]))',
  'SUMPRODUCT(--(价目[性质]=[编号]))',
  'SUMPRODUCT(--(价目[性质]=12))+[金额]',
  'SUMPRODUCT(--(档位[奖励]=([金额]>0)))',
  'SUMPRODUCT(--(价目[性质]=[类别]))',
  'SUMPRODUCT((价目[单价]>[面额])*(价目[性质]=[性质]))',
  'RANK([金额],流水[金额])',
  'COUNT([金额]/[面额])',
  'COUNT([可空],[性质],[日期]>36526)',
  '[性质]<"新增"',
  '口径>=[类别]',
  '[编号]<="a1"',
  'TEXT([日期],"yyyy")&[性质]&[编号]',
];

describe('lookups over columns are the reference of each line', () => {
  it.each(formulas)('%s', (formula) => {
    fc.assert(
      fc.property(columns(LINES), parameters, tables, (cells, names, book) => {
        const short = {
          ...cells,
          日期: cells['日期'].map((day, i) => (i % 2 ? decimal(36526 + (i % 3)) : day)),
        };
        const world: World = { columns: short, names, tables: book, ids: ['编号'] };
        expect(disagreements(formula, world).wrong).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['COUNTIFS(流水[工号],[工号],流水[天],">="&[日期],流水[天],"<="&[日期]+2)', [2, 0, 1]],
    ['SUMIFS(流水[金额],流水[工号],[工号],流水[天],">"&[日期])', [20, 0, 0]],
    ['1+COUNTIFS(流水[天],">"&[日期])', [4, 4, 2]],
    ['COUNTIFS(流水[工号],[工号],流水[天],"<="&期末日)', [2, 0, 1]],
    ['SUMPRODUCT((流水[工号]=[工号])*1)', [3, 0, 1]],
    ['SUMPRODUCT((流水[工号]=[工号])*(流水[金额]>11))', [1, 0, 0]],
  ])('%s leaves no line to the reference', (formula, expected) => {
    const world: World = {
      columns: {
        工号: ['A', 'C', 'B'],
        日期: [decimal(36527), decimal(36527), decimal(36528)],
      },
      names: { 期末日: decimal(36528) },
      tables: {
        流水: {
          工号: ['A', 'A', 'A', 'B', null],
          天: [decimal(36526), decimal(36528), decimal(36529), decimal(36528), null],
          金额: [decimal(10), decimal('7.5'), decimal('12.5'), decimal('5.5'), decimal(100)],
        },
      },
      ids: ['工号'],
    };
    const result = columnsOf(formula, world);
    expect(result).toMatchObject({ kind: 'number', bad: [] });
    const { fixed } = result as Extract<ColumnResult, { kind: 'number' }>;
    expect([...fixed.units].map((units) => units / 10 ** fixed.scale)).toEqual(expected);
  });

  it('a price list and a tier table leave no ordinary line to the reference', () => {
    const world: World = {
      columns: {
        数量: [decimal(3), decimal('-1.5')],
        项目: ['代收电费', '代发工资'],
        挽回: [decimal(5000), decimal('4999.99')],
      },
      tables: {
        计件单价: { 业务项目: ['代发工资', '代收电费'], 单价: [decimal('0.35'), decimal('1.25')] },
        时效挽回档位: { 下限: [decimal(0), decimal(5000)], 奖励: [decimal(20), decimal(50)] },
      },
    };
    const piece = columnsOf(
      'ROUND([数量]*INDEX(计件单价[单价],MATCH([项目],计件单价[业务项目],0)),2)',
      world,
    );
    expect(piece).toMatchObject({
      kind: 'number',
      fixed: { units: Float64Array.of(375, -53), scale: 2 },
      bad: [],
    });
    const tier = columnsOf('LOOKUP([挽回],时效挽回档位[下限],时效挽回档位[奖励])', world);
    expect(tier).toMatchObject({
      kind: 'number',
      fixed: { units: Float64Array.of(50, 20), scale: 0 },
      bad: [],
    });
  });
});
