import { writeWhole } from './files';
import { jsonText } from './json';
import type { Exit } from './failure';
import type { Language, Say } from './language';
import type { Progress } from './progress';
import type { Terminal } from './terminal';

/** What every command has at hand. */
export interface Session {
  terminal: Terminal;
  language: Language;
  say: Say;
  progress: Progress;
  /** How the process ends; a command that found errors sets it. */
  exit: Exit;
}

/** Writes a value as JSON to a file, or to stdout for "-". */
export async function writeJson({ terminal }: Session, target: string, value: unknown): Promise<void> {
  const text = jsonText(value);
  if (target !== '-') return writeWhole(target, text);
  for (const piece of text) await terminal.write(piece);
}
