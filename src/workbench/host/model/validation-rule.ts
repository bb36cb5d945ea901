import type { Json } from '../protocol/envelope';
import { invalidArgument } from '../protocol/errors';

const NAMES: Readonly<Record<string, string>> = {
  custom: 'Custom',
  date: 'Date',
  decimal: 'Decimal',
  list: 'List',
  textLength: 'TextLength',
  time: 'Time',
  wholeNumber: 'WholeNumber',
};

/** What `dataValidation.type` says of a rule. */
export const ruleType = (rule: Readonly<Record<string, Json>>): string => {
  const key = Object.keys(rule).find((name) => rule[name] !== null && rule[name] !== undefined);
  return key === undefined ? 'None' : (NAMES[key] ?? 'None');
};

/** @throws InvalidArgument for a rule of no or several kinds, or a list Excel refuses. */
export function checkRule(rule: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  const given = Object.entries(rule).filter(([, value]) => value !== null && value !== undefined);
  if (given.length !== 1 || !NAMES[given[0]![0]]) throw invalidArgument();
  const [key, value] = given[0]!;
  if (key === 'list') {
    const source = (value as { source?: Json }).source;
    if (typeof source !== 'string' || source === '') throw invalidArgument();
    // A list written out takes 255 characters; longer ones must stand in cells.
    if (!source.startsWith('=') && source.length > 255) throw invalidArgument();
  } else if (key !== 'custom' && (value as { formula1?: Json }).formula1 === undefined)
    throw invalidArgument();
  return { [key]: value };
}
