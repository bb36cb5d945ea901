import { parseRect, printRect } from './address';
import { MAX_COLUMNS, MAX_ROWS } from './rect';
import { moveRect, type Shift } from './shift-rect';
import type { Sheet } from './types';

/** What the file keeps and nothing here shows goes where its cells go. */
export function movePinned({ pinned }: Sheet, shift: Shift): void {
  for (const one of pinned) {
    if (one.text === '') continue;
    if (one.kind === 'area')
      one.text = one.text
        .split(/\s+/)
        .map(parseRect)
        .flatMap((rect) => (rect && moveRect(rect, shift)) ?? [])
        .map(printRect)
        .join(' ');
    else if (one.kind === 'row') {
      const rect = moveRect({ top: Number(one.text), left: 0, rows: 1, columns: MAX_COLUMNS }, shift);
      one.text = rect ? String(rect.top) : '';
    } else if (one.kind === 'column') {
      const rect = moveRect({ top: 0, left: Number(one.text), rows: MAX_ROWS, columns: 1 }, shift);
      one.text = rect ? String(rect.left) : '';
    }
  }
}
