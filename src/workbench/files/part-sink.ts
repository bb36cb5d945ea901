/** What saving writes, part by part. */
export interface PartSink {
  write(part: string, content: Uint8Array | string, contentType?: string): void;
  remove(part: string): void;
  nextTable(): number;
  /** A part name that is free: `stem` with a number. */
  nextPart(stem: string): string;
}
