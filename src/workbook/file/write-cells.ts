import { columnLetters, MAX_FORMULA, MAX_TEXT } from '../../report/address';
import { BadPlan, type CellPlan, type FormulaCell, type PlainValue, type SheetPlan } from '../../report/plan';
import { LIMITS } from '../limits';
import type { StyleTable } from './style-table';
import { attributes, escapeText, textElement } from './xml-write';
import type { XmlSink } from './zip-write';

/** Writes the rows of a sheet, one piece of XML per row. */
export class CellWriter {
  private readonly letters: string[] = [];
  private readonly columnStyles: (number | undefined)[];
  /** Style keys repeat from cell to cell: their attribute is made once. */
  private readonly styleAttributes = new Map<string, string>();
  hasFormulas = false;

  constructor(
    private readonly plan: SheetPlan,
    private readonly styles: StyleTable,
  ) {
    this.columnStyles = (plan.columns ?? []).map((column) =>
      column?.style === undefined ? undefined : styles.cell(column.style),
    );
  }

  write(sink: XmlSink): void {
    let next = 0;
    sink('<sheetData>');
    for (const { at = next, cells, height } of this.plan.rows) {
      if (at < next || at >= LIMITS.rowsPerSheet) throw this.bad(`row ${at} out of order or of the sheet`);
      if (cells.length > LIMITS.columnsPerSheet) throw this.bad(`row ${at} is too wide`);
      next = at + 1;
      const row = at + 1;
      let xml = '';
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column];
        if (cell !== undefined) xml += this.cell(cell, this.letter(column) + row, column);
      }
      if (xml === '' && height === undefined) continue;
      const format = height === undefined ? '' : attributes({ ht: height, customHeight: true });
      sink(`<row r="${row}"${format}>${xml}</row>`);
    }
    sink('</sheetData>');
  }

  private letter(column: number): string {
    return (this.letters[column] ??= columnLetters(column));
  }

  private cell(cell: CellPlan, address: string, column: number): string {
    if (cell === null || typeof cell !== 'object') return this.value(cell, this.columnStyle(column), address);
    const style = cell.style === undefined ? this.columnStyle(column) : this.style(cell.style);
    if ('formula' in cell) return this.formula(cell, style, address);
    return this.value(cell.value, style, address);
  }

  private style(key: string): string {
    let attribute = this.styleAttributes.get(key);
    if (attribute === undefined) {
      attribute = ` s="${this.styles.cell(key)}"`;
      this.styleAttributes.set(key, attribute);
    }
    return attribute;
  }

  private columnStyle(column: number): string {
    const style = this.columnStyles[column];
    return style === undefined ? '' : ` s="${style}"`;
  }

  private value(value: PlainValue, style: string, address: string): string {
    if (value === null || value === '') return style === '' ? '' : `<c r="${address}"${style}/>`;
    if (typeof value === 'number')
      return `<c r="${address}"${style}><v>${this.number(value, address)}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${address}"${style} t="b"><v>${value ? 1 : 0}</v></c>`;
    const text = textElement('t', this.text(value, address));
    return `<c r="${address}"${style} t="inlineStr"><is>${text}</is></c>`;
  }

  private formula({ formula, value }: FormulaCell, style: string, address: string): string {
    this.hasFormulas = true;
    if (formula.length > MAX_FORMULA || formula === '' || formula.startsWith('=')) {
      throw this.bad(`${address}: formula of ${formula.length} characters`);
    }
    const f = `<f>${escapeText(formula)}</f>`;
    if (value === null) return `<c r="${address}"${style}>${f}</c>`;
    if (typeof value === 'number')
      return `<c r="${address}"${style}>${f}<v>${this.number(value, address)}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${address}"${style} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
    return `<c r="${address}"${style} t="str">${f}${textElement('v', this.text(value, address))}</c>`;
  }

  private number(value: number, address: string): string {
    if (!Number.isFinite(value)) throw this.bad(`${address}: ${value} is no number`);
    // The shortest digits that give the same double back; −0 is 0.
    return String(value === 0 ? 0 : value);
  }

  private text(value: string, address: string): string {
    if (value.length > MAX_TEXT) throw this.bad(`${address}: text of ${value.length} characters (clipText)`);
    return value;
  }

  private bad(what: string): BadPlan {
    return new BadPlan(`sheet ${this.plan.name}: ${what}`);
  }
}
