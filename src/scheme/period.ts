import { calendarDay, pad, serialOf } from '../ledger/cell';

export type PeriodKind = '月' | '季' | '年';

/** A period of calculation with its days as Excel serials. */
export interface Period {
  kind: PeriodKind;
  /** 2023Q1, 2023-03 or 2023. */
  text: string;
  first: number;
  last: number;
  /** 1 January of its year. */
  yearStart: number;
  /** The day before it begins: the last month-end before the period. */
  previousEnd: number;
}

const MONTHS: Record<PeriodKind, number> = { 月: 1, 季: 3, 年: 12 };

/** Reads 2023Q1, 2023-03 or 2023; null where the text is none of these. */
export function parsePeriod(text: string): Period | null {
  const quarter = /^(\d{4})Q([1-4])$/i.exec(text);
  if (quarter) return periodOf('季', Number(quarter[1]), Number(quarter[2]) * 3 - 2);
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month) return periodOf('月', Number(month[1]), Number(month[2]));
  const year = /^(\d{4})$/.exec(text);
  return year ? periodOf('年', Number(year[1]), 1) : null;
}

function periodOf(kind: PeriodKind, year: number, month: number): Period | null {
  const first = serialOf(year, month, 1);
  const after = month + MONTHS[kind];
  const next = serialOf(after > 12 ? year + 1 : year, after > 12 ? after - 12 : after, 1);
  const yearStart = serialOf(year, 1, 1);
  if (first === null || next === null || yearStart === null) return null;
  const text =
    kind === '年' ? `${year}` : kind === '季' ? `${year}Q${(month + 2) / 3}` : `${year}-${pad(month)}`;
  return { kind, text, first, last: next - 1, yearStart, previousEnd: first - 1 };
}

/** The period of a kind that a day lies in. */
export function periodContaining(kind: PeriodKind, serial: number): Period {
  const { year, month } = calendarDay(serial);
  const start = month - ((month - 1) % MONTHS[kind]);
  const period = periodOf(kind, year, start);
  if (!period) throw new Error(`Day ${serial} lies in no period`);
  return period;
}
