import { areaOf } from '../model/areas';
import { requireOpen } from '../model/protection';
import { heightOf, leftOf, topOf, widthOf } from '../model/sizes';
import { bounding } from '../model/rect';
import type { Area, Chart, ChartSeries, Sheet } from '../model/types';
import { choice, integer, number, objectOf, optionalText, text } from '../protocol/arguments';
import type { Json } from '../protocol/envelope';
import { HostError, invalidArgument } from '../protocol/errors';
import type { Argument, Scalar } from '../protocol/object-type';
import { addressOf } from './range';
import { object, type Types } from './selves';

const present = (chart: Chart): Chart => {
  if (chart.deleted || chart.sheet.deleted) throw new HostError('ItemNotFound');
  return chart;
};

/** At least one area of data, as range or address. */
const source = (sheet: Sheet, value: Argument): Area =>
  objectOf<Area>(value, 'Range') ?? areaOf(sheet.book, text(value), sheet);

function addChart(sheet: Sheet, type: string, data: Area, seriesBy: string): Chart {
  requireOpen(sheet);
  const chart: Chart = {
    id: sheet.book.nextId(),
    sheet,
    name: freeName(sheet),
    type,
    source: addressOf(data),
    seriesBy,
    top: 0,
    left: 0,
    width: 360,
    height: 216,
    position: [],
    title: {},
    legend: {},
    labels: {},
    axes: {},
    series: [],
    properties: {},
    deleted: false,
  };
  chart.series = seriesFrom(chart, data, seriesBy);
  sheet.charts.push(chart);
  return chart;
}

function freeName(sheet: Sheet): string {
  let count = sheet.charts.length + 1;
  while (sheet.charts.some((chart) => chart.name === `Chart ${count}`)) count += 1;
  return `Chart ${count}`;
}

/** One series per column (or row) after the one with the categories. */
function seriesFrom(chart: Chart, { sheet, rect }: Area, seriesBy: string): ChartSeries[] {
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && rect.columns > rect.rows);
  const count = Math.max(1, (byRows ? rect.rows : rect.columns) - 1);
  return Array.from({ length: count }, (_, index) => {
    const head = byRows
      ? sheet.cells.value(rect.top + index + 1, rect.left)
      : sheet.cells.value(rect.top, rect.left + index + 1);
    return { chart, properties: { name: typeof head === 'string' ? head : `Series${index + 1}` } };
  });
}

function setPosition(chart: Chart, start: Argument, end: Argument): undefined {
  const first = source(chart.sheet, start);
  const last = end === null || end === undefined ? first : source(chart.sheet, end);
  const area = { sheet: chart.sheet, rect: bounding(first.rect, last.rect) };
  chart.position = [addressOf(first), addressOf(last)];
  chart.left = leftOf(area);
  chart.top = topOf(area);
  if (end !== null && end !== undefined) {
    chart.width = widthOf(area);
    chart.height = heightOf(area);
  }
  return undefined;
}

const size = (key: 'top' | 'left' | 'width' | 'height'): Scalar<Chart> => ({
  get: (chart) => present(chart)[key],
  set: (chart, value) => {
    if (number(value) < 0) throw invalidArgument();
    present(chart)[key] = number(value);
  },
});

const option = (key: string, fallback: Json): Scalar<Chart> => ({
  get: (chart) => chart.properties[key] ?? fallback,
  set: (chart, value) => void (present(chart).properties[key] = value),
});

export const chartTypes: Types = {
  ChartCollection: {
    scalars: { count: { get: (sheet) => sheet.charts.length } },
    items: {
      list: (sheet) => sheet.charts.map((chart) => object('Chart', chart)),
      find: (sheet, key) => {
        const found = sheet.charts.find(
          (chart) => chart.id === key || chart.name.toLowerCase() === String(key).toLowerCase(),
        );
        return found ? object('Chart', found) : null;
      },
    },
    methods: {
      add: (sheet, [type, data, seriesBy]) =>
        object(
          'Chart',
          addChart(
            sheet,
            text(type),
            source(sheet, data),
            choice(optionalText(seriesBy) ?? 'Auto', ['Auto', 'Columns', 'Rows']),
          ),
        ),
    },
  },
  Chart: {
    identify: (chart) => ({ Id: chart.id }),
    scalars: {
      chartType: {
        get: (chart) => present(chart).type,
        set: (chart, value) => void (present(chart).type = text(value)),
      },
      displayBlanksAs: option('displayBlanksAs', 'NotPlotted'),
      height: size('height'),
      id: { get: (chart) => chart.id },
      left: size('left'),
      name: {
        get: (chart) => present(chart).name,
        set: (chart, value) => {
          if (text(value) === '') throw invalidArgument();
          present(chart).name = text(value);
        },
      },
      plotBy: option('plotBy', 'Columns'),
      plotVisibleOnly: option('plotVisibleOnly', true),
      style: option('style', 201),
      top: size('top'),
      width: size('width'),
    },
    links: {
      axes: (chart) => object('ChartAxes', present(chart)),
      dataLabels: (chart) => object('ChartDataLabels', { values: present(chart).labels, defaults: {} }),
      format: (chart) => object('ChartFormat', { values: present(chart).properties, defaults: {} }),
      legend: (chart) =>
        object('ChartLegend', { values: present(chart).legend, defaults: { visible: true } }),
      series: (chart) => object('ChartSeriesCollection', present(chart)),
      title: (chart) =>
        object('ChartTitle', { values: present(chart).title, defaults: { text: '', visible: true } }),
      worksheet: (chart) => object('Worksheet', present(chart).sheet),
    },
    methods: {
      activate: (chart) => void present(chart) as undefined,
      delete: (chart) => {
        requireOpen(present(chart).sheet);
        chart.sheet.charts.splice(chart.sheet.charts.indexOf(chart), 1);
        chart.deleted = true;
        return undefined;
      },
      setData: (chart, [data, seriesBy]) => {
        const area = source(present(chart).sheet, data);
        chart.source = addressOf(area);
        chart.seriesBy = optionalText(seriesBy) ?? 'Auto';
        chart.series = seriesFrom(chart, area, chart.seriesBy);
        return undefined;
      },
      setPosition: (chart, [start, end]) => setPosition(present(chart), start, end),
    },
  },
  ChartAxes: {
    links: {
      categoryAxis: (chart) => object('ChartAxis', { chart, axis: 'category' }),
      seriesAxis: (chart) => object('ChartAxis', { chart, axis: 'series' }),
      valueAxis: (chart) => object('ChartAxis', { chart, axis: 'value' }),
    },
  },
  ChartSeriesCollection: {
    scalars: { count: { get: (chart) => present(chart).series.length } },
    items: {
      list: (chart) => present(chart).series.map((series) => object('ChartSeries', series)),
      find: (chart, key) => {
        const series = chart.series[integer(key)];
        return series ? object('ChartSeries', series) : null;
      },
    },
    methods: {
      add: (chart, [name]) => {
        const series: ChartSeries = { chart: present(chart), properties: { name: optionalText(name) ?? '' } };
        chart.series.push(series);
        return object('ChartSeries', series);
      },
    },
  },
};
