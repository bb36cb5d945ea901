import { quotedSheet, cellAddress } from '../address';
import { textWidth } from '../grid-layout';
import type { CellPlan, CellRange, LinkPlan, RowPlan, SheetPlan } from '../plan';

/** Styles whose texts stand on one line. */
const ONE_LINE = /^(label|link|formula|check|input|total)\./;
const WIDEST = 70;
const ORDINALS = '一二三四五六七八九十';

/** A sheet of sections, written from the top down. */
export class PlainSheet {
  readonly rows: RowPlan[] = [];
  readonly links: LinkPlan[] = [];
  private readonly merges: CellRange[] = [];
  /** How many sections have begun, here and on the sheet that this one goes on from. */
  sections = 0;

  constructor(
    readonly name: string,
    private readonly widths: readonly number[],
    title: string,
    subtitle: string,
  ) {
    this.push([{ value: title, style: 'title' }], 24);
    this.push([{ value: subtitle, style: 'subtitle' }], 18);
  }

  /** The number of the row that comes next, as Excel shows it. */
  get next(): number {
    return this.rows.length + 1;
  }

  push(cells: (CellPlan | undefined)[], height?: number): number {
    this.rows.push({ cells, height });
    return this.rows.length;
  }

  /** More cells behind those of a row. */
  extend(row: number, cells: readonly (CellPlan | undefined)[]): void {
    const known = this.rows[row - 1];
    this.rows[row - 1] = { ...known, cells: [...known.cells, ...cells] };
  }

  /** Sections are numbered as they come (一、 or 1.): one that has nothing to say leaves no gap. */
  section(text: string): void {
    const numbered = text
      .replace(/^[一二三四五六七八九十]+、/, () => `${ORDINALS[this.sections++]}、`)
      .replace(/^\d+\. /, () => `${(this.sections += 1)}. `);
    if (this.rows.length > 2) this.push([]);
    this.push(
      this.widths.map((_, at) => ({ value: at === 0 ? numbered : null, style: 'section' })),
      20,
    );
  }

  headings(titles: readonly string[]): void {
    this.push(
      titles.map((value) => ({ value, style: 'header' })),
      32,
    );
  }

  link(row: number, column: number, target: string): void {
    this.links.push({ range: { top: row - 1, bottom: row - 1, left: column, right: column }, target });
  }

  /** One cell from column `left` to column `right` of a row. */
  merge(row: number, left: number, right: number): void {
    this.merges.push({ top: row - 1, bottom: row - 1, left, right });
  }

  reference(row: number, column: number): string {
    return `${quotedSheet(this.name)}!${cellAddress(row - 1, column, true)}`;
  }

  /** What the column's single-line texts need, within reason. */
  private needed(column: number): number {
    let widest = 0;
    for (const { cells } of this.rows) {
      const cell = cells[column];
      if (cell === null || typeof cell !== 'object' || typeof cell.value !== 'string') continue;
      if (ONE_LINE.test(cell.style ?? '')) widest = Math.max(widest, textWidth(cell.value));
    }
    return widest === 0 ? 0 : Math.min(widest, WIDEST) + 3;
  }

  plan(extra: Partial<SheetPlan> = {}): SheetPlan {
    return {
      name: this.name,
      rows: this.rows,
      columns: this.widths.map((width, at) => ({ width: Math.max(width, this.needed(at)) })),
      freeze: { rows: 2, columns: 0 },
      links: this.links,
      merges: this.merges,
      print: { landscape: true, fitWidth: 1, footer: { left: '&A', center: '&P / &N' } },
      gridLines: false,
      marked: true,
      ...extra,
    };
  }
}
