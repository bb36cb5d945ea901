import { day } from '../days';
import type { Row } from '../rows';
import type { Plants } from '../planted';

const record = (officer: string, more: Row = {}): Row => ({
  工号: officer,
  考评类型: '周检',
  日期: day(2023, 5, 12),
  德: 18,
  勤: 18,
  能: 27,
  绩: 27,
  ...more,
});

/** An officer with all three parts in order. */
function officer(plants: Plants): string {
  const id = plants.officer();
  plants.add('考评记录', record(id));
  plants.add('考评记录', record(id, { 考评类型: '月考核', 日期: day(2023, 5, 31) }));
  plants.add('考评记录', record(id, { 考评类型: '年考核', 日期: day(2023, 12, 29) }));
  return id;
}

const CELLS: readonly (readonly [code: string, more: Row])[] = [
  ['SCORE_OUT_OF_RANGE', { 德: 21 }],
  ['SCORE_OUT_OF_RANGE', { 加分: 12 }],
  ['UNKNOWN_CHOICE', { 考评类型: '季检' }],
  ['UNKNOWN_CHOICE', { 严重违规项: '德、品' }],
  ['UNREADABLE_NUMBER', { 能: '良好' }],
  ['UNREADABLE_DATE', { 日期: '2023-02-30' }],
  ['REQUIRED_BLANK', { 绩: null }],
  ['NEGATIVE_AMOUNT', { 额外扣分: -3 }],
];

/** One of each finding that 考评记录 raises in a row, beside records that are in order. */
export function plantAssessmentDefects(plants: Plants): void {
  for (const [code, more] of CELLS) {
    const id = officer(plants);
    plants.note(code, '考评记录', plants.add('考评记录', record(id, more)), [id]);
  }
  plants.note('OFFICER_UNKNOWN', '考评记录', plants.add('考评记录', record('8888')));
  plants.note('SUBTOTAL_ROW', '考评记录', plants.add('考评记录', { 工号: '合计', 绩: 1234 }), [], 'info');
  missing(plants);
  twice(plants);
}

/** Inspections and months, but no year-end assessment. */
function missing(plants: Plants): void {
  const id = plants.officer();
  plants.note('SCORE_MISSING', '花名册', plants.lastRosterRow, [id]);
  plants.add('考评记录', record(id));
  plants.add('考评记录', record(id, { 考评类型: '月考核' }));
}

/** Of two year-end assessments none counts, so the year-end score is missing too. */
function twice(plants: Plants): void {
  const id = plants.officer();
  plants.note('SCORE_MISSING', '花名册', plants.lastRosterRow, [id]);
  plants.add('考评记录', record(id));
  plants.add('考评记录', record(id, { 考评类型: '月考核' }));
  for (const 绩 of [27, 20]) {
    const row = plants.add('考评记录', record(id, { 考评类型: '年考核', 日期: day(2023, 12, 29), 绩 }));
    plants.note('DUPLICATE_KEY', '考评记录', row, [id]);
  }
}
