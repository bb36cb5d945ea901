import fc from 'fast-check';
import { figures, findings } from '../../support/reading';
import type { Row, Table } from '../../support/book';
import { day } from '../../support/tables';
import { graded } from '../../support/grading';

/** Scheme G once more, in whole numbers and calendar dates, by loops and not by our formulas. */
const IDS = ['1001', '0002', '3'];
const END = day('2023-12-31');
const DIMENSIONS = ['基本素质', '业务规模'];
const BOUNDS = [0, 60, 75, 90];
const GRADES = ['四级', '三级', '二级', '一级'];
const PLACES = ['城东', '城西', '城北'];

const scoreOf = fc.integer({ min: 0, max: 100 });
const arbitraryBook = fc.record({
  weight: fc.integer({ min: 0, max: 100 }),
  scores: fc.array(fc.tuple(scoreOf, scoreOf), { minLength: 2, maxLength: 2 }),
  before: fc.array(fc.option(fc.nat(3)), { minLength: 2, maxLength: 2 }),
  line: fc.option(scoreOf),
  joined: fc.integer({ min: 0, max: 600 }),
  exams: fc.uniqueArray(
    fc.record({ day: fc.integer({ min: -30, max: 500 }), marks: fc.tuple(scoreOf, scoreOf, scoreOf) }),
    { maxLength: 4, selector: (exam) => exam.day },
  ),
  stays: fc.uniqueArray(fc.tuple(fc.integer({ min: -2500, max: 30 }), fc.nat(2)), {
    maxLength: 5,
    selector: ([start]) => start,
  }),
  years: fc.integer({ min: 1, max: 6 }),
  events: fc.array(
    fc.tuple(fc.integer({ min: -20, max: 390 }), fc.constantFrom('投诉', '主观不良', '表扬')),
    {
      maxLength: 3,
    },
  ),
  courses: fc.array(fc.tuple(fc.integer({ min: -20, max: 390 }), fc.constantFrom('培训', '考试')), {
    maxLength: 14,
  }),
});
type Given = typeof arbitraryBook extends fc.Arbitrary<infer T> ? T : never;
const START = END - 364;

const date = (serial: number): Date => new Date(Date.UTC(1899, 11, 30 + serial));
/** The same day so many months later, or the month's last day where it has no such day. */
const monthsLater = (serial: number, months: number): number => {
  const from = date(serial);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  const then = Date.UTC(
    last.getUTCFullYear(),
    last.getUTCMonth(),
    Math.min(from.getUTCDate(), last.getUTCDate()),
  );
  return then / 86_400_000 + 25_569;
};
const joinedOn = ({ joined }: Given): number => END - joined;

function tablesOf(given: Given): Table[] {
  const table = (name: string, header: string, rows: Row[]): Table => ({
    name,
    header: header.split(' '),
    rows,
  });
  const roster: Row[] = [
    ['1001', '甲', '城东', '公司客户经理', 0, 0, day('2015-01-01')],
    ['0002', '乙', '城东', '营销主管', 0, 0, day('2015-01-01')],
    ['3', '丙', '城西', '见习客户经理', 0, 0, joinedOn(given)],
  ];
  return [
    table('花名册', '工号 姓名 网点 岗位 固定工资 浮动工资 入职日期', roster),
    table('评分权重', '维度 评分人 权重', [
      [DIMENSIONS[0], '自我', given.weight / 100],
      [DIMENSIONS[1], '管委会', (100 - given.weight) / 100],
    ]),
    table(
      '等级表',
      '下限 等级 薪酬',
      BOUNDS.map((bound, at) => [bound, GRADES[at], 1000 * (at + 1)]),
    ),
    table(
      '分级评分',
      '工号 年度 维度 评分人 得分',
      given.scores.flatMap(([a, b], at): Row[] => [
        [IDS[at], 2023, DIMENSIONS[0], '自我', a],
        [IDS[at], 2023, DIMENSIONS[1], '管委会', b],
      ]),
    ),
    table(
      '上年等级',
      '工号 等级',
      given.before.flatMap((grade, at): Row[] => (grade === null ? [] : [[IDS[at], GRADES[grade]]])),
    ),
    table('转正权重', '笔试 网点 管委会', [[0.5, 0.2, 0.3]]),
    table(
      '转正考核',
      '工号 日期 笔试 网点 管委会',
      given.exams.map((exam) => ['3', START + exam.day, ...exam.marks]),
    ),
    table(
      '任职记录',
      '工号 网点 开始日期',
      given.stays.map(([start, place]) => ['1001', PLACES[place], END + start]),
    ),
    table(
      '预警事项',
      '工号 日期 类型',
      given.events.map(([at, kind]) => ['1001', START + at, kind]),
    ),
    table(
      '培训考试',
      '工号 日期 类型',
      given.courses.map(([at, kind]) => ['1001', START + at, kind]),
    ),
  ];
}

