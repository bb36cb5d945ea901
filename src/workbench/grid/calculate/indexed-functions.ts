import {
  functionMath,
  functionStatistical,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import type { Block, ColumnIndex } from './column-index';
import { criterionOf, type Criterion } from './criteria';
import { FOLDS, sameShape, valuesAt } from './folds';
import { matrixOf, objectOf, type Variant } from './values';

type Stock = new (name: string) => BaseFunction;

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
