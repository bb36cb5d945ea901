import { useEffect, useRef } from 'react';
import { connectFrame, greetingFor } from './bridge';
import type { Session } from './session';
import type { Say } from './words';

interface PaneFrameProps {
  say: Say;
  session: Session;
  /** The add-in's own origin. */
  origin: string;
  onReady(): void;
}

/** The add-in in a frame of its own origin, as Excel shows it; a new session makes a new frame. */
export function PaneFrame({ say, session, origin, onReady }: PaneFrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const ready = useRef(onReady);
  ready.current = onReady;
  useEffect(() => {
    const { host } = session;
    const frame = document.createElement('iframe');
    frame.title = say('paneTitle');
    frame.name = greetingFor(host);
    frame.allow = 'clipboard-write';
    const part = connectFrame(host, frame, origin, () => ready.current());
    frame.src = `${origin}/taskpane.html`;
    place.current?.append(frame);
    return () => {
      part();
      frame.remove();
    };
  }, [session, origin, say]);
  return <div className="pane-frame" ref={place} />;
}
