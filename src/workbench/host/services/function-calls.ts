import type { Json, PushEntry } from '../protocol/envelope';

/** One call of a custom function; a range argument is a table of values. */
export interface FunctionCall {
  name: string;
  args: readonly Json[];
  address?: string;
}

/** How a custom function failed: the error that its cell shows, and the message beside it. */
export interface FunctionFailure {
  error: string;
  message: string;
}

/** What the cell gets: a value, rows of values that spill, or an error. */
export type FunctionResult = Json | FunctionFailure;

export const isFailure = (result: FunctionResult): result is FunctionFailure =>
  typeof result === 'object' && result !== null && 'error' in result && 'message' in result;

/** Codes that office.js sends for a failed call. */
const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

interface Reply {
  id: number;
  value?: Json;
  failed?: boolean;
  errorCode?: number;
}

const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;

/** Calls of custom functions under way, and the replies that arrive for them later. */
export class FunctionCalls {
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private next = 1;

  /** The message that starts a call, and its coming result. */
  start(
    name: string,
    args: readonly Json[],
    address: string,
  ): { entry: PushEntry; result: Promise<FunctionResult> } {
    const id = this.next++;
    const result = new Promise<FunctionResult>((resolve) => this.waiting.set(id, resolve));
    // A number of flags tells the client not to look for metadata; 0: neither streaming nor cancelable.
    const message: Json = [id, name, [...args], address, 0];
    return { entry: { messageCategory: CATEGORY, messageType: INVOKE, targetId: '', message }, result };
  }

  cancel(id: number): PushEntry {
    return { messageCategory: CATEGORY, messageType: CANCEL, targetId: '', message: { invocationId: id } };
  }

  /** Calls without a reply yet. */
  get pending(): number {
    return this.waiting.size;
  }

  settle(results: Json): void {
    for (const reply of results as unknown as readonly Reply[]) this.finish(reply);
  }

  /** The shorter form of newer clients: [id, succeeded, value, errorCode]. */
  settleArrays(results: Json): void {
    for (const [id, succeeded, value, errorCode] of results as unknown as readonly [
      number,
      boolean,
      Json,
      number?,
    ][])
      this.finish({ id, value, failed: !succeeded, errorCode });
  }

  private finish(reply: Reply): void {
    const resolve = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    resolve?.(outcome(reply));
  }
}

function outcome(reply: Reply): FunctionResult {
  const value = reply.value ?? null;
  if (!reply.failed) return value;
  return {
    error: ERRORS[reply.errorCode ?? 0] ?? '#VALUE!',
    message: typeof value === 'string' ? value : '',
  };
}
