import type { Verification } from '../../app/seal/verify';
import type { PayDifference } from '../../app/seal/verify-pay';
import type { VerifiedRow, VerifiedTable } from '../../app/seal/verify-rows';
import { REASON_TITLES } from '../../app/wording';
import type { Message } from '../../formula/value';
import { decimal, ZERO } from '../../money/decimal';
import { groupedMoney } from '../../money/display';
import { layTable } from '../layout/table';
import { hanging, wrap } from '../layout/width';
import { figure } from './figure';
import { heading } from './heading';
import type { Page } from './page';

/** Rows of one kind that are told one by one; the JSON has all. */
const SHOWN = 20;
/** Officers and items named after a row. */
const NAMED = 4;

/** What changed since a seal, as a person reads it in a terminal. */
export function showVerification(result: Verification, page: Page): string[] {
  const { say, width } = page;
  const { scheme, period, time, by, unchanged, stamped } = result;
  const when = [time, by].filter(Boolean);
  const sealed = {
    zh: `封存 ${scheme} ${period}${when.length > 0 ? `（${when.join('，')}）` : ''}`,
    en: `Seal of ${scheme} ${period}${when.length > 0 ? ` (${when.join(', ')})` : ''}`,
  };
  const verdict: Message = unchanged
    ? { zh: '封存以后没有改动。', en: 'Nothing has changed since.' }
    : { zh: '封存以后有改动：', en: 'Changed since:' };
  return [
    say(sealed),
    say(verdict),
    ...(stamped ? [] : wrap(say(NO_STAMP), width)),
    ...notes(result).flatMap((note) => hanging('  ', say(note), width)),
    ...result.tables.flatMap((table) => showTable(table, page)),
    ...showWritten(result, page),
    ...showPay(result.pay, page),
  ];
}

const NO_STAMP: Message = {
  zh: '工作簿里已没有封存时的行指纹（可能由其他程序另存），只能比对总指纹和金额。',
  en: 'The seal’s row hashes are gone from the workbook (another program may have saved it): only the totals and amounts can be compared.',
};

function notes(result: Verification): Message[] {
  const { hashes, parameters, schemeChanged, engine, recordsChanged, tables } = result;
  const found: Message[] = [];
  if (recordsChanged)
    found.push({
      zh: '“封存记录”本身被改过，与封存时不一致。',
      en: '封存记录 itself was edited: it is not as it was sealed.',
    });
  if (parameters.length > 0)
    found.push({
      zh: `参数有变：${parameters.join('、')}`,
      en: `Parameters changed: ${parameters.join(', ')}`,
    });
  if (schemeChanged)
    found.push(
      engine
        ? {
            zh: `方案的写法与封存时（程序版本 ${engine}）不同。`,
            en: `The scheme is worded otherwise than in version ${engine}, which sealed it.`,
          }
        : { zh: '方案的公式有变。', en: 'The scheme’s formulas changed.' },
    );
  const totals: [boolean, Message][] = [
    [
      hashes.inputs && tables.length === 0,
      { zh: '台账的总指纹不符。', en: 'The hash of the ledgers differs.' },
    ],
    [
      hashes.parameters && parameters.length === 0,
      { zh: '参数的总指纹不符。', en: 'The hash of the parameters differs.' },
    ],
    [
      hashes.results && result.pay.length === 0,
      { zh: '结果的总指纹不符。', en: 'The hash of the results differs.' },
    ],
  ];
  return [...found, ...totals.flatMap(([told, text]) => (told ? [text] : []))];
}

function showTable(table: VerifiedTable, page: Page): string[] {
  const { say, width } = page;
  const { changed, added, removed, moved, columnsAdded, columnsRemoved, whole } = table;
  const counts: [number, string, string][] = [
    [changed.length, '改', 'changed'],
    [added.length, '增', 'added'],
    [removed.length, '删', 'removed'],
  ];
  const summary: Message = {
    zh: counts.flatMap(([count, zh]) => (count > 0 ? [`${zh} ${count} 行`] : [])).join('，'),
    en: counts.flatMap(([count, , en]) => (count > 0 ? [`${count} rows ${en}`] : [])).join(', '),
  };
  const colon = { zh: summary.zh && `：${summary.zh}`, en: summary.en && `: ${summary.en}` };
  const title = { zh: `表“${table.table}”${colon.zh}`, en: `Table ${table.table}${colon.en}` };
  const facts: Message[] = [];
  if (whole === 'added') facts.push({ zh: '封存时没有这张表。', en: 'There was no such table.' });
  if (whole === 'removed')
    facts.push({ zh: '这张表已不在工作簿里。', en: 'The table is gone from the workbook.' });
  if (moved > 0)
    facts.push({
      zh: `${moved} 行换了次序，内容未变。`,
      en: `${moved} rows stand in another order, their contents as they were.`,
    });
  if (columnsAdded.length > 0)
    facts.push({ zh: `新增列：${columnsAdded.join('、')}`, en: `Columns added: ${columnsAdded.join(', ')}` });
  if (columnsRemoved.length > 0)
    facts.push({
      zh: `缺少列：${columnsRemoved.join('、')}`,
      en: `Columns missing: ${columnsRemoved.join(', ')}`,
    });
  return [
    ...heading(title, page),
    ...facts.flatMap((fact) => hanging('  ', say(fact), width)),
    ...(whole === 'removed'
      ? []
      : [
          ...showRows(changed, { zh: '改', en: 'changed' }, table.sheet, page),
          ...showRows(added, { zh: '增', en: 'added' }, table.sheet, page),
          ...showRows(removed, { zh: '删', en: 'removed' }, table.sheet, page),
        ]),
  ];
}

