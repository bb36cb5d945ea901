import type { ResultList } from '../../run/lists';
import { isDecimal } from '../../formula/compare';
import { GridSheet } from '../grid-sheet';
import { plainOf } from '../native/values';
import type { Workings } from '../workings';
import { styleOf, type Format } from '../styles';

/** A list of the scheme, such as 追责清单: facts as of the run, with links to their ledger rows. */
export function listSheet({ context }: Workings, list: ResultList): GridSheet {
  const { run, words } = context;
  const { entries } = list;
  const title = `${list.name} · ${words.of('条款', 'clause')} ${words.clause(list.clause)}`;
  const sheet = new GridSheet(
    list.name,
    entries.length,
    title,
    `${words.of('截至', 'As of')} ${run.period.text}`,
    words,
  );
  const officer = (row: number) => run.roster.officers[entries[row].officer];
  sheet.add({
    key: '工号',
    title: words.of('工号', 'Officer'),
    role: 'label',
    format: 'id',
    cell: (row) => ({ value: officer(row)?.id ?? null, style: styleOf('label', 'id') }),
  });
  sheet.add({
    key: '姓名',
    title: words.of('姓名', 'Name'),
    role: 'label',
    format: 'text',
    cell: (row) => ({ value: officer(row)?.name ?? null, style: styleOf('label', 'text') }),
  });
  const ledger = run.ledgers.get(list.table);
  sheet.add({
    key: '行',
    title: words.of('台账行', 'Ledger row'),
    role: 'label',
    format: 'count',
    cell: (row) => ({ value: ledger?.position[entries[row].row] ?? null, style: styleOf('label', 'count') }),
  });
  entries[0]?.cells.forEach(({ column }, at) => {
    const formatAt = (row: number): Format => {
      const { value, isDate } = entries[row].cells[at];
      return isDate ? 'date' : isDecimal(value) ? 'money' : 'id';
    };
    sheet.add({
      key: column,
      title: words.headed(words.column(column), formatAt(0) === 'money' ? '元' : ''),
      role: 'label',
      format: formatAt(0),
      cell: (row) => {
        const value = plainOf(entries[row].cells[at].value);
        return { value: value === '' ? null : value, style: styleOf('label', formatAt(row)) };
      },
    });
  });
  if (ledger) {
    entries.forEach((entry, row) => {
      const at = sheet.rowNumber(row) - 1;
      if (row < 3000)
        sheet.links.push({
          range: { top: at, bottom: at, left: 2, right: 2 },
          target: context.ledgerAddress(ledger, entry.row),
        });
    });
  }
  return sheet;
}
