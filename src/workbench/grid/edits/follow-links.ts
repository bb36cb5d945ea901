import type { WorkbookHost } from '../../host';
import { printRect, quoteSheet } from '../../host/model/address';
import { areaOf } from '../../host/model/areas';
import { holds } from '../../host/model/rect';
import { HostError } from '../../host/protocol/errors';

/** A pointer that moved further than this has dragged, not clicked, in pixels. */
const STILL = 3;

/** A click on a cell with a link goes where it points within the book, as in Excel; answers how to stop it. */
export function followLinks(place: HTMLElement, host: WorkbookHost): () => void {
  let start = { x: 0, y: 0 };
  const down = ({ clientX: x, clientY: y }: PointerEvent): void => void (start = { x, y });
  const up = ({ clientX, clientY, target, button }: PointerEvent): void => {
    const moved = Math.abs(clientX - start.x) + Math.abs(clientY - start.y) > STILL;
    if (button !== 0 || moved || !(target instanceof HTMLCanvasElement)) return;
    // The grid makes its selection in the same task.
    setTimeout(() => follow(host));
  };
  place.addEventListener('pointerdown', down, true);
  place.addEventListener('pointerup', up, true);
  return () => {
    place.removeEventListener('pointerdown', down, true);
    place.removeEventListener('pointerup', up, true);
  };
}

function follow({ workbook }: WorkbookHost): void {
  const { active } = workbook.book;
  const { top, left, rows, columns } = active.selection;
  if (rows !== 1 || columns !== 1) return;
  const link = active.links.find(({ rect }) => holds(rect, top, left));
  if (!link?.documentReference) return;
  try {
    const { sheet, rect } = areaOf(workbook.book, link.documentReference.replace(/^[=#]/, ''), active);
    workbook.select(`${quoteSheet(sheet.name)}!${printRect(rect)}`);
  } catch (error) {
    // A link to a sheet or name that is gone leads nowhere.
    if (!(error instanceof HostError)) throw error;
  }
}
