import { takesColumn } from '../../formula/functions';
import type { ReferenceNode } from '../../formula/excel';
import { dependencies } from '../../formula/dependencies';
import type { Node } from '../../formula/tree';
import type { Scope } from '../../formula/value';
import { columnOf } from '../../ledger/spec';
import { groupColumns } from '../../run/column-scopes';
import type { GroupFrame } from '../../run/frame';
import { groupLines } from '../../run/groups';
import type { LineItem } from '../../run/line-items';
import { GroupScope } from '../../run/scopes';
import { GridSheet } from '../grid-sheet';
import { formatOf } from '../styles';
import { itemRule } from './closed';
import type { ReportContext } from './context';
import { emptyGroups, emptyScope, onlyCounted } from './group-frame';
import { addGroupInputs, addGroups, blockOf, DAY, ROWS, type GroupSite } from './group-inputs';
import { addCounted, addGroupValues, groupParts, included, LIST_FUNCTIONS } from './group-rows';
import { columnMayBeBlank } from './ledger-cell';
import { Level } from './level';
import { AMOUNT, type ItemSheets } from './line-sheet';
import { binaryNode, callNode, columnNode, nameNode, numberNode, withChildren } from './nodes';
import { countsKey } from './row-counts';
import { rowTier } from './row-tier';

/** 1 for the rows of a group that count. */
const FLAG = '§flag';

/** A 分组明细 item: its rows sorted by officer and group on one sheet, a line a group over its block on another. */
export function groupSheets(
  context: ReportContext,
  lineItem: LineItem,
  name: string,
  rowsName: string,
): ItemSheets {
  const { item } = lineItem;
  const { words } = context;
  const { steps, outcome, clause } = itemRule(item.formula, context.inlined, item);
  const trees = [
    ...steps.map((step) => step.tree),
    outcome,
    ...(item.groupCondition ? [item.groupCondition] : []),
  ];
  const site = siteOf(context, lineItem, name, rowsName, trees);
  const { level, groups, rows } = site;
  const { ledger } = lineItem.credited;
  const parts = groupParts(item, ledger, context);
  addGroupValues(rows, parts, context);
  addCounted(rows, trees, ledger, context);
  addGroups(site, parts);
  addGroupInputs(site, trees);
  level.steps(steps, words.of('计算步骤', 'Steps'), item.unit);
  const filled = binaryNode('>', nameNode(ROWS), numberNode(0));
  const holds = item.groupCondition ? callNode('AND', filled, item.groupCondition) : filled;
  level.tree(
    {
      key: AMOUNT,
      title: words.headed(words.item(item.name), item.unit),
      clause,
      band: words.of('结果', 'Result'),
      format: formatOf(item.unit),
      total: true,
    },
    callNode('IF', holds, outcome, numberNode(0)),
  );
  const blocks = new Map<number, [number, number]>();
  groups.officers.forEach((officer, group) => {
    const block = blocks.get(officer);
    if (block) block[1] = group + 1;
    else blocks.set(officer, [group, group + 1]);
  });
  const lower = { sheet: rows.level.sheet, level: rows.level };
  return { item, lines: site.sheet, level, rows: lower, frame: null, blocks, officers: groups.officers };
}

