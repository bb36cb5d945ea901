import { columnIndex, columnName } from './address';
import { MAX_COLUMNS, MAX_ROWS, type Rect } from './rect';

/** A cell reference inside a formula; `sheet` is its prefix with "!" or "", of another file with that file's number: `[1]表!`. */
export interface ReferenceText {
  sheet: string;
  /** Without the prefix: `$A$1`, `A1:B2`, `A:C`, `2:5`. */
  text: string;
}

const REFERENCE =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$])((?:'(?:[^']|'')*'|(?:\[[^\]]*\])?[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_([.!])|\[[^\]]*\]/gu;

/** Rewrites the references of a formula; strings and structured references stay. */
export function mapReferences(formula: string, change: (reference: ReferenceText) => string): string {
  return formula.replace(REFERENCE, (part: string, sheet: string | undefined, text: string | undefined) =>
    text === undefined ? part : change({ sheet: sheet ?? '', text }),
  );
}

interface Corner {
  column: string;
  row: string;
}

const corner = (text: string): Corner => {
  const match = /^(\$?[A-Za-z]*)(\$?\d*)$/.exec(text);
  return { column: match?.[1] ?? '', row: match?.[2] ?? '' };
};

/** Moves the relative parts of the references, as when a formula is copied; beyond the sheet it is #REF!. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, ({ sheet, text }) => {
    const parts = text.split(':').map((part) => {
      const { column, row } = corner(part);
      const nextColumn = column === '' || column.startsWith('$') ? column : moveColumn(column, columns);
      const nextRow = row === '' || row.startsWith('$') ? row : moveRow(row, rows);
      return nextColumn === null || nextRow === null ? null : nextColumn + nextRow;
    });
    return parts.includes(null) ? '#REF!' : sheet + parts.join(':');
  });
}

const moveColumn = (name: string, by: number): string | null => {
  const next = columnIndex(name) + by;
  return next < 0 || next >= MAX_COLUMNS ? null : columnName(next);
};

const moveRow = (row: string, by: number): string | null => {
  const next = Number(row) + by;
  return next < 1 || next > MAX_ROWS ? null : String(next);
};

/** Puts a moved rectangle back into the text of its reference, with the dollars it had; null is #REF!. */
export function reprint({ sheet, text }: ReferenceText, rect: Rect | null): string {
  if (!rect) return '#REF!';
  const [first = '', second] = text.split(':');
  const print = (part: string, row: number, column: number): string => {
    const { column: columnText, row: rowText } = corner(part);
    const dollar = (mark: string): string => (mark.startsWith('$') ? '$' : '');
    return (
      (columnText === '' ? '' : dollar(columnText) + columnName(column)) +
      (rowText === '' ? '' : dollar(rowText) + String(row + 1))
    );
  };
  const start = print(first, rect.top, rect.left);
  if (second === undefined) return sheet + start;
  return `${sheet}${start}:${print(second, rect.top + rect.rows - 1, rect.left + rect.columns - 1)}`;
}
