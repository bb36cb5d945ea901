import { criterionPiece, isPlainCriterion, operandOf } from './criterion';
import { atom, callOf, joined, type Piece } from './piece';
import { cellsOf, type Site } from './writing';

/** Outside any ledger: puts the rows that do not meet the conditions last. */
const FAR = atom('1E+99');

/**
 * SUMIFS and its like. Native where each criterion is plain; over ids, names from cells, computed columns, and for MAXIFS and
 * MINIFS (which Excel 2016 lacks) by SUMPRODUCT: Excel's own would take "0012" for 12, cut ids to 15 digits and read * ? ~
 * and a leading > as signs.
 */
export function conditionalForm(site: Site): Piece {
  const { node } = site;
  const first = node.name === 'COUNTIFS' ? 0 : 1;
  const native = node.name !== 'MAXIFS' && node.name !== 'MINIFS' && isNative(site, first);
  if (native)
    return callOf(
      node.name,
      node.args.map((_, i) =>
        i === 0 || i % 2 === first % 2 ? cellsOf(site, i).piece : criterionPiece(site, i),
      ),
    );
  const conditions: Piece[] = [];
  for (let i = first; i + 1 < node.args.length; i += 2) conditions.push(...condition(site, i));
  const met = product(conditions);
  if (node.name === 'COUNTIFS') return callOf('SUMPRODUCT', [met]);
  const values = cellsOf(site, 0).piece;
  const filled = callOf('ISNUMBER', [values]);
  switch (node.name) {
    case 'SUMIFS':
      return callOf('SUMPRODUCT', [met, values]);
    case 'AVERAGEIFS':
      return joined('/', [
        callOf('SUMPRODUCT', [met, values]),
        callOf('SUMPRODUCT', [joined('*', [met, filled])]),
      ]);
    default:
      return extreme(site, joined('*', [met, filled]), values);
  }
}

/** The extreme of the rows that are met; the others stand beyond any figure; no row gives 0, as MAXIFS does. */
function extreme(site: Site, met: Piece, values: Piece): Piece {
  const [name, operator] = site.node.name === 'MAXIFS' ? ['MAX', '-' as const] : ['MIN', '+' as const];
  const others = joined('*', [joined('-', [atom('1'), met]), FAR]);
  const shifted = joined(operator, [joined('*', [met, values]), others]);
  return callOf('IF', [
    joined('=', [callOf('SUMPRODUCT', [met]), atom('0')]),
    atom('0'),
    callOf('SUMPRODUCT', [callOf(name, [shifted])]),
  ]);
}

function isNative(site: Site, first: number): boolean {
  const { writer, node, env } = site;
  for (let i = first; i + 1 < node.args.length; i += 2) {
    if (!writer.isRange(node.args[i], env) || writer.isId(node.args[i], env)) return false;
    if (!isPlainCriterion(site, i + 1)) return false;
  }
  return first === 0 || writer.isRange(node.args[0], env);
}

/** One condition as a test of each cell. Only an operator that the formula itself writes is one. */
function condition(site: Site, i: number): Piece[] {
  const { writer, node, env, rows } = site;
  const criterion = node.args[i + 1];
  if (rows && writer.hasColumns(criterion, env)) {
    throw writer.refuse(
      node,
      `${node.name} 不能逐行以编号列为条件`,
      `${node.name} row by row over an id column`,
    );
  }
  const column = cellsOf(site, i).piece;
  const { operator, operand, mayBeText } = operandOf(site, i + 1);
  const isId = writer.isId(node.args[i], env) || writer.isId(criterion, env);
  const isEmpty = operand.text === '""';
  if (operator === '=' || operator === '<>') {
    if (isId && !isEmpty) {
      const same = callOf('EXACT', [column, operand]);
      return [operator === '=' ? same : callOf('NOT', [same])];
    }
    // As texts: a blank cell is no 0 then, and the number 2023 is the year "2023", as COUNTIFS has it.
    const [left, right] = mayBeText
      ? [joined('&', [column, EMPTY]), joined('&', [operand, EMPTY])]
      : [column, operand];
    return [joined(operator, [left, right])];
  }
  // Text stands above every number in Excel's order: only numbers meet a bound.
  return [joined(operator, [column, operand]), callOf('ISNUMBER', [column])];
}

const EMPTY = atom('""');

/** Truth values count in a product only; one alone is made a number. */
function product(conditions: readonly Piece[]): Piece {
  return joined('*', conditions.length > 1 ? conditions : [...conditions, atom('1')]);
}
