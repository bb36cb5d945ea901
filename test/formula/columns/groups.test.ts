import fc from 'fast-check';
import { define } from '../scope';
import { columns, grammar, natures, parameters } from './random';
import { columnsOf, disagreements, type World } from './world';
import { decimal } from '../../../src/money/decimal';

/** Groups of a ledger's rows, empty ones and one beyond a block included. */
function worlds(rows: number): fc.Arbitrary<World> {
  return fc
    .tuple(
      columns(rows),
      fc.array(fc.integer({ min: 0, max: rows }), { minLength: 1, maxLength: 6 }),
      parameters,
    )
    .chain(([cells, cuts, names]) => {
      const starts = [0, ...[...cuts].sort((a, b) => a - b), rows];
      return columns(starts.length - 1).map((lines) => ({
        columns: { 组: lines['性质'], 日期: lines['日期'] },
        names,
        ids: ['编号'],
        group: { columns: cells, starts },
      }));
    });
}

const fixed = [
  'ROUND(SUM([金额])*奖励率,2)',
  'SUM([可空])',
  'SUM([金额],[面额],上限)',
  'SUM([金额]*[比例])',
  'SUM([金额]/[面额])',
  'ROUND(SUM([金额]/3),2)',
  'COUNT([可空])+COUNT([性质])',
  'MAX([可空])',
  'MIN([金额],[面额])',
  'MAX(0,[可空])',
  'AVERAGE([金额])',
  'ROUND(AVERAGE([可空]),4)',
  'SUMPRODUCT([金额],[可空])',
  'SUMPRODUCT(--([金额]>0))',
  'SUMPRODUCT(([金额]>0)*(([面额]>0)+([可空]>奖励率)))',
  'IF(AND(SUMPRODUCT(--([金额]>0))>0,SUMPRODUCT(([金额]>0)*([面额]<0))=0),1,0)',
  'SUMIFS([金额],[性质],"新增")',
  'SUMIFS([可空],[性质],口径,[类别],"<>")',
  'SUMIFS([金额],[可空],">=0")',
  'SUMIFS([金额],[可空],"<>0")',
  'COUNTIFS([编号],"a1")',
  'COUNTIFS([类别],"")',
  'COUNTIFS([类别],"n*",[金额],100)',
  'COUNTIFS([性质],[组])',
  'MAXIFS([可空],[性质],"<>新增")',
  'MINIFS([金额],[金额],">0")',
  'SUM(IF([性质]="新增",[金额],0))',
  'SUM(IF([可空]="",0,[可空]))',
  'SUM(IF([可空]="","",[金额]))',
  'SUM(ROUND([金额]*奖励率,2))',
  'SUM(MAX(0,[金额]))',
  'SUMPRODUCT(([金额]>AVERAGE([金额]))*1)',
  'IF([组]="新增",SUM([金额]),YEAR([日期]))',
  'SWITCH([组],"新增",SUM([金额]),"重组",MAX([金额]),0)',
  'TOTAL([金额]*[比例],口径)',
  'TOTAL([可空],[组])',
  'PART([金额],[面额])',
];

const functions = new Map(
  [
    define(
      'TOTAL',
      ['额', '类'],
      [
        ['合计', 'SUM(额)'],
        ['值', 'IF(类="新增",合计*2,合计)'],
      ],
    ),
    define('PART', ['甲', '乙'], [['值', 'SUM(IF(乙<>0,甲/乙,0))+SUM(甲+1)']]),
  ].map((definition) => [definition.name, definition]),
);

describe('items over groups of rows are the reference of each group', () => {
  it.each(fixed)('%s', (formula) => {
    fc.assert(
      fc.property(worlds(30), (world) => {
        expect(disagreements(formula, { ...world, functions }).wrong).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('any formula inside SUM, rounded', () => {
    const { number } = grammar(['[金额]', '[面额]', '[比例]', '[可空]', '奖励率']);
    fc.assert(
      fc.property(number, worlds(20), (formula, world) => {
        expect(disagreements(`ROUND(SUM(${formula}),2)`, world).wrong).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('adds up groups that are larger than a block, across blocks of different decimals', () => {
    const rows = 5000;
    const cells = Array.from({ length: rows }, (_, i) => decimal(i < 3000 ? i : `${i}.125`));
    const world: World = {
      columns: { 组: ['甲', '乙', '丙'] },
      group: { columns: { 额: cells, 类: cells.map((_, i) => natures[i % 4]) }, starts: [0, 10, 4100, rows] },
    };
    for (const formula of [
      'SUM([额])',
      'SUM(IF([额]>3000,[额]*2-1,0))',
      'COUNT([额])',
      'MAX([额])',
      'SUMIFS([额],[类],"新增")',
    ])
      expect(disagreements(formula, world)).toEqual({ bad: 0, wrong: [], compiled: true });
    expect(columnsOf('SUM([额])', world)).toMatchObject({ kind: 'number', bad: [] });
  });
});
