/** Places in a formula text that differ from row to row: the row itself, and the first and last rows of its blocks. */
export const ROW = '\uE000';
const FIRST_BLOCK = 0xe001;
export const FROM = blockToken(0);
export const TO = blockToken(1);

/** The place of the i-th number of a row's blocks. */
export function blockToken(i: number): string {
  return String.fromCharCode(FIRST_BLOCK + i);
}

/** Places that are not known while a formula is written, such as a column of a sheet that is laid out later. */
export class Later {
  private readonly known: (() => string)[] = [];

  /** What stands for the place until then. */
  token(place: () => string): string {
    return `\uE200${this.known.push(place) - 1}\uE201`;
  }

  filled(text: string): string {
    return text.replace(/\uE200(\d+)\uE201/g, (_all, at: string) => this.known[Number(at)]());
  }
}

/** A formula written once for a column, filled in for each row. */
export class Template {
  private parts: readonly string[] | null = null;

  constructor(
    readonly text: string,
    private readonly later: Later,
  ) {}

  at(row: number, blocks: readonly number[] = []): string {
    let text = '';
    this.parts ??= this.later.filled(this.text).split(/([\uE000-\uE0FF])/);
    for (const part of this.parts) {
      const code = part.length === 1 ? part.charCodeAt(0) : 0;
      if (part === ROW) text += row;
      else if (code >= FIRST_BLOCK && code <= 0xe0ff) text += blocks[code - FIRST_BLOCK];
      else text += part;
    }
    return text;
  }
}
