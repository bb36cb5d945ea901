import type { ColumnSpec, ColumnType, KeySpec, TableSpec } from './spec';

const TYPES: Record<string, ColumnType> = {
  文本: 'text',
  编号: 'id',
  日期: 'date',
  月份: 'month',
  期间: 'period',
  金额: 'money',
  比率: 'ratio',
  整数: 'integer',
  数值: 'number',
  任意: 'any',
};

/**
 * Reads a table's columns from one line a table, as the documentation writes them:
 * `发放金额* 金额`, `岗位系数 比率 =1` (缺省 1), `考评类型* 周检|月检` (only these), `贷款余额* 金额 ≥0` (never negative), `工号* 编号 @` (an officer).
 */
export function table(
  name: string,
  columns: string,
  options: Partial<Pick<TableSpec, 'dateColumn' | 'openDate' | 'reversal' | 'split' | 'handover'>> & {
    key?: string | KeySpec;
  } = {},
): TableSpec {
  const { key, ...rest } = options;
  return {
    name,
    columns: columns.split(',').map((text) => column(text.trim())),
    key: typeof key === 'string' ? { columns: key.split('+') } : (key ?? null),
    dateColumn: null,
    ...rest,
  };
}

function column(text: string): ColumnSpec {
  const [head, kind, ...marks] = text.split(/\s+/);
  const type = TYPES[kind] ?? 'text';
  const fallback = marks.find((mark) => mark.startsWith('='))?.slice(1);
  return {
    name: head.replace('*', ''),
    type,
    required: head.endsWith('*'),
    negative: !marks.includes('≥0'),
    ...(kind in TYPES ? {} : { choices: kind.split('|') }),
    ...(fallback === undefined ? {} : { fallback }),
    ...(marks.includes('@') ? { officer: true } : {}),
    ...(type === 'money' ? { unit: '元' } : {}),
  };
}
