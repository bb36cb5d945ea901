import { requireOpen } from '../model/protection';
import { checkRule, ruleType } from '../model/validation-rule';
import { intersect, sameRect } from '../model/rect';
import type { Area, Condition, Validation } from '../model/types';
import { flag, integer, record, text } from '../protocol/arguments';
import type { Json } from '../protocol/envelope';
import { HostError, invalidArgument } from '../protocol/errors';
import { object, type Types } from './selves';

type Areas = readonly Area[];

const NO_PROMPT: Json = { message: '', showPrompt: true, title: '' };
const NO_ALERT: Json = { message: '', showAlert: true, style: 'Stop', title: '' };

/** The rule common to the area: null where it has several or only partly one. */
function validationOf(areas: Areas): Validation | null | undefined {
  const area = areas[0]!;
  const found = area.sheet.validations.filter((item) => intersect(item.rect, area.rect));
  if (found.length === 0) return undefined;
  const first = found[0]!;
  const covers = intersect(first.rect, area.rect);
  return found.length === 1 && covers && sameRect(covers, area.rect) ? first : null;
}

/** Sets rules on exactly these cells; other rules are cut away there. */
function validate(areas: Areas, change: (before: Validation) => Validation): void {
  for (const area of areas) {
    requireOpen(area.sheet);
    const before = validationOf([area]) ?? {
      rect: area.rect,
      rule: {},
      prompt: NO_PROMPT,
      errorAlert: NO_ALERT,
      ignoreBlanks: true,
    };
    const next = { ...change(before), rect: { ...area.rect } };
    area.sheet.validations = area.sheet.validations.filter((item) => !intersect(item.rect, area.rect));
    area.sheet.validations.push(next);
  }
}

const TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
];

const conditionsOf = (areas: Areas): Condition[] =>
  areas.flatMap((area) => area.sheet.conditions.filter((item) => intersect(item.rect, area.rect)));

const priority = (condition: Condition): number => condition.sheet.conditions.indexOf(condition);

function setPriority(condition: Condition, wanted: number): void {
  const { conditions } = condition.sheet;
  conditions.splice(conditions.indexOf(condition), 1);
  conditions.splice(Math.max(0, Math.min(wanted, conditions.length)), 0, condition);
}

const ofType = (condition: Condition, type: string): Condition => {
  if (condition.type !== type) throw new HostError('ItemNotFound');
  return condition;
};

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
];

function cellValueRule(value: Json): Record<string, Json> {
  const { formula1, formula2, operator } = record(value);
  if (formula1 === undefined || !OPERATORS.includes(String(operator))) throw invalidArgument();
  return { formula1, ...(formula2 !== undefined && { formula2 }), operator: operator as Json };
}

export const ruleTypes: Types = {
  DataValidation: {
    scalars: {
      errorAlert: {
        get: (areas) => (validationOf(areas) ?? { errorAlert: NO_ALERT }).errorAlert,
        set: (areas, value) =>
          validate(areas, (before) => ({ ...before, errorAlert: { ...record(NO_ALERT), ...record(value) } })),
      },
      ignoreBlanks: {
        get: (areas) => (validationOf(areas) ?? { ignoreBlanks: true }).ignoreBlanks,
        set: (areas, value) => validate(areas, (before) => ({ ...before, ignoreBlanks: flag(value) })),
      },
      prompt: {
        get: (areas) => (validationOf(areas) ?? { prompt: NO_PROMPT }).prompt,
        set: (areas, value) =>
          validate(areas, (before) => ({ ...before, prompt: { ...record(NO_PROMPT), ...record(value) } })),
      },
      rule: {
        get: (areas) => (validationOf(areas)?.rule ?? {}) as Json,
        set: (areas, value) => {
          const rule = checkRule(record(value));
          validate(areas, (before) => ({ ...before, rule }));
        },
      },
      type: {
        get: (areas) => {
          const found = validationOf(areas);
          return found === undefined ? 'None' : found === null ? 'Inconsistent' : ruleType(found.rule);
        },
      },
      valid: { get: () => true },
    },
    methods: {
      clear: (areas) => {
        for (const { sheet, rect } of areas) {
          requireOpen(sheet);
          sheet.validations = sheet.validations.filter((item) => !intersect(item.rect, rect));
        }
        return undefined;
      },
    },
  },
  ConditionalFormatCollection: {
    items: {
      list: (areas) => conditionsOf(areas).map((condition) => object('ConditionalFormat', condition)),
      find: (areas, key) => {
        const found = conditionsOf(areas).find((condition) => condition.id === key);
        return found ? object('ConditionalFormat', found) : null;
      },
    },
    methods: {
      add: (areas, [type]) => {
        const { sheet, rect } = areas[0]!;
        if (areas.length > 1) throw new HostError('UnsupportedOperation');
        requireOpen(sheet, 'allowFormatCells');
        if (!TYPES.includes(text(type))) throw invalidArgument();
        const condition: Condition = {
          id: sheet.book.nextId(),
          sheet,
          rect: { ...rect },
          type: text(type),
          stopIfTrue: false,
          rule: {},
          format: { numberFormat: null, font: {}, fill: null, borders: {} },
        };
        // The newest comes first, as in Excel.
        sheet.conditions.unshift(condition);
        return object('ConditionalFormat', condition);
      },
      clearAll: (areas) => {
        for (const { sheet, rect } of areas)
          sheet.conditions = sheet.conditions.filter((condition) => !intersect(condition.rect, rect));
        return undefined;
      },
    },
  },
  ConditionalFormat: {
    identify: ({ id }) => ({ Id: id }),
    scalars: {
      id: { get: ({ id }) => id },
      priority: { get: priority, set: (condition, value) => setPriority(condition, integer(value)) },
      stopIfTrue: {
        get: ({ stopIfTrue }) => stopIfTrue,
        set: (condition, value) => void (condition.stopIfTrue = flag(value)),
      },
      type: { get: ({ type }) => type },
    },
    links: {
      cellValue: (condition) => object('CellValueConditionalFormat', ofType(condition, 'CellValue')),
      cellValueOrNullObject: (condition) =>
        condition.type === 'CellValue' ? object('CellValueConditionalFormat', condition) : null,
      custom: (condition) => object('CustomConditionalFormat', ofType(condition, 'Custom')),
      customOrNullObject: (condition) =>
        condition.type === 'Custom' ? object('CustomConditionalFormat', condition) : null,
    },
    methods: {
      delete: (condition) => void condition.sheet.conditions.splice(priority(condition), 1) as undefined,
      getRange: ({ sheet, rect }) => object('Range', { sheet, rect: { ...rect } }),
      getRangeOrNullObject: ({ sheet, rect }) => object('Range', { sheet, rect: { ...rect } }),
    },
  },
  CellValueConditionalFormat: {
    scalars: {
      rule: {
        get: ({ rule }) => rule,
        set: (condition, value) => void (condition.rule = cellValueRule(value)),
      },
    },
    links: { format: (condition) => object('ConditionalRangeFormat', condition) },
  },
  CustomConditionalFormat: {
    links: {
      format: (condition) => object('ConditionalRangeFormat', condition),
      rule: (condition) => object('ConditionalFormatRule', condition),
    },
  },
};
