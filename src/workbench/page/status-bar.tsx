import type { GridStatus } from '../grid';
import type { Kept, Progress } from '../files';
import type { SelectionSums } from './selection-sums';
import type { Say } from './words';

interface StatusBarProps {
  say: Say;
  status: GridStatus | null;
  /** What the page itself is doing or has done. */
  message: string;
  /** How far it has come with that, where it can be counted. */
  work: Progress | null;
  /** The local server has ended. */
  ended: boolean;
  sums: SelectionSums | null;
  kept: readonly Kept[];
  onKept(): void;
}

/** What is going on, what the selection adds up to, and what the file holds unseen. */
export function StatusBar({ say, status, message, work, ended, sums, kept, onKept }: StatusBarProps) {
  const busy = work !== null || (status !== null && status.phase !== 'ready');
  const { done, total } = work ?? status ?? {};
  const counted = busy && done !== undefined && total !== undefined && total > 0;
  const text = message !== '' ? message : statusText(say, status);
  const unseen = kept.reduce((sum, { count }) => sum + count, 0);
  return (
    <footer className="status-bar">
      <span
        className="status-text"
        role="status"
        aria-label={say('status')}
        data-phase={status?.phase ?? 'none'}
      >
        {busy && <span className="spinner" aria-hidden="true" />}
        {text}
      </span>
      {counted && <progress max={total} value={done} aria-label={text} />}
      {ended && (
        <span className="status-warning" role="alert">
          {say('serverEnded')}
        </span>
      )}
      <span className="status-space" />
      {sums && (
        <span className="status-sums">
          {sums.numbers > 0 && <span>{say('average', { value: shown(sums.sum / sums.numbers) })}</span>}
          <span>{say('count', { value: sums.count })}</span>
          {sums.numbers > 0 && <span>{say('sum', { value: shown(sums.sum) })}</span>}
        </span>
      )}
      {unseen > 0 && (
        <button type="button" className="status-link" onClick={onKept}>
          {say('kept', { count: unseen })}
        </button>
      )}
    </footer>
  );
}

export function statusText(say: Say, status: GridStatus | null): string {
  if (!status) return '';
  const { phase, what, done, total, took } = status;
  if (phase === 'loading') return what ? say('loadingSheet', { what }) : say('loading');
  if (phase === 'calculating')
    return total
      ? say('calculatingOf', { done: (done ?? 0).toLocaleString(), total: total.toLocaleString() })
      : say('calculating');
  const ready = say('ready');
  return took !== undefined && took >= 500
    ? `${ready} · ${say('took', { seconds: (took / 1000).toFixed(1) })}`
    : ready;
}

/** As Excel shows sums: separators, no more decimals than a double carries. */
const shown = (value: number): string =>
  Number(value.toPrecision(15)).toLocaleString('en-US', { maximumFractionDigits: 6 });
