import type { PeriodKind } from '../period';
import type { ClauseSource, SchemeSource } from '../source';
import { isUnsound } from './findings';
import { cellAt, proseAt, rowsOf, type SchemeBook } from './reading';

type Info = Pick<SchemeSource, '名称' | '周期' | '来源'> & {
  /** False where the kind of period is not known. */
  timed: boolean;
};

/** 方案信息: one row with the scheme's name, its kind of period and its source. */
export function readInfo(from: SchemeBook): Info {
  const {
    tables: { info },
    findings,
  } = from;
  const name = '自定义方案';
  const unknown: Info = { 名称: { zh: name, en: 'Own scheme' }, 周期: '季', 来源: '', timed: false };
  if (!info) return unknown;
  const rows = rowsOf(info);
  for (const row of rows.slice(1))
    findings.add(
      'DUPLICATE_KEY',
      { ledger: info, row, column: '名称' },
      {
        zh: '“方案信息”只能有一行：一个工作簿一套方案。请删去多余的行。',
        en: '方案信息 takes one row: one scheme a workbook. Delete the others.',
      },
    );
  if (rows.length === 0) {
    findings.add(
      'REQUIRED_BLANK',
      { ledger: info, row: null, column: '周期' },
      {
        zh: '“方案信息”没有填写。请填一行：名称、周期（月、季或年）。',
        en: '方案信息 is blank. Fill in one row: 名称 and 周期 (月, 季 or 年).',
      },
    );
    return unknown;
  }
  const words = (column: string) => proseAt(from, info, column, 0);
  const zh = words('名称') || name;
  const kind = cellAt(info, '周期', 0);
  const timed = kind !== '' && !isUnsound(info, 0, '周期');
  return {
    名称: { zh, en: words('英文名') || zh },
    周期: timed ? (kind as PeriodKind) : '季',
    来源: words('来源'),
    timed,
  };
}

/** 方案条款 and 方案口径: what an exported scheme says of its regulation. */
export function readClauses(from: SchemeBook): Pick<SchemeSource, '条款' | 'settled'> {
  const { clauses, readings } = from.tables;
  return {
    条款: rowsOf(clauses).map((row): ClauseSource => {
      const zh = proseAt(from, clauses!, '标题', row);
      return {
        id: proseAt(from, clauses!, '条款', row),
        title: { zh, en: proseAt(from, clauses!, '英文', row) || zh },
      };
    }),
    settled: rowsOf(readings).map((row) => {
      const zh = proseAt(from, readings!, '说明', row);
      const text = { zh, en: proseAt(from, readings!, '英文', row) || zh };
      return { 条款: proseAt(from, readings!, '条款', row), text };
    }),
  };
}
