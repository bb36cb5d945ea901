import { tooLarge } from './unreadable';
import { LIMITS } from './limits';

/** All texts of a book, once each where they come from cells; shared strings keep the file's own numbering. */
export class TextPool {
  readonly texts: string[] = [];
  private readonly indexes = new Map<string, number>();

  /** Adds a text without looking for an equal one: the file has already pooled it. */
  append(text: string): number {
    if (this.texts.length === LIMITS.texts) throw tooLarge(`more than ${LIMITS.texts} texts`);
    return this.texts.push(text) - 1;
  }

  /** The index of a text, added if new. */
  index(text: string): number {
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.append(text);
      this.indexes.set(text, index);
    }
    return index;
  }
}
