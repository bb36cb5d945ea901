import { bottomOf, holds, intersect, rightOf, type Rect } from '../../host/model/rect';
import type { Sheet } from '../../host/model/types';
import { cellError, type CellValue } from '../../host/model/value';
import type { FormulaNode } from './nodes';

/** Arrays that spill from their cell over blank ones, and those that cannot because something stands there. */
export class Spills {
  private readonly rects = new Map<FormulaNode, Rect>();
  private readonly blocked = new Map<FormulaNode, Rect>();

  of(node: FormulaNode): Rect | undefined {
    return this.rects.get(node);
  }

  /** Shows the rows from the cell on; answers the value of the cell itself. */
  show(sheet: Sheet, node: FormulaNode, rows: readonly (readonly CellValue[])[], changed: Rect[]): CellValue {
    const rect: Rect = { top: node.row, left: node.column, rows: rows.length, columns: rows[0]!.length };
    this.clear(sheet, node, changed, rect);
    if (!this.isFree(sheet, rect)) {
      this.blocked.set(node, rect);
      changed.push(rect);
      return cellError('#SPILL!');
    }
    this.blocked.delete(node);
    this.rects.set(node, rect);
    for (const [r, row] of rows.entries())
      for (const [c, value] of row.entries())
        if (r + c > 0) sheet.cells.setSpilled(rect.top + r, rect.left + c, value ?? 0);
    changed.push(rect);
    return rows[0]![0];
  }

  /** Takes an array away, but for what a new one covers anyway. */
  clear(sheet: Sheet, node: FormulaNode, changed: Rect[], staying?: Rect): void {
    this.blocked.delete(node);
    const rect = this.rects.get(node);
    if (!rect) return;
    this.rects.delete(node);
    for (let row = rect.top; row <= bottomOf(rect); row += 1)
      for (let column = rect.left; column <= rightOf(rect); column += 1)
        if (sheet.cells.isSpilled(row, column)) sheet.cells.setSpilled(row, column, undefined);
    if (!staying || rect.rows !== staying.rows || rect.columns !== staying.columns) changed.push(rect);
  }

  /** Drops what no longer belongs to a formula of the book; answers the formulas to spill anew. */
  tidy(
    sheets: ReadonlyMap<string, Sheet>,
    isMoved: (sheetId: string) => boolean,
    changed: [string, Rect][],
  ): FormulaNode[] {
    const anew: FormulaNode[] = [];
    for (const [node, rect] of [...this.rects, ...this.blocked]) {
      const sheet = sheets.get(node.sheetId);
      const places: Rect[] = [];
      if (!sheet) {
        this.rects.delete(node);
        this.blocked.delete(node);
      } else if (node.gone) this.clear(sheet, node, places);
      else if (isMoved(node.sheetId)) {
        anew.push(node);
        this.rects.delete(node);
        places.push(rect);
      }
      for (const place of places) changed.push([node.sheetId, place]);
    }
    for (const [id, sheet] of sheets) if (isMoved(id)) sheet.cells.clearSpilled();
    return anew;
  }

  /** The formulas whose array covers or wants this cell. */
  *at(sheetId: string, row: number, column: number): Generator<FormulaNode> {
    for (const map of [this.rects, this.blocked])
      for (const [node, rect] of map) if (node.sheetId === sheetId && holds(rect, row, column)) yield node;
  }

  private isFree({ cells, tables, merges }: Sheet, rect: Rect): boolean {
    for (let row = rect.top; row <= bottomOf(rect); row += 1)
      for (let column = rect.left; column <= rightOf(rect); column += 1) {
        if (row === rect.top && column === rect.left) continue;
        if (cells.formula(row, column) !== undefined || cells.isSpilled(row, column)) return false;
        if (cells.value(row, column) !== undefined) return false;
      }
    return ![...tables.map((table) => table.rect), ...merges].some((other) => intersect(other, rect));
  }
}
