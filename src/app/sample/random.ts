/** 2^32: what mulberry32 steps through. */
const RANGE = 4_294_967_296;

/**
 * Seeded draws (mulberry32). Each row of each ledger has draws of its own, named by stream and index,
 * so that any row can be made alone, in any order, and again.
 */
export class Draw {
  private state: number;

  constructor(seed: number, stream: string, index = 0) {
    let hash = 2_166_136_261 ^ seed;
    for (let at = 0; at < stream.length; at += 1) hash = Math.imul(hash ^ stream.charCodeAt(at), 16_777_619);
    this.state = Math.imul(hash ^ index, 2_654_435_761) + index;
  }

  /** From 0 up to, but not, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / RANGE;
  }

  /** A whole number from one bound to the other, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** A multiple of a step, both bounds included. */
  steps(from: number, to: number, step: number): number {
    return this.whole(Math.ceil(from / step), Math.floor(to / step)) * step;
  }

  /** Yuan and fen. */
  money(from: number, to: number): number {
    return this.whole(Math.round(from * 100), Math.round(to * 100)) / 100;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)];
  }
}
