import { ICommandService, type Univer } from '@univerjs/core';
import { SetWorksheetRowAutoHeightMutation } from '@univerjs/sheets';

/** A row of the standard height, and how high a line of the standard size may come in the font that stands in, in pixels. */
const ROW = 20;
const LINE = 24;

/** An entry makes no row higher that would stay as it is in Excel: only the font that stands in for the book's needs the room. */
export function keepRowHeights(univer: Univer): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted(({ id, params }) => {
      if (id !== SetWorksheetRowAutoHeightMutation.id) return;
      const { rowsAutoHeightInfo } = params as { rowsAutoHeightInfo: { autoHeight?: number }[] };
      for (const row of rowsAutoHeightInfo)
        if (row.autoHeight !== undefined && row.autoHeight > ROW && row.autoHeight <= LINE)
          row.autoHeight = ROW;
    });
}
