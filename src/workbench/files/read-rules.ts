import type { CellStyle, Condition, Json, Rect, Sheet, Validation } from '../host';
import { childrenNamed, type OutlineElement } from '../../workbook/file/outline';
import { parseRange } from '../../workbook/range';

/** The text between an element's tags. */
export type TextOf = (element: OutlineElement) => string;

/** A file's "A1:C9" as the host's rectangle; null where it is none. */
export function rectOf(ref: string | undefined): Rect | null {
  const range = parseRange(ref ?? '');
  if (!range) return null;
  const { top, left, bottom, right } = range;
  return { top, left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The rectangles of a `sqref`. */
export const rectsOf = (sqref = ''): Rect[] =>
  sqref
    .split(/\s+/)
    .map(rectOf)
    .filter((rect) => rect !== null);

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};
/** The same words, which Excel's conditions spell without "To". */
const CONDITION_OPERATORS: Readonly<Record<string, string>> = {
  ...OPERATORS,
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};

const KINDS: Readonly<Record<string, string>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};
const SEVERITY: Readonly<Record<string, string>> = {
  stop: 'Stop',
  warning: 'Warning',
  information: 'Information',
};

/** Extensions of a sheet that hold such a list: Excel keeps a rule there that speaks of another sheet. */
export const extensionsWith = (root: OutlineElement, list: string): OutlineElement[] =>
  childrenNamed(root, 'extLst')
    .flatMap((all) => childrenNamed(all, 'ext'))
    .filter((extension) => childrenNamed(extension, list).length > 0);

/** What cells accept, one entry for each rectangle. */
export function readValidations(root: OutlineElement, textOf: TextOf): Validation[] {
  const found: Validation[] = [];
  const lists = [root, ...extensionsWith(root, 'dataValidations')];
  for (const list of lists.flatMap((place) => childrenNamed(place, 'dataValidations')))
    for (const element of childrenNamed(list, 'dataValidation')) {
      const { attributes } = element;
      const shared = {
        rule: ruleOf(element, textOf),
        prompt: {
          showPrompt: isOn(attributes.showInputMessage),
          title: attributes.promptTitle ?? '',
          message: attributes.prompt ?? '',
        },
        errorAlert: {
          showAlert: isOn(attributes.showErrorMessage),
          style: SEVERITY[attributes.errorStyle ?? 'stop'] ?? 'Stop',
          title: attributes.errorTitle ?? '',
          message: attributes.error ?? '',
        },
        ignoreBlanks: isOn(attributes.allowBlank),
      };
      const [places] = childrenNamed(element, 'sqref');
      for (const rect of rectsOf(places ? textOf(places) : attributes.sqref)) found.push({ rect, ...shared });
    }
  return found;
}

function ruleOf(element: OutlineElement, textOf: TextOf): Record<string, Json> {
  const { type = 'none', operator = 'between', showDropDown } = element.attributes;
  const [formula1 = '', formula2] = ['formula1', 'formula2'].map((name) => {
    const [child] = childrenNamed(element, name);
    return child && textOf(childrenNamed(child, 'f')[0] ?? child);
  });
  if (type === 'list') {
    const quoted = /^"(.*)"$/s.exec(formula1);
    const source = quoted ? quoted[1]!.replace(/""/g, '"') : `=${formula1}`;
    // In a file the attribute says that the arrow is hidden.
    return { list: { inCellDropDown: !isOn(showDropDown), source } };
  }
  if (type === 'custom') return { custom: { formula: `=${formula1}` } };
  const kind = KINDS[type];
  if (kind === undefined) return {};
  return {
    [kind]: {
      formula1: limit(formula1),
      ...(formula2 !== undefined && { formula2: limit(formula2) }),
      operator: OPERATORS[operator] ?? 'Between',
    },
  };
}

const limit = (text: string): number | string => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : `=${text}`);

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The rules of a block of conditions that the model holds; others stay in the file. */
export const isModelled = (rule: OutlineElement): boolean => {
  const { type } = rule.attributes;
  return type === 'expression' || type === 'cellIs';
};

/** Conditions that are a formula or compare the cell; the first is the strongest. */
export function readConditions(
  root: OutlineElement,
  textOf: TextOf,
  sheet: Sheet,
  looks: readonly CellStyle[],
): Condition[] {
  const found: [priority: number, condition: Condition][] = [];
  for (const block of childrenNamed(root, 'conditionalFormatting'))
    for (const rule of childrenNamed(block, 'cfRule').filter(isModelled)) {
      const { type, dxfId, priority = '0', operator = 'equal', stopIfTrue } = rule.attributes;
      const formulas = childrenNamed(rule, 'formula').map((child) => `=${textOf(child)}`);
      const look = looks[Number(dxfId ?? NaN)] ?? {};
      for (const rect of rectsOf(block.attributes.sqref))
        found.push([
          Number(priority),
          {
            id: sheet.book.nextId(),
            sheet,
            rect,
            type: type === 'expression' ? 'Custom' : 'CellValue',
            stopIfTrue: isOn(stopIfTrue),
            rule:
              type === 'expression'
                ? { formula: formulas[0] ?? '' }
                : {
                    formula1: formulas[0] ?? '',
                    ...(formulas[1] !== undefined && { formula2: formulas[1] }),
                    operator: CONDITION_OPERATORS[operator] ?? 'EqualTo',
                  },
            format: {
              numberFormat: look.numberFormat ?? null,
              font: { ...look.font },
              fill: look.fill?.color ?? null,
              borders: { ...look.borders } as unknown as Record<string, Json>,
            },
          },
        ]);
    }
  return found.sort(([a], [b]) => a - b).map(([, condition]) => condition);
}
