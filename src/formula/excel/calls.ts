import { decimal } from '../../money/decimal';
import { DATED_PARAMETER } from '../functions/parameter';
import { walk, type Node } from '../tree';
import type { CallNode } from '../functions';
import type { Environment } from '../frame';
import { conditionalForm } from './conditional';
import { lookupForm, matchForm } from './lookup';
import { membership } from './membership';
import { atom, callOf, joined, type Piece } from './piece';
import { progressiveForm } from './progressive';
import { rankingForm } from './ranking';
import { argument, cellsOf, type Site, type Writing } from './writing';

/** How far beyond the places asked for binary noise is cleared, as in ROUND's own definition. */
const GUARD = 6;
/** ROUNDUP, ROUNDDOWN and INT jump at noise: cleared nine decimals further on, where no ledger figure reaches. */
const JUMP_GUARD = 9;

/** A call of a built-in function in Excel 2016. */
export function writeCall(writer: Writing, node: CallNode, env: Environment, rows: boolean): Piece {
  const site: Site = { writer, node, env, rows };
  switch (node.name) {
    case 'IF':
      return choice(
        site,
        node.args[0],
        argument(site, 0),
        argument(site, 1),
        node.args.length > 2 ? argument(site, 2) : atom('FALSE'),
      );
    case 'IFS':
      return ifs(site, 0);
    case 'SWITCH':
      return switched(site, 1);
    case 'AND':
    case 'OR':
      return conjunction(site);
    case 'ISBLANK':
      return joined('=', [argument(site, 0), atom('""')]);
    case 'CONCAT':
      return concatenation(site);
    case 'DAYS':
      return joined('-', [argument(site, 0), argument(site, 1)]);
    case 'ROUND':
      return callOf('ROUND', [callOf('ROUND', [argument(site, 0), places(site, GUARD)]), argument(site, 1)]);
    case 'ROUNDUP':
    case 'ROUNDDOWN':
      return callOf(node.name, [cleared(site, places(site, JUMP_GUARD)), argument(site, 1)]);
    case 'INT':
      return callOf('INT', [cleared(site, atom(String(JUMP_GUARD)))]);
    case 'SUM':
    case 'AVERAGE':
    case 'MIN':
    case 'MAX':
    case 'COUNT':
    case 'SUMPRODUCT':
      return aggregate(site);
    case 'SUMIFS':
    case 'COUNTIFS':
    case 'AVERAGEIFS':
    case 'MAXIFS':
    case 'MINIFS':
      return conditionalForm(site);
    case 'LOOKUP':
      return lookupForm(site);
    case 'MATCH':
      return matchForm(site);
    case 'INDEX':
      return callOf('INDEX', [range(site, 0), argument(site, 1)]);
    case 'EDATE':
    case 'EOMONTH':
    case 'DATEDIF':
      if (rows)
        throw writer.refuse(
          node,
          `${node.name} 不能逐行计算整列`,
          `${node.name} does not take a whole column`,
        );
      return plain(site);
    case 'RANK':
    case 'LARGE':
    case 'SMALL':
    case 'MEDIAN':
      return rankingForm(site);
    case 'CONTAINS':
      return callOf('ISNUMBER', [callOf('FIND', [argument(site, 1), argument(site, 0)])]);
    case 'INLIST':
      return membership(site);
    case 'PROGRESSIVE':
      return progressiveForm(site);
    case 'HIGHESTMET':
      throw writer.refuse(node, 'HIGHESTMET 没有 Excel 2016 的写法', 'HIGHESTMET has no form in Excel 2016');
    case '往期':
      return writer.history(node);
    case DATED_PARAMETER:
      return writer.dated(node, env, rows);
    default:
      return plain(site);
  }
}

function plain(site: Site): Piece {
  return callOf(
    site.node.name,
    site.node.args.map((_, i) => argument(site, i)),
  );
}

/** A choice cell by cell has no native form in Excel 2016 but arithmetic, which evaluates both branches. */
function choice(site: Site, test: Node, condition: Piece, yes: Piece, no: Piece): Piece {
  if (!site.rows) return callOf('IF', [condition, yes, no]);
  const { writer, node } = site;
  const unsafe = [...walk(node)].some(
    (part) => part.kind === 'text' && part !== test && node.args.includes(part),
  );
  const divides = [...walk(node)].some(
    (part) => part.kind === 'binary' && (part.operator === '/' || part.operator === '^'),
  );
  if (unsafe || divides)
    throw writer.refuse(
      node,
      '汇总函数里的 IF 只能在数字之间选择，且不能含除法',
      'IF inside an aggregate can only choose between numbers, without division',
    );
  const met = isCondition(test) ? condition : joined('<>', [condition, atom('0')]);
  const terms = [joined('*', [met, yes])];
  if (no.text !== '0' && no.text !== 'FALSE') terms.push(joined('*', [callOf('NOT', [met]), no]));
  return joined('+', terms);
}

