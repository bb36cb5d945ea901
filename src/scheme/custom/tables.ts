import { table } from '../../ledger/shorthand';
import { PARAMETERS } from '../../ledger/tables';
import type { TableSpec } from '../../ledger/spec';

/** Every row is a row: an item may be called 合计. */
const scheme = (...args: Parameters<typeof table>): TableSpec => ({ ...table(...args), everyRow: true });

/** The tables that a bank writes its scheme in ("A bank's own scheme"): after the documented columns those that only exports need. */
export const SCHEME_TABLES = {
  info: scheme('方案信息', '名称* 文本, 周期* 月|季|年, 来源 文本, 英文名 文本'),
  items: scheme(
    '方案',
    `项目* 文本, 层级* 明细|分组明细|个人, 公式* 文本, 台账 文本, 取数 期内|期初|期末|全部, 日期列 文本, 归属 文本, 归属比例 文本,
     分成表 文本, 分组 文本, 条件 文本, 分组条件 文本, 单位 文本, 适用岗位 文本, 应发 是|否, 条款 文本, 说明 文本, 辅助 是|否, 英文名 文本`,
    { key: '项目' },
  ),
  ledgers: scheme(
    '台账定义',
    `台账* 文本, 列* 文本, 类型* 文本|编号|日期|金额|比率|整数|数值|期间|月份|任意, 必填 是|否, 取值 文本, 唯一 文本, 允许负数 是|否, 缺省 文本,
     必备 是|否, 业务日期 是|可空, 归属人 是|否, 单位 文本, 唯一范围 正数|每期|每年, 唯一条件 文本, 冲销 键|金额|自有, 分成表 文本, 分成条件 文本, 分成条款 文本, 交接 是|否`,
    { key: '台账+列' },
  ),
  functions: scheme(
    '函数定义',
    '函数* 文本, 形参 文本, 公式* 文本, 条款 文本, 步骤 文本, 步骤条款 文本, 说明 文本, 英文说明 文本',
    { key: '函数+步骤' },
  ),
  parameters: { ...PARAMETERS, everyRow: true },
  parameterFacts: scheme(
    '参数定义',
    '参数* 文本, 类型* 文本|编号|日期|金额|比率|整数|数值|期间|月份|任意, 默认值 文本, 单位 文本, 空 无|必填, 取值 文本, 条款 文本, 说明 文本',
    { key: '参数' },
  ),
  tableFacts: scheme(
    '参数表定义',
    '表* 文本, 列* 文本, 类型* 文本|编号|日期|金额|比率|整数|数值|期间|月份|任意, 键 是|否|可空, 可选 是|否, 合计100 是|否|分组, 条款 文本',
    { key: '表+列' },
  ),
  checks: scheme(
    '方案校验',
    '代码* 文本, 条件* 文本, 台账 文本, 列 文本, 参数 文本, 项目 文本, 级别 错误|警告|提示, 条款 文本',
  ),
  lists: scheme(
    '方案名单',
    '名单* 文本, 列* 文本, 公式* 文本, 台账 文本, 归属 文本, 条件 文本, 不重复 是|否, 条款 文本',
    { key: '名单+列' },
  ),
  // 期内: which rows concern the period, where items take all rows (相关).
  uses: scheme('方案取用', '台账* 文本, 条件* 文本, 用途 取用|期内 =取用', { key: '台账+用途' }),
  clauses: scheme('方案条款', '条款* 文本, 标题* 文本, 英文 文本', { key: '条款' }),
  readings: scheme('方案口径', '条款* 文本, 说明* 文本, 英文 文本'),
} as const satisfies Record<string, TableSpec>;

export type SchemeTable = keyof typeof SCHEME_TABLES;

/** Columns that hold rules: what Excel makes of a typed = is told in their own words. */
export const RULE_COLUMNS: ReadonlySet<string> = new Set([
  '公式',
  '条件',
  '分组条件',
  '归属比例',
  '归属',
  '分组',
]);

const TYPES = {
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
} as const;

export type TypeWord = keyof typeof TYPES;

/** The column type of a word in 类型; a word that is none has been told on reading. */
export function typeOf(word: string): (typeof TYPES)[TypeWord] {
  return TYPES[word as TypeWord] ?? 'text';
}

export function wordOf(type: (typeof TYPES)[TypeWord]): TypeWord {
  return (Object.keys(TYPES) as TypeWord[]).find((word) => TYPES[word] === type)!;
}
