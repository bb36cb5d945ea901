import type { ReferenceNode } from '../../formula/excel';
import type { Node } from '../../formula/tree';
import { lineColumns } from '../../run/column-scopes';
import { reorder, rowsOfColumn, type LineFrame } from '../../run/frame';
import type { LineItem } from '../../run/line-items';
import { LineScope, SHARE } from '../../run/scopes';
import { GridSheet } from '../grid-sheet';
import type { Cells } from './cells';
import type { ReportContext } from './context';
import { columnMayBeBlank } from './ledger-cell';
import { Level } from './level';
import { addCounts, addShares, COUNTS, countsKey } from './row-counts';
import { addIdentity } from './row-identity';
import { addInputs, addPeriod } from './row-inputs';
import type { RowSite } from './row-site';

/** The credited rows of an item as lines: sorted by officer, each with its key and officer as value and as reference. */
export interface RowTier {
  level: Level;
  frame: LineFrame;
  /** Lines [from, to) of each officer by roster index. */
  blocks: ReadonlyMap<number, readonly [number, number]>;
  /** 1 where a line counts: in the period, of a post it is for, its condition met. */
  counted: Cells;
}

export function rowTier(
  context: ReportContext,
  lineItem: LineItem,
  name: string,
  reads: readonly Node[],
  /** The group of each credited line; lines of one officer stand in its order. */
  groups?: Int32Array,
): RowTier {
  const site = siteOf(context, lineItem, name, groups);
  addIdentity(site);
  addPeriod(site);
  addInputs(site, reads);
  addShares(site);
  const counted = addCounts(site);
  return { level: site.level, frame: site.frame, blocks: blocksOf(site.frame.officers), counted };
}

function siteOf(
  context: ReportContext,
  lineItem: LineItem,
  name: string,
  groups: Int32Array | undefined,
): RowSite {
  const { item, credited } = lineItem;
  const { ledger } = credited;
  const order = Int32Array.from(credited.rows.keys());
  // Groups come sorted by officer already.
  if (groups) order.sort((a, b) => groups[a] - groups[b] || a - b);
  else
    order.sort(
      (a, b) => credited.officers[a] - credited.officers[b] || credited.rows[a] - credited.rows[b] || a - b,
    );
  const frame = reorder(credited, order);
  const { words, run } = context;
  const title = `${words.item(item.name)} · ${words.of('条款', 'clause')} ${words.clause(item.clause)}`;
  const sheet = new GridSheet(name, frame.count, title, context.subtitle(item), words);
  const level: Level = new Level({
    run,
    sheet,
    words,
    later: context.later,
    tables: context.tables,
    calls: context.calls,
    parameters: context.parameters,
    scopeAt: (row) => new LineScope(run, site.frame, row),
    columns: () => lineColumns(run, site.frame),
    refer: (node) => referOf(site, node),
    mayBeBlank: (node) =>
      node.kind === 'column'
        ? columnMayBeBlank(ledger, node.column, rowsOfColumn(frame, node.column))
        : context.mayBeBlank(node),
    unformed: (node) => context.unformed(node),
    isId: (node) => context.isId(node, ledger),
    day: () =>
      site.frame.days ? level.cell(dayKey(site.frame)) : (context.parameters.periodReference('期末日') ?? ''),
    post: () => level.cell('花名册.岗位'),
  });
  const site: RowSite = { context, lineItem, ledger, sheet, level, frame };
  return site;
}

function dayKey(frame: LineFrame): string {
  return frame.sources === frame.rows ? '§日期' : '§参数日';
}

function referOf({ level, sheet, context }: RowSite, node: ReferenceNode): string | null {
  if (node.kind === 'column') return level.cell(`[${node.column}]`);
  if (node.kind === 'roster') return level.cell(`花名册.${node.column}`);
  if (node.kind === 'name') {
    if (node.name === SHARE) return sheet.has('§分成') ? level.cell('§分成') : '1';
    if (node.name === COUNTS) return level.cell(countsKey(sheet));
    if (sheet.has(`项目.${node.name}`)) return level.cell(`项目.${node.name}`);
  }
  return context.referCommon(node);
}

function blocksOf(officers: Int32Array): Map<number, [number, number]> {
  const blocks = new Map<number, [number, number]>();
  officers.forEach((officer, row) => {
    const block = blocks.get(officer);
    if (block) block[1] = row + 1;
    else blocks.set(officer, [row, row + 1]);
  });
  return blocks;
}
