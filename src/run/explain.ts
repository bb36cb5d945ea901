import { walk } from '../formula/tree';
import { Fault, type Message } from '../formula/value';
import { isDecimal } from '../formula/compare';
import { textAt } from '../ledger/ledger';
import { formulasOf, itemsRead, type Item } from '../scheme/scheme';
import type { Calculation } from './calculate';
import type { RunContext } from './context';
import { work, type Seat } from './explain-formula';
import { explainLeftOut } from './explain-left-out';
import { explainLines } from './explain-lines';
import { clauseText, words } from './explain-values';
import type { Explained, ItemExplained, Worked } from './explanation';
import { figureText, statementOf } from './result';
import { rosterRowAt } from './roster';
import { OfficerScope } from './scopes';

export interface ExplainOptions {
  /** How many levels of items below the asked one are explained. */
  depth?: number;
  /** How many lines of each item are worked through; the others have their rows and amount. */
  lines?: number;
}

/** Explains one figure: formula, numbers put in, clauses, and the ledger rows it comes from. */
export function explainFigure(
  calculation: Calculation & { run: RunContext },
  officer: number,
  item: Item,
  { depth = 3, lines = Infinity }: ExplainOptions = {},
): Explained {
  const { run, scheme } = calculation;
  const { id, name, branch, status } = statementOf(run, officer);
  const root = explainItem(calculation, officer, item, lines);
  addItemsRead(calculation, officer, item, root, depth, lines);
  return {
    scheme: { id: scheme.id, name: scheme.source.名称 },
    period: run.period.text,
    officer: { id, name, branch, status },
    findings: run.log.holding
      .filter(({ officers }) => officers === null || officers.includes(officer))
      .map(({ finding }) => finding),
    figure: root,
  };
}

/** Adds the items that are read, level by level, so that each stands once, where it is nearest. */
function addItemsRead(
  calculation: Calculation & { run: RunContext },
  officer: number,
  item: Item,
  root: ItemExplained,
  depth: number,
  lines: number,
): void {
  const { scheme } = calculation;
  const names = new Set(scheme.items.map((one) => one.name));
  const seen = new Set([item.name]);
  let level = [{ item, explained: root }];
  for (let below = 0; below < depth && level.length > 0; below += 1) {
    const next: typeof level = [];
    for (const parent of level) {
      for (const name of inOrder(parent.item, itemsRead(parent.item, names))) {
        const read = scheme.items.find((one) => one.name === name);
        if (!read || seen.has(name)) continue;
        seen.add(name);
        const explained = explainItem(calculation, officer, read, lines);
        parent.explained.reads.push(explained);
        next.push({ item: read, explained });
      }
    }
    level = next;
  }
}

/** Names in the order in which the formula has them. */
function inOrder(item: Item, names: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const formula of formulasOf(item)) {
    for (const node of walk(formula)) {
      const name = node.kind === 'name' ? node.name : node.kind === 'all' ? node.item : '';
      if (names.has(name)) found.add(name);
    }
  }
  return [...found];
}

function explainItem(
  calculation: Calculation & { run: RunContext },
  officer: number,
  item: Item,
  detail: number,
): ItemExplained {
  const { run } = calculation;
  const value = run.items.get(item.name)?.at(officer);
  const explained: ItemExplained = {
    item: item.name,
    english: item.source.english ?? item.name,
    level: item.level,
    value: { text: figureText(value, item.unit), unit: item.unit },
    clause: clauseText(run, item.clause),
    formula: item.source.公式,
    functions: functionsOf(run, item),
    worked: null,
    lines: [],
    leftOut: [],
    notes: [],
    reads: [],
  };
  if (value instanceof Fault && value.code !== 'UPSTREAM') explained.notes.push(value.text);
  if (item.level === '个人') return explainOfficerItem(run, officer, item, explained);
  const computed = calculation.lineItems.find((one) => one.item === item);
  if (!computed) {
    explained.notes.push(noLedger(run, item));
    return explained;
  }
  explained.lines = explainLines(run, computed, officer, detail);
  explained.leftOut = explainLeftOut(run, item, computed, officer);
  if (explained.lines.length === 0)
    explained.notes.push(noLines(run, officer, item, explained, computed.frame.ledger.rows));
  else if (isZero(value)) explained.notes.push(zeroLines(explained));
  return explained;
}

function explainOfficerItem(
  run: RunContext,
  officer: number,
  item: Item,
  explained: ItemExplained,
): ItemExplained {
  const { ledger } = run.roster;
  const scope = new OfficerScope(run, officer);
  const seat: Seat = { run, officer, day: run.period.last, scope, ledger };
  const post = textAt(ledger, '岗位', rosterRowAt(run.roster, officer, run.period.last)) ?? '';
  if (item.posts && !item.posts.includes(post)) {
    const [zh, en] = [item.posts.join('、'), item.posts.join(', ')];
    const note = words(`岗位“${post}”不适用（适用：${zh}）`, `not for the post ${post} (only ${en})`);
    return { ...explained, notes: [...explained.notes, note] };
  }
  const condition = item.condition && work(seat, item.condition, '');
  if (condition && isFalse(condition)) {
    const text = condition.substituted;
    const note = words(`条件不成立：${text}，故为 0`, `its condition does not hold: ${text}, so it is 0`);
    return { ...explained, worked: condition, notes: [...explained.notes, note] };
  }
  return { ...explained, worked: work(seat, item.formula, item.unit) };
}

function isFalse({ value, fault }: Worked): boolean {
  return fault === null && (value.text === '0' || value.text === 'FALSE');
}

function isZero(value: unknown): boolean {
  return isDecimal(value) && !(value instanceof Fault) && value.isZero();
}

function functionsOf(run: RunContext, item: Item): ItemExplained['functions'] {
  const names = new Set<string>();
  for (const node of walk(item.formula)) if (node.kind === 'call') names.add(node.name);
  return run.scheme.source.函数
    .filter((source) => names.has(source.函数))
    .map((source) => ({ name: source.函数, words: source.说明, clause: clauseText(run, source.条款) }));
}

function noLedger(run: RunContext, item: Item): Message {
  const table = item.source.台账 ?? '';
  if (run.ledgers.has(table))
    return words(
      `表“${table}”没有所需时点的数据，无法形成`,
      `${table} lacks the snapshot that is needed, so there is no figure`,
    );
  return words(
    `工作簿里没有表“${table}”，本项目按 0.00`,
    `The workbook has no table ${table}, so this item is 0.00`,
  );
}

function noLines(
  run: RunContext,
  officer: number,
  item: Item,
  { leftOut }: ItemExplained,
  rows: number,
): Message {
  const { id } = run.roster.officers[officer];
  const table = item.source.台账 ?? '';
  const count = leftOut.reduce((sum, one) => sum + one.count, 0);
  if (count === 0)
    return words(
      `表“${table}”共 ${rows} 行，没有一行归属工号 ${id}`,
      `None of the ${rows} rows of ${table} names officer ${id}`,
    );
  return words(
    `表“${table}”里工号 ${id} 的 ${count} 行都没有计入，原因见下`,
    `All ${count} rows of ${table} that name officer ${id} are left out, for the reasons below`,
  );
}

function zeroLines({ lines }: ItemExplained): Message {
  const count = lines.length;
  return words(
    `${count} 笔明细合计为 0，各笔的算法见下`,
    `Its ${count} lines add up to 0; each is worked through below`,
  );
}
