import {
  InterceptorEffectEnum,
  type ICellDataForSheetInterceptor,
  type IStyleData,
  type Univer,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { UniverCalculator } from '../calculate/calculator';
import type { Book, Sheet } from '../../host/model/types';
import { holds } from '../../host/model/rect';
import { noteAt } from './notes';
import { listLook } from './list-look';
import { tableLook } from './table-look';

/** After number formats, so that a look given here is the last word. */
const PRIORITY = 5;

/** The red corner of a cell with a note. */
const NOTED = { tr: { size: 7, color: '#c00000' } };

/** Gives cells the looks that the model has beside them: of their table, and of conditions that they meet. */
export function paintCells(univer: Univer, book: () => Book, calculator: UniverCalculator): void {
  const service = univer.__getInjector().get(SheetInterceptorService);
  service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'workbench-looks',
    effect: InterceptorEffectEnum.Style,
    priority: PRIORITY,
    handler: (cell, { subUnitId, row, col, workbook }, next) => {
      const sheet = book().sheets.find(({ id }) => id === subUnitId);
      const extra = sheet && lookAt(sheet, row, col, calculator);
      // Univer's validation draws this cell itself.
      const inList = cell?.fontRenderExtension?.isSkip === true;
      const markers = sheet && noteAt(sheet, row, col) ? NOTED : undefined;
      if (!extra && !inList)
        return next(markers ? { ...cell, markers: { ...cell?.markers, ...markers } } : cell);
      const own = (typeof cell?.s === 'string' ? workbook.getStyles().get(cell.s) : cell?.s) ?? {};
      const painted: ICellDataForSheetInterceptor = {
        ...cell,
        ...(markers && { markers: { ...cell?.markers, ...markers } }),
        s: { ...extra?.below, ...own, ...extra?.above, ...(inList && listLook(own, book())) },
      };
      return next(painted);
    },
  });
}

interface Extra {
  below?: IStyleData;
  above?: IStyleData;
}

function lookAt(sheet: Sheet, row: number, column: number, calculator: UniverCalculator): Extra | null {
  let below: IStyleData | undefined;
  let above: IStyleData | undefined;
  for (const table of sheet.tables) if (holds(table.rect, row, column)) below = tableLook(table, row);
  if (sheet.links.some(({ rect }) => holds(rect, row, column))) below = { ...below, ...LINK };
  for (const condition of sheet.conditions) {
    if (!holds(condition.rect, row, column) || !calculator.meets(condition, row, column)) continue;
    above = { ...conditionLook(condition.format), ...above };
    if (condition.stopIfTrue) break;
  }
  return below || above ? { below, above } : null;
}

const LINK: IStyleData = { cl: { rgb: '#0563C1' }, ul: { s: 1 } };

function conditionLook({ font, fill, numberFormat }: Sheet['conditions'][number]['format']): IStyleData {
  const look: IStyleData = {};
  if (font.color) look.cl = { rgb: font.color };
  if (font.bold !== undefined) look.bl = font.bold ? 1 : 0;
  if (font.italic !== undefined) look.it = font.italic ? 1 : 0;
  if (font.strikethrough) look.st = { s: 1 };
  if (fill) look.bg = { rgb: fill };
  if (typeof numberFormat === 'string') look.n = { pattern: numberFormat };
  return look;
}
