import { takesColumn } from '../../formula/functions';
import { print } from '../../formula/print';
import type { Node } from '../../formula/tree';
import type { Item } from '../../scheme/scheme';
import type { Ledger } from '../../ledger/ledger';
import { ZERO } from '../../money/decimal';
import { styleOf, type Format } from '../styles';
import { listedCells, sameCells, type Cells } from './cells';
import type { ReportContext } from './context';
import { isDay } from './day-format';
import { isOne } from './group-frame';
import { formatOfColumn } from './ledger-cell';
import { columnNode, withChildren } from './nodes';
import { countsKey } from './row-counts';
import type { RowTier } from './row-tier';
import { ROW } from './template';

/** Functions whose columns are taken as they are. */
export const LIST_FUNCTIONS = new Set([
  ...['SUM', 'COUNT', 'AVERAGE', 'MIN', 'MAX'],
  ...['LARGE', 'SMALL', 'MEDIAN', 'RANK'],
]);
/** The column of row workings that has the value where the row counts, else a blank. */
export const included = (column: string): string => `计入.${column}`;
const groupValue = (at: number): string => `核算时分组${at + 1}`;
/** The live value of a grouping expression. */
const groupNow = (at: number): string => `§分组${at + 1}`;

/** A grouping expression as a column of the row workings. */
export interface GroupPart {
  node: Node;
  /** Its live column on the sheet of rows. */
  key: string;
  title: string;
  format: Format;
}

export function groupParts(item: Item, ledger: Ledger, { words }: ReportContext): GroupPart[] {
  return item.groups.map((node, at) => {
    if (node.kind !== 'column')
      return { node, key: groupNow(at), title: print(node), format: isDay(node, ledger) ? 'date' : 'number' };
    const format = formatOfColumn(ledger, node.column);
    return { node, key: `[${node.column}]`, title: words.column(node.column), format };
  });
}

/** What each row is grouped by, at the run and now; the check says whether they still agree. */
export function addGroupValues(rows: RowTier, parts: readonly GroupPart[], context: ReportContext): void {
  const { level } = rows;
  const { sheet } = level;
  const { words } = context;
  const band = words.of('分组', 'Group');
  const same: string[] = [];
  parts.forEach(({ node, key, title, format }, at) => {
    if (node.kind !== 'column') level.tree({ key, title, band, format }, node);
    const values = partValues(rows, { node, key });
    const style = styleOf('label', format);
    sheet.add({
      key: groupValue(at),
      title: words.of(`核算时${title}`, `${title} at the run`),
      band,
      role: 'label',
      format,
      cell: (row) => {
        const value = values.plain(row);
        return { value: value === '' ? null : value, style };
      },
    });
    const [a, b] = [`${sheet.letters(groupValue(at))}${ROW}`, level.cell(key)];
    const isText = format === 'id' || format === 'text';
    same.push(isText ? `EXACT(${a},${b})` : `${a}=${b}`);
  });
  if (same.length === 0) return;
  const all = same.length === 1 ? same[0] : `AND(${same.join(',')})`;
  const title = words.of('分组一致（0＝是）', 'Group agrees (0 = yes)');
  const look = { key: '分组核对', title, format: 'count', role: 'check', total: true } as const;
  level.text(look, `IF(${all},0,1)`, sameCells(ZERO));
}

export function partValues({ level }: RowTier, { node, key }: Pick<GroupPart, 'node' | 'key'>): Cells {
  return node.kind === 'column' ? level.evaluate(node) : level.valuesOf(key);
}

/** Columns that SUM, COUNT and the like take as they are: once more with only the rows that count. */
export function addCounted(
  rows: RowTier,
  trees: readonly Node[],
  ledger: Ledger,
  context: ReportContext,
): void {
  const { level } = rows;
  const { words } = context;
  for (const column of listedColumns(trees)) {
    const format = formatOfColumn(ledger, column);
    const title = words.of(`计入的${column}`, `${words.column(column)} counted`);
    addIncluded(rows, included(column), `[${column}]`, level.evaluate(columnNode(column)), {
      title,
      band: words.of('计入', 'Counted'),
      format,
      total: format === 'money',
    });
  }
}

/** A column that has the value of another where the row counts. */
export function addIncluded(
  { level, counted }: RowTier,
  key: string,
  from: string,
  values: Cells,
  look: { title: string; band: string; format: Format; total?: boolean },
): void {
  const counts = level.cell(countsKey(level.sheet));
  const all = Array.from({ length: level.sheet.count }, (_, row) =>
    isOne(counted.at(row)) ? values.at(row) : null,
  );
  level.text({ ...look, key }, `IF(${counts}=1,${level.cell(from)},"")`, listedCells(all), true);
}

function listedColumns(trees: readonly Node[]): Set<string> {
  const columns = new Set<string>();
  const visit = (node: Node): Node => {
    if (node.kind === 'call' && LIST_FUNCTIONS.has(node.name))
      node.args.forEach((arg, i) => {
        if (arg.kind === 'column' && takesColumn(node.name, i)) columns.add(arg.column);
      });
    return withChildren(node, visit);
  };
  trees.forEach(visit);
  return columns;
}
