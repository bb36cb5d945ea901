import { ActionType, type Action, type BatchRequest, type ObjectPath, type QueryInfo } from './envelope';
import { memberName } from './object-type';

/** Members that show what formulas come to; all others are known while they are being calculated. */
const RESULTS = new Set(['values', 'valuesAsJson', 'valueTypes', 'text', 'value', '*', '$all']);

/** Whether a batch reads results of formulas, or has them calculated: it is answered when they are. */
export const asksForResults = ({ Actions, ObjectPaths }: BatchRequest): boolean =>
  Actions.some((action) => isCalculation(action) || (isQuery(action) && wants(action.QueryInfo))) ||
  Object.values(ObjectPaths).some(looksForValues);

const isQuery = ({ ActionType: type }: Action): boolean =>
  type === ActionType.Query || type === ActionType.QueryAsJson || type === ActionType.RecursiveQuery;

/** A large book is calculated in slices before: at one go it would hold up whoever looks at it. */
const isCalculation = ({ ActionType: type, Name }: Action): boolean =>
  type === ActionType.Method && memberName(Name) === 'calculate';

function wants({ Select = [], Expand = [] }: QueryInfo = {}): boolean {
  if (Select.length === 0 || Expand.length > 0) return true;
  return Select.some((path) => RESULTS.has(memberName(path.split('/').at(-1) ?? '')));
}

/** How far values reach depends on arrays that spill. */
const looksForValues = ({ Name, ArgumentInfo }: ObjectPath): boolean =>
  /^getUsedRange/i.test(Name) && ArgumentInfo?.Arguments?.[0] === true;
