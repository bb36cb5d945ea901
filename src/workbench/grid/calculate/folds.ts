import { cellError, isError, type CellValue } from '../../host/model/value';
import { sizeOf, type Block } from './column-index';

/** What a function makes of the values found; undefined where there is no target, as for COUNTIFS. */
type Fold = (values: Iterable<CellValue>, count: number) => CellValue;

/** SUMIFS and its like. */
export const FOLDS: Readonly<Record<string, { fold: Fold; hasTarget: boolean }>> = {
  SUMIFS: { hasTarget: true, fold: (values) => overNumbers(values, (sum, value) => sum + value, 0) },
  COUNTIFS: { hasTarget: false, fold: (_, count) => count },
  COUNTIF: { hasTarget: false, fold: (_, count) => count },
  AVERAGEIFS: { hasTarget: true, fold: average },
  MAXIFS: { hasTarget: true, fold: (values) => overNumbers(values, Math.max, null) },
  MINIFS: { hasTarget: true, fold: (values) => overNumbers(values, Math.min, null) },
};

export const sameShape = ({ rect }: Block, pairs: readonly { block: Block }[]): boolean =>
  pairs.every(
    ({ block }) => block.rect.rows === rect.rows && block.rect.columns === rect.columns && sizeOf(block) > 0,
  );

export function* valuesAt(read: (at: number) => CellValue, found: readonly number[]): Generator<CellValue> {
  for (const at of found) yield read(at);
}

/** An error among the values is the result; no number at all gives `none`, or 0 where that is null. */
function overNumbers(
  values: Iterable<CellValue>,
  join: (sum: number, value: number) => number,
  none: number | null,
): CellValue {
  let result = none;
  for (const value of values) {
    if (isError(value)) return value;
    if (typeof value === 'number') result = result === null ? value : join(result, value);
  }
  return result ?? 0;
}

function average(values: Iterable<CellValue>): CellValue {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (isError(value)) return value;
    if (typeof value !== 'number') continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? cellError('#DIV/0!') : sum / count;
}
