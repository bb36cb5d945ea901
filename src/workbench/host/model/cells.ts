import { bottomOf, isEntireColumn, isEntireRow, rightOf, type Rect } from './rect';
import { filled, ownStyles, pad, range, type Row } from './cell-rows';
import { placeOf, type KeptCells } from './kept-cells';
import type { CellValue } from './value';
import { addMentions } from './sheet-mentions';
import { Written } from './written';

/** The cells of a sheet, kept by rows: a block is read and written as slices, not cell by cell through a map. */
export class Cells {
  private readonly rows: (Row | undefined)[] = [];
  readonly rowStyles = new Map<number, number>();
  readonly columnStyles = new Map<number, number>();
  /** What cells of the file have that is not shown. */
  kept: KeptCells = new Map();
  /** How many cells hold a formula. */
  formulaCount = 0;
  /** Grows whenever a value, a formula or a look of a cell may have become another. */
  writes = 0;
  private readonly written = new Written();
  /** The sheets that formulas speak of, in lower case; null where formulas came since that was looked up. */
  private mentioned: Set<string> | null = null;

  /** One past the last row that was ever filled. */
  get height(): number {
    return this.rows.length;
  }

  value(row: number, column: number): CellValue {
    return this.rows[row]?.values[column];
  }

  formula(row: number, column: number): string | undefined {
    return this.rows[row]?.formulas?.[column];
  }

  style(row: number, column: number): number {
    return this.rows[row]?.styles?.[column] ?? this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? 0;
  }

  /** The look set for the cell itself, not for its row or column. */
  ownStyle(row: number, column: number): number | undefined {
    return this.rows[row]?.styles?.[column];
  }

  /** The values of a row from `left`, blanks as undefined; shorter than `columns` where the row ends before. */
  slice(row: number, left: number, columns: number): readonly CellValue[] {
    return this.rows[row]?.values.slice(left, left + columns) ?? [];
  }

  hasFormulas(row: number): boolean {
    return this.rows[row]?.formulas !== undefined;
  }

  set(row: number, column: number, value: CellValue, formula?: string): void {
    this.writes += 1;
    this.written.cell(row, column);
    const target = (this.rows[row] ??= { values: [] });
    if (target.spilled) target.spilled[column] = undefined;
    pad(target.values, column);
    target.values[column] = value;
    if (formula === undefined && target.formulas === undefined) return;
    const formulas = (target.formulas ??= []);
    if (formulas[column] !== undefined) this.formulaCount -= 1;
    if (formula !== undefined) {
      this.formulaCount += 1;
      this.mentioned = null;
    }
    pad(formulas, column);
    formulas[column] = formula;
  }

  /** Fills a row that holds nothing yet; `styles` may be the very array of another row. */
  fillRow(row: number, values: CellValue[], formulas: Row['formulas'], styles: Row['styles']): void {
    this.writes += 1;
    this.written.all();
    this.mentioned = null;
    this.rows[row] = {
      values,
      ...(formulas && { formulas }),
      ...(styles && { styles, lendsStyles: true as const }),
    };
    if (formulas) for (const formula of formulas) if (formula !== undefined) this.formulaCount += 1;
  }

  /** Nothing was ever put into the row. */
  isUntouched(row: number): boolean {
    return this.rows[row] === undefined;
  }

  /** The result of a formula, left in place. */
  setResult(row: number, column: number, value: CellValue): void {
    const target = this.rows[row];
    if (!target || target.values[column] === value) return;
    this.writes += 1;
    target.values[column] = value;
  }

  /** A value that spills into the cell from elsewhere; undefined takes it away. */
  setSpilled(row: number, column: number, value: CellValue): void {
    this.writes += 1;
    const target = (this.rows[row] ??= { values: [] });
    pad(target.values, column);
    target.values[column] = value;
    (target.spilled ??= [])[column] = value === undefined ? undefined : true;
  }

  isSpilled(row: number, column: number): boolean {
    return this.rows[row]?.spilled?.[column] === true;
  }

  /** Takes away all that spilled: after rows or columns moved it stands in wrong places. */
  clearSpilled(): void {
    this.writes += 1;
    for (const row of this.rows) {
      row?.spilled?.forEach((covered, column) => {
        if (covered) row.values[column] = undefined;
      });
      if (row) delete row.spilled;
    }
  }

  /** The cells written since the last call, as row × MAX_COLUMNS + column; null where all may have changed. */
  takeTouched(): readonly number[] | null {
    return this.written.takeCells();
  }

  /** About how many cells the next call lists; of a sheet that is to be looked through its rows are counted. */
  get unread(): number {
    return this.written.count ?? this.rows.length;
  }

  setStyle(row: number, column: number, style: number): void {
    this.written.look({ top: row, left: column, rows: 1, columns: 1 });
    this.putStyle(row, column, style);
  }

  /** Gives each cell of a rectangle a look of its own; told as one place. */
  setStyles(rect: Rect, at: (row: number, column: number) => number): void {
    this.written.look({ ...rect });
    for (let row = rect.top; row <= bottomOf(rect); row += 1)
      for (let column = rect.left; column <= rightOf(rect); column += 1)
        this.putStyle(row, column, at(row, column));
  }

  /** The places whose looks changed since the last call; null where all may have. */
  takeRestyled(): readonly Rect[] | null {
    return this.written.takeLooks();
  }

