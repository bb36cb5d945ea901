import { formatOf, type Format } from '../styles';
import type { Cells } from './cells';
import type { ClosedStep } from './closed';

/** Counts that are not whole and money below the fen are shown as they are. */
export function fittedFormat(format: Format, values: Cells, count: number): Format {
  if (format !== 'count' && format !== 'money') return format;
  const scale = format === 'count' ? 1 : 100;
  for (let row = 0; row < count; row += 1) {
    const value = values.plain(row);
    if (typeof value !== 'number') continue;
    const units = value * scale;
    if (Math.abs(units - Math.round(units)) > 1e-6) return 'number';
  }
  return format;
}

/** How a step of a rule is shown: by what its title says it is, else by the unit of its item. */
export function stepFormat(step: ClosedStep, unit: string): Format {
  const title = step.word;
  if (/记录数|(户|笔|行|项|次|人|件)数$|齐全$/.test(title)) return 'count';
  if (/日$|日期$/.test(title)) return 'date';
  if (/乘数|目标$|完成$/.test(title)) return 'number';
  if (/率$|比$|比例$|占比$/.test(title) && unit !== '分') return 'ratio';
  if (/得分$|加权合计$/.test(title)) return unit === '%' ? 'ratio' : 'score';
  if (title.startsWith('由') || title.startsWith('是否')) return 'truth';
  return unit === '%' ? 'ratio' : formatOf(unit);
}
