import { useState, type KeyboardEvent } from 'react';
import type { Ribbon, RibbonButton } from './ribbon-model';
import type { Say } from './words';

interface RibbonBarProps {
  say: Say;
  ribbon: Ribbon | null;
  /** The add-in answers: its buttons do something. */
  ready: boolean;
  paneOpen: boolean;
  onPress(button: RibbonButton): void;
}

/** The add-in's tab, drawn from its manifest. Arrow keys go from button to button, as in Excel. */
export function RibbonBar({ say, ribbon, ready, paneOpen, onPress }: RibbonBarProps) {
  const buttons = ribbon?.groups.flatMap((group) => group.buttons) ?? [];
  const [current, setCurrent] = useState(0);
  /** The button just pressed: its tip is out of the way until the pointer leaves. */
  const [quiet, setQuiet] = useState('');
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : current + step;
    if (next === current || next < 0 || next >= buttons.length) return;
    event.preventDefault();
    setCurrent(next);
    const list = event.currentTarget.querySelectorAll<HTMLButtonElement>('button');
    list[next]?.focus();
  };
  return (
    <nav className="ribbon" aria-label={say('ribbon')}>
      <div className="ribbon-tabs">
        <span className="ribbon-tab">{ribbon?.label ?? say('pane')}</span>
      </div>
      <div
        className="ribbon-groups"
        role="toolbar"
        aria-label={ribbon?.label ?? say('pane')}
        onKeyDown={move}
      >
        {ribbon?.groups.map((group) => (
          <div className="ribbon-group" role="group" aria-label={group.label} key={group.id}>
            <div className="ribbon-buttons">
              {group.buttons.map((button) => {
                const place = buttons.indexOf(button);
                const isPane = button.action === null;
                return (
                  <button
                    type="button"
                    key={button.id}
                    className={quiet === button.id ? 'ribbon-button quiet' : 'ribbon-button'}
                    data-command={button.action ?? 'pane'}
                    tabIndex={place === current ? 0 : -1}
                    disabled={!ready && !isPane}
                    aria-pressed={isPane ? paneOpen : undefined}
                    onFocus={() => setCurrent(place)}
                    onMouseLeave={() => setQuiet('')}
                    onClick={() => {
                      setQuiet(button.id);
                      onPress(button);
                    }}
                  >
                    <img
                      src={button.icon}
                      srcSet={`${button.largeIcon} 2.5x`}
                      alt=""
                      width={32}
                      height={32}
                    />
                    <span className="ribbon-label">{button.label}</span>
                    <span className="supertip" role="tooltip">
                      <b>{button.label}</b>
                      {button.tip}
                    </span>
                  </button>
                );
              })}
            </div>
            <div className="ribbon-group-label" aria-hidden="true">
              {group.label}
            </div>
          </div>
        ))}
      </div>
    </nav>
  );
}
