import { cellAddress, rangeAddress } from '../../report/address';
import type { CellRange, ColumnPlan, Styles, TablePlan } from '../../report/plan';
import { applyStyle, STYLE_BYTES } from './format';
import { columnsAddress, rowsAddress, type Frame, type LateFormula } from './frame';
import { step, type Step } from './queue';
import type { StyleRun } from './style-runs';

/** A sheet under work: its name just now, and how wide a character is in the unit of Excel's column widths. */
export interface Site {
  sheet: string;
  character: number;
}

/** Widths, hidden columns and the looks of whole columns; lines end with the last filled row. */
export function* columnSteps({ plan: { columns = [] }, styles, cells }: Frame, site: Site): Generator<Step> {
  for (const { first, last, column } of columnRuns(columns)) {
    const { width, style, hidden } = column;
    const address = columnsAddress(first, last);
    yield step(
      3,
      (workbook) => {
        const range = workbook.worksheets.getItem(site.sheet).getRange(address);
        if (style !== undefined) {
          const { border, ...look } = styles[style];
          const lined = { top: 0, bottom: cells?.bottom ?? 0, left: first, right: last };
          applyStyle(range, look, lined);
          applyStyle(rangeAt(workbook, site.sheet, lined), { border }, lined);
        }
        if (width !== undefined) range.format.columnWidth = width * site.character;
        if (hidden) range.columnHidden = true;
      },
      STYLE_BYTES / 3,
    );
  }
}

interface ColumnRun {
  first: number;
  last: number;
  column: ColumnPlan;
}

/** Neighbours that are alike. */
function columnRuns(columns: readonly (ColumnPlan | undefined)[]): ColumnRun[] {
  const runs: ColumnRun[] = [];
  columns.forEach((column, at) => {
    if (!column) return;
    const last = runs[runs.length - 1];
    const alike =
      last?.last === at - 1 &&
      last.column.width === column.width &&
      last.column.style === column.style &&
      Boolean(last.column.hidden) === Boolean(column.hidden);
    if (alike) last.last = at;
    else runs.push({ first: at, last: at, column });
  });
  return runs;
}

export function* heightSteps({ heights }: Frame, { sheet }: Site): Generator<Step> {
  for (const { top, bottom, height } of heights) {
    const address = rowsAddress(top, bottom);
    yield step(4, (workbook) => {
      workbook.worksheets.getItem(sheet).getRange(address).format.rowHeight = height;
    });
  }
}

/** The looks of cells that differ from their columns'. */
export function* styleSteps(
  runs: readonly StyleRun[],
  styles: Styles,
  columns: readonly (ColumnPlan | undefined)[],
  { sheet }: Site,
): Generator<Step> {
  for (const run of runs) {
    const overColumn = columns.slice(run.left, run.right + 1).some((column) => column?.style !== undefined);
    yield {
      bytes: STYLE_BYTES,
      run: (workbook) => {
        const range = rangeAt(workbook, sheet, run);
        if (overColumn) range.clear('Formats');
        applyStyle(range, styles[run.style], run);
      },
    };
  }
}

/** Links, before formats: Excel gives a linked cell a look of its own. */
export function* linkSteps({ plan: { links = [] } }: Frame, { sheet }: Site): Generator<Step> {
  for (const { range, target, tip } of links) {
    yield step(
      4,
      (workbook) => {
        rangeAt(workbook, sheet, range).hyperlink = {
          documentReference: target,
          ...(tip === undefined ? {} : { screenTip: tip }),
        };
      },
      target.length + (tip?.length ?? 0),
    );
  }
}

/** Tables of the plan; one that `stands` on the sheet already has its new size. */
export function* tableSteps(
  { plan: { tables = [] } }: Frame,
  { sheet }: Site,
  stands: ReadonlySet<string> = new Set(),
): Generator<Step> {
  for (const table of tables) {
    if (stands.has(table.name)) continue;
    yield step(8, (workbook) => addTable(workbook.worksheets.getItem(sheet), table));
  }
}

/** The formulas that name a table. */
export function* lateSteps({ late }: Frame, { sheet }: Site): Generator<Step> {
  for (const run of lateRuns(late)) {
    const { row, column, inTextCell } = run[0];
    const range = { top: row, bottom: row + run.length - 1, left: column, right: column };
    yield step(
      5,
      (workbook) => {
        const target = rangeAt(workbook, sheet, range);
        if (inTextCell) target.numberFormat = 'General' as unknown as string[][];
        target.formulas = run.map(({ formula }) => [`=${formula}`]);
        if (inTextCell) target.numberFormat = '@' as unknown as string[][];
      },
      run.reduce((sum, { formula }) => sum + formula.length, 0),
    );
  }
}

function addTable(sheet: Excel.Worksheet, { name, range, look = 'TableStyleMedium2' }: TablePlan): void {
  const table = sheet.tables.add(rangeAddress(range), true);
  table.name = name;
  // No style is the empty one; row stripes would show the standard's.
  table.style = look ?? '';
}

/** Formulas below one another, at most a thousand at once. */
function lateRuns(late: readonly LateFormula[]): LateFormula[][] {
  const sorted = [...late].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: LateFormula[][] = [];
  for (const formula of sorted) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const follows =
      last?.column === formula.column &&
      last.row === formula.row - 1 &&
      last.inTextCell === formula.inTextCell &&
      run.length < 1000;
    if (follows) run.push(formula);
    else runs.push([formula]);
  }
  return runs;
}

export function* mergeSteps({ plan: { merges = [] } }: Frame, { sheet }: Site): Generator<Step> {
  for (const range of merges) {
    yield step(2, (workbook) => rangeAt(workbook, sheet, range).merge());
  }
}

/** What stays in view, the tab, grid lines and the filter. */
export function* viewSteps({ plan }: Frame, { sheet: name }: Site): Generator<Step> {
  const { freeze, tab, gridLines, filter } = plan;
  yield step(10, (workbook) => {
    const sheet = workbook.worksheets.getItem(name);
    const { rows = 0, columns = 0 } = freeze ?? {};
    if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(`A1:${cellAddress(rows - 1, columns - 1)}`);
    else if (rows > 0) sheet.freezePanes.freezeRows(rows);
    else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
    if (tab !== undefined) sheet.tabColor = `#${tab}`;
    if (gridLines === false) sheet.showGridlines = false;
    if (filter) sheet.autoFilter.apply(sheet.getRange(rangeAddress(filter)));
  });
}

export function rangeAt(workbook: Excel.Workbook, sheet: string, range: CellRange): Excel.Range {
  return workbook.worksheets.getItem(sheet).getRange(rangeAddress(range));
}
