import { bottomOf, rightOf, type Rect } from '../model/rect';
import type { BorderStyle } from '../model/style';
import type { Area } from '../model/types';
import { choice } from '../protocol/arguments';
import type { Json } from '../protocol/envelope';
import type { Scalar } from '../protocol/object-type';
import { colour } from './colour';
import { look } from './formats';
import { object, type Types } from './selves';

type Areas = readonly Area[];

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];
const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'];
const NO_BORDER: BorderStyle = { style: 'None', weight: 'Thin', color: '#000000' };

/** Which cells of a range a side belongs to, and which side it is there. */
function edge(area: Area, side: string): [Area, string] | null {
  const { rect } = area;
  const part = (change: Partial<Rect>, cellSide: string): [Area, string] | null => {
    const next = { ...rect, ...change };
    return next.rows > 0 && next.columns > 0 ? [{ sheet: area.sheet, rect: next }, cellSide] : null;
  };
  switch (side) {
    case 'EdgeTop':
      return part({ rows: 1 }, side);
    case 'EdgeBottom':
      return part({ top: bottomOf(rect), rows: 1 }, side);
    case 'EdgeLeft':
      return part({ columns: 1 }, side);
    case 'EdgeRight':
      return part({ left: rightOf(rect), columns: 1 }, side);
    case 'InsideHorizontal':
      return part({ rows: rect.rows - 1 }, 'EdgeBottom');
    case 'InsideVertical':
      return part({ columns: rect.columns - 1 }, 'EdgeRight');
    default:
      return part({}, side);
  }
}

const border = (
  key: keyof BorderStyle,
  read: (value: Json) => string,
): Scalar<{ areas: Areas; side: string }> => {
  const of = (side: string): Scalar<Areas> =>
    look(
      (style) => (style.borders?.[side] ?? NO_BORDER)[key],
      (style, value) => {
        const before = style.borders?.[side] ?? NO_BORDER;
        // A weight or colour alone draws a line, as in Excel.
        const drawn =
          key !== 'style' && before.style === 'None' ? { ...before, style: 'Continuous' } : before;
        return { ...style, borders: { ...style.borders, [side]: { ...drawn, [key]: read(value) } } };
      },
    );
  const edges = ({ areas, side }: { areas: Areas; side: string }): [Area, string][] =>
    areas.map((area) => edge(area, side)).filter((found) => found !== null);
  return {
    get: (self) => {
      const found = edges(self).map(([area, side]) => of(side).get([area]));
      return found.every((value) => value === found[0]) ? (found[0] ?? NO_BORDER[key]) : null;
    },
    set: (self, value) => {
      for (const [area, side] of edges(self)) of(side).set?.([area], value);
    },
  };
};

/** The lines around and inside a range. */
export const borderTypes: Types = {
  RangeBorderCollection: {
    scalars: { count: { get: () => SIDES.length } },
    items: {
      list: (areas) => SIDES.map((side) => object('RangeBorder', { areas, side })),
      find: (areas, key) =>
        SIDES.includes(String(key)) ? object('RangeBorder', { areas, side: String(key) }) : null,
    },
  },
  RangeBorder: {
    scalars: {
      color: border('color', colour),
      sideIndex: { get: ({ side }) => side },
      style: border('style', (value) => choice(value, LINES)),
      weight: border('weight', (value) => choice(value, WEIGHTS)),
    },
  },
};
