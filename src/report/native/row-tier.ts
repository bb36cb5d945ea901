import type { ReferenceNode } from '../../formula/excel';
import { dependencies } from '../../formula/dependencies';
import type { Node } from '../../formula/tree';
import { scalarAt, textAt, type Ledger } from '../../ledger/ledger';
import { ONE, ZERO } from '../../money/decimal';
import { fixedFromDecimals, valueAt } from '../../money/fixed';
import { isDecimal } from '../../formula/compare';
import { Fault } from '../../formula/value';
import { dayOf, reorder, rowOfColumn, type LineFrame } from '../../run/frame';
import type { LineItem } from '../../run/line-items';
import { dateColumnOf } from '../../run/prepare';
import { rosterRowAt } from '../../run/roster';
import { LineScope, SHARE } from '../../run/scopes';
import type { Item } from '../../scheme/scheme';
import type { CellPlan } from '../plan';
import { GridSheet } from '../grid-sheet';
import { styleOf } from '../styles';
import type { ReportContext } from './context';
import { binaryNode, callNode, joinedNode, nameNode, textNode } from './nodes';
import { columnMayBeBlank, formatOfColumn, ledgerCellPlan } from './ledger-cell';
import { Level, namesIn, type CellValue } from './level';
import { needsOf } from './parameter-places';
import { keyColumns } from './table-sheet';
import { ROW } from './template';

/** The credited rows of an item as lines: sorted by officer, each with its key and officer as value and as reference. */
export interface RowTier {
  level: Level;
  frame: LineFrame;
  /** Lines [from, to) of each officer by roster index. */
  blocks: ReadonlyMap<number, readonly [number, number]>;
  /** 1 where a line counts: in the period, of a post it is for, its condition met. */
  counted: readonly CellValue[];
}

/** The column that says whether a line counts. */
export const COUNTS = '§计入';
const IN_PERIOD = '§期内';
const MOST_LINKS = 3000;

export function rowTier(
  context: ReportContext,
  lineItem: LineItem,
  name: string,
  reads: readonly Node[],
  /** The group of each credited line; lines of one officer stand in its order. */
  groups?: Int32Array,
): RowTier {
  return new RowTierBuilder(context, lineItem, name, groups).build(reads);
}

class RowTierBuilder {
  private readonly item: Item;
  private readonly ledger: Ledger;
  private frame: LineFrame;
  private readonly sheet: GridSheet;
  private readonly level: Level;

  constructor(
    private readonly context: ReportContext,
    private readonly lineItem: LineItem,
    name: string,
    groups?: Int32Array,
  ) {
    this.item = lineItem.item;
    const { credited } = lineItem;
    const order = Int32Array.from(credited.rows.keys());
    // Groups come sorted by officer already.
    if (groups) order.sort((a, b) => groups[a] - groups[b] || a - b);
    else
      order.sort(
        (a, b) => credited.officers[a] - credited.officers[b] || credited.rows[a] - credited.rows[b] || a - b,
      );
    this.frame = reorder(credited, order);
    this.ledger = credited.ledger;
    const { words } = context;
    const title = `${words.item(this.item.name)} · ${words.of('条款', 'clause')} ${words.clause(this.item.clause)}`;
    this.sheet = new GridSheet(name, this.frame.count, title, context.subtitle(this.item));
    this.level = new Level({
      run: context.run,
      sheet: this.sheet,
      calls: context.calls,
      parameters: context.parameters,
      scopeAt: (row) => new LineScope(context.run, this.frame, row),
      refer: (node) => this.refer(node),
      mayBeBlank: (node) => this.mayBeBlank(node),
      isId: (node) => context.isId(node, this.ledger),
      day: () =>
        this.frame.days ? this.level.cell(this.dayKey) : (context.parameters.periodReference('期末日') ?? ''),
      post: () => this.level.cell('花名册.岗位'),
    });
  }

  build(reads: readonly Node[]): RowTier {
    this.identity();
    this.period();
    this.inputs(reads);
    this.shares();
    this.condition();
    return {
      level: this.level,
      frame: this.frame,
      blocks: blocksOf(this.frame),
      counted: this.level.valuesOf(COUNTS),
    };
  }

  private get dayKey(): string {
    return this.frame.sources === this.frame.rows ? '§日期' : '§参数日';
  }

  private label(
    key: string,
    title: string,
    format: 'id' | 'text' | 'count',
    cell: (row: number) => CellPlan,
  ): void {
    this.sheet.add({ key, title, role: 'label', format, cell });
  }

