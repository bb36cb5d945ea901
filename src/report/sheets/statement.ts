import { textAt } from '../../ledger/ledger';
import { rosterRowAt } from '../../run/roster';
import type { Item } from '../../scheme/scheme';
import type { CellPlan, PlainValue, SheetPlan } from '../plan';
import type { Workings } from '../workings';
import { formatOf, styleOf } from '../styles';
import { plainOf } from '../native/values';
import { close } from '../native/closed';
import { textWidth } from '../grid-layout';
import { Arithmetic } from './arithmetic';
import { PlainSheet } from './plain-sheet';
import { statementItems } from './statement-items';
import { statusOf } from './people';

/** What a cell of a formula takes at most: beyond it the arithmetic is told by the rule alone. */
const LONGEST = 2000;

/** 绩效单: the statement of the officer chosen in its list, one page to print. */
/** `live`: another officer may be chosen; in an archive of values nothing would follow. */
export function statementSheet(workings: Workings, live = true): SheetPlan {
  return new Statement(workings, live).plan();
}

/** In characters; longer names of items take a second line. */
const ITEM_WIDTH = 30;

class Statement {
  private readonly sheet: PlainSheet;
  private chosen = '';
  private position = '';

  constructor(
    private readonly workings: Workings,
    private readonly live: boolean,
  ) {
    const { words, run, calculation } = workings.context;
    this.sheet = new PlainSheet(
      words.of('绩效单', 'Statement'),
      [ITEM_WIDTH, 18, 10, 78, 4, 24, 8],
      `${words.message(calculation.scheme.source.名称)} · ${words.of('绩效单', 'Statement')}`,
      live
        ? words.of(
            `期间 ${run.period.text} · 在黄色单元格选择工号`,
            `Period ${run.period.text} · choose an officer in the yellow cell`,
          )
        : words.of(
            `期间 ${run.period.text} · 仅数值：只有此人，其他人请看批量绩效单`,
            `Period ${run.period.text} · values only: this officer alone, for others make statements`,
          ),
    );
  }

  plan(): SheetPlan {
    const { words, run } = this.workings.context;
    const { officers } = this.workings;
    const [first] = run.participants;
    const row = this.sheet.push([
      { value: words.of('工号', 'Officer'), style: styleOf('label', 'text') },
      {
        value: first === undefined ? null : run.roster.officers[first].id,
        style: styleOf(this.live ? 'input' : 'label', 'id'),
      },
    ]);
    this.chosen = `$B$${row}`;
    const ids = officers.sheet.whole('工号');
    // Beside the page, which it is no part of.
    this.sheet.extend(row, [
      null,
      null,
      null,
      { value: words.of('个人计算中的行', 'Line on the officers’ sheet'), style: 'subtitle' },
      {
        formula: `SUMPRODUCT(EXACT(${ids},${this.chosen})*(ROW(${ids})-MIN(ROW(${ids}))+1))`,
        value: 1,
        style: styleOf('formula', 'count'),
      },
    ]);
    this.position = `$G$${row}`;
    this.people(first);
    this.sheet.push([]);
    this.headings();
    const { items, workings: others } = statementItems(run.scheme);
    for (const item of items) this.item(item, first);
    if (others.length > 0) {
      this.sheet.push([]);
      this.sheet.push([{ value: words.of('计算过程', 'Workings'), style: 'heading' }], 20);
      this.headings();
      for (const item of others) this.item(item, first);
    }
    this.sheet.push([]);
    this.sheet.push(
      [
        { value: words.of('本人确认：', 'Confirmed by:'), style: 'words' },
        null,
        null,
        { value: words.of('日期：', 'Date:'), style: 'words' },
      ],
      28,
    );
    const at = { top: row - 1, bottom: row - 1, left: 1, right: 1 };
    return this.sheet.plan({
      validations: !this.live
        ? []
        : [
            {
              range: at,
              rule: { kind: 'list', formula: ids },
              prompt: {
                title: words.of('工号', 'Officer'),
                text: words.of('选择客户经理', 'Choose an officer'),
              },
            },
          ],
      print: {
        landscape: false,
        fitWidth: 1,
        fitHeight: 1,
        area: { top: 0, left: 0, bottom: this.sheet.rows.length - 1, right: 3 },
        centred: true,
        footer: { center: '&P / &N' },
      },
    });
  }

