import { type Decimal } from '../../money/decimal';
import type { EvaluationCache } from '../cache';
import { fold, isDecimal, numberInText } from '../compare';
import { serialOfDate } from '../serial';
import { decimal } from '../../money/decimal';
import type { Scalar } from '../value';
import type { CriterionForm } from './criterion-form';

type Column = readonly Scalar[];

/** A criterion of SUMIFS and its like: equality by keys, or a test of the cell. `text` names it in the cache. */
export interface Criterion {
  keys: readonly string[] | null;
  test: (cell: Scalar) => boolean;
  text: string;
}

/** Below this a scan is as fast as an index. */
const FEW_ROWS = 16;
const OPERATOR = /^(<=|>=|<>|=|<|>)([\s\S]*)$/;

/** What equal cells have in common; ids are exact, other text ignores case; "" is a blank. */
export function keyOf(cell: Scalar, isId: boolean): string {
  if (cell === null || cell === '') return 'b';
  if (typeof cell === 'string') return `t${isId ? cell : fold(cell)}`;
  if (typeof cell === 'boolean') return cell ? 'l1' : 'l0';
  return `n${cell.toString()}`;
}

/**
 * Excel's criteria: a value means equality; text beginning with < > = is a comparison; * ? ~ are wildcards; "=" and ""
 * match blanks, "<>" everything filled. Differences: a blank criterion matches nothing (Excel reads 0), and text from a
 * cell is a plain value: never an operator or a wildcard; on an id column it is exact.
 */
export function criterion(value: Scalar, isId: boolean, form: CriterionForm): Criterion {
  if (value === null) return { keys: [], test: () => false, text: '∅' };
  if (typeof value !== 'string') {
    // 2023 meets the text "2023" too, as in Excel: years are kept as either.
    const text = isDecimal(value) ? [`t${value.toFixed()}`] : [];
    return equality(isId && text.length > 0 ? text : [keyOf(value, isId), ...text], isId);
  }
  const match = form === 'value' ? null : OPERATOR.exec(value);
  const operator = match?.[1] ?? '=';
  const operand = match?.[2] ?? value;
  const wild = form === 'written' || form === 'pattern';
  if (operator === '=') return equals(operand, isId, wild);
  if (operator === '<>') {
    const same = equals(operand, isId, wild);
    return { keys: null, test: (cell) => !same.test(cell), text: `≠${same.text}` };
  }
  return ordering(operator, operand, isId);
}

function equality(keys: readonly string[], isId: boolean): Criterion {
  return {
    keys,
    test: (cell) => keys.includes(keyOf(cell, isId)),
    text: `${isId ? 'i' : ''}=${keys.join('|')}`,
  };
}

function equals(operand: string, isId: boolean, wild: boolean): Criterion {
  if (operand === '' || isId) return equality([keyOf(operand, isId)], isId);
  const number = numberOf(operand);
  if (number) return equality([keyOf(number, false), keyOf(operand, false)], false);
  if (!wild) return equality([keyOf(operand, false)], false);
  const pattern = wildcards(fold(operand));
  if (pattern.every((part) => typeof part === 'string')) return equality([`t${pattern.join('')}`], false);
  return {
    keys: null,
    test: (cell) => typeof cell === 'string' && cell !== '' && matches(fold(cell), pattern),
    text: `~${fold(operand)}`,
  };
}

function ordering(operator: string, operand: string, isId: boolean): Criterion {
  const holds = (sign: number) =>
    operator === '<' ? sign < 0 : operator === '>' ? sign > 0 : operator === '<=' ? sign <= 0 : sign >= 0;
  const number = isId ? null : numberOf(operand);
  const text = isId ? operand : fold(operand);
  const test = number
    ? (cell: Scalar) => isDecimal(cell) && holds(cell.cmp(number))
    : (cell: Scalar) =>
        typeof cell === 'string' && cell !== '' && holds(signOf(isId ? cell : fold(cell), text));
  return { keys: null, test, text: `${isId ? 'i' : ''}${operator}${text}` };
}

