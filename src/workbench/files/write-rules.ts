import type { Condition, Json, Rect, Validation } from '../host';
import { printRect } from '../host/model/address';
import { element, escapeText } from '../../workbook/file/xml-write';
import type { StyleWriter } from './style-writer';

type Said = Readonly<Record<string, Json>> | null | undefined;

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const bare = (value: Json | undefined): string => String(value ?? '').replace(/^=/, '');

const KINDS: Readonly<Record<string, string>> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};
const OPERATORS: Readonly<Record<string, string>> = {
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

/** Rules that are alike but for their place share one element, as Excel writes them. */
export function validationsXml(validations: readonly Validation[]): string {
  const places = new Map<string, { validation: Validation; rects: Rect[] }>();
  for (const validation of validations) {
    const { rect, ...rule } = validation;
    const key = JSON.stringify(rule);
    const known = places.get(key);
    if (known) known.rects.push(rect);
    else places.set(key, { validation, rects: [rect] });
  }
  const list = [...places.values()].map(({ validation, rects }) => validationXml(validation, rects));
  return list.length === 0 ? '' : element('dataValidations', { count: list.length }, list.join(''));
}

function validationXml(
  { rule, prompt, errorAlert, ignoreBlanks }: Validation,
  rects: readonly Rect[],
): string {
  const [kind, given] = Object.entries(rule).find(([, value]) => value !== null && value !== undefined) ?? [];
  const limits = (given ?? {}) as Record<string, Json>;
  const said = prompt as Said;
  const alert = errorAlert as Said;
  const style = text(alert?.style).toLowerCase();
  const severity = style === 'warning' || style === 'information' ? style : undefined;
  const prompts = said?.showPrompt === true && (said.title !== '' || said.message !== '');
  return element(
    'dataValidation',
    {
      type: kind === undefined ? undefined : kind === 'list' || kind === 'custom' ? kind : KINDS[kind],
      errorStyle: severity,
      operator: OPERATORS[text(limits.operator)],
      allowBlank: ignoreBlanks,
      showDropDown: kind === 'list' && limits.inCellDropDown === false,
      showInputMessage: prompts,
      showErrorMessage: kind !== undefined && alert?.showAlert !== false,
      errorTitle: text(alert?.title) || undefined,
      error: text(alert?.message) || undefined,
      promptTitle: prompts ? text(said.title) : undefined,
      prompt: prompts ? text(said.message) : undefined,
      sqref: rects.map(printRect).join(' '),
    },
    formulasOf(kind, limits)
      .map((formula, at) => `<formula${at + 1}>${escapeText(formula)}</formula${at + 1}>`)
      .join(''),
  );
}

function formulasOf(kind: string | undefined, limits: Record<string, Json>): string[] {
  if (kind === undefined) return [];
  if (kind === 'custom') return [bare(limits.formula)];
  if (kind === 'list') {
    const source = text(limits.source);
    return [source.startsWith('=') ? source.slice(1) : `"${source.replace(/"/g, '""')}"`];
  }
  return [limits.formula1, limits.formula2]
    .filter((limit) => limit !== undefined && limit !== null)
    .map(bare);
}

/** The first condition is the strongest; the numbers in `taken` are those of conditions that stayed in the file. */
export function conditionsXml(
  conditions: readonly Condition[],
  styles: StyleWriter,
  taken: ReadonlySet<number>,
): string {
  let priority = 0;
  return conditions
    .map((condition) => {
      do priority += 1;
      while (taken.has(priority));
      const { rect, type, rule, stopIfTrue } = condition;
      const isFormula = type === 'Custom';
      const formulas = isFormula
        ? [rule.formula]
        : [rule.formula1, rule.formula2].filter((one) => one !== undefined);
      const cfRule = element(
        'cfRule',
        {
          type: isFormula ? 'expression' : 'cellIs',
          dxfId: styles.dxf(condition),
          priority,
          stopIfTrue,
          operator: isFormula ? undefined : (OPERATORS[text(rule.operator)] ?? 'between'),
        },
        formulas.map((formula) => `<formula>${escapeText(bare(formula))}</formula>`).join(''),
      );
      return element('conditionalFormatting', { sqref: printRect(rect) }, cfRule);
    })
    .join('');
}
