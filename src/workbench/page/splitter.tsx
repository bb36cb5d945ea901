import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

interface SplitterProps {
  label: string;
  width: number;
  onWidth(width: number): void;
}

/** The narrowest and widest pane, in pixels; Excel's is at least 300. */
export const PANE_MIN = 300;
export const PANE_MAX = 720;
export const PANE_WIDTH = 380;
const STEP = 20;

const fit = (width: number): number => Math.min(PANE_MAX, Math.max(PANE_MIN, width));

/** The edge between grid and pane, by pointer and by arrow keys. */
export function Splitter({ label, width, onWidth }: SplitterProps) {
  const from = useRef<{ x: number; width: number } | null>(null);
  const down = (event: PointerEvent<HTMLDivElement>): void => {
    from.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
    document.body.classList.add('resizing');
  };
  const move = (event: PointerEvent): void => {
    if (from.current) onWidth(fit(from.current.width + from.current.x - event.clientX));
  };
  const up = (): void => {
    from.current = null;
    document.body.classList.remove('resizing');
  };
  const key = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    onWidth(fit(width + step));
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={PANE_MIN}
      aria-valuemax={PANE_MAX}
      tabIndex={0}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onDoubleClick={() => onWidth(PANE_WIDTH)}
      onKeyDown={key}
    />
  );
}
