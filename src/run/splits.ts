import { ZERO, decimal, type Decimal } from '../money/decimal';
import { POWERS, valueAt, type FixedColumn } from '../money/fixed';
import { ratioText } from '../money/display';
import type { Ledger } from '../ledger/ledger';
import type { SplitSpec } from '../ledger/spec';
import type { FindingLog } from './log';
import type { Roster } from './roster';
import { RowState, type Rows } from './rows';
import type { Taken } from './prepare';

/** A split table joined to its ledger: the split rows of key code k are rows[starts[k]] … rows[starts[k + 1] − 1]. */
export interface Splits {
  link: SplitSpec;
  ledger: Ledger;
  starts: Int32Array;
  rows: Int32Array;
  /** Key code of the main ledger for each split row, −1 for none. */
  codes: Int32Array;
  shares: FixedColumn;
  isJoint(row: number): boolean;
}

const WITHIN = decimal('1e-9');
const ONE_HUNDRED = decimal(100);

/** Joins a split table to its ledger; null where the key or the share column is not there. */
export function joinSplits(main: Ledger, split: Ledger, link: SplitSpec): Splits | null {
  const shares = split.columns.get(link.share);
  const keys = main.columns.get(link.key);
  const codes = mainCodes(main, split, link);
  if (!codes || keys?.kind !== 'text' || shares?.kind !== 'number') return null;
  const size = keys.dictionary.length;
  const starts = new Int32Array(size + 1);
  for (const code of codes) if (code >= 0) starts[code + 1] += 1;
  for (let code = 0; code < size; code += 1) starts[code + 1] += starts[code];
  const rows = new Int32Array(starts[size]);
  const next = starts.slice();
  for (let row = 0; row < codes.length; row += 1) if (codes[row] >= 0) rows[next[codes[row]]++] = row;
  return { link, ledger: split, starts, rows, codes, shares: shares.fixed, isJoint: jointTest(main, link) };
}

/** The split rows of a key code. */
export function splitRowsOf(splits: Splits, code: number): Int32Array {
  return code < 0 ? NONE : splits.rows.subarray(splits.starts[code], splits.starts[code + 1]);
}

const NONE = new Int32Array(0);

/** The main ledger's key code of each split row; −1 where the key is blank, unknown, or the row a subtotal. */
function mainCodes(main: Ledger, split: Ledger, link: SplitSpec): Int32Array | null {
  const mainKeys = main.columns.get(link.key);
  const splitKeys = split.columns.get(link.key);
  if (mainKeys?.kind !== 'text' || splitKeys?.kind !== 'text' || !mainKeys.numbers || !splitKeys.numbers)
    return null;
  const codeOf = new Int32Array(largest(mainKeys.numbers, splitKeys.numbers) + 1).fill(-1);
  for (let code = 0; code < mainKeys.numbers.length; code += 1) codeOf[mainKeys.numbers[code]] = code;
  const codes = new Int32Array(split.rows).fill(-1);
  for (let row = 0; row < split.rows; row += 1) {
    const code = splitKeys.codes[row];
    if (code >= 0 && !split.subtotal[row]) codes[row] = codeOf[splitKeys.numbers[code]];
  }
  return codes;
}

function largest(...columns: Int32Array[]): number {
  let most = -1;
  for (const numbers of columns) for (const number of numbers) if (number > most) most = number;
  return most;
}

function jointTest(main: Ledger, link: SplitSpec): (row: number) => boolean {
  const cells = link.when && main.columns.get(link.when.column);
  if (!link.when || cells?.kind !== 'text') return () => true;
  const wanted = cells.dictionary.indexOf(link.when.value);
  return (row) => cells.codes[row] === wanted;
}

/** Split rows that belong to the period: those of a loan in it, and those whose loan is unknown. */
export function splitRowsInPeriod(main: Ledger, splits: Splits, inPeriod: Taken): Taken {
  const { codes, link } = splits;
  const taken = new Uint8Array(codes.length).fill(1);
  const keys = main.columns.get(link.key);
  if (keys?.kind !== 'text') return taken;
  const inside = new Uint8Array(keys.dictionary.length);
  for (let row = 0; row < main.rows; row += 1)
    if (inPeriod[row] === 1 && keys.codes[row] >= 0) inside[keys.codes[row]] = 1;
  for (let row = 0; row < codes.length; row += 1) if (codes[row] >= 0 && !inside[codes[row]]) taken[row] = 0;
  return taken;
}

interface SplitCheck {
  main: Ledger;
  mainRows: Rows;
  inPeriod: Taken;
  splits: Splits | null;
  split: Ledger | null;
  splitRows: Rows | null;
  splitTaken: Taken | null;
  link: SplitSpec;
  roster: Roster;
  log: FindingLog;
  /** Officers that an error of a main row holds. */
  holdsOf: (row: number) => number[];
}

