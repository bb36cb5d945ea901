import { createElement, type ReactElement } from 'react';
import type { IDisposable, Univer } from '@univerjs/core';
import { CellPopupManagerService, HoverManagerService } from '@univerjs/sheets-ui';
import { ComponentManager } from '@univerjs/ui';
import type { Book } from '../../host/model/types';
import { noteAt } from './notes';
import { UNIT } from './snapshot';

const POPUP = 'workbench-note';

interface NotePopupProps {
  popup: { extraProps?: { text?: string } };
}

const NotePopup = ({ popup }: NotePopupProps): ReactElement =>
  createElement('div', { className: 'note-popup', role: 'note' }, popup.extraProps?.text ?? '');

/** Shows the note of the cell under the pointer, as Excel does; `screen` holds the grid. Returns what ends it. */
export function showNotes(univer: Univer, screen: HTMLElement, book: () => Book): () => void {
  const injector = univer.__getInjector();
  const popups = injector.get(CellPopupManagerService);
  injector.get(ComponentManager).register(POPUP, NotePopup as never);
  let shown: IDisposable | null = null;
  const hide = (): void => {
    shown?.dispose();
    shown = null;
  };
  // Univer does not tell when the pointer leaves the cells.
  const left = ({ type, target }: Event): void => {
    if (type === 'pointerleave' || !(target instanceof HTMLCanvasElement)) hide();
  };
  screen.addEventListener('pointerleave', left);
  screen.addEventListener('pointermove', left);
  const watching = injector.get(HoverManagerService).currentCell$.subscribe((hovered) => {
    hide();
    if (!hovered) return;
    const { subUnitId, row, col } = hovered.location;
    const sheet = book().sheets.find(({ id }) => id === subUnitId);
    const note = sheet && noteAt(sheet, row, col);
    if (note)
      shown = popups.showPopup(
        { unitId: UNIT, subUnitId, row, col },
        { componentKey: POPUP, direction: 'horizontal', extraProps: { text: note.text }, priority: 0 },
      );
  });
  return () => {
    watching.unsubscribe();
    screen.removeEventListener('pointerleave', left);
    screen.removeEventListener('pointermove', left);
    hide();
  };
}
