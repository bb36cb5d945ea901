/** Places in a formula text that differ from row to row: the row itself, and the first and last rows of its blocks. */
export const ROW = '\uE000';
const FIRST_BLOCK = 0xe001;
export const FROM = blockToken(0);
export const TO = blockToken(1);

/** The place of the i-th number of a row's blocks. */
export function blockToken(i: number): string {
  return String.fromCharCode(FIRST_BLOCK + i);
}

/** A formula written once for a column, filled in for each row. */
export class Template {
  private readonly parts: readonly string[];

  constructor(readonly text: string) {
    this.parts = text.split(/([\uE000-\uE0FF])/);
  }

  at(row: number, blocks: readonly number[] = []): string {
    let text = '';
    for (const part of this.parts) {
      const code = part.length === 1 ? part.charCodeAt(0) : 0;
      if (part === ROW) text += row;
      else if (code >= FIRST_BLOCK && code <= 0xe0ff) text += blocks[code - FIRST_BLOCK];
      else text += part;
    }
    return text;
  }
}
