import { dependencies } from '../../formula/dependencies';
import { textAt } from '../../ledger/ledger';
import { ZERO } from '../../money/decimal';
import { rosterRowAt } from '../../run/roster';
import type { Item } from '../../scheme/scheme';
import { GridSheet } from '../grid-sheet';
import { formatOf, styleOf } from '../styles';
import { close } from './closed';
import type { OfficerPlaces, ReportContext } from './context';
import { formatOfColumn, ledgerCellPlan } from './ledger-cell';
import { Level, namesIn } from './level';
import { AMOUNT, type ItemSheets } from './line-sheet';
import { binaryNode, callNode, joinedNode, numberNode, textNode } from './nodes';
import { needsOf } from './parameter-places';
import { ROW } from './template';
import { Fault } from '../../formula/value';
import { plainOf } from './values';

/** 个人计算: an officer a row; his line items as the sum of one block, and each step of his formulas. */
export class OfficerSheet implements OfficerPlaces {
  readonly sheet: GridSheet;
  readonly level: Level;
  private context!: ReportContext;
  /** Columns that other sheets asked for before this one was filled. */
  private readonly rowOf = new Map<number, number>();

  constructor(
    readonly name: string,
    private readonly participants: readonly number[],
    title: string,
    subtitle: string,
    private readonly makeLevel: (sheet: GridSheet) => Level,
  ) {
    this.sheet = new GridSheet(name, participants.length, title, subtitle);
    participants.forEach((officer, row) => this.rowOf.set(officer, row));
    this.level = this.makeLevel(this.sheet);
  }

  reference(item: string, officer: number): string {
    return this.sheet.reference(item, this.rowOf.get(officer) ?? 0);
  }

  whole(item: string): string {
    return this.sheet.whole(item);
  }

  /** Fills the sheet; afterwards its addresses can be asked for. */
  fill(context: ReportContext, lineItems: ReadonlyMap<string, ItemSheets>): void {
    this.context = context;
    this.identity();
    this.inputs();
    for (const item of context.run.scheme.order) {
      const lines = lineItems.get(item.name);
      if (lines) this.lineItem(item, lines);
      else if (item.level === '个人') this.officerItem(item);
      else this.absent(item);
    }
  }

  private rosterRow(row: number): number {
    const { run } = this.context;
    return rosterRowAt(run.roster, this.participants[row], run.period.last);
  }

  private identity(): void {
    const { sheet, context, participants } = this;
    const { run, words } = context;
    const people = run.roster.ledger;
    const text = styleOf('label', 'text');
    const id = (row: number) => run.roster.officers[participants[row]].id;
    sheet.add({
      key: '工号',
      title: words.of('工号', 'Officer'),
      role: 'label',
      format: 'id',
      cell: (row) => ({ value: id(row), style: styleOf('label', 'id') }),
    });
    sheet.add({
      key: '姓名',
      title: words.of('姓名', 'Name'),
      role: 'label',
      format: 'text',
      cell: (row) => ({ value: textAt(people, '姓名', this.rosterRow(row)), style: text }),
    });
    sheet.add({
      key: '花名册.工号',
      title: words.of('花名册工号', 'Officer now'),
      band: '花名册',
      role: 'link',
      format: 'id',
      cell: (row) => ledgerCellPlan(people, '工号', this.rosterRow(row), 'id'),
    });
    this.level.text(
      {
        key: '核对',
        title: words.of('一致（0＝是）', 'Agrees (0 = yes)'),
        format: 'count',
        role: 'check',
        total: true,
      },
      `IF(EXACT(${sheet.letters('工号')}${ROW},${sheet.letters('花名册.工号')}${ROW}),0,1)`,
      participants.map(() => ZERO),
    );
  }

