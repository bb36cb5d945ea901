import { walk, type Node } from '../formula/tree';
import { Fault } from '../formula/value';
import { message } from '../ledger/catalogue';
import type { FixedColumn } from '../money/fixed';
import { textAt } from '../ledger/ledger';
import { upstream } from '../scheme/parameters';
import { formulasOf, type Item } from '../scheme/scheme';
import { computeAmounts, computeTruths } from './compute';
import type { RunContext } from './context';
import { credit, sharesOf } from './credit';
import { codeOf, columnAtFault, wordsOf } from './fault-report';
import { dayOf, reorder, type GroupFrame, type LineFrame } from './frame';
import { groupLines } from './groups';
import { groupSource, lineSource } from './lines';
import { ownersOf } from './owners';
import { OfficerValues } from './officer-values';
import { dateColumnOf, rowsTaken } from './prepare';
import { rosterRowAt } from './roster';
import { RowState, type Rows } from './rows';
import type { Splits } from './splits';
import { sumByOfficer } from './sums';

/** A 明细 or 分组明细 item computed: its lines, their amounts, and the sums per officer. */
export interface LineItem {
  item: Item;
  frame: LineFrame;
  groups: GroupFrame | null;
  /** One per line, or per group in a grouped item. */
  amounts: FixedColumn;
  faults: Map<number, Fault>;
  officers: Int32Array;
  /** 1 where the amount counts. */
  counted: Uint8Array;
  /** Every line of the rows taken, before 适用岗位 and 条件 leave some out; without shares. */
  credited: LineFrame;
  /** The split rows that joint lines come from. */
  splits: Splits | null;
}

export interface ItemInput {
  item: Item;
  rows: Rows;
  splits: Splits | null;
  splitRows: Rows | null;
  moved?: ReadonlyMap<number, number>;
  /** Officers that an error of a row holds. */
  holdsOf: (row: number) => number[];
}

/** Computes an item with lines. Its officers' sums are entered by the caller. */
export function computeLineItem(run: RunContext, input: ItemInput): LineItem {
  const { item, rows } = input;
  const credited = creditItem(run, input);
  const frame = keepCondition(run, input, credited);
  const groups =
    item.level === '分组明细' ? keepGroups(run, input, groupLines(frame, item.groups, run)) : null;
  const lines = groups ? groupSource(run, groups) : lineSource(run, frame);
  const { fixed, faults } = computeAmounts(item.formula, lines, run);
  const officers = groups ? groups.officers : frame.officers;
  const counted = new Uint8Array(lines.count).fill(1);
  const all = groups ? groups.lines : frame;
  for (let line = 0; line < all.count; line += 1) rows.say(all.rows[line], RowState.Credited);
  for (const [line, fault] of faults) {
    counted[line] = 0;
    reportLine(run, input, fault, rowsOfLine(frame, groups, line));
  }
  return {
    item,
    frame: all,
    groups,
    amounts: fixed,
    faults,
    officers,
    counted,
    credited,
    splits: input.splits,
  };
}

/** The sums of a line item as the officers' values. Who has no figure of an item that this one reads has none here either. */
export function officerSums(computed: LineItem, run: RunContext): OfficerValues {
  const size = run.roster.officers.length;
  const sums = sumByOfficer(computed.officers, computed.amounts, computed.counted, size);
  const read = ownItemsRead(computed.item, run);
  const open = Uint8Array.from({ length: size }, (_, officer) =>
    read.some((values) => values.at(officer) instanceof Fault) ? 1 : 0,
  );
  return new OfficerValues(sums, null, open, upstream);
}

/** Items of the officer himself that an item's formulas read by bare name; 全体[…] reads those of others. */
function ownItemsRead(item: Item, run: RunContext): OfficerValues[] {
  const names = new Set<string>();
  for (const formula of formulasOf(item))
    for (const node of walk(formula)) if (node.kind === 'name') names.add(node.name);
  return [...names].flatMap((name) => run.items.get(name) ?? []);
}

function creditItem(run: RunContext, input: ItemInput): LineFrame {
  const { item, rows, splits, splitRows, moved } = input;
  const { ledger } = rows;
  const owners = ownersOf(run, ledger, item);
  const nobody = (row: number, fault: Fault) => reportLine(run, input, fault, [row], item.owner!);
  const dateColumn = dateColumnOf(ledger, item);
  const taken = rowsTaken(ledger, item, run.period);
  return credit(run, { ledger, rows, taken, owners, dateColumn, splits, splitRows, moved, nobody });
}

