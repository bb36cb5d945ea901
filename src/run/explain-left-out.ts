import type { Message } from '../formula/value';
import { textAt, whereOf, type Ledger } from '../ledger/ledger';
import type { Item } from '../scheme/scheme';
import type { RunContext } from './context';
import { rowFrame } from './credit';
import { work } from './explain-formula';
import { words } from './explain-values';
import type { LeftOut } from './explanation';
import { dayOf } from './frame';
import type { LineItem } from './line-items';
import { ownersOf } from './owners';
import { dateColumnOf, rowsTaken } from './prepare';
import { REASONS, type Rows } from './rows';
import { LineScope } from './scopes';

/** How many rows are named for one reason. */
const NAMED = 5;
/** Rows that name the officer and are credited to others: handed over, or shared out without him. */
export const OTHER_OFFICER = 'OTHER_OFFICER';

/** Rows of the item's ledger that name the officer and that the item leaves out, with the reason. */
export function explainLeftOut(run: RunContext, item: Item, computed: LineItem, officer: number): LeftOut[] {
  const { ledger } = computed.frame;
  const rows = run.rows.get(ledger.spec.name);
  if (!rows) return [];
  const takers = takersOf(computed);
  const taken = rowsTaken(ledger, item, run.period);
  const byReason = new Map<string, number[]>();
  for (const row of rowsNaming(run, item, ledger, officer)) {
    if (takers.get(row)?.has(officer)) continue;
    const reason = reasonOf(ledger, rows, row, taken[row], takers.has(row));
    const own = byReason.get(reason);
    if (own) own.push(row);
    else byReason.set(reason, [row]);
  }
  return [...byReason].map(([reason, own]) => ({
    reason,
    count: own.length,
    rows: own.slice(0, NAMED).map((row) => ({
      where: whereOf(ledger, row, ledger.spec.key?.columns[0] ?? null),
      ...because(run, item, ledger, rows, row, reason, takers.get(row)),
    })),
  }));
}

/** Officers who have a line of each row. */
function takersOf({ frame, officers, groups }: LineItem): Map<number, Set<number>> {
  const takers = new Map<number, Set<number>>();
  const add = (row: number, officer: number) => {
    const own = takers.get(row);
    if (own) own.add(officer);
    else takers.set(row, new Set([officer]));
  };
  for (let line = 0; line < frame.count; line += 1) add(frame.rows[line], frame.officers[line]);
  if (!groups) officers.forEach((officer, line) => add(frame.rows[line], officer));
  return takers;
}

function rowsNaming(run: RunContext, item: Item, ledger: Ledger, officer: number): number[] {
  const owners = ownersOf(run, ledger, item);
  const { id } = run.roster.officers[officer];
  const found: number[] = [];
  const shared = keysShared(run, item, ledger, id);
  const { split } = ledger.spec;
  for (let row = 0; row < ledger.rows; row += 1) {
    const named = owners.idAt(row) === id;
    const joint = !named && shared.size > 0 && split && shared.has(textAt(ledger, split.key, row) ?? '');
    if (named || joint) found.push(row);
  }
  return found;
}

/** Keys of joint rows that the officer has a share of. */
function keysShared(run: RunContext, item: Item, ledger: Ledger, id: string): Set<string> {
  const { split } = ledger.spec;
  const table = item.source.分成表 && split ? run.ledgers.get(split.table) : undefined;
  const keys = new Set<string>();
  for (let row = 0; table && split && row < table.rows; row += 1) {
    if (textAt(table, split.officer, row) === id) keys.add(textAt(table, split.key, row) ?? '');
  }
  return keys;
}

function reasonOf(ledger: Ledger, rows: Rows, row: number, taken: number, credited: boolean): string {
  if (rows.barred[row]) return REASONS.find(([state]) => state === rows.state[row])?.[1] ?? 'FINDING';
  if (taken !== 1) return taken === 2 && ledger.spec.openDate ? 'CONDITION' : 'OUT_OF_PERIOD';
  return credited ? OTHER_OFFICER : 'CONDITION';
}

function because(
  run: RunContext,
  item: Item,
  ledger: Ledger,
  rows: Rows,
  row: number,
  reason: string,
  takers: ReadonlySet<number> | undefined,
): Pick<LeftOut['rows'][number], 'because' | 'worked'> {
  const say = (message: Message | null) => ({ because: message, worked: null });
  if (reason === OTHER_OFFICER) {
    const ids = [...(takers ?? [])].map((officer) => run.roster.officers[officer].id);
    return say(
      words(`归属 ${ids.join('、')}（管户变更或分成）`, `credited to ${ids.join(', ')} (handover or shares)`),
    );
  }
  if (reason === 'FINDING' || reason === 'OFFICER_UNKNOWN') {
    const { name } = ledger.spec;
    const own = run.log.findings.find(
      ({ where }) => where.table === name && where.row === ledger.position[row],
    );
    const linked = words('与它相连的行（原行或分成行）有异常', 'a row that it depends on has a finding');
    return say(own?.message ?? linked);
  }
  if (reason !== 'CONDITION') return say(null);
  const date = dateColumnOf(ledger, item);
  if (ledger.spec.openDate && date && rowsTaken(ledger, item, run.period)[row] === 2)
    return say(words(`“${date}”未填，尚未发生`, `${date} is blank: it has not happened yet`));
  if (item.posts) {
    const [zh, en] = [item.posts.join('、'), item.posts.join(', ')];
    if (!item.condition) return say(words(`只适用于岗位：${zh}`, `only for the posts ${en}`));
  }
  return workCondition(run, item, ledger, rows, row, date);
}

/** The condition that the row does not meet, with its numbers put in. */
function workCondition(
  run: RunContext,
  item: Item,
  ledger: Ledger,
  rows: Rows,
  row: number,
  date: string | null,
): Pick<LeftOut['rows'][number], 'because' | 'worked'> {
  const only = new Uint8Array(ledger.rows);
  only[row] = 1;
  const frame = rowFrame(run, ledger, rows, only, date, ownersOf(run, ledger, item));
  if (item.condition && frame.count === 1) {
    const scope = new LineScope(run, frame, 0);
    const seat = { run, officer: frame.officers[0], day: dayOf(frame, 0, run), scope, ledger };
    return { because: null, worked: work(seat, item.condition, '') };
  }
  const group = item.source.分组条件;
  return {
    because: group ? words(`不符合分组条件 ${group}`, `its group does not meet ${group}`) : null,
    worked: null,
  };
}