  private headings(): void {
    this.sheet.headings(
      this.workings.context.words.lang === 'zh'
        ? ['项目', '金额/数值', '条款', '算式']
        : ['Item', 'Figure', 'Clause', 'Arithmetic'],
    );
  }

  private lookup(sheet: { whole(key: string): string }, key: string): string {
    return `INDEX(${sheet.whole(key)},${this.position})`;
  }

  private people(first: number | undefined): void {
    const { context, officers } = this.workings;
    const { words, run } = context;
    const name =
      first === undefined
        ? ''
        : (textAt(run.roster.ledger, '姓名', rosterRowAt(run.roster, first, run.period.last)) ?? '');
    this.sheet.push([
      { value: words.of('姓名', 'Name'), style: styleOf('label', 'text') },
      { formula: this.lookup(officers.sheet, '姓名'), value: name, style: styleOf('formula', 'text') },
    ]);
    const held = first !== undefined && run.log.held[first] === 1;
    const summary = words.of('绩效汇总', 'Summary');
    const whole = officers.sheet
      .whole('姓名')
      .replace(
        /^'[^']*'!\$[A-Z]+\$(\d+):\$[A-Z]+\$(\d+)$/,
        (_all, from: string, to: string) => `'${summary}'!$D$${from}:$D$${to}`,
      );
    this.sheet.push([
      { value: words.of('状态', 'Status'), style: styleOf('label', 'text') },
      {
        formula: `INDEX(${whole},${this.position})`,
        value: statusOf(held, context),
        style: styleOf('formula', 'text'),
      },
    ]);
  }

  private item(item: Item, officer: number | undefined): void {
    const { context, officers } = this.workings;
    const { words, run } = context;
    const value: PlainValue = officer === undefined ? '' : plainOf(run.items.get(item.name)?.at(officer));
    const role = item.payable ? 'total' : 'formula';
    const arithmetic = this.arithmetic(item, officer);
    const told = typeof arithmetic === 'object' && arithmetic !== null ? String(arithmetic.value ?? '') : '';
    const name = words.headed(words.item(item.name), item.unit);
    this.sheet.push(
      [
        { value: name, style: item.payable ? styleOf('total', 'text') : 'wrapped' },
        { formula: this.lookup(officers.sheet, item.name), value, style: styleOf(role, formatOf(item.unit)) },
        { value: item.clause, style: styleOf('label', 'text') },
        arithmetic,
      ],
      Math.max(
        20,
        16 * Math.ceil((textWidth(told) + 4) / 74),
        16 * Math.ceil((textWidth(name) + 2) / (ITEM_WIDTH - 3)),
      ),
    );
  }

  /** The rule with the officer's numbers put in; line items say where their lines are. */
  private arithmetic(item: Item, officer: number | undefined): CellPlan {
    const { context, items, officers } = this.workings;
    const { words, run } = context;
    const own = items.get(item.name);
    const text = (value: string): CellPlan => ({ value, style: 'wrapped' });
    if (own) return text(words.of(`各笔见“${own.lines.name}”`, `its lines: sheet “${own.lines.name}”`));
    if (item.level !== '个人') return text(words.of('本期无明细', 'no lines in the period'));
    if (officer === undefined) return text(item.source.公式);
    const { steps, result } = close(item.formula, run.functions, item.name);
    const arithmetic = new Arithmetic(context, officers.sheet, steps);
    const row = run.participants.indexOf(officer);
    const pieces = arithmetic.pieces(arithmetic.told(result), row, (key) => this.lookup(officers.sheet, key));
    const formula = pieces.map((piece) => piece.formula).join('&');
    if (formula.length > LONGEST || formula === '') return text(item.source.公式);
    return { formula, value: pieces.map(({ value }) => value).join(''), style: 'wrapped' };
  }
}
