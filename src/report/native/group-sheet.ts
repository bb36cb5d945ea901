import type { ReferenceNode } from '../../formula/excel';
import { dependencies } from '../../formula/dependencies';
import { isDecimal } from '../../formula/compare';
import type { Node } from '../../formula/tree';
import { Fault, type Scope } from '../../formula/value';
import { columnOf } from '../../ledger/spec';
import { decimal, ZERO } from '../../money/decimal';
import { dayOfGroup, reorder, type GroupFrame } from '../../run/frame';
import { groupLines } from '../../run/groups';
import type { LineItem } from '../../run/line-items';
import { rosterRowAt } from '../../run/roster';
import { GroupScope } from '../../run/scopes';
import { GridSheet } from '../grid-sheet';
import { formatOf, styleOf, type Format } from '../styles';
import { close } from './closed';
import type { ReportContext } from './context';
import { columnMayBeBlank, formatOfColumn, ledgerCellPlan } from './ledger-cell';
import { Level, namesIn, type CellValue } from './level';
import { AMOUNT, type ItemSheets } from './line-sheet';
import { binaryNode, callNode, columnNode, nameNode, numberNode, withChildren } from './nodes';
import { needsOf } from './parameter-places';
import { countsKey, rowTier, type RowTier } from './row-tier';
import { FROM, ROW, TO } from './template';
import { plainOf } from './values';

const ROWS = '§计入行数';
const DAY = '§业务日';
/** Columns of the row workings: the value where the row counts, else blank. */
const included = (column: string): string => `计入.${column}`;
const groupValue = (at: number): string => `核算时分组${at + 1}`;
const groupNow = (at: number): string => `§分组${at + 1}`;
const LIST_FUNCTIONS = new Set(['SUM', 'COUNT', 'AVERAGE', 'MIN', 'MAX']);

/** A 分组明细 item: its rows sorted by officer and group on one sheet, a line a group over its block on another. */
export function groupSheets(
  context: ReportContext,
  lineItem: LineItem,
  name: string,
  rowsName: string,
): ItemSheets {
  return new GroupBuilder(context, lineItem, name, rowsName).build();
}

class GroupBuilder {
  private readonly rows: RowTier;
  private readonly groups: GroupFrame;
  /** The same groups with only the rows that count: what the engine computes. */
  private readonly counted: GroupFrame;
  private readonly sheet: GridSheet;
  private readonly level: Level;
  private readonly closed;
  private readonly outcome: Node;

  constructor(
    private readonly context: ReportContext,
    private readonly lineItem: LineItem,
    name: string,
    rowsName: string,
  ) {
    const { item } = lineItem;
    const { run, words } = context;
    this.groups = groupLines(lineItem.credited, item.groups, run);
    const inOrder = { ...lineItem, credited: this.groups.lines };
    const { steps, result } = close(item.formula, context.inlined, item.name);
    const last = steps[steps.length - 1];
    const merged = result.kind === 'name' && last?.name === result.name;
    this.closed = { steps: merged ? steps.slice(0, -1) : steps, clause: merged ? last.clause : item.clause };
    this.outcome = merged ? last.tree : result;
    const reads = [...this.trees, ...item.groups];
    const columns = reads.flatMap((tree) => [...dependencies(tree).columns]).map(columnNode);
    this.rows = rowTier(context, inOrder, rowsName, [...columns, ...item.groups], this.ranks());
    this.counted = onlyCounted({ ...this.groups, lines: this.rows.frame }, this.rows.counted);
    const title = `${words.item(item.name)} · ${words.of('条款', 'clause')} ${words.clause(item.clause)}`;
    this.sheet = new GridSheet(name, this.groups.count, title, context.subtitle(item));
    this.level = new Level({
      run,
      sheet: this.sheet,
      parameters: context.parameters,
      isGroup: true,
      calls: context.calls,
      scopeAt: (group) => this.scopeAt(group),
      refer: (node, whole) => this.refer(node, whole),
      mayBeBlank: (node) => this.mayBeBlank(node),
      isId: (node) => this.isId(node),
      blockAt: (group) => [
        this.rows.level.sheet.rowNumber(this.groups.starts[group]),
        this.rows.level.sheet.rowNumber(this.groups.starts[group + 1] - 1),
      ],
      rewrite: (tree) => this.overCounted(tree),
      day: () =>
        this.sheet.has(DAY) ? this.level.cell(DAY) : (context.parameters.periodReference('期末日') ?? ''),
      post: () => this.level.cell('花名册.岗位'),
    });
  }

