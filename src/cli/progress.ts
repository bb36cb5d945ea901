import type { Message } from '../formula/value';
import type { Say } from './language';
import type { Terminal } from './terminal';

/** Work shorter than this goes by unannounced. */
const LONG_MS = 2000;
/** Where a person watches, a step that is known to be large is announced at once. */
const LARGE_BYTES = 4 << 20;

/** Tells on stderr what long work is at. */
export class Progress {
  private readonly start: number;
  private large = false;

  constructor(
    private readonly terminal: Terminal,
    private readonly say: Say,
  ) {
    this.start = terminal.now();
  }

  /** The work is known to be large. */
  expect(bytes: number): void {
    this.large = bytes >= LARGE_BYTES;
  }

  step(words: Message): void {
    const elapsed = this.terminal.now() - this.start;
    if (elapsed < LONG_MS && !(this.large && this.terminal.watched)) return;
    this.terminal.warn(`${(elapsed / 1000).toFixed(1)} s  ${this.say(words)}\n`);
  }
}
