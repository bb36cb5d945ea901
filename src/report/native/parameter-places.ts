import type { RunContext } from '../../run/context';
import { isDecimal } from '../../formula/compare';
import { Fault, type Scalar } from '../../formula/value';
import type { Decimal } from '../../money/decimal';
import type { Parameter, ParameterVersion } from '../../scheme/parameters';
import { textAt } from '../../ledger/ledger';
import { cellAddress, quotedSheet } from '../address';

/** The versions that hold for one post (null: all posts without rows of their own), oldest first. */
export interface VersionBlock {
  post: string | null;
  versions: readonly ParameterVersion[];
  /** Rows of the sheet, set when it is laid out. */
  firstRow: number;
}

export interface ParameterPlace {
  parameter: Parameter;
  blocks: readonly VersionBlock[];
  blank: boolean;
}

export const FROM_COLUMN = 2;
export const VALUE_COLUMN = 3;
export const POST_COLUMN = 1;

/** What holds when, as the engine picks it: rows of a post before those for all, then the newest not after the day. */
export function placeOf(parameter: Parameter): ParameterPlace {
  const { versions } = parameter;
  const posts = [...new Set(versions.flatMap(({ post }) => (post === null ? [] : [post])))];
  const common = ascending(versions.filter(({ post }) => post === null));
  const blocks = posts.map((post): VersionBlock => {
    const own = ascending(versions.filter((one) => one.post === post));
    // A post's own row hides all common ones from its day on.
    const before = common.filter(({ from }) => from < own[0].from);
    return { post, versions: [...before, ...own], firstRow: 0 };
  });
  return {
    parameter,
    blocks: [...blocks, { post: null, versions: common, firstRow: 0 }],
    blank: parameter.source.空 !== undefined || versions.some(({ value }) => isOpen(value)),
  };
}

function isOpen(value: Scalar | Fault): boolean {
  return value === null || value instanceof Fault;
}

/** Oldest first; of two with the same day the one that the engine takes. */
function ascending(versions: readonly ParameterVersion[]): ParameterVersion[] {
  const first = new Map<number, ParameterVersion>();
  for (const one of versions) if (!first.has(one.from)) first.set(one.from, one);
  return [...first.values()].sort((a, b) => (a.from === b.from ? 0 : a.from - b.from));
}

/** Does the choice of a version need the day? The post? */
export function needsOf(place: ParameterPlace): { day: boolean; post: boolean } {
  return { day: place.blocks.some(({ versions }) => versions.length > 1), post: place.blocks.length > 1 };
}

/** The parameter's value in a column: a cell, or a LOOKUP by day in the versions of the row's post. */
export function parameterFormula(place: ParameterPlace, sheet: string, day: string, post: string): string {
  const text = [...place.blocks].reverse().reduce((rest, block) => {
    const own = blockFormula(block, sheet, day);
    return block.post === null
      ? own
      : `IF(${post}=${cell(sheet, block.firstRow, POST_COLUMN)},${own},${rest})`;
  }, '');
  return place.blank ? `IF(${text}="","",${text})` : text;
}

/** Has some officer rows with different posts? Then the post that he had on another day is not in his line. */
export function postsVary({ roster: { ledger } }: RunContext): boolean {
  const posts = new Map<string, string | null>();
  for (let row = 0; row < ledger.rows; row += 1) {
    const [id, post] = [textAt(ledger, '工号', row), textAt(ledger, '岗位', row)];
    if (id === null) continue;
    if (posts.has(id) && posts.get(id) !== post) return true;
    posts.set(id, post);
  }
  return false;
}

function blockFormula({ versions, firstRow }: VersionBlock, sheet: string, day: string): string {
  if (versions.length === 1) return cell(sheet, firstRow, VALUE_COLUMN);
  const range = (column: number) =>
    `${cell(sheet, firstRow, column)}:${cellAddress(firstRow + versions.length - 1, column, true)}`;
  return `LOOKUP(${day},${range(FROM_COLUMN)},${range(VALUE_COLUMN)})`;
}

function cell(sheet: string, row: number, column: number): string {
  return `${quotedSheet(sheet)}!${cellAddress(row, column, true)}`;
}

/** Rows of a parameter table in the order that a LOOKUP needs: by a numeric first column, ascending; rows without a number last. */
export function tableOrder(run: RunContext, table: string): number[] {
  const { columns, ledger } = run.tables.get(table)!;
  const [first] = [...columns.values()];
  const rows = Array.from(first ?? [], (_, row) => row).filter(
    (row) => !ledger?.subtotal[row] && [...columns.values()].some((cells) => cells[row] !== null),
  );
  const isBand = (row: number) => isDecimal(first[row]);
  const key = (row: number) => (first[row] as Decimal).toNumber();
  return [...rows.filter(isBand).sort((a, b) => key(a) - key(b)), ...rows.filter((row) => !isBand(row))];
}

/** How many rows of a parameter table are bands: those with a number to begin at. */
export function bandsOf(run: RunContext, table: string): number {
  const [first] = [...run.tables.get(table)!.columns.values()];
  return tableOrder(run, table).filter((row) => isDecimal(first[row])).length;
}