function gradeOf(given: Given, officer: number): Record<string, string> {
  const [a, b] = given.scores[officer];
  // Hundredths of a point.
  const points = given.weight * a + (100 - given.weight) * b;
  const at = BOUNDS.filter((bound) => bound * 100 <= points).length - 1;
  const before = given.before[officer];
  return {
    分级得分: String(points / 100),
    等级: GRADES[at],
    等级薪酬: `${1000 * (at + 1)}.00`,
    等级变动: before === null ? '' : at > before ? '升' : at < before ? '降' : '平',
    续聘结论: given.line !== null && points < given.line * 100 ? '取消资格' : '续聘',
    转正结论: '',
  };
}

function outcomeOf(given: Given): string {
  const due = monthsLater(joinedOn(given), 6);
  const taken = given.exams.filter((exam) => START + exam.day <= END).sort((x, y) => x.day - y.day);
  if (due > END) return '未满期';
  const valid = taken.filter((exam) => START + exam.day >= due);
  if (valid.length === 0) return taken.length > 0 ? '未满期' : '待考';
  const passed = valid.map(({ marks: [x, y, z] }) => 5 * x + 2 * y + 3 * z >= 600);
  if (passed[passed.length - 1]) return '转正';
  return passed.filter((one) => !one).length === 1 ? '再考' : '另行安排';
}

function noticesOf(given: Given): Record<string, string> {
  const stays = given.stays.filter(([start]) => start <= 0).sort(([x], [y]) => x - y);
  let since: number | null = null;
  stays.forEach(([start, place], at) => {
    if (at === 0 || stays[at - 1][1] !== place) since = END + start;
  });
  const long = since !== null && monthsLater(since, 12 * given.years) < END;
  const within = ([at]: readonly [number, string]): boolean => at >= 0 && at <= 364;
  const courses = given.courses.filter(within);
  const quarters = new Set(
    courses
      .filter(([, kind]) => kind === '培训')
      .map(([at]) => Math.floor(date(START + at).getUTCMonth() / 3)),
  );
  return {
    轮岗提示: long ? '1' : '0',
    面谈提示: given.events.filter(within).some(([, kind]) => kind !== '表扬') ? '1' : '0',
    培训达标: quarters.size === 4 ? '1' : '0',
    考试达标: courses.filter(([, kind]) => kind === '考试').length >= 2 ? '1' : '0',
  };
}

test('any book of scheme G: all items as loops over whole numbers and calendar dates give them', () => {
  fc.assert(
    fc.property(arbitraryBook, (given) => {
      const overrides: Record<string, string> = { 转正及格线: '60', 轮岗年限: String(given.years) };
      if (given.line !== null) overrides['考核合格线'] = String(given.line);
      const result = graded(tablesOf(given), overrides);
      expect(findings(result)).toEqual([]);
      expect(figures(result, '1001')).toMatchObject({ ...gradeOf(given, 0), ...noticesOf(given) });
      expect(figures(result, '0002')).toMatchObject(gradeOf(given, 1));
      expect(figures(result, '3')).toMatchObject({
        分级得分: '',
        等级: '',
        续聘结论: '',
        转正结论: outcomeOf(given),
      });
    }),
    { numRuns: 80 },
  );
});
