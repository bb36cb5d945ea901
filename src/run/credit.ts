import type { Fault } from '../formula/value';
import type { Ledger } from '../ledger/ledger';
import { POWERS, type FixedColumn } from '../money/fixed';
import type { RunContext } from './context';
import { businessDays, type LineFrame } from './frame';
import type { Taken } from './prepare';
import { MAIN_OWNER, officerCodes, ownersOf, type Owners } from './owners';
import { RowState, type Rows } from './rows';
import type { Splits } from './splits';

export interface Crediting {
  ledger: Ledger;
  rows: Rows;
  taken: Taken;
  owners: Owners;
  dateColumn: string | null;
  splits: Splits | null;
  splitRows: Rows | null;
  /** The officer who took the row over (管户变更), by row; only rows that changed hands. */
  moved?: ReadonlyMap<number, number>;
  /** Told of a row whose 归属 formula names nobody. */
  nobody?: (row: number, fault: Fault) => void;
}

/** Whose each row is: one line per row, or per officer of a joint row. Rows that get no line are told why. */
export function credit(run: RunContext, crediting: Crediting): LineFrame {
  const { ledger, rows, taken, splits } = crediting;
  const lines = new Lines(ledger.rows + (splits?.rows.length ?? 0));
  const { owners } = crediting;
  const splitOfficers = splits && officerCodes(splits.ledger, splits.link.officer, run.roster);
  const keys = splits && ledger.columns.get(splits.link.key);
  for (let row = 0; row < ledger.rows; row += 1) {
    if (rows.barred[row]) continue;
    if (rows.outside?.[row]) {
      rows.say(row, RowState.OutOfPeriod);
      continue;
    }
    if (taken[row] !== 1) {
      rows.say(row, taken[row] === 2 && ledger.spec.openDate ? RowState.Condition : RowState.OutOfPeriod);
      continue;
    }
    const source = rows.source ? rows.source[row] : row;
    if (source < 0 || (owners.column !== null && !ledger.columns.has(owners.column))) continue;
    const officer = crediting.moved?.get(row) ?? owners.at(source);
    if (officer < 0) {
      const fault = owners.faultAt(source);
      if (fault) crediting.nobody?.(row, fault);
      else reportUnknown(run, crediting, row, owners.idAt(source));
      continue;
    }
    const key = splits && keys?.kind === 'text' && splits.isJoint(source) ? keys.codes[row] : -1;
    const [from, to] = key < 0 ? [0, 0] : [splits!.starts[key], splits!.starts[key + 1]];
    // Without a rule on what is joint, a row without split rows is its officer's alone.
    if (from === to && (key < 0 || !splits!.link.when)) lines.push(row, source, officer, -1);
    for (let at = from; at < to; at += 1)
      creditSplit(run, crediting, lines, row, source, splits!.rows[at], splitOfficers!);
  }
  return lines.frame(run, crediting);
}

/** An unknown officer holds nobody; the row is left out. A 工号 must be known; another officer's column only where its item wants him. */
function reportUnknown(
  run: RunContext,
  { ledger, rows, owners }: Crediting,
  row: number,
  id: string | null,
): void {
  if (owners.column !== null && owners.column !== MAIN_OWNER) return rows.say(row, RowState.Condition);
  const facts = { value: id ?? '', officer: id ?? '' };
  const { column } = owners;
  // An id that a formula looks up is reported where it stands.
  if (column !== null) run.log.add({ code: 'OFFICER_UNKNOWN', ledger, row, column, facts, holds: [] });
  rows.say(row, RowState.OfficerUnknown);
}

function creditSplit(
  run: RunContext,
  { rows, splits, splitRows }: Crediting,
  lines: Lines,
  row: number,
  source: number,
  splitRow: number,
  officers: Int32Array,
): void {
  const cells = splits!.ledger.columns.get(splits!.link.officer);
  if (cells?.kind !== 'text' || splitRows?.barred[splitRow]) return;
  const code = cells.codes[splitRow];
  const officer = code < 0 ? -1 : officers[code];
  if (officer >= 0) {
    lines.push(row, source, officer, splitRow);
    splitRows?.say(splitRow, RowState.Credited);
    return;
  }
  const id = code < 0 ? '' : cells.dictionary[code];
  const report = {
    code: 'OFFICER_UNKNOWN',
    ledger: splits!.ledger,
    row: splitRow,
    column: splits!.link.officer,
  };
  run.log.add({ ...report, facts: { value: id, officer: id }, holds: [] });
  splitRows?.say(splitRow, RowState.OfficerUnknown);
  // Unless a known partner's line credits the row, this is why it has none.
  rows.say(row, RowState.OfficerUnknown);
}