  build(): ItemSheets {
    this.finishRows();
    this.identity();
    this.inputs();
    const { words } = this.context;
    const { item } = this.lineItem;
    this.level.steps(this.closed.steps, words.of('计算步骤', 'Steps'), item.unit);
    const filled = binaryNode('>', nameNode(ROWS), numberNode(0));
    const holds = item.groupCondition ? callNode('AND', filled, item.groupCondition) : filled;
    this.level.tree(
      {
        key: AMOUNT,
        title: words.headed(words.item(item.name), item.unit),
        clause: this.closed.clause,
        band: words.of('结果', 'Result'),
        format: formatOf(item.unit),
        total: true,
      },
      callNode('IF', holds, this.outcome, numberNode(0)),
    );
    const blocks = new Map<number, [number, number]>();
    this.groups.officers.forEach((officer, group) => {
      const block = blocks.get(officer);
      if (block) block[1] = group + 1;
      else blocks.set(officer, [group, group + 1]);
    });
    const rows = { sheet: this.rows.level.sheet, level: this.rows.level };
    return { item, lines: this.sheet, level: this.level, rows, blocks, officers: this.groups.officers };
  }

  private scopeAt(group: number): Scope {
    const { counted, groups, rows, context } = this;
    if (counted.starts[group] < counted.starts[group + 1]) return new GroupScope(context.run, counted, group);
    return emptyScope(new GroupScope(context.run, { ...groups, lines: rows.frame }, group));
  }

  private get trees(): Node[] {
    const { item } = this.lineItem;
    return [
      ...this.closed.steps.map((step) => step.tree),
      this.outcome,
      ...(item.groupCondition ? [item.groupCondition] : []),
    ];
  }

  /** The group of each line, so that the rows stay in the order of the groups. */
  private ranks(): Int32Array {
    const ranks = new Int32Array(this.groups.lines.count);
    for (let group = 0; group < this.groups.count; group += 1)
      ranks.fill(group, this.groups.starts[group], this.groups.starts[group + 1]);
    return ranks;
  }

  /** Row workings: what the row is grouped by, then and now, and the values that count. */
  private finishRows(): void {
    const { item } = this.lineItem;
    const { level } = this.rows;
    const { words } = this.context;
    const band = words.of('分组', 'Group');
    const same: string[] = [];
    item.groups.forEach((node, at) => {
      const format = this.groupFormat(node);
      const look = { title: words.of(`分组值${at + 1}`, `group value ${at + 1}`), band, format };
      if (node.kind !== 'column') level.tree({ ...look, key: groupNow(at) }, node);
      const now = node.kind === 'column' ? `[${node.column}]` : groupNow(at);
      const values = node.kind === 'column' ? level.evaluate(node) : level.valuesOf(groupNow(at));
      const style = styleOf('label', format);
      level.sheet.add({
        key: groupValue(at),
        title: words.of(`核算时${look.title}`, `${look.title} at the run`),
        band,
        role: 'label',
        format,
        cell: (row) => ({ value: plainOf(values[row]) === '' ? null : plainOf(values[row]), style }),
      });
      const [a, b] = [level.sheet.letters(groupValue(at)), level.cell(now)];
      same.push(format === 'id' || format === 'text' ? `EXACT(${a}${ROW},${b})` : `${a}${ROW}=${b}`);
    });
    if (same.length > 0) {
      const all = same.length === 1 ? same[0] : `AND(${same.join(',')})`;
      const zeros = Array.from({ length: level.sheet.count }, () => ZERO);
      level.text(
        {
          key: '分组核对',
          title: words.of('分组一致（0＝是）', 'Group agrees (0 = yes)'),
          format: 'count',
          role: 'check',
          total: true,
        },
        `IF(${all},0,1)`,
        zeros,
      );
    }
    const counts = level.cell(countsKey(level.sheet));
    for (const column of this.summed()) {
      const values = level.evaluate(columnNode(column));
      const format = formatOfColumn(this.lineItem.credited.ledger, column);
      level.text(
        {
          key: included(column),
          title: words.of(`计入的${column}`, `${column} counted`),
          band: words.of('计入', 'Counted'),
          format,
          total: format === 'money',
        },
        `IF(${counts}=1,${level.cell(`[${column}]`)},"")`,
        values.map((value, row) => (isOne(this.rows.counted[row]) ? value : null)),
        true,
      );
    }
  }

  /** Columns that SUM, COUNT and the like take as they are. */
  private summed(): Set<string> {
    const columns = new Set<string>();
    const visit = (node: Node): void => {
      if (node.kind === 'call' && LIST_FUNCTIONS.has(node.name))
        for (const arg of node.args) if (arg.kind === 'column') columns.add(arg.column);
      withChildren(node, (child) => {
        visit(child);
        return child;
      });
    };
    this.trees.forEach(visit);
    return columns;
  }

