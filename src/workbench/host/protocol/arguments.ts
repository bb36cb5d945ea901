import type { Json } from './envelope';
import { invalidArgument } from './errors';
import { isApiObject, type ApiObject, type Argument } from './object-type';

/** Readers of call arguments; each answers InvalidArgument where Excel would. */
export const text = (value: Argument, name = 'argument'): string => {
  if (typeof value !== 'string') throw invalidArgument(`The ${name} must be a string.`);
  return value;
};

export const optionalText = (value: Argument, name?: string): string | undefined =>
  value === null || value === undefined ? undefined : text(value, name);

export const number = (value: Argument, name = 'argument'): number => {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw invalidArgument(`The ${name} must be a number.`);
  return value;
};

export const integer = (value: Argument, name?: string): number => {
  const read = number(value, name);
  if (!Number.isInteger(read)) throw invalidArgument(`The ${name ?? 'argument'} must be a whole number.`);
  return read;
};

export const optionalInteger = (value: Argument, name?: string): number | undefined =>
  value === null || value === undefined ? undefined : integer(value, name);

export const flag = (value: Argument, fallback = false): boolean => {
  if (value === null || value === undefined) return fallback;
  if (typeof value !== 'boolean') throw invalidArgument('The argument must be true or false.');
  return value;
};

/** One of the allowed words, in the spelling of the list. */
export const choice = <W extends string>(value: Argument, words: readonly W[]): W => {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalidArgument(`Expected one of ${words.join(', ')}.`);
  return found;
};

export const record = (value: Argument): Readonly<Record<string, Json>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isApiObject(value))
    throw invalidArgument();
  return value as Readonly<Record<string, Json>>;
};

/** An object of the given class, or undefined where plain JSON stands. */
export const objectOf = <T>(value: Argument, type: string): T | undefined =>
  isApiObject(value) && value.type === type ? ((value as ApiObject).self as T) : undefined;
