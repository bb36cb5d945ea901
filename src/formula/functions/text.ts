import { decimal } from '../../money/decimal';
import { isDecimal, textOf } from '../compare';
import { shown } from '../faults';
import type { Scalar } from '../value';
import { ANY_COUNT, type Call, type FunctionSpec } from './call';
import { formatNumber } from './format';

/** Excel's limit for the text of a cell. */
export const MAX_CELL_TEXT = 32767;

const afterText = (i: number) => (i === 0 ? 'any' : 'number');

/** Numbers become text as & writes them; blanks are "". Characters count as in Excel (UTF-16 units). */
export const TEXTS: readonly FunctionSpec[] = [
  {
    name: 'LEFT',
    argument: afterText,
    least: 1,
    most: 2,
    result: 'text',
    apply: (call) => call.text(0).slice(0, length(call, 1, 1)),
  },
  {
    name: 'RIGHT',
    argument: afterText,
    least: 1,
    most: 2,
    result: 'text',
    apply: (call) => {
      const text = call.text(0);
      return text.slice(Math.max(0, text.length - length(call, 1, 1)));
    },
  },
  {
    name: 'MID',
    argument: afterText,
    least: 3,
    most: 3,
    result: 'text',
    apply: (call) => {
      const start = call.whole(1);
      if (start < 1)
        throw call.fault('FORMULA_ERROR', 'MID 的起始位置从 1 开始', 'the start of MID counts from 1', 1);
      return call.text(0).slice(start - 1, start - 1 + length(call, 2, 1));
    },
  },
  {
    name: 'CONTAINS',
    least: 2,
    most: 2,
    result: 'boolean',
    // As Excel's FIND: case counts, no sign is a wildcard.
    apply: (call) => call.text(0).includes(call.text(1)),
  },
  { name: 'LEN', least: 1, most: 1, result: 'number', apply: (call) => decimal(call.text(0).length) },
  { name: 'CONCAT', least: 1, most: ANY_COUNT, takesColumn: () => true, result: 'text', apply: concatenated },
  { name: 'TEXT', least: 2, most: 2, result: 'text', apply: formatted },
];

function length(call: Call, i: number, standard: number): number {
  if (call.count <= i) return standard;
  const n = call.whole(i);
  if (n < 0)
    throw call.fault('FORMULA_ERROR', '字符个数不能为负', 'the number of characters cannot be negative', i);
  return n;
}

function concatenated(call: Call): string {
  const parts: string[] = [];
  let size = 0;
  for (let i = 0; i < call.count; i += 1) {
    const cells = call.cells(i);
    for (const cell of Array.isArray(cells) ? (cells as readonly Scalar[]) : [cells as Scalar]) {
      const part = textOf(cell);
      size += part.length;
      if (size > MAX_CELL_TEXT)
        throw call.fault(
          'FORMULA_ERROR',
          `文本超过 ${MAX_CELL_TEXT} 个字符`,
          `the text is longer than ${MAX_CELL_TEXT} characters`,
        );
      parts.push(part);
    }
  }
  return parts.join('');
}

function formatted(call: Call): string {
  const value = call.scalar(0);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return textOf(value);
  const format = call.text(1);
  const text = formatNumber(isDecimal(value) ? value : call.number(0), format);
  if (text !== null) return text;
  throw call.fault(
    'FORMULA_ERROR',
    `TEXT 不支持格式“${shown(format)}”或该值；可用 0、0.00、#,##0.00、0%、yyyy-mm-dd、yyyymm 等`,
    `TEXT has no format "${shown(format)}" for this value; use 0, 0.00, #,##0.00, 0%, yyyy-mm-dd, yyyymm and the like`,
    1,
  );
}
