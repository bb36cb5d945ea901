import { cellError, isError, type CellValue } from '../../../../host/model/value';
import type { Argument, Maker } from '../maker';
import { beyond, isBlock, single, truthOf, type Value } from '../values';
import { given, scalar } from './scalar';

/** Excel gives an argument that is left out the value 0. */
const branch = (arg: Argument | null): Argument['value'] => arg?.value ?? (() => 0);

const iff: Maker = (args) => {
  if (args.length < 2 || args.length > 3 || !args[0]) beyond();
  const test = args[0]!.value;
  const yes = branch(args[1]!);
  const no = args.length === 3 ? branch(args[2]!) : () => false;
  return (row, column) => {
    const truth = truthOf(single(test(row, column)));
    if (isError(truth)) return truth;
    return truth ? yes(row, column) : no(row, column);
  };
};

/** AND and OR: texts and blanks in cells do not count, an error anywhere is the result. */
function joint(of: (truths: boolean, next: boolean) => boolean, start: boolean): Maker {
  return (args) => {
    const parts = given(args, 1, 255).map(({ value, area }) => ({ value, isReference: area !== null }));
    return (row, column) => {
      let truth = start;
      let some = false;
      let error: CellValue;
      const take = (value: CellValue, isReference: boolean): void => {
        if (isError(value)) error ??= value;
        else if (isReference && (value === undefined || typeof value === 'string')) return;
        else {
          some = true;
          truth = of(truth, truthOf(value) === true);
        }
      };
      for (const { value, isReference } of parts) {
        const found = value(row, column);
        if (isBlock(found)) for (const one of found) take(one, true);
        else take(found, isReference);
      }
      return error ?? (some ? truth : cellError('#VALUE!'));
    };
  };
}

const handled =
  (isCaught: (value: CellValue) => boolean): Maker =>
  (args) => {
    if (args.length !== 2 || !args[0]) beyond();
    const [value, instead] = [args[0]!.value, branch(args[1]!)];
    return (row, column): Value => {
      const found = single(value(row, column));
      return isCaught(found) ? instead(row, column) : found;
    };
  };

const choose: Maker = (args) => {
  const [index, ...options] = given(args, 2, 255);
  return (row, column) => {
    const at = single(index!.value(row, column));
    if (typeof at !== 'number') return beyond();
    const option = options[Math.trunc(at) - 1];
    return option ? option.value(row, column) : cellError('#VALUE!');
  };
};

const constant =
  (value: boolean): Maker =>
  (args) =>
    args.length === 0 ? () => value : beyond();

const about = (is: (value: CellValue) => boolean): Maker => scalar(1, 1, ([value]) => is(value));

export const logic: Readonly<Record<string, Maker>> = {
  IF: iff,
  AND: joint((a, b) => a && b, true),
  OR: joint((a, b) => a || b, false),
  NOT: scalar(1, 1, ([value]) => {
    const truth = truthOf(value);
    return isError(truth) ? truth : !truth;
  }),
  IFERROR: handled(isError),
  IFNA: handled((value) => isError(value) && value.error === '#N/A'),
  CHOOSE: choose,
  TRUE: constant(true),
  FALSE: constant(false),
  ISNUMBER: about((value) => typeof value === 'number'),
  ISTEXT: about((value) => typeof value === 'string'),
  ISNONTEXT: about((value) => typeof value !== 'string'),
  ISLOGICAL: about((value) => typeof value === 'boolean'),
  ISBLANK: about((value) => value === undefined),
  ISERROR: about(isError),
  ISNA: about((value) => isError(value) && value.error === '#N/A'),
};
