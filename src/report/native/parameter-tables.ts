import { isDecimal } from '../../formula/compare';
import type { Scalar } from '../../formula/value';
import type { ColumnType } from '../../ledger/spec';
import type { RunContext } from '../../run/context';
import { cellAddress } from '../address';
import type { CellPlan } from '../plan';
import { styleOf, type Format } from '../styles';
import type { Words } from '../words';
import { ledgerCellPlan } from './ledger-cell';
import type { ParameterPage } from './parameter-page';
import { kindsOf, valuesOf, type Standing } from './parameter-standing';
import { tableOrder } from './parameter-places';
import { plainOf } from './values';

/** Columns with the lower bounds of bands. */
const BOUNDS = /下限$/;

/** A parameter table on the sheet: its first row of data, how many, and its columns from A on. */
interface TablePlace {
  top: number;
  count: number;
  columns: string[];
}

/** The column with the rises of a rate from row to row. */
export function stepColumn(rate: string): string {
  return `§级差.${rate}`;
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
  range(table: string, column: string): string | null {
    const place = this.tables.get(table);
    if (place && !place.columns.includes(column)) this.addRises(place, column);
    const at = place?.columns.indexOf(column) ?? -1;
    if (!place || at < 0) return null;
    const bottom = place.top + Math.max(0, place.count - 1);
    return this.page.range({ top: place.top, left: at, bottom, right: at });
  }

  /** Do the table's rows stand in ascending order of the column? */
  isSortedBy(table: string, column: string): boolean {
    const first = this.run.tables.get(table)?.columns.entries().next().value;
    return first !== undefined && first[0] === column && first[1].every((cell) => isDecimal(cell));
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
    for (let row = place.top; row < place.top + place.count; row += 1) {
      const own = cellAddress(row, at);
      const isFirst = row === place.top;
      const rise = valueAt(row) - (isFirst ? 0 : valueAt(row - 1));
      this.page.extend(row, to, {
        formula: isFirst ? own : `${own}-${cellAddress(row - 1, at)}`,
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
  bounds(): { name: string; top: number; count: number }[] {
    return [...this.tables]
      .filter(
        ([table, { columns, count }]) =>
          count > 1 && BOUNDS.test(columns[0]) && this.isSortedBy(table, columns[0]),
      )
      .map(([table, { top, count, columns }]) => ({
        name: this.words.of(`档位：${table}[${columns[0]}]`, `Bands: ${this.words.table(table)}`),
        top,
        count,
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
    this.tables.set(name, { top: this.page.rows.length, count: order.length, columns: names });
    for (const row of order) {
      this.page.push(
        names.map((column, i): CellPlan => {
          const type = source.列[i].类型;
          const format = formatOfType(type, columns.get(column)!);
          if (ledger) return ledgerCellPlan(ledger, column, row, format);
          const value = plainOf(columns.get(column)![row]);
          const style = styleOf('input', format);
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
