import type { Json } from '../protocol/envelope';
import { invalidArgument } from '../protocol/errors';

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
};

/** #RRGGBB in capitals, from that or an HTML colour name. @throws InvalidArgument for anything else. */
export function colour(value: Json): string {
  if (typeof value === 'string') {
    if (/^#[0-9A-Fa-f]{6}$/.test(value)) return value.toUpperCase();
    if (/^[0-9A-Fa-f]{6}$/.test(value)) return `#${value.toUpperCase()}`;
    const named = NAMED[value.toLowerCase()];
    if (named) return named;
  }
  throw invalidArgument(`"${String(value)}" is no colour.`);
}
