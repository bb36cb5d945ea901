import { ICommandService, type IRange, type Univer } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { ScrollToCellOperation, SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { ScrollCommand, ScrollToCellCommand, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { wayIntoView } from './into-view';
import { UNIT } from './snapshot';
import { workbookOf } from './shown';

const SCROLLS: ReadonlySet<string> = new Set([ScrollToCellOperation.id, ScrollToCellCommand.id]);

/**
 * Univer scrolls to what was selected; where columns or rows of other sizes are frozen it misses by the difference. This makes
 * good what it missed: the selected cell is wholly in view.
 */
export function revealSelection(univer: Univer): void {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  commands.onCommandExecuted(({ id, params }) => {
    const { reveal, range } = (params ?? {}) as { reveal?: boolean; range?: IRange };
    if (id === SetSelectionsOperation.id && reveal) {
      const selected = injector.get(SheetsSelectionsService).getCurrentLastSelection();
      if (selected) reach(selected.primary ?? selected.range);
    } else if (SCROLLS.has(id) && range) reach(range);
  });

  function reach({ startRow, startColumn }: Pick<IRange, 'startRow' | 'startColumn'>): void {
    const render = injector.get(IRenderManagerService).getRenderById(UNIT);
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const sheet = workbookOf(univer).getActiveSheet();
    if (!viewport || !skeleton || Number.isNaN(startRow) || Number.isNaN(startColumn)) return;
    const { xSplit, ySplit } = sheet.getFreeze();
    const { left, right, top, bottom } = viewport.calcViewportInfo().viewBound;
    const { rowHeaderWidth, columnHeaderHeight } = skeleton;
    const across = [left - rowHeaderWidth, right - rowHeaderWidth] as const;
    const down = [top - columnHeaderHeight, bottom - columnHeaderHeight] as const;
    const x = wayIntoView(skeleton.columnWidthAccumulation, startColumn, xSplit, across);
    const y = wayIntoView(skeleton.rowHeightAccumulation, startRow, ySplit, down);
    if (x === 0 && y === 0) return;
    const { row, column, rowOffset, columnOffset } = skeleton.getOffsetRelativeToRowCol(
      viewport.viewportScrollX + x,
      viewport.viewportScrollY + y,
    );
    commands.syncExecuteCommand(ScrollCommand.id, {
      sheetViewStartRow: row,
      sheetViewStartColumn: column,
      offsetX: columnOffset,
      offsetY: rowOffset,
    });
  }
}
