import { useCallback, useRef, useState } from 'react';

/** A question that waits for its answer. */
export interface Question {
  title: string;
  text: string;
  yes: string;
  answer(agreed: boolean): void;
}

/** Asks one thing at a time; the page shows `question` as a dialog. */
export function useQuestions() {
  const [question, setQuestion] = useState<Question | null>(null);
  const pending = useRef<((agreed: boolean) => void) | null>(null);
  const ask = useCallback(
    (title: string, text: string, yes: string): Promise<boolean> =>
      new Promise((resolve) => {
        // A question that another one takes the place of was not agreed to.
        pending.current?.(false);
        pending.current = resolve;
        setQuestion({
          title,
          text,
          yes,
          answer: (agreed) => {
            if (pending.current !== resolve) return;
            pending.current = null;
            setQuestion(null);
            resolve(agreed);
          },
        });
      }),
    [],
  );
  return { question, ask };
}
