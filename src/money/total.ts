import { ZERO, type Decimal } from './decimal';
import { EXACT_LIMIT, unitsToDecimal, type FixedColumn } from './fixed';

/** The exact sum of chosen rows of a fixed column: in whole units while they fit, in decimals beyond. */
export class Total {
  private units = 0;
  private beyond = ZERO;

  constructor(private readonly column: FixedColumn) {}

  /** Adds the value at a row; a blank adds nothing. */
  add(row: number): void {
    const { units, exact } = this.column;
    const more = exact?.get(row);
    if (more) this.beyond = this.beyond.plus(more);
    else if (Math.abs(this.units + units[row]) < EXACT_LIMIT) this.units += units[row];
    else {
      this.beyond = this.value();
      this.units = units[row];
    }
  }

  value(): Decimal {
    return this.beyond.plus(unitsToDecimal(this.units, this.column.scale));
  }
}
