import type { Message } from '../formula/value';
import type { Book, DataNode } from '../ledger/grid';
import type { BookPlan, PlainValue } from '../report/plan';

/** How far a long piece of work is. */
export interface Progress {
  phase: 'read' | 'build' | 'bring-in';
  done: number;
  total: number;
  /** What is being read or written, such as a sheet's name. */
  what?: string;
}

export interface TaskOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** Excel does not answer yet, most likely because a cell is being edited. */
  onWaiting?: (waiting: boolean) => void;
}

export interface WriteOptions extends TaskOptions {
  /** Data of ours that travels beside the sheets. */
  data?: readonly DataNode[];
  /** Shows the plan's active sheet afterwards. */
  show?: boolean;
}

/** What was written; or, nothing done, the names that the workbook's owner already uses. */
export type WriteOutcome =
  | { ok: true; added: readonly string[]; replaced: readonly string[] }
  | { ok: false; clashes: readonly { name: string; text: Message }[] };

/** A cell of the workbook; row and column count from 0. */
export interface CellAt {
  sheet: string;
  address: string;
  row: number;
  column: number;
}

/** A change that a person made. */
export interface Edit {
  sheet: string;
  /** On a result sheet of ours. */
  marked: boolean;
  address: string;
}

export type Stop = () => Promise<void>;

/** What an interrupted write needed when the workbook was opened again. */
export type Repair = 'nothing' | 'undone' | 'completed';

/** The facts of the host that the diagnostics page shows. */
export interface HostFacts {
  host: string;
  platform: string;
  version: string;
  officeSource: string;
  apiSets: readonly { set: string; version: string; supported: boolean }[];
}

/**
 * The open workbook as the pane needs it; the entry point wires an adapter to it.
 * Failures carry `text` (both languages) and a `code`, CANCELLED where the signal was raised.
 */
export interface OpenWorkbook {
  /** Waits until Excel answers and mends what a broken-off write left. */
  start(options?: TaskOptions): Promise<Repair>;
  read(options?: TaskOptions): Promise<Book>;
  write(plan: BookPlan, options?: WriteOptions): Promise<WriteOutcome>;
  /** Fails with the code NOT_FOUND where there is no such sheet. */
  goTo(sheet: string, address?: string): Promise<void>;
  /** The selected cell; null where no single place is. */
  selected(): Promise<CellAt | null>;
  onSelection(listener: (at: CellAt) => void): Promise<Stop>;
  onChanged(listener: (edits: readonly Edit[]) => void): Promise<Stop>;
  appendRow(
    table: string,
    values: Readonly<Record<string, PlainValue>>,
  ): Promise<{ sheet: string; address: string }>;
  /** Puts a note before the title of the summary, in the summary's own language; null takes it away. */
  markResults(note: Message | null): Promise<void>;
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
  facts(): HostFacts;
}

/** The code that failures carry where a person cancelled. */
export const CANCELLED = 'CANCELLED';
