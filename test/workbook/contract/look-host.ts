import { cellAddress, columnLetters, rangeAddress } from '../../../src/report/address';
import type { CellStyle, HostWorkbook, Rect, Sheet } from '../../../src/workbench/host';
import { said, shareLines, type CellLook, type ChartLook, type Look, type SheetLook } from './look';

/** Points (the host's unit) of a standard column, which is nine characters wide. */
const CHARACTERS = 9;

export function lookAtHost(workbook: HostWorkbook): Look {
  const { book } = workbook;
  return {
    sheets: book.sheets.map((sheet) => lookAtSheet(workbook, sheet)),
    names: book.names.map(({ name, formula, comment }) => [name, bare(formula), comment]).sort(),
    data: book.parts
      .filter(({ namespace }) => namespace === 'urn:jisuan:data')
      .map(({ xml }) => /<(\w+)[^>]* id="([^"]*)"/.exec(xml)!.slice(1).join(' '))
      .sort(),
  };
}

function lookAtSheet(workbook: HostWorkbook, sheet: Sheet): SheetLook {
  const { cells } = sheet;
  const used = cells.used(false);
  const look: SheetLook = {
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    marked: sheet.names.some(({ name }) => name === 'JISUAN_RESULT'),
    tab: sheet.tabColor.replace('#', '').toUpperCase(),
    gridLines: sheet.showGridlines,
    freeze: sheet.frozen
      ? `${sheet.frozen.rows >= 1_048_576 ? 0 : sheet.frozen.rows}:${sheet.frozen.columns >= 16_384 ? 0 : sheet.frozen.columns}`
      : '',
    cells: {},
    styles: {},
    widths: {},
    heights: Object.fromEntries([...sheet.rowHeights].map(([row, height]) => [String(row + 1), height])),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: address(table.rect),
      columns: Array.from({ length: table.rect.columns }, (_, at) =>
        String(cells.value(table.rect.top, table.rect.left + at)),
      ),
      style: table.style,
    })),
    merges: sheet.merges.map(address).sort(),
    links: sheet.links
      .map(({ rect, documentReference, screenTip = '' }) =>
        [address(rect), documentReference, screenTip].join(' '),
      )
      .sort(),
    validations: {},
    conditions: sheet.conditions.map(conditionLook),
    filter: sheet.filter ? address(sheet.filter.rect) : '',
    names: sheet.names
      .filter(({ name }) => name !== 'JISUAN_RESULT')
      .map(({ name, formula, comment }) => [name, bare(formula), comment])
      .sort(),
    print: printLook(sheet),
    charts: sheet.charts.map(chartLook),
  };
  for (let row = 0; used && row < used.top + used.rows; row += 1)
    for (let column = 0; column < used.left + used.columns; column += 1) {
      const at = cellAddress(row, column);
      const formula = cells.formula(row, column);
      const value = cells.value(row, column);
      if (formula !== undefined) look.cells[at] = formula;
      else if (value !== undefined)
        look.cells[at] = typeof value === 'object' ? value.error : JSON.stringify(value);
      const style = styleLook(workbook.book.styles.at(cells.style(row, column)));
      if (Object.keys(style).length > 0) look.styles[at] = style;
    }
  look.styles = shareLines(look.styles);
  for (const [column, width] of sheet.columnWidths)
    look.widths[columnLetters(column)] = Math.round((width / sheet.standardWidth) * CHARACTERS * 100) / 100;
  for (const column of sheet.hiddenColumns) look.widths[columnLetters(column)] = 0;
  for (const { rect, rule, prompt, errorAlert } of sheet.validations)
    look.validations[address(rect)] = validationLook(rule, prompt as Said, errorAlert as Said);
  return look;
}

