import type { Ledger } from '../../ledger/ledger';
import { numberAt, textAt } from '../../ledger/ledger';
import { accountRows } from '../../run/accounting';
import { itemTotal } from '../../run/checks';
import { dateColumnOf } from '../../run/prepare';
import type { Item } from '../../scheme/scheme';
import { cellAddress, quotedSheet } from '../address';
import type { ConditionPlan, SheetPlan } from '../plan';
import { styleOf } from '../styles';
import type { Workings } from '../workings';
import { AMOUNT } from '../native/line-sheet';
import { plainOf } from '../native/values';
import { PlainSheet } from './plain-sheet';

/** Beyond it the formula would be too long to read. */
const MOST_SUBTOTALS = 20;

interface Side {
  formula: string | null;
  value: number;
}

/** 核对: what must agree, as live formulas; and the master check that 绩效汇总 shows. */
export class CheckSheet {
  private readonly sheet: PlainSheet;
  private readonly failures: number[] = [];
  private engineRows: [number, number] | null = null;
  private readonly masterRow: number;

  constructor(
    private readonly workings: Workings,
    /** Sums of the payable item by status, on 应发清单. */
    private readonly payroll: { ok: Side; held: Side } | null,
  ) {
    const { words, run, calculation } = workings.context;
    this.sheet = new PlainSheet(
      words.of('核对', 'Checks'),
      [46, 20, 20, 16, 12, 12, 50],
      `${words.message(calculation.scheme.source.名称)} · ${words.of('核对', 'Checks')}`,
      `${words.of('期间', 'Period')} ${run.period.text}`,
    );
    this.masterRow = this.sheet.push([], 30);
    this.sheet.push([]);
    this.agreement();
    this.sums();
    this.accounts();
    this.engine();
    this.master();
  }

  get name(): string {
    return this.sheet.name;
  }

  /** The master check as other sheets show it. */
  get reference(): string {
    return this.sheet.reference(this.masterRow, 0);
  }

  get message(): string {
    return this.workings.context.words.of('✔ 核对通过', '✔ All checks pass');
  }

  plan(): SheetPlan {
    const range = { top: this.masterRow - 1, bottom: this.masterRow - 1, left: 0, right: 6 };
    const conditions = masterColours(range, cellAddress(this.masterRow - 1, 0, true));
    const failed = { top: 4, bottom: this.sheet.rows.length - 1, left: 5, right: 5 };
    conditions.push({ range: failed, formula: 'AND(ISNUMBER($F5),$F5<>0)', test: 'true', style: 'bad' });
    return this.sheet.plan({ conditions, merges: [range] });
  }

  private headings(): void {
    const { words } = this.workings.context;
    this.sheet.headings(
      words.lang === 'zh'
        ? ['检查', '甲方', '乙方', '差额', '允许', '不符（0＝无）', '说明']
        : ['Check', 'One side', 'Other side', 'Difference', 'Allowed', 'Fails (0 = no)', 'Note'],
    );
  }

  private check(
    name: string,
    one: Side,
    other: Side,
    tolerance: number,
    note: string,
    format: 'count' | 'money' = 'count',
  ): void {
    const row = this.sheet.next;
    const cell = (side: Side) =>
      side.formula === null
        ? { value: side.value, style: styleOf('label', format) }
        : { formula: side.formula, value: side.value, style: styleOf('link', format) };
    const difference = Number((one.value - other.value).toFixed(4));
    this.sheet.push([
      { value: name, style: styleOf('label', 'text') },
      cell(one),
      cell(other),
      { formula: `ROUND(B${row}-C${row},4)`, value: difference, style: styleOf('formula', format) },
      { value: tolerance, style: styleOf('label', 'number') },
      {
        formula: `IF(ABS(D${row})<=E${row},0,1)`,
        value: Math.abs(difference) <= tolerance ? 0 : 1,
        style: styleOf('check', 'count'),
      },
      { value: note, style: styleOf('label', 'text') },
    ]);
    this.failures.push(row);
  }

