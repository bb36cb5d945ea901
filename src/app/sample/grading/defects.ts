import type { Row } from '../rows';
import { DEFECT_BRANCH, type Plants } from '../planted';
import { DIMENSIONS, RATERS } from './examples';
import { FIRST, LAST, YEAR } from './year';

/** Officers of defects: all scores of 75 but those that are left out. */
class Officers {
  /** The row of the score that was added last. */
  lastScore = 0;

  constructor(private readonly plants: Plants) {}

  next(more: Row = {}, scores = DIMENSIONS.length * RATERS.length, first: Row = {}): string {
    const id = this.plants.person({ 固定工资: 3200, 入职日期: FIRST - 2000, ...more });
    for (let at = 0; at < scores; at += 1)
      this.lastScore = this.plants.add('分级评分', {
        工号: id,
        年度: YEAR,
        维度: DIMENSIONS[Math.floor(at / RATERS.length)],
        评分人: RATERS[at % RATERS.length],
        得分: 75,
        ...(at === scores - 1 ? first : {}),
      });
    return id;
  }
}

/** One of each finding that the ledgers of scheme G raise in a row. */
export function plantGradingDefects(plants: Plants): void {
  const officers = new Officers(plants);
  ofScores(plants, officers);
  ofPeople(plants, officers);
  const own = (code: string, table: string, row: (officer: string) => Row) => {
    const officer = officers.next();
    plants.note(code, table, plants.add(table, row(officer)), [officer]);
  };
  own('PARAMETER_MISSING', '上年等级', (officer) => ({ 工号: officer, 等级: '特级' }));
  own('UNREADABLE_DATE', '任职记录', (officer) => ({
    工号: officer,
    网点: DEFECT_BRANCH,
    开始日期: '2019年',
  }));
  own('REQUIRED_BLANK', '预警事项', (officer) => ({ 工号: officer, 日期: FIRST + 99, 类型: null }));
  own('UNKNOWN_CHOICE', '培训考试', (officer) => ({ 工号: officer, 日期: FIRST + 46, 类型: '讲座' }));
  own('TARGET_ZERO', '垂直指标', (officer) => ({
    工号: officer,
    年度: YEAR,
    指标: '户数',
    目标: 0,
    完成: 9,
  }));
  plants.note(
    'OFFICER_UNKNOWN',
    '预警事项',
    plants.add('预警事项', { 工号: '8888', 日期: FIRST + 99, 类型: '投诉' }),
  );
}

function ofScores(plants: Plants, officers: Officers): void {
  const high = officers.next({}, undefined, { 得分: 175 });
  plants.note('SCORE_OUT_OF_RANGE', '分级评分', officers.lastScore, [high]);
  const worded = officers.next({}, undefined, { 得分: '优' });
  plants.note('UNREADABLE_NUMBER', '分级评分', officers.lastScore, [worded]);
  const short = officers.next({}, 8);
  plants.note('SCORE_MISSING', '花名册', plants.lastRosterRow, [short]);
  const twice = officers.next();
  const last = officers.lastScore;
  const again = { 工号: twice, 年度: YEAR, 维度: '资产质量', 评分人: '管委会', 得分: 80 };
  for (const row of [last, plants.add('分级评分', again)])
    plants.note('DUPLICATE_KEY', '分级评分', row, [twice]);
}

function ofPeople(plants: Plants, officers: Officers): void {
  const trainee = officers.next({ 岗位: '见习客户经理', 入职日期: null }, 0);
  plants.note('REQUIRED_BLANK', '花名册', plants.lastRosterRow, [trainee]);
  officers.next({ 入职日期: FIRST + 60 });
  plants.note('NEW_OFFICER_FORMAL', '花名册', plants.lastRosterRow, [], 'warning');
  const mixed = officers.next();
  plants.note('OUTSIDE_CLASS', '花名册', plants.lastRosterRow, [], 'warning');
  plants.add('贷款余额', {
    时点: LAST,
    借据号: 'JD2022Y000001',
    工号: mixed,
    贷款余额: 50_000,
    贷款类别: '个人',
  });
}
