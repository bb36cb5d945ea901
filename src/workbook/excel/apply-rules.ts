import { cellAddress, clipText } from '../../report/address';
import type {
  CellRange,
  ConditionPlan,
  PrintPlan,
  Style,
  ValidationPlan,
  ValidationRule,
} from '../../report/plan';
import { rangeAt, type Site } from './apply-frame';
import { columnsAddress, rowsAddress, type Frame } from './frame';
import { step, type Step } from './queue';

/** What a validation's message holds. */
const MAX_PROMPT = 255;

/** What cells accept, and their messages. */
export function* validationSteps({ plan: { validations = [] } }: Frame, { sheet }: Site): Generator<Step> {
  for (const plan of validations) {
    yield step(
      8,
      (workbook) => applyValidation(rangeAt(workbook, sheet, plan.range).dataValidation, plan),
      JSON.stringify(plan).length,
    );
  }
}

function applyValidation(target: Excel.DataValidation, { rule, prompt, refusal }: ValidationPlan): void {
  if (rule.kind !== 'any') target.rule = ruleOf(rule);
  target.ignoreBlanks = true;
  if (prompt) target.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  if (rule.kind === 'any') return;
  const severity = refusal?.severity ?? 'stop';
  target.errorAlert = {
    showAlert: true,
    style: severity === 'stop' ? 'Stop' : severity === 'warning' ? 'Warning' : 'Information',
    title: refusal?.title ?? '',
    message: refusal?.text ?? '',
  };
}

function ruleOf(rule: Exclude<ValidationRule, { kind: 'any' }>): Excel.DataValidationRule {
  if (rule.kind === 'list') {
    const source = 'values' in rule ? rule.values.join(',') : `=${rule.formula}`;
    return { list: { inCellDropDown: true, source } };
  }
  if (rule.kind === 'custom') return { custom: { formula: `=${rule.formula}` } };
  const limits =
    'from' in rule
      ? { formula1: bound(rule.from), formula2: bound(rule.to), operator: 'Between' as const }
      : { formula1: bound(rule.atLeast), operator: 'GreaterThanOrEqualTo' as const };
  if (rule.kind === 'whole') return { wholeNumber: limits };
  if (rule.kind === 'decimal') return { decimal: limits };
  if (rule.kind === 'length') return { textLength: limits };
  // A serial number is given as a formula: as text Excel would read it as a date of its own language.
  const dates = { ...limits, formula1: `=${String(limits.formula1).replace(/^=/, '')}` };
  const second = 'formula2' in limits ? { formula2: `=${String(limits.formula2).replace(/^=/, '')}` } : {};
  return { date: { ...dates, ...second } as Excel.DateTimeDataValidation };
}

function bound(value: number | string): number | string {
  return typeof value === 'number' ? value : `=${value}`;
}

/** Formats by condition, the first one strongest, as in a file. */
export function* conditionSteps(
  { plan: { conditions = [] }, styles }: Frame,
  { sheet }: Site,
): Generator<Step> {
  // Excel puts a new condition before the others.
  for (const plan of [...conditions].reverse()) {
    yield step(
      14,
      (workbook) => {
        const list = rangeAt(workbook, sheet, plan.range).conditionalFormats;
        applyCondition(list, plan, styles[plan.style]);
      },
      plan.formula.length,
    );
  }
}

function applyCondition(
  list: Excel.ConditionalFormatCollection,
  { formula, test }: ConditionPlan,
  style: Style,
): void {
  if (test === 'true') {
    const { custom } = list.add('Custom');
    custom.rule.formula = `=${formula}`;
    conditionLook(custom.format, style);
  } else {
    const { cellValue } = list.add('CellValue');
    cellValue.rule = { formula1: `=${formula}`, operator: 'EqualTo' };
    conditionLook(cellValue.format, style);
  }
}

/** Excel takes no size and no alignment from a condition. */
function conditionLook(format: Excel.ConditionalRangeFormat, style: Style): void {
  const { bold, italic, underline, colour, fill, numberFormat, border } = style;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (underline) format.font.underline = 'Single';
  if (colour !== undefined) format.font.color = `#${colour}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (numberFormat !== undefined) format.numberFormat = numberFormat;
  if (border === undefined) return;
  const edges = border === 'thin' ? (['top', 'bottom', 'left', 'right'] as const) : (['bottom'] as const);
  for (const edge of edges) {
    format.borders[edge].style = 'Continuous';
    format.borders[edge].color = border === 'thin' ? '#BFBFBF' : '#000000';
  }
}

/**
 * Notes. The office.js of npm knows none (they came with ExcelApi 1.18, and comments are discussions between people):
 * their text becomes the message of the selected cell, unless it has one already.
 */
export function* noteSteps({ plan }: Frame, { sheet }: Site): Generator<Step> {
  const { notes = [], validations = [] } = plan;
  for (const { row, column, text } of notes) {
    const hasPrompt = validations.some(({ range, prompt }) => prompt && holds(range, row, column));
    if (hasPrompt) continue;
    const message = clipText(text, MAX_PROMPT);
    yield step(
      5,
      (workbook) => {
        const cell = workbook.worksheets.getItem(sheet).getRange(cellAddress(row, column));
        cell.dataValidation.prompt = { showPrompt: true, title: '', message };
      },
      message.length,
    );
  }
}

function holds({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

const INCH = 72;

export function* printSteps({ plan, unprintable }: Frame, { sheet }: Site): Generator<Step> {
  if (unprintable) return;
  const { print = {} } = plan;
  const text = JSON.stringify(print).length;
  yield step(24, (workbook) => applyPrint(workbook.worksheets.getItem(sheet).pageLayout, print), text);
  for (const row of print.breaks ?? [])
    yield step(3, (workbook) =>
      workbook.worksheets.getItem(sheet).horizontalPageBreaks.add(cellAddress(row, 0)),
    );
}

function applyPrint(layout: Excel.PageLayout, print: PrintPlan): void {
  const { landscape, fitWidth, fitHeight, repeatRows, repeatColumns, area, centred } = print;
  layout.paperSize = 'A4';
  layout.orientation = landscape ? 'Landscape' : 'Portrait';
  layout.leftMargin = layout.rightMargin = 0.5 * INCH;
  layout.topMargin = layout.bottomMargin = 0.6 * INCH;
  layout.headerMargin = layout.footerMargin = 0.3 * INCH;
  layout.centerHorizontally = centred ?? false;
  layout.zoom = fitWidth
    ? { horizontalFitToPages: fitWidth, ...(fitHeight ? { verticalFitToPages: fitHeight } : {}) }
    : { scale: 100 };
  if (area) {
    const { top, left, bottom, right } = area;
    layout.setPrintArea(`${cellAddress(top, left)}:${cellAddress(bottom, right)}`);
  }
  if (repeatRows) layout.setPrintTitleRows(rowsAddress(...repeatRows));
  if (repeatColumns) layout.setPrintTitleColumns(columnsAddress(...repeatColumns));
  const pages = layout.headersFooters.defaultForAllPages;
  const { header = {}, footer = {} } = print;
  pages.leftHeader = header.left ?? '';
  pages.centerHeader = header.center ?? '';
  pages.rightHeader = header.right ?? '';
  pages.leftFooter = footer.left ?? '';
  pages.centerFooter = footer.center ?? '';
  pages.rightFooter = footer.right ?? '';
}