  private officer(row: number) {
    return this.context.run.roster.officers[this.frame.officers[row]];
  }

  /** The officer that the ledger names: of a joint row in its split table, else the row's (for a reversal its original's). */
  private ownerCell(row: number): { ledger: Ledger; column: string; row: number } {
    const { frame, lineItem, ledger, item } = this;
    const split = frame.splits?.[row] ?? -1;
    if (split >= 0 && lineItem.splits)
      return { ledger: lineItem.splits.ledger, column: lineItem.splits.link.officer, row: split };
    const column = item.source.归属 ?? ledger.spec.columns.find((one) => one.officer)?.name ?? '工号';
    return { ledger, column, row: frame.sources[row] };
  }

  private identity(): void {
    const { sheet, ledger, frame } = this;
    const { words } = this.context;
    const text = (value: string | null): CellPlan => ({ value, style: styleOf('label', 'text') });
    this.label('工号', words.of('工号', 'Officer'), 'id', (row) => ({
      value: this.officer(row).id,
      style: styleOf('label', 'id'),
    }));
    this.label('姓名', words.of('姓名', 'Name'), 'text', (row) => text(this.officer(row).name));
    const owners = Array.from({ length: frame.count }, (_, row) => {
      const at = this.ownerCell(row);
      return textAt(at.ledger, at.column, at.row);
    });
    const moved = owners.some((owner, row) => owner !== this.officer(row).id);
    if (moved)
      this.label('登记工号', words.of('登记工号', 'Officer in the ledger'), 'id', (row) => ({
        value: owners[row],
        style: styleOf('label', 'id'),
      }));
    const keys = keyColumns(ledger);
    for (const key of keys)
      this.label(`核算时.${key}`, words.of(`核算时${key}`, `${key} at the run`), 'id', (row) => ({
        value: textAt(ledger, key, frame.rows[row]),
        style: styleOf('label', 'id'),
      }));
    this.label('台账行', words.of('台账行', 'Ledger row'), 'count', (row) => ({
      value: ledger.position[frame.rows[row]],
      style: styleOf('label', 'count'),
    }));
    this.linkRows();
    this.pointer('引用.工号', words.of('台账工号', 'Officer now'), 'id', (row) => {
      const at = this.ownerCell(row);
      return ledgerCellPlan(at.ledger, at.column, at.row, 'id');
    });
    for (const key of keys)
      this.pointer(`引用.${key}`, words.of(`台账${key}`, `${key} now`), 'id', (row) =>
        ledgerCellPlan(ledger, key, frame.rows[row], 'id'),
      );
    const pairs = [
      [moved ? '登记工号' : '工号', '引用.工号'],
      ...keys.map((key) => [`核算时.${key}`, `引用.${key}`]),
    ];
    const same = pairs.map(([a, b]) => `EXACT(${sheet.letters(a)}${ROW},${sheet.letters(b)}${ROW})`);
    const all = same.length === 1 ? same[0] : `AND(${same.join(',')})`;
    this.level.text(
      {
        key: '核对',
        title: words.of('一致（0＝是）', 'Agrees (0 = yes)'),
        format: 'count',
        role: 'check',
        total: true,
      },
      `IF(${all},0,1)`,
      Array.from({ length: frame.count }, () => ZERO),
    );
  }

  private pointer(key: string, title: string, format: 'id', cell: (row: number) => CellPlan): void {
    this.sheet.add({
      key,
      title,
      role: 'link',
      format,
      band: this.context.words.of('引用台账', 'From the ledger'),
      cell,
    });
  }

  private linkRows(): void {
    const { sheet, ledger, frame, context } = this;
    if (frame.count > MOST_LINKS) return;
    const column = sheet.column('台账行');
    for (let row = 0; row < frame.count; row += 1) {
      const at = sheet.rowNumber(row) - 1;
      sheet.links.push({
        range: { top: at, bottom: at, left: column, right: column },
        target: context.ledgerAddress(ledger, frame.rows[row]),
        tip: context.words.of('转到台账', 'Go to the ledger row'),
      });
    }
  }

