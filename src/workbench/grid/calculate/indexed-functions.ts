import {
  functionMath,
  functionStatistical,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { cellError, isError, type CellValue } from '../../host/model/value';
import { sizeOf, type Block, type ColumnIndex } from './column-index';
import { criterionOf, type Criterion } from './criteria';
import { matrixOf, objectOf, type Variant } from './values';

type Stock = new (name: string) => BaseFunction;

/** What a function makes of the values found; undefined where there is no target, as for COUNTIFS. */
type Fold = (values: Iterable<CellValue>, count: number) => CellValue;

const FOLDS: Readonly<Record<string, { fold: Fold; hasTarget: boolean }>> = {
  SUMIFS: { hasTarget: true, fold: (values) => overNumbers(values, (sum, value) => sum + value, 0) },
  COUNTIFS: { hasTarget: false, fold: (_, count) => count },
  COUNTIF: { hasTarget: false, fold: (_, count) => count },
  AVERAGEIFS: { hasTarget: true, fold: average },
  MAXIFS: { hasTarget: true, fold: (values) => overNumbers(values, Math.max, null) },
  MINIFS: { hasTarget: true, fold: (values) => overNumbers(values, Math.min, null) },
};

/** SUMIFS and its like, searching a ledger once instead of once a formula; what they do not know is left to the engine's own. */
export function indexedFunctions(index: ColumnIndex): BaseFunction[] {
  const stock = [...functionMath, ...functionStatistical] as unknown as readonly [Stock, string][];
  return stock.filter(([, name]) => FOLDS[name]).map(([Own, name]) => indexed(Own, name, index));
}

function indexed(Own: Stock, name: string, index: ColumnIndex): BaseFunction {
  const { fold, hasTarget } = FOLDS[name]!;
  class Indexed extends Own {
    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const args = given as unknown as Variant[];
      const pairs = pairsOf(hasTarget ? args.slice(1) : args);
      const target = hasTarget ? blockOf(args[0]) : pairs?.[0]?.block;
      if (!pairs || !target || !sameShape(target, pairs)) return super.calculate(...given) as BaseValueObject;
      const found = index.matches(pairs);
      return objectOf(fold(valuesAt(index.reader(target), found), found.length));
    }
  }
  return new Indexed(name);
}

function pairsOf(args: readonly Variant[]): { block: Block; criterion: Criterion }[] | null {
  if (args.length === 0 || args.length % 2 !== 0) return null;
  const pairs: { block: Block; criterion: Criterion }[] = [];
  for (let at = 0; at < args.length; at += 2) {
    const block = blockOf(args[at]);
    const rows = block && matrixOf(args[at + 1]!);
    if (!rows || rows.length !== 1 || rows[0]!.length !== 1) return null;
    const criterion = criterionOf(rows[0]![0]);
    if (!criterion) return null;
    pairs.push({ block, criterion });
  }
  return pairs;
}

function blockOf(variant: Variant | undefined): Block | null {
  if (!variant?.isReferenceObject()) return null;
  const reference = variant as BaseReferenceObject;
  if (reference.isMultiArea()) return null;
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const rect = {
    top: startRow,
    left: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
  return { sheetId: reference.getSheetId(), rect };
}

const sameShape = ({ rect }: Block, pairs: readonly { block: Block }[]): boolean =>
  pairs.every(
    ({ block }) => block.rect.rows === rect.rows && block.rect.columns === rect.columns && sizeOf(block) > 0,
  );

function* valuesAt(read: (at: number) => CellValue, found: readonly number[]): Generator<CellValue> {
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
