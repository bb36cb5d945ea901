import { textAt } from '../../ledger/ledger';
import type { HoldReason } from '../workings';
import { rosterRowAt } from '../../run/roster';
import { textWidth } from '../grid-layout';
import { print } from '../../formula/print';
import type { Node } from '../../formula/tree';
import type { Item } from '../../scheme/scheme';
import { close, type ClosedStep } from '../native/closed';
import type { Cells } from '../native/cells';
import { plainOf } from '../native/values';
import type { BookPlan, CellPlan, SheetPlan } from '../plan';
import { formatOf, STYLES, styleOf } from '../styles';
import type { Workings } from '../workings';
import { Arithmetic } from './arithmetic';
import { Others } from './others';
import { OwnLines } from './own-lines';
import { PlainSheet } from './plain-sheet';
import { statusOf } from './people';
import { plainOutcome, statementItems } from './statement-items';

const WIDTHS = [26, 17, 12, 70];
/** What still reads well on one A4 page when it is shrunk to fit, in points. */
const ONE_PAGE = 1250;
/** Characters of a line of arithmetic, and of the smaller print of long lists. */
const WORDS_WIDTH = 60;
const FINE_WIDTH = 86;
const TWO_LINES = 32;

/** Statements of single officers, each a workbook of its own: values and words, no formula, nobody else's data. */
export class OwnStatements {
  private readonly others: Others;
  private readonly lines: readonly OwnLines[];
  private own = -1;

  constructor(
    private readonly workings: Workings,
    private readonly held: (officer: number) => readonly HoldReason[],
  ) {
    this.others = new Others(workings.context.run.roster);
    const listed = statementItems(workings.context.run.scheme);
    const names = new Set([...listed.items, ...listed.workings].map(({ name }) => name));
    this.lines = [...workings.items.values()]
      .filter(({ item }) => names.has(item.name))
      .map((sheets) => new OwnLines(workings, sheets, (text) => this.shown(text)));
  }

  book(officer: number): BookPlan {
    this.own = officer;
    const { words } = this.workings.context;
    const sheet = this.sheet(words.of('绩效单', 'Statement'));
    this.person(sheet, officer);
    const { items, workings } = statementItems(this.workings.context.run.scheme);
    this.items(sheet, words.of('一、项目', '1. Items'), items, officer);
    if (workings.length > 0) this.items(sheet, words.of('二、计算过程', '2. Workings'), workings, officer);
    const below = this.sheet(words.of('明细', 'Lines'));
    below.sections = sheet.sections;
    this.lineSections(below, officer);
    const rest = below.rows.slice(2);
    const isOnePage = heightOf(sheet) + heightOf(below) <= ONE_PAGE;
    if (isOnePage) sheet.rows.push(...rest);
    this.signature(sheet);
    const sheets = [printed(sheet, true), ...(isOnePage || rest.length === 0 ? [] : [printed(below, false)])];
    return { sheets, styles: STYLES, title: sheets[0].name };
  }

  private sheet(name: string): PlainSheet {
    const { words, run, calculation } = this.workings.context;
    const scheme = words.message(calculation.scheme.source.名称);
    const { id, name: person } = run.roster.officers[this.own];
    return new PlainSheet(
      name,
      WIDTHS,
      `${scheme} · ${name}`,
      `${words.of('期间', 'Period')} ${run.period.text} · ${id} ${person}`,
    );
  }

  /** A text of the ledgers; what names another officer is kept back. */
  private shown(text: string): string {
    if (!this.others.mentioned(text, this.own)) return text;
    return this.workings.context.words.of('（他人）', '(another officer)');
  }

  private person(sheet: PlainSheet, officer: number): void {
    const { words, run } = this.workings.context;
    const row = rosterRowAt(run.roster, officer, run.period.last);
    const held = run.log.held[officer] === 1;
    const facts: [string, string | null, boolean][] = [
      [words.of('工号', 'Officer'), run.roster.officers[officer].id, true],
      [words.of('姓名', 'Name'), textAt(run.roster.ledger, '姓名', row), false],
      [words.of('网点', 'Branch'), textAt(run.roster.ledger, '网点', row), false],
      [words.of('岗位', 'Post'), textAt(run.roster.ledger, '岗位', row), false],
      [words.of('状态', 'Status'), statusOf(held, this.workings.context), false],
    ];
    for (const [label, value, isId] of facts)
      sheet.push([
        { value: label, style: styleOf('label', 'text') },
        { value, style: styleOf('label', isId ? 'id' : 'text') },
      ]);
    if (held) this.reasons(sheet, officer);
  }

  /** Why the pay waits. A message that names somebody else gives way to its title. */
  private reasons(sheet: PlainSheet, officer: number): void {
    const { words } = this.workings.context;
    const label = words.of('暂缓原因', 'On hold because');
    const texts = this.held(officer).map(({ title, message }) => {
      const [short, long] = [words.message(title), words.message(message)];
      return this.others.mentioned(long, officer) ? short : long;
    });
    if (texts.length === 0)
      texts.push(words.of('共用数据有待更正', 'data shared by several officers must be mended'));
    for (const text of new Set(texts)) {
      const cells: CellPlan[] = [
        { value: label, style: 'held' },
        { value: text, style: 'words' },
        { value: null, style: 'words' },
        { value: null, style: 'words' },
      ];
      const row = sheet.push(cells, heightOfText(text, WORDS_WIDTH + 26));
      sheet.merge(row, 1, 3);
    }
  }

