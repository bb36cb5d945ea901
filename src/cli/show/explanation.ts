import type { ClauseText, Explained, ItemExplained, Worked } from '../../run/explanation';
import type { Message } from '../../formula/value';
import type { Finding } from '../../ledger/finding';
import { REASON_TITLES, findingTitle } from '../../app/wording';
import { hanging, wrap } from '../layout/width';
import { alike, placesOf } from './findings';
import { showLines } from './lines';
import { addressOf, indent, showWorked, withUnit } from './worked';
import type { Page } from './page';

/** One explained figure as a person reads it: the figure, its rule with the numbers put in, and what it is made of. */
export function showExplained(explained: Explained, page: Page): string[] {
  const { say } = page;
  const { officer, scheme, period, findings, figure: root } = explained;
  const head = [officer.id, officer.name, officer.branch, period, say(scheme.name)]
    .filter(Boolean)
    .join('  ');
  const held = officer.status === 'held' ? showHolding(findings, page) : [];
  return [head, ...held, '', ...showItem(root, page, 0)];
}

function showHolding(findings: readonly Finding[], { say, width }: Page): string[] {
  return [...alike(findings, say).values()].flatMap((same) => {
    const [{ code, message }] = same;
    const text = `${say(findingTitle(code))} ${placesOf(same, say)}  ${say(message)}`;
    return hanging(say({ zh: '暂缓发放：', en: 'On hold: ' }), text, width);
  });
}

function showItem(item: ItemExplained, page: Page, level: number): string[] {
  const { say, language } = page;
  const inner: Page = { ...page, width: page.width - 2 };
  const name = language === 'en' && item.english !== item.item ? `${item.english} (${item.item})` : item.item;
  const lines = [
    ...wrap(`${name} = ${withUnit(item.value, page)}${clauseOf(item.clause, page)}`, page.width),
    ...indent(showRule(item, inner)),
    ...indent(item.notes.flatMap((note) => wrap(say(note), inner.width))),
    ...indent(item.worked ? showWorked(item.worked, item.formula, inner) : []),
    ...indent(showLines(item, inner, level)),
    ...indent(item.leftOut.flatMap((group) => showLeftOut(group, inner))),
  ];
  const reads = item.reads.flatMap((read) => ['', ...showItem(read, inner, level + 1)]);
  return [...lines, ...indent(reads)];
}

function showRule({ formula, functions }: ItemExplained, { say, width }: Page): string[] {
  const rule = hanging(say({ zh: '公式  ', en: 'Rule  ' }), formula, width);
  const words = functions.flatMap((one) => hanging('      ', `${one.name}: ${say(one.words)}`, width));
  return [...rule, ...words];
}

function clauseOf(clause: ClauseText | null, { say }: Page): string {
  return clause ? `  [${clause.id}${clause.title ? ` ${say(clause.title)}` : ''}]` : '';
}

function showLeftOut({ reason, count, rows }: ItemExplained['leftOut'][number], page: Page): string[] {
  const { say, width } = page;
  const titles: Readonly<Record<string, { zh: string; en: string }>> = REASON_TITLES;
  const title = say(titles[reason] ?? { zh: '归属他人', en: 'Credited to others' });
  const head = say({ zh: `未计入 ${count} 行：${title}`, en: `Left out, ${count} rows: ${title}` });
  const named = rows.flatMap(({ where, because, worked }) => {
    const why = because ?? (worked && failedCondition(worked));
    return hanging('  - ', `${addressOf(where)}${why ? `  ${say(why)}` : ''}`, width);
  });
  const more = count - rows.length;
  return [
    head,
    ...named,
    ...(more > 0 ? [say({ zh: `  …… 另有 ${more} 行`, en: `  ... and ${more} more` })] : []),
  ];
}

function failedCondition({ substituted, fault }: Worked): Message {
  if (fault) return { zh: `${substituted}：${fault.zh}`, en: `${substituted}: ${fault.en}` };
  return { zh: `${substituted} 不成立`, en: `${substituted} does not hold` };
}