const bare = (formula: string): string => formula.replace(/^=/, '').replace(/'/g, '');

const address = ({ top, left, rows, columns }: Rect): string =>
  rangeAddress({ top, left, bottom: top + rows - 1, right: left + columns - 1 });

function styleLook(style: CellStyle): CellLook {
  const { font = {}, fill, borders = {} } = style;
  const sides = (['Top', 'Bottom', 'Left', 'Right'] as const).map((side) => {
    const border = borders[`Edge${side}`];
    return border && border.style !== 'None'
      ? `${side.toLowerCase()} ${LINES[border.style]} ${colour(border.color)}`
      : '';
  });
  return said({
    format: style.numberFormat === 'General' ? '' : style.numberFormat,
    bold: font.bold,
    italic: font.italic,
    underline: font.underline && font.underline !== 'None',
    size: font.size === 11 ? undefined : font.size,
    colour: font.color && colour(font.color),
    fill: fill?.color && colour(fill.color),
    border: sides.filter((side) => side !== '').join(', '),
    align: style.horizontalAlignment === 'General' ? '' : style.horizontalAlignment?.toLowerCase(),
    vertical: style.verticalAlignment === 'Bottom' ? '' : style.verticalAlignment?.toLowerCase(),
    wrap: style.wrapText,
    indent: style.indentLevel === 0 ? undefined : style.indentLevel,
  });
}

const LINES: Record<string, string> = { Continuous: 'thin', Double: 'double' };
const colour = (text: string): string => text.replace('#', '').toUpperCase();

type Said = Record<string, unknown> | null | undefined;

function validationLook(rule: Record<string, unknown>, prompt: Said, alert: Said): string {
  const [kind, limits] = Object.entries(rule).find(([, value]) => value !== null && value !== undefined) ?? [
    'none',
    {},
  ];
  const { source, formula, formula1, formula2, operator = '' } = (limits ?? {}) as Record<string, unknown>;
  const plain = (value: unknown): string => String(value ?? '').replace(/^=/, '');
  const parts = [
    kind === 'wholeNumber' ? 'whole' : kind,
    String(operator) === 'Between' ? 'between' : operator === 'GreaterThanOrEqualTo' ? 'at least' : '',
    ...[source, formula, formula1, formula2].map(plain),
    prompt && (prompt.title || prompt.message) ? `? ${String(prompt.title)} ${String(prompt.message)}` : '',
    alert && (alert.title || alert.message)
      ? `! ${String(alert.style).toLowerCase()} ${String(alert.title)} ${String(alert.message)}`
      : '',
  ];
  return parts.filter((part) => part !== '').join(' | ');
}

function conditionLook({ rect, type, rule, format }: Sheet['conditions'][number]): string {
  const formula = String(rule.formula ?? rule.formula1).replace(/^=/, '');
  const { font, fill } = format;
  const look = [font.bold && 'bold', font.color && colour(font.color), fill && `on ${colour(fill)}`];
  return [address(rect), type === 'Custom' ? 'true' : 'equal', formula, ...look].filter(Boolean).join(' ');
}

function printLook(sheet: Sheet): Record<string, string> {
  const { layout } = sheet;
  const { properties, headersFooters, printArea, titleRows, titleColumns } = layout;
  const zoom = (properties.zoom ?? {}) as Record<string, unknown>;
  const pages = headersFooters.defaultForAllPages ?? {};
  const orientation = typeof properties.orientation === 'string' ? properties.orientation.toLowerCase() : '';
  return said({
    orientation,
    fit: zoom.horizontalFitToPages
      ? `${String(zoom.horizontalFitToPages)} × ${String(zoom.verticalFitToPages ?? 0)}`
      : '',
    centred: properties.centerHorizontally === true,
    area: printArea.map(address).join(','),
    breaks: sheet.layout.breaks.rows.join(','),
    rows: titleRows ? `${titleRows.top + 1}:${titleRows.top + titleRows.rows}` : '',
    columns: titleColumns
      ? `${columnLetters(titleColumns.left)}:${columnLetters(titleColumns.left + titleColumns.columns - 1)}`
      : '',
    ...Object.fromEntries(Object.entries(pages).map(([key, text]) => [key, text])),
  });
}

/** A part of a chart as it was set; what was not set is not there. */
type Part = Record<string, unknown>;

function chartLook(chart: Sheet['charts'][number]): ChartLook {
  const { name, type, position, title, legend, axes, series, properties } = chart;
  const part = (values: Part | undefined, ...keys: string[]): unknown =>
    keys.reduce<unknown>((found, key) => (found as Part | undefined)?.[key], values);
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const fill = (values: Part): string => colour(text(part(values, 'format', 'fill', 'color')));
  return {
    name,
    type: type.replace(/([A-Z]\w+)([A-Z]\w+)/, '$1 $2').toLowerCase(),
    title: text(title.text),
    unit: text(part(axes.value, 'title', 'text')),
    legend: legend.visible !== false,
    reversed: part(axes.category, 'reversePlotOrder') === true,
    hidden: properties.plotVisibleOnly === false,
    categories: series.map(({ categories = '' }) => plainRange(categories)),
    series: series.map(({ values = '', properties: own }) =>
      [text(own.name), plainRange(values), fill(own)].join(' '),
    ),
    over: position.map(plainRange).join(':'),
  };
}

const plainRange = (full: string): string => full.slice(full.lastIndexOf('!') + 1).replace(/\$/g, '');
