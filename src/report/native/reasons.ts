import { walk, type Node } from '../../formula/tree';
import { Fault, type Message } from '../../formula/value';
import { ONE, ZERO } from '../../money/decimal';
import type { GridSheet } from '../grid-sheet';
import { listedCells, type Cells } from './cells';
import { UNFORMED } from './level-names';
import { nameNode } from './nodes';
import type { Format } from '../styles';
import type { Words } from '../words';
import type { Unformed } from './blanks';

const ROSTER = '花名册.';

interface Look {
  key: string;
  title: string;
  band: string | undefined;
  format: Format;
}

/** What reasons need of the sheet that they stand on. */
interface ReasonLevel {
  readonly source: { words: Words; rewrite?(tree: Node): Node };
  readonly sheet: GridSheet;
  readonly blanks: { unformedIn(name: string): Unformed | undefined };
  readonly unwritten: { sheet: GridSheet; key: string; title: string; tree: Node; reason: Message }[];
  knows(key: string): boolean;
  know(key: string, values: Cells, blank: boolean): void;
  valuesOf(key: string): Cells;
  callIn(name: string): string | undefined;
  evaluate(tree: Node): Cells;
  written(tree: Node): string;
  text(look: Look, formula: string, values: Cells): void;
  fixed(look: Look, values: Cells): void;
}

/** The columns by which a tree asks whether a blank is for want of a figure, where others are rightly blank. */
export function addReasons(level: ReasonLevel, tree: Node): void {
  for (const node of walk(tree)) {
    if (node.kind !== 'name' || !node.name.startsWith(UNFORMED) || level.knows(node.name)) continue;
    const name = node.name.slice(UNFORMED.length);
    const unformed = level.blanks.unformedIn(name);
    if (unformed === undefined) addFact(level, node.name, name);
    else if (unformed !== 'never' && unformed !== 'blank') addReason(level, node.name, name, unformed);
  }
}

/** Where what a figure is formed from says so. */
function addReason(level: ReasonLevel, key: string, name: string, unformed: Node): void {
  addReasons(level, unformed);
  const column = level.sheet.columns[level.sheet.column(name)];
  const tree = level.source.rewrite?.(unformed) ?? unformed;
  const look = lookOf(level, key, column.title, column.band);
  const call = level.callIn(name);
  const own = `IF(${level.written(tree)},1,0)`;
  level.text(look, call ? `IF(ISERROR(${call}),1,${own})` : own, flagsOf(level, level.valuesOf(name)));
}

/** Of what stands on another sheet, or in the roster: as it was at the run. */
function addFact(level: ReasonLevel, key: string, name: string): void {
  const { words } = level.source;
  const isRoster = name.startsWith(ROSTER);
  const column = name.slice(ROSTER.length);
  const tree: Node = isRoster ? { kind: 'roster', column, span: { start: 0, end: 0 } } : nameNode(name);
  const title = isRoster ? words.column(column) : words.item(name);
  const look = lookOf(level, key, title, title);
  const flags = flagsOf(level, level.evaluate(tree));
  level.know(key, flags, false);
  level.fixed(look, flags);
  const reason = {
    zh: '核算时因异常没有结果的人；空白本身分不出原因',
    en: 'officers without a figure because of a finding at the run; a blank alone does not say why',
  };
  level.unwritten.push({ sheet: level.sheet, key, title: look.title, tree, reason });
}

function lookOf({ source }: ReasonLevel, key: string, title: string, band: string | undefined) {
  const told = source.words.of(`${title} 无结果（1＝是）`, `${title}: no figure (1 = yes)`);
  return { key, title: told, band, format: 'count' } as const;
}

function flagsOf({ sheet }: ReasonLevel, values: Cells): Cells {
  const isFault = (row: number) => values.at(row) instanceof Fault;
  return listedCells(Array.from({ length: sheet.count }, (_, row) => (isFault(row) ? ONE : ZERO)));
}