  /** The row's own date decides whether it is in the period; a reversal goes by its original's date for parameters. */
  private period(): void {
    const { frame, ledger, item, level } = this;
    const { words, parameters } = this.context;
    const column = dateColumnOf(ledger, item);
    const take = item.source.取数 ?? '期内';
    const ones = Array.from({ length: frame.count }, () => ONE);
    const band = words.of('引用台账', 'From the ledger');
    if (column === null || take === '全部' || !ledger.columns.has(column)) {
      if (frame.days && column !== null) this.dateColumn('§日期', column, column, frame.rows, band);
      return;
    }
    this.dateColumn('§日期', column, column, frame.rows, band);
    if (frame.days && frame.sources !== frame.rows)
      this.dateColumn('§参数日', words.of(`原${column}`, `original ${column}`), column, frame.sources, band);
    const date = level.cell('§日期');
    const at = (name: string) => parameters.periodReference(name)!;
    const isText = ledger.columns.get(column)?.kind === 'text';
    const inside = isText
      ? `${date}=${at('期间')}`
      : take === '期初'
        ? `${date}=${at('上期末日')}`
        : take === '期末'
          ? `${date}=${at('期末日')}`
          : `AND(${date}>=${at('期初日')},${date}<=${at('期末日')})`;
    const title = words.of('期内（1＝是）', 'In period (1 = yes)');
    level.text({ key: IN_PERIOD, title, format: 'count', total: true }, `IF(${inside},1,0)`, ones);
  }

  private dateColumn(key: string, title: string, column: string, rows: Int32Array, band: string): void {
    const { ledger, sheet } = this;
    const format = formatOfColumn(ledger, column);
    sheet.add({
      key,
      title,
      band,
      role: 'link',
      format,
      cell: (row) => ledgerCellPlan(ledger, column, rows[row], format),
    });
    this.level.know(
      key,
      Array.from(rows, (row) => scalarAt(ledger, column, row)),
      false,
    );
  }

  /** Columns of the ledger, of the roster, and parameters that the rule reads. */
  private inputs(reads: readonly Node[]): void {
    const { item, ledger, frame, sheet, context } = this;
    const trees = [
      ...reads,
      ...(item.condition ? [item.condition] : []),
      ...(item.share ? [item.share] : []),
    ];
    const found = trees.map((tree) => dependencies(tree));
    const columns = new Set(found.flatMap((one) => [...one.columns]));
    const roster = new Set(found.flatMap((one) => [...one.roster]));
    const places = [...namesIn(trees)].flatMap((name) => context.parameters.places.get(name) ?? []);
    if (item.posts || places.some((place) => needsOf(place).post)) roster.add('岗位');
    const band = context.words.of('引用台账', 'From the ledger');
    for (const column of columns) {
      const format = formatOfColumn(ledger, column);
      sheet.add({
        key: `[${column}]`,
        title: context.headed(ledger, column),
        band,
        role: 'link',
        format,
        cell: (row) => ledgerCellPlan(ledger, column, rowOfColumn(frame, column, row), format),
      });
    }
    for (const column of roster) {
      const people = context.run.roster.ledger;
      const format = formatOfColumn(people, column);
      sheet.add({
        key: `花名册.${column}`,
        title: column,
        band: '花名册',
        role: 'link',
        format,
        cell: (row) => ledgerCellPlan(people, column, this.rosterRow(row), format),
      });
    }
    this.level.parameters(trees);
    this.items(trees);
  }

  /** Items that the rule reads of its officer. */
  private items(trees: readonly Node[]): void {
    const { run, officers, words } = this.context;
    for (const name of namesIn(trees)) {
      if (!run.items.has(name) || this.sheet.has(`项目.${name}`)) continue;
      const values = Array.from({ length: this.frame.count }, (_, row) =>
        run.items.get(name)!.at(this.frame.officers[row]),
      );
      const style = styleOf('link', 'number');
      this.sheet.add({
        key: `项目.${name}`,
        title: words.item(name),
        role: 'link',
        format: 'number',
        cell: (row) => {
          const value = values[row];
          const plain =
            value instanceof Fault || value === null ? '' : isDecimal(value) ? value.toNumber() : value;
          return { formula: officers.reference(name, this.frame.officers[row]), value: plain, style };
        },
      });
    }
  }

  private rosterRow(row: number): number {
    const { run } = this.context;
    return rosterRowAt(run.roster, this.frame.officers[row], dayOf(this.frame, row, run));
  }

