import { columnLeaves } from '../rowwise';
import { atom, callOf, joined, type Piece } from './piece';
import { argument, cellsOf, type Site } from './writing';

/** Beyond the last row of a sheet. */
const NO_ROW = atom('1E+9');

/** LOOKUP over bounds in ascending order; below the first 0, as tier tables are defined. */
export function lookupForm(site: Site): Piece {
  const { writer, node, rows } = site;
  if (rows) throw writer.refuse(node, 'LOOKUP 不能逐行计算整列', 'LOOKUP row by row over a column');
  const x = argument(site, 0);
  const [bounds, results] = [1, 2].filter((i) => i < node.args.length).map((i) => cellsOf(site, i).piece);
  const found = callOf('LOOKUP', results ? [x, bounds, results] : [x, bounds]);
  return callOf('IF', [joined('<', [x, callOf('MIN', [bounds])]), atom('0'), found]);
}

/**
 * MATCH: native for numbers and fixed texts without wildcards; else the first row whose cell is the same, by SUMPRODUCT,
 * because Excel's MATCH reads * ? ~ in a text as wildcards. Without a match the position lies outside every column.
 */
export function matchForm(site: Site): Piece {
  const { writer, node, env, rows } = site;
  const [x, column, type] = node.args;
  if (type && type.kind !== 'number')
    throw writer.refuse(
      node,
      'MATCH 的匹配方式须直接写 0 或 1',
      'the match type of MATCH must be a plain 0 or 1',
    );
  const isId = writer.isId(x, env) || writer.isId(column, env);
  const { piece: cells, computed } = cellsOf(site, 1);
  if (!type || !type.value.isZero()) return callOf('MATCH', [argument(site, 0), cells, atom('1')]);
  const plainText = x.kind === 'number' || (x.kind === 'text' && !/[*?~]/.test(x.value));
  if (!isId && !computed && plainText) return callOf('MATCH', [argument(site, 0), cells, atom('0')]);
  if (rows) throw writer.refuse(node, 'MATCH 不能逐行计算整列', 'MATCH row by row over a column');
  const first = columnLeaves(column)[0] ?? column;
  const range = writer.reference(first, env, true);
  const row = joined('+', [
    joined('-', [callOf('ROW', [range]), callOf('MIN', [callOf('ROW', [range])])]),
    atom('1'),
  ]);
  const same = isId ? callOf('EXACT', [cells, argument(site, 0)]) : joined('=', [cells, argument(site, 0)]);
  return callOf('SUMPRODUCT', [
    callOf('MIN', [joined('+', [row, joined('*', [joined('-', [atom('1'), same]), NO_ROW])])]),
  ]);
}
