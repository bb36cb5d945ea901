import type { DataNode } from '../../ledger/grid';
import { BadPlan, type BookPlan, type CellPlan, type SheetPlan, type Styles } from '../../report/plan';
import { DAYS_1904, dayCells } from '../date-system';
import { dataXml } from '../file/data-xml';
import { ownComment, RESULT_MARK } from '../marks';
import {
  columnSteps,
  heightSteps,
  lateSteps,
  linkSteps,
  mergeSteps,
  styleSteps,
  tableSteps,
  viewSteps,
  type Site,
} from './apply-frame';
import { chartSteps } from './apply-charts';
import { conditionSteps, noteSteps, validationSteps } from './apply-rules';
import { dropChartSteps, resetSteps, type Standing } from './bands';
import { blocksOf, type Block } from './blocks';
import { REQUEST_BYTES, textBytes } from './bytes';
import { frameOf, namesTable, type Frame, type LateFormula } from './frame';
import { STAGED } from './journal';
import { request, throwIfCancelled, type Options } from './office';
import { runSteps, step, type Step } from './queue';
import { BUILD_MARK } from './structure';
import { StyleRuns } from './style-runs';

/** Rows of cells go in blocks that leave room for the calls around them. */
const BLOCK_BYTES = REQUEST_BYTES - 300_000;

/** A sheet to be filled: under its own name, or aside under another. */
export interface NewSheet {
  plan: SheetPlan;
  sheet: string;
  aside: boolean;
}

/** Adds a blank, hidden sheet that only a write under way knows. */
export function addSheetStep(sheet: string, marked: boolean): Step {
  return step(10, (workbook) => {
    const added = workbook.worksheets.add(sheet);
    added.visibility = 'Hidden';
    mark(added, BUILD_MARK);
    if (marked) mark(added, RESULT_MARK);
    // Half-built sheets are not calculated.
    added.enableCalculation = false;
  });
}

function mark(sheet: Excel.Worksheet, name: string): void {
  sheet.names.add(name, '=TRUE').visible = false;
}

/** The width of a character in the unit of column widths: a standard column of a new sheet is nine of them. */
export function readCharacter(sheet: string, options: Options): Promise<number> {
  return request((workbook) => {
    const { format } = workbook.worksheets.getItem(sheet).getRange('A1');
    format.load('columnWidth');
    return () => format.columnWidth / 9;
  }, options);
}

/** What the sheets of a write share. */
export interface Medium {
  book: BookPlan;
  /** The width of a character in the unit of column widths. */
  character: number;
  /** The workbook counts days from 1904. */
  date1904: boolean;
}

const NOTHING: Standing = {
  tables: [],
  charts: [],
  filtered: false,
  frozen: false,
  standing: [],
  bands: [[0, 0]],
};

/** Fills a sheet with cells, their looks and tables; one built aside gets no tables. Throws ExcelFailure, BadPlan. */
export async function fillSheet(
  { plan, sheet, aside }: NewSheet,
  medium: Medium,
  options: Options,
  written: (cells: number) => void,
): Promise<Frame> {
  const { book, character } = medium;
  const { styles } = book;
  checkStyles(plan, styles);
  // What is done to the earlier result later must be known to this Excel: tried out while the sheet is blank.
  if (aside) await runSteps(resetSteps(sheet, NOTHING), options);
  const watcher = new Watcher(plan, medium);
  for (const block of blocksOf(plan, BLOCK_BYTES, watcher)) {
    throwIfCancelled(options.signal);
    await runSteps([blockStep(sheet, block)], options);
    written(block.entries.length * block.width);
  }
  const runs = watcher.runs.finish();
  for (const { style } of runs) requireStyle(style, styles, plan);
  const { extent, heights } = watcher.runs;
  const frame = frameOf(plan, styles, { extent, heights, late: watcher.late });
  const site: Site = { sheet, character };
  const steps = [
    ...linkSteps(frame, site),
    ...columnSteps(frame, site),
    ...styleSteps(runs, styles, plan.columns ?? [], site),
    ...(aside ? [] : [...heightSteps(frame, site), ...mergeSteps(frame, site), ...tableSteps(frame, site)]),
  ];
  await runSteps(steps, options);
  return frame;
}

