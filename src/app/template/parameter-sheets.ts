import { isDecimal } from '../../formula/compare';
import type { ColumnSpec, ColumnType } from '../../ledger/spec';
import { PARAMETERS } from '../../ledger/tables';
import type { CellPlan, PlainValue, SheetPlan, StyledCell, ValidationPlan } from '../../report/plan';
import { specOf } from '../../run/tables';
import { parseParameter, parseTyped } from '../../scheme/parameters';
import type { ParameterSource, ParameterTableSource, SchemeSource } from '../../scheme/source';
import { styleOf, textWidth } from './columns';
import { ledgerSheet, type Row } from './ledger-sheet';
import type { InputStyle } from './styles';

/** How the remark of an empty parameter begins; the sheet colours its value while it is blank. */
const MUST_FILL = '【空=必填】';
/** Rows of parameter sheets that are watched for blanks and sums. */
const WATCHED_ROWS = 300;
const ROW_HEIGHT = 19;

/** A further row of a parameter: another date or post. */
export interface ParameterVersionRow {
  参数: string;
  值: string;
  生效日期?: number;
  岗位?: string;
  说明: string;
}

/** The sheet 参数 with every parameter of a scheme: value, unit, clause, choices, and what an empty value means. */
export function parameterSheet(
  source: SchemeSource,
  versions: readonly ParameterVersionRow[] = [],
): SheetPlan {
  const rows: Row[] = [];
  const validations: ValidationPlan[] = [];
  for (const parameter of source.参数) {
    rows.push(parameterRow(parameter, source));
    if (parameter.取值) validations.push(choiceList(parameter, rows.length));
    for (const own of versions.filter((version) => version.参数 === parameter.参数)) {
      rows.push({
        ...parameterRow({ ...parameter, 值: own.值 }, source),
        说明: own.说明,
        ...(own.生效日期 === undefined ? {} : { 生效日期: own.生效日期 }),
        ...(own.岗位 === undefined ? {} : { 岗位: own.岗位 }),
      });
    }
  }
  const style = (column: ColumnSpec): InputStyle => (column.name === '参数' ? 'name' : remarkStyle(column));
  const sheet = ledgerSheet(
    PARAMETERS,
    { count: rows.length, rows },
    { tab: 'parameter', style, freeze: 1, rowHeight: ROW_HEIGHT },
  );
  const clause = Math.min(60, Math.max(34, ...rows.map((row) => textWidth(String(row.条款 ?? '')) + 2)));
  const range = { top: 1, left: 1, bottom: rows.length, right: 1 };
  return {
    ...sheet,
    columns: [22, 14, 9, 13, 16, clause, 62].map((width, at) => ({ ...sheet.columns![at], width })),
    validations: [...(sheet.validations ?? []), ...validations],
    conditions: [
      {
        range: { ...range, bottom: WATCHED_ROWS },
        formula: `AND($B2="",LEFT($G2,${MUST_FILL.length})="${MUST_FILL}")`,
        test: 'true',
        style: 'missing',
      },
    ],
  };
}

function remarkStyle(column: ColumnSpec): InputStyle {
  if (column.name === '单位') return 'choice';
  return column.name === '说明' || column.name === '条款' ? 'remark' : styleOf(column);
}

function parameterRow(parameter: ParameterSource, { 条款: clauses }: SchemeSource): Row {
  const title = clauses.find((clause) => clause.id === parameter.条款)?.title.zh;
  return {
    参数: parameter.参数,
    值: valueCell(parameter),
    // ‰ has no number format: the value shows as a percentage, the remark gives the regulation's own figure.
    单位: parameter.单位 === '‰' ? '%' : parameter.单位,
    条款: title ? `${parameter.条款} ${title}` : parameter.条款,
    说明: remark(parameter),
  };
}

function remark(parameter: ParameterSource): string {
  const parts = [
    parameter.空 === '必填' ? `${MUST_FILL}制度没有给出，用到时必须填写` : '',
    parameter.空 === '无' ? '【空=无】不填表示没有限制' : '',
    parameter.取值 ? `口径选择：${parameter.取值.join(' / ')}（默认：${parameter.取值[0]}）` : '',
    parameter.单位 === '‰' ? `制度原文 ${parameter.值}` : '',
    parameter.说明 ?? '',
  ];
  return parts.filter((part) => part !== '').join('；');
}

/** A parameter's value as Excel holds it: numbers as numbers, so that result sheets can refer to the cell. */
function valueCell(parameter: ParameterSource): StyledCell {
  const value = parseParameter(parameter, parameter.值);
  if (value === undefined) throw new Error(`${parameter.参数} cannot be ${parameter.值}`);
  return { value: isDecimal(value) ? value.toNumber() : value, style: inputStyle(parameter) };
}

function inputStyle({ 类型, 取值 }: Pick<ParameterSource, '类型' | '取值'>): InputStyle {
  if (取值) return 'inputText';
  if (类型 === 'ratio') return 'inputRatio';
  if (类型 === 'money') return 'inputMoney';
  if (类型 === 'date') return 'inputDate';
  return 类型 === 'number' || 类型 === 'integer' ? 'inputNumber' : 'inputText';
}

function choiceList({ 参数, 取值 = [] }: ParameterSource, row: number): ValidationPlan {
  return {
    range: { top: row, left: 1, bottom: row, right: 1 },
    rule: { kind: 'list', values: 取值 },
    // A question only: after sorting the table the list may stand beside another parameter.
    refusal: { title: `${参数}：请核对`.slice(0, 32), text: `可选：${取值.join('、')}`, severity: 'warning' },
  };
}

/** The sheet of one parameter table, with the rows that the regulation gives or those of `rows`. */
export function parameterTableSheet(source: ParameterTableSource, own?: readonly Row[]): SheetPlan {
  const given = own ?? source.行.map((cells) => tableRow(source, cells));
  const rows = (given.length > 0 ? given : [{}]).map((row) => inputRow(source, row));
  const sheet = ledgerSheet(
    specOf(source),
    { count: rows.length, rows },
    { tab: 'parameter', remarks: ['说明'], rowHeight: ROW_HEIGHT },
  );
  const weight = source.列.findIndex((column) => column.列 === source.合计100);
  if (weight < 0) return sheet;
  const letter = String.fromCharCode(65 + weight);
  const range = `$${letter}$2:$${letter}$${WATCHED_ROWS + 1}`;
  return {
    ...sheet,
    conditions: [
      {
        range: { top: 1, left: weight, bottom: Math.max(1, rows.length), right: weight },
        formula: `AND(COUNT(${range})>0,ABS(SUM(${range})-1)>0.000000001)`,
        test: 'true',
        style: 'wrong',
      },
    ],
  };
}

function tableRow(source: ParameterTableSource, cells: readonly string[]): Row {
  return Object.fromEntries(source.列.map((column, at) => [column.列, typedCell(column.类型, cells[at])]));
}

/** Coloured as cells to fill in, blank ones too; only the cells, not their whole columns. */
function inputRow(source: ParameterTableSource, row: Row): Row {
  const cells = source.列.map((column, at): [string, CellPlan] => {
    const value = (row[column.列] ?? null) as PlainValue;
    const style = at === 0 && column.类型 === 'text' ? 'inputName' : inputStyle(column);
    return [column.列, { value, style }];
  });
  return { ...row, ...Object.fromEntries(cells) };
}

function typedCell(type: ColumnType, text: string): PlainValue {
  if (text === '') return null;
  const value = parseTyped(type, text);
  if (value === undefined) throw new Error(`A parameter table cannot hold ${text}`);
  return isDecimal(value) ? value.toNumber() : value;
}
