import type { Form } from './form';
import type { Normal, Rows } from './normalise';

/** The text of a formula between the row numbers that move with it: whoever matches at another row of the column is a copy. */
export interface Pattern {
  readonly form: Form;
  readonly within: Rows | null;
  readonly texts: readonly string[];
  /** What to add to the formula's row, counted from 0, for the number that is written. */
  readonly rows: readonly number[];
}

/** A number of a row that stays with the formula: `$` or more letters of its column stand before it. */
const MOVING_ROW = /(?<![$\d])\d+/g;

/** The pattern of a formula at this row; null where its text does not tell what its copies are. */
export function patternOf({ form, references, within }: Normal, source: string, row: number): Pattern | null {
  if (!references) return null;
  const texts: string[] = [];
  const rows: number[] = [];
  let from = 0;
  for (const { at, text } of references)
    for (const found of text.matchAll(MOVING_ROW)) {
      const start = at + found.index;
      texts.push(source.slice(from, start));
      rows.push(Number(found[0]) - row);
      from = start + found[0].length;
    }
  texts.push(source.slice(from));
  return { form, within, texts, rows };
}

/** Whether a formula of the same column is a copy: told from its text, without reading it. */
export function isCopy({ within, texts, rows }: Pattern, source: string, row: number): boolean {
  if (within && (row < within.first || row > within.last)) return false;
  let at = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const text = texts[index]!;
    if (!source.startsWith(text, at)) return false;
    const number = String(rows[index]! + row);
    if (!source.startsWith(number, at + text.length)) return false;
    at += text.length + number.length;
  }
  return source.endsWith(texts[rows.length]!) && source.length === at + texts[rows.length]!.length;
}
