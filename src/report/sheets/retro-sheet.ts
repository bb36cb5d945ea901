import type { Scalar } from '../../formula/value';
import type { ResultList } from '../../run/lists';
import { GridSheet } from '../grid-sheet';
import { plainOf } from '../native/values';
import { styleOf, type Format } from '../styles';
import type { Workings } from '../workings';

/** Headings of the list's columns in English, and how wide they are. */
const COLUMNS: Readonly<Record<string, [english: string, format: Format, width: number]>> = {
  归属期间: ['For period', 'text', 11],
  归属项目: ['For item', 'text', 20],
  已付金额: ['Paid, yuan', 'money', 16],
  已列待付: ['Entered, not sealed, yuan', 'money', 16],
  应付金额: ['Due, yuan', 'money', 16],
  差额: ['Difference, yuan', 'money', 16],
  处理: ['What to do', 'text', 18],
  变动数据: ['Data changed since the seal', 'text', 44],
};

/** 补扣清单: what was paid for a sealed period against what is due by today's data, to be entered in 手工调整. */
export function retroSheet({ context }: Workings, list: ResultList): GridSheet {
  const { run, words, calculation } = context;
  const { entries } = list;
  const name = words.of(list.name, 'Differences');
  const title = `${words.message(calculation.scheme.source.名称)} · ${name} · ${run.period.text}`;
  const how = words.of(
    '补发、扣回的行填入当期“手工调整”：金额＝差额，归属期间、归属项目照填；当期封存后记为已付',
    'Enter 补发 (pay) and 扣回 (take back) lines in 手工调整 of the current period with 归属期间 and 归属项目; sealing that period records them as paid',
  );
  const sheet = new GridSheet(name, entries.length, title, how, words);
  const officer = (row: number) => run.roster.officers[entries[row].officer];
  const cellOf = (row: number, column: string): Scalar =>
    entries[row].cells.find((cell) => cell.column === column)?.value ?? null;
  const people: [string, string, Format, (row: number) => string | undefined][] = [
    ['工号', words.of('工号', 'Officer'), 'id', (row) => officer(row)?.id],
    ['姓名', words.of('姓名', 'Name'), 'text', (row) => officer(row)?.name],
  ];
  for (const [key, heading, format, value] of people)
    sheet.add({
      key,
      title: heading,
      role: 'label',
      format,
      cell: (row) => ({ value: value(row) ?? null, style: styleOf('label', format) }),
    });
  for (const [key, [english, format, width]] of Object.entries(COLUMNS)) {
    const difference = key === '差额';
    const shown = (row: number) => {
      const value = plainOf(cellOf(row, key));
      return value === '' ? null : value;
    };
    sheet.add({
      key,
      title: words.of(format === 'money' ? `${key}（元）` : key, english),
      width,
      role: difference ? 'formula' : 'label',
      format,
      total: format === 'money',
      cell: (row) => {
        if (!difference || cellOf(row, '应付金额') === null)
          return { value: shown(row), style: styleOf('label', format) };
        const at = (other: string) => `${sheet.letters(other)}${sheet.rowNumber(row)}`;
        const formula = `${at('应付金额')}-${at('已付金额')}-${at('已列待付')}`;
        return { formula, value: shown(row), style: styleOf('formula', format) };
      },
    });
  }
  return sheet;
}
