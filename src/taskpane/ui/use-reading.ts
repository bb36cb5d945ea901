import { useEffect, useRef } from 'react';
import { usePane } from './context';

/**
 * Reads what a view is missing as soon as no other work is under way; asks once, so that a failure is not repeated by
 * itself, and again when it is missing anew.
 */
export function useReading(missing: boolean, read: () => Promise<boolean>): void {
  const { state } = usePane();
  const asked = useRef(false);
  const idle = state.job === null;
  useEffect(() => {
    if (!missing) asked.current = false;
    else if (idle && !asked.current) {
      asked.current = true;
      void read();
    }
  }, [missing, idle]);
}
