import { API_SETS } from './declared-sets';
import { entriesFor } from './events/dispatch';
import { EventType, Subscriptions } from './events/subscriptions';
import { Faults } from './faults';
import { Gateway, type GatewayOwner, type WireBatch } from './gateway';
import { recalculate } from './model/book';
import type { Change } from './model/change';
import type { Area } from './model/types';
import { EXCEL_TYPES } from './objects/types';
import { runBatch } from './protocol/batch';
import type { BatchContext } from './protocol/context';
import type { BatchRequest, BatchResponse, HostMessage, Json, PushEntry } from './protocol/envelope';
import { PAYLOAD_LIMIT } from './protocol/limits';
import type { AnyObjectType } from './protocol/object-type';
import { References } from './protocol/references';
import { Registry } from './protocol/registry';
import { FunctionCalls, type FunctionCall, type FunctionResult } from './services/function-calls';
import { freshRuntime, serviceObject, serviceTypes, type RuntimeState } from './services/services';
import { installShim, type ClientWindow, type Transport } from './shim';
import { createWorkbook, type HostWorkbook } from './workbook';

export interface HostOptions {
  book?: HostWorkbook;
  locale?: 'zh-CN' | 'en-US';
  /** Requirement sets the host declares; members above them answer ApiNotFound. */
  apiSets?: Readonly<Record<string, string>>;
  /** Largest request and response in bytes of UTF-8; 5 MB unless told. */
  payloadLimit?: number;
  /** Office theme colours as numbers 0xRRGGBB. */
  theme?: Readonly<Record<string, number>>;
}

/** How many batches are kept unless `recording` is set, and how long the text of one may be. */
const REMEMBERED = 50;
const LONGEST = 100_000;

/** A workbook host: answers the batches of office.js over a model in memory; pushes events, calls and ribbon actions. */
export class WorkbookHost {
  readonly workbook: HostWorkbook;
  readonly faults = new Faults();
  readonly subscriptions = new Subscriptions();
  /** What the add-in said of pane, start and ribbon. */
  readonly runtime: RuntimeState = freshRuntime();
  readonly locale: string;
  readonly apiSets: Readonly<Record<string, string>>;
  /** The last batches of common size, newest last. */
  readonly wire: WireBatch[] = [];
  recording = false;
  /** Unexpected faults of the host itself; tests expect none. */
  readonly internalErrors: unknown[] = [];
  private readonly calls = new FunctionCalls();
  private readonly references: References;
  private readonly context: BatchContext;
  private readonly gateway: Gateway;
  private changes: Change[] = [];
  private readonly observers = new Set<(changes: readonly Change[]) => void>();
  private inBatch = false;
  private flushing = false;
  private deliver: ((message: string) => void) | null = null;

  constructor(private readonly options: HostOptions = {}) {
    this.workbook = options.book ?? createWorkbook();
    this.locale = options.locale ?? 'zh-CN';
    this.apiSets = options.apiSets ?? API_SETS;
    const { book } = this.workbook;
    const registry = new Registry(this.types(), this.apiSets);
    this.references = new References(registry);
    this.context = {
      registry,
      references: this.references,
      root: { type: 'Workbook', self: book },
      service: serviceObject,
      fault: (error) => this.internalErrors.push(error),
    };
    this.gateway = new Gateway(this.owner(), options.payloadLimit ?? PAYLOAD_LIMIT);
    book.properties.culture = this.locale;
    book.tracked = () => this.trackedAreas();
    book.note = (change) => this.note(change);
  }

  private owner(): GatewayOwner {
    return {
      faults: this.faults,
      execute: (request, stopAfter) => this.execute(request, stopAfter),
      send: (message) => this.send(message),
      settle: () => this.workbook.book.calculation.calculator.settle?.(this.workbook.book) ?? null,
      answered: (batch, length) => {
        // A run writes hundreds of megabytes: kept, they would stand in memory beside the cells.
        if (!this.recording && length > LONGEST) return;
        this.wire.push(batch);
        if (!this.recording && this.wire.length > REMEMBERED) this.wire.shift();
      },
      afterwards: () => this.flush(),
    };
  }

  /** Excel's classes, the services, and the event and reference calls that need the host. */
  private types(): Record<string, AnyObjectType> {
    const types: Record<string, AnyObjectType> = {
      ...EXCEL_TYPES,
      ...serviceTypes(this.calls, this.runtime, (visibility) => this.showPane(visibility)),
    };
    const add = (name: string, methods: AnyObjectType['methods']): void => {
      types[name] = { ...types[name], methods: { ...types[name]?.methods, ...methods } };
    };
    for (const [name, methods] of Object.entries(this.subscriptions.methods())) add(name, methods);
    add('Workbook', {
      _RemoveAllReferences: () => this.references.clear() as undefined,
      _RemoveReference: (_, [id]) => this.references.remove(String(id)) as undefined,
    });
    return types;
  }

