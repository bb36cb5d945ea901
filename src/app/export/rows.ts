import { isoDate } from '../../ledger/cell';
import type { ColumnSpec, KeySpec, TableSpec } from '../../ledger/spec';
import { wordOf } from '../../scheme/custom/tables';
import { NO_PARAMETERS } from '../../scheme/custom/functions';
import type { FunctionSource, ItemSource, SchemeSource } from '../../scheme/source';
import type { Row } from '../template/ledger-sheet';

const yes = (flag: unknown): string | null => (flag ? '是' : null);
const text = (value: string | undefined): string | null => (value ? value : null);

export function infoRows({ 名称, 周期, 来源 }: SchemeSource): Row[] {
  return [{ 名称: 名称.zh, 周期, 来源: text(来源), 英文名: text(名称.en) }];
}

/** A row of 方案 holds an item's fields as they are. */
export function itemRows(items: readonly ItemSource[]): Row[] {
  return items.map(({ english, ...fields }) => ({ ...fields, 英文名: text(english) }));
}

/** 台账定义: a row a column; what holds for the ledger as a whole stands at the column that it is about, or in its first row. */
export function ledgerRows(specs: readonly TableSpec[], mandatory: readonly string[]): Row[] {
  return specs.flatMap((spec) =>
    spec.columns.map((column, at) => ({
      台账: spec.name,
      列: column.name,
      类型: wordOf(column.type),
      必填: column.required ? '是' : '否',
      取值: text(column.choices?.join('、')),
      唯一: uniqueWord(spec, column),
      允许负数: column.negative ? null : '否',
      缺省: fallbackText(column),
      必备: at === 0 ? yes(mandatory.includes(spec.name)) : null,
      业务日期: spec.dateColumn === column.name ? (spec.openDate ? '可空' : '是') : null,
      归属人: column.officer ? '是' : column.name.endsWith('工号') ? '否' : null,
      单位: column.unit && column.type !== 'money' ? column.unit : null,
      唯一范围: scopeOf(spec)?.column === column.name ? SCOPES[scopeOf(spec)!.kind] : null,
      唯一条件: uniqueWhen(spec, column),
      冲销: reversalWord(spec, column),
      分成表: spec.split?.key === column.name ? spec.split.table : null,
      分成条件: spec.split?.when?.column === column.name ? spec.split.when.value : null,
      分成条款: spec.split?.key === column.name ? text(spec.split.clause) : null,
      交接: at === 0 ? yes(spec.handover) : null,
    })),
  );
}

/** 是 for a column that is unique by itself; the parts of a key share the names of all of them. */
function uniqueWord({ key, otherKeys = [] }: TableSpec, column: ColumnSpec): string | null {
  const keys = [...(key ? [key] : []), ...otherKeys];
  const own = keys.find(({ columns }) => columns.includes(column.name));
  if (!own) return null;
  return own.columns.length === 1 ? '是' : own.columns.join('+');
}

const SCOPES = { positive: '正数', period: '每期', year: '每年' } as const;

/** The scope of a ledger's keys: one of them has it, or none. */
function scopeOf({ key, otherKeys = [] }: TableSpec): KeySpec['scope'] {
  return [key, ...otherKeys].find((one) => one?.scope)?.scope;
}

/** The value of this column that rows have which must be unique. */
function uniqueWhen(spec: TableSpec, column: ColumnSpec): string | null {
  const scope = scopeOf(spec);
  return scope?.kind === 'year' && scope.when.column === column.name ? scope.when.value : null;
}

function reversalWord({ reversal }: TableSpec, column: ColumnSpec): string | null {
  if (!reversal) return null;
  if (reversal.key === column.name) return '键';
  if (reversal.amount === column.name) return '金额';
  return reversal.own.includes(column.name) ? '自有' : null;
}

function fallbackText({ fallback, type }: ColumnSpec): string | null {
  if (fallback === undefined) return null;
  return type === 'date' || type === 'month' ? isoDate(Number(fallback)) : fallback;
}

/** 函数定义: a row a step; a function's own words stand in its first row. */
export function functionRows(functions: readonly FunctionSource[]): Row[] {
  return functions.flatMap(({ 函数, 形参, 步骤, 条款, 说明 }) =>
    步骤.map((step, at) => ({
      函数,
      形参: at === 0 ? 形参.join(',') || NO_PARAMETERS : null,
      公式: step.公式,
      条款: text(条款),
      步骤: step.名称,
      步骤条款: text(step.条款),
      说明: at === 0 ? text(说明.zh) : null,
      英文说明: at === 0 ? text(说明.en) : null,
    })),
  );
}

export function parameterFactRows(source: SchemeSource): Row[] {
  return source.参数.map(({ 参数, 类型, 值, 单位, 空, 取值, 另读, 条款, 说明 }) => ({
    参数,
    类型: wordOf(类型),
    默认值: text(值),
    单位: text(单位),
    空: 空 ?? null,
    取值: text((取值 ?? 另读)?.join('、')),
    条款: text(条款),
    说明: text(说明),
  }));
}

export function tableFactRows(source: SchemeSource): Row[] {
  return source.参数表.flatMap(({ 表, 列, 键, 可选, 合计100, 合计100分组, 条款 }) =>
    列.map(({ 列: name, 类型, 可空 }, at) => ({
      表,
      列: name,
      类型: wordOf(类型),
      键: 可空 ? '可空' : yes((键 ?? [列[0].列]).includes(name)),
      可选: at === 0 ? yes(可选) : null,
      合计100: 合计100 === name ? '是' : 合计100分组 === name ? '分组' : null,
      条款: text(条款),
    })),
  );
}

const SEVERITIES = { error: '错误', warning: '警告', info: '提示' } as const;

export function checkRows(source: SchemeSource): Row[] {
  return source.校验.map(({ 级别, ...check }) => ({
    ...check,
    级别: 级别 === undefined ? null : SEVERITIES[级别],
  }));
}

/** 方案名单: a row a column of the list; what holds for the whole list stands in its first row. */
export function listRows(source: SchemeSource): Row[] {
  return source.名单.flatMap(({ 名单, 台账, 归属, 条件, 不重复, 列, 条款 }) =>
    列.map((column, at) => ({
      名单,
      列: column.列,
      公式: column.公式,
      ...(at === 0
        ? { 台账: text(台账), 归属: text(归属), 条件, 不重复: yes(不重复), 条款: text(条款) }
        : {}),
    })),
  );
}

export function useRows({ 取用 = [], 相关 = [] }: SchemeSource): Row[] {
  const row = (用途: string) => (one: { 台账: string; 条件: string }) => ({ ...one, 用途 });
  return [...取用.map(row('取用')), ...相关.map(row('期内'))];
}

export function clauseRows(source: SchemeSource): Row[] {
  return source.条款.map(({ id, title }) => ({ 条款: id, 标题: title.zh, 英文: text(title.en) }));
}

export function readingRows(source: SchemeSource): Row[] {
  return source.settled.map(({ 条款, text: words }) => ({ 条款, 说明: words.zh, 英文: text(words.en) }));
}
