import { textAt } from '../../ledger/ledger';
import { ZERO } from '../../money/decimal';
import { fixedFromDecimals, valueAt } from '../../money/fixed';
import { computeAmounts } from '../../run/compute';
import { dayOf, reorder, type LineFrame } from '../../run/frame';
import { lineSource } from '../../run/lines';
import { rosterRowAt } from '../../run/roster';
import { freeSheetName } from '../address';
import { GridSheet } from '../grid-sheet';
import { AMOUNT, type ItemSheets } from '../native/line-sheet';
import { COUNTS } from '../native/row-counts';
import { IN_PERIOD } from '../native/row-inputs';
import { keyColumns } from '../native/table-sheet';
import { plainOf } from '../native/values';
import { styleOf } from '../styles';
import type { Workings } from '../workings';
import { valueOf } from '../grid-layout';
import type { CheckPage } from './check-page';

const SHARES = '§分成';
const HALF_FEN = 0.005;
/** A sum of so many references still fits a formula. */
const MOST_PARTS = 120;

/** The parts of one joint row, for officers whose parameters are the same: lines of the item's sheet. */
interface Joint {
  parts: number[];
}

/** 联合分成: each joint row's shares and amounts added up over its officers, against the reward of the whole row. */
export function jointSheet(workings: Workings, sheets: ItemSheets): GridSheet | null {
  const { context } = workings;
  const { words } = context;
  const { lines, frame, item } = sheets;
  if (!frame?.splits || !lines.has(SHARES)) return null;
  const joints = jointsOf(workings, sheets, frame);
  if (joints.length === 0) return null;
  const wholes = wholeAmounts(workings, sheets, frame, joints);
  const sheet = new GridSheet(
    freeSheetName(`${words.of('联合分成', 'Joint')}-${words.shortItem(item.name)}`, []),
    joints.length,
    `${words.item(item.name)} · ${words.of('联合分成核对', 'joint shares')}`,
    words.of(
      '各人分成与金额逐笔相加，与核算时整笔比较；每人允差半分',
      'Shares and amounts of all officers against the whole row at the run; half a fen an officer is allowed',
    ),
    words,
  );
  const first = (row: number) => joints[row].parts[0];
  const id = styleOf('label', 'id');
  for (const key of keyColumns(frame.ledger))
    sheet.add({
      key,
      title: words.column(key),
      role: 'label',
      format: 'id',
      cell: (row) => ({ value: textAt(frame.ledger, key, frame.rows[first(row)]), style: id }),
    });
  const count = styleOf('label', 'count');
  sheet.add({
    key: '人数',
    title: words.of('人数', 'Officers'),
    role: 'label',
    format: 'count',
    cell: (row) => ({ value: joints[row].parts.length, style: count }),
  });
  addSum(sheet, lines, joints, SHARES, words.of('分成合计', 'Shares in all'), 'ratio');
  addSum(sheet, lines, joints, AMOUNT, words.of('各人金额合计', 'Amounts in all'), 'money');
  const [share, money] = [styleOf('label', 'ratio'), styleOf('label', 'money')];
  const shareSum = (row: number) => sumOf(lines, joints[row], SHARES);
  sheet.add({
    key: '核算时分成',
    title: words.of('核算时分成合计', 'Shares at the run'),
    role: 'label',
    format: 'ratio',
    cell: (row) => ({ value: shareSum(row), style: share }),
  });
  sheet.add({
    key: '整笔',
    title: words.of('整笔金额（核算时）', 'Whole row at the run'),
    role: 'label',
    format: 'money',
    total: true,
    cell: (row) => ({ value: wholes[row], style: money }),
  });
  const check = styleOf('check', 'count');
  const at = (key: string, row: number) => `${sheet.letters(key)}${sheet.rowNumber(row)}`;
  sheet.add({
    key: '分成不符',
    title: words.of('分成不符（0＝无）', 'Shares differ (0 = no)'),
    role: 'check',
    format: 'count',
    total: true,
    cell: (row) => ({
      formula: `IF(ABS(${at(`${SHARES}.合计`, row)}-${at('核算时分成', row)})<=0.000001,0,1)`,
      value: 0,
      style: check,
    }),
  });
  sheet.add({
    key: '金额不符',
    title: words.of('金额不符（0＝无）', 'Amounts differ (0 = no)'),
    role: 'check',
    format: 'count',
    total: true,
    cell: (row) => {
      const difference = sumOf(lines, joints[row], AMOUNT) - Number(wholes[row]);
      const allowed = HALF_FEN * (joints[row].parts.length + 1);
      return {
        formula: `IF(ABS(${at(`${AMOUNT}.合计`, row)}-${at('整笔', row)})<=0.005*(${at('人数', row)}+1)+0.000001,0,1)`,
        value: Math.abs(difference) <= allowed + 0.000001 ? 0 : 1,
        style: check,
      };
    },
  });
  return sheet;
}

