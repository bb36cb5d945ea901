import type { Message } from '../formula/value';
import type { ColumnType, TableSpec } from '../ledger/spec';
import type { PeriodKind } from './period';

/** A row of the table 方案: one item, its columns as in the workbook, all text. */
export interface ItemSource {
  项目: string;
  层级: '明细' | '分组明细' | '个人';
  公式: string;
  台账?: string;
  取数?: '期内' | '期初' | '期末' | '全部';
  日期列?: string;
  /** A column with the 工号, or a formula that gives it. */
  归属?: string;
  归属比例?: string;
  分成表?: string;
  分组?: string;
  条件?: string;
  分组条件?: string;
  单位?: string;
  适用岗位?: string;
  应发?: '是' | '否';
  条款?: string;
  说明?: string;
  /** A subtotal or measure on the way to others, which short tables leave out. */
  辅助?: '是';
  /** English name, for the English edition. */
  english?: string;
}

/** A parameter: its shipped value and what an empty one means (无 = none, no limit; 必填 = missing). */
export interface ParameterSource {
  参数: string;
  类型: ColumnType;
  值: string;
  单位: string;
  条款: string;
  空?: '无' | '必填';
  /** The values of a [choice], the default first. */
  取值?: readonly string[];
  /** A [choice] among numbers: what else the text may mean than 值, which stays free. */
  另读?: readonly string[];
  说明?: string;
}

/** A parameter table (指标权重, 时效挽回档位 …): columns with types and the rows that the text gives. */
export interface ParameterTableSource {
  表: string;
  /** 可空: a key column that may be blank (a row for all posts). */
  列: readonly { 列: string; 类型: ColumnType; 可空?: true }[];
  行: readonly (readonly string[])[];
  条款: string;
  /** The columns that together occur once; the first column where none are named. */
  键?: readonly string[];
  /** Absent or empty means: none (no deduction, no tier). */
  可选?: true;
  /** The column that must add up to 100%. */
  合计100?: string;
  /** Each group of rows (one post's) adds up for itself. */
  合计100分组?: string;
}

/** A domain function: named steps in the rule language, a clause each; the last is its value. */
export interface FunctionSource {
  函数: string;
  形参: readonly string[];
  步骤: readonly { 名称: string; 公式: string; 条款: string }[];
  条款: string;
  说明: Message;
}

/** A check: where its condition holds, the row (or the officer) has a finding. */
export interface CheckSource {
  代码: string;
  条件: string;
  /** Rows of this ledger; without it, officers. */
  台账?: string;
  列?: string;
  /** The scheme as a whole: raised once, at this parameter, for everybody. */
  参数?: string;
  /** The officer's item that the finding is about. */
  项目?: string;
  级别?: 'error' | 'warning' | 'info';
  条款: string;
}

/** A list in the results (名单): rows of a ledger, or officers where no ledger is named, that meet a condition. */
export interface ListSource {
  名单: string;
  台账?: string;
  /** The column with the 工号; without it the rows belong to nobody (branches). */
  归属?: string;
  /** Entries with the same cells are shown once. */
  不重复?: true;
  条件: string;
  列: readonly { 列: string; 公式: string }[];
  条款: string;
}

/** A clause: its id, its title in the regulation, and its English gloss. */
export interface ClauseSource {
  id: string;
  title: Message;
}

/** A whole scheme as data: what a preset file holds, and what the workbook's 方案 tables are read into. */
export interface SchemeSource {
  id: string;
  名称: Message;
  周期: PeriodKind;
  来源: string;
  /** Ledgers without which nothing can be computed. */
  必备台账: readonly string[];
  /** Ledgers of the scheme's own; they go before the common ones of the same name. */
  台账?: readonly TableSpec[];
  参数: readonly ParameterSource[];
  参数表: readonly ParameterTableSource[];
  函数: readonly FunctionSource[];
  项目: readonly ItemSource[];
  校验: readonly CheckSource[];
  名单: readonly ListSource[];
  /** Rows of looked-up ledgers that officers' formulas really use; the others are left out as CONDITION. */
  取用?: readonly { 台账: string; 条件: string }[];
  /** Rows that concern the period, where items take all rows (取数 全部): the others raise no findings and are OUT_OF_PERIOD. */
  相关?: readonly { 台账: string; 条件: string }[];
  条款: readonly ClauseSource[];
  /** Readings fixed here because the text is silent ([settled]). */
  settled: readonly { 条款: string; text: Message }[];
}
