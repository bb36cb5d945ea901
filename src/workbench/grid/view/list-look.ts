import { VerticalAlign, WrapStrategy, type IPaddingData, type IStyleData } from '@univerjs/core';
import type { Book } from '../../host/model/types';
import { standardLook } from './fonts';
import { USUAL_PADDING } from './look';

/** Of a text in a cell with a list Univer keeps so many pixels to the left and above free besides the cell's padding. */
const LEFT = 6;
const ABOVE = 3;

/** One pixel of the usual padding below, and the three that Univer keeps free there too. */
const BELOW = -2;

/** What makes a cell with a list look like its neighbours: Univer draws it lower, further in, in Arial, and breaks lines. */
export const listLook = (own: IStyleData, book: Book): IStyleData => ({
  ...standardLook(book),
  ...(own.ff && { ff: own.ff }),
  ...(own.fs && { fs: own.fs }),
  tb: own.tb ?? WrapStrategy.CLIP,
  pd: { ...own.pd, ...upright(own.vt), l: (own.pd?.l ?? USUAL_PADDING) - LEFT },
});

function upright(vertical: IStyleData['vt']): Pick<IPaddingData, 't' | 'b'> {
  if (vertical === VerticalAlign.TOP || vertical === VerticalAlign.MIDDLE) return { t: -ABOVE, b: -ABOVE };
  return { t: BELOW - 2, b: BELOW };
}
