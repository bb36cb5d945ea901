import { PERIOD } from '../corporate-manager/quarter';
import type { Plants } from '../planted';
import type { Row } from '../rows';
import { INDICATORS } from './ledgers';

const TARGETS = [20, 8_000_000, 50_000_000, 0.02, 0.03, 90, 4];

/** An officer who meets all targets exactly; `change` alters the row of an indicator, null leaves it out. */
function officer(plants: Plants, change: Readonly<Record<string, Row | null>> = {}) {
  const id = plants.officer();
  const rows: number[] = [];
  INDICATORS.forEach((指标, at) => {
    const own = change[指标];
    if (own === null) return;
    rows.push(
      plants.add('KPI指标', { 工号: id, 期间: PERIOD, 指标, 目标: TARGETS[at], 完成: TARGETS[at], ...own }),
    );
  });
  return { id, rows };
}

/** One of each finding that the ledgers of scheme K raise. */
export function plantKpiDefects(plants: Plants): void {
  ofIndicators(plants);
  ofTeams(plants);
}

function ofIndicators(plants: Plants): void {
  const cells: readonly (readonly [code: string, more: Row])[] = [
    ['TARGET_ZERO', { 目标: 0 }],
    ['UNREADABLE_NUMBER', { 完成: '约800万' }],
    ['REQUIRED_BLANK', { 目标: null }],
  ];
  for (const [code, more] of cells) {
    const { id, rows } = officer(plants, { 贷款发放金额: more });
    plants.note(code, 'KPI指标', rows[1], [id]);
  }
  const stranger = officer(plants);
  const extra = { 工号: stranger.id, 期间: PERIOD, 指标: '存款余额', 目标: 100, 完成: 100 };
  plants.note('UNKNOWN_CHOICE', 'KPI指标', plants.add('KPI指标', extra), [stranger.id]);
  const short = officer(plants, { 客户投诉: null });
  plants.note('TARGET_MISSING', '花名册', plants.lastRosterRow, [short.id]);
  const twice = officer(plants);
  const again = { 工号: twice.id, 期间: PERIOD, 指标: '客户投诉', 目标: 4, 完成: 2 };
  for (const row of [twice.rows[6], plants.add('KPI指标', again)])
    plants.note('DUPLICATE_KEY', 'KPI指标', row, [twice.id]);
  plants.note('OFFICER_UNKNOWN', 'KPI指标', plants.add('KPI指标', { ...again, 工号: '8888' }));
}

function ofTeams(plants: Plants): void {
  const row = (主管工号: string, 成员工号: string) => plants.add('团队', { 主管工号, 成员工号 });
  const leader = plants.officer();
  row(leader, officer(plants).id);
  plants.note('OFFICER_UNKNOWN', '团队', row(leader, '8888'));
  // A member without one indicator leaves the leader without a score.
  const waiting = plants.officer();
  const short = officer(plants, { 贷款余额: null });
  plants.note('TARGET_MISSING', '花名册', plants.lastRosterRow, [short.id]);
  plants.note('SCORE_MISSING', '团队', row(waiting, short.id), [waiting, short.id]);
  const [one, other] = [plants.officer(), plants.officer()];
  plants.note('CYCLE', '团队', row(one, other), [one, other]);
  plants.note('CYCLE', '团队', row(other, one), [one, other]);
}