function signOf(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The number, or the day of a full date, that a criterion's text stands for. */
function numberOf(text: string): Decimal | null {
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (!date) return numberInText(text);
  const serial = serialOfDate(Number(date[1]), Number(date[2]), Number(date[3]));
  return serial === null ? null : decimal(serial);
}

const ONE_CHARACTER = 1;
const ANY_TEXT = 2;
type Pattern = (string | typeof ONE_CHARACTER | typeof ANY_TEXT)[];

function wildcards(text: string): Pattern {
  const pattern: Pattern = [];
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '~' && i + 1 < text.length && '*?~'.includes(text[i + 1])) pattern.push(text[(i += 1)]);
    else pattern.push(text[i] === '*' ? ANY_TEXT : text[i] === '?' ? ONE_CHARACTER : text[i]);
  }
  return pattern;
}

/** Only the last * is tried again, so that no pattern takes more than length × length steps. */
function matches(text: string, pattern: Pattern): boolean {
  let at = 0;
  let part = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    if (part < pattern.length && (pattern[part] === ONE_CHARACTER || pattern[part] === text[at])) {
      at += 1;
      part += 1;
    } else if (pattern[part] === ANY_TEXT) {
      star = part;
      part += 1;
      resume = at;
    } else if (star >= 0) {
      part = star + 1;
      resume += 1;
      at = resume;
    } else {
      return false;
    }
  }
  while (pattern[part] === ANY_TEXT) part += 1;
  return part === pattern.length;
}

/** One condition of a call: its column and what the cells must meet. */
export interface Condition {
  column: Column;
  isId: boolean;
  criterion: Criterion;
}

/** The rows (from 0) that meet every condition: by an index over the equalities, built once per run. */
export function rowsWhere(conditions: readonly Condition[], cache: EvaluationCache): readonly number[] {
  const byKey = conditions.filter((c) => c.criterion.keys !== null);
  const byTest = conditions.filter((c) => c.criterion.keys === null);
  const length = conditions[0].column.length;
  if (byKey.length === 0) {
    const name = `rows:${conditions.map((c) => c.criterion.text).join('\u0000')}`;
    return cache.remember(columnsOf(conditions), name, () => scan(conditions, length));
  }
  if (length <= FEW_ROWS || !cache.again(byKey[0].column)) return scan(conditions, length);
  const index = indexOf(byKey, cache);
  const found = tuples(byKey).flatMap((key) => index.get(key) ?? []);
  return found.filter((row) => byTest.every((c) => c.criterion.test(c.column[row])));
}

function columnsOf(conditions: readonly Condition[]): readonly Column[] {
  return conditions.map((c) => c.column);
}

function scan(conditions: readonly Condition[], length: number): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < length; row += 1) {
    if (conditions.every((c) => c.criterion.test(c.column[row]))) rows.push(row);
  }
  return rows;
}

/** Rows by their tuple of keys. */
export function indexOf(
  conditions: readonly Omit<Condition, 'criterion'>[],
  cache: EvaluationCache,
): ReadonlyMap<string, number[]> {
  const name = `index:${conditions.map((c) => (c.isId ? 'i' : 't')).join('')}`;
  return cache.remember(
    conditions.map((c) => c.column),
    name,
    () => {
      const index = new Map<string, number[]>();
      for (let row = 0; row < conditions[0].column.length; row += 1) {
        const key =
          conditions.length === 1
            ? keyOf(conditions[0].column[row], conditions[0].isId)
            : joined(conditions.map((c) => keyOf(c.column[row], c.isId)));
        const rows = index.get(key);
        if (rows) rows.push(row);
        else index.set(key, [row]);
      }
      return index;
    },
  );
}

function tuples(conditions: readonly Condition[]): string[] {
  if (conditions.length === 1) return [...(conditions[0].criterion.keys ?? [])];
  let partial: string[][] = [[]];
  for (const {
    criterion: { keys },
  } of conditions)
    partial = partial.flatMap((tuple) => (keys ?? []).map((key) => [...tuple, key]));
  return partial.map(joined);
}

/** Lengths keep ("ab", "c") apart from ("a", "bc"). */
function joined(keys: readonly string[]): string {
  return keys.map((key) => `${key.length}:${key}`).join('');
}
