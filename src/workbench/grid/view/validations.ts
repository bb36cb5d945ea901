import { DataValidationErrorStyle, DataValidationOperator, DataValidationType } from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import { areaOf } from '../../host/model/areas';
import type { Sheet, Validation } from '../../host/model/types';
import { bottomOf, rightOf } from '../../host/model/rect';
import { plainValue } from '../../host/model/value';
import type { Json } from '../../host';
import { rangeOf, UNIT } from './snapshot';

/** A rule in Univer's words; its text tells whether it has changed. */
export interface ValidationView {
  text: string;
  rule: { uid: string } & Record<string, unknown>;
}

/** More choices than this are not offered: the list would be longer than a screen can use. */
const MOST_CHOICES = 2000;

export const validationsOf = (sheet: Sheet): ValidationView[] =>
  sheet.validations.flatMap((validation, index) => {
    const rule = ruleOf(sheet, validation);
    if (!rule) return [];
    const text = JSON.stringify([rule, validation.rect]);
    return [{ text, rule: { ...rule, uid: `${sheet.id}-${index}`, ranges: [rangeOf(validation.rect)] } }];
  });

/** Takes away what is gone or changed and adds what is new. */
export function showValidations(
  run: (id: string, params: object) => void,
  sheet: Sheet,
  before: readonly ValidationView[],
  now: readonly ValidationView[],
): void {
  const at = { unitId: UNIT, subUnitId: sheet.id };
  if (before.length === now.length && before.every(({ text }, index) => text === now[index]!.text)) return;
  if (before.length > 0)
    run(RemoveDataValidationMutation.id, {
      ...at,
      ruleId: before.map(({ rule }) => rule.uid),
      source: 'patched',
    });
  if (now.length > 0)
    run(AddDataValidationMutation.id, { ...at, rule: now.map(({ rule }) => rule), source: 'patched' });
}

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const TYPES: Readonly<Record<string, DataValidationType>> = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
};

const STYLES: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** Null for what the grid does not check: formulas of one's own, days and times. */
function ruleOf(sheet: Sheet, { rule, prompt, errorAlert, ignoreBlanks }: Validation): object | null {
  const alert = (errorAlert ?? {}) as Readonly<Record<string, Json>>;
  const hint = (prompt ?? {}) as Readonly<Record<string, Json>>;
  const shared = {
    allowBlank: ignoreBlanks,
    errorStyle:
      alert.showAlert === false ? DataValidationErrorStyle.INFO : STYLES[String(alert.style ?? 'Stop')],
    error: typeof alert.message === 'string' ? alert.message : undefined,
    showErrorMessage: typeof alert.message === 'string' && alert.message !== '',
    prompt: typeof hint.message === 'string' ? hint.message : undefined,
    showInputMessage: typeof hint.message === 'string' && hint.message !== '',
  };
  const list = rule.list as { source?: Json } | undefined | null;
  if (list) {
    const choices = choicesOf(sheet, String(list.source ?? ''));
    return (
      choices && { ...shared, type: DataValidationType.LIST, formula1: choices.join(','), renderMode: 1 }
    );
  }
  for (const [key, type] of Object.entries(TYPES)) {
    const given = rule[key] as { formula1?: Json; formula2?: Json; operator?: string } | undefined | null;
    if (!given) continue;
    const [formula1, formula2] = [given.formula1, given.formula2].map((one) =>
      one === undefined ? '' : String(one),
    );
    if (formula1!.startsWith('=') || formula2!.startsWith('=')) return null;
    return { ...shared, type, operator: OPERATORS[given.operator ?? 'Between'], formula1, formula2 };
  }
  return null;
}

/** The choices of a list, written out or standing in cells. */
function choicesOf(sheet: Sheet, source: string): string[] | null {
  if (!source.startsWith('=')) return source.split(',').map((choice) => choice.trim());
  try {
    const area = areaOf(sheet.book, source.slice(1), sheet);
    if (area.rect.rows * area.rect.columns > MOST_CHOICES) return null;
    const choices: string[] = [];
    for (let row = area.rect.top; row <= bottomOf(area.rect); row += 1)
      for (let column = area.rect.left; column <= rightOf(area.rect); column += 1) {
        const choice = String(plainValue(area.sheet.cells.value(row, column)));
        if (choice !== '' && !choice.includes(',')) choices.push(choice);
      }
    return choices;
  } catch {
    return null;
  }
}
