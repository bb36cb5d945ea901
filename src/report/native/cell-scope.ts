import { Fault, type Scalar, type Scope, type Value } from '../../formula/value';
import type { Cells } from './cells';

/** A ledger's column as its working shows it; null where it has none. */
interface Tables {
  table?(table: string, column: string): readonly Scalar[] | null;
}

/** The engine's view of a row with the columns made so far. */
export class CellScope implements Scope {
  constructor(
    private readonly source: Tables,
    private readonly base: Scope,
    private readonly values: ReadonlyMap<string, Cells>,
    private readonly row: number,
  ) {}

  name(name: string): Value {
    const own = this.values.get(name);
    if (!own) return this.base.name(name);
    const value = own.at(this.row);
    if (value instanceof Fault) throw value;
    return value;
  }

  parameter(name: string, day: number): Scalar {
    if (!this.base.parameter) throw new Error(`no parameters to read ${name} from`);
    return this.base.parameter(name, day);
  }

  column(column: string, inAggregate: boolean): Value {
    return this.base.column(column, inAggregate);
  }

  table(table: string, column: string): readonly Scalar[] {
    return this.source.table?.(table, column) ?? this.base.table(table, column);
  }

  roster(column: string): Scalar {
    return this.base.roster(column);
  }

  all(item: string): readonly Scalar[] {
    return this.base.all(item);
  }

  history(item: string, period: string): Scalar {
    return this.base.history(item, period);
  }

  isId(table: string | null, column: string): boolean {
    return this.base.isId(table, column);
  }

  isParameterTable(table: string): boolean {
    return this.base.isParameterTable?.(table) ?? false;
  }
}