  /**
   * Prepares a window for office.js: installs the shim and connects it to this host.
   * Without a transport messages are delivered in this realm, each on a task of its own, as a real host does.
   */
  attach(window: ClientWindow, transport: Transport = this.direct()): void {
    const { locale, apiSets } = this;
    installShim(window, transport, {
      locale,
      apiSets,
      settings: this.workbook.book.settings,
      theme: this.options.theme,
    });
  }

  private direct(): Transport {
    const transport: Transport = {
      send: (message) => setTimeout(() => this.receive(message)),
      onmessage: null,
    };
    this.connect((message) => setTimeout(() => transport.onmessage?.(message)));
    return transport;
  }

  /** Calls `observer` after each batch and each act of the user, with what was noted; answers how to stop it. */
  observe(observer: (changes: readonly Change[]) => void): () => void {
    this.observers.add(observer);
    return () => this.observers.delete(observer);
  }

  /** Where answers and pushes go. */
  connect(deliver: (message: string) => void): void {
    this.deliver = deliver;
  }

  /** Takes a message of office.js; the answer goes to what is connected. */
  receive(message: string): void {
    this.gateway.receive(message);
  }

  private send(message: HostMessage): void {
    this.deliver?.(JSON.stringify(message));
  }

  /** Runs one batch at once, without transport, limits or faults. */
  execute(request: BatchRequest, stopAfter?: number): BatchResponse {
    const { book } = this.workbook;
    this.inBatch = true;
    book.trigger = 'ThisLocalAddin';
    try {
      return runBatch(this.context, request, stopAfter);
    } finally {
      book.calculation.suspended = false;
      book.screenUpdating = true;
      this.calculateIfWatched();
      this.inBatch = false;
    }
  }

  /** Formulas are calculated when they are read; at once only where somebody waits for it. */
  private calculateIfWatched(): void {
    const { book } = this.workbook;
    if (book.calculation.calculator.eager || this.subscriptions.calculated) recalculate(book);
  }

  private note(change: Change): void {
    this.changes.push(change);
    if (this.inBatch || this.flushing) return;
    // Edits by the user, or by a test on the model, are told at the end of the task that made them.
    this.flushing = true;
    queueMicrotask(() => {
      this.calculateIfWatched();
      this.flushing = false;
      this.flush();
    });
  }

  /** Sends the events of what changed since the last time. */
  private flush(): void {
    const changes = this.changes;
    this.changes = [];
    const { book } = this.workbook;
    for (const observer of this.observers) observer(changes);
    const entries = book.eventsEnabled ? entriesFor(book, changes, this.subscriptions) : [];
    book.trigger = 'Unknown';
    this.push(entries);
  }

  private push(entries: PushEntry[]): void {
    if (entries.length > 0) this.send({ type: 3, message: { entries } });
  }

  /**
   * Shows the pane or closes it, whether the add-in or the user does it; Office.addin.onVisibilityModeChanged hears of it.
   * The runtime is shared and goes on, as Excel's does after the ×.
   */
  showPane(visibility: string): void {
    if (this.runtime.visibility === visibility) return;
    this.runtime.visibility = visibility;
    const message = JSON.stringify({ visibility });
    this.push([{ messageCategory: 65_536, messageType: EventType.PaneVisibility, targetId: '', message }]);
  }

  private *trackedAreas(): Generator<Area> {
    for (const object of this.references.values()) {
      if (object.type === 'Range') yield object.self as Area;
      if (object.type === 'RangeAreas') yield* (object.self as { areas: Area[] }).areas;
    }
  }

  /** References the add-in holds on to: what Excel.run does not clean up grows here. */
  get referenceCount(): number {
    return this.references.count;
  }

  /** Presses a ribbon button: runs the action that the add-in associated under this name. */
  ribbon(action: string, args: Json = { source: { id: action } }): void {
    const message: Json = [action, JSON.stringify(args)];
    this.push([{ messageCategory: 2, messageType: 1000, targetId: '', message }]);
  }

  /** Calls a custom function of the add-in as the cell at `address` would. */
  async callFunction(name: string, args: readonly Json[], address?: string): Promise<FunctionResult> {
    const [result] = await this.callFunctions([{ name, args, address }]);
    return result ?? null;
  }

  /** Many calls in one message, as a recalculation sends them. */
  callFunctions(calls: readonly FunctionCall[]): Promise<FunctionResult[]> {
    const home = `${this.workbook.book.active.name}!A1`;
    const started = calls.map(({ name, args, address }) => this.calls.start(name, args, address ?? home));
    this.push(started.map(({ entry }) => entry));
    return Promise.all(started.map(({ result }) => result));
  }
}

export const createHost = (options?: HostOptions): WorkbookHost => new WorkbookHost(options);