  /** Lines still stand beside the ledger rows they were made from, and no row has come or gone. */
  private agreement(): void {
    const { items, officers, context } = this.workings;
    const { words, run } = context;
    this.sheet.section(
      words.of(
        '一、明细与台账一致（不一致须重新核算）',
        '1. Lines agree with the ledgers (if not, run again)',
      ),
    );
    this.headings();
    const note = words.of(
      '台账排序、插入、删除或改工号后不为 0',
      'not 0 after sorting, inserting, deleting or re-assigning rows',
    );
    const zero: Side = { formula: null, value: 0 };
    const bases = [...items.values()].map((one) => ({ ...one, base: one.rows?.sheet ?? one.lines }));
    for (const { base } of bases) {
      const keys = ['核对', '分组核对'].filter((key) => base.has(key));
      const formula = keys.map((key) => `SUM(${base.whole(key)})`).join('+');
      this.check(
        words.of(`键值一致：${base.name}`, `Keys agree: ${base.name}`),
        { formula, value: 0 },
        zero,
        0,
        note,
      );
      if (!base.has('§期内')) continue;
      const inside = base.totalOf('§期内');
      const lines = words.of(`期内明细行数：${base.name}`, `Lines in period: ${base.name}`);
      this.check(
        lines,
        inside,
        { formula: null, value: inside.value },
        0,
        words.of('乙方为核算时', 'other side: at the run'),
      );
    }
    const others = [officers.sheet, ...[...context.tables.values()].map(({ sheet }) => sheet)];
    for (const sheet of others) {
      const key = sheet === officers.sheet ? '核对' : 'check';
      if (!sheet.has(key) || sheet.count === 0) continue;
      const side = { formula: `SUM(${sheet.whole(key)})`, value: 0 };
      this.check(words.of(`键值一致：${sheet.name}`, `Keys agree: ${sheet.name}`), side, zero, 0, note);
    }
    for (const ledger of run.ledgers.values()) this.rowCounts(ledger);
  }

  private rowCounts(ledger: Ledger): void {
    const { words, run } = this.workings.context;
    const isFilled = (column: string, row: number): boolean =>
      textAt(ledger, column, row) !== null || !Number.isNaN(numberAt(ledger, column, row));
    const rowsOf = (column: string): number =>
      Array.from({ length: ledger.rows }, (_, row) => row).filter((row) => isFilled(column, row)).length;
    const counts = ledger.spec.columns
      .filter((one) => one.required && ledger.sheetColumn.has(one.name))
      .map((one) => ({ column: one.name, filled: rowsOf(one.name) }));
    // A cell that the reader could not read may be filled all the same: the best filled column tells most.
    const [best] = counts.sort((a, b) => b.filled - a.filled);
    if (!best || ledger.rows === 0) return;
    const { column, filled } = best;
    const name = ledger.spec.name;
    const atRun = words.of('乙方为核算时', 'other side: at the run');
    const rows = words.of(`台账行数：${name}`, `Ledger rows: ${name}`);
    this.check(
      rows,
      { formula: this.counted(ledger, column, (range) => `COUNTA(${range})`), value: filled },
      { formula: null, value: filled },
      0,
      atRun,
    );
    const takes = new Map<string, Item | null>([['期内', null]]);
    const readers = run.scheme.items.filter((item) => item.source.台账 === name);
    if (readers.length > 0) takes.clear();
    for (const item of readers) takes.set(`${item.source.取数 ?? '期内'}|${item.source.日期列 ?? ''}`, item);
    for (const item of takes.values()) this.inPeriod(ledger, item);
  }

  private inPeriod(ledger: Ledger, item: Item | null): void {
    const { words, run, parameters } = this.workings.context;
    const column = dateColumnOf(ledger, item);
    const take = item?.source.取数 ?? '期内';
    if (column === null || take === '全部' || !ledger.sheetColumn.has(column)) return;
    const day = (name: string) => parameters.periodReference(name)!;
    const { period } = run;
    const isText = ledger.columns.get(column)?.kind === 'text';
    const [from, to] =
      take === '期初'
        ? ['上期末日', '上期末日']
        : take === '期末'
          ? ['期末日', '期末日']
          : ['期初日', '期末日'];
    const [first, last] =
      take === '期初'
        ? [period.previousEnd, period.previousEnd]
        : take === '期末'
          ? [period.last, period.last]
          : [period.first, period.last];
    const formula = this.counted(ledger, column, (range) =>
      isText
        ? `SUMPRODUCT(EXACT(${range},${day('期间')})*1)`
        : `COUNTIFS(${range},">="&${day(from)},${range},"<="&${day(to)})`,
    );
    const dressed = ledger.dressed.get(column);
    let count = 0;
    for (let row = 0; row < ledger.rows; row += 1) {
      if (dressed?.has(row)) continue;
      const value = numberAt(ledger, column, row);
      if (isText ? textAt(ledger, column, row) === period.text : value >= first && value <= last) count += 1;
    }
    const label = `${ledger.spec.name}（${take}）`;
    this.check(
      words.of(`期内台账行数：${label}`, `Ledger rows in period: ${label}`),
      { formula, value: count },
      { formula: null, value: count },
      0,
      words.of('乙方为核算时', 'other side: at the run'),
    );
  }

