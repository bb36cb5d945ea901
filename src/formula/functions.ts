import { AGGREGATES } from './functions/aggregate';
import type { FunctionSpec } from './functions/call';
import { CONDITIONAL } from './functions/conditional';
import { DATES } from './functions/date';
import { FINDINGS } from './functions/finding';
import { HISTORY } from './functions/history';
import { LOGIC } from './functions/logic';
import { LOOKUPS } from './functions/lookup';
import { MATH } from './functions/math';
import { MEMBERSHIP } from './functions/membership';
import { PARAMETERS } from './functions/parameter';
import { RANKING } from './functions/ranking';
import { TEXTS } from './functions/text';
import { TIERS } from './functions/tiers';

export type { Call, CallNode, FunctionSpec, ResultType } from './functions/call';

/** The closed list of built-in functions, by canonical name. None is volatile; none hides an error. */
export const FUNCTIONS: ReadonlyMap<string, FunctionSpec> = new Map(
  [
    LOGIC,
    AGGREGATES,
    RANKING,
    MATH,
    CONDITIONAL,
    LOOKUPS,
    DATES,
    TEXTS,
    MEMBERSHIP,
    TIERS,
    HISTORY,
    PARAMETERS,
    FINDINGS,
  ]
    .flat()
    .map((spec) => [spec.name, spec]),
);

/** Does argument i of the function take a column as an array? */
export function takesColumn(name: string, i: number): boolean {
  return FUNCTIONS.get(name)?.takesColumn?.(i) ?? false;
}

/** How many arguments the function takes, for messages; null where `count` is right. */
export function arityProblem(spec: FunctionSpec, count: number): { zh: string; en: string } | null {
  if (count >= spec.least && count <= spec.most && (spec.parity === undefined || count % 2 === spec.parity))
    return null;
  const range =
    spec.most >= 255
      ? `${spec.least}+`
      : spec.least === spec.most
        ? `${spec.least}`
        : `${spec.least}–${spec.most}`;
  const pairs = spec.parity === undefined ? ['', ''] : ['，须成对', ', in pairs'];
  // The commonest slip of all.
  const places = /^ROUND/.test(spec.name) && count === 1;
  return {
    zh: `${spec.name} 需要 ${range} 个参数${pairs[0]}，这里有 ${count} 个${places ? `；保留两位小数请写 ${spec.name}(数,2)` : ''}`,
    en: `${spec.name} takes ${range} arguments${pairs[1]}, here are ${count}${places ? `; for two decimals write ${spec.name}(x,2)` : ''}`,
  };
}