  /** 分成: the share agreed in the split table, else what 归属比例 gives. */
  private shares(): void {
    const { item, frame, lineItem, level, sheet } = this;
    const { words } = this.context;
    if (!item.share && !frame.splits) return;
    const band = words.of('分成', 'Share');
    const splits = frame.splits ? lineItem.splits : null;
    const split = (row: number) => frame.splits?.[row] ?? -1;
    if (splits) {
      const agreed = Array.from({ length: frame.count }, (_, row) =>
        split(row) < 0 ? null : valueAt(splits.shares, split(row)),
      );
      sheet.add({
        key: '§协议分成',
        title: words.of('协议分成', 'Agreed share'),
        band,
        role: 'link',
        format: 'ratio',
        cell: (row) =>
          split(row) < 0
            ? { value: null, style: styleOf('label', 'ratio') }
            : ledgerCellPlan(splits.ledger, splits.link.share, split(row), 'ratio'),
      });
      level.know('§协议分成', agreed, true);
    }
    const given: Node = item.share ?? { kind: 'number', value: ONE, span: { start: 0, end: 0 } };
    const agreed = nameNode('§协议分成');
    const tree = splits ? callNode('IF', binaryNode('=', agreed, textNode('')), given, agreed) : given;
    const clause = item.source.分成表 ? 'C-8.2' : item.clause;
    level.tree({ key: '§分成', title: SHARE, clause, band, format: 'ratio' }, tree);
    const values = level
      .valuesOf('§分成')
      .map((value) => (value instanceof Fault || !isDecimal(value) ? null : value));
    level.know(SHARE, values, level.isBlank('§分成'));
    this.frame = { ...frame, shares: fixedFromDecimals(values) };
  }

  /** Whether the line counts: in the period, of a post it is for, its condition met. */
  private condition(): void {
    const { item, level, frame } = this;
    const { words } = this.context;
    const inPeriod = this.sheet.has(IN_PERIOD);
    const posts = item.posts?.map((post) =>
      binaryNode('=', { kind: 'roster', column: '岗位', span: { start: 0, end: 0 } }, textNode(post)),
    );
    const tests = [...(posts ? [joinedNode('OR', posts)] : []), ...(item.condition ? [item.condition] : [])];
    const title = words.of('计入（1＝是）', 'Counts (1 = yes)');
    if (tests.length > 0) {
      const test = tests.length === 1 ? tests[0] : joinedNode('AND', tests);
      level.tree(
        { key: '§条件', title: words.of('符合条件', 'Condition met'), clause: item.clause, format: 'truth' },
        test,
      );
    }
    const met = level.valuesOf('§条件');
    const values = Array.from({ length: frame.count }, (_, row) =>
      tests.length === 0 || met[row] === true ? ONE : ZERO,
    );
    const cell = tests.length > 0 ? level.cell('§条件') : '';
    const holds = level.isBlank('§条件') ? `IF(${cell}="",0,IF(${cell},1,0))` : `IF(${cell},1,0)`;
    const period = inPeriod ? level.cell(IN_PERIOD) : '';
    const text =
      tests.length === 0 ? (inPeriod ? period : '1') : inPeriod ? `IF(${period}=1,${holds},0)` : holds;
    if (tests.length === 0 && inPeriod) return level.know(COUNTS, values, false);
    level.text({ key: COUNTS, title, format: 'count', total: true }, text, values);
  }

  private refer(node: ReferenceNode): string | null {
    const { level, context } = this;
    if (node.kind === 'column') return level.cell(`[${node.column}]`);
    if (node.kind === 'roster') return level.cell(`花名册.${node.column}`);
    if (node.kind === 'name') {
      if (node.name === SHARE) return this.sheet.has('§分成') ? level.cell('§分成') : '1';
      if (node.name === COUNTS) return level.cell(this.sheet.has(COUNTS) ? COUNTS : IN_PERIOD);
      if (this.sheet.has(`项目.${node.name}`)) return level.cell(`项目.${node.name}`);
    }

    return context.referCommon(node);
  }

  private mayBeBlank(node: Node): boolean {
    if (node.kind === 'column') return columnMayBeBlank(this.ledger, node.column);
    return this.context.mayBeBlank(node);
  }
}

/** The key of the column that says whether a line counts: the period column alone where there is no condition. */
export function countsKey(sheet: GridSheet): string {
  return sheet.has(COUNTS) ? COUNTS : IN_PERIOD;
}

function blocksOf(frame: LineFrame): Map<number, [number, number]> {
  const blocks = new Map<number, [number, number]>();
  frame.officers.forEach((officer, row) => {
    const block = blocks.get(officer);
    if (block) block[1] = row + 1;
    else blocks.set(officer, [row, row + 1]);
  });
  return blocks;
}
