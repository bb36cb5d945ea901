import type { Message } from '../../../src/formula/value';
import type { Book, TableRange } from '../../../src/ledger/grid';
import type { BookPlan, PlainValue } from '../../../src/report/plan';
import { addressOf } from '../../../src/ledger/finding';
import { injectSheets } from '../../../src/workbook/file/inject';
import { readBook } from '../../../src/workbook/file/read';
import { writeBook } from '../../../src/workbook/file/write';
import type {
  CellAt,
  Edit,
  HostFacts,
  OpenWorkbook,
  Repair,
  Stop,
  TaskOptions,
  WriteOptions,
  WriteOutcome,
} from '../../../src/taskpane/workbook';
import { appended, patched, type Typed } from './patched-book';

/** An open workbook in memory: real .xlsx bytes, and what a person typed since. */
export class MemoryWorkbook implements OpenWorkbook {
  private bytes = writeBook({ sheets: [{ name: 'Sheet1', rows: [] }], styles: {} });
  private typed: Typed[] = [];
  private ranges: TableRange[] = [];
  private readonly selections = new Set<(at: CellAt) => void>();
  private readonly changes = new Set<(edits: readonly Edit[]) => void>();
  private readonly settings = new Map<string, unknown>();
  /** Where the pane went, in order. */
  readonly went: string[] = [];
  /** The note on the results, as the pane last put it. */
  mark = '';
  repair: Repair = 'nothing';
  /** Thrown by the next call of that name. */
  failing: { call: string; error: unknown } | null = null;
  /** Milliseconds that reading and writing take. */
  slow = 0;
  readonly calls: string[] = [];
  private selection: CellAt | null = null;

  async start(options?: TaskOptions): Promise<Repair> {
    await this.call('start', options);
    return this.repair;
  }

  async read(options?: TaskOptions): Promise<Book> {
    await this.call('read', options);
    return this.now();
  }

  async write(plan: BookPlan, options?: WriteOptions): Promise<WriteOutcome> {
    await this.call('write', options);
    const result = injectSheets(this.bytes, plan, options?.data ?? []);
    if (!result.ok) return result;
    this.bytes = result.bytes;
    return { ok: true, added: result.added, replaced: result.replaced };
  }

  async goTo(sheet: string, address?: string): Promise<void> {
    await this.call('goTo');
    if (!this.now().sheets.some(({ name }) => name === sheet))
      throw Object.assign(new Error('no such sheet'), { code: 'NOT_FOUND' });
    this.went.push(address ? `${sheet}!${address}` : sheet);
  }

  async selected(): Promise<CellAt | null> {
    return this.selection;
  }

  async onSelection(listener: (at: CellAt) => void): Promise<Stop> {
    this.selections.add(listener);
    return async () => void this.selections.delete(listener);
  }

  async onChanged(listener: (edits: readonly Edit[]) => void): Promise<Stop> {
    this.changes.add(listener);
    return async () => void this.changes.delete(listener);
  }

  async appendRow(
    table: string,
    values: Readonly<Record<string, PlainValue>>,
  ): Promise<{ sheet: string; address: string }> {
    await this.call('appendRow');
    const { cells, range } = appended(this.now(), table, values);
    this.typed.push(...cells);
    this.ranges = [...this.ranges.filter(({ name }) => name !== table), range];
    return { sheet: range.sheet, address: addressOf(cells[0].row, cells[0].column) };
  }

  async markResults(note: Message | null): Promise<void> {
    this.mark = note?.zh ?? '';
  }

  async readSetting(key: string): Promise<unknown> {
    return this.settings.get(key) ?? null;
  }

  async writeSetting(key: string, value: unknown): Promise<void> {
    this.settings.set(key, value);
  }

  facts(): HostFacts {
    const apiSets = [{ set: 'ExcelApi', version: '1.9', supported: true }];
    return { host: 'Excel', platform: 'PC', version: '16.0.17328', officeSource: 'vendored', apiSets };
  }

  /** The workbook as it is, for tests to look at. */
  now(): Book {
    return patched(readBook(this.bytes), this.typed, this.ranges);
  }

  /** A person types into a cell. */
  type(sheet: string, row: number, column: number, value: PlainValue): void {
    this.typed.push({ sheet, row, column, value });
    const marked = this.now().sheets.find(({ name }) => name === sheet)?.marked ?? false;
    const edits = [{ sheet, marked, address: addressOf(row, column) }];
    for (const listener of this.changes) listener(edits);
  }

  /** A person selects a cell. */
  select(sheet: string, row: number, column: number): void {
    const at = { sheet, address: addressOf(row, column), row, column };
    this.selection = at;
    for (const listener of this.selections) listener(at);
  }

  private async call(name: string, options?: TaskOptions): Promise<void> {
    this.calls.push(name);
    const { failing } = this;
    if (failing?.call === name) {
      this.failing = null;
      throw failing.error;
    }
    if (options?.signal?.aborted) throw cancelled();
    for (let part = 1; part <= 4 && this.slow > 0; part += 1) {
      options?.onProgress?.({
        phase: name === 'read' ? 'read' : 'bring-in',
        done: part,
        total: 4,
        what: '…',
      });
      await new Promise((resolve) => setTimeout(resolve, this.slow / 4));
      if (options?.signal?.aborted) throw cancelled();
    }
  }
}

function cancelled(): Error {
  return Object.assign(new Error('cancelled'), { code: 'CANCELLED' });
}
