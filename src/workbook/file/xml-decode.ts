import { damaged } from '../unreadable';

/** Delivers an XML part as UTF-8 without byte order mark, whatever encoding it comes in. */
export class XmlDecoder {
  private started = false;
  private decoder: InstanceType<typeof TextDecoder> | null = null;
  private readonly encoder = new TextEncoder();

  constructor(
    private readonly part: string,
    private readonly sink: (chunk: Uint8Array) => void,
  ) {}

  push(chunk: Uint8Array): void {
    let rest = chunk;
    if (!this.started) {
      this.started = true;
      if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) rest = chunk.subarray(3);
      else this.decoder = this.foreign(chunk);
    }
    this.sink(this.decoder ? this.decode(rest, true) : rest);
  }

  get foreignEncoding(): boolean {
    return this.decoder !== null;
  }

  finish(): void {
    if (this.decoder) this.sink(this.decode(new Uint8Array(0), false));
  }

  private decode(chunk: Uint8Array, stream: boolean): Uint8Array {
    try {
      return this.encoder.encode(this.decoder!.decode(chunk, { stream }));
    } catch {
      throw damaged(`${this.part}: encoding`);
    }
  }

  /** A decoder where the part is not UTF-8: UTF-16 by its first bytes, others by the XML declaration. */
  private foreign(chunk: Uint8Array): InstanceType<typeof TextDecoder> | null {
    const [first, second] = chunk;
    if ((first === 0xff && second === 0xfe) || (first === 60 && second === 0)) return this.named('utf-16le');
    if ((first === 0xfe && second === 0xff) || (first === 0 && second === 60)) return this.named('utf-16be');
    const head = String.fromCharCode(...chunk.subarray(0, 128));
    const encoding = /^<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/.exec(head)?.[1].toLowerCase();
    return encoding === undefined || encoding === 'utf-8' || encoding === 'utf8' || encoding === 'us-ascii'
      ? null
      : this.named(encoding);
  }

  private named(encoding: string): InstanceType<typeof TextDecoder> {
    try {
      return new TextDecoder(encoding, { fatal: true });
    } catch {
      throw damaged(`${this.part}: encoding ${encoding}`);
    }
  }
}
