import { isDecimal } from '../../formula/compare';
import type { Scalar } from '../../formula/value';
import type { ColumnType } from '../../ledger/spec';
import type { RunContext } from '../../run/context';
import { cellAddress } from '../address';
import type { CellPlan } from '../plan';
import { styleOf, type Format } from '../styles';
import type { Words } from '../words';
import { ledgerCell, ledgerCellPlan } from './ledger-cell';
import type { ParameterPage } from './parameter-page';
import { kindsOf, valuesOf, type Standing } from './parameter-standing';
import { bandsOf, tableOrder } from './parameter-places';
import { plainOf } from './values';

/** Columns with the lower bounds of bands. */
const BOUNDS = /下限$/;

/** A parameter table on the sheet: its first row of data, how many, and its columns from A on. */
interface TablePlace {
  top: number;
  count: number;
  /** How many of them are bands, which stand first. */
  bands: number;
  columns: string[];
}

const [RISES, NUMBERS, BAND] = ['§级差.', '§数.', '§档.'];

/** The column with the rises of a rate from row to row. */
export function stepColumn(rate: string): string {
  return RISES + rate;
}

/** The column with the numbers of another, 0 where it is blank: arithmetic over all rows at once passes over no row. */
export function numbersColumn(column: string): string {
  return NUMBERS + column;
}

/** A column as far as its rows are bands: a row without a bound is none. */
export function bandColumn(column: string): string {
  return BAND + column;
}

/** The parameter tables on 方案与参数, and what formulas need beside them. */
export class ParameterTables {
  private readonly tables = new Map<string, TablePlace>();
  private readonly rowsAcross = new Map<string, string>();

  constructor(
    private readonly run: RunContext,
    private readonly page: ParameterPage,
    private readonly words: Words,
  ) {
    for (const source of run.scheme.source.参数表) this.table(source.表);
  }

  /** A column of a parameter table, absolute; the rises of a rate get their column when they are first asked for. */
  range(table: string, asked: string): string | null {
    const place = this.tables.get(table);
    const column = asked.startsWith(BAND) ? asked.slice(BAND.length) : asked;
    if (place && !place.columns.includes(column)) this.addBeside(place, column);
    const at = place?.columns.indexOf(column) ?? -1;
    if (!place || at < 0) return null;
    const count = column === asked ? place.count : place.bands;
    const bottom = place.top + Math.max(0, count - 1);
    return this.page.range({ top: place.top, left: at, bottom, right: at });
  }

  /** Do the table's bands stand in ascending order of the column? */
  isSortedBy(table: string, column: string): boolean {
    const [first] = this.run.tables.get(table)?.columns.keys() ?? [];
    return first === column && (this.tables.get(table)?.bands ?? 0) > 0;
  }

  /** How many rows a table has. */
  count(table: string): number {
    return this.tables.get(table)?.count ?? 0;
  }

  private addBeside(place: TablePlace, wanted: string): void {
    if (wanted.startsWith(RISES)) this.addRises(place, wanted);
    if (wanted.startsWith(NUMBERS)) this.addNumbers(place, wanted);
  }

  private addNumbers(place: TablePlace, wanted: string): void {
    const from = place.columns.find((column) => numbersColumn(column) === wanted);
    if (from === undefined) return;
    const at = place.columns.indexOf(from);
    const to = place.columns.push(wanted) - 1;
    const format = formatOfCell(this.page.rows[place.top].cells[at]);
    const title = this.words.of(`${from}（空白按 0）`, `${this.words.column(from)} (blank as 0)`);
    this.page.extend(place.top - 1, to, { value: title, style: 'header' });
    for (let row = place.top; row < place.top + place.count; row += 1) {
      const value = this.page.valueAt(row, at);
      this.page.extend(row, to, {
        formula: `N(${cellAddress(row, at)})`,
        value: typeof value === 'number' ? value : 0,
        style: styleOf('formula', format),
      });
    }
  }

  /** What each row's rate adds to that of the row above. */
  private addRises(place: TablePlace, wanted: string): void {
    const from = place.columns.find((column) => stepColumn(column) === wanted);
    if (from === undefined) return;
    const at = place.columns.indexOf(from);
    const to = place.columns.push(wanted) - 1;
    const valueAt = (row: number): number => Number(this.page.valueAt(row, at)) || 0;
    const format = formatOfCell(this.page.rows[place.top].cells[at]);
    const title = this.words.of(`级差：${from}`, `rise of ${this.words.column(from)}`);
    this.page.extend(place.top - 1, to, { value: title, style: 'header' });
    const rows = Array.from({ length: place.bands }, (_, band) => place.top + band);
    const hasBlanks = rows.some((row) => typeof this.page.valueAt(row, at) !== 'number');
    // A rate that is not filled in has no part in the sum; where it would, there is no figure.
    const cell = (row: number) => (hasBlanks ? `N(${cellAddress(row, at)})` : cellAddress(row, at));
    for (const row of rows) {
      const own = cell(row);
      const isFirst = row === place.top;
      const rise = valueAt(row) - (isFirst ? 0 : valueAt(row - 1));
      this.page.extend(row, to, {
        formula: isFirst ? own : `${own}-${cell(row - 1)}`,
        value: Number(rise.toPrecision(15)),
        style: styleOf('formula', format),
      });
    }
  }

