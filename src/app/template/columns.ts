import type { ColumnSpec, ColumnType } from '../../ledger/spec';
import type { ValidationRule } from '../../report/plan';
import { columnWords } from './column-words';
import type { InputStyle } from './styles';

const STYLES: Record<ColumnType, InputStyle> = {
  text: 'text',
  id: 'id',
  date: 'date',
  month: 'month',
  period: 'code',
  money: 'money',
  ratio: 'ratio',
  integer: 'integer',
  number: 'number',
  any: 'text',
};

/** The style of a ledger's column. */
export function styleOf(spec: ColumnSpec): InputStyle {
  if (spec.choices) return 'choice';
  // A coefficient is a ratio that people write as 1.2, not as 120%.
  if (spec.type === 'ratio' && spec.name.endsWith('系数')) return 'factor';
  if (spec.type === 'number' && spec.name === '数量') return 'quantity';
  return STYLES[spec.type];
}

const WIDTHS: Record<ColumnType, number> = {
  text: 12,
  id: 16,
  date: 13,
  month: 11,
  period: 11,
  money: 17,
  ratio: 12,
  integer: 11,
  number: 16,
  any: 16,
};
/** Columns whose texts are longer than their type would let expect. */
const WIDE: Readonly<Record<string, number>> = {
  客户名称: 34,
  姓名: 10,
  工号: 11,
  网点: 18,
  挂钩网点: 18,
  岗位: 16,
  指标: 22,
  账号: 24,
  卡号: 24,
  业务项目: 18,
  清收方式: 16,
  原因: 30,
  理由: 30,
  项目: 16,
  代码: 26,
  键: 26,
  说明: 60,
};
/** What the filter button covers in a header. */
const BUTTON = 4;

/** In characters of the standard font: wide enough for its values and for its header, a Chinese character being two. */
export function widthOf(spec: ColumnSpec): number {
  const choices = (spec.choices ?? []).map((choice) => textWidth(choice) + BUTTON);
  const own = WIDE[spec.name] ?? WIDTHS[spec.type];
  return Math.max(own, textWidth(spec.name) + BUTTON, ...choices);
}

export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letter.codePointAt(0)! > 0x2e7f ? 2 : 1;
  return width;
}

const KINDS: Record<ColumnType, readonly [zh: string, en: string]> = {
  text: ['文本', 'text'],
  id: ['编号（文本）', 'id (text)'],
  date: ['日期，如 2023-01-31', 'date, such as 2023-01-31'],
  month: ['月份，如 2023-01', 'month, such as 2023-01'],
  period: ['期间，如 2023Q1', 'period, such as 2023Q1'],
  money: ['金额（元）', 'money (yuan)'],
  ratio: ['比率，如 20%', 'ratio, such as 20%'],
  integer: ['整数', 'whole number'],
  number: ['数值', 'number'],
  any: ['数值、比率、日期或文字', 'number, ratio, date or text'],
};

/** The note on a column's header: what it holds, its type, allowed values and default, in both languages. */
export function noteOf(table: string, spec: ColumnSpec): string {
  const words = columnWords(table, spec.name);
  const [kindZh, kindEn] = KINDS[spec.type];
  const choices = spec.choices?.join('、');
  const zh = [
    `【${spec.required ? '必填' : '选填'}】${choices ? `可选：${choices}` : kindZh}${spec.negative ? '' : '，不得为负'}`,
    ...(words ? [words.zh] : []),
    ...(spec.fallback === undefined ? [] : [`空白按 ${spec.fallback} 计。`]),
  ];
  const en = [
    `${spec.required ? 'Required' : 'Optional'}: ${choices ? `one of ${choices}` : kindEn}${spec.negative ? '' : ', not negative'}`,
    ...(words ? [words.en] : []),
    ...(spec.fallback === undefined ? [] : [`Blank counts as ${spec.fallback}.`]),
  ];
  return `${zh.join('\n')}\n\n${en.join('\n')}`;
}

/** A generous bound: a figure beyond it is a slip of the keyboard. */
const MOST = 1e12;
/** 1900-01-01: what Excel can hold as a date. */
const FIRST_DAY = 1;

/** What Excel lets into a column's cells; null where anything goes. */
export function ruleOf(spec: ColumnSpec): ValidationRule | null {
  if (spec.choices) return { kind: 'list', values: spec.choices };
  const from = spec.negative ? -MOST : 0;
  switch (spec.type) {
    case 'date':
      return { kind: 'date', atLeast: FIRST_DAY };
    case 'integer':
      return { kind: 'whole', from, to: MOST };
    case 'ratio':
      return { kind: 'decimal', from: 0, to: spec.name.endsWith('比例') ? 1 : 100 };
    case 'money':
    case 'number':
      return { kind: 'decimal', from, to: MOST };
    default:
      return null;
  }
}

/** What Excel says when it refuses or doubts an entry. */
export function refusalOf(spec: ColumnSpec): { title: string; text: string } {
  const choices = spec.choices?.join('、');
  const title = `${spec.name}：请核对`;
  if (choices) return { title, text: `请从列表中选择：${choices}。\nChoose from the list.`.slice(0, 220) };
  const [zh, en] = KINDS[spec.type];
  return { title, text: `应为${zh}${spec.negative ? '' : '，不得为负'}。\nExpected: ${en}.` };
}