/** Growing typed arrays of lines. */
class Lines {
  private rows: Int32Array;
  private sources: Int32Array;
  private officers: Int32Array;
  private splits: Int32Array;
  private count = 0;
  private joint = false;

  constructor(capacity: number) {
    this.rows = new Int32Array(capacity);
    this.sources = new Int32Array(capacity);
    this.officers = new Int32Array(capacity);
    this.splits = new Int32Array(capacity);
  }

  push(row: number, source: number, officer: number, split: number): void {
    const at = this.count;
    if (at === this.rows.length) this.grow();
    this.rows[at] = row;
    this.sources[at] = source;
    this.officers[at] = officer;
    this.splits[at] = split;
    if (split >= 0) this.joint = true;
    this.count = at + 1;
  }

  private grow(): void {
    const larger = (values: Int32Array) => {
      const grown = new Int32Array(Math.max(16, values.length * 2));
      grown.set(values);
      return grown;
    };
    this.rows = larger(this.rows);
    this.sources = larger(this.sources);
    this.officers = larger(this.officers);
    this.splits = larger(this.splits);
  }

  frame(run: RunContext, { ledger, rows, dateColumn }: Crediting): LineFrame {
    const cut = (values: Int32Array) => values.subarray(0, this.count);
    const lineRows = cut(this.rows);
    const sources = rows.source ? cut(this.sources) : lineRows;
    return {
      ledger,
      count: this.count,
      rows: lineRows,
      sources,
      own: new Set(rows.source ? ledger.spec.reversal!.own : []),
      officers: cut(this.officers),
      shares: null,
      days: dateColumn === null ? null : businessDays(ledger, dateColumn, sources, run.period.last),
      splits: this.joint ? cut(this.splits) : null,
    };
  }
}

/** The lines of every row that an item takes, each with the officer named on it (or none): what checks run over. */
export function rowFrame(
  run: RunContext,
  ledger: Ledger,
  rows: Rows,
  taken: Taken,
  dateColumn: string | null,
  owners = ownersOf(run, ledger, null),
): LineFrame {
  const lines = new Lines(ledger.rows);
  for (let row = 0; row < ledger.rows; row += 1) {
    const source = rows.source ? rows.source[row] : row;
    // An unknown officer leaves the row out of pay, not out of lists.
    const barred = rows.barred[row] && rows.state[row] !== RowState.OfficerUnknown;
    if (barred || taken[row] === 0 || source < 0) continue;
    lines.push(row, source, owners.at(source), -1);
  }
  const crediting = { ledger, rows, taken, owners, dateColumn, splits: null, splitRows: null };
  return lines.frame(run, crediting);
}

/** 分成 of each line: the split row's share for joint lines, else what 归属比例 gave. */
export function sharesOf(
  frame: LineFrame,
  given: FixedColumn | null,
  splits: Splits | null,
): FixedColumn | null {
  if (!splits || !frame.splits) return given;
  const scale = Math.max(splits.shares.scale, given?.scale ?? 0);
  const shares: FixedColumn = { units: new Float64Array(frame.count), scale, blank: null, exact: null };
  const [one, upSplit] = [POWERS[scale], POWERS[scale - splits.shares.scale]];
  const upGiven = given ? POWERS[scale - given.scale] : one;
  for (let line = 0; line < frame.count; line += 1) {
    const split = frame.splits[line];
    const from = split >= 0 ? splits.shares : given;
    const row = split >= 0 ? split : line;
    const exact = from?.exact?.get(row);
    if (exact) (shares.exact ??= new Map()).set(line, exact);
    else shares.units[line] = from ? from.units[row] * (split >= 0 ? upSplit : upGiven) : one;
  }
  return shares;
}
