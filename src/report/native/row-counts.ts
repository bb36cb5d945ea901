import { isDecimal } from '../../formula/compare';
import type { Node } from '../../formula/tree';
import { Fault } from '../../formula/value';
import { ONE } from '../../money/decimal';
import { fixedFromDecimals, valueAt } from '../../money/fixed';
import { SHARE } from '../../run/scopes';
import type { GridSheet } from '../grid-sheet';
import { styleOf } from '../styles';
import { fixedCells, listedCells, sameCells, type Cells } from './cells';
import { ledgerPlans } from './ledger-cell';
import type { Level } from './level';
import { binaryNode, callNode, joinedNode, nameNode, numberNode, textNode } from './nodes';
import { IN_PERIOD } from './row-inputs';
import { postTest } from './roster-cells';
import { rosterRowOf, type RowSite } from './row-site';

/** The column that says whether a line counts. */
export const COUNTS = '§计入';
const CONDITION = '§条件';

/** The key of the column that says whether a line counts: the period column alone where there is no condition. */
export function countsKey(sheet: GridSheet): string {
  return sheet.has(COUNTS) ? COUNTS : IN_PERIOD;
}

/** 分成: the share agreed in the split table, else what 归属比例 gives. */
export function addShares(site: RowSite): void {
  const { frame, lineItem, level, sheet, context } = site;
  const { item } = lineItem;
  const { words } = context;
  if (!item.share && !frame.splits) return;
  const band = words.of('分成', 'Share');
  const splits = frame.splits ? lineItem.splits : null;
  const split = (row: number) => frame.splits?.[row] ?? -1;
  if (splits) {
    const plan = ledgerPlans(splits.ledger, splits.link.share, 'ratio');
    const none = { value: null, style: styleOf('label', 'ratio') };
    sheet.add({
      key: '§协议分成',
      title: words.of('协议分成', 'Agreed share'),
      band,
      role: 'link',
      format: 'ratio',
      cell: (row) => (split(row) < 0 ? none : plan(split(row))),
    });
    const agreed = Array.from({ length: frame.count }, (_, row) =>
      split(row) < 0 ? null : valueAt(splits.shares, split(row)),
    );
    level.know('§协议分成', listedCells(agreed), true);
  }
  const given: Node = item.share ?? numberNode(1);
  const agreed = nameNode('§协议分成');
  const tree = splits ? callNode('IF', binaryNode('=', agreed, textNode('')), given, agreed) : given;
  level.tree(
    { key: '§分成', title: words.of(SHARE, 'Share'), clause: item.clause, band, format: 'ratio' },
    tree,
  );
  const cells = level.valuesOf('§分成');
  const shares = fixedFromDecimals(
    Array.from({ length: frame.count }, (_, row) => {
      const value = cells.at(row);
      return value instanceof Fault || !isDecimal(value) ? null : value;
    }),
  );
  level.know(SHARE, fixedCells(shares), level.blanks.isBlank('§分成'));
  site.frame = { ...frame, shares };
}

/** Whether the line counts: in the period, of a post it is for, its condition met. Returns 1 or 0 for each line. */
export function addCounts(site: RowSite): Cells {
  const { lineItem, level, sheet, context, frame } = site;
  const { item } = lineItem;
  const { words } = context;
  const inPeriod = sheet.has(IN_PERIOD);
  const rows = item.posts ? Array.from({ length: frame.count }, (_, row) => rosterRowOf(site, row)) : [];
  const tests = [postTest(item, context.run, level, rows), item.condition].filter((test) => test !== null);
  if (tests.length > 0) {
    const look = { key: CONDITION, title: words.of('符合条件', 'Condition met'), clause: item.clause };
    level.tree({ ...look, format: 'truth' }, joinedNode('AND', tests));
  }
  const values = tests.length === 0 ? sameCells(ONE) : flags(level, frame.count);
  if (tests.length === 0 && inPeriod) {
    level.know(COUNTS, values, false);
    return values;
  }
  const cell = tests.length > 0 ? level.cell(CONDITION) : '';
  const holds = level.blanks.isBlank(CONDITION) ? `IF(${cell}="",0,IF(${cell},1,0))` : `IF(${cell},1,0)`;
  const period = inPeriod ? level.cell(IN_PERIOD) : '';
  const text = tests.length === 0 ? '1' : inPeriod ? `IF(${period}=1,${holds},0)` : holds;
  const title = words.of('计入（1＝是）', 'Counts (1 = yes)');
  level.text({ key: COUNTS, title, format: 'count', total: true }, text, values);
  return values;
}

/** 1 where the condition holds. */
function flags(level: Level, count: number): Cells {
  const met = level.valuesOf(CONDITION);
  const units = new Float64Array(count);
  for (let row = 0; row < count; row += 1) units[row] = met.at(row) === true ? 1 : 0;
  if (!units.includes(0)) return sameCells(ONE);
  return fixedCells({ units, scale: 0, blank: null, exact: null });
}
