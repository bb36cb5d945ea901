import { plain } from './cell';

/** The table of a pool: what a text is not known to be yet, and a blank; above, its number. */
const UNSEEN = 0;
const BLANK = 1;
const FIRST = 2;

/** The texts of a whole book, each cleaned and numbered once: the same text has the same number in every ledger. */
export class BookTexts {
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly pools = new Map<readonly string[], Int32Array>();
  private codes = new Int32Array(1024);

  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) this.numbers.set(text, (number = this.texts.push(text) - 1));
    return number;
  }

  /** Numbers the texts of a pool as they are asked for; −1 is a blank. */
  cleaned(pool: readonly string[]): (index: number) => number {
    let known = this.pools.get(pool);
    if (!known) this.pools.set(pool, (known = new Int32Array(pool.length)));
    const table = known;
    return (index) => {
      if (table[index] === UNSEEN) {
        const text = plain(pool[index]);
        table[index] = text === '' ? BLANK : this.numberOf(text) + FIRST;
      }
      return table[index] - FIRST < 0 ? -1 : table[index] - FIRST;
    };
  }

  /** A table by number for one column at a time: 0 where nothing is entered. The column clears what it entered. */
  scratch(): Int32Array {
    if (this.codes.length <= this.texts.length) {
      const grown = new Int32Array(this.texts.length * 2);
      grown.set(this.codes);
      this.codes = grown;
    }
    return this.codes;
  }
}

/** The distinct texts of one column, numbered as they come. */
export class Dictionary {
  readonly texts: string[] = [];
  /** The book's number of each text. */
  readonly numbers: number[] = [];

  constructor(private readonly book: BookTexts) {}

  codeOf(text: string): number {
    return this.codeOfNumber(this.book.numberOf(text));
  }

  codeOfNumber(number: number): number {
    const codes = this.book.scratch();
    if (codes[number] === 0) {
      this.numbers.push(number);
      codes[number] = this.texts.push(this.book.texts[number]);
    }
    return codes[number] - 1;
  }

  /** The column is read: its place among the book's texts is free for the next. */
  close(): void {
    const codes = this.book.scratch();
    for (const number of this.numbers) codes[number] = 0;
  }
}
