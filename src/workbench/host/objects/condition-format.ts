import { checkFormula } from '../model/formula-check';
import type { Condition } from '../model/types';
import { choice, flag, text } from '../protocol/arguments';
import type { Json } from '../protocol/envelope';
import { invalidArgument } from '../protocol/errors';
import type { Scalar } from '../protocol/object-type';
import { colour } from './colour';
import { object, type Types } from './selves';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

const font = (
  key: 'bold' | 'italic' | 'strikethrough' | 'color' | 'underline',
  read: (value: Json) => string | boolean,
): Scalar<Condition> => ({
  get: ({ format }) => format.font[key] ?? null,
  set: ({ format }, value) => void Object.assign(format.font, { [key]: read(value) }),
});

const border = (
  key: string,
  fallback: string,
  read: (value: Json) => string,
): Scalar<{ condition: Condition; side: string }> => ({
  get: ({ condition, side }) =>
    (condition.format.borders[side] as Record<string, Json> | undefined)?.[key] ?? fallback,
  set: ({ condition, side }, value) => {
    const before = (condition.format.borders[side] ?? {}) as Record<string, Json>;
    condition.format.borders[side] = { ...before, [key]: read(value) };
  },
});

const setRule = (condition: Condition, value: Json): void => {
  const formula = text(value);
  if (!formula.startsWith('=') || !checkFormula(formula)) throw invalidArgument();
  condition.rule = { formula };
};

/** The look that a condition gives. */
export const conditionFormatTypes: Types = {
  ConditionalFormatRule: {
    scalars: {
      formula: { get: ({ rule }) => rule.formula ?? '', set: setRule },
      formulaLocal: { get: ({ rule }) => rule.formula ?? '', set: setRule },
    },
  },
  ConditionalRangeFormat: {
    scalars: {
      numberFormat: {
        get: ({ format }) => format.numberFormat,
        set: ({ format }, value) => void (format.numberFormat = value),
      },
    },
    links: {
      borders: (condition) => object('ConditionalRangeBorderCollection', condition),
      fill: (condition) => object('ConditionalRangeFill', condition),
      font: (condition) => object('ConditionalRangeFont', condition),
    },
  },
  ConditionalRangeFont: {
    scalars: {
      bold: font('bold', (value) => flag(value)),
      color: font('color', colour),
      italic: font('italic', (value) => flag(value)),
      strikethrough: font('strikethrough', (value) => flag(value)),
      underline: font('underline', (value) => choice(value, ['None', 'Single', 'Double'])),
    },
    methods: {
      clear: ({ format }) => {
        format.font = {};
        return undefined;
      },
    },
  },
  ConditionalRangeFill: {
    scalars: {
      color: {
        get: ({ format }) => format.fill ?? '',
        set: ({ format }, value) => void (format.fill = colour(value)),
      },
    },
    methods: {
      clear: ({ format }) => {
        format.fill = null;
        return undefined;
      },
    },
  },
  ConditionalRangeBorderCollection: {
    scalars: { count: { get: () => SIDES.length } },
    links: {
      bottom: (condition) => object('ConditionalRangeBorder', { condition, side: 'EdgeBottom' }),
      left: (condition) => object('ConditionalRangeBorder', { condition, side: 'EdgeLeft' }),
      right: (condition) => object('ConditionalRangeBorder', { condition, side: 'EdgeRight' }),
      top: (condition) => object('ConditionalRangeBorder', { condition, side: 'EdgeTop' }),
    },
    items: {
      list: (condition) => SIDES.map((side) => object('ConditionalRangeBorder', { condition, side })),
      find: (condition, key) =>
        SIDES.includes(String(key))
          ? object('ConditionalRangeBorder', { condition, side: String(key) })
          : null,
    },
  },
  ConditionalRangeBorder: {
    scalars: {
      color: border('color', '#000000', colour),
      sideIndex: { get: ({ side }) => side },
      style: border('style', 'None', (value) =>
        choice(value, ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot']),
      ),
    },
  },
};
