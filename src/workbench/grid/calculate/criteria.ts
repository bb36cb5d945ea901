import { isError, type CellValue } from '../../host/model/value';

/** What a cell must be for SUMIFS and its like: equal to something that can be looked up, or a test of its own. */
export type Criterion = { equal: string } | { test: (value: CellValue) => boolean };

/**
 * Reads a criterion as Excel does: text that reads as a number equals that number, ids among them; case does not matter.
 * Null for what is left to the engine, such as a comparison of texts by order.
 */
export function criterionOf(value: CellValue): Criterion | null {
  if (value === undefined) return { equal: 'n0' };
  if (typeof value !== 'string') return { equal: lookupKey(value) };
  const [, operator = '', operand = ''] = /^(<=|>=|<>|=|<|>)?([^]*)$/.exec(value)!;
  const pattern = /[*?~]/.test(operand) ? wildcard(operand) : null;
  const number = numberOf(operand);
  if (operator === '' || operator === '=') return equality(operator, operand, pattern);
  if (operator === '<>') {
    const equal = equality('=', operand, pattern);
    const same = 'test' in equal ? equal.test : (cell: CellValue) => lookupKey(cell) === equal.equal;
    return { test: (cell) => !same(cell) };
  }
  if (number === null) return null;
  return { test: (cell) => typeof cell === 'number' && compare(cell, operator, number) };
}

function equality(operator: string, operand: string, pattern: RegExp | null): Criterion {
  if (operand === '')
    return {
      test: operator === '' ? (cell) => cell === undefined || cell === '' : (cell) => cell === undefined,
    };
  if (pattern) return { test: (cell) => typeof cell === 'string' && pattern.test(cell) };
  return { equal: lookupKey(operand) };
}

function compare(cell: number, operator: string, number: number): boolean {
  switch (operator) {
    case '<':
      return cell < number;
    case '>':
      return cell > number;
    case '<=':
      return cell <= number;
    default:
      return cell >= number;
  }
}

/** Equal for cells that Excel's criteria take as equal. */
export function lookupKey(value: CellValue): string {
  switch (typeof value) {
    case 'number':
      return `n${value}`;
    case 'boolean':
      return `b${value}`;
    case 'undefined':
      return '';
    case 'string': {
      const upper = value.toUpperCase();
      if (upper === 'TRUE' || upper === 'FALSE') return `b${upper === 'TRUE'}`;
      const number = numberOf(value);
      return number === null ? `t${upper}` : `n${number}`;
    }
    default:
      return isError(value) ? `e${value.error}` : '';
  }
}

function numberOf(text: string): number | null {
  if (!/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*%?\s*$/i.test(text)) return null;
  const number = text.includes('%') ? Number(text.replace('%', '')) / 100 : Number(text);
  // Excel compares by 15 digits.
  return Number.isFinite(number) ? Number(number.toPrecision(15)) : null;
}

function wildcard(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*?])|[\\^$.|+()[\]{}]/g, (part, escaped?: string, wild?: string) =>
    escaped ? `\\${escaped}` : wild ? (wild === '*' ? '[^]*' : '[^]') : `\\${part}`,
  );
  return new RegExp(`^${source}$`, 'i');
}