  private items(sheet: PlainSheet, title: string, listed: readonly Item[], officer: number): void {
    const { context, items } = this.workings;
    const { words, run } = context;
    sheet.section(title);
    sheet.headings(
      words.lang === 'zh'
        ? ['项目', '金额/数值', '条款', '算式']
        : ['Item', 'Figure', 'Clause', 'Arithmetic'],
    );
    const row = run.participants.indexOf(officer);
    for (const item of listed) {
      const format = formatOf(item.unit);
      const value = plainOf(run.items.get(item.name)?.at(officer));
      const { steps, result } = close(item.formula, context.inlined, item.name);
      const arithmetic = this.arithmeticOf(steps);
      const told = items.has(item.name)
        ? items.get(item.name)!.blocks.has(officer)
          ? words.of('各笔合计，见下', 'sum of the lines below')
          : words.of('本期没有明细', 'no lines in the period')
        : item.level === '个人'
          ? this.outcome(arithmetic, result, row)
          : words.of('本期没有明细', 'no lines in the period');
      const shown = typeof value === 'string' ? this.shown(value) : value;
      const name = words.headed(words.item(item.name), item.unit);
      sheet.push(
        [
          {
            value: name,
            style: item.payable ? styleOf('total', 'text') : 'wrapped',
          },
          {
            value: shown === '' ? null : shown,
            style: styleOf(item.payable ? 'total' : 'label', typeof shown === 'string' ? 'text' : format),
          },
          { value: item.clause, style: styleOf('label', 'text') },
          { value: told, style: 'wrapped' },
        ],
        Math.max(heightOfText(told, WORDS_WIDTH), heightOfText(name, WIDTHS[0] - 3)),
      );
    }
  }

  private outcome(arithmetic: Arithmetic, result: Node, row: number): string {
    const told = arithmetic.told(result, row);
    return plainOutcome(told, this.workings.context.words) ?? arithmetic.words(told, row);
  }

  private readonly tests = new Map<string, Cells>();

  private arithmeticOf(steps: readonly ClosedStep[]): Arithmetic {
    const { context, officers } = this.workings;
    const truth = (test: Node, row: number): boolean | null => {
      const key = print(test);
      let cells = this.tests.get(key);
      if (!cells) this.tests.set(key, (cells = officers.level.evaluate(test)));
      const holds = cells.at(row);
      return typeof holds === 'boolean' ? holds : null;
    };
    const shown = (text: string) => this.shown(text);
    return new Arithmetic(context, officers.sheet, steps, shown, undefined, truth);
  }

  private lineSections(sheet: PlainSheet, officer: number): void {
    const { words } = this.workings.context;
    const own = this.lines
      .map((lines) => ({ item: lines.item, lines: lines.of(officer) }))
      .filter(({ lines }) => lines.length > 0);
    if (own.length === 0) return;
    sheet.section(words.of('三、明细', '3. Lines'));
    sheet.headings(
      words.lang === 'zh'
        ? ['单据', '金额/数值', '日期', '算式']
        : ['Document', 'Figure', 'Date', 'Arithmetic'],
    );
    for (const { item, lines } of own) {
      const format = formatOf(item.unit);
      const title = `${words.headed(words.item(item.name), item.unit)} · ${words.clause(item.clause)}`;
      const row = sheet.push(WIDTHS.map((_, at) => ({ value: at === 0 ? title : null, style: 'band' })));
      sheet.merge(row, 0, WIDTHS.length - 1);
      for (const line of lines)
        sheet.push(
          [
            { value: line.what || null, style: 'wrapped' },
            { value: line.amount === '' ? null : line.amount, style: styleOf('label', format) },
            { value: line.day || null, style: line.many ? 'days' : styleOf('label', 'truth') },
            { value: line.words, style: line.many ? 'fine' : 'wrapped' },
          ],
          Math.max(
            line.many ? fineHeight(line.words) : heightOfText(line.words, WORDS_WIDTH),
            heightOfText(line.what, WIDTHS[0] - 3),
            line.many ? TWO_LINES : 0,
          ),
        );
    }
  }

  private signature(sheet: PlainSheet): void {
    const { words } = this.workings.context;
    sheet.push([]);
    const cells: CellPlan[] = [
      { value: words.of('本人确认：', 'Confirmed by:'), style: 'words' },
      null,
      null,
      { value: words.of('日期：', 'Date:'), style: 'words' },
    ];
    sheet.push(cells, 28);
  }
}

function heightOfText(text: string, width: number): number {
  const lines = Math.ceil((textWidth(text) + 2) / width);
  return Math.max(18, 15 * lines + 4);
}

function fineHeight(text: string): number {
  return 11 * Math.ceil((textWidth(text) + 2) / FINE_WIDTH) + 6;
}

function heightOf(sheet: PlainSheet): number {
  return sheet.rows.reduce((sum, row) => sum + (row.height ?? 15), 0);
}

function printed(sheet: PlainSheet, onePage: boolean): SheetPlan {
  return sheet.plan({
    print: {
      landscape: false,
      fitWidth: 1,
      ...(onePage ? { fitHeight: 1 } : {}),
      area: { top: 0, left: 0, bottom: sheet.rows.length - 1, right: WIDTHS.length - 1 },
      centred: true,
      footer: { center: '&P / &N' },
    },
  });
}
