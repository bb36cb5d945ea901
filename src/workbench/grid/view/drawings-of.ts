import { chartRect } from '../../host/model/shift-drawn';
import type { Drawing, Sheet } from '../../host/model/types';

/** What lies on a sheet without being drawn by the grid: charts of the add-in, which take the place of the file's, or the file's own. */
export function drawingsOf({ charts, drawings }: Sheet): Drawing[] {
  const own = charts.flatMap((chart): Drawing[] => {
    const { title } = chart;
    const rect = chartRect(chart);
    if (!rect) return [];
    const text = typeof title.text === 'string' ? title.text : '';
    return [{ kind: 'chart', title: text, rect, anchor: null, references: [] }];
  });
  return own.length > 0 ? own : drawings;
}
