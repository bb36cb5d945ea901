import { Tables } from './text';
import { Buffers, type Flags, type TextVector, type Vector } from './vector';

/** Texts of several branches in one dictionary; it is replaced, never changed, when a new text comes. */
export class JoinedDictionary {
  private readonly codes = new Map<string, number>();
  private texts: readonly string[] = [];
  private readonly translations = new Tables<null, Int32Array>((dictionary) =>
    Int32Array.from([-1, ...this.add(dictionary)]),
  );

  /** The codes of the texts, in their order. */
  add(texts: readonly string[]): number[] {
    const before = this.codes.size;
    const codes = texts.map((text) => {
      const known = this.codes.get(text);
      if (known !== undefined) return known;
      this.codes.set(text, this.codes.size);
      return this.codes.size - 1;
    });
    if (this.codes.size > before) this.texts = [...this.codes.keys()];
    return codes;
  }

  get all(): readonly string[] {
    return this.texts;
  }

  /** Writes the vector's texts as codes of this dictionary, from line `at` on. */
  translate(vector: TextVector, into: Int32Array, at: number, count: number): void {
    const translation = this.translations.of(vector.dictionary, null);
    for (let i = 0; i < count; i += 1) into[at + i] = translation[vector.codes[i] + 1];
  }

  /** The text of the branch that each line takes; a blank stays a blank. */
  choose(vectors: readonly Vector[], which: Uint8Array, bad: Flags, out: Buffers, count: number): Vector {
    const { codes } = out;
    for (const [k, vector] of vectors.entries()) {
      if (vector.kind === 'text') {
        const translation = this.translations.of(vector.dictionary, null);
        const source = vector.codes;
        for (let i = 0; i < count; i += 1) if (which[i] === k) codes[i] = translation[source[i] + 1];
      } else {
        const text = vector.kind === 'constant' && typeof vector.value === 'string' ? vector.value : null;
        const code = text === null ? -1 : this.add([text])[0];
        for (let i = 0; i < count; i += 1) if (which[i] === k) codes[i] = code;
      }
    }
    return { kind: 'text', codes, dictionary: this.texts, bad };
  }
}
