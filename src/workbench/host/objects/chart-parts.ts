import type { Area, ChartSeries } from '../model/types';
import { objectOf } from '../protocol/arguments';
import type { Json } from '../protocol/envelope';
import { invalidArgument } from '../protocol/errors';
import type { Argument, ObjectType, Scalar } from '../protocol/object-type';
import { addressOf } from './range';
import { object, type Bag, type Types } from './selves';

/** A property kept as it was given; until then what Excel would show. */
const kept = (key: string, fallback: Json): Scalar<Bag> => ({
  get: ({ values, defaults }) => values[key] ?? defaults[key] ?? fallback,
  set: ({ values }, value) => void (values[key] = value),
});

const keptAll = (fallbacks: Readonly<Record<string, Json>>): ObjectType<Bag>['scalars'] =>
  Object.fromEntries(Object.entries(fallbacks).map(([key, fallback]) => [key, kept(key, fallback)]));

/** The bag of an object inside another bag, made when first asked for. */
const inside = (values: Record<string, Json>, key: string): Bag => ({
  values: (values[key] ??= {}) as Record<string, Json>,
  defaults: {},
});

const formatted = (values: Record<string, Json>) => object('ChartFormat', inside(values, 'format'));

const seriesProperty = (key: string, fallback: Json): Scalar<ChartSeries> => ({
  get: ({ properties }) => properties[key] ?? fallback,
  set: ({ properties }, value) => void (properties[key] = value),
});

const dataOf = (value: Argument): string => {
  const area = objectOf<Area>(value, 'Range');
  if (!area) throw invalidArgument();
  return addressOf(area);
};

export const chartPartTypes: Types = {
  ChartTitle: {
    scalars: keptAll({
      overlay: false,
      position: 'Automatic',
      text: '',
      textOrientation: 0,
      visible: true,
      showShadow: false,
    }),
    links: { format: ({ values }) => formatted(values) },
  },
  ChartLegend: {
    scalars: keptAll({ overlay: false, position: 'Right', visible: true, showShadow: false }),
    links: { format: ({ values }) => formatted(values) },
  },
  ChartDataLabels: {
    scalars: keptAll({
      linkNumberFormat: true,
      numberFormat: 'General',
      position: 'OutsideEnd',
      separator: ',',
      showCategoryName: false,
      showLegendKey: false,
      showPercentage: false,
      showSeriesName: false,
      showValue: false,
    }),
    links: { format: ({ values }) => formatted(values) },
  },
  ChartAxis: {
    scalars: {
      ...Object.fromEntries(
        Object.entries({
          displayUnit: 'None',
          linkNumberFormat: true,
          majorUnit: '',
          maximum: '',
          minimum: '',
          numberFormat: 'General',
          position: 'Automatic',
          reversePlotOrder: false,
          textOrientation: 0,
          tickLabelPosition: 'NextToAxis',
          visible: true,
        }).map(([key, fallback]) => [
          key,
          {
            get: ({ chart, axis }) => chart.axes[axis]?.[key] ?? fallback,
            set: ({ chart, axis }, value) => void ((chart.axes[axis] ??= {})[key] = value),
          } satisfies Scalar<{ chart: ChartSeries['chart']; axis: string }>,
        ]),
      ),
    },
    links: {
      format: ({ chart, axis }) => formatted((chart.axes[axis] ??= {})),
      majorGridlines: ({ chart, axis }) =>
        object('ChartGridlines', inside((chart.axes[axis] ??= {}), 'majorGridlines')),
      minorGridlines: ({ chart, axis }) =>
        object('ChartGridlines', inside((chart.axes[axis] ??= {}), 'minorGridlines')),
      title: ({ chart, axis }) => object('ChartAxisTitle', inside((chart.axes[axis] ??= {}), 'title')),
    },
  },
  ChartAxisTitle: {
    scalars: keptAll({ text: '', textOrientation: 0, visible: true }),
    links: { format: ({ values }) => formatted(values) },
  },
  ChartGridlines: { scalars: keptAll({ visible: true }) },
  ChartSeries: {
    scalars: {
      axisGroup: seriesProperty('axisGroup', 'Primary'),
      chartType: {
        get: ({ chart, properties }) => properties.chartType ?? chart.type,
        set: ({ properties }, value) => void (properties.chartType = value),
      },
      gapWidth: seriesProperty('gapWidth', 219),
      hasDataLabels: seriesProperty('hasDataLabels', false),
      name: seriesProperty('name', ''),
      overlap: seriesProperty('overlap', 0),
      smooth: seriesProperty('smooth', false),
    },
    links: {
      dataLabels: ({ properties }) => object('ChartDataLabels', inside(properties, 'dataLabels')),
      format: ({ properties }) => formatted(properties),
    },
    methods: {
      delete: (series) =>
        void series.chart.series.splice(series.chart.series.indexOf(series), 1) as undefined,
      setValues: (series, [range]) => {
        series.values = dataOf(range);
        return undefined;
      },
      setXAxisValues: (series, [range]) => {
        series.categories = dataOf(range);
        return undefined;
      },
    },
  },
  ChartFormat: {
    links: {
      fill: ({ values }) => object('ChartFill', inside(values, 'fill')),
      font: ({ values }) => object('ChartFont', inside(values, 'font')),
    },
  },
  ChartFont: {
    scalars: keptAll({
      bold: false,
      color: '#595959',
      italic: false,
      name: '等线',
      size: 9,
      underline: 'None',
    }),
  },
  ChartFill: {
    methods: {
      clear: ({ values }) => void delete values.color as undefined,
      setSolidColor: ({ values }, [given]) => void (values.color = given as Json) as undefined,
    },
  },
};
