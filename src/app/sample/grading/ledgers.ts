import { day } from '../days';
import { Draw } from '../random';
import { generated, type Row, type Rows } from '../rows';
import { DIMENSIONS, GRADES, MEASURES, RATERS } from './examples';
import { isTrainee, rosterRows, TRAINEES, WORKED, type Officer } from './people';
import { DAYS, FIRST, LAST, YEAR } from './year';

const CYCLE = 40;

/** The clean ledgers of scheme G. */
export function gradingLedgers(officers: readonly Officer[], seed: number): Map<string, Rows> {
  const formal = officers.filter((officer) => !isTrainee(officer));
  return new Map([
    ['花名册', generated(() => rosterRows(officers))],
    ['分级评分', generated(() => scoreRows(formal, seed))],
    ['上年等级', generated(() => gradeRows(formal, seed))],
    ['转正考核', generated(() => examRows(officers, seed))],
    ['任职记录', generated(() => stayRows(officers, seed))],
    ['预警事项', generated(() => eventRows(officers, seed))],
    ['培训考试', generated(() => courseRows(officers, seed))],
    ['网点规模', generated(() => branchRows(officers, seed))],
    ['垂直指标', generated(() => verticalRows(formal, seed))],
    ['贷款余额', generated(() => loanRows(formal, seed))],
  ]);
}

/** 1001 has 90 from everybody for 基本素质, 80 for 业务规模 and 85 for 资产质量. */
const WORKED_SCORES = [90, 80, 85];

function* scoreRows(formal: readonly Officer[], seed: number): Iterable<Row> {
  for (const [index, { id }] of formal.entries()) {
    const level = new Draw(seed, '水平', index).whole(55, 94);
    for (const [at, dimension] of DIMENSIONS.entries()) {
      for (const [by, rater] of RATERS.entries()) {
        const own = new Draw(seed, '分级评分', index * 9 + at * 3 + by).whole(-8, 6);
        const score = id === WORKED ? WORKED_SCORES[at] : level + own;
        yield { 工号: id, 年度: YEAR, 维度: dimension, 评分人: rater, 得分: score };
      }
    }
  }
}

/** Who was there last year; 1001 was of the third grade. */
function* gradeRows(formal: readonly Officer[], seed: number): Iterable<Row> {
  for (const [index, { id, joined }] of formal.entries()) {
    if (joined >= day(2022, 1, 1)) continue;
    const grade = new Draw(seed, '上年等级', index).pick(GRADES)[1];
    yield { 工号: id, 等级: id === WORKED ? '三级' : grade };
  }
}

function* examRows(officers: readonly Officer[], seed: number): Iterable<Row> {
  const marks = (officer: Officer, date: number, least: number, most: number): Row => {
    const draw = new Draw(seed, `转正${officer.id}`, date);
    const mark = () => draw.whole(least, most);
    return { 工号: officer.id, 日期: date, 笔试: mark(), 网点: mark(), 管委会: mark() };
  };
  for (const [index, officer] of officers.entries()) {
    const place = index % CYCLE;
    if (!(place in TRAINEES)) continue;
    if (place === 3)
      yield* [marks(officer, day(2023, 3, 20), 45, 65), marks(officer, day(2023, 9, 18), 50, 66)];
    if (place === 4) yield marks(officer, day(2023, 9, 18), 50, 66);
    if (place === 5)
      yield* [marks(officer, day(2023, 9, 18), 72, 95), marks(officer, day(2023, 8, 20), 50, 60)];
    if (place === 6) yield marks(officer, day(2023, 12, 11), 75, 90);
  }
}