  /** A count over the column from the first row to the one after the last, so that an appended row is seen; without subtotals. */
  private counted(ledger: Ledger, column: string, count: (range: string) => string): string {
    const at = ledger.sheetColumn.get(column)!;
    const last = ledger.sheetRow[ledger.rows - 1];
    const tables = [...this.workings.context.run.ledgers.values()];
    const below = tables.some(
      (other) =>
        other.sheet === ledger.sheet &&
        other.rows > 0 &&
        other.sheetRow[0] > last &&
        other.sheetRow[0] <= last + 4,
    );
    const ends = Array.from(ledger.sheetRow).filter((_, row) => ledger.subtotal[row]);
    const parts: string[] = [];
    let from = ledger.sheetRow[0];
    for (const end of [...ends.slice(0, MOST_SUBTOTALS), below ? last + 1 : last + 2]) {
      const range = `${quotedSheet(ledger.sheet)}!${cellAddress(from, at, true)}:${cellAddress(end - 1, at, true)}`;
      if (end > from) parts.push(count(range));
      from = end + 1;
    }
    return parts.join('+');
  }

  /** Lines against items, items against totals, payable against pay list. */
  private sums(): void {
    const { items, officers, context } = this.workings;
    const { words, run, calculation } = context;
    this.sheet.section(words.of('二、勾稽', '2. Sums'));
    this.headings();
    for (const { item, lines } of items.values()) {
      const format = item.unit === '元' ? 'money' : 'count';
      const note = words.of('甲方：明细合计；乙方：个人计算合计', 'lines against the officers’ sheet');
      this.check(
        words.of(`明细合计：${item.name}`, `Lines: ${item.name}`),
        lines.totalOf(AMOUNT),
        officers.sheet.totalOf(item.name),
        0.001,
        note,
        format,
      );
    }
    const payable = calculation.scheme.items.find((item) => item.payable);
    if (!payable || !this.payroll) return;
    const { ok, held } = this.payroll;
    const both = { formula: `${ok.formula}+${held.formula}`, value: ok.value + held.value };
    const note = words.of(
      '甲方：应发＋暂缓；乙方：个人计算合计',
      'payable + held against the officers’ sheet',
    );
    const name = words.of(`应发合计：${payable.name}`, `Payable: ${payable.name}`);
    this.check(
      name,
      both,
      {
        formula: officers.sheet.totalOf(payable.name).formula,
        value: itemTotal(run, payable.name).toNumber(),
      },
      0.001,
      note,
      'money',
    );
  }

  /** Every ledger row is credited or left out with one reason, as counted at the run. */
  private accounts(): void {
    const { words, run } = this.workings.context;
    this.sheet.section(words.of('三、台账去向（核算时）', '3. What became of each ledger row (at the run)'));
    this.sheet.headings(
      words.lang === 'zh'
        ? ['台账', '总行数', '计入行数', '未计入行数', '', '不符（0＝无）', '未计入原因']
        : ['Ledger', 'Rows', 'Credited', 'Left out', '', 'Fails (0 = no)', 'Reasons'],
    );
    const reasons: Record<string, string> = {
      OUT_OF_PERIOD: words.of('不在本期', 'out of period'),
      CONDITION: words.of('不符合条件', 'condition not met'),
      OFFICER_UNKNOWN: words.of('工号不在花名册', 'officer unknown'),
      FINDING: words.of('有异常', 'finding'),
      ALREADY_PAID: words.of('以前已计奖', 'already paid'),
      SUBTOTAL_ROW: words.of('小计行', 'subtotal'),
    };
    for (const account of accountRows(run)) {
      const row = this.sheet.next;
      const left = Object.values(account.excluded).reduce((sum, count) => sum + count, 0);
      const text = Object.entries(account.excluded).map(
        ([reason, count]) => `${reasons[reason] ?? reason} ${count}`,
      );
      this.sheet.push([
        { value: account.table, style: styleOf('label', 'text') },
        { value: account.total, style: styleOf('label', 'count') },
        { value: account.credited, style: styleOf('label', 'count') },
        { value: left, style: styleOf('label', 'count') },
        { value: null, style: styleOf('label', 'text') },
        {
          formula: `IF(B${row}=C${row}+D${row},0,1)`,
          value: account.total === account.credited + left ? 0 : 1,
          style: styleOf('check', 'count'),
        },
        { value: text.join(words.of('；', '; ')), style: styleOf('label', 'text') },
      ]);
      this.failures.push(row);
    }
  }

