import { textAt } from '../../ledger/ledger';
import { readLedger } from '../../ledger/read';
import type { SchemeSource } from '../source';
import { addNearNames } from './near-names';
import { hintRanks } from './rank-hints';
import { listed, rowNamed, rowsOf, type SchemeBook } from './reading';
import type { Ledgers } from './structure';

/** What is no error and yet most likely not meant: a post misspelt by a letter, a ledger taken whole by oversight. */
export function addHints(from: SchemeBook, source: SchemeSource, ledgers: Ledgers): void {
  hintPosts(from, source, ledgers);
  hintWholeLedgers(from, source, ledgers);
  addNearNames(from, source, ledgers);
  hintRanks(from, source);
}

function hintPosts({ book, tables, findings }: SchemeBook, source: SchemeSource, ledgers: Ledgers): void {
  const asked = source.项目.filter((item) => item.适用岗位 !== undefined);
  const roster = asked.length > 0 ? readLedger(book, ledgers.get('花名册')!) : null;
  if (!roster) return;
  const posts = new Set(rowsOf(roster).flatMap((row) => textAt(roster, '岗位', row) ?? []));
  for (const { 项目, 适用岗位 } of asked) {
    for (const post of listed(适用岗位!)) {
      const meant = posts.has(post) ? undefined : [...posts].find((other) => isSlip(post, other));
      const row = rowNamed(tables.items, '项目', 项目);
      if (meant === undefined || row === undefined) continue;
      findings.add(
        'UNKNOWN_CHOICE',
        { ledger: tables.items!, row, column: '适用岗位' },
        {
          zh: `花名册里没有岗位“${post}”，是否想写“${meant}”？写错的话，没有人会得到这个项目。`,
          en: `花名册 has no post “${post}”. Do you mean “${meant}”? If so, nobody would be given this item.`,
        },
        'warning',
      );
    }
  }
}

/** One character put for another: 客户经里. */
function isSlip(a: string, b: string): boolean {
  const [left, right] = [[...a], [...b]];
  return left.length === right.length && left.filter((letter, at) => letter !== right[at]).length === 1;
}

/** Without 日期列 a ledger is taken whole, years and all, as is the rule; where it has a date that is worth knowing. */
function hintWholeLedgers({ tables, findings }: SchemeBook, source: SchemeSource, ledgers: Ledgers): void {
  for (const { 项目, 台账, 取数, 日期列 } of source.项目) {
    const spec = 台账 === undefined ? undefined : ledgers.get(台账);
    const row = rowNamed(tables.items, '项目', 项目);
    if (!spec || 取数 !== undefined || 日期列 !== undefined || spec.dateColumn !== null || row === undefined)
      continue;
    const timed = spec.columns.some((column) => column.type === 'period' || column.name === '期间');
    const date = spec.columns.find((column) => column.type === 'date' || column.type === 'month');
    if (timed || !date) continue;
    findings.add(
      'REQUIRED_BLANK',
      { ledger: tables.items!, row, column: '日期列' },
      {
        zh: `没有填写“日期列”，将计算台账“${spec.name}”的全部行，不分期间。只算本期的，请填写业务日期那一列（如 ${date.name}）；确要全部的，请在“取数”写 全部。`,
        en: `No 日期列 is given, so all rows of ledger “${spec.name}” count, whatever their period. Name its business date (such as ${date.name}) to take this period only; write 全部 in 取数 if all are meant.`,
      },
      'info',
    );
  }
}
