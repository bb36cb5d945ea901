import { PaneFrame } from './pane-frame';
import type { Session } from './session';
import type { Say } from './words';

interface PaneProps {
  say: Say;
  session: Session;
  origin: string;
  open: boolean;
  width: number;
  ready: boolean;
  late: boolean;
  onReady(): void;
  onClose(): void;
  onReload(): void;
}

/** The task pane with its head; it goes on working while it is closed. */
export function Pane({
  say,
  session,
  origin,
  open,
  width,
  ready,
  late,
  onReady,
  onClose,
  onReload,
}: PaneProps) {
  return (
    <aside
      className={open ? 'pane' : 'pane closed'}
      aria-label={say('paneTitle')}
      style={{ width: open ? width : 0 }}
    >
      <div className="pane-head">
        <span>{say('pane')}</span>
        <button
          type="button"
          className="pane-close"
          aria-label={say('closePane')}
          title={say('closePane')}
          onClick={onClose}
        >
          ×
        </button>
      </div>
      {!ready && (
        <div className="pane-waiting" role={late ? 'alert' : undefined}>
          {say(late ? 'addinFailed' : 'addinWaiting')}
          {late && (
            <button type="button" className="button" onClick={onReload}>
              {say('reload')}
            </button>
          )}
        </div>
      )}
      <PaneFrame say={say} session={session} origin={origin} onReady={onReady} />
    </aside>
  );
}
