import { decimal } from '../../src/money/decimal';
import { evaluate, type EvaluateOptions } from '../../src/formula/evaluate';
import { parse } from '../../src/formula/parse';
import type { FunctionDefinition } from '../../src/formula/definition';
import { Fault, type Scalar, type Scope, type Value } from '../../src/formula/value';

/** A plain value of a test: numbers stand for decimals. */
export type Plain = number | string | boolean | null;

export interface Sample {
  row?: Record<string, Plain>;
  /** The cells of the group's rows, for aggregates. */
  group?: Record<string, Plain[]>;
  tables?: Record<string, Record<string, Plain[]>>;
  roster?: Record<string, Plain>;
  all?: Record<string, Plain[]>;
  names?: Record<string, Plain>;
  ids?: string[];
  parameterTables?: string[];
}

export function scalar(value: Plain): Scalar {
  return typeof value === 'number' ? decimal(value) : value;
}

/** A scope over plain records; counts what is asked, to test laziness. */
export class SampleScope implements Scope {
  readonly asked: string[] = [];
  private readonly columns = new Map<string, readonly Scalar[]>();

  constructor(private readonly sample: Sample) {}

  column(column: string, inAggregate: boolean): Value {
    this.asked.push(`[${column}]`);
    const group = this.sample.group;
    if (inAggregate && group && Object.hasOwn(group, column))
      return this.kept(`group ${column}`, group[column]);
    return this.one(this.sample.row, column);
  }

  table(table: string, column: string): readonly Scalar[] {
    const tables = this.sample.tables ?? {};
    if (!Object.hasOwn(tables, table) || !Object.hasOwn(tables[table], column))
      throw unknown(`${table}[${column}]`);
    return this.kept(`${table}[${column}]`, tables[table][column]);
  }

  roster(column: string): Scalar {
    return this.one(this.sample.roster, column);
  }

  all(item: string): readonly Scalar[] {
    return this.kept(`全体[${item}]`, this.sample.all?.[item] ?? []);
  }

  name(name: string): Value {
    this.asked.push(name);
    return this.one(this.sample.names, name);
  }

  history(item: string, period: string): Scalar {
    return `${item}@${period}`;
  }

  isId(_table: string | null, column: string): boolean {
    return (this.sample.ids ?? []).includes(column);
  }

  isParameterTable(table: string): boolean {
    return (this.sample.parameterTables ?? []).includes(table);
  }

  private one(record: Record<string, Plain> | undefined, key: string): Scalar {
    if (record === undefined || !Object.hasOwn(record, key)) throw unknown(key);
    return scalar(record[key]);
  }

  private kept(key: string, values: Plain[]): readonly Scalar[] {
    const known = this.columns.get(key) ?? values.map(scalar);
    this.columns.set(key, known);
    return known;
  }
}

function unknown(name: string): Fault {
  return new Fault('NAME_UNKNOWN', { zh: `没有 ${name}`, en: `no ${name}` });
}

/** A domain function from [step, formula] pairs. */
export function define(name: string, parameters: string[], steps: [string, string][]): FunctionDefinition {
  return {
    name,
    parameters,
    clause: 'T-1',
    steps: steps.map(([step, formula], i) => ({
      name: step,
      formula,
      clause: `T-1.${i + 1}`,
      tree: parse(formula),
    })),
  };
}

export function optionsWith(...definitions: FunctionDefinition[]): EvaluateOptions {
  return { functions: new Map(definitions.map((definition) => [definition.name, definition])) };
}

/** The value as a plain text of digits, a text, a truth value or null. */
export function valueOf(
  formula: string,
  sample: Sample = {},
  options: EvaluateOptions = optionsWith(),
): string | boolean | null {
  const value = evaluate(parse(formula), new SampleScope(sample), options);
  return value === null || typeof value === 'string' || typeof value === 'boolean' ? value : value.toFixed();
}

/** The fault that a formula gives. */
export function faultOf(
  formula: string,
  sample: Sample = {},
  options: EvaluateOptions = optionsWith(),
): Fault {
  try {
    valueOf(formula, sample, options);
  } catch (fault) {
    if (fault instanceof Fault) return fault;
    throw fault;
  }
  throw new Error(`${formula} has a value`);
}
