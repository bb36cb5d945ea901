import { CALL_BYTES, REQUEST_BYTES } from './bytes';
import { request, throwIfCancelled, type Options } from './office';

/** Something to be done on the workbook, and about what its calls weigh in a request. */
export interface Step {
  bytes: number;
  run(workbook: Excel.Workbook): void;
}

/** A step of so many calls with this text in them. */
export function step(calls: number, run: Step['run'], text = 0): Step {
  return { bytes: calls * CALL_BYTES + text * 3, run };
}

/** Does steps in order, in as few requests as their weight allows. Throws ExcelFailure. */
export async function runSteps(
  steps: Iterable<Step>,
  options: Options = {},
  done: (bytes: number) => void = () => undefined,
): Promise<void> {
  let waiting: Step[] = [];
  let bytes = 0;
  const send = async (): Promise<void> => {
    if (waiting.length === 0) return;
    throwIfCancelled(options.signal);
    const steps = waiting;
    await request((workbook, context) => {
      // Only for this request: Excel calculates and paints when it is through.
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const { run } of steps) run(workbook);
      return () => undefined;
    }, options);
    done(bytes);
    waiting = [];
    bytes = 0;
  };
  for (const next of steps) {
    if (bytes + next.bytes > REQUEST_BYTES) await send();
    waiting.push(next);
    bytes += next.bytes;
  }
  await send();
}
