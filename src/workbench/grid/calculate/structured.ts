import type { Rect } from '../../host/model/rect';
import type { Table } from '../../host/model/types';

/** Where a structured reference points; `thisRow` says that only the row of the formula counts. */
export interface Structured {
  rect: Rect;
  thisRow: boolean;
}

/** A table with its column names, as formulas see it. */
export interface TableView {
  table: Table;
  sheetId: string;
  /** By name in small letters, from 0. */
  columns: ReadonlyMap<string, number>;
}

/** Reads `表[body]`; null where it names no column or part of the table. */
export function structured({ table, columns }: TableView, body: string): Structured | null {
  const parts = splitTop(body.trim());
  let thisRow = false;
  const sections: string[] = [];
  let first = 0;
  let last = table.rect.columns - 1;
  for (let part of parts) {
    if (part.startsWith('@')) {
      thisRow = true;
      part = part.slice(1).trim();
    }
    const inner = bare(part);
    if (inner.startsWith('#')) {
      const section = inner.toLowerCase().replace(/\s+/g, ' ');
      if (section === '#this row') thisRow = true;
      else sections.push(section);
    } else if (part !== '') {
      const span = columnsOf(part, columns);
      if (!span) return null;
      [first, last] = span;
    }
  }
  const rows = thisRow ? dataRows(table) : rowsOf(table, sections);
  if (!rows) return null;
  return {
    thisRow,
    rect: { top: rows[0], rows: rows[1], left: table.rect.left + first, columns: last - first + 1 },
  };
}

/** `[a],[b]:[c]` at its commas outside brackets. */
function splitTop(body: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < body.length; at += 1) {
    const letter = body[at];
    if (letter === "'") at += 1;
    else if (letter === '[') depth += 1;
    else if (letter === ']') depth -= 1;
    else if (letter === ',' && depth === 0 && body.includes('[')) {
      parts.push(body.slice(start, at).trim());
      start = at + 1;
    }
  }
  parts.push(body.slice(start).trim());
  return parts;
}

const bare = (part: string): string =>
  part.startsWith('[') && part.endsWith(']') ? part.slice(1, -1).trim() : part;

function columnsOf(part: string, columns: ReadonlyMap<string, number>): [number, number] | null {
  const range = /^\[((?:[^\]']|'.)*)\]\s*:\s*\[((?:[^\]']|'.)*)\]$/.exec(part);
  const names = range ? [range[1]!, range[2]!] : [bare(part)];
  const found = names.map((name) => columns.get(name.replace(/'(.)/g, '$1').trim().toLowerCase()));
  if (found.some((column) => column === undefined)) return null;
  const numbers = found as number[];
  return [Math.min(...numbers), Math.max(...numbers)];
}

function dataRows({ rect, showHeaders, showTotals }: Table): [number, number] {
  const head = showHeaders ? 1 : 0;
  return [rect.top + head, rect.rows - head - (showTotals ? 1 : 0)];
}

function rowsOf(table: Table, sections: readonly string[]): [top: number, rows: number] | null {
  const [top, rows] = dataRows(table);
  const bottom = table.rect.top + table.rect.rows;
  if (sections.length === 0) return [top, rows];
  let from = Infinity;
  let to = -1;
  const take = (start: number, count: number): void => {
    from = Math.min(from, start);
    to = Math.max(to, start + count);
  };
  for (const section of sections)
    if (section === '#all') take(table.rect.top, table.rect.rows);
    else if (section === '#data') take(top, rows);
    else if (section === '#headers' && table.showHeaders) take(table.rect.top, 1);
    else if (section === '#totals' && table.showTotals) take(bottom - 1, 1);
    else return null;
  return [from, to - from];
}