/** What may speak of tables and names anywhere in the plan: it comes when they all stand. */
export function finishSteps(frame: Frame, site: Site): Step[] {
  return [
    ...lateSteps(frame, site),
    ...validationSteps(frame, site),
    ...noteSteps(frame, site),
    ...conditionSteps(frame, site),
    ...viewSteps(frame, site),
    ...chartSteps(frame, site),
  ];
}

/**
 * All that Excel might refuse is tried out where nothing depends on it, and what the copy would bring along is taken
 * away again.
 */
export function rehearsalSteps(frame: Frame, site: Site): Step[] {
  return [
    ...heightSteps(frame, site),
    ...validationSteps(frame, site),
    ...noteSteps(frame, site),
    ...conditionSteps(frame, site),
    ...viewSteps(frame, site),
    ...chartSteps(frame, site),
    ...dropChartSteps(
      site.sheet,
      (frame.plan.charts ?? []).map(({ name }) => name),
    ),
    step(6, (workbook) => {
      const sheet = workbook.worksheets.getItem(site.sheet);
      if (frame.plan.filter) sheet.autoFilter.remove();
      const all = sheet.getRange();
      all.conditionalFormats.clearAll();
      all.dataValidation.clear();
    }),
  ];
}

function blockStep(sheet: string, { top, entries, width, bytes }: Block): Step {
  return {
    bytes,
    run: (workbook) => {
      const range = workbook.worksheets.getItem(sheet).getRangeByIndexes(top, 0, entries.length, width);
      range.formulas = entries;
    },
  };
}

/** Gathers looks, and formulas that must wait for tables, while rows are written. */
class Watcher {
  readonly runs: StyleRuns;
  readonly late: LateFormula[] = [];
  private readonly columns: readonly (string | undefined)[];
  private readonly tables: readonly string[];
  private readonly styles: Styles;
  private readonly isMoved: (cell: CellPlan | undefined, column: number) => boolean;

  constructor(plan: SheetPlan, { book, date1904 }: Medium) {
    this.styles = book.styles;
    this.isMoved = date1904 ? dayCells(plan, book.styles) : () => false;
    this.columns = (plan.columns ?? []).map((column) => column?.style);
    this.runs = new StyleRuns(this.columns);
    this.tables = book.sheets.flatMap(({ tables = [] }) => tables.map(({ name }) => name));
  }

  row(...parts: Parameters<StyleRuns['row']>): void {
    this.runs.row(...parts);
  }

  days(cell: CellPlan | undefined, column: number): number {
    return this.isMoved(cell, column) ? DAYS_1904 : 0;
  }

  waits(cell: CellPlan | undefined, row: number, column: number): boolean {
    if (this.tables.length === 0 || cell === null || typeof cell !== 'object' || !('formula' in cell))
      return false;
    if (!namesTable(cell.formula, this.tables)) return false;
    const style = cell.style ?? this.columns[column];
    const inTextCell = style !== undefined && this.styles[style]?.numberFormat === '@';
    this.late.push({ row, column, formula: cell.formula, inTextCell });
    return true;
  }
}

function checkStyles(plan: SheetPlan, styles: Styles): void {
  for (const column of plan.columns ?? []) if (column?.style) requireStyle(column.style, styles, plan);
  for (const { style } of plan.conditions ?? []) requireStyle(style, styles, plan);
}

function requireStyle(style: string, styles: Styles, plan: SheetPlan): void {
  if (!Object.hasOwn(styles, style)) throw new BadPlan(`sheet ${plan.name}: style ${style} is not defined`);
}

/** Names of the whole book that are not there yet; they may point to sheets that are still blank. */
export function nameSteps({ names = [], sheets }: BookPlan, there: readonly string[]): Step[] {
  const known = new Set(there.map((name) => name.toLowerCase()));
  const results = sheets.some(({ marked }) => marked);
  return names
    .filter(({ name }) => !known.has(name.toLowerCase()))
    .map(({ name, formula, hidden, comment }) =>
      step(
        4,
        (workbook) => {
          const added = workbook.names.add(
            name,
            `=${formula}`,
            results ? ownComment(comment) : (comment ?? ''),
          );
          if (hidden) added.visible = false;
        },
        formula.length,
      ),
    );
}

/** Data kept ready beside the results. */
export function stageSteps(data: readonly DataNode[]): Step[] {
  return data.map((root) => {
    const xml = dataXml(root, STAGED);
    return { bytes: textBytes(xml), run: (workbook) => void workbook.customXmlParts.add(xml) };
  });
}
