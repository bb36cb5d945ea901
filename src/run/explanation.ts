import type { Message } from '../formula/value';
import type { Finding, Where } from '../ledger/finding';

/** A clause with its title in the regulation. */
export interface ClauseText {
  id: string;
  title: Message | null;
}

/** A figure in the contract's text with its unit (元, %, 户 …); '' where it cannot be formed. */
export interface Figure {
  text: string;
  unit: string;
}

/** A value that a formula read from outside itself, and where that stands. */
export interface Input {
  kind: 'parameter' | 'item' | 'roster' | 'period' | 'share' | 'table' | 'all' | 'cell';
  /** As the formula names it. */
  name: string;
  value: Figure;
  /** In words: 方案默认值, 表“参数”第 3 行 … */
  origin: Message | null;
  where: Where | null;
  clause: ClauseText | null;
}

/** A named step of a domain function, with the numbers put in. */
export interface StepExplained {
  function: string;
  name: string;
  formula: string;
  substituted: string;
  value: Figure;
  clause: ClauseText | null;
  fault: Message | null;
}

/** A formula worked through: as written, with the numbers put in, its steps and all that it read. */
export interface Worked {
  formula: string;
  substituted: string;
  value: Figure;
  steps: StepExplained[];
  inputs: Input[];
  /** Why it has no value. */
  fault: Message | null;
}

/** A ledger row that a line comes from, with the cells that the formula reads and those that name the row. */
export interface RowExplained {
  where: Where;
  cells: Input[];
  /** The split row that shares a joint loan out. */
  split: Where | null;
}

/** One line of an item: a ledger row (or group of rows) and what it earns. */
export interface LineExplained {
  rows: RowExplained[];
  amount: Figure;
  /** 分成; null where the line counts in full. */
  share: Figure | null;
  /** Null for lines beyond those asked for in detail. */
  worked: Worked | null;
}

/** Rows naming the officer that the item leaves out, by reason. */
export interface LeftOut {
  reason: string;
  count: number;
  rows: { where: Where; because: Message | null; worked: Worked | null }[];
}

/** One figure of one officer, down to ledger rows and clauses. */
export interface ItemExplained {
  item: string;
  english: string;
  level: string;
  value: Figure;
  clause: ClauseText | null;
  /** The item's rule; of items with lines, of each line. */
  formula: string;
  /** What the domain functions in it do. */
  functions: { name: string; words: Message; clause: ClauseText | null }[];
  /** Of a 个人 item. */
  worked: Worked | null;
  /** Of an item with lines. */
  lines: LineExplained[];
  leftOut: LeftOut[];
  /** Why it is 0.00, and the like. */
  notes: Message[];
  /** Items it reads, each explained once in the whole explanation, at its shallowest place. */
  reads: ItemExplained[];
}

/** What `explain` gives. */
export interface Explained {
  scheme: { id: string; name: Message };
  period: string;
  officer: { id: string; name: string; branch: string; status: 'ok' | 'held' };
  /** Errors that hold the officer. */
  findings: Finding[];
  figure: ItemExplained;
}