  private groupFormat(node: Node): Format {
    if (node.kind === 'column') return formatOfColumn(this.lineItem.credited.ledger, node.column);
    return 'number';
  }

  private identity(): void {
    const { sheet, level, context, groups } = this;
    const { words, run } = context;
    const officer = (group: number) => run.roster.officers[groups.officers[group]];
    const id = styleOf('label', 'id');
    sheet.add({
      key: '工号',
      title: words.of('工号', 'Officer'),
      role: 'label',
      format: 'id',
      cell: (group) => ({ value: officer(group).id, style: id }),
    });
    const text = styleOf('label', 'text');
    sheet.add({
      key: '姓名',
      title: words.of('姓名', 'Name'),
      role: 'label',
      format: 'text',
      cell: (group) => ({ value: officer(group).name, style: text }),
    });
    const rowSheet = this.rows.level.sheet;
    this.lineItem.item.groups.forEach((node, at) => {
      const format = this.groupFormat(node);
      const key = node.kind === 'column' ? `[${node.column}]` : groupNow(at);
      const values =
        node.kind === 'column' ? this.rows.level.evaluate(node) : this.rows.level.valuesOf(groupNow(at));
      const firsts = Array.from({ length: groups.count }, (_, group) => values[groups.starts[group]]);
      const title =
        node.kind === 'column' ? node.column : words.of(`分组值${at + 1}`, `group value ${at + 1}`);
      level.text(
        {
          key: node.kind === 'column' ? key : `${key}.组`,
          title,
          format,
          role: 'link',
          band: words.of('分组', 'Group'),
        },
        `${quoted(rowSheet)}!${rowSheet.letters(key)}${FROM}`,
        firsts,
      );
    });
    const counts = Array.from({ length: groups.count }, (_, group) =>
      decimal(this.counted.starts[group + 1] - this.counted.starts[group]),
    );
    level.text(
      { key: ROWS, title: words.of('计入行数', 'Rows counted'), format: 'count', total: true },
      `SUM(${this.block(countsKey(rowSheet))})`,
      counts,
    );
    this.addLinks();
  }

  private addLinks(): void {
    const { sheet, groups } = this;
    const rowSheet = this.rows.level.sheet;
    if (groups.count > 3000) return;
    const column = sheet.column(ROWS);
    for (let group = 0; group < groups.count; group += 1) {
      const at = sheet.rowNumber(group) - 1;
      const target = rowSheet.reference('工号', groups.starts[group]);
      sheet.links.push({ range: { top: at, bottom: at, left: column, right: column }, target });
    }
  }

  private inputs(): void {
    const { context, level, groups, counted, sheet } = this;
    const { run } = context;
    const { trees } = this;
    const places = [...namesIn(trees)].flatMap((name) => context.parameters.places.get(name) ?? []);
    const roster = new Set(trees.flatMap((tree) => [...dependencies(tree).roster]));
    if (places.some((place) => needsOf(place).post)) roster.add('岗位');
    if (places.some((place) => needsOf(place).day) && groups.lines.days) this.businessDay();
    for (const column of roster) {
      const people = run.roster.ledger;
      const format = formatOfColumn(people, column);
      const at = (group: number) =>
        rosterRowAt(run.roster, groups.officers[group], this.dayOf(counted, group));
      sheet.add({
        key: `花名册.${column}`,
        title: column,
        band: '花名册',
        role: 'link',
        format,
        cell: (group) => ledgerCellPlan(people, column, at(group), format),
      });
    }
    level.parameters(trees);
    for (const name of namesIn(trees)) {
      if (!run.items.has(name)) continue;
      const values = Array.from({ length: groups.count }, (_, group) =>
        run.items.get(name)!.at(groups.officers[group]),
      );
      const style = styleOf('link', 'number');
      sheet.add({
        key: `项目.${name}`,
        title: context.words.item(name),
        role: 'link',
        format: 'number',
        cell: (group) => ({
          formula: context.officers.reference(name, groups.officers[group]),
          value: plainOf(values[group]),
          style,
        }),
      });
    }
  }

  private dayOf(frame: GroupFrame, group: number): number {
    const day = dayOfGroup(frame, group, this.context.run);
    return Number.isFinite(day) ? day : this.context.run.period.last;
  }

