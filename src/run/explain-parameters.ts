import { isoDate } from '../ledger/cell';
import type { Where } from '../ledger/finding';
import { whereOf } from '../ledger/ledger';
import { Fault, type Message } from '../formula/value';
import {
  parameterAt,
  parameterText,
  parseParameter,
  type Parameter,
  type ParameterVersion,
} from '../scheme/parameters';
import type { ParameterSource } from '../scheme/source';
import type { RunContext } from './context';

/** A parameter's value as it holds for some officers on some days of the period, and where it comes from. */
export interface ParameterInForce {
  source: ParameterSource;
  /** As people write it; '' for none. */
  value: string;
  /** The preset's own value, for comparison. */
  preset: string;
  /** The post it is for; null = all. */
  post: string | null;
  /** First day in force; null = always. */
  since: string | null;
  from: 'preset' | 'workbook' | 'given';
  /** Its cell in 参数. */
  where: Where | null;
  origin: Message;
}

/** Every version of every parameter that holds on some day of the period. */
export function parametersInForce(run: RunContext): ParameterInForce[] {
  return [...run.parameters.byName.values()].flatMap((parameter) =>
    versionsInForce(run, parameter).map((version) => describeVersion(run, parameter, version)),
  );
}

function versionsInForce(run: RunContext, parameter: Parameter): ParameterVersion[] {
  const { first, last } = run.period;
  const inside = parameter.versions.map(({ from }) => from).filter((day) => day > first && day <= last);
  const posts = new Set(parameter.versions.map(({ post }) => post)).add(null);
  const found = new Set<ParameterVersion>();
  for (const post of posts)
    for (const day of [first, ...inside.sort((a, b) => a - b)]) found.add(parameterAt(parameter, post, day));
  return [...found];
}

export function describeVersion(
  run: RunContext,
  { source }: Parameter,
  version: ParameterVersion,
): ParameterInForce {
  const { ledger, overridden } = run.parameters;
  const where = version.row === null || !ledger ? null : whereOf(ledger, version.row, '值');
  const from = where ? 'workbook' : overridden.has(source.参数) ? 'given' : 'preset';
  const since = version.from === -Infinity ? null : isoDate(version.from);
  return {
    source,
    value: version.value instanceof Fault ? '' : parameterText(source, version.value),
    preset: parameterText(source, parseParameter(source, source.值) ?? null),
    post: version.post,
    since,
    from,
    where,
    origin: originText(from, where, since, version.post),
  };
}

function originText(
  from: ParameterInForce['from'],
  where: Where | null,
  since: string | null,
  post: string | null,
): Message {
  if (from === 'preset') return { zh: '方案默认值', en: 'the scheme’s own value' };
  if (from === 'given') return { zh: '本次核算另行指定', en: 'given for this run alone' };
  const limits = {
    zh: [since ? `自 ${since} 起` : '', post ? `岗位 ${post}` : ''].filter(Boolean).join('，'),
    en: [since ? `since ${since}` : '', post ? `post ${post}` : ''].filter(Boolean).join(', '),
  };
  return {
    zh: `表“参数”第 ${where?.row} 行${limits.zh ? `（${limits.zh}）` : ''}`,
    en: `table 参数, row ${where?.row}${limits.en ? ` (${limits.en})` : ''}`,
  };
}
