import { useEffect, useRef, useState } from 'react';
import { openGrid, type Grid, type GridFunction, type GridStatus } from '../grid';
import type { Session } from './session';
import type { Lang, Say } from './words';

interface GridPlaceProps {
  say: Say;
  lang: Lang;
  session: Session;
  functions: readonly GridFunction[];
  onStatus(status: GridStatus): void;
  onGrid(grid: Grid | null): void;
}

/** The spreadsheet over the session's workbook. */
export function GridPlace({ say, lang, session, functions, onStatus, onGrid }: GridPlaceProps) {
  const place = useRef<HTMLDivElement>(null);
  const told = useRef({ onStatus, onGrid, functions });
  told.current = { onStatus, onGrid, functions };
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    const container = document.createElement('div');
    container.className = 'grid-container';
    place.current?.append(container);
    const leaving = new AbortController();
    const { signal } = leaving;
    setFailure(null);
    const status = (now: GridStatus): void => {
      if (!signal.aborted) told.current.onStatus(now);
    };
    openGrid(container, session.host, {
      lang,
      functions: told.current.functions,
      onStatus: status,
      calculated: session.calculated,
      signal,
    }).then(
      (opened) => {
        if (!signal.aborted) told.current.onGrid(opened);
      },
      (error: unknown) => {
        if (!signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      told.current.onGrid(null);
      leaving.abort();
      // The grid is taken down in the next task.
      setTimeout(() => container.remove());
    };
  }, [session, lang]);
  return (
    <section className="grid-place" aria-label={say('grid')} ref={place}>
      {failure !== null && (
        <div className="notice" role="alert">
          {failure}
        </div>
      )}
    </section>
  );
}
