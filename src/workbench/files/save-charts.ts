import type { Chart, Json, Sheet } from '../host';
import { plainValue } from '../host/model/value';
import type { ChartPlan, RowPlan } from '../../report/plan';
import { chartXml, drawingNamespaces, drawingXml } from '../../workbook/file/write-charts';
import { element } from '../../workbook/file/xml-write';
import { Relations } from './relations';
import type { PartSink } from './part-sink';
import type { SheetEdit } from './sheet-edit';
import type { Package } from '../../workbook/file/package';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/**
 * Charts that the add-in put onto a sheet, as the product's own writer draws them. They take the place of a drawing that the
 * sheet had: only result sheets are drawn upon, and these are written anew as a whole.
 */
export function saveCharts(
  sheet: Sheet,
  edit: SheetEdit,
  relations: Relations,
  pack: Package,
  sink: PartSink,
): void {
  const charts = sheet.charts.filter(isOurKind).map(planOf);
  if (charts.length === 0) return;
  const names = drawingNamespaces(OFFICE);
  const plan = { name: sheet.name, rows: rowsOf(sheet), charts };
  const drawing = sink.nextPart('xl/drawings/drawing');
  const inner = new Relations(pack, drawing);
  const ids = charts.map((chart) => {
    const part = sink.nextPart('xl/charts/chart');
    sink.write(part, chartXml(chart, plan, names), CHART_TYPE);
    return inner.add('chart', `/${part}`);
  });
  sink.write(drawing, drawingXml(charts, ids, names), DRAWING_TYPE);
  sink.write(inner.list, inner.xml());
  relations.removeType('drawing');
  const id = relations.add('drawing', `/${drawing}`);
  edit.replace('drawing', element('drawing', { 'xmlns:r': OFFICE, 'r:id': id }));
}

const isOurKind = ({ type, series, position }: Chart): boolean =>
  /^(Bar|Column)(Stacked|Clustered)$/.test(type) && series.length > 0 && position.length === 2;

const bare = (address: string): string => address.slice(address.lastIndexOf('!') + 1).replace(/\$/g, '');
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

function planOf({ name, type, title, axes, series, position }: Chart): ChartPlan {
  const unit = text(at(axes.value, 'title', 'text'));
  return {
    name,
    type: type.startsWith('Bar') ? 'bar' : 'column',
    stacked: type.endsWith('Stacked'),
    title: text(title.text),
    ...(unit !== '' && { unit }),
    categories: bare(series[0]!.categories ?? ''),
    series: series.map(({ values = '', properties }) => {
      const colour = text(at(properties, 'format', 'fill', 'color')).replace('#', '');
      return { name: text(properties.name), values: bare(values), ...(colour !== '' && { colour }) };
    }),
    from: bare(position[0]!),
    to: bare(position[1]!),
    alt: '',
  };
}

const at = (values: Record<string, Json> | undefined, ...keys: string[]): Json | undefined =>
  keys.reduce<Json | undefined>((found, key) => (found as Record<string, Json> | undefined)?.[key], values);

/** The figures beside the charts, as far as the sheet is filled. */
function rowsOf({ cells }: Sheet): RowPlan[] {
  const used = cells.used(true);
  if (!used) return [];
  const columns = used.left + used.columns;
  return Array.from({ length: used.top + used.rows }, (_, row) => {
    const found = cells.slice(row, 0, columns);
    return {
      at: row,
      cells: Array.from({ length: columns }, (__, column) => plainValue(found[column]) || null),
    };
  });
}
