import type { IStyleData } from '@univerjs/core';
import type { Table } from '../../host/model/types';
import { bottomOf } from '../../host/model/rect';

/** Excel's colours: of plain, and of accents 1 to 6. */
const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
/** Paler than Excel's, for a calmer page. */
const BANDS = ['#F5F7F9', '#EDF2FA', '#FDF3EC', '#F6F6F6', '#FFF9E8', '#EFF5FB', '#F1F7EE'];

/** How a cell in this row of a table looks by the table's style, nearly as Excel draws it. */
export function tableLook(table: Table, row: number): IStyleData | undefined {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!match) return undefined;
  const colour = (Number(match[2]) - 1) % 7;
  const light = match[1] === 'Light';
  if (table.showHeaders && row === table.rect.top)
    return light
      ? {
          bl: 1,
          bd: { b: { s: 1, cl: { rgb: ACCENTS[colour]! } }, t: { s: 1, cl: { rgb: ACCENTS[colour]! } } },
        }
      : { bl: 1, bg: { rgb: ACCENTS[colour]! }, cl: { rgb: '#FFFFFF' } };
  if (table.showTotals && row === bottomOf(table.rect))
    return { bl: 1, bd: { t: { s: 7, cl: { rgb: ACCENTS[colour]! } } } };
  const banded = table.showBandedRows && (row - table.rect.top - (table.showHeaders ? 1 : 0)) % 2 === 0;
  return banded ? { bg: { rgb: BANDS[colour]! } } : undefined;
}
