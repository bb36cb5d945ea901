import { SEPARATORS } from '../functions/membership';
import { atom, callOf, joined, type Piece } from './piece';
import { argument, type Site } from './writing';

/** INLIST: the member between separators, looked for by FIND, which knows no wildcards. */
export function membership(site: Site): Piece {
  const mark = atom('"、"');
  const [text, list] = [argument(site, 0), argument(site, 1)];
  const even = SEPARATORS.reduce(
    (cell, separator) => callOf('SUBSTITUTE', [cell, atom(`"${separator}"`), mark]),
    list,
  );
  const wanted = joined('&', [mark, text, mark]);
  const found = callOf('ISNUMBER', [callOf('FIND', [wanted, joined('&', [mark, even, mark])])]);
  const filled = joined('<>', [text, atom('""')]);
  return site.rows ? joined('*', [filled, found]) : callOf('AND', [filled, found]);
}
