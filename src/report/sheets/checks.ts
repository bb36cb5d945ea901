import { print } from '../../formula/print';
import { cellAddress } from '../address';
import type { GridSheet } from '../grid-sheet';
import type { Unwritten } from '../native/level-source';
import type { ConditionPlan, SheetPlan } from '../plan';
import { styleOf } from '../styles';
import type { Workings } from '../workings';
import { addAgreement } from './check-agreement';
import { CheckPage, runsOf, type Side } from './check-page';
import { addAccounts, addSums } from './check-sums';
import { addEngine } from './engine-sheet';
import { addStanding } from './check-standing';
import { addJoint } from './joint-sheet';

export interface CheckSources {
  /** Sums of the payable items by status, on 应发清单. */
  payroll: { ok: Side; held: Side } | null;
  joint: readonly GridSheet[];
  engine: GridSheet;
}

/** 核对: what must agree, as live formulas; and the master check that 绩效汇总 shows. */
export class CheckSheet {
  private readonly page: CheckPage;

  constructor(
    private readonly workings: Workings,
    { payroll, joint, engine }: CheckSources,
  ) {
    this.page = new CheckPage(workings);
    addAgreement(this.page);
    addSums(this.page, payroll);
    addJoint(this.page, joint);
    addAccounts(this.page);
    addEngine(this.page, engine);
    this.order();
    this.valuesOnly();
    addStanding(this.page);
    this.master();
  }

  get name(): string {
    return this.page.sheet.name;
  }

  /** The master check as other sheets show it. */
  get reference(): string {
    return this.page.sheet.reference(this.page.masterRow, 0);
  }

  get message(): string {
    return this.workings.context.words.of('✔ 核对通过', '✔ All checks pass');
  }

  plan(): SheetPlan {
    const { masterRow, sheet } = this.page;
    const range = { top: masterRow - 1, bottom: masterRow - 1, left: 0, right: 6 };
    const conditions = masterColours(range, cellAddress(masterRow - 1, 0, true));
    const failed = { top: 4, bottom: sheet.rows.length - 1, left: 5, right: 5 };
    conditions.push({ range: failed, formula: 'AND(ISNUMBER($F5),$F5<>0)', test: 'true', style: 'bad' });
    return sheet.plan({ conditions, merges: [range] });
  }

  /** LOOKUP is right only while what it searches stays in order. */
  private order(): void {
    const { words, parameters } = this.workings.context;
    const orders = parameters.orders();
    if (orders.length === 0) return;
    this.page.sheet.section(
      words.of(
        '七、生效日期与档位的次序（须由小到大）',
        '7. Order of dates and bands (ascending, or look-ups go wrong)',
      ),
    );
    this.page.headings();
    const note = words.of('非 0＝次序被打乱，请重新核算', 'not 0: out of order; run again');
    for (const { name, formula } of orders)
      this.page.check(name, { formula, value: 0 }, { formula: null, value: 0 }, 0, note);
  }

  /** Columns that hold values because no formula of Excel 2016 can say what they say. */
  private valuesOnly(): void {
    const { words } = this.workings.context;
    const found = unwrittenIn(this.workings);
    if (found.length === 0) return;
    this.page.sheet.section(
      words.of(
        '八、仅数值的列（紫底）：没有公式，数据或参数改动后须重新核算',
        '8. Columns of values only (violet): no formula; after a change run again',
      ),
    );
    this.page.sheet.headings(
      words.lang === 'zh'
        ? ['表 · 列', '列标', '', '', '', '', '算法与原因']
        : ['Sheet · column', 'Letters', '', '', '', '', 'Rule and reason'],
    );
    const text = styleOf('label', 'text');
    const blank = { value: null, style: text };
    for (const { sheet, key, title, tree, reason } of found)
      this.page.sheet.push([
        { value: `${sheet.name} · ${title}`, style: text },
        { value: sheet.letters(key), style: text },
        blank,
        blank,
        blank,
        blank,
        { value: `${print(tree)} — ${words.message(reason)}`, style: 'wrapped' },
      ]);
  }

  private master(): void {
    const { words } = this.workings.context;
    const { failures, changes, masterRow, sheet } = this.page;
    const summed = (rows: readonly number[]) => {
      const blocks = runsOf([...rows].sort((a, b) => a - b));
      return blocks.map(([from, to]) => `SUM($F$${from}:$F$${to})`).join('+') || '0';
    };
    const [failed, changed] = [summed(failures), summed(changes)];
    const good = this.message;
    const amber = words.of(
      '△ 核算后有改动：公式已按新数据计算，发放前请重新核算',
      '△ Changed after the run: the formulas follow; run again before paying',
    );
    const bad = words.of(
      '✘ 核对不符：台账或明细已变动，请重新核算',
      '✘ Checks fail: the ledgers have moved; run again',
    );
    const formula = `IF(ISERROR(${failed}+${changed}),"${bad}",IF(${failed}>0,"${bad}",IF(${changed}>0,"${amber}","${good}")))`;
    sheet.rows[masterRow - 1] = {
      cells: [
        { formula, value: good, style: 'good' },
        ...Array.from({ length: 6 }, () => ({ value: null, style: 'good' })),
      ],
      height: 30,
    };
  }
}

/** What stands as values on any sheet of the result. */
export function unwrittenIn({ officers, items }: Workings): Unwritten[] {
  const levels = [...items.values()].flatMap(({ level, rows }) => (rows ? [rows.level, level] : [level]));
  return [...levels, officers.level].flatMap(({ unwritten }) => unwritten);
}

/** Green, amber or red by the first sign of the master check. */
export function masterColours(range: ConditionPlan['range'], cell: string): ConditionPlan[] {
  return [
    { range, formula: `LEFT(${cell},1)="✘"`, test: 'true', style: 'bad' },
    { range, formula: `LEFT(${cell},1)="△"`, test: 'true', style: 'changed' },
  ];
}
