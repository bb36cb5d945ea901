import type { ReferenceNode } from '../../formula/excel';
import type { Node } from '../../formula/tree';
import { OfficerScope } from '../../run/scopes';
import { quotedSheet } from '../address';
import type { GridSheet } from '../grid-sheet';
import type { ReportContext } from './context';
import { officerLines } from './fast-scope';
import { Level } from './level';
import { withChildren } from './nodes';
import { READ_ID } from './roster-cells';
import { blockToken } from './template';

/** The level of 个人计算: a ledger that stands sorted by officer is read as the officer's own block. */
export function officerLevel(context: () => ReportContext, participants: readonly number[]) {
  return (sheet: GridSheet): Level => {
    const blocks: number[][] = [];
    const level: Level = new Level({
      get run() {
        return context().run;
      },
      get parameters() {
        return context().parameters;
      },
      get words() {
        return context().words;
      },
      get tables() {
        return context().tables;
      },
      get later() {
        return context().later;
      },
      get calls() {
        return context().calls;
      },
      sheet,
      scopeAt: (row) => new OfficerScope(context().run, participants[row]),
      columns: () => officerLines(context().run, participants),
      refer: (node) => referOf(context(), level, node),
      mayBeBlank: (node) =>
        node.kind === 'column'
          ? context().mayBeBlank({ ...node, kind: 'roster' })
          : context().mayBeBlank(node),
      unformed: (node) => context().unformed(node.kind === 'column' ? { ...node, kind: 'roster' } : node),
      isId: (node) => context().isId(unblocked(node), context().run.roster.ledger),
      rewrite: (tree) => ownBlocks(tree, context()),
      day: () => context().parameters.periodReference('期末日') ?? '',
      post: () => level.cell('花名册.岗位'),
      blockAt: (row) => (blocks[row] ??= blocksOf(context(), participants[row])),
    });
    return level;
  };
}

/** Marks a table whose own block is meant. */
const BLOCK = '§块.';

function unblocked(node: ReferenceNode): ReferenceNode {
  if (node.kind !== 'tableColumn' || !node.table.startsWith(BLOCK)) return node;
  return { ...node, table: node.table.slice(BLOCK.length) };
}

/** First and last row number of the officer's block in each table, in the order of the tables. */
function blocksOf({ tables, run }: ReportContext, officer: number): number[] {
  const { id } = run.roster.officers[officer];
  return [...tables.values()].flatMap(({ sheet, blockOf }) => {
    const [from, to] = blockOf(id);
    // Without rows of his own: the blank row after the last.
    return to > from
      ? [sheet.rowNumber(from), sheet.rowNumber(to - 1)]
      : [sheet.rowNumber(sheet.count), sheet.rowNumber(sheet.count)];
  });
}

function referOf(context: ReportContext, level: Level, node: ReferenceNode): string | null {
  if (node.kind === 'roster' || node.kind === 'column') {
    const isReadId = node.column === '工号' && level.sheet.has(READ_ID);
    return level.cell(isReadId ? READ_ID : `花名册.${node.column}`);
  }
  if (node.kind === 'tableColumn' && node.table.startsWith(BLOCK)) {
    const name = node.table.slice(BLOCK.length);
    const { sheet } = context.tables.get(name)!;
    const at = [...context.tables.keys()].indexOf(name) * 2;
    const letters = sheet.letters(node.column);
    return `${quotedSheet(sheet.name)}!$${letters}${blockToken(at)}:$${letters}${blockToken(at + 1)}`;
  }
  return context.referCommon(node);
}

/** SUMIFS(任务指标[目标],任务指标[工号],花名册.工号,…): over the officer's own block, without the condition on ids. */
function ownBlocks(node: Node, context: ReportContext): Node {
  const inner = withChildren(node, (child) => ownBlocks(child, context));
  if (inner.kind !== 'call' || !/^(SUM|COUNT|AVERAGE|MAX|MIN)IFS$/.test(inner.name)) return inner;
  const first = inner.name === 'COUNTIFS' ? 0 : 1;
  const { args } = inner;
  const owned = (i: number): boolean => {
    const [range, wanted] = [args[i], args[i + 1]];
    if (range.kind !== 'tableColumn' || wanted?.kind !== 'roster' || wanted.column !== '工号') return false;
    return context.tables.get(range.table)?.owner === range.column;
  };
  const at = args.findIndex((_, i) => i >= first && (i - first) % 2 === 0 && owned(i));
  if (at < 0) return inner;
  const own = args[at];
  const table = own.kind === 'tableColumn' ? own.table : '';
  const pairs = args.length - first > 2 ? args.filter((_, i) => i !== at && i !== at + 1) : args;
  const block = (arg: Node): Node =>
    arg.kind === 'tableColumn' && arg.table === table ? { ...arg, table: BLOCK + table } : arg;
  return { ...inner, args: pairs.map(block) };
}
