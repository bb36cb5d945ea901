import fc from 'fast-check';
import { RULES } from '../../../src/scheme/rules';
import { parse } from '../../../src/formula/parse';
import type { FunctionDefinition } from '../../../src/formula/definition';
import { decimal } from '../../../src/money/decimal';
import { valueAt } from '../../../src/money/fixed';
import { columnsOf, disagreements, isNumber, linesOf, reference, type World } from './world';

const functions = new Map<string, FunctionDefinition>(
  RULES.map((rule) => [
    rule.函数,
    {
      name: rule.函数,
      parameters: rule.形参,
      clause: rule.条款,
      steps: rule.步骤.map((step) => ({
        name: step.名称,
        formula: step.公式,
        clause: step.条款,
        tree: parse(step.公式),
      })),
    },
  ]),
);

const REWARD = 'MARKETINGREWARD([发放金额],[贷款性质],[分成],[原贷款金额],营销奖励率,存量扩大折扣)';
const d = decimal;

describe('loan marketing reward over columns', () => {
  const world: World = {
    columns: {
      发放金额: [d(1000000), d(1000000), d(800000), d(500000), d(2000000), d(-1000000), d('333.33')],
      贷款性质: ['新增', '存量扩大', '借新还旧', '新增', '新增', '存量扩大', '新增'],
      分成: [d(1), d(1), d(1), d('0.6'), d('0.2'), d(1), d(1)],
      原贷款金额: [null, d(600000), null, null, null, d(600000), null],
    },
    names: { 营销奖励率: d('0.0015'), 存量扩大折扣: d('0.5') },
    functions,
  };

  it('pays the worked case of the regulation, to the fen, and leaves no line to the reference', () => {
    const result = columnsOf(REWARD, world);
    if (result?.kind !== 'number') throw new Error('no numbers');
    expect(result.bad).toEqual([]);
    expect(world.columns['发放金额'].map((_, line) => valueAt(result.fixed, line)?.toFixed(2))).toEqual([
      '1500.00',
      '300.00',
      '0.00',
      '450.00',
      '600.00',
      '-300.00',
      '0.50',
    ]);
  });

  it('leaves to the reference the enlarged loan whose earlier amount is blank, and only that', () => {
    const blank = {
      ...world,
      columns: { ...world.columns, 原贷款金额: world.columns['原贷款金额'].map(() => null) },
    };
    expect(columnsOf(REWARD, blank)?.bad).toEqual([1, 5]);
    expect(disagreements(REWARD, blank).wrong).toEqual([]);
  });
});

/** Money with fen up to 100 million, shares of four decimals: what ledgers hold. */
const money = (max = 10_000_000_000, min = -max) => fc.integer({ min, max }).map((fen) => d(`${fen}e-2`));

function list<T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(cell, { minLength: 60, maxLength: 60 });
}

/** How many lines round a quotient that lies on a half: only those may be left to the reference. */
function quotientsOnHalf(formula: string, world: World): number {
  const [, inner, digits] = /^ROUND\((.*\/.*),(\d)\)$/.exec(formula) ?? [];
  if (!inner) return 0;
  const lines = Array.from({ length: linesOf(world) }, (_, line) => reference(inner, world, line));
  return lines.filter((value) => {
    if (!isNumber(value)) return false;
    const scaled = value.times(d(10).pow(Number(digits)));
    return scaled.minus(scaled.floor()).minus('0.5').abs().lt('1e-9');
  }).length;
}

