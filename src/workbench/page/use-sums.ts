import { useEffect, useState } from 'react';
import { selectionSums, type SelectionSums } from './selection-sums';
import type { Session } from './session';

/** The line is brought up to date at most this often, in milliseconds. */
const PAUSE = 120;

/** What the selection of the session's workbook adds up to. */
export function useSums(session: Session | null): SelectionSums | null {
  const [sums, setSums] = useState<SelectionSums | null>(null);
  useEffect(() => {
    setSums(null);
    if (!session) return;
    const { book } = session.host.workbook;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = session.host.observe(() => {
      timer ??= setTimeout(() => {
        timer = null;
        setSums(selectionSums(book.active));
      }, PAUSE);
    });
    return () => {
      stop();
      if (timer) clearTimeout(timer);
    };
  }, [session]);
  return sums;
}