/** 归属比例, 适用岗位 and 条件 decide which lines an item keeps. */
function keepCondition(run: RunContext, input: ItemInput, credited: LineFrame): LineFrame {
  const { item, rows, splits } = input;
  let frame = credited;
  if (item.posts) frame = keep(frame, rows, postBits(run, frame, item.posts));
  if (item.share) {
    const shares = computeAmounts(item.share, lineSource(run, frame), run);
    const faults = [...shares.faults].filter(([line]) => !frame.splits || frame.splits[line] < 0);
    for (const [line, fault] of faults) reportLine(run, input, fault, [frame.rows[line]]);
    frame = { ...frame, shares: sharesOf(frame, shares.fixed, splits) };
    if (faults.length > 0)
      frame = keep(
        frame,
        rows,
        withoutFaults(
          frame.count,
          faults.map(([line]) => line),
        ),
        false,
      );
  } else frame = { ...frame, shares: sharesOf(frame, null, splits) };
  if (!item.condition) return frame;
  const { bits, faults } = computeTruths(item.condition, lineSource(run, frame), run);
  for (const [line, fault] of faults) reportLine(run, input, fault, [frame.rows[line]]);
  return keep(frame, rows, bits);
}

function withoutFaults(count: number, faulty: readonly number[]): Uint8Array {
  const bits = new Uint8Array(count).fill(1);
  for (const line of faulty) bits[line] = 0;
  return bits;
}

function postBits(run: RunContext, frame: LineFrame, posts: readonly string[]): Uint8Array {
  return Uint8Array.from(frame.officers, (officer, line) => {
    const row = rosterRowAt(run.roster, officer, dayOf(frame, line, run));
    return posts.includes(textAt(run.roster.ledger, '岗位', row) ?? '') ? 1 : 0;
  });
}

function keep(frame: LineFrame, rows: Rows, bits: Uint8Array, tell = true): LineFrame {
  let kept = 0;
  for (let line = 0; line < frame.count; line += 1) kept += bits[line];
  if (kept === frame.count) return frame;
  const order = new Int32Array(kept);
  let at = 0;
  for (let line = 0; line < frame.count; line += 1) {
    if (bits[line]) order[at++] = line;
    else if (tell) rows.say(frame.rows[line], RowState.Condition);
  }
  return reorder(frame, order);
}

/** 分组条件: groups that fail it form no line. */
function keepGroups(run: RunContext, input: ItemInput, groups: GroupFrame): GroupFrame {
  const { item, rows } = input;
  if (!item.groupCondition) return groups;
  const { bits, faults } = computeTruths(item.groupCondition, groupSource(run, groups), run);
  for (const [group, fault] of faults) reportLine(run, input, fault, rowsOfLine(groups.lines, groups, group));
  const lineBits = new Uint8Array(groups.lines.count);
  for (let group = 0; group < groups.count; group += 1) {
    lineBits.fill(bits[group], groups.starts[group], groups.starts[group + 1]);
  }
  return groupLines(keep(groups.lines, rows, lineBits), item.groups, run);
}

function rowsOfLine(frame: LineFrame, groups: GroupFrame | null, line: number): number[] {
  if (!groups) return [frame.rows[line]];
  return [...groups.lines.rows.subarray(groups.starts[line], groups.starts[line + 1])];
}

/** A line without a value: a finding at its (first) row; its rows are left out and their officers held. */
function reportLine(
  run: RunContext,
  input: ItemInput,
  fault: Fault,
  at: readonly number[],
  formula: Node = input.item.formula,
): void {
  const { item, rows, holdsOf } = input;
  const code = codeOf(fault, formula);
  const holds = at.flatMap(holdsOf);
  for (const row of at) rows.withdraw(row);
  if (code === 'UPSTREAM') {
    for (const officer of holds) run.log.hold(officer);
    return;
  }
  run.log.add({
    code,
    ledger: rows.ledger,
    row: at[0],
    column: code === 'MANUAL_DECISION' ? manualColumn(rows) : columnAtFault(fault, formula, rows.ledger),
    text: wordsOf(fault, code, item) ?? message(code, factsOf(run, rows, holds, item)),
    holds,
    clause: item.clause,
  });
}

function factsOf(run: RunContext, rows: Rows, holds: readonly number[], item: Item) {
  const officer = [...new Set(holds)].map((one) => run.roster.officers[one].id).join('、');
  return { table: rows.ledger.spec.name, officer, item: item.name, period: run.period.text };
}

/** The cell that a committee's decision is entered in. */
function manualColumn(rows: Rows): string | null {
  return rows.ledger.sheetColumn.has('核定奖励') ? '核定奖励' : null;
}
