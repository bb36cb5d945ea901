import { useEffect, useRef, type ReactNode } from 'react';
import type { Kept } from '../files';
import { DIFFERENCES } from './differences';
import type { Lang, Say } from './words';

interface DialogProps {
  title: string;
  wide?: boolean;
  children: ReactNode;
  buttons: readonly { label: string; primary?: boolean; act(): void }[];
  onClose(): void;
}

/** A modal dialog of the browser's own: Escape closes it, the keyboard stays inside. */
export function Dialog({ title, wide = false, children, buttons, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // Else the first button has the keyboard, and Enter would do what the question warns of.
    dialog.current?.querySelector<HTMLElement>('.primary')?.focus();
  }, []);
  return (
    <dialog
      className={wide ? 'dialog wide' : 'dialog'}
      ref={dialog}
      aria-labelledby="dialog-title"
      onClose={onClose}
    >
      <h2 id="dialog-title">{title}</h2>
      <div className="dialog-body">{children}</div>
      <div className="dialog-buttons">
        {buttons.map(({ label, primary, act }) => (
          <button type="button" className={primary ? 'button primary' : 'button'} key={label} onClick={act}>
            {label}
          </button>
        ))}
      </div>
    </dialog>
  );
}

export function DifferencesDialog({ say, lang, onClose }: { say: Say; lang: Lang; onClose(): void }) {
  return (
    <Dialog
      title={say('differences')}
      wide
      onClose={onClose}
      buttons={[{ label: say('close'), primary: true, act: onClose }]}
    >
      <ul className="differences">
        {DIFFERENCES.map(([zh, en]) => (
          <li key={en}>{lang === 'zh' ? zh : en}</li>
        ))}
      </ul>
    </Dialog>
  );
}

export function KeptDialog({ say, kept, onClose }: { say: Say; kept: readonly Kept[]; onClose(): void }) {
  return (
    <Dialog
      title={say('keptTitle')}
      onClose={onClose}
      buttons={[{ label: say('close'), primary: true, act: onClose }]}
    >
      <table className="kept">
        <tbody>
          {kept.map(({ kind, count }) => (
            <tr key={kind}>
              <th scope="row">{say(kind)}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{say('keptNote')}</p>
    </Dialog>
  );
}
