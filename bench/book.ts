import { CellKind, type Book, type Grid, type GridColumn, type TableRange } from '../src/ledger/grid';

type Content = string | number | null;

/** Builds a workbook in memory, a sheet and a ListObject for each table. */
export class BookBuilder {
  private readonly texts: string[] = [];
  private readonly pool = new Map<string, number>();
  private readonly sheets: Grid[] = [];
  private readonly tables: TableRange[] = [];

  /** `columns` gives the content of each column by header and row. */
  add(name: string, rows: number, columns: Readonly<Record<string, (row: number) => Content>>): void {
    const grid = Object.entries(columns).map(([header, content]) => this.column(header, rows, content));
    this.sheets.push({ name, rows: rows + 1, columns: grid, texts: this.texts, marked: false });
    this.tables.push({ name, sheet: name, top: 0, left: 0, bottom: rows, right: grid.length - 1 });
  }

  book(): Book {
    return { sheets: this.sheets, tables: this.tables, date1904: false };
  }

  private column(header: string, rows: number, content: (row: number) => Content): GridColumn {
    const kind = new Uint8Array(rows + 1);
    const value = new Float64Array(rows + 1);
    for (let at = 0; at <= rows; at += 1) {
      const cell = at === 0 ? header : content(at - 1);
      if (cell === null) continue;
      kind[at] = typeof cell === 'number' ? CellKind.Number : CellKind.Text;
      value[at] = typeof cell === 'number' ? cell : this.text(cell);
    }
    return { kind, value };
  }

  private text(content: string): number {
    let index = this.pool.get(content);
    if (index === undefined) this.pool.set(content, (index = this.texts.push(content) - 1));
    return index;
  }
}
