import type { Maker } from '../maker';
import type { Area } from '../values';
import { beyond, single } from '../values';
import { sizeOf, type Block as Searched } from '../../column-index';
import { FOLDS, sameShape, valuesAt } from '../../folds';
import { criterionOf, type Criterion } from '../../criteria';
import { given } from './scalar';

const searchedIn = ({ sheetId, top, left, rows, columns }: Area): Searched => ({
  sheetId,
  rect: { top, left, rows, columns },
});

/** SUMIFS and its like over ledger columns, by the index that all formulas share. */
function folded(name: string): Maker {
  const { fold, hasTarget } = FOLDS[name]!;
  return (given_, { index }) => {
    const args = given(given_, 2, 255);
    const [target, conditions] = hasTarget ? [args[0]!, args.slice(1)] : [null, args];
    if (conditions.length === 0 || conditions.length % 2 !== 0) return beyond();
    if (name === 'COUNTIF' && conditions.length > 2) return beyond();
    const pairs = conditions.flatMap((list, at) =>
      at % 2 === 0 ? [{ area: list.area ?? beyond(), value: conditions[at + 1]!.value }] : [],
    );
    const targetArea = target && (target.area ?? beyond());
    return (row, column) => {
      const found: { block: Searched; criterion: Criterion }[] = [];
      for (const { area, value } of pairs) {
        const block = searchedIn(area(row, column));
        found.push({ block, criterion: criterionOf(single(value(row, column))) ?? beyond() });
      }
      const searched = targetArea ? searchedIn(targetArea(row, column)) : found[0]!.block;
      if (sizeOf(searched) === 0 || !sameShape(searched, found)) return beyond();
      const places = index.matches(found);
      return fold(valuesAt(index.reader(searched), places), places.length);
    };
  };
}

export const conditional: Readonly<Record<string, Maker>> = Object.fromEntries(
  Object.keys(FOLDS).map((name) => [name, folded(name)]),
);
