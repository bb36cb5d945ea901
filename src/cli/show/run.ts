import type { Overview } from '../../app/overview';
import { failedToLoad } from '../../app/run';
import type { Calculation } from '../../run/calculate';
import type { Message } from '../../formula/value';
import type { Item } from '../../scheme/scheme';
import { layTable, type TableColumn } from '../layout/table';
import { wrap } from '../layout/width';
import { showAccounts, showChecks } from './accounts';
import { showChoices } from './choices';
import { figure, tableFigure } from './figure';
import { countFindings, showFindings } from './findings';
import { showHeld } from './held';
import { heading, itemTitle } from './heading';
import { showLists } from './lists';
import type { Page } from './page';

/** A whole run as a person reads it in a terminal. */
export function showRun(calculation: Calculation, overview: Overview | null, page: Page): string[] {
  const { scheme, period, findings } = calculation;
  const { say, width } = page;
  const title = `${say(scheme.source.名称)}  ${period.text}  (${scheme.id})`;
  const found = [
    ...heading(
      { zh: `异常：${countFindings(findings, say)}`, en: `Findings: ${countFindings(findings, say)}` },
      page,
    ),
    ...showFindings(findings, say, width),
  ];
  if (!overview) return [title, '', say(failedToLoad(calculation) ? NOT_LOADED : NO_ROSTER), ...found];
  return [
    title,
    ...wrap(say(summary(overview)), width),
    ...showOfficers(overview, page),
    ...showHeld(overview.held, page),
    ...found,
    ...showLists(overview.lists, page),
    ...showAccounts(overview.accounts, page),
    ...showChecks(overview.checks, page),
    ...showChoices(overview, page),
  ];
}

const NO_ROSTER: Message = {
  zh: '没有花名册，没有算出任何人的绩效。',
  en: 'There is no roster (花名册), so nobody’s pay was computed.',
};

const NOT_LOADED: Message = {
  zh: '方案有错误，没有核算。请按下面的提示改正“方案”等表，再运行一次。',
  en: 'The scheme has errors, so nothing was computed. Correct its tables as told below and run again.',
};

function summary({ officers, totals, held, payable }: Overview): Message {
  const count = officers.length;
  const [zh, en] = [`客户经理 ${count} 人`, `${count} officers`];
  if (payable.length === 0)
    return held.length === 0
      ? { zh, en }
      : { zh: `${zh}，暂缓 ${held.length} 人`, en: `${en}, ${held.length} held` };
  const [pay, on] = [figure(totals.payable, '元'), figure(totals.held, '元')];
  const name = payable.map((item) => item.name).join('＋');
  const english = payable.map((item) => item.source.english ?? item.name).join(' + ');
  return {
    zh: `${zh}；${name}：应发 ${pay} 元（${count - held.length} 人），暂缓 ${on} 元（${held.length} 人）`,
    en: `${en}; ${english}: payable ${pay} yuan (${count - held.length}), held ${on} yuan (${held.length})`,
  };
}

function showOfficers(overview: Overview, page: Page): string[] {
  const { pay, parts, measures, payable } = overview;
  if (payable.length === 0) return section({ zh: '结果', en: 'Results' }, overview, parts, page);
  const zero = parts.filter((item) => isZero(overview, item));
  const left = zero.map((item) => itemTitle(item, page)).join(page.say({ zh: '、', en: ', ' }));
  const note = page.say({ zh: `全员为 0.00、未列出：${left}`, en: `0.00 for everybody, not shown: ${left}` });
  return [
    ...section({ zh: '应发（元）', en: 'Pay (yuan)' }, overview, [...measures, ...pay], page),
    ...section(
      { zh: '构成（元）', en: 'Parts (yuan)' },
      overview,
      parts.filter((item) => !zero.includes(item)),
      page,
    ),
    ...(zero.length > 0 ? wrap(note, page.width) : []),
  ];
}

function isZero({ officers }: Overview, item: Item): boolean {
  return officers.every((officer) => officer.items[item.name] === '0.00');
}

function section(title: Message, overview: Overview, items: readonly Item[], page: Page): string[] {
  if (items.length === 0) return [];
  const { say } = page;
  const { officers, totals, held } = overview;
  const onHold = new Set(held.map(({ id }) => id));
  const columns: TableColumn[] = [
    { title: say({ zh: '工号', en: 'Id' }) },
    { title: say({ zh: '姓名', en: 'Name' }), most: 16 },
    ...items.map((item): TableColumn => ({
      title: itemTitle(item, page),
      align: item.unit === '文本' ? 'left' : 'right',
    })),
    { title: say({ zh: '状态', en: 'Status' }) },
  ];
  const status = (id: string) =>
    onHold.has(id) ? say({ zh: '暂缓', en: 'held' }) : say({ zh: '正常', en: 'ok' });
  const rows = officers.map((officer) => [
    officer.id,
    officer.name,
    ...items.map((item) => tableFigure(officer.items[item.name], item.unit)),
    status(officer.id),
  ]);
  const sums = items.map((item) =>
    Object.hasOwn(totals.items, item.name) ? tableFigure(totals.items[item.name], item.unit) : '',
  );
  const summed = sums.some((sum) => sum !== '');
  if (summed) rows.push([say({ zh: '合计', en: 'Total' }), '', ...sums, '']);
  const table = { columns, rows, keys: 2, ...(summed ? { totals: 1 } : {}) };
  return [...heading(title, page), ...layTable(table, page.width)];
}
