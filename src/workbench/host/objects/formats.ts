import { common, restyle } from '../model/format';
import {
  hasStandardSize,
  readHeight,
  readWidth,
  useStandardSize,
  writeHeight,
  writeWidth,
} from '../model/sizes';
import { autofitColumns } from '../model/autofit';
import type { CellStyle, FontStyle } from '../model/style';
import type { Area } from '../model/types';
import { choice, flag, integer, number, text } from '../protocol/arguments';
import type { Json } from '../protocol/envelope';
import { invalidArgument } from '../protocol/errors';
import type { Scalar } from '../protocol/object-type';
import { colour } from './colour';
import { object, type Types } from './selves';

type Areas = readonly Area[];

/** A property of the look: read where common to all cells, else null. */
export const look = (
  pick: (style: CellStyle) => Json,
  put: (style: CellStyle, value: Json) => CellStyle,
): Scalar<Areas> => ({
  get: (areas) => {
    const found = areas.map((area) => common(area, pick));
    return found.every((value) => value === found[0]) ? (found[0] ?? null) : null;
  },
  set: (areas, value) => {
    for (const area of areas) restyle(area, (style) => put(style, value));
  },
});

const font = <K extends keyof FontStyle>(
  key: K,
  standard: FontStyle[K],
  read: (value: Json) => FontStyle[K],
): Scalar<Areas> =>
  look(
    (style) => (style.font?.[key] ?? standard) as Json,
    (style, value) => ({ ...style, font: { ...style.font, [key]: read(value) } }),
  );

/** What a cell does not say of its font is that of the book. */
const bookFont = <K extends 'name' | 'size'>(key: K, read: (value: Json) => FontStyle[K]): Scalar<Areas> => {
  const by = (areas: Areas): Scalar<Areas> => font(key, only(areas).sheet.book.standardFont[key], read);
  return {
    get: (areas) => by(areas).get(areas),
    set: (areas, value) => by(areas).set!(areas, value),
  };
};

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
];
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];
const UNDERLINE = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'];
const fontSize = (value: Json): number => {
  const size = number(value);
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
};

const fontName = (value: Json): string => {
  const name = text(value);
  if (name === '') throw invalidArgument();
  return name;
};

const only = (areas: Areas): Area => areas[0]!;

export const formatTypes: Types = {
  RangeFormat: {
    scalars: {
      autoIndent: look(
        (style) => style.autoIndent ?? false,
        (style, value) => ({ ...style, autoIndent: flag(value) }),
      ),
      columnWidth: {
        get: (areas) => readWidth(only(areas)),
        set: (areas, value) => areas.forEach((area) => writeWidth(area, number(value))),
      },
      horizontalAlignment: look(
        (style) => style.horizontalAlignment ?? 'General',
        (style, value) => ({ ...style, horizontalAlignment: choice(value, HORIZONTAL) }),
      ),
      indentLevel: look(
        (style) => style.indentLevel ?? 0,
        (style, value) => {
          if (integer(value) < 0 || integer(value) > 250) throw invalidArgument();
          return { ...style, indentLevel: integer(value) };
        },
      ),
      readingOrder: look(
        (style) => style.readingOrder ?? 'Context',
        (style, value) => ({
          ...style,
          readingOrder: choice(value, ['Context', 'LeftToRight', 'RightToLeft']),
        }),
      ),
      rowHeight: {
        get: (areas) => readHeight(only(areas)),
        set: (areas, value) => areas.forEach((area) => writeHeight(area, number(value))),
      },
      shrinkToFit: look(
        (style) => style.shrinkToFit ?? false,
        (style, value) => ({ ...style, shrinkToFit: flag(value) }),
      ),
      textOrientation: look(
        (style) => style.textOrientation ?? 0,
        (style, value) => ({ ...style, textOrientation: integer(value) }),
      ),
      useStandardHeight: {
        get: (areas) => areas.every((area) => hasStandardSize(area, 'rows')),
        set: (areas, value) => {
          if (flag(value)) areas.forEach((area) => useStandardSize(area, 'rows'));
        },
      },
      useStandardWidth: {
        get: (areas) => areas.every((area) => hasStandardSize(area, 'columns')),
        set: (areas, value) => {
          if (flag(value)) areas.forEach((area) => useStandardSize(area, 'columns'));
        },
      },
      verticalAlignment: look(
        (style) => style.verticalAlignment ?? 'Center',
        (style, value) => ({ ...style, verticalAlignment: choice(value, VERTICAL) }),
      ),
      wrapText: look(
        (style) => style.wrapText ?? false,
        (style, value) => ({ ...style, wrapText: flag(value) }),
      ),
    },
    links: {
      borders: (areas) => object('RangeBorderCollection', areas),
      fill: (areas) => object('RangeFill', areas),
      font: (areas) => object('RangeFont', areas),
      protection: (areas) => object('FormatProtection', areas),
    },
    methods: {
      autofitColumns: (areas) => areas.forEach((area) => autofitColumns(area)) as undefined,
      autofitRows: (areas) => areas.forEach((area) => area.sheet.rowHeights.clear()) as undefined,
    },
  },
  RangeFont: {
    scalars: {
      bold: font('bold', false, (value) => flag(value)),
      color: font('color', '#000000', colour),
      italic: font('italic', false, (value) => flag(value)),
      name: bookFont('name', fontName),
      size: bookFont('size', fontSize),
      strikethrough: font('strikethrough', false, (value) => flag(value)),
      subscript: font('subscript', false, (value) => flag(value)),
      superscript: font('superscript', false, (value) => flag(value)),
      underline: font('underline', 'None', (value) => choice(value, UNDERLINE)),
    },
  },
  RangeFill: {
    scalars: {
      color: look(
        (style) => style.fill?.color ?? '#FFFFFF',
        (style, value) => ({ ...style, fill: { ...style.fill, color: colour(value), pattern: 'Solid' } }),
      ),
      pattern: look(
        (style) => style.fill?.pattern ?? 'None',
        (style, value) => ({ ...style, fill: { ...style.fill, pattern: text(value) } }),
      ),
    },
    methods: {
      clear: (areas) => areas.forEach((area) => restyle(area, ({ fill: _, ...style }) => style)) as undefined,
    },
  },
  FormatProtection: {
    scalars: {
      formulaHidden: look(
        (style) => style.formulaHidden ?? false,
        (style, value) => ({ ...style, formulaHidden: flag(value) }),
      ),
      locked: look(
        (style) => style.locked ?? true,
        (style, value) => ({ ...style, locked: flag(value) }),
      ),
    },
  },
};
