import { requirePeriod, requireScheme, runScheme } from '../../src/app/run';
import { calculate } from '../../src/run/calculate';
import { resultOf, type RunResult } from '../../src/run/result';
import { presetParameters } from '../../src/scheme/presets';
import { bookOf, type Table } from './book';
import { ledger } from './tables';

export const YEAR = '2023';

/** Two formal officers, and a trainee who joined on 2023-01-15. */
export const ROSTER = ledger(
  '花名册',
  `工号 姓名 网点 岗位         固定工资 浮动工资 入职日期
   1001 张三 城东 公司客户经理 0        0        2015-07-01
   1002 李四 城东 个人客户经理 0        0        2016-07-01
   1003 王五 城西 见习客户经理 0        0        2023-01-15`,
);

/** Two dimensions by two raters. */
export const WEIGHTS = ledger(
  '评分权重',
  `维度     评分人   权重
   基本素质 自我     10%
   基本素质 管委会   20%
   业务规模 自我     30%
   业务规模 管委会   40%`,
);

export const GRADES = ledger('等级表', '下限 等级 薪酬\n0 三级 3000\n75 二级 4000\n90 一级 5500');

/** The four scores of an officer, in the order of WEIGHTS. */
export const scores = (...officers: readonly (readonly [id: string, ...scores: number[]])[]): Table => {
  const places = [
    ['基本素质', '自我'],
    ['基本素质', '管委会'],
    ['业务规模', '自我'],
    ['业务规模', '管委会'],
  ];
  const rows = officers.flatMap(([id, ...given]) =>
    given.map((score, at) => [id, YEAR, places[at][0], places[at][1], score]),
  );
  return { name: '分级评分', header: ['工号', '年度', '维度', '评分人', '得分'], rows };
};

/** 80 and 90 points for everybody formal. */
export const SCORES = scores(['1001', 80, 80, 80, 80], ['1002', 90, 90, 90, 90]);

const USUAL = [ROSTER, WEIGHTS, GRADES, SCORES];

let loaded: ReturnType<typeof requireScheme> | null = null;

/** Runs scheme G over the tables given and the usual ones that are not given. */
export function graded(
  tables: readonly Table[],
  overrides: Record<string, string> = {},
  period = YEAR,
): RunResult {
  const given = new Set(tables.map((table) => table.name));
  const book = bookOf([...USUAL.filter((table) => !given.has(table.name)), ...tables]);
  const chosen = Object.entries(overrides);
  if (chosen.length > 0)
    return resultOf(runScheme(book, { scheme: 'grading', period, overrides: new Map(chosen) }));
  loaded ??= requireScheme('grading');
  return resultOf(
    calculate(book, loaded, requirePeriod(loaded, period), { knownParameters: presetParameters() }),
  );
}
