import { message } from '../../ledger/catalogue';
import type { CheckSource, ListSource, SchemeSource } from '../source';
import { cellAt, optional, proseAt, rowsOf, type SchemeBook } from './reading';
import type { Ledger } from '../../ledger/ledger';
import type { Ledgers } from './structure';
import { LEDGER_UNDEFINED } from './words';

/** 方案校验, 方案名单 and 方案取用: what an exported scheme has beyond items and functions. */
export function readExtras(
  from: SchemeBook,
  ledgers: Ledgers,
): Pick<SchemeSource, '校验' | '名单' | '取用' | '相关'> {
  const {
    tables: { checks, lists, uses },
    findings,
  } = from;
  const known = (ledger: Ledger, row: number): boolean => {
    const name = cellAt(ledger, '台账', row);
    if (name === '' || ledgers.get(name)) return true;
    findings.add('TABLE_MISSING', { ledger, row, column: '台账' }, LEDGER_UNDEFINED(name, ledgers.names()));
    return false;
  };
  const conditions = (use: string) =>
    rowsOf(uses)
      .filter((row) => (cellAt(uses!, '用途', row) === '期内') === (use === '期内'))
      .filter((row) => cellAt(uses!, '台账', row) !== '' && known(uses!, row))
      .map((row) => ({ 台账: cellAt(uses!, '台账', row), 条件: cellAt(uses!, '条件', row) }));
  const [used, concerned] = [conditions('取用'), conditions('期内')];
  return {
    校验: rowsOf(checks).flatMap((row) => (known(checks!, row) ? readCheck(from, checks!, row) : [])),
    名单: readLists(from, lists, known),
    ...(used.length > 0 ? { 取用: used } : {}),
    ...(concerned.length > 0 ? { 相关: concerned } : {}),
  };
}

function readCheck(from: SchemeBook, ledger: Ledger, row: number): CheckSource[] {
  const code = cellAt(ledger, '代码', row);
  const condition = cellAt(ledger, '条件', row);
  if (code === '' || condition === '') return [];
  if (!hasWords(code)) {
    from.findings.add(
      'UNKNOWN_CHOICE',
      { ledger, row, column: '代码' },
      {
        zh: `没有异常代码“${code}”。请用已有的代码，如 REQUIRED_BLANK、NEGATIVE_AMOUNT、NEGATIVE_PAY。`,
        en: `There is no finding code “${code}”. Use one there is, such as REQUIRED_BLANK, NEGATIVE_AMOUNT or NEGATIVE_PAY.`,
      },
    );
    return [];
  }
  const severity = cellAt(ledger, '级别', row);
  return [
    {
      代码: code,
      条件: condition,
      ...optional(ledger, '台账', row),
      ...optional(ledger, '列', row),
      ...optional(ledger, '参数', row),
      ...optional(ledger, '项目', row),
      ...(severity === '' ? {} : { 级别: SEVERITIES[severity] }),
      条款: proseAt(from, ledger, '条款', row),
    },
  ];
}

const SEVERITIES: Readonly<Record<string, CheckSource['级别']>> = {
  错误: 'error',
  警告: 'warning',
  提示: 'info',
};

function hasWords(code: string): boolean {
  try {
    return message(code).zh !== '';
  } catch {
    return false;
  }
}

/** One row a column of the list; what holds for the list as a whole stands in its first row. */
function readLists(
  from: SchemeBook,
  ledger: Ledger | null,
  known: (ledger: Ledger, row: number) => boolean,
): ListSource[] {
  const byName = new Map<string, number[]>();
  for (const row of rowsOf(ledger)) {
    const name = cellAt(ledger!, '名单', row);
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return [...byName.values()].flatMap((rows) => {
    const cell = (column: string, row = rows[0]) => cellAt(ledger!, column, row);
    const words = (column: string, row = rows[0]) => proseAt(from, ledger!, column, row);
    if (!known(ledger!, rows[0])) return [];
    return [
      {
        名单: words('名单'),
        ...optional(ledger!, '台账', rows[0]),
        ...optional(ledger!, '归属', rows[0]),
        ...(cell('不重复') === '是' ? { 不重复: true as const } : {}),
        条件: cell('条件') || 'TRUE',
        列: rows.map((row) => ({ 列: words('列', row), 公式: cell('公式', row) || '""' })),
        条款: words('条款'),
      },
    ];
  });
}
