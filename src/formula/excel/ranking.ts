import { atom, callOf, joined, type Piece } from './piece';
import { argument, cellsOf, type Site } from './writing';

/** RANK, LARGE, SMALL and MEDIAN in Excel 2016. */
export function rankingForm(site: Site): Piece {
  const { writer, node, env, rows } = site;
  const at = node.name === 'RANK' ? 1 : 0;
  if (rows && node.args.some((arg, i) => i !== at && writer.hasColumns(arg, env)))
    throw writer.refuse(node, `${node.name} 不能逐行计算整列`, `${node.name} row by row over a column`);
  if (node.name === 'RANK') return rank(site);
  const cells = node.args.map((_, i) => cellsOf(site, i));
  const call = callOf(
    node.name,
    cells.map(({ piece }) => piece),
  );
  return cells.some(({ computed }) => computed) ? callOf('SUMPRODUCT', [call]) : call;
}

/** Excel's own RANK wants the number among the cells, and texts stand above numbers in its order. */
function rank(site: Site): Piece {
  const { piece: cells } = cellsOf(site, 1);
  const x = argument(site, 0);
  const order = site.node.args[2];
  if (order && order.kind !== 'number')
    throw site.writer.refuse(
      order,
      'RANK 的第 3 个参数须直接写 0 或 1',
      'the third argument of RANK must be a plain 0 or 1',
    );
  const ascending = order !== undefined && !order.value.isZero();
  const ahead = joined(ascending ? '<' : '>', [cells, x]);
  const counted = joined('*', [ahead, callOf('ISNUMBER', [cells])]);
  return joined('+', [atom('1'), callOf('SUMPRODUCT', [counted])]);
}
