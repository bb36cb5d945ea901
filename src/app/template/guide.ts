import { quotedSheet } from '../../report/address';
import type { LinkPlan, RowPlan, SheetPlan, StyledCell } from '../../report/plan';
import type { Message } from '../../formula/value';
import { TABS, type InputStyle } from './styles';
import { textWidth } from './columns';
import { tableWords } from './table-words';

/** A line of the list of sheets. */
export interface GuideEntry {
  table: string;
  /** What the book needs of it. */
  need: Message;
  /** What it is for, where the list of tables does not say. */
  words?: Message;
}

export interface Guide {
  title: Message;
  /** What the book is, in a sentence or two. */
  lead: Message;
  /** What the numbered lines are about. */
  heading: Message;
  steps: readonly Message[];
  entries: readonly GuideEntry[];
  /** A table of the book's own, four columns wide. */
  list?: { title: string; head: readonly string[]; rows: readonly (readonly string[])[] };
}

const WIDTHS = [3, 28, 50, 72, 20];
const TEXT_WIDTH = WIDTHS[1] + WIDTHS[2] + WIDTHS[3] + WIDTHS[4];
const LINE = 17;

/** The sheet 说明: what the book is, how to fill it in (Chinese, then English), and its sheets with links. */
export function guideSheet(guide: Guide): SheetPlan {
  const page = new Page();
  page.line(guide.title.zh, 'title', 30);
  page.line(guide.title.en, 'subtitle', 20);
  page.gap();
  page.paragraph(guide.lead.zh);
  page.paragraph(guide.lead.en);
  page.section(guide.heading.zh);
  guide.steps.forEach((step, at) => page.step(at + 1, step.zh));
  page.section(guide.heading.en);
  guide.steps.forEach((step, at) => page.step(at + 1, step.en));
  page.section('各表一览  ·  The sheets');
  page.table(guide.entries);
  if (guide.list) {
    page.section(guide.list.title);
    page.list(guide.list.head, guide.list.rows);
  }
  return {
    name: '说明',
    tab: TABS.guide,
    gridLines: false,
    columns: WIDTHS.map((width) => ({ width })),
    rows: page.rows,
    merges: page.merges,
    links: page.links,
    print: { fitWidth: 1, footer: { center: '第 &P 页，共 &N 页', right: '绩算 Jisuan' } },
  };
}

class Page {
  readonly rows: RowPlan[] = [];
  readonly merges: { top: number; left: number; bottom: number; right: number }[] = [];
  readonly links: LinkPlan[] = [];

  gap(): void {
    this.rows.push({ cells: [], height: 8 });
  }

  line(text: string, style: InputStyle, height: number): void {
    this.rows.push({ cells: [undefined, { value: text, style }], height });
  }

  section(text: string): void {
    this.gap();
    const cells = WIDTHS.slice(1).map((_, at): StyledCell => ({
      value: at === 0 ? text : null,
      style: 'section',
    }));
    this.rows.push({ cells: [undefined, ...cells], height: 24 });
  }

  paragraph(text: string): void {
    this.merge(1);
    this.rows.push({
      cells: [undefined, { value: text, style: 'paragraph' }],
      height: heightOf(text, TEXT_WIDTH),
    });
  }

  step(number: number, text: string): void {
    this.merge(1);
    const line = `${number}.  ${text}`;
    this.rows.push({
      cells: [undefined, { value: line, style: 'paragraph' }],
      height: heightOf(line, TEXT_WIDTH),
    });
  }

  table(entries: readonly GuideEntry[]): void {
    this.head(['表  Sheet', '内容', 'Contents', '要求  Need']);
    for (const { table, need, words = tableWords(table) } of entries) {
      const row = this.rows.length;
      this.links.push({
        range: { top: row, left: 1, bottom: row, right: 1 },
        target: `${quotedSheet(table)}!A1`,
        tip: table,
      });
      this.row([table, words.zh, words.en, `${need.zh} ${need.en}`], 'tableLink', 'tableCentre');
    }
  }

  list(head: readonly string[], rows: readonly (readonly string[])[]): void {
    this.head(head);
    for (const texts of rows) this.row(texts, 'tableCell', 'tableCell');
  }

  private head(texts: readonly string[]): void {
    const cells = texts.map((value): StyledCell => ({ value, style: 'tableHead' }));
    this.rows.push({ cells: [undefined, ...cells], height: 22 });
  }

  private row(texts: readonly string[], first: InputStyle, last: InputStyle): void {
    const cells = texts.map((value, at): StyledCell => ({
      value,
      style: at === 0 ? first : at === texts.length - 1 ? last : 'tableCell',
    }));
    const height = Math.max(...texts.map((text, at) => heightOf(text, WIDTHS[at + 1]))) + 3;
    this.rows.push({ cells: [undefined, ...cells], height });
  }

  private merge(column: number): void {
    const row = this.rows.length;
    this.merges.push({ top: row, left: column, bottom: row, right: WIDTHS.length - 1 });
  }
}

/** Excel does not fit the height of merged cells itself. */
function heightOf(text: string, width: number): number {
  return LINE * Math.max(1, Math.ceil(textWidth(text) / width));
}