function addSum(
  sheet: GridSheet,
  lines: GridSheet,
  joints: readonly Joint[],
  key: string,
  title: string,
  format: 'ratio' | 'money',
): void {
  const style = styleOf('link', format);
  sheet.add({
    key: `${key}.合计`,
    title,
    role: 'link',
    format,
    total: format === 'money',
    value: (row) => sumOf(lines, joints[row], key),
    cell: (row) => ({
      formula: `SUM(${joints[row].parts.map((line) => lines.reference(key, line)).join(',')})`,
      value: sumOf(lines, joints[row], key),
      style,
    }),
  });
}

function sumOf(lines: GridSheet, { parts }: Joint, key: string): number {
  const column = lines.columns[lines.column(key)];
  const sum = parts.reduce((total, line) => total + Number(valueOf(column, line) || 0), 0);
  return Number(sum.toPrecision(14));
}

/** Joint lines that count, by ledger row; officers of different posts may have different parameters, so by post too. */
function jointsOf({ context }: Workings, { lines }: ItemSheets, frame: LineFrame): Joint[] {
  const { run } = context;
  const counts = lines.columns[lines.column(lines.has(COUNTS) ? COUNTS : IN_PERIOD)];
  const found = new Map<string, Joint>();
  for (let line = 0; line < frame.count; line += 1) {
    if (frame.splits![line] < 0 || valueOf(counts, line) !== 1) continue;
    const row = rosterRowAt(run.roster, frame.officers[line], dayOf(frame, line, run));
    const key = `${frame.rows[line]}|${textAt(run.roster.ledger, '岗位', row) ?? ''}`;
    const known = found.get(key);
    if (known) known.parts.push(line);
    else found.set(key, { parts: [line] });
  }
  return [...found.values()].filter(({ parts }) => parts.length > 1 && parts.length <= MOST_PARTS);
}

/** The engine's reward of each joint row as a whole: its shares added up, then the rule. */
function wholeAmounts(
  { context }: Workings,
  { item }: ItemSheets,
  frame: LineFrame,
  joints: readonly Joint[],
): (number | string | boolean | null)[] {
  const { run } = context;
  const shares = joints.map(({ parts }) =>
    parts.reduce((sum, line) => sum.plus((frame.shares && valueAt(frame.shares, line)) ?? ZERO), ZERO),
  );
  const first = Int32Array.from(joints, ({ parts }) => parts[0]);
  const whole = { ...reorder(frame, first), shares: fixedFromDecimals(shares) };
  const { fixed } = computeAmounts(item.formula, lineSource(run, whole), run);
  return joints.map((_, at) => plainOf(valueAt(fixed, at)));
}

/** 核对: the joint sheets in one line each. */
export function addJoint(page: CheckPage, sheets: readonly GridSheet[]): void {
  if (sheets.length === 0) return;
  const { words } = page.workings.context;
  page.sheet.section(words.of('三、联合分成', '3. Joint shares'));
  page.headings();
  const zero = { formula: null, value: 0 };
  for (const sheet of sheets) {
    const note = words.of('逐笔见同名表', 'row by row on the sheet of that name');
    const shares = words.of(`分成不符的笔数：${sheet.name}`, `Rows whose shares differ: ${sheet.name}`);
    const amounts = words.of(`金额不符的笔数：${sheet.name}`, `Rows whose amounts differ: ${sheet.name}`);
    page.check(shares, sheet.totalOf('分成不符'), zero, 0, note);
    page.check(amounts, sheet.totalOf('金额不符'), zero, 0, note, 'count', 'change');
  }
}