function isCondition(node: Node): boolean {
  if (node.kind === 'binary') return ['=', '<>', '<', '>', '<=', '>='].includes(node.operator);
  return (
    node.kind === 'boolean' || (node.kind === 'call' && ['AND', 'OR', 'NOT', 'ISBLANK'].includes(node.name))
  );
}

function ifs(site: Site, i: number): Piece {
  const { node } = site;
  if (i >= node.args.length) return noBranch(site);
  const test = node.args[i];
  if (test.kind === 'boolean' && test.value) return argument(site, i + 1);
  return choice(site, test, argument(site, i), argument(site, i + 1), ifs(site, i + 2));
}

function switched(site: Site, i: number): Piece {
  const { node } = site;
  if (i >= node.args.length) return noBranch(site);
  if (i === node.args.length - 1) return argument(site, i);
  const test: Node = {
    kind: 'binary',
    operator: '=',
    left: node.args[0],
    right: node.args[i],
    span: node.args[i].span,
  };
  return choice(
    site,
    test,
    site.writer.part(test, site.env, site.rows),
    argument(site, i + 1),
    switched(site, i + 2),
  );
}

/** No branch holds: a finding in the engine, #N/A in the sheet. */
function noBranch(site: Site): Piece {
  if (site.rows)
    throw site.writer.refuse(
      site.node,
      '汇总函数里的 IFS、SWITCH 须有默认值',
      'IFS and SWITCH inside an aggregate need a default',
    );
  return callOf('NA', []);
}

/** Excel evaluates every argument of AND and OR; nested IFs stop at the first that decides, as the rule language does. */
function conjunction(site: Site): Piece {
  const { node, rows } = site;
  const all = node.name === 'AND';
  const pieces = node.args.map((_, i) => argument(site, i));
  if (rows) {
    const truths = pieces.map((piece, i) =>
      isCondition(node.args[i]) ? piece : joined('<>', [piece, atom('0')]),
    );
    return all
      ? joined('*', truths.length > 1 ? truths : [...truths, atom('1')])
      : joined('>', [joined('+', truths.length > 1 ? truths : [...truths, atom('0')]), atom('0')]);
  }
  if (node.args.slice(1).every(isTotal)) return callOf(node.name, pieces);
  return pieces.reduceRight(
    (rest, piece) => callOf('IF', all ? [piece, rest, atom('FALSE')] : [piece, atom('TRUE'), rest]),
    atom(all ? 'TRUE' : 'FALSE'),
  );
}

/** Can the part give no Excel error of its own? */
function isTotal(node: Node): boolean {
  for (const part of walk(node)) {
    if (part.kind === 'binary' && !['=', '<>', '<', '>', '<=', '>=', '&'].includes(part.operator))
      return false;
    if (
      part.kind === 'call' &&
      !['AND', 'OR', 'NOT', 'ISBLANK', 'SUM', 'SUMIFS', 'COUNTIFS', 'MIN', 'MAX', 'COUNT', 'LEN'].includes(
        part.name,
      )
    )
      return false;
  }
  return true;
}

function concatenation(site: Site): Piece {
  const { writer, node, env } = site;
  if (node.args.some((arg) => writer.hasColumns(arg, env))) {
    throw writer.refuse(node, 'CONCAT 不能连接整列', 'CONCAT of a whole column');
  }
  const pieces = node.args.map((_, i) => argument(site, i));
  return joined('&', pieces.length > 1 ? pieces : [...pieces, atom('""')]);
}

/** The places of a rounding and so many more. */
function places(site: Site, more: number): Piece {
  const n = site.node.args[1];
  if (n.kind === 'number') return atom(n.value.plus(more).toFixed());
  if (n.kind === 'unary' && n.operator === '-' && n.operand.kind === 'number')
    return atom(decimal(more).minus(n.operand.value).toFixed());
  return joined('+', [argument(site, 1), atom(String(more))]);
}

/** The argument of a function that jumps, cleared of binary noise where it is computed. */
function cleared(site: Site, digits: Piece): Piece {
  const [x] = site.node.args;
  if (x.kind !== 'unary' && x.kind !== 'binary' && x.kind !== 'call') return argument(site, 0);
  return callOf('ROUND', [argument(site, 0), digits]);
}

/** An aggregate over ranges is native; over an expression it is made to compute cell by cell by SUMPRODUCT. */
function aggregate(site: Site): Piece {
  const { node } = site;
  const cells = node.args.map((_, i) => cellsOf(site, i));
  const pieces = cells.map(({ piece }) => piece);
  if (node.name === 'SUMPRODUCT' || cells.every(({ computed }) => !computed))
    return callOf(node.name, pieces);
  if (node.name === 'SUM' && pieces.length === 1) return callOf('SUMPRODUCT', pieces);
  return callOf('SUMPRODUCT', [callOf(node.name, pieces)]);
}

function range(site: Site, i: number): Piece {
  const { piece, computed } = cellsOf(site, i);
  if (computed)
    throw site.writer.refuse(
      site.node.args[i],
      'INDEX 的第 1 个参数须是一列',
      'the first argument of INDEX must be a column',
    );
  return piece;
}
