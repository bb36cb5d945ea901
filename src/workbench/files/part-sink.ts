/** What saving writes, part by part. */
export interface PartSink {
  write(part: string, content: Uint8Array | string, contentType?: string): void;
  /** Takes a part piece by piece and packs it at once; each step yields how many bytes it took. */
  pack(part: string, pieces: Iterable<Uint8Array>): Generator<number, void>;
  remove(part: string): void;
  nextTable(): number;
  /** A part name that is free: `stem` with a number. */
  nextPart(stem: string): string;
}