/** Split rows each above 0, together 100%; a joint row without splits, and splits that no joint row uses. */
export function checkSplits(check: SplitCheck): void {
  const { main, mainRows, inPeriod, link } = check;
  const keys = main.columns.get(link.key);
  if (keys?.kind !== 'text') return;
  const used = new Uint8Array(check.split?.rows ?? 0);
  const faulty = reportShares(check);
  const joint = check.splits?.isJoint ?? jointTest(main, link);
  for (let row = 0; row < main.rows; row += 1) {
    const source = mainRows.source ? mainRows.source[row] : row;
    // A reversal without its original is joint by its own word.
    if (main.subtotal[row] || !joint(source < 0 ? row : source)) continue;
    const rows = check.splits ? splitRowsOf(check.splits, keys.codes[row]) : NONE;
    for (const splitRow of rows) used[splitRow] = 1;
    if (source < 0 || inPeriod[row] !== 1 || mainRows.barred[row]) continue;
    // Without a rule on what is joint, a row that nobody shares is its officer's alone.
    if (!link.when && rows.length === 0) continue;
    checkJoint(check, row, rows, faulty);
  }
  reportUnused(check, used);
}

/** SHARE_OUT_OF_RANGE at split rows that are not above 0; those rows and rows with other errors are faulty. */
function reportShares(check: SplitCheck): Set<number> {
  const { split, splits, splitRows, splitTaken, link, log, roster } = check;
  const faulty = new Set<number>();
  if (!split || !splits || !splitRows) return faulty;
  for (let row = 0; row < split.rows; row += 1) {
    if (splitRows.barred[row]) {
      if (!split.subtotal[row]) faulty.add(row);
      continue;
    }
    if (splits.shares.units[row] > 0 || !splitTaken?.[row]) continue;
    const share = valueAt(splits.shares, row);
    if (!share || share.gt(0)) continue;
    const verdict = log.add({
      code: 'SHARE_OUT_OF_RANGE',
      ledger: split,
      row,
      column: link.share,
      holds: officersOf(split, link.officer, roster, row),
      clause: link.clause,
    });
    if (verdict === 'counts') continue;
    faulty.add(row);
    splitRows.bar(row, RowState.Finding);
  }
  return faulty;
}

function officersOf(split: Ledger, column: string, roster: Roster, row: number): number[] {
  const cells = split.columns.get(column);
  if (cells?.kind !== 'text' || cells.codes[row] < 0) return [];
  const index = roster.indexOf.get(cells.dictionary[cells.codes[row]]);
  return index === undefined ? [] : [index];
}

function checkJoint(check: SplitCheck, row: number, rows: Int32Array, faulty: ReadonlySet<number>): void {
  const { main, mainRows, splits, link, log } = check;
  const report = (code: string, facts: Record<string, string>) => {
    const keys = main.columns.get(link.key);
    const key = keys?.kind === 'text' ? keys.dictionary[keys.codes[row]] : '';
    const holds = check.holdsOf(row);
    const where = { ledger: main, row, column: link.key, clause: link.clause };
    if (log.add({ code, ...where, facts: { key, ...facts }, holds }) === 'left out')
      mainRows.bar(row, RowState.Finding);
  };
  if (rows.length === 0 || !splits) return report('SHARES_MISSING', {});
  const sum = sumOfShares(splits.shares, rows);
  if (sum) report('SHARES_NOT_100', { value: `${ratioText(sum.times(ONE_HUNDRED))}%` });
  if (faulty.size === 0 || !rows.some((at) => faulty.has(at))) return;
  // The split row's own finding says why; the loan cannot be shared out until it is mended.
  for (const officer of check.holdsOf(row)) log.hold(officer);
  mainRows.bar(row, RowState.Finding);
}

/** The shares' sum where it is not 100%; null where it is, which whole units mostly tell at once. */
function sumOfShares(shares: FixedColumn, rows: Int32Array): Decimal | null {
  if (!shares.exact) {
    let units = 0;
    for (const row of rows) units += shares.units[row];
    if (units === POWERS[shares.scale]) return null;
  }
  const sum = rows.reduce<Decimal>((total, row) => total.plus(valueAt(shares, row) ?? ZERO), ZERO);
  return sum.minus(1).abs().gt(WITHIN) ? sum : null;
}

function reportUnused(check: SplitCheck, used: Uint8Array): void {
  const { split, splitRows, splitTaken, link, log } = check;
  const keys = split?.columns.get(link.key);
  if (!split || !splitRows || keys?.kind !== 'text') return;
  for (let row = 0; row < split.rows; row += 1) {
    if (used[row] || splitRows.barred[row] || !splitTaken?.[row] || keys.codes[row] < 0) continue;
    const facts = { key: keys.dictionary[keys.codes[row]] };
    log.add({
      code: 'SPLIT_UNUSED',
      severity: 'warning',
      ledger: split,
      row,
      column: link.key,
      facts,
      holds: [],
    });
    splitRows.say(row, RowState.Finding);
  }
}
