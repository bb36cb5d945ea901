import { request } from './office';

/** Stops listening. */
export type Unsubscribe = () => Promise<void>;

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Adds handlers in one request. `stop` is called when they are taken away. Throws ExcelFailure. */
export async function subscribe(
  add: (workbook: Excel.Workbook) => Handler[],
  stop: () => void,
): Promise<Unsubscribe> {
  const handlers = await request((workbook) => {
    const added = add(workbook);
    return () => added;
  });
  return async () => {
    stop();
    // A handler is taken away in the context that added it.
    const [{ context }] = handlers;
    for (const handler of handlers) handler.remove();
    await context.sync();
  };
}

/** Calls once, some milliseconds after the last note. */
export function coalesce(quiet: number, act: () => void): { note(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    note() {
      clearTimeout(timer);
      timer = setTimeout(act, quiet);
    },
    stop: () => clearTimeout(timer),
  };
}
