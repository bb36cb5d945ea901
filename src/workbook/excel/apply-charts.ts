import type { ChartPlan, ChartSeriesPlan } from '../../report/plan';
import type { Site } from './apply-frame';
import type { Frame } from './frame';
import { step, type Step } from './queue';

/**
 * Charts over the cells of their sheet, looking as in a file. The alternative text stays behind: Office.js has none
 * for charts; the figures stand in cells beside each chart.
 */
export function* chartSteps({ plan: { charts = [] } }: Frame, { sheet }: Site): Generator<Step> {
  for (const plan of charts) {
    yield step(
      36 + 14 * plan.series.length,
      (workbook) => addChart(workbook.worksheets.getItem(sheet), plan),
      JSON.stringify(plan).length,
    );
  }
}

function addChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const { name, title, unit, series, from, to } = plan;
  // Excel makes one series of a column of figures; the others follow.
  const chart = sheet.charts.add(kindOf(plan), sheet.getRange(series[0].values), 'Columns');
  chart.name = name;
  series.forEach((one, at) =>
    applySeries(sheet, at === 0 ? chart.series.getItemAt(0) : chart.series.add(one.name), one, plan),
  );
  chart.title.visible = true;
  chart.title.text = title;
  chart.title.format.font.size = 12;
  chart.title.format.font.bold = true;
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = 'Top';
  // Rows that a filter or the user hides are paid all the same.
  chart.plotVisibleOnly = false;
  applyAxes(chart.axes, plan.type, unit);
  chart.setPosition(from, to);
}

type Kind = 'BarStacked' | 'BarClustered' | 'ColumnStacked' | 'ColumnClustered';

function kindOf({ type, stacked }: ChartPlan): Kind {
  if (type === 'bar') return stacked ? 'BarStacked' : 'BarClustered';
  return stacked ? 'ColumnStacked' : 'ColumnClustered';
}

function applySeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  { name, values, colour }: ChartSeriesPlan,
  { categories, stacked }: ChartPlan,
): void {
  series.name = name;
  series.setValues(sheet.getRange(values));
  series.setXAxisValues(sheet.getRange(categories));
  series.gapWidth = 60;
  if (stacked) series.overlap = 100;
  if (colour !== undefined) series.format.fill.setSolidColor(`#${colour}`);
}

function applyAxes(
  { categoryAxis, valueAxis }: Excel.ChartAxes,
  type: ChartPlan['type'],
  unit: string | undefined,
): void {
  valueAxis.numberFormat = '#,##0';
  if (unit !== undefined) {
    valueAxis.title.visible = true;
    valueAxis.title.text = unit;
  }
  categoryAxis.tickLabelPosition = 'Low';
  if (type === 'column') return;
  // The first name stands at the top, as in the table, and the figures stay below.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = 'Maximum';
}
