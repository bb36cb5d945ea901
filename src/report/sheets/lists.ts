import type { ResultList } from '../../run/lists';
import { isDecimal } from '../../formula/compare';
import { GridSheet } from '../grid-sheet';
import { plainOf } from '../native/values';
import type { Workings } from '../workings';
import { styleOf, type Format } from '../styles';
import type { Words } from '../words';

/** A list of the scheme, such as 追责清单: facts as of the run, with links to their ledger rows. */
export function listSheet({ context }: Workings, list: ResultList): GridSheet {
  const { run, words } = context;
  const { entries } = list;
  const title = `${words.table(list.name)} · ${words.of('条款', 'clause')} ${words.clause(list.clause)}`;
  const sheet = new GridSheet(
    words.shortTable(list.name),
    entries.length,
    title,
    `${words.of('截至', 'As of')} ${run.period.text}`,
    words,
  );
  const officer = (row: number) => run.roster.officers[entries[row].officer];
  // Branches and the like are nobody's.
  const isOfOfficers = entries.some((_, row) => officer(row) !== undefined);
  if (isOfOfficers) addOfficers(sheet, officer, words);
  const ledger = run.ledgers.get(list.table);
  sheet.add({
    key: '行',
    title: words.of('台账行', 'Ledger row'),
    role: 'label',
    format: 'count',
    cell: (row) => ({ value: ledger?.position[entries[row].row] ?? null, style: styleOf('label', 'count') }),
  });
  const known = new Map([
    ['工号', (row: number): unknown => officer(row)?.id],
    ['姓名', (row: number): unknown => officer(row)?.name],
  ]);
  entries[0]?.cells.forEach(({ column }, at) => {
    const own = isOfOfficers ? known.get(column) : undefined;
    // Stands at the front already.
    if (own && entries.every(({ cells }, row) => cells[at].value === own(row))) return;
    const formatAt = (row: number): Format => {
      const { value, isDate, isMoney } = entries[row].cells[at];
      if (isDate) return 'date';
      return isDecimal(value) ? (isMoney ? 'money' : 'number') : 'id';
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
    const column = sheet.column('行');
    entries.forEach((entry, row) => {
      const at = sheet.rowNumber(row) - 1;
      if (row < 3000)
        sheet.links.push({
          range: { top: at, bottom: at, left: column, right: column },
          target: context.ledgerAddress(ledger, entry.row),
        });
    });
  }
  return sheet;
}

function addOfficers(
  sheet: GridSheet,
  officer: (row: number) => { id: string; name: string } | undefined,
  words: Words,
): void {
  const [id, text] = [styleOf('label', 'id'), styleOf('label', 'text')];
  sheet.add({
    key: '工号',
    title: words.of('工号', 'Officer'),
    role: 'label',
    format: 'id',
    cell: (row) => ({ value: officer(row)?.id ?? null, style: id }),
  });
  sheet.add({
    key: '姓名',
    title: words.of('姓名', 'Name'),
    role: 'label',
    format: 'text',
    cell: (row) => ({ value: officer(row)?.name ?? null, style: text }),
  });
}
