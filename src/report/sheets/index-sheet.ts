import { quotedSheet } from '../address';
import type { SheetPlan } from '../plan';
import { AMOUNT } from '../native/line-sheet';
import type { Workings } from '../workings';
import { formatOf, styleOf } from '../styles';
import { textWidth } from '../grid-layout';
import { PlainSheet } from './plain-sheet';

/** Characters of a formula a line. */
const FORMULA_WIDTH = 54;

/** 绩效明细: where each item's lines are, how many, and their sum. */
export function indexSheet({ context, items, officers }: Workings): SheetPlan {
  const { run, words, calculation } = context;
  const sheet = new PlainSheet(
    words.of('绩效明细', 'Lines'),
    [24, 10, 34, 26, 10, 18, 60],
    `${words.message(calculation.scheme.source.名称)} · ${words.of('绩效明细', 'Lines')} · ${run.period.text}`,
    words.of(
      '点“明细表”转到该项目的明细；底稿为分组前的逐行计算',
      'Click a sheet’s name to go there; rows sheets hold the workings before grouping',
    ),
  );
  sheet.headings(
    words.lang === 'zh'
      ? ['项目', '条款', '条款名称', '明细表', '行数', '合计', '公式']
      : ['Item', 'Clause', 'Title', 'Sheet', 'Lines', 'Total', 'Formula'],
  );
  for (const item of run.scheme.items) {
    const own = items.get(item.name);
    const isOfficer = item.level === '个人';
    const target = own?.lines ?? (isOfficer ? officers.sheet : null);
    const format = formatOf(item.unit);
    const summable = format === 'money' || format === 'count';
    const total = own
      ? own.lines.totalOf(AMOUNT)
      : isOfficer && summable
        ? officers.sheet.totalOf(item.name)
        : null;
    const none = words.of('本期无明细', 'no lines in the period');
    const row = sheet.push(
      [
        { value: words.item(item.name), style: styleOf('label', 'text') },
        { value: item.clause, style: styleOf('label', 'text') },
        { value: words.clause(item.clause).replace(`${item.clause} `, ''), style: styleOf('label', 'text') },
        { value: target ? target.name : none, style: styleOf('label', 'text') },
        { value: own ? own.lines.count : null, style: styleOf('label', 'count') },
        total
          ? { ...total, style: styleOf('link', format) }
          : { value: null, style: styleOf('label', format) },
        { value: item.source.公式, style: 'code' },
      ],
      Math.max(16, 16 * Math.ceil((textWidth(item.source.公式) + 2) / FORMULA_WIDTH) + 2),
    );
    if (target) sheet.link(row, 3, `${quotedSheet(target.name)}!A1`);
  }
  return sheet.plan({ freeze: { rows: 3, columns: 1 } });
}
