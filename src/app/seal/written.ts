import { addressOf } from '../../ledger/finding';
import { CellKind, type Book, type Grid } from '../../ledger/grid';
import { decimal } from '../../money/decimal';
import { Words, type Language } from '../../report/words';
import type { Calculation } from '../../run/calculate';
import type { RunContext } from '../../run/context';
import { figureText } from '../../run/result';

/** What 运行记录 says of the run that wrote a workbook's result sheets. */
export interface RunRecord {
  lang: Language;
  scheme: string;
  period: string;
  overrides: Map<string, string>;
  inputs: string;
  parameters: string;
  results: string;
}

const LABELS: Record<Language, Record<keyof Omit<RunRecord, 'lang'>, string>> = {
  zh: {
    scheme: '方案',
    period: '期间',
    overrides: '另行指定参数',
    inputs: '输入指纹 SHA-256',
    parameters: '参数指纹 SHA-256',
    results: '结果指纹 SHA-256',
  },
  en: {
    scheme: 'Scheme',
    period: 'Period',
    overrides: 'Set for this run',
    inputs: 'Inputs SHA-256',
    parameters: 'Parameters SHA-256',
    results: 'Results SHA-256',
  },
};
const SHEETS: Record<Language, { record: string; summary: string; officer: string }> = {
  zh: { record: '运行记录', summary: '绩效汇总', officer: '工号' },
  en: { record: 'Run record', summary: 'Summary', officer: 'Officer' },
};
const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** The run that wrote the result sheets; null where the workbook holds none. */
export function runRecordOf(book: Book): RunRecord | null {
  for (const lang of LANGUAGES) {
    const sheet = book.sheets.find(({ name, marked }) => marked && name === SHEETS[lang].record);
    if (!sheet) continue;
    const facts = new Map<string, string[]>();
    for (let row = 0; row < sheet.rows; row += 1) {
      const label = textOf(sheet, row, 0);
      facts.set(label, [...(facts.get(label) ?? []), textOf(sheet, row, 1)]);
    }
    const fact = (key: keyof Omit<RunRecord, 'lang'>) => facts.get(LABELS[lang][key]) ?? [];
    const [scheme = ''] = (fact('scheme')[0] ?? '').split(' ');
    const [period = ''] = fact('period');
    if (scheme === '' || period === '') continue;
    const overrides = new Map(
      fact('overrides').map((text) => {
        const at = text.indexOf('=');
        return [text.slice(0, at), text.slice(at + 1)] as const;
      }),
    );
    const [inputs = ''] = fact('inputs');
    const [parameters = ''] = fact('parameters');
    const [results = ''] = fact('results');
    return { lang, scheme, period, overrides, inputs, parameters, results };
  }
  return null;
}

/** A figure on 绩效汇总 that is not what the run gives. */
export interface WrittenDifference {
  sheet: string;
  address: string;
  officer: string;
  item: string;
  written: string;
  computed: string;
}

const HEADING_ROWS = 10;
const HALF_FEN = 0.005;
const RELATIVE = 1e-9;

/** Compares the figures on 绩效汇总 with a run; null where the sheet is not there. */
export function compareWritten(
  book: Book,
  lang: Language,
  { scheme }: Calculation,
  run: RunContext,
): WrittenDifference[] | null {
  const { summary, officer: idTitle } = SHEETS[lang];
  const sheet = book.sheets.find(({ name, marked }) => marked && name === summary);
  const heading = sheet ? headingRow(sheet, idTitle) : null;
  if (!sheet || heading === null) return null;
  const words = new Words(lang, scheme);
  const columns = scheme.items.flatMap((item) => {
    const title = words.headed(words.item(item.name), item.unit);
    const column = sheet.columns.findIndex((_, at) => textOf(sheet, heading, at) === title);
    return column < 0 ? [] : [{ item, column }];
  });
  const rows = new Map<string, number>();
  for (let row = heading + 1; row < sheet.rows; row += 1) rows.set(textOf(sheet, row, 0), row);
  const found: WrittenDifference[] = [];
  for (const officer of run.participants) {
    const { id } = run.roster.officers[officer];
    const row = rows.get(id);
    for (const { item, column } of columns) {
      const value = run.items.get(item.name)?.at(officer);
      const computed = figureText(value, item.unit);
      const written = row === undefined ? '' : textOf(sheet, row, column);
      if (row !== undefined && agree(written, computed, item.unit)) continue;
      const address = row === undefined ? '' : addressOf(row, column);
      found.push({ sheet: sheet.name, address, officer: id, item: item.name, written, computed });
      if (row === undefined) break;
    }
  }
  return found;
}

function headingRow(sheet: Grid, title: string): number | null {
  for (let row = 0; row < Math.min(sheet.rows, HEADING_ROWS); row += 1)
    if (textOf(sheet, row, 0) === title) return row;
  return null;
}

/** Programs calculate ratios in doubles: the last digits may differ, no fen may. */
function agree(written: string, computed: string, unit: string): boolean {
  if (written === computed) return true;
  const [a, b] = [written, computed].map((text) => (text === '' ? NaN : Number(text)));
  const most = unit === '元' ? HALF_FEN : RELATIVE * Math.max(1, Math.abs(b));
  return Math.abs(a - b) < most;
}

function textOf(sheet: Grid, row: number, column: number): string {
  const cells = sheet.columns[column];
  const [kind, value] = [cells?.kind[row] ?? CellKind.Blank, cells?.value[row] ?? 0];
  if (kind === CellKind.Text || kind === CellKind.Error) return sheet.texts[value];
  if (kind === CellKind.Boolean) return value ? '1' : '0';
  return kind === CellKind.Number ? decimal(value).toFixed() : '';
}
