/** One thing that happened; never a name, an amount or the contents of a cell. */
export interface LogEntry {
  time: string;
  what: string;
  detail: string;
}

export interface Log {
  add(what: string, detail?: string): void;
  entries(): readonly LogEntry[];
}

const MOST = 200;

/** The last things that happened, for the diagnostics page. */
export function makeLog(now: () => Date): Log {
  const entries: LogEntry[] = [];
  return {
    add(what, detail = '') {
      entries.push({ time: now().toISOString(), what, detail });
      if (entries.length > MOST) entries.shift();
    },
    entries: () => entries,
  };
}
