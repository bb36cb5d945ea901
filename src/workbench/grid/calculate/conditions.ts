import type { Condition } from '../../host/model/types';
import { isError, type CellValue } from '../../host/model/value';
import { translateFormula } from '../../host/model/translate';
import type { Home } from './normalise';

/** What a formula comes to, seen from a cell. */
type Worth = (formula: string, home: Home) => CellValue | CellValue[][];

/** Conditional formats, asked cell by cell as they come on screen: a rule over a ledger costs only what is seen of it. */
export class Conditions {
  private readonly known = new Map<Condition, Map<string, boolean>>();

  constructor(private readonly worth: Worth) {}

  forget(): void {
    this.known.clear();
  }

  meets(condition: Condition, row: number, column: number): boolean {
    const answers = this.known.get(condition) ?? new Map<string, boolean>();
    this.known.set(condition, answers);
    const cell = `${row} ${column}`;
    let answer = answers.get(cell);
    if (answer === undefined) answers.set(cell, (answer = this.asked(condition, row, column)));
    return answer;
  }

  private asked({ sheet, rect, type, rule }: Condition, row: number, column: number): boolean {
    const value = (formula: unknown): CellValue => {
      const moved = translateFormula(String(formula), row - rect.top, column - rect.left);
      return this.value(moved, { sheet, row, column });
    };
    if (type === 'Custom') return truth(value(rule.formula));
    if (type !== 'CellValue') return false;
    const own = sheet.cells.value(row, column);
    const first = value(rule.formula1);
    const second = rule.formula2 === undefined ? undefined : value(rule.formula2);
    return compares(own, String(rule.operator ?? 'EqualTo'), first, second);
  }

  private value(formula: string, home: Home): CellValue {
    if (!formula.startsWith('=')) return asValue(formula);
    const result = this.worth(formula, home);
    return Array.isArray(result) ? result[0]?.[0] : result;
  }
}

const truth = (value: CellValue): boolean => value === true || (typeof value === 'number' && value !== 0);

const asValue = (text: string): CellValue =>
  text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;

function compares(own: CellValue, operator: string, first: CellValue, second: CellValue): boolean {
  if (isError(own) || isError(first)) return false;
  const order = orderOf(own, first);
  const inside = order >= 0 && second !== undefined && orderOf(own, second) <= 0;
  switch (operator) {
    case 'EqualTo':
      return order === 0;
    case 'NotEqualTo':
      return order !== 0;
    case 'GreaterThan':
      return order > 0;
    case 'LessThan':
      return order < 0;
    case 'GreaterThanOrEqual':
      return order >= 0;
    case 'LessThanOrEqual':
      return order <= 0;
    case 'Between':
      return inside;
    default:
      return operator === 'NotBetween' && !inside;
  }
}

/** As Excel orders values: numbers, then texts without regard to case, then truth values. */
function orderOf(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue): number =>
    ({ number: 0, undefined: 0, string: 1, boolean: 2 })[typeof value as 'number'];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' || typeof b === 'string')
    return String(a ?? '').toUpperCase() < String(b ?? '').toUpperCase()
      ? -1
      : Number(String(a ?? '').toUpperCase() > String(b ?? '').toUpperCase());
  return Number(a ?? 0) - Number(b ?? 0);
}
