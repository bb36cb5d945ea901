import type { Node } from '../../formula/tree';
import { scalarAt, type Ledger } from '../../ledger/ledger';
import { columnOf } from '../../ledger/spec';
import type { RunContext } from '../../run/context';
import type { Item } from '../../scheme/scheme';
import type { CellPlan } from '../plan';
import { styleOf, type Format } from '../styles';
import type { Unformed } from './blanks';
import { listedCells } from './cells';
import { columnMayBeBlank, formatOfColumn, ledgerPlans } from './ledger-cell';
import type { GridColumn } from '../grid-column';
import type { Words } from '../words';
import type { Cells } from './cells';
import { isUnformed } from './level-names';
import { binaryNode, joinedNode, nameNode, textNode } from './nodes';

/** The roster's rows whose cell of a column no rule can read: unreadable, wrongly blank, or of an officer who is there twice. */
function faultyRows({ issues }: Ledger, column: string): ReadonlySet<number> {
  const rows = issues.flatMap(({ row, severity, code, column: at }) =>
    severity === 'error' && row !== null && (at === column || code === 'DUPLICATE_KEY') ? [row] : [],
  );
  return new Set(rows);
}

export function hasFaultyRows(roster: Ledger, column: string): boolean {
  return faultyRows(roster, column).size > 0;
}

/** The officer's id as rules read it, where not every officer has one that they can. */
export const READ_ID = '§花名册.工号';

/** Cells of the roster by its rows; blank where a rule cannot read them. */
export function rosterPlans(roster: Ledger, column: string, format: Format): (row: number) => CellPlan {
  const plan = ledgerPlans(roster, column, format);
  const faulty = faultyRows(roster, column);
  if (faulty.size === 0) return plan;
  const none = { formula: '""', value: '', style: styleOf('link', format === 'id' ? 'text' : format) };
  return (row) => (faulty.has(row) ? none : plan(row));
}

export function rosterMayBeBlank(roster: Ledger, column: string): boolean {
  return columnMayBeBlank(roster, column) || faultyRows(roster, column).size > 0;
}

/** An optional cell may rightly be blank; where others cannot be read, a column of its own tells them apart. */
export function rosterUnformed(roster: Ledger, column: string): Unformed {
  const faulty = faultyRows(roster, column);
  const isRightly = (row: number) => !faulty.has(row) && scalarAt(roster, column, row) === null;
  if (columnOf(roster.spec, column)?.required) return 'blank';
  if (faulty.size === 0) return 'never';
  const rows = Array.from({ length: roster.rows }, (_, row) => row);
  return rows.some(isRightly) ? isUnformed(`花名册.${column}`) : 'blank';
}

const POST = '岗位';
const OWN_POST = '§岗位';

interface PostLevel {
  readonly source: { words: Words };
  readonly sheet: { add(column: GridColumn): void };
  knows(key: string): boolean;
  know(key: string, values: Cells, blank: boolean): void;
}

/** Whether an item is for the officer's post. A post that is missing is none of them: no finding of this item. */
export function postTest(
  item: Item,
  { roster: { ledger } }: RunContext,
  level: PostLevel,
  rows: readonly number[],
): Node | null {
  if (!item.posts) return null;
  const isFaulty = faultyRows(ledger, POST).size > 0;
  if (isFaulty && !level.knows(OWN_POST)) {
    const format = formatOfColumn(ledger, POST);
    const plan = ledgerPlans(ledger, POST, format);
    const title = level.source.words.column(POST);
    level.sheet.add({ key: OWN_POST, title, role: 'link', format, cell: (row) => plan(rows[row]) });
    level.know(OWN_POST, listedCells(rows.map((row) => scalarAt(ledger, POST, row))), true);
  }
  const post: Node = isFaulty
    ? nameNode(OWN_POST)
    : { kind: 'roster', column: POST, span: { start: 0, end: 0 } };
  return joinedNode(
    'OR',
    item.posts.map((one) => binaryNode('=', post, textNode(one))),
  );
}
