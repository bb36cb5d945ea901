import { rangeAddress } from '../../report/address';
import { BadPlan, type RowPlan, type SheetPlan } from '../../report/plan';
import { CellWriter } from './write-cells';
import { notesDrawing, notesXml } from './write-notes';
import { chartXml, drawingNamespaces, drawingXml } from './write-charts';
import {
  breaksXml,
  columnsXml,
  conditionsXml,
  linksXml,
  printXml,
  tabXml,
  validationsXml,
  viewXml,
  wrap,
} from './write-rules';
import { tableXml } from './write-table';
import type { StyleTable } from './style-table';
import { element, XML_HEAD } from './xml-write';
import type { ZipWriter } from './zip-write';

const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const CONTENT_TYPES = {
  sheet: `${SPREADSHEET}.worksheet+xml`,
  table: `${SPREADSHEET}.table+xml`,
  comments: `${SPREADSHEET}.comments+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  styles: `${SPREADSHEET}.styles+xml`,
};
/** Comments on one sheet: their shapes are numbered in blocks of 1024. */
const MAX_NOTES = 1023;

/** The name spaces of a book: a strict one has others than the usual transitional. */
export interface Namespaces {
  main: string;
  relations: string;
}

export const TRANSITIONAL: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** Where the parts of new sheets go, and the numbers that must not repeat in a book. */
export interface SheetTarget {
  zip: ZipWriter;
  styles: StyleTable;
  namespaces: Namespaces;
  /** Content types of the parts written, for [Content_Types].xml. */
  contentTypes: Map<string, string>;
  /** A table number that the book has not used, for its id and its part. */
  nextTable(): number;
  /** The name of a part that the book does not have yet: `stem` with a number. */
  nextPart(stem: string): string;
}

/** Writes a sheet as part `number`, with its tables and comments. Returns whether it holds formulas. */
export function writeSheet(plan: SheetPlan, number: number, active: boolean, target: SheetTarget): boolean {
  const { zip, styles, contentTypes, namespaces } = target;
  const part = `xl/worksheets/sheet${number}.xml`;
  const relations = new Relations(namespaces);
  const { tables = [], notes = [], conditions = [], links = [], charts = [] } = plan;
  if (notes.length > MAX_NOTES) throw new BadPlan(`sheet ${plan.name}: ${notes.length} notes`);

  const cells = new CellWriter(plan, styles);
  const tableParts = tables.map((table) => {
    const id = target.nextTable();
    const name = `xl/tables/table${id}.xml`;
    zip.addText(name, tableXml(table, id, namespaces.main));
    contentTypes.set(name, CONTENT_TYPES.table);
    return element('tablePart', { 'r:id': relations.add('table', `../tables/table${id}.xml`) });
  });
  let drawing = charts.length > 0 ? element('drawing', { 'r:id': addCharts(plan, relations, target) }) : '';
  if (notes.length > 0) {
    zip.addText(`xl/comments${number}.xml`, notesXml(notes, namespaces.main));
    zip.addText(`xl/drawings/vmlDrawing${number}.vml`, notesDrawing(notes, number));
    contentTypes.set(`xl/comments${number}.xml`, CONTENT_TYPES.comments);
    relations.add('comments', `../comments${number}.xml`);
    drawing += element('legacyDrawing', {
      'r:id': relations.add('vmlDrawing', `../drawings/vmlDrawing${number}.vml`),
    });
  }

  zip.add(part, (sink) => {
    sink(`${XML_HEAD}<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relations}">`);
    sink(
      tabXml(plan) + dimensionXml(plan) + viewXml(plan, active) + '<sheetFormatPr defaultRowHeight="15"/>',
    );
    sink(columnsXml(plan, styles));
    cells.write(sink);
    // The order of the schema; Excel repairs a sheet that has another.
    sink(plan.filter ? element('autoFilter', { ref: rangeAddress(plan.filter) }) : '');
    sink(mergesXml(plan));
    sink(conditionsXml(conditions, styles));
    sink(validationsXml(plan));
    sink(linksXml(links));
    sink(printXml(plan));
    sink(breaksXml(plan));
    sink(textNumbersXml(plan));
    sink(drawing);
    sink(tables.length > 0 ? element('tableParts', { count: tables.length }, tableParts.join('')) : '');
    sink('</worksheet>');
  });
  contentTypes.set(part, CONTENT_TYPES.sheet);
  if (relations.any) zip.addText(`xl/worksheets/_rels/sheet${number}.xml.rels`, relations.xml());
  return cells.hasFormulas;
}

/** Writes the charts of a sheet and the drawing that holds them; returns the drawing's relationship. */
function addCharts(plan: SheetPlan, sheet: Relations, target: SheetTarget): string {
  const { zip, contentTypes, namespaces } = target;
  const { charts = [] } = plan;
  const names = drawingNamespaces(namespaces.relations);
  const relations = new Relations(namespaces);
  const ids = charts.map((chart) => {
    const part = target.nextPart('xl/charts/chart');
    zip.addText(part, chartXml(chart, plan, names));
    contentTypes.set(part, CONTENT_TYPES.chart);
    return relations.add('chart', `/${part}`);
  });
  const part = target.nextPart('xl/drawings/drawing');
  zip.addText(part, drawingXml(charts, ids, names));
  zip.addText(part.replace(/([^/]*)$/, '_rels/$1.rels'), relations.xml());
  contentTypes.set(part, CONTENT_TYPES.drawing);
  return sheet.add('drawing', `/${part}`);
}

/** The used range; large sheets that are made row by row go without, as the schema allows. */
function dimensionXml({ rows }: SheetPlan): string {
  if (!Array.isArray(rows)) return '';
  let next = 0;
  let right = -1;
  for (const { at = next, cells } of rows as RowPlan[]) {
    next = at + 1;
    right = Math.max(right, cells.length - 1);
  }
  const range = { top: 0, left: 0, bottom: Math.max(0, next - 1), right: Math.max(0, right) };
  return element('dimension', { ref: rangeAddress(range) });
}

function mergesXml({ merges = [] }: SheetPlan): string {
  const list = merges.map((range) => element('mergeCell', { ref: rangeAddress(range) }));
  return list.length === 0 ? '' : element('mergeCells', { count: list.length }, list.join(''));
}

function textNumbersXml({ textNumbers = [] }: SheetPlan): string {
  const list = textNumbers.map((range) =>
    element('ignoredError', { sqref: rangeAddress(range), numberStoredAsText: true }),
  );
  return wrap('ignoredErrors', list.join(''));
}

/** The relationships of one part. */
export class Relations {
  private readonly list: string[] = [];

  constructor(private readonly namespaces = TRANSITIONAL) {}

  /** Adds one of Office's relationship types and returns its id. */
  add(type: string, target: string): string {
    return this.addType(`${this.namespaces.relations}/${type}`, target);
  }

  addType(type: string, target: string): string {
    const id = `rId${this.list.length + 1}`;
    this.list.push(element('Relationship', { Id: id, Type: type, Target: target }));
    return id;
  }

  get any(): boolean {
    return this.list.length > 0;
  }

  xml(): string {
    return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${this.list.join('')}</Relationships>`;
  }
}
