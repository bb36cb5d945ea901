import { columnOf, type ColumnSpec, type TableSpec } from '../../ledger/spec';
import { builtInTable, TABLES } from '../../ledger/tables';
import type { Ledger } from '../../ledger/ledger';
import type { ItemSource } from '../source';
import { headingsOf } from './headers';
import { NO_RULE } from './items';
import { rosterSpec, type DefinedLedger } from './ledgers';
import { treeOf, type Mentions } from './mentions';
import { cellAt, rowNamed, rowsOf, type SchemeBook } from './reading';
import { inferColumns } from './parameter-tables';
import { splitOf } from './split';
import { COLUMN_UNDEFINED, LEDGER_UNDEFINED } from './words';

/** The ledgers of a bank's own scheme: those that 台账定义 describes, and the common ones by their names. */
export class Ledgers {
  private readonly specs: Map<string, TableSpec>;
  private readonly defined: ReadonlySet<string>;
  readonly mandatory: readonly string[];

  constructor(
    private readonly from: SchemeBook,
    defined: readonly DefinedLedger[],
    mentions: Mentions,
  ) {
    this.specs = new Map(defined.map(({ spec }) => [spec.name, spec]));
    this.defined = new Set(this.specs.keys());
    const roster = this.specs.get('花名册') ?? rosterSpec(mentions.roster);
    this.specs.set('花名册', withColumns(roster, columnsRead(from, roster, mentions.roster)));
    const needed = defined.filter((one) => one.mandatory).map(({ spec }) => spec.name);
    this.mandatory = needed.includes('花名册') ? needed : ['花名册', ...needed];
    for (const [name, spec] of this.specs) this.specs.set(name, this.withSplitColumns(spec));
  }

  get own(): TableSpec[] {
    return [...this.specs.values()];
  }

  get(name: string): TableSpec | undefined {
    return this.specs.get(name) ?? builtInTable(name);
  }

  names(): string[] {
    return [...new Set([...this.specs.keys(), ...TABLES.map((spec) => spec.name)])];
  }

  /** What an item says of its ledger, checked against the ledger's columns; an item without a ledger is left without a rule. */
  settle(source: ItemSource): ItemSource {
    if (source.台账 === undefined) return source;
    const spec = this.get(source.台账);
    if (!spec) {
      const known = this.names().filter((name) => name !== '花名册');
      this.tell('TABLE_MISSING', source, '台账', LEDGER_UNDEFINED(source.台账, known));
      return { 项目: source.项目, 层级: '个人', 公式: NO_RULE, 单位: source.单位 };
    }
    this.checkDate(source, spec);
    const settled = this.settleOwner(source, spec);
    this.settleSplit(settled, this.get(source.台账)!);
    return settled;
  }

  private checkDate(source: ItemSource, spec: TableSpec): void {
    const column = source.日期列 === undefined ? undefined : columnOf(spec, source.日期列);
    if (source.日期列 !== undefined && !column)
      return this.tell('NAME_UNKNOWN', source, '日期列', this.undefinedColumn(spec, source.日期列));
    if (column && !isDated(column))
      return this.tell('TYPE_MISMATCH', source, '日期列', {
        zh: `“日期列”应是日期或期间，列“${column.name}”在台账定义里不是。请改用日期列，或在“台账定义”把它的类型改为 日期。`,
        en: `“日期列” takes a date or period; column “${column.name}” is neither. Name a date column, or set its type to 日期 in 台账定义.`,
      });
    const take = source.取数;
    if (take !== '期初' && take !== '期末') return;
    const decides = column ?? (spec.dateColumn === null ? undefined : columnOf(spec, spec.dateColumn));
    if (decides?.type === 'date' || decides?.type === 'month') return;
    this.tell('REQUIRED_BLANK', source, '日期列', {
      zh: `取数为“${take}”时要按时点取数，请在“日期列”填写台账的时点日期列。`,
      en: `取数 ${take} takes the rows of one day: name the ledger’s date column in “日期列”.`,
    });
  }

