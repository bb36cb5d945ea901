import { useEffect, useState } from 'react';

/** Whether the local server has ended. The browser asks for it again from time to time. */
export function useServerEnded(alive: EventSource): boolean {
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    const error = (): void => setEnded(true);
    const open = (): void => setEnded(false);
    alive.addEventListener('error', error);
    alive.addEventListener('open', open);
    return () => {
      alive.removeEventListener('error', error);
      alive.removeEventListener('open', open);
    };
  }, [alive]);
  return ended;
}
