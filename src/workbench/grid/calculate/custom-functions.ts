import {
  BaseFunction,
  ErrorValueObject,
  type BaseValueObject,
  type ErrorType,
} from '@univerjs/engine-formula';
import type { Json } from '../../host/protocol/envelope';
import { isFailure, type FunctionCall, type FunctionResult } from '../../host/services/function-calls';
import { cellError, errorOf, isError, type CellValue } from '../../host/model/value';
import type { GridFunction } from '../types';
import { arrayOf, matrixOf, objectOf } from './values';

/** Asks the add-in for many results at once. */
export type CallFunctions = (calls: readonly FunctionCall[]) => Promise<FunctionResult[]>;

/** A call whose result is not known yet, by the text of its name and arguments. */
interface Wanted {
  key: string;
  call: FunctionCall;
}

const MOST_KEPT = 200_000;

/**
 * Custom functions of the add-in. The engine calculates without waiting: a call that is not known yet is noted, its cell
 * is left open, and is calculated again when the answers of all such calls have come in one message. Answers are kept:
 * the same arguments are not asked for twice.
 */
export class CustomFunctions {
  private readonly known = new Map<string, CellValue | CellValue[][]>();
  private readonly wanted = new Map<string, Wanted>();
  private readonly offered = new Map<string, GridFunction>();
  /** Set while a cell is evaluated that met a call without an answer. */
  missed = false;
  /** The cell that is evaluated, for calls that want to know it. */
  address: () => string = () => '';

  /** Calls made so far. */
  asked = 0;

  get waiting(): number {
    return this.wanted.size;
  }

  get names(): string[] {
    return [...this.offered.keys()];
  }

  has(name: string): boolean {
    return this.offered.has(name);
  }

  /** The functions that cells can call from now on. */
  offer(list: readonly GridFunction[]): BaseFunction[] {
    this.offered.clear();
    this.known.clear();
    this.wanted.clear();
    for (const one of list) this.offered.set(one.name.toUpperCase(), one);
    return [...this.offered.values()].map((one) => new CustomFunction(one, this));
  }

  /** The value of a call, or null where it has to be asked for. */
  result(of: GridFunction, args: readonly Json[]): CellValue | CellValue[][] | null {
    const key = `${of.name}\u0000${JSON.stringify(args)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.missed = true;
    if (!this.wanted.has(key))
      this.wanted.set(key, { key, call: { name: of.name, args, address: this.address() } });
    return null;
  }

  /** Asks for all results that were missed. */
  async fetch(ask: CallFunctions): Promise<void> {
    const wanted = [...this.wanted.values()];
    this.wanted.clear();
    this.asked += wanted.length;
    if (this.known.size > MOST_KEPT) this.known.clear();
    const results = await ask(wanted.map(({ call }) => call));
    wanted.forEach(({ key }, index) => this.known.set(key, valueOf(results[index] ?? null)));
  }

  /** The next calculation asks for every result anew. */
  forget(): void {
    this.known.clear();
  }
}

class CustomFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;

  constructor(
    private readonly meta: GridFunction,
    private readonly functions: CustomFunctions,
  ) {
    super(meta.name.toUpperCase());
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const args: Json[] = [];
    const { parameters } = this.meta;
    for (const [index, variant] of variants.entries()) {
      const parameter = parameters?.[Math.min(index, parameters.length - 1)];
      const matrix = matrixOf(variant);
      const scalar = parameter !== undefined && parameter.dimensionality !== 'matrix';
      const first = matrix[0]?.[0];
      // An error in a single cell is the result, as Excel passes none to a function that takes a value.
      if (scalar && isError(first)) return objectOf(first);
      const given = scalar ? passed(first) : matrix.map((row) => row.map(passed));
      // A repeating parameter takes all that follows as one list.
      if (parameter?.repeating) {
        const at = parameters!.length - 1;
        args[at] = [...((args[at] as Json[] | undefined) ?? []), given];
      } else args.push(given);
    }
    for (let at = args.length; at < (parameters?.length ?? 0); at += 1) args.push(null);
    const result = this.functions.result(this.meta, args);
    if (result === null) return ErrorValueObject.create('#BUSY!' as ErrorType);
    return Array.isArray(result) ? arrayOf(result) : objectOf(result);
  }
}

/** As Excel gives a cell to a custom function; an empty one is an empty text. */
const passed = (value: CellValue): Json =>
  value === undefined ? '' : isError(value) ? { code: value.error } : value;

function valueOf(result: FunctionResult): CellValue | CellValue[][] {
  if (isFailure(result)) return cellError(result.error);
  if (!Array.isArray(result)) return scalarOf(result as Json);
  const rows = result.map((row) => (Array.isArray(row) ? row.map(scalarOf) : [scalarOf(row as Json)]));
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : rows;
}

function scalarOf(value: Json): CellValue {
  if (value === null) return 0;
  if (typeof value === 'string') return errorOf(value) ?? value;
  if (typeof value !== 'object') return value;
  const { code, basicValue } = value as Record<string, Json>;
  return cellError(String(code ?? basicValue ?? '#VALUE!'));
}
