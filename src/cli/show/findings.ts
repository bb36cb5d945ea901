import { findingTitle } from '../../app/wording';
import type { Message } from '../../formula/value';
import type { Finding, Severity } from '../../ledger/finding';
import type { Say } from '../language';
import { hanging } from '../layout/width';

const SEVERITIES: Readonly<Record<Severity, Message>> = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  info: { zh: '提示', en: 'Note' },
};
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
/** How many findings of one code are told in full, and of how many more the place is named. */
const TOLD: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };
const NAMED = 8;

/** 贷款发放!F7, or the table where a finding is about no single cell. */
export function placeOf({ where }: Finding): string {
  const { sheet, table, row, address } = where;
  if (address) return sheet && sheet !== table ? `${table} ${sheet}!${address}` : `${table}!${address}`;
  return row === null ? table : `${table} #${row}`;
}

/** Findings by severity and code: how many, the first in full, where further ones are. */
export function showFindings(findings: readonly Finding[], say: Say, width: number): string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity}|${finding.code}|${finding.settled ? 'settled' : ''}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const sorted = [...groups.values()].sort(
    ([a], [b]) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
  );
  return sorted.flatMap((group) => showGroup(group, say, width));
}

function showGroup(group: readonly Finding[], say: Say, width: number): string[] {
  const { severity, code, settled } = group[0];
  const state = settled ? say({ zh: '（已处理）', en: ' (settled)' }) : '';
  const count = say({ zh: `${group.length} 处`, en: `× ${group.length}` });
  const lines = [`${say(SEVERITIES[severity])}  ${say(findingTitle(code))}${state} ${count}  ${code}`];
  const told = [...alike(group, say).values()];
  for (const same of told.slice(0, TOLD[severity])) {
    const places = placesOf(same, say);
    lines.push(...hanging('  ', `${places}  ${say(same[0].message)}${clauseOf(same[0])}`, width));
    if (settled) lines.push(...hanging('    ', say(settledWords(same[0])), width));
  }
  const rest = told.slice(TOLD[severity]).flat();
  if (rest.length === 0) return lines;
  return [...lines, ...hanging('  ', `${say({ zh: '还有：', en: 'Also: ' })}${placesOf(rest, say)}`, width)];
}

/** Findings that say the same, such as the rows of one duplicate. */
export function alike(group: readonly Finding[], say: Say): Map<string, Finding[]> {
  const same = new Map<string, Finding[]>();
  for (const finding of group) {
    const words = `${say(finding.message)}|${finding.settled?.reason ?? ''}`;
    const own = same.get(words);
    if (own) own.push(finding);
    else same.set(words, [finding]);
  }
  return same;
}

export function placesOf(findings: readonly Finding[], say: Say): string {
  const places = findings
    .slice(0, NAMED)
    .map(placeOf)
    .join(say({ zh: '、', en: ', ' }));
  const more = findings.length - NAMED;
  return more <= 0 ? places : places + say({ zh: ` 等，另有 ${more} 处`, en: ` and ${more} more` });
}

function clauseOf({ clause }: Finding): string {
  return clause ? `  [${clause}]` : '';
}

function settledWords({ settled }: Finding): Message {
  const { action, reason, by, date } = settled!;
  const act = action === '接受' ? 'accepted' : 'left out';
  return {
    zh: `处理：${action}，${reason}（${[by, date].filter(Boolean).join(' ')}）`,
    en: `Settled: ${act}, ${reason} (${[by, date].filter(Boolean).join(' ')})`,
  };
}

/** 错误 3，警告 1，提示 5 */
export function countFindings(findings: readonly Finding[], say: Say): string {
  const parts = ORDER.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? '' : `${say(SEVERITIES[severity])} ${count}`;
  });
  return parts.filter(Boolean).join(say({ zh: '，', en: ', ' })) || say({ zh: '没有', en: 'none' });
}