describe('on ordinary ledgers no line is left to the reference but a quotient on an exact half', () => {
  const parameters = {
    营销奖励率: d('0.0015'),
    存量扩大折扣: d('0.5'),
    利息收入奖励率: d('0.002'),
    存款奖励率: d('0.002'),
    净增为负: '计零',
    存款基期口径: '上期',
    有效卡最低余额: d(100),
    银行卡单价: d(5),
    欠息天数上限: d(90),
    时效新老划断日: d(39082),
    时效核定起点: d(500000),
    维护范围: '全部贷款',
  };
  const tables = {
    计件单价: { 业务项目: ['代发工资', '代收电费'], 单价: [d('0.35'), d('1.25')] },
    时效挽回档位: {
      下限: [0, 5000, 20000, 50000, 200000].map((n) => d(n)),
      奖励: [20, 50, 100, 150, 300].map((n) => d(n)),
    },
  };
  const day = fc.integer({ min: 38000, max: 45300 }).map((n) => d(n));
  const rows = fc.record({
    发放金额: list(money()),
    贷款性质: list(fc.constantFrom('新增', '存量扩大', '借新还旧', '重组')),
    客户类型: list(fc.constantFrom('自主开发型', '联动型')),
    计奖比例: list(fc.integer({ min: 1000, max: 3000 }).map((n) => d(`${n}e-4`))),
    原贷款金额: list(money(5_000_000_000, 1)),
    卡内余额: list(money(1_000_000, 0)),
    数量: list(fc.integer({ min: -500, max: 500 }).map((n) => d(n))),
    业务项目: list(fc.constantFrom('代发工资', '代收电费')),
    利息收入: list(money(100_000_000)),
    本期日均: list(money()),
    基期日均: list(money()),
    挽回金额: list(money(1_000_000, 0)),
    核定奖励: list(fc.constant(null)),
    失效日期: list(day),
    贷款余额: list(money(10_000_000, 0)),
    逾期天数: list(fc.integer({ min: 0, max: 3 }).map((n) => d(n))),
    欠息天数: list(fc.integer({ min: 0, max: 120 }).map((n) => d(n))),
  });

  const byLine = [
    'MARKETINGREWARD([发放金额],[贷款性质],IF([客户类型]="自主开发型",1,[计奖比例]),[原贷款金额],营销奖励率,存量扩大折扣)',
    'IF([卡内余额]>=有效卡最低余额,银行卡单价,0)',
    'ROUND([数量]*INDEX(计件单价[单价],MATCH([业务项目],计件单价[业务项目],0)),2)',
    'YEAR([失效日期])*100+MONTH([失效日期])',
    'AND([失效日期]>时效新老划断日,45291>=DATE(YEAR([失效日期])+1,12,31))',
    'ROUND([发放金额]/3*[计奖比例],2)',
    'ROUND([发放金额]*[计奖比例]/[贷款余额],8)',
  ];
  it.each(byLine)('%s', (formula) => {
    fc.assert(
      fc.property(rows, (columns) => {
        const nonZero = { ...columns, 贷款余额: columns.贷款余额.map((x) => x.plus(1_000_000)) };
        const world: World = { columns: nonZero, names: parameters, tables, functions };
        const { bad, ...rest } = disagreements(formula, world);
        expect(rest).toEqual({ wrong: [], compiled: true });
        expect(bad).toBeLessThanOrEqual(quotientsOnHalf(formula, world));
      }),
      { numRuns: 40 },
    );
  });

  it('73,398,351.35 × 0.3 ÷ 1,000,000 ends in a half at the eighth place: no float may round it', () => {
    const columns = { 发放金额: [d('-73398351.35'), d('-73398351.36')], 计奖比例: [d('0.3'), d('0.3')] };
    const world: World = { columns: { ...columns, 贷款余额: [d(1_000_000), d('1000000.01')] } };
    expect(columnsOf('ROUND([发放金额]*[计奖比例]/[贷款余额],8)', world)?.bad).toEqual([0]);
  });

  const byGroup = [
    'ROUND(SUM([利息收入])*利息收入奖励率,2)',
    'DEPOSITREWARD(SUM([本期日均])-SUM([基期日均])-IF(存款基期口径="年初",SUM([已计奖净增]),0),存款奖励率,净增为负)',
    'LIMITATIONREWARD(SUM([挽回金额]),COUNT([核定奖励]),SUM([核定奖励]))',
    'IF(AND(SUMPRODUCT(--([贷款余额]>0))>0,SUMPRODUCT(([贷款余额]>0)*(([逾期天数]>0)+([欠息天数]>欠息天数上限)))=0),1,0)',
  ];
  it.each(byGroup)('%s', (formula) => {
    fc.assert(
      fc.property(rows, (columns) => {
        const group = { columns: { ...columns, 已计奖净增: columns.发放金额 }, starts: [0, 1, 1, 8, 40, 60] };
        const world: World = {
          columns: { 组: ['a', 'b', 'c', 'd', 'e'] },
          names: parameters,
          tables,
          functions,
          group,
        };
        expect(disagreements(formula, world)).toEqual({ bad: 0, wrong: [], compiled: true });
      }),
      { numRuns: 40 },
    );
  });
});
