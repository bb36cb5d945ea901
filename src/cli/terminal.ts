import { once } from 'node:events';

/** Where a command speaks: data to one stream, progress and complaints to the other. */
export interface Terminal {
  /** Data. Resolves once the reader has room for more. */
  write(text: string): Promise<void>;
  /** Progress and complaints. */
  warn(text: string): void;
  /** Columns of text that fit side by side. */
  columns: number;
  /** A person watches the complaints. */
  watched: boolean;
  /** Milliseconds since some start. */
  now(): number;
}

/** Width of text that nobody's window limits: a file or a pipe. */
const UNLIMITED_COLUMNS = 160;
const LEAST_COLUMNS = 40;

/** The process's own streams. A reader that leaves early (head, less) ends the process quietly. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
  const asked = Number(process.env.COLUMNS);
  const columns = stdout.columns ?? (asked > 0 ? asked : UNLIMITED_COLUMNS);
  return {
    write: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    warn: (text) => void stderr.write(text),
    columns: Math.max(LEAST_COLUMNS, columns),
    watched: stderr.isTTY === true,
    now: () => performance.now(),
  };
}