  /** 归属: a column of the ledger becomes an officer column; anything else is a formula. */
  private settleOwner(source: ItemSource, spec: TableSpec): ItemSource {
    const officer = spec.columns.find((column) => column.officer);
    const main = columnOf(spec, '工号');
    // 归属 is 工号 by default, wherever it stands among the officers of a row.
    if (source.归属 === undefined && main?.officer && officer !== main) return { ...source, 归属: '工号' };
    const name = source.归属 ?? (officer ? undefined : '工号');
    if (name === undefined) return source;
    const column = columnOf(spec, name);
    const tree = column ? null : treeOf(name);
    if (!column && source.归属 !== undefined && tree && tree.kind !== 'name') return source;
    if (!column && source.归属 !== undefined && !tree) return source;
    if (!column) {
      const words =
        source.归属 === undefined
          ? {
              zh: `台账“${spec.name}”没有“工号”列。请在“归属”填写哪一列是工号，或写出求工号的公式。`,
              en: `Ledger “${spec.name}” has no column 工号. Say in “归属” which column holds the officer’s id, or give a formula.`,
            }
          : this.undefinedColumn(spec, name);
      this.tell('NAME_UNKNOWN', source, '归属', words);
      return source;
    }
    if (!column.officer) this.replace(spec, { ...column, officer: true });
    return source;
  }

  private settleSplit(source: ItemSource, spec: TableSpec): void {
    if (source.分成表 === undefined) return;
    const split = this.get(source.分成表);
    if (!split)
      return this.tell('TABLE_MISSING', source, '分成表', LEDGER_UNDEFINED(source.分成表, this.names()));
    const link = splitOf(spec, split);
    if ('zh' in link) return this.tell('COLUMN_MISSING', source, '分成表', link);
    // A common ledger brings no clause of another regulation with it.
    const clause = (this.defined.has(spec.name) ? link.clause : undefined) ?? source.条款;
    this.specs.set(spec.name, { ...spec, split: { ...link, clause } });
  }

  /** Columns that a formula names and the ledger does not define, but the workbook has. */
  isInBook(table: string, column: string): boolean {
    return (headingsOf(this.from.book, table) ?? []).some(
      ({ text, name }) => text === column || name === column,
    );
  }

  undefinedColumn(spec: TableSpec, column: string) {
    const known = spec.columns.map(({ name }) => name);
    return COLUMN_UNDEFINED(spec.name, column, this.isInBook(spec.name, column), known);
  }

  private withSplitColumns(spec: TableSpec): TableSpec {
    const split = spec.split && this.get(spec.split.table);
    const link = split && splitOf(spec, split);
    if (!spec.split) return spec;
    if (link && !('zh' in link)) return { ...spec, split: link };
    const { table: ledger, row } = this.rowOfSplit(spec);
    if (ledger)
      this.from.findings.add(
        'TABLE_MISSING',
        { ledger, row, column: '分成表' },
        link && 'zh' in link ? link : LEDGER_UNDEFINED(spec.split.table, this.names()),
      );
    return { ...spec, split: undefined };
  }

  private rowOfSplit(spec: TableSpec): { table: Ledger | null; row: number | null } {
    const table = this.from.tables.ledgers;
    const row = rowsOf(table).find(
      (one) => cellAt(table!, '台账', one) === spec.name && cellAt(table!, '分成表', one) !== '',
    );
    return { table, row: row ?? null };
  }

  private replace(spec: TableSpec, column: ColumnSpec): void {
    const columns = spec.columns.map((other) => (other.name === column.name ? column : other));
    this.specs.set(spec.name, { ...spec, columns });
  }

  private tell(code: string, source: ItemSource, column: string, text: { zh: string; en: string }): void {
    const ledger = this.from.tables.items!;
    const row = rowNamed(ledger, '项目', source.项目) ?? null;
    this.from.findings.add(code, { ledger, row, column }, text);
  }
}

/** Columns of the roster that formulas read and the workbook has, though no 台账定义 says their types: those of their cells. */
function columnsRead({ book }: SchemeBook, spec: TableSpec, read: ReadonlySet<string>): ColumnSpec[] {
  if ([...read].every((name) => columnOf(spec, name))) return [];
  return inferColumns(book, spec.name, read)
    .filter(({ 列 }) => read.has(列) && !columnOf(spec, 列))
    .map(({ 列, 类型 }) => ({ name: 列, type: 类型, required: false, negative: true }));
}

function withColumns(spec: TableSpec, columns: readonly ColumnSpec[]): TableSpec {
  return columns.length === 0 ? spec : { ...spec, columns: [...spec.columns, ...columns] };
}

function isDated({ type }: ColumnSpec): boolean {
  return type === 'date' || type === 'month' || type === 'period';
}