  /** A group goes by the parameters of its earliest row that counts. */
  private businessDay(): void {
    const { level, counted, groups, context } = this;
    const rows = this.rows.level;
    const key = rows.sheet.has('§参数日') ? '§参数日' : '§日期';
    const day = included(key);
    const counts = rows.cell(countsKey(rows.sheet));
    const values = rows.valuesOf(key).map((value, row) => (isOne(this.rows.counted[row]) ? value : null));
    const { words } = context;
    rows.text(
      {
        key: day,
        title: words.of('计入的日期', 'Date counted'),
        band: words.of('计入', 'Counted'),
        format: 'date',
      },
      `IF(${counts}=1,${rows.cell(key)},"")`,
      values,
      true,
    );
    const last = context.parameters.periodReference('期末日')!;
    level.text(
      { key: DAY, title: words.of('最早业务日', 'Earliest day'), format: 'date' },
      `IF(${level.cell(ROWS)}=0,${last},MIN(${this.block(day)}))`,
      Array.from({ length: groups.count }, (_, group) => decimal(this.dayOf(counted, group))),
    );
  }

  /** A row column over the group's block. */
  private block(key: string): string {
    const rows = this.rows.level.sheet;
    const letters = rows.letters(key);
    return `${quoted(rows)}!${letters}${FROM}:${letters}${TO}`;
  }

  /** Aggregates run over the rows that count: lists by their counted column, products times the flag. */
  private overCounted(node: Node): Node {
    if (node.kind !== 'call') return withChildren(node, (child) => this.overCounted(child));
    const flag = columnNode('§flag');
    if (node.name === 'SUMPRODUCT' && node.args.length === 1)
      return { ...node, args: [binaryNode('*', flag, node.args[0])] };
    if (node.name === 'SUMPRODUCT') return { ...node, args: [flag, ...node.args] };
    if (!LIST_FUNCTIONS.has(node.name)) return withChildren(node, (child) => this.overCounted(child));
    const [only] = node.args;
    if (
      node.name === 'SUM' &&
      node.args.length === 1 &&
      only.kind !== 'column' &&
      dependencies(only).columns.size > 0
    )
      return callNode('SUMPRODUCT', binaryNode('*', flag, only));
    return {
      ...node,
      args: node.args.map((arg) =>
        arg.kind === 'column' ? columnNode(included(arg.column)) : this.overCounted(arg),
      ),
    };
  }

  private refer(node: ReferenceNode, whole: boolean): string | null {
    const { level, context, sheet } = this;
    const rows = this.rows.level.sheet;
    if (node.kind === 'column') {
      if (node.column === '§flag') return this.block(countsKey(rows));
      if (rows.has(node.column)) return this.block(node.column);
      return whole ? this.block(`[${node.column}]`) : level.cell(`[${node.column}]`);
    }
    if (node.kind === 'roster') return level.cell(`花名册.${node.column}`);
    if (node.kind === 'name') {
      if (node.name === '分成') return rows.has('§分成') ? this.block('§分成') : '1';
      if (sheet.has(`项目.${node.name}`)) return level.cell(`项目.${node.name}`);
    }
    return context.referCommon(node);
  }

  private mayBeBlank(node: Node): boolean {
    const { ledger } = this.lineItem.credited;
    if (node.kind === 'column')
      return this.groups.columns.has(node.column) && columnMayBeBlank(ledger, node.column);
    return this.context.mayBeBlank(node);
  }

  private isId(node: ReferenceNode): boolean {
    const { ledger } = this.lineItem.credited;
    if (node.kind === 'column' && columnOf(ledger.spec, node.column) === undefined) return false;
    return this.context.isId(node, ledger);
  }
}

/** A group none of whose rows count: it still has its grouping values, and its lists are empty. */
function emptyScope(base: Scope): Scope {
  return {
    column: (column, inAggregate) => (inAggregate ? [] : base.column(column, false)),
    name: (name) => (name === '分成' ? [] : base.name(name)),
    table: (table, column) => base.table(table, column),
    roster: (column) => base.roster(column),
    all: (item) => base.all(item),
    history: (item, period) => base.history(item, period),
    isId: (table, column) => base.isId(table, column),
    isParameterTable: (table) => base.isParameterTable?.(table) ?? false,
  };
}

function quoted(sheet: GridSheet): string {
  return sheet.reference(sheet.columns[0].key, 0).replace(/![^!]*$/, '');
}

function isOne(value: CellValue): boolean {
  return !(value instanceof Fault) && isDecimal(value) && value.eq(1);
}

/** Groups of the same number and order with only the rows that count. */
function onlyCounted(groups: GroupFrame, counted: readonly CellValue[]): GroupFrame {
  const order: number[] = [];
  const starts = [0];
  for (let group = 0; group < groups.count; group += 1) {
    for (let line = groups.starts[group]; line < groups.starts[group + 1]; line += 1)
      if (isOne(counted[line])) order.push(line);
    starts.push(order.length);
  }
  return { ...groups, lines: reorder(groups.lines, Int32Array.from(order)), starts: Int32Array.from(starts) };
}
