import type { LineFrame } from '../../run/frame';
import type { LineItem } from '../../run/line-items';
import type { GridSheet } from '../grid-sheet';
import { formatOf } from '../styles';
import { itemRule } from './closed';
import type { ReportContext } from './context';
import type { Level } from './level';
import { binaryNode, callNode, nameNode, numberNode } from './nodes';
import { COUNTS } from './row-counts';
import { rowTier } from './row-tier';

/** An item's lines on sheets of their own; officers find theirs as one block. */
export interface ItemSheets {
  item: LineItem['item'];
  /** The sheet of lines, one a row or one a group. */
  lines: GridSheet;
  level: Level;
  /** Workings of a grouped item: its rows, sorted by officer and group. */
  rows: { sheet: GridSheet; level: Level } | null;
  /** The lines themselves, where they are single rows. */
  frame: LineFrame | null;
  blocks: ReadonlyMap<number, readonly [number, number]>;
  /** Officer of each line. */
  officers: Int32Array;
}

/** The column that holds a line's amount. */
export const AMOUNT = '§金额';

/** A 明细 item: one line a credited row, each step of its rule a column, the amount last. */
export function lineSheet(context: ReportContext, lineItem: LineItem, name: string): ItemSheets {
  const { item } = lineItem;
  const { words } = context;
  const { steps, outcome, clause } = itemRule(item.formula, context.inlined, item);
  const reads = [...steps.map((step) => step.tree), outcome];
  const { level, blocks, frame } = rowTier(context, lineItem, name, reads);
  level.steps(steps, words.of('计算步骤', 'Steps'), item.unit);
  const counts = binaryNode('=', nameNode(COUNTS), numberNode(1));
  level.tree(
    {
      key: AMOUNT,
      title: words.headed(words.item(item.name), item.unit),
      clause,
      band: words.of('结果', 'Result'),
      format: formatOf(item.unit),
      total: true,
    },
    callNode('IF', counts, outcome, numberNode(0)),
  );
  return { item, lines: level.sheet, level, rows: null, frame, blocks, officers: frame.officers };
}
