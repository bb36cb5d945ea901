import { FUNCTIONS } from '../../formula/functions';
import { toExcel } from '../../formula/excel';
import { isDecimal } from '../../formula/compare';
import { walk, type Node } from '../../formula/tree';
import { Fault } from '../../formula/value';
import type { Ledger } from '../../ledger/ledger';
import { outcome } from '../../run/compute';
import { OfficerScope, periodName } from '../../run/scopes';
import { needsOf, parameterFormula } from '../native/parameter-places';
import type { ReportContext } from '../native/context';
import { literal, Region, type Mark } from './check-region';

type Binary = Extract<Node, { kind: 'binary' }>;
/** Rows of a ledger under a condition: an array of 1 and 0 in Excel, and what it is for a row. */
interface Rows {
  formula: string;
  holds(row: number): boolean;
}

const COMPARISONS = new Set(['=', '<>', '<', '>', '<=', '>=']);
const TURNED: Record<string, string> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=', '=': '=', '<>': '<>' };
const NOBODY = -1;
/** Choices within choices grow; what is left of a formula's length is for the weights around it. */
const LONGEST = 7_000;

/** Conditions over one ledger as sums over its columns: rows that begin or cease to meet one are seen without running again. */
export class Conditions {
  constructor(
    private readonly context: ReportContext,
    private readonly ledger: Ledger | null,
  ) {}

  /** Which rows meet the condition; null where no formula over whole columns can say it. */
  whole(node: Node): Mark | null {
    const rows = this.rows(node);
    const first = rows && [...walk(node)].find((one) => one.kind === 'column');
    if (!rows || first?.kind !== 'column' || rows.formula.length > LONGEST) return null;
    const region = new Region(this.ledger!, first.column);
    return region.under(rows.formula, rows.holds);
  }

  /** A comparison that no row has part in: 1 where it holds. */
  single(node: Node): Mark | null {
    if (node.kind !== 'binary' || !COMPARISONS.has(node.operator) || !this.isSingle(node)) return null;
    const text = this.written(node);
    const now = this.evaluated(node);
    if (text === null || typeof now !== 'boolean') return null;
    return { formula: `IF(${text},1,0)`, value: now ? 1 : 0 };
  }

  /** A comparison of a column with something that no row has part in. */
  comparison(node: Binary): Rows | null {
    const [column, other, operator] =
      node.left.kind === 'column'
        ? [node.left.column, node.right, node.operator as string]
        : node.right.kind === 'column'
          ? [node.right.column, node.left, TURNED[node.operator]]
          : [null, node, ''];
    if (column === null || !this.ledger?.sheetColumn.has(column) || !COMPARISONS.has(operator)) return null;
    const region = new Region(this.ledger, column);
    if (region.hasErrors) return null;
    if (other.kind === 'text') return this.sameText(region, operator, other.value);
    if (!this.isSingle(other)) return null;
    const [text, bound] = [this.written(other), this.evaluated(other)];
    if (text === null || typeof bound === 'boolean' || bound === null || typeof bound === 'string')
      return null;
    // A header in 万元: the cells hold a ten-thousandth of what the rule reads.
    const scale = this.isScaled(column) ? 10_000 : 1;
    const test = COMPARE[operator];
    return {
      formula: `ISNUMBER(${region.range})*(${region.range}${scale === 1 ? '' : `*${scale}`}${operator}(${text}))`,
      holds: (row) => {
        const own = region.number(row);
        return own !== null && test(own * scale, bound);
      },
    };
  }

  private sameText(region: Region, operator: string, text: string): Rows | null {
    if (operator !== '=' && operator !== '<>') return null;
    const same = text.toLowerCase();
    const wanted = operator === '=';
    // A blank cell equals "" for Excel, as it does for the rule.
    return {
      formula: `(${region.range}${operator}${literal(text)})`,
      holds: (row) => {
        const own = region.text(row) ?? (region.isBlank(row) ? '' : null);
        return (own !== null && own.toLowerCase() === same) === wanted;
      },
    };
  }

  private isScaled(column: string): boolean {
    const { cleaned, dressed } = this.ledger!;
    const own = cleaned.get(column)?.size ?? 0;
    return own > (dressed.get(column)?.size ?? 0);
  }

  private rows(node: Node): Rows | null {
    if (node.kind === 'boolean') return { formula: node.value ? '1' : '0', holds: () => node.value };
    if (node.kind === 'binary') return this.comparison(node);
    if (node.kind !== 'call') return null;
    const parts = node.args.map((arg) => this.rows(arg));
    if (!parts.every((part) => part !== null)) return null;
    const [a, b, c] = parts;
    const all = parts.map(({ formula }) => formula);
    switch (node.name) {
      case 'AND':
        return { formula: `(${all.join('*')})`, holds: (row) => parts.every((one) => one.holds(row)) };
      case 'OR':
        return { formula: `((${all.join('+')})>0)`, holds: (row) => parts.some((one) => one.holds(row)) };
      case 'NOT':
        return { formula: `(1-${a.formula})`, holds: (row) => !a.holds(row) };
      case 'IF':
        if (!c) return null;
        return {
          formula: `(${a.formula}*${b.formula}+(1-${a.formula})*${c.formula})`,
          holds: (row) => (a.holds(row) ? b.holds(row) : c.holds(row)),
        };
      default:
        return null;
    }
  }

  /** Does no row, officer or item have part in it, and has each parameter one value? */
  isSingle(node: Node): boolean {
    const { run, parameters } = this.context;
    for (const one of walk(node)) {
      if (one.kind === 'column' || one.kind === 'roster' || one.kind === 'all') return false;
      if (one.kind === 'tableColumn' && !run.tables.has(one.table)) return false;
      if (one.kind === 'call' && (!FUNCTIONS.has(one.name) || one.name === '参数' || one.name === '往期'))
        return false;
      if (one.kind !== 'name' || periodName(run, one.name) !== undefined) continue;
      const place = parameters.places.get(one.name);
      if (!place || run.items.has(one.name)) return false;
      const needs = needsOf(place);
      if (needs.day || needs.post) return false;
    }
    return true;
  }

  private evaluated(node: Node): string | number | boolean | null {
    const value = outcome(node, new OfficerScope(this.context.run, NOBODY), this.context.run);
    if (value instanceof Fault) return null;
    return isDecimal(value) ? value.toNumber() : value;
  }

  private written(node: Node): string | null {
    const { run, parameters } = this.context;
    try {
      return toExcel(
        node,
        (reference) => {
          if (reference.kind === 'tableColumn')
            return parameters.tables.range(reference.table, reference.column) ?? missing();
          if (reference.kind !== 'name') return missing();
          const place = parameters.places.get(reference.name);
          return (
            parameters.periodReference(reference.name) ??
            (place ? parameterFormula(place, parameters.name, '', '') : missing())
          );
        },
        { functions: run.functions },
      );
    } catch (fault) {
      if (fault instanceof Fault) return null;
      throw fault;
    }
  }
}

const COMPARE: Record<string, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
};

function missing(): never {
  throw new Fault('FORMULA_ERROR', { zh: '没有位置', en: 'no place' });
}
