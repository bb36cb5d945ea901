import { CELL_FUNCTIONS } from './catalogue';
import { callCellFunction, type CellResult } from './call';
import { CellError, type Language } from './errors';
import { EXPLAIN_REWARD, explainReward } from './explain-reward';

/** The part of office.js that custom functions need (the global CustomFunctions). */
export interface CustomFunctionsHost {
  associate(id: string, run: (...args: unknown[]) => unknown): void;
  Error: new (code: string, message?: string) => Error;
}

/** Error values that a custom function may return. */
const RETURNABLE = new Set(['#DIV/0!', '#NUM!', '#VALUE!', '#N/A', '#NULL!']);

/**
 * Joins every function of functions.json to the rule behind it. `language` is asked at each call: office.js knows the
 * display language only once it is ready.
 */
export function associateFunctions(host: CustomFunctionsHost, language: () => Language): void {
  const toHost = (result: CellResult[][] | Promise<CellResult[][]>): unknown =>
    result instanceof Promise ? result.then((matrix) => returned(host, matrix)) : returned(host, result);
  for (const called of CELL_FUNCTIONS) {
    const count = called.arguments.length;
    host.associate(called.id, (...args) => {
      // After the arguments Excel passes the invocation, which is none of them.
      return toHost(callCellFunction(called, args.slice(0, count), language()));
    });
  }
  host.associate(EXPLAIN_REWARD.id, (name, rest) =>
    toHost(explainReward(name, Array.isArray(rest) ? rest : [], language())),
  );
}

/** One error is thrown, so that Excel shows its message; among other cells it stands in its place. */
function returned(host: CustomFunctionsHost, matrix: CellResult[][]): unknown {
  if (matrix.length === 1 && matrix[0].length === 1 && typeof matrix[0][0] === 'object')
    throw errorOf(host, matrix[0][0]);
  for (const row of matrix)
    for (let i = 0; i < row.length; i += 1)
      if (typeof row[i] === 'object') row[i] = errorOf(host, row[i] as object);
  return matrix;
}

function errorOf(host: CustomFunctionsHost, error: object): Error {
  if (error instanceof CellError) return new host.Error(error.code, error.message);
  const code = String((error as { code?: unknown }).code ?? '');
  return new host.Error(RETURNABLE.has(code) ? code : '#VALUE!');
}
