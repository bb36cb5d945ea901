import { reportOf } from '../../../src/app/report';
import { runScheme } from '../../../src/app/run';
import { runRecordOf } from '../../../src/app/seal/written';
import type { Book, Calculator } from '../../../src/workbench/host';
import { PlannedValues } from '../../support/planned-values';
import { bookOf } from './host-book';

/**
 * Stands in for Excel's calculation where no engine is: when result sheets have come, the same run gives their formulas
 * the values it computed. Whether the formulas calculate to them is tested in test/report.
 */
export class OwnValues implements Calculator {
  private readonly planned = new PlannedValues();
  private written = '';

  calculate(book: Book): void {
    const now = bookOf(book);
    const record = runRecordOf(now);
    const key = JSON.stringify(record);
    if (record && key !== this.written) {
      this.written = key;
      const { lang, scheme, period } = record;
      const plan = reportOf(now, runScheme(now, { scheme, period }), {}, { mode: 'native', lang });
      if (plan) this.planned.keep(plan);
    }
    this.planned.calculate(book);
  }
}