/** One to three stays; 1001 came back to his branch in June 2019. */
function* stayRows(officers: readonly Officer[], seed: number): Iterable<Row> {
  const others = [...new Set(officers.map(({ branch }) => branch))];
  for (const [index, { id, branch, joined }] of officers.entries()) {
    const draw = new Draw(seed, '任职记录', index);
    const away = others.find((other) => other !== branch) ?? branch;
    if (id === WORKED) {
      yield { 工号: id, 网点: branch, 开始日期: day(2012, 7, 2) };
      yield { 工号: id, 网点: away, 开始日期: day(2016, 3, 1) };
      yield { 工号: id, 网点: branch, 开始日期: day(2019, 6, 3) };
      continue;
    }
    const moved = joined < day(2018, 1, 1) && draw.chance(0.7);
    yield { 工号: id, 网点: moved ? away : branch, 开始日期: joined };
    if (moved)
      yield {
        工号: id,
        网点: branch,
        开始日期: day(draw.whole(2018, 2023), draw.whole(1, 12), draw.whole(1, 28)),
      };
  }
}

const EVENTS = ['投诉', '投诉', '主观不良', '客观不良', '违规操作'];

/** Now and then something happened; the first entry is of the year before. */
function* eventRows(officers: readonly Officer[], seed: number): Iterable<Row> {
  yield { 工号: officers[1].id, 日期: FIRST - 20, 类型: EVENTS[0] };
  for (const [index, { id }] of officers.entries()) {
    const draw = new Draw(seed, '预警事项', index);
    if (id === WORKED || !draw.chance(0.3)) continue;
    yield { 工号: id, 日期: FIRST + draw.whole(0, DAYS - 1), 类型: draw.pick(EVENTS) };
  }
}

const MONTHS_OF_TRAINING = [2, 5, 8, 11];
const MONTHS_OF_TESTS = [6, 12];

/** Four trainings and two tests a year; some are missed, by 1001 none. */
function* courseRows(officers: readonly Officer[], seed: number): Iterable<Row> {
  for (const [index, { id, joined }] of officers.entries()) {
    const draw = new Draw(seed, '培训考试', index);
    const there = (date: number) => date >= joined && (id === WORKED || !draw.chance(0.06));
    for (const month of MONTHS_OF_TRAINING)
      if (there(day(2023, month, 16))) yield { 工号: id, 日期: day(2023, month, 16), 类型: '培训' };
    for (const month of MONTHS_OF_TESTS)
      if (there(day(2023, month, 9))) yield { 工号: id, 日期: day(2023, month, 9), 类型: '考试' };
  }
}

function* branchRows(officers: readonly Officer[], seed: number): Iterable<Row> {
  for (const [index, branch] of [...new Set(officers.map((officer) => officer.branch))].entries()) {
    const draw = new Draw(seed, '网点规模', index);
    const size = { 户数: draw.whole(250, 900), 余额: draw.steps(90_000_000, 420_000_000, 500_000) };
    yield { 网点: branch, ...size, 客户数: draw.whole(900, 3200) };
  }
}

/** Vertical appraisal has begun with every second officer. */
function* verticalRows(formal: readonly Officer[], seed: number): Iterable<Row> {
  for (let index = 0; index < formal.length; index += 2) {
    const { id } = formal[index];
    for (const [at, measure] of MEASURES.entries()) {
      const draw = new Draw(seed, '垂直指标', index * 5 + at);
      const target = draw.steps(100, 900, 20);
      const done =
        id === WORKED ? target * (at === 0 ? 0.5 : 1) : Math.round((target * draw.whole(70, 120)) / 100);
      yield { 工号: id, 年度: YEAR, 指标: measure, 目标: target, 完成: done };
    }
  }
}

/** Loans of the officer's own class at the year's end. */
function* loanRows(formal: readonly Officer[], seed: number): Iterable<Row> {
  for (const [index, { id, post }] of formal.entries()) {
    for (let at = 0; at < 3; at += 1) {
      const number = index * 3 + at;
      yield {
        时点: LAST,
        借据号: `JD2022${String(number + 1).padStart(6, '0')}`,
        工号: id,
        贷款余额: new Draw(seed, '分级贷款', number).steps(0, 900_000, 10_000),
        贷款类别: post === '公司客户经理' ? '公司' : '个人',
      };
    }
  }
}