  /** A column of a parameter table once more, side by side in one row, for formulas over columns that stand side by side. */
  across(table: string, column: string): string {
    const key = `${table}[${column}]`;
    const known = this.rowsAcross.get(key);
    if (known !== undefined) return known;
    const place = this.tables.get(table)!;
    const at = place.columns.indexOf(column);
    const name = `${this.words.table(table)}[${this.words.column(column)}]`;
    this.page.section(
      this.words.of(`${name}（横排，供个人计算取数）`, `${name} side by side, for the officers’ sheet`),
    );
    const cells = Array.from({ length: place.count }, (_, i): CellPlan => {
      const own = cellAddress(place.top + i, at);
      const value = this.page.valueAt(place.top + i, at);
      const shown = value === '' || value === null ? 0 : value;
      return { formula: `IF(${own}="",0,${own})`, value: shown, style: styleOf('formula', 'number') };
    });
    const row = this.page.push(cells);
    const range = { top: row, bottom: row, left: 0, right: place.count - 1 };
    const found = this.page.range(range);
    this.rowsAcross.set(key, found);
    return found;
  }

  /** Bands whose bounds must stay ascending: the range of each. */
  bounds(): { name: string; top: number; count: number; hasTies: boolean }[] {
    return [...this.tables]
      .filter(
        ([table, { columns, bands }]) =>
          bands > 1 && BOUNDS.test(columns[0]) && this.isSortedBy(table, columns[0]),
      )
      .map(([table, { top, bands, columns }]) => ({
        name: this.words.of(`档位：${table}[${columns[0]}]`, `Bands: ${this.words.table(table)}`),
        top,
        count: bands,
        hasTies: Array.from({ length: bands - 1 }, (_, row) => top + row).some(
          (row) => this.page.valueAt(row, 0) === this.page.valueAt(row + 1, 0),
        ),
      }));
  }

  /** Numbers of the preset's rows stay numbers, texts the same texts; a workbook's own table is looked over with its ledger. */
  standing(): Standing[] {
    return [...this.tables].flatMap(([table, { top, count, columns }]) => {
      if (count === 0 || this.run.tables.get(table)?.ledger) return [];
      return columns.map((column, at) => {
        const rows = Array.from({ length: count }, (_, row) => top + row);
        const texts = rows.every((row) => typeof this.page.valueAt(row, at) === 'string');
        const mark = texts ? valuesOf(this.page, rows, at) : kindsOf(this.page, top, count, at);
        return { title: `${this.words.table(table)} · ${this.words.column(column)}`, mark };
      });
    });
  }

  private table(name: string): void {
    const { run, words } = this;
    const { columns, ledger } = run.tables.get(name)!;
    const source = run.scheme.source.参数表.find((table) => table.表 === name)!;
    const origin = ledger
      ? words.of('引用工作簿中的同名表', 'refers to the workbook’s table')
      : words.of('方案默认', 'preset');
    this.page.section(
      words.of(
        `参数表 ${name}（${origin}${source.条款 ? `，条款 ${source.条款}` : ''}）`,
        `Table ${words.table(name)} (${origin}${source.条款 ? `, clause ${source.条款}` : ''})`,
      ),
    );
    const names = [...columns.keys()];
    this.page.headings(...names.map((one) => words.column(one)));
    const order = tableOrder(run, name);
    const bands = bandsOf(run, name);
    this.tables.set(name, { top: this.page.rows.length, count: order.length, bands, columns: names });
    for (const row of order) {
      this.page.push(
        names.map((column, i): CellPlan => {
          const type = source.列[i].类型;
          const format = formatOfType(type, columns.get(column)!);
          const value = plainOf(columns.get(column)![row]);
          if (ledger && (value !== '' || ledgerCell(ledger, column, row).formula !== null))
            return ledgerCellPlan(ledger, column, row, format);
          const style = styleOf(ledger ? 'cleaned' : 'input', format);
          // A blank cell would be looked up as 0.
          return value === '' ? { formula: '""', value: '', style } : { value, style };
        }),
      );
    }
    if (order.length === 0)
      this.page.push(names.map(() => ({ value: null, style: styleOf('input', 'text') })));
  }
}

function formatOfType(type: ColumnType, values: readonly Scalar[]): Format {
  if (type === 'ratio' || type === 'money' || type === 'date') return type;
  const filled = values.filter((value) => value !== null && value !== '');
  return filled.length > 0 && filled.every((value) => isDecimal(value)) ? 'number' : 'text';
}

function formatOfCell(cell: CellPlan | undefined): Format {
  const style = typeof cell === 'object' && cell !== null ? (cell.style ?? '') : '';
  return style.endsWith('.ratio') ? 'ratio' : style.endsWith('.money') ? 'money' : 'number';
}
