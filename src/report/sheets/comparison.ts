import type { GridSheet } from '../grid-sheet';
import { plainOf } from '../native/values';
import { styleOf } from '../styles';
import type { SealedPay, Workings } from '../workings';

/** Two columns that set an officer's pay against that of the last sealed period. */
export function addComparison(sheet: GridSheet, { context, officers }: Workings, sealed: SealedPay): void {
  const { run, words } = context;
  const payable = run.scheme.items.filter((item) => item.payable).map(({ name }) => name);
  const before = (row: number) => {
    const pay = sealed.pay.get(run.roster.officers[run.participants[row]].id);
    return pay ? pay.toNumber() : 0;
  };
  const now = (row: number) =>
    payable.reduce((sum, name) => sum + Number(plainOf(run.items.get(name)?.at(run.participants[row]))), 0);
  sheet.add({
    key: '上期封存',
    title: words.of(`上期封存 ${sealed.period}（元）`, `Last sealed ${sealed.period}, yuan`),
    width: 24,
    role: 'label',
    format: 'money',
    total: true,
    // A value, as it was sealed: nothing that changes now may change it.
    cell: (row) => ({ value: before(row), style: styleOf('label', 'money') }),
  });
  sheet.add({
    key: '增减',
    title: words.of('增减（元）', 'Change, yuan'),
    width: 16,
    role: 'formula',
    format: 'money',
    total: true,
    cell: (row) => {
      const references = payable.map((name) => officers.reference(name, run.participants[row]));
      // SUM passes over a figure that could not be formed.
      const formula = `SUM(${references.join(',')})-${sheet.letters('上期封存')}${sheet.rowNumber(row)}`;
      const value = Number((now(row) - before(row)).toFixed(2));
      return { formula, value, style: styleOf('formula', 'money') };
    },
  });
}