function siteOf(
  context: ReportContext,
  lineItem: LineItem,
  name: string,
  rowsName: string,
  trees: readonly Node[],
): GroupSite {
  const { item } = lineItem;
  const { run, words } = context;
  const { ledger } = lineItem.credited;
  const groups = groupLines(lineItem.credited, item.groups, run);
  const inOrder = { ...lineItem, credited: groups.lines };
  const columns = [...trees, ...item.groups].flatMap((tree) => [...dependencies(tree).columns]);
  const reads = [...columns.map(columnNode), ...item.groups];
  const rows = rowTier(context, inOrder, rowsName, reads, ranksOf(groups));
  const counted = onlyCounted({ ...groups, lines: rows.frame }, rows.counted);
  const title = `${words.item(item.name)} · ${words.of('条款', 'clause')} ${words.clause(item.clause)}`;
  const sheet = new GridSheet(name, groups.count, title, context.subtitle(item), words);
  const numbered = (line: number) => rows.level.sheet.rowNumber(line);
  const level: Level = new Level({
    run,
    sheet,
    words,
    later: context.later,
    tables: context.tables,
    parameters: context.parameters,
    isGroup: true,
    calls: context.calls,
    scopeAt: (group) => scopeOf(site, group),
    columns: () => groupColumns(run, counted),
    apart: emptyGroups(counted),
    refer: (node, whole) => referOf(site, node, whole),
    mayBeBlank: (node) =>
      node.kind === 'column'
        ? groups.columns.has(node.column) && columnMayBeBlank(ledger, node.column)
        : context.mayBeBlank(node),
    unformed: (node) => context.unformed(node),
    isId: (node) =>
      // Columns of the workings have the type of no ledger column.
      (node.kind !== 'column' || columnOf(ledger.spec, node.column) !== undefined) &&
      context.isId(node, ledger),
    blockAt: (group) => [numbered(groups.starts[group]), numbered(groups.starts[group + 1] - 1)],
    rewrite: overCounted,
    day: () => (sheet.has(DAY) ? level.cell(DAY) : (context.parameters.periodReference('期末日') ?? '')),
    post: () => level.cell('花名册.岗位'),
  });
  const site: GroupSite = { context, rows, groups, counted, sheet, level };
  return site;
}

function scopeOf({ counted, groups, rows, context }: GroupSite, group: number): Scope {
  if (counted.starts[group] < counted.starts[group + 1]) return new GroupScope(context.run, counted, group);
  return emptyScope(new GroupScope(context.run, { ...groups, lines: rows.frame }, group));
}

/** The group of each line, so that the rows stay in the order of the groups. */
function ranksOf(groups: GroupFrame): Int32Array {
  const ranks = new Int32Array(groups.lines.count);
  for (let group = 0; group < groups.count; group += 1)
    ranks.fill(group, groups.starts[group], groups.starts[group + 1]);
  return ranks;
}

/** Aggregates run over the rows that count: lists by their counted column, products times the flag. */
function overCounted(node: Node): Node {
  if (node.kind !== 'call') return withChildren(node, overCounted);
  const flag = columnNode(FLAG);
  if (node.name === 'SUMPRODUCT' && node.args.length === 1)
    return { ...node, args: [binaryNode('*', flag, node.args[0])] };
  if (node.name === 'SUMPRODUCT') return { ...node, args: [flag, ...node.args] };
  if (!LIST_FUNCTIONS.has(node.name)) return withChildren(node, overCounted);
  const [only] = node.args;
  const isSum = node.name === 'SUM' && node.args.length === 1 && only.kind !== 'column';
  if (isSum && dependencies(only).columns.size > 0)
    return callNode('SUMPRODUCT', binaryNode('*', flag, only));
  const counted = (arg: Node, i: number) =>
    arg.kind === 'column' && takesColumn(node.name, i) ? columnNode(included(arg.column)) : overCounted(arg);
  return { ...node, args: node.args.map(counted) };
}

function referOf(site: GroupSite, node: ReferenceNode, whole: boolean): string | null {
  const { level, context, sheet } = site;
  const rows = site.rows.level.sheet;
  if (node.kind === 'column') {
    if (node.column === FLAG) return blockOf(site, countsKey(rows));
    if (rows.has(node.column)) return blockOf(site, node.column);
    return whole ? blockOf(site, `[${node.column}]`) : level.cell(`[${node.column}]`);
  }
  if (node.kind === 'roster') return level.cell(`花名册.${node.column}`);
  if (node.kind === 'name') {
    if (node.name === '分成') return rows.has('§分成') ? blockOf(site, '§分成') : '1';
    if (sheet.has(`项目.${node.name}`)) return level.cell(`项目.${node.name}`);
  }
  return context.referCommon(node);
}
