import { speaking } from '../../src/cli/language';
import { Progress } from '../../src/cli/progress';

const step = { zh: '核算', en: 'calculating' };

/** What is said at a step after some milliseconds. */
function said({ after, watched, bytes = 0 }: { after: number; watched: boolean; bytes?: number }): string {
  let now = 0;
  let text = '';
  const terminal = {
    write: async () => undefined,
    warn: (more: string) => void (text += more),
    columns: 80,
    watched,
    now: () => now,
  };
  const progress = new Progress(terminal, speaking('en'));
  progress.expect(bytes);
  now = after;
  progress.step(step);
  return text;
}

describe('Progress on stderr', () => {
  test('short work goes by unannounced, before a person or not', () => {
    expect(said({ after: 500, watched: true })).toBe('');
    expect(said({ after: 500, watched: false })).toBe('');
  });

  test('after two seconds each step is told, with the time', () => {
    expect(said({ after: 2500, watched: false })).toBe('2.5 s  calculating\n');
  });

  test('a large file is told at once to a person who watches, and not to a log', () => {
    expect(said({ after: 0, watched: true, bytes: 50_000_000 })).toBe('0.0 s  calculating\n');
    expect(said({ after: 0, watched: false, bytes: 50_000_000 })).toBe('');
  });
});
