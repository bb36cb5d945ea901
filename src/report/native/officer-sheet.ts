import { dependencies } from '../../formula/dependencies';
import { textAt } from '../../ledger/ledger';
import { ZERO } from '../../money/decimal';
import { rosterRowAt } from '../../run/roster';
import type { Item } from '../../scheme/scheme';
import { GridSheet } from '../grid-sheet';
import type { CellPlan } from '../plan';
import { formatOf, styleOf, type Format } from '../styles';
import { sameCells } from './cells';
import { close, itemRule } from './closed';
import type { OfficerPlaces, ReportContext } from './context';
import { formatOfColumn, ledgerPlans } from './ledger-cell';
import { Level } from './level';
import { namesAskedIn } from './level-names';
import { AMOUNT, type ItemSheets } from './line-sheet';
import { callNode, joinedNode, numberNode } from './nodes';
import { hasFaults, itemCells, openItemsRead } from './officer-figures';
import { needsOf } from './parameter-places';
import { hasFaultyRows, postTest, READ_ID, rosterPlans } from './roster-cells';
import { ROW, Template } from './template';
import type { Words } from '../words';

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
    words: Words,
    private readonly makeLevel: (sheet: GridSheet) => Level,
  ) {
    this.sheet = new GridSheet(name, participants.length, title, subtitle, words);
    participants.forEach((officer, row) => this.rowOf.set(officer, row));
    this.level = this.makeLevel(this.sheet);
  }

  reference(item: string, officer: number): string {
    return this.sheet.reference(item, this.rowOf.get(officer) ?? 0);
  }

  has(item: string): boolean {
    return this.sheet.has(item);
  }

  whole(item: string): string {
    return this.sheet.whole(item);
  }

  /** Fills the sheet; afterwards its addresses can be asked for. */
  fill(context: ReportContext, sheetsOf: (item: string) => ItemSheets | undefined): void {
    this.context = context;
    this.identity();
    this.inputs();
    for (const item of context.run.scheme.order) {
      // In order of computation: a line may look up an item of all officers, which then stands here already.
      const lines = sheetsOf(item.name);
      if (lines) this.lineItem(item, lines);
      else if (item.level === '个人') this.officerItem(item);
      else this.absent(item);
    }
  }

  private rosterRow(row: number): number {
    const { run } = this.context;
    return rosterRowAt(run.roster, this.participants[row], run.period.last);
  }

  private rosterCell(column: string, format: Format): (row: number) => CellPlan {
    const plan = ledgerPlans(this.context.run.roster.ledger, column, format);
    return (row) => plan(this.rosterRow(row));
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
      cell: (row) => {
        const value = textAt(people, '姓名', this.rosterRow(row));
        // INDEX shows a blank cell as 0.
        return value === null ? { formula: '""', value: '', style: text } : { value, style: text };
      },
    });
    sheet.add({
      key: '花名册.工号',
      title: words.of('花名册工号', 'Officer now'),
      band: context.words.table('花名册'),
      role: 'link',
      format: 'id',
      cell: this.rosterCell('工号', 'id'),
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
      sameCells(ZERO),
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
    if (!hasFaultyRows(context.run.roster.ledger, '工号')) roster.delete('工号');
    const places = [...namesAskedIn(trees)].flatMap((name) => context.parameters.places.get(name) ?? []);
    if (items.some((item) => item.posts) || places.some((place) => needsOf(place).post)) roster.add('岗位');
    const people = run.roster.ledger;
    for (const column of roster) {
      const format = formatOfColumn(people, column);
      const plan = rosterPlans(people, column, format);
      sheet.add({
        // The officer's id stands there for the check already, whether a rule may read it or not.
        key: column === '工号' ? READ_ID : `花名册.${column}`,
        title: context.headed(people, column),
        band: context.words.table('花名册'),
        role: 'link',
        format,
        cell: (row) => plan(this.rosterRow(row)),
      });
    }
    this.level.parameters(trees);
    this.level.history(trees);
  }

  private title(item: Item): string {
    const { words } = this.context;
    return words.headed(words.item(item.name), item.unit);
  }

  /** The sum of the officer's block of lines; without lines the blank row after the last. */
  private lineItem(item: Item, { lines, blocks }: ItemSheets): void {
    const { context, participants, sheet } = this;
    const values = itemCells(context.run, participants, item.name);
    const format = formatOf(item.unit);
    const style = styleOf('link', format);
    const open = openItemsRead(context.run, participants, item).flatMap(
      (name) => this.level.unformedText(name) ?? [],
    );
    const test = open.length > 1 ? `OR(${open.join(',')})` : open[0];
    const template = new Template(test ?? '', context.later);
    const summed = (row: number, sum: string): string =>
      test === undefined ? sum : `IF(${template.at(sheet.rowNumber(row))},"",${sum})`;
    sheet.add({
      key: item.name,
      title: this.title(item),
      clause: item.clause,
      band: context.words.of('明细合计', 'Sums of lines'),
      role: 'link',
      format,
      total: true,
      value: (row) => values.plain(row),
      cell: (row) => {
        const [from, to] = blocks.get(participants[row]) ?? [0, 0];
        const sum = `SUM(${lines.range(AMOUNT, from, to)})`;
        return { formula: summed(row, sum), value: values.plain(row), style };
      },
    });
    this.level.know(item.name, values, open.length > 0, 'blank');
  }

  /** An item without a ledger is 0; one whose snapshot is missing has no figure. */
  private absent(item: Item): void {
    const { context, participants, sheet } = this;
    const values = itemCells(context.run, participants, item.name);
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
      value: (row) => values.plain(row),
      cell: (row) => {
        const value = values.plain(row);
        // A blank cell would be read as 0.
        return value === '' ? { formula: '""', value, style } : { value, style };
      },
    });
    this.level.know(item.name, values, hasFaults(context.run, participants, item.name), 'blank');
  }

  private officerItem(item: Item): void {
    const { context, level } = this;
    const { words } = context;
    const { steps, outcome, clause } = itemRule(item.formula, context.inlined, item);
    const band = words.item(item.name);
    level.steps(steps, band, item.unit);
    const rows = this.participants.map((_, row) => this.rosterRow(row));
    const tests = [postTest(item, context.run, level, rows), item.condition].filter((test) => test !== null);
    const tree =
      tests.length === 0
        ? outcome
        : callNode('IF', tests.length === 1 ? tests[0] : joinedNode('AND', tests), outcome, numberNode(0));
    level.tree(
      {
        key: item.name,
        title: this.title(item),
        clause,
        band,
        format: formatOf(item.unit),
        total: item.unit === '元',
      },
      tree,
    );
  }
}
