import { decimal, type Decimal } from '../../money/decimal';
import { MAX_SERIAL, addMonths, dateOfSerial, endOfMonth, serialOfDate, type CalendarDate } from '../serial';
import type { Call, FunctionSpec } from './call';

/** Dates are serial day numbers of the 1900 system; times of day are cut. */
export const DATES: readonly FunctionSpec[] = [
  {
    name: 'DATE',
    least: 3,
    most: 3,
    argument: () => 'number',
    result: 'date',
    apply: (call) => serial(call, serialOfDate(call.whole(0), call.whole(1), call.whole(2))),
  },
  part('YEAR', (date) => date.year),
  part('MONTH', (date) => date.month),
  part('DAY', (date) => date.day),
  shift('EDATE', addMonths),
  shift('EOMONTH', endOfMonth),
  {
    name: 'DAYS',
    least: 2,
    most: 2,
    argument: () => 'number',
    result: 'number',
    apply: (call) => decimal(serialDay(call, 0) - serialDay(call, 1)),
  },
  {
    name: 'DATEDIF',
    least: 3,
    most: 3,
    argument: (i) => (i < 2 ? 'number' : 'any'),
    result: 'number',
    apply: elapsed,
  },
  { name: 'WEEKDAY', least: 1, most: 2, argument: () => 'number', result: 'number', apply: weekday },
];

function part(name: string, read: (date: CalendarDate) => number): FunctionSpec {
  return {
    name,
    least: 1,
    most: 1,
    argument: () => 'number',
    result: 'number',
    apply: (call) => decimal(read(dateOfSerial(serialDay(call, 0)) as CalendarDate)),
  };
}

function shift(name: string, move: (serial: number, months: number) => number | null): FunctionSpec {
  return {
    name,
    least: 2,
    most: 2,
    argument: () => 'number',
    result: 'date',
    apply: (call) => serial(call, move(serialDay(call, 0), call.whole(1))),
  };
}

/** Argument i as a day number, whole and inside Excel's calendar. */
export function serialDay(call: Call, i: number): number {
  const serialNumber = call.number(i).floor().toNumber();
  if (serialNumber >= 0 && serialNumber <= MAX_SERIAL) return serialNumber;
  throw call.fault(
    'FORMULA_ERROR',
    `${serialNumber} 不是日期（应在 1900-01-01 与 9999-12-31 之间）`,
    `${serialNumber} is no date (1900-01-01 to 9999-12-31)`,
    i,
  );
}

function serial(call: Call, value: number | null): Decimal {
  if (value !== null) return decimal(value);
  throw call.fault(
    'FORMULA_ERROR',
    '日期超出 1900-01-01 至 9999-12-31',
    'the date lies outside 1900-01-01 to 9999-12-31',
  );
}

/** Full years (Y), full months (M), months beyond the full years (YM) or days (D) from one day to another. */
function elapsed(call: Call): Decimal {
  const [start, end] = [serialDay(call, 0), serialDay(call, 1)];
  if (start > end)
    throw call.fault(
      'FORMULA_ERROR',
      'DATEDIF 的起日晚于止日，请核对日期',
      'the first day of DATEDIF lies after the last: check the dates',
      0,
    );
  const [from, to] = [start, end].map((serialNumber) => dateOfSerial(serialNumber) as CalendarDate);
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (call.text(2).toUpperCase()) {
    case 'Y':
      return decimal(Math.floor(months / 12));
    case 'M':
      return decimal(months);
    case 'YM':
      return decimal(months % 12);
    case 'D':
      return decimal(end - start);
    default:
      throw call.fault(
        'FORMULA_ERROR',
        'DATEDIF 的第 3 个参数应为 "Y"（满几年）、"M"（满几月）、"YM"（满年外的月数）或 "D"（天数）',
        'the third argument of DATEDIF must be "Y" (full years), "M" (full months), "YM" (months beyond) or "D" (days)',
        2,
      );
  }
}

function weekday(call: Call): Decimal {
  // Serial 1 is a Sunday in Excel's count.
  const fromSunday = (serialDay(call, 0) + 6) % 7;
  const type = call.count > 1 ? call.whole(1) : 1;
  if (type === 1) return decimal(fromSunday + 1);
  if (type === 2) return decimal(((fromSunday + 6) % 7) + 1);
  if (type === 3) return decimal((fromSunday + 6) % 7);
  // 11 to 17: the week begins on Monday (11) … Sunday (17).
  if (type >= 11 && type <= 17) return decimal(((fromSunday + 7 - ((type - 10) % 7)) % 7) + 1);
  throw call.fault(
    'FORMULA_ERROR',
    'WEEKDAY 的类型应为 1、2、3 或 11 至 17',
    'the type of WEEKDAY must be 1, 2, 3 or 11 to 17',
    1,
  );
}
