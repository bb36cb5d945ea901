import { cellAddress, columnLetters, rangeAddress } from '../../report/address';
import {
  BadPlan,
  type ConditionPlan,
  type LinkPlan,
  type SheetPlan,
  type ValidationPlan,
  type ValidationRule,
} from '../../report/plan';
import type { StyleTable } from './style-table';
import { attributes, element, escapeText } from './xml-write';

/** What Excel accepts in the messages of a validation. */
const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_REFUSAL = 225;
const MAX_LIST = 255;

export function columnsXml({ columns = [] }: SheetPlan, styles: StyleTable): string {
  const list = columns.map((column, at) =>
    column
      ? element('col', {
          min: at + 1,
          max: at + 1,
          width: column.width ?? 9,
          style: column.style === undefined ? undefined : styles.cell(column.style),
          hidden: column.hidden,
          customWidth: column.width !== undefined,
        })
      : '',
  );
  return wrap('cols', list.join(''));
}

export function viewXml({ freeze, gridLines }: SheetPlan, active: boolean): string {
  const { rows = 0, columns = 0 } = freeze ?? {};
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const frozen =
    rows + columns === 0
      ? ''
      : element('pane', {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: cellAddress(rows, columns),
          activePane: pane,
          state: 'frozen',
        }) + element('selection', { pane });
  const view = {
    showGridLines: gridLines === false ? '0' : undefined,
    tabSelected: active,
    workbookViewId: 0,
  };
  return `<sheetViews>${element('sheetView', view, frozen)}</sheetViews>`;
}

export function conditionsXml(conditions: readonly ConditionPlan[], styles: StyleTable): string {
  return conditions
    .map(({ range, formula, test, style }, at) => {
      const rule = element(
        'cfRule',
        {
          type: test === 'true' ? 'expression' : 'cellIs',
          dxfId: styles.condition(style),
          priority: at + 1,
          operator: test === 'true' ? undefined : 'equal',
        },
        `<formula>${escapeText(formula)}</formula>`,
      );
      return element('conditionalFormatting', { sqref: rangeAddress(range) }, rule);
    })
    .join('');
}

export function validationsXml(sheet: SheetPlan): string {
  const list = (sheet.validations ?? []).map((validation) => validationXml(validation, sheet.name));
  return list.length === 0 ? '' : element('dataValidations', { count: list.length }, list.join(''));
}

function validationXml({ range, rule, prompt, refusal }: ValidationPlan, sheet: string): string {
  const tooLong =
    (prompt && (prompt.title.length > MAX_TITLE || prompt.text.length > MAX_PROMPT)) ||
    (refusal && (refusal.title.length > MAX_TITLE || refusal.text.length > MAX_REFUSAL));
  if (tooLong)
    throw new BadPlan(`sheet ${sheet}: message of the validation of ${rangeAddress(range)} is too long`);
  const severity = refusal?.severity;
  return element(
    'dataValidation',
    {
      type: rule.kind === 'any' ? undefined : rule.kind === 'length' ? 'textLength' : rule.kind,
      errorStyle: severity === 'stop' ? undefined : severity,
      operator: 'atLeast' in rule ? 'greaterThanOrEqual' : undefined,
      allowBlank: true,
      showInputMessage: prompt !== undefined,
      showErrorMessage: rule.kind !== 'any',
      errorTitle: refusal?.title,
      error: refusal?.text,
      promptTitle: prompt?.title,
      prompt: prompt?.text,
      sqref: rangeAddress(range),
    },
    formulas(rule)
      .map((formula, at) => `<formula${at + 1}>${escapeText(formula)}</formula${at + 1}>`)
      .join(''),
  );
}

function formulas(rule: ValidationRule): string[] {
  if (rule.kind === 'any') return [];
  if ('formula' in rule) return [rule.formula];
  if ('from' in rule) return [String(rule.from), String(rule.to)];
  if ('atLeast' in rule) return [String(rule.atLeast)];
  const list = rule.values.join(',');
  if (list.length > MAX_LIST || rule.values.some((value) => /[,"]/.test(value)) || list === '') {
    throw new BadPlan(`list of ${rule.values.length} values must stand in cells: ${list.slice(0, 60)}`);
  }
  return [`"${list}"`];
}

export function linksXml(links: readonly LinkPlan[]): string {
  return wrap(
    'hyperlinks',
    links
      .map(({ range, target, tip }) =>
        element('hyperlink', { ref: rangeAddress(range), location: target, tooltip: tip }),
      )
      .join(''),
  );
}

export function printXml({ print = {} }: SheetPlan): string {
  const { header, footer, fitWidth, fitHeight, landscape, centred } = print;
  const options = centred ? '<printOptions horizontalCentered="1"/>' : '';
  const margins = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  const setup = element('pageSetup', {
    paperSize: 9,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToWidth: fitWidth ? fitWidth : undefined,
    fitToHeight: fitWidth ? String(fitHeight ?? 0) : undefined,
  });
  const text =
    (header ? `<oddHeader>${escapeText(sections(header))}</oddHeader>` : '') +
    (footer ? `<oddFooter>${escapeText(sections(footer))}</oddFooter>` : '');
  return options + margins + setup + wrap('headerFooter', text);
}

/** Rows that begin a page: Excel counts the row above. */
export function breaksXml({ print }: SheetPlan): string {
  const { breaks = [] } = print ?? {};
  const list = breaks.map((row) => element('brk', { id: row, max: 16383, man: true }));
  return list.length === 0
    ? ''
    : element('rowBreaks', { count: list.length, manualBreakCount: list.length }, list.join(''));
}

function sections({ left, center, right }: { left?: string; center?: string; right?: string }): string {
  return (left ? `&L${left}` : '') + (center ? `&C${center}` : '') + (right ? `&R${right}` : '');
}

/** Names that Excel derives from a sheet's filter and print set-up. */
export function builtInNames(
  sheet: SheetPlan,
  quoted: string,
): [name: string, formula: string, hidden: boolean][] {
  const names: [string, string, boolean][] = [];
  const at = (range: string): string => `${quoted}!${range}`;
  if (sheet.filter) names.push(['_xlnm._FilterDatabase', at(rangeAddress(sheet.filter, true)), true]);
  const { area, repeatRows, repeatColumns } = sheet.print ?? {};
  if (area) names.push(['_xlnm.Print_Area', at(rangeAddress(area, true)), false]);
  const titles = [
    repeatColumns ? at(`$${columnLetters(repeatColumns[0])}:$${columnLetters(repeatColumns[1])}`) : '',
    repeatRows ? at(`$${repeatRows[0] + 1}:$${repeatRows[1] + 1}`) : '',
  ].filter((title) => title !== '');
  if (titles.length > 0) names.push(['_xlnm.Print_Titles', titles.join(','), false]);
  return names;
}

export function wrap(tag: string, content: string): string {
  return content === '' ? '' : `<${tag}>${content}</${tag}>`;
}

export function tabXml({ tab, print }: SheetPlan): string {
  const colour = tab ? `<tabColor${attributes({ rgb: `FF${tab}` })}/>` : '';
  const fit = print?.fitWidth ? '<pageSetUpPr fitToPage="1"/>' : '';
  return wrap('sheetPr', colour + fit);
}