  /** The engine's figure beside the sheet's own, for every officer; they part where something was changed after the run. */
  private engine(): void {
    const { officers, context } = this.workings;
    const { words, run, calculation } = context;
    const item =
      calculation.scheme.items.find((one) => one.payable) ??
      calculation.scheme.items[calculation.scheme.items.length - 1];
    const title = words.of(
      `四、引擎值与表内公式：${item.name}（有差额＝核算后数据或参数有改动）`,
      `4. Engine against the sheet: ${item.name} (a difference: changed after the run)`,
    );
    this.sheet.section(title);
    this.sheet.headings(
      words.lang === 'zh'
        ? ['客户经理', '引擎值', '表内公式', '差额', '', '有改动（0＝无）', '']
        : ['Officer', 'Engine', 'Sheet', 'Difference', '', 'Changed (0 = no)', ''],
    );
    const first = this.sheet.next;
    for (const officer of run.participants) {
      const row = this.sheet.next;
      const value = plainOf(run.items.get(item.name)?.at(officer));
      const { id, name } = run.roster.officers[officer];
      this.sheet.push([
        { value: `${id} ${name}`, style: styleOf('label', 'text') },
        { value: value === '' ? null : value, style: styleOf('label', 'money') },
        { formula: officers.reference(item.name, officer), value, style: styleOf('link', 'money') },
        {
          formula: `IF(OR(C${row}="",B${row}=""),"",ROUND(C${row}-B${row},2))`,
          value: value === '' ? '' : 0,
          style: styleOf('formula', 'money'),
        },
        { value: null, style: styleOf('label', 'text') },
        {
          formula: `IF(AND(B${row}="",C${row}=""),0,IF(OR(B${row}="",C${row}=""),1,IF(D${row}=0,0,1)))`,
          value: 0,
          style: styleOf('check', 'count'),
        },
        { value: null, style: styleOf('label', 'text') },
      ]);
    }
    this.engineRows = [first, this.sheet.next - 1];
  }

  private master(): void {
    const { words } = this.workings.context;
    const fails = blocksOf(this.failures).map(([from, to]) => `SUM($F$${from}:$F$${to})`);
    const total = fails.join('+');
    const [from, to] = this.engineRows!;
    const good = this.message;
    const changed = words.of(
      '△ 核算后有改动：公式已按新数据计算，发放前请重新核算',
      '△ Changed after the run: the formulas follow; run again before paying',
    );
    const bad = words.of(
      '✘ 核对不符：台账或明细已变动，请重新核算',
      '✘ Checks fail: the ledgers have moved; run again',
    );
    const engine = to < from ? '0' : `SUM($F$${from}:$F$${to})`;
    const formula = `IF(ISERROR(${total}+${engine}),"${bad}",IF(${total}>0,"${bad}",IF(${engine}>0,"${changed}","${good}")))`;
    this.sheet.rows[this.masterRow - 1] = {
      cells: [
        { formula, value: good, style: 'good' },
        ...Array.from({ length: 6 }, () => ({ value: null, style: 'good' })),
      ],
      height: 30,
    };
  }
}

/** Green, amber or red by the first sign of the master check. */
export function masterColours(range: ConditionPlan['range'], cell: string): ConditionPlan[] {
  return [
    { range, formula: `LEFT(${cell},1)="✘"`, test: 'true', style: 'bad' },
    { range, formula: `LEFT(${cell},1)="△"`, test: 'true', style: 'changed' },
  ];
}

function blocksOf(rows: readonly number[]): [number, number][] {
  const blocks: [number, number][] = [];
  for (const row of rows) {
    const last = blocks[blocks.length - 1];
    if (last && last[1] === row - 1) last[1] = row;
    else blocks.push([row, row]);
  }
  return blocks;
}
