import { useCallback, useState } from 'react';

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
  const ask = useCallback(
    (title: string, text: string, yes: string): Promise<boolean> =>
      new Promise((resolve) => {
        setQuestion({
          title,
          text,
          yes,
          answer: (agreed) => {
            setQuestion(null);
            resolve(agreed);
          },
        });
      }),
    [],
  );
  return { question, ask };
}
