import { areaOf } from '../model/areas';
import { requireOpen } from '../model/protection';
import type { Area, Sheet } from '../model/types';
import { integer, objectOf, text } from '../protocol/arguments';
import { invalidArgument } from '../protocol/errors';
import { object, type Types } from './selves';

type Axis = 'rows' | 'columns';

const listOf = ({ sheet, axis }: { sheet: Sheet; axis: Axis }): number[] => sheet.layout.breaks[axis];

export const pageBreakTypes: Types = {
  PageBreakCollection: {
    items: {
      list: (place) => listOf(place).map((index) => object('PageBreak', { ...place, index })),
      find: (place, key) => {
        const index = listOf(place)[integer(key)];
        return index === undefined ? null : object('PageBreak', { ...place, index });
      },
    },
    methods: {
      // The page breaks before the range's first cell.
      add: (place, [given]) => {
        const { sheet, axis } = place;
        requireOpen(sheet);
        const { rect } = objectOf<Area>(given, 'Range') ?? areaOf(sheet.book, text(given), sheet);
        const index = axis === 'rows' ? rect.top : rect.left;
        if (index === 0) throw invalidArgument();
        const list = listOf(place);
        if (!list.includes(index)) list.push(index);
        list.sort((a, b) => a - b);
        return object('PageBreak', { ...place, index });
      },
      removePageBreaks: (place) => {
        requireOpen(place.sheet);
        listOf(place).length = 0;
        return undefined;
      },
    },
  },
  PageBreak: {
    scalars: {
      columnIndex: { get: ({ axis, index }) => (axis === 'columns' ? index : 0) },
      rowIndex: { get: ({ axis, index }) => (axis === 'rows' ? index : 0) },
    },
    methods: {
      delete: (place) => {
        const list = listOf(place);
        list.splice(list.indexOf(place.index), 1);
        return undefined;
      },
      getCellAfterBreak: ({ sheet, axis, index }) => {
        const [top, left] = axis === 'rows' ? [index, 0] : [0, index];
        return object('Range', { sheet, rect: { top, left, rows: 1, columns: 1 } });
      },
    },
  },
};