  private putStyle(row: number, column: number, style: number): void {
    this.writes += 1;
    const target = (this.rows[row] ??= { values: [] });
    const styles = ownStyles(target);
    pad(styles, column);
    styles[column] = style;
  }

  /** Applies a change of look; whole rows and columns are kept as such, not as a million cells. */
  restyle(rect: Rect, change: (style: number) => number): void {
    const wholeColumns = isEntireColumn(rect);
    if (!wholeColumns && !isEntireRow(rect)) {
      this.written.look({ ...rect });
      for (let row = rect.top; row <= bottomOf(rect); row += 1)
        for (let column = rect.left; column <= rightOf(rect); column += 1)
          this.putStyle(row, column, change(this.style(row, column)));
      return;
    }
    this.writes += 1;
    this.written.allLooks();
    this.ownCrossings(rect, wholeColumns);
    const [styles, first, last] = wholeColumns
      ? [this.columnStyles, rect.left, rightOf(rect)]
      : [this.rowStyles, rect.top, bottomOf(rect)];
    for (let index = first; index <= last; index += 1) {
      const style = change(styles.get(index) ?? 0);
      // The standard look is none: a million of them would cross every column that is styled later.
      if (style === 0) styles.delete(index);
      else styles.set(index, style);
    }
    this.restyleOwn(rect, change);
  }

  /** Where a styled row meets a styled column the cell gets a look of its own. */
  private ownCrossings(rect: Rect, wholeColumns: boolean): void {
    const rows = wholeColumns ? [...this.rowStyles.keys()] : range(rect.top, rect.rows);
    const columns = wholeColumns ? range(rect.left, rect.columns) : [...this.columnStyles.keys()];
    if (rows.length === 0 || columns.length === 0) return;
    for (const row of rows) for (const column of columns) this.setStyle(row, column, this.style(row, column));
  }

  private restyleOwn(rect: Rect, change: (style: number) => number): void {
    for (let row = rect.top; row < Math.min(this.rows.length, rect.top + rect.rows); row += 1) {
      const content = this.rows[row];
      if (!content?.styles) continue;
      const styles = ownStyles(content);
      for (let column = rect.left; column <= Math.min(styles.length - 1, rightOf(rect)); column += 1) {
        const style = styles[column];
        if (style !== undefined) styles[column] = change(style);
      }
    }
  }

  /** Every cell with a formula, row by row. */
  *formulas(): Generator<[row: number, column: number, formula: string]> {
    if (this.formulaCount === 0) return;
    for (const [row, content] of this.rows.entries()) {
      if (!content?.formulas) continue;
      for (const [column, formula] of content.formulas.entries())
        if (formula !== undefined) yield [row, column, formula];
    }
  }

  /** Whether a formula speaks of this sheet; asked for many sheets that are deleted together. */
  mentions(sheet: string): boolean {
    if (!this.mentioned) {
      this.mentioned = new Set();
      for (const row of this.rows)
        for (const formula of row?.formulas ?? [])
          if (formula !== undefined) addMentions(formula, this.mentioned);
    }
    // The name of a sheet with an apostrophe is written with two.
    return sheet.includes("'") || this.mentioned.has(sheet.toLowerCase());
  }

  /** Passes every formula through `change`; results stay as they are. */
  mapFormulas(change: (formula: string) => string): void {
    if (this.formulaCount === 0) return;
    for (let row = 0; row < this.rows.length; row += 1) {
      const formulas = this.rows[row]?.formulas ?? [];
      for (let column = 0; column < formulas.length; column += 1) {
        const formula = formulas[column];
        if (formula === undefined) continue;
        const next = change(formula);
        if (next === formula) continue;
        this.set(row, column, this.value(row, column), next);
        const kept = this.kept.size === 0 ? undefined : this.kept.get(placeOf(row, column));
        if (kept?.formula === formula) kept.formula = next;
      }
    }
  }

  /** The rectangle around what is filled, or null; with looks unless only values count. */
  used(valuesOnly: boolean): Rect | null {
    let top = -1;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    for (const [row, content] of this.rows.entries()) {
      if (!content) continue;
      const [first, last] = filled(content, valuesOnly);
      if (last < 0) continue;
      if (top < 0) top = row;
      bottom = row;
      left = Math.min(left, first);
      right = Math.max(right, last);
    }
    return top < 0 ? null : { top, left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Makes room for `count` rows before `at`, or takes them out where count is negative. */
  shiftRows(at: number, count: number): void {
    this.writes += 1;
    this.written.all();
    if (count > 0) {
      if (at < this.rows.length) this.rows.splice(at, 0, ...new Array<undefined>(count));
    } else {
      const gone = this.rows.splice(at, -count);
      for (const row of gone)
        this.formulaCount -= row?.formulas?.filter((item) => item !== undefined).length ?? 0;
    }
  }

  copy(): Cells {
    const copy = new Cells();
    for (const [index, row] of this.rows.entries())
      if (row)
        copy.rows[index] = {
          values: [...row.values],
          ...(row.formulas && { formulas: [...row.formulas] }),
          ...(row.styles && { styles: [...row.styles] }),
          ...(row.spilled && { spilled: [...row.spilled] }),
        };
    for (const [key, value] of this.rowStyles) copy.rowStyles.set(key, value);
    for (const [key, value] of this.columnStyles) copy.columnStyles.set(key, value);
    copy.formulaCount = this.formulaCount;
    return copy;
  }
}
