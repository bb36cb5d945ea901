import { isDecimal } from '../formula/compare';
import { Fault, type Message, type Scalar } from '../formula/value';
import { isoDate } from '../ledger/cell';
import { scalarAt, type Ledger } from '../ledger/ledger';
import { columnOf, type ColumnType } from '../ledger/spec';
import { moneyText, ratioText } from '../money/display';
import type { RunContext } from './context';
import type { ClauseText, Figure } from './explanation';

/** A cell as text with its unit, by the type of its column. */
export function shownValue(value: Scalar | Fault, type: ColumnType): Figure {
  if (value === null || value instanceof Fault) return { text: '', unit: '' };
  if (!isDecimal(value))
    return { text: typeof value === 'string' ? value : value ? 'TRUE' : 'FALSE', unit: '' };
  if (type === 'date' || type === 'month') return { text: isoDate(value.toNumber()), unit: '' };
  if (type === 'money')
    return { text: value.decimalPlaces() <= 2 ? moneyText(value) : value.toFixed(), unit: '元' };
  return { text: ratioText(value), unit: type === 'ratio' ? '%' : '' };
}

/** A ledger cell as text with its unit. Coefficients (岗位系数) are no percentages. */
export function shownCell(ledger: Ledger, column: string, row: number): Figure {
  const type = columnOf(ledger.spec, column)?.type ?? 'any';
  const isCoefficient = type === 'ratio' && column.endsWith('系数');
  return shownValue(scalarAt(ledger, column, row), isCoefficient ? 'number' : type);
}

/** A step's value: the rule does not say its unit. */
export function bareValue(value: Scalar): Figure {
  return shownValue(value, 'number');
}

export function clauseText(run: RunContext, id: string | undefined): ClauseText | null {
  if (!id) return null;
  const source = run.scheme.source.条款.find((clause) => clause.id === id);
  return { id, title: source?.title ?? null };
}

export function words(zh: string, en: string): Message {
  return { zh, en };
}
