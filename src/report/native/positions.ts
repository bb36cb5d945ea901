import { print } from '../../formula/print';
import type { ReferenceNode } from '../../formula/excel';
import type { Node } from '../../formula/tree';
import { decimal, ZERO } from '../../money/decimal';
import { listedCells, sameCells, type Cells, type CellValue } from './cells';
import { nameNode, withChildren } from './nodes';
import type { TableWorking } from './table-sheet';
import type { Words } from '../words';

type Call = Extract<Node, { kind: 'call' }>;
type TableColumn = Extract<Node, { kind: 'tableColumn' }>;

interface PositionLook {
  key: string;
  title: string;
  band: string | undefined;
  format: 'count';
  role?: 'check';
  total?: boolean;
}

/** What positions need of the sheet that they stand on. */
export interface PositionLevel {
  readonly source: {
    words: Words;
    tables: ReadonlyMap<string, TableWorking>;
    isGroup?: boolean;
    isId(node: ReferenceNode): boolean;
  };
  readonly sheet: { readonly count: number; has(key: string): boolean };
  evaluate(tree: Node): Cells;
  label(look: PositionLook, values: Cells): void;
  know(key: string, values: Cells, blank: boolean): void;
  byPlace(table: string): void;
  text(look: PositionLook, formula: string, values: Cells): void;
  cell(key: string): string;
  written(tree: Node): string;
}

/** Columns that say whether a looked-up row is still the one that was found at the run. */
export const POSITION_CHECK = '§位置核对.';
const POSITION = '§位置.';

/**
 * MATCH of an id in a ledger: searching again in every cell would take the square of the rows, so the place found at the run
 * stands in a column, and beside it whether the row there still bears the id. If not, the master check turns red.
 */
export function withPositions(level: PositionLevel, node: Node, band: string | undefined): Node {
  if (level.source.isGroup) return node;
  const inner = withChildren(node, (child) => withPositions(level, child, band));
  if (inner.kind !== 'call' || inner.name !== 'MATCH') return inner;
  const [wanted, column, type] = inner.args;
  if (column.kind !== 'tableColumn' || type?.kind !== 'number' || !type.value.isZero()) return inner;
  const working = level.source.tables.get(column.table);
  if (!working || !level.source.isId(column)) return inner;
  return position(level, { ...inner, args: [wanted, column, type] }, column, working, band);
}

function position(
  level: PositionLevel,
  call: Call,
  column: TableColumn,
  working: TableWorking,
  band: string | undefined,
): Node {
  const text = print(call);
  const key = POSITION + text;
  if (level.sheet.has(key)) return nameNode(key);
  const { words } = level.source;
  const wanted = level.evaluate(call.args[0]);
  const found = Array.from({ length: level.sheet.count }, (_, row): CellValue => {
    const id = wanted.plain(row);
    const at = typeof id === 'string' ? working.placeOf(column.column, id) : undefined;
    return at === undefined ? null : decimal(at + 1);
  });
  const cells = listedCells(found);
  const table = words.table(column.table);
  const title = words.of(`${table}中的行（核算时）`, `row in ${table} at the run`);
  level.label({ key, title, band, format: 'count' }, cells);
  level.know(key, cells, found.includes(null));
  level.byPlace(column.table);
  const here = level.cell(key);
  const same = `EXACT(INDEX(${working.sheet.whole(column.column)},${here}),${level.written(call.args[0])})`;
  const check = words.of('同一行（0＝是）', 'same row (0 = yes)');
  level.text(
    { key: POSITION_CHECK + text, title: check, band, format: 'count', role: 'check', total: true },
    `IF(${here}="",0,IF(${same},0,1))`,
    sameCells(ZERO),
  );
  return nameNode(key);
}