  /** Roster columns and parameters that the officers' formulas read. */
  private inputs(): void {
    const { context, sheet } = this;
    const { run } = context;
    const items = run.scheme.items.filter((item) => item.level === '个人');
    const trees = items.flatMap((item) => {
      const { steps, result } = close(item.formula, context.inlined, item.name);
      return [...steps.map((step) => step.tree), result, ...(item.condition ? [item.condition] : [])];
    });
    const found = trees.map((tree) => dependencies(tree));
    const roster = new Set(found.flatMap((one) => [...one.roster, ...one.columns]));
    roster.delete('工号');
    const places = [...namesIn(trees)].flatMap((name) => context.parameters.places.get(name) ?? []);
    if (items.some((item) => item.posts) || places.some((place) => needsOf(place).post)) roster.add('岗位');
    const people = run.roster.ledger;
    for (const column of roster) {
      const format = formatOfColumn(people, column);
      sheet.add({
        key: `花名册.${column}`,
        title: context.headed(people, column),
        band: '花名册',
        role: 'link',
        format,
        cell: (row) => ledgerCellPlan(people, column, this.rosterRow(row), format),
      });
    }
    this.level.parameters(trees);
  }

  private title(item: Item): string {
    const { words } = this.context;
    return words.headed(words.item(item.name), item.unit);
  }

  /** The sum of the officer's block of lines; without lines the blank row after the last. */
  private lineItem(item: Item, { lines, blocks }: ItemSheets): void {
    const { context, participants, sheet } = this;
    const values = participants.map((officer) => context.run.items.get(item.name)!.at(officer));
    const format = formatOf(item.unit);
    const style = styleOf('link', format);
    sheet.add({
      key: item.name,
      title: this.title(item),
      clause: item.clause,
      band: context.words.of('明细合计', 'Sums of lines'),
      role: 'link',
      format,
      total: true,
      cell: (row) => {
        const [from, to] = blocks.get(participants[row]) ?? [0, 0];
        return { formula: `SUM(${lines.range(AMOUNT, from, to)})`, value: plainOf(values[row]), style };
      },
    });
    this.level.know(item.name, values, false);
  }

  /** An item without a ledger is 0; one whose snapshot is missing has no figure. */
  private absent(item: Item): void {
    const { context, participants, sheet } = this;
    const values = participants.map((officer) => context.run.items.get(item.name)?.at(officer) ?? ZERO);
    const format = formatOf(item.unit);
    const style = styleOf('label', format);
    sheet.add({
      key: item.name,
      title: this.title(item),
      clause: item.clause,
      band: context.words.of('无明细', 'No lines'),
      role: 'label',
      format,
      total: true,
      cell: (row) => ({ value: plainOf(values[row]), style }),
    });
    const isOpen = values.some((value) => value instanceof Fault);
    this.level.know(
      item.name,
      values.map((value) => (value instanceof Fault ? null : value)),
      isOpen,
    );
  }

  private officerItem(item: Item): void {
    const { context, level } = this;
    const { words } = context;
    const { steps, result } = close(item.formula, context.inlined, item.name);
    const last = steps[steps.length - 1];
    const merged = result.kind === 'name' && last?.name === result.name;
    const band = words.item(item.name);
    level.steps(merged ? steps.slice(0, -1) : steps, band, item.unit);
    const posts = item.posts?.map((post) =>
      binaryNode('=', { kind: 'roster', column: '岗位', span: { start: 0, end: 0 } }, textNode(post)),
    );
    const tests = [...(posts ? [joinedNode('OR', posts)] : []), ...(item.condition ? [item.condition] : [])];
    const outcome = merged ? last.tree : result;
    const tree =
      tests.length === 0
        ? outcome
        : callNode('IF', tests.length === 1 ? tests[0] : joinedNode('AND', tests), outcome, numberNode(0));
    level.tree(
      {
        key: item.name,
        title: this.title(item),
        clause: merged ? last.clause : item.clause,
        band,
        format: formatOf(item.unit),
        total: item.unit === '元',
      },
      tree,
    );
  }
}