function showRows(rows: readonly VerifiedRow[], kind: Message, sheet: string, page: Page): string[] {
  const { say, width } = page;
  const more = rows.length - SHOWN;
  return [
    ...rows
      .slice(0, SHOWN)
      .flatMap((row) => hanging('  ', `${say(kind)}  ${rowText(row, sheet, page)}`, width)),
    ...(more > 0
      ? [say({ zh: `  …… 另有 ${more} 行，见 --json`, en: `  ... and ${more} more rows, see --json` })]
      : []),
  ];
}

function rowText({ row, key, cells, touches, reason }: VerifiedRow, sheet: string, page: Page): string {
  const { say } = page;
  const places = cells.map(({ column, address }) =>
    column === ''
      ? say({ zh: `原表 ${sheet} 第 ${address} 行`, en: `sheet ${sheet}, then row ${address}` })
      : `${column} ${sheet}!${address}`,
  );
  const head = [say({ zh: `第 ${row} 行`, en: `row ${row}` }), key, places.join('、')]
    .filter(Boolean)
    .join('  ');
  const why = reason ? say(REASON_TITLES[reason]) : '';
  if (touches.length === 0) {
    return key === '' && cells[0]?.column === ''
      ? head
      : `${head}  → ${say({ zh: `不涉及该期绩效${why && `（${why}）`}`, en: `touches no pay${why && ` (${why})`}` })}`;
  }
  const names = touches
    .slice(0, NAMED)
    .map(({ officer, item }) => `${officer === '' ? say({ zh: '全员', en: 'all' }) : officer} ${item}`);
  const more = touches.length - names.length;
  const rest = more > 0 ? say({ zh: `等 ${touches.length} 项`, en: ` and ${more} more` }) : '';
  const left = why && say({ zh: `（现为${why}）`, en: ` (now: ${why})` });
  return `${head}  → ${names.join(say({ zh: '、', en: ', ' }))}${rest}${left}`;
}

function showWritten({ written }: Verification, page: Page): string[] {
  if (written.length === 0) return [];
  const { say, width } = page;
  const title = {
    zh: `结果表上的数被改：${written.length} 处`,
    en: `Figures changed on the result sheet: ${written.length}`,
  };
  const lines = written
    .slice(0, SHOWN)
    .flatMap(({ sheet, address, officer, item, written: shown, computed }) =>
      hanging(
        '  ',
        address === ''
          ? say({ zh: `${officer} 不在“${sheet}”上`, en: `${officer} is not on ${sheet}` })
          : `${sheet}!${address}  ${officer} ${item}  ${shown || '--'}  ≠  ${computed || '--'}`,
        width,
      ),
    );
  return [...heading(title, page), ...lines];
}

/** Sealed figures beside today's: what is paid in full, then what it is made of. */
function showPay(pay: readonly PayDifference[], page: Page): string[] {
  if (pay.length === 0) return [];
  const { say } = page;
  const status = (held: boolean) => (held ? say({ zh: '暂缓', en: 'held' }) : '');
  const rows = [...pay]
    .sort((a, b) => Number(b.pays) - Number(a.pays))
    .slice(0, SHOWN * 2)
    .map(({ officer, item, unit, sealed, now, heldThen, heldNow }) => [
      officer,
      item,
      `${figure(sealed, unit)}${heldThen ? ` ${status(true)}` : ''}`,
      `${figure(now, unit)}${heldNow ? ` ${status(true)}` : ''}`,
      unit === '元' ? groupedMoney(decimal(now || '0').minus(sealed || '0')) : '',
    ]);
  const change = pay
    .filter(({ pays }) => pays)
    .reduce((sum, one) => sum.plus(one.now || '0').minus(one.sealed || '0'), ZERO);
  const more = pay.length - rows.length;
  const columns = [
    { title: say({ zh: '工号', en: 'Officer' }) },
    { title: say({ zh: '项目', en: 'Item' }) },
    { title: say({ zh: '封存', en: 'Sealed' }), align: 'right' as const },
    { title: say({ zh: '现在', en: 'Now' }), align: 'right' as const },
    { title: say({ zh: '差额', en: 'Difference' }), align: 'right' as const },
  ];
  const title = {
    zh: `涉及的绩效：${pay.length} 项，应发合计差额 ${groupedMoney(change)} 元`,
    en: `Pay touched: ${pay.length} figures, ${groupedMoney(change)} yuan of pay in all`,
  };
  return [
    ...heading(title, page),
    ...layTable({ columns, rows, keys: 2 }, page.width),
    ...(more > 0
      ? [say({ zh: `…… 另有 ${more} 项，见 --json`, en: `... and ${more} more, see --json` })]
      : []),
  ];
}
