/** Bytes that are put together anew hold at most so many. */
const PIECE = 1 << 16;
/** Below this length copying byte by byte beats a call. */
const SHORT = 64;

/** What is to be put into a part, and in the place of what: kept as bytes and numbers, of which a sheet may need a million. */
export class Splices {
  private readonly encoder = new TextEncoder();
  private pool = new Uint8Array(1 << 12);
  private used = 0;
  /** Three numbers each: from, to, and where its text ends in the pool. */
  private places = new Int32Array(3 << 6);
  private inOrder = true;
  count = 0;

  add(from: number, to: number, text: string): void {
    const most = text.length * 3;
    if (this.used + most > this.pool.length) this.pool = grown(this.pool, this.used + most);
    this.used += this.encoder.encodeInto(text, this.pool.subarray(this.used)).written;
    const at = this.count * 3;
    if (at === this.places.length) {
      const places = new Int32Array(at * 2);
      places.set(this.places);
      this.places = places;
    }
    this.places[at] = from;
    this.places[at + 1] = to;
    this.places[at + 2] = this.used;
    this.count += 1;
    if (at > 0 && this.compare(this.count - 2, this.count - 1) > 0) this.inOrder = false;
  }

  /** By place; of those at one place the earlier added comes first. */
  private compare(one: number, other: number): number {
    const { places } = this;
    return (
      places[one * 3]! - places[other * 3]! || places[one * 3 + 1]! - places[other * 3 + 1]! || one - other
    );
  }

  /** The part with everything put in, in pieces; the bytes of a piece are to be used before the next is asked for. */
  *apply(bytes: Uint8Array): Generator<Uint8Array, void> {
    const order = Uint32Array.from({ length: this.count }, (_, index) => index);
    if (!this.inOrder) order.sort((one, other) => this.compare(one, other));
    const piece = new Uint8Array(PIECE);
    let filled = 0;
    function* copy(source: Uint8Array, from: number, to: number): Generator<Uint8Array, void> {
      for (let at = from; at < to;) {
        const length = Math.min(to - at, PIECE - filled);
        if (length > SHORT) piece.set(source.subarray(at, at + length), filled);
        else for (let step = 0; step < length; step += 1) piece[filled + step] = source[at + step]!;
        at += length;
        filled += length;
        if (filled < PIECE) continue;
        yield piece;
        filled = 0;
      }
    }
    let at = 0;
    for (const index of order) {
      const from = this.places[index * 3]!;
      // Inside something that is replaced as a whole.
      if (from < at) continue;
      yield* copy(bytes, at, from);
      yield* copy(this.pool, index === 0 ? 0 : this.places[index * 3 - 1]!, this.places[index * 3 + 2]!);
      at = this.places[index * 3 + 1]!;
    }
    yield* copy(bytes, at, bytes.length);
    if (filled > 0) yield piece.subarray(0, filled);
  }
}

function grown(bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(Math.max(least, bytes.length * 2));
  more.set(bytes);
  return more;
}
