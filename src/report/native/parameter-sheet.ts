import type { RunContext } from '../../run/context';
import { Fault } from '../../formula/value';
import { scalarAt, type Ledger } from '../../ledger/ledger';
import { parseTyped, parameterText, type ParameterVersion } from '../../scheme/parameters';
import type { ParameterSource } from '../../scheme/source';
import { cellAddress, quotedSheet } from '../address';
import type { CellPlan, LinkPlan, RowPlan, SheetPlan } from '../plan';
import { formatOf, styleOf, type Format } from '../styles';
import type { Words } from '../words';
import { ledgerCell, ledgerCellPlan } from './ledger-cell';
import { ParameterPage } from './parameter-page';
import { parameterStanding, valuesOf, type Standing } from './parameter-standing';
import { ParameterTables } from './parameter-tables';
import { FROM_COLUMN, placeOf, type ParameterPlace, type VersionBlock } from './parameter-places';
import { plainOf } from './values';

const PERIOD_NAMES = ['期间', '期初日', '期末日', '期间天数', '年初日', '上期末日'];
const PERIOD_ENGLISH = ['period', 'first day', 'last day', 'days', '1 January', 'last day before'];

/** 方案与参数: the one place where formulas find the period, parameters and parameter tables. */
export class ParameterSheet {
  readonly places = new Map<string, ParameterPlace>();
  readonly tables: ParameterTables;
  private readonly page: ParameterPage;
  private readonly links: LinkPlan[] = [];
  /** Values that were cleaned on reading, for 异常清单. */
  readonly cleaned: string[] = [];
  private readonly periodRows = new Map<string, number>();

  constructor(
    private readonly run: RunContext,
    private readonly parameters: Ledger | null,
    readonly name: string,
    private readonly words: Words,
  ) {
    this.page = new ParameterPage(name);
    this.head();
    this.period();
    this.versions();
    this.tables = new ParameterTables(run, this.page, words);
  }

  periodReference(name: string): string | null {
    const row = this.periodRows.get(name);
    return row === undefined ? null : `${quotedSheet(this.name)}!${cellAddress(row, 1, true)}`;
  }

  /** What must stay ascending: the days of a parameter's versions, and the bounds of bands. */
  orders(): { name: string; formula: string }[] {
    const { words, page } = this;
    const ascending = (top: number, count: number, column: number, sign = '>='): string => {
      const range = (from: number) =>
        page.range({ top: from, bottom: from + count - 2, left: column, right: column });
      return `SUMPRODUCT((${range(top)}${sign}${range(top + 1)})*1)`;
    };
    const days = [...this.places].flatMap(([name, { blocks }]) =>
      blocks
        .filter(({ versions }) => versions.length > 1)
        .map(({ post, firstRow, versions }) => ({
          name: words.of(
            `生效日期：${name}${post === null ? '' : `（${post}）`}`,
            `Dates: ${name}${post === null ? '' : ` (${post})`}`,
          ),
          formula: ascending(firstRow, versions.length, FROM_COLUMN),
        })),
    );
    // A bound that stood there twice at the run is told as a finding.
    const bounds = this.tables.bounds().map(({ name, top, count, hasTies }) => ({
      name,
      formula: ascending(top, count, 0, hasTies ? '>' : '>='),
    }));
    return [...days, ...bounds];
  }

  /** What of this sheet must stand as it was at the run: kinds of values, choices, the period, and parameters that no formula follows. */
  standing(frozen: ReadonlySet<string>): Standing[] {
    const rows = [...this.periodRows].filter(([name]) => !/^期间/.test(name)).map(([, row]) => row);
    const period = { title: this.words.of('期间', 'Period'), mark: valuesOf(this.page, rows, 1) };
    const parameters = parameterStanding(this.page, this.places, frozen, this.words);
    return [period, ...parameters, ...this.tables.standing()];
  }

  plan(more: readonly RowPlan[] = []): SheetPlan {
    return {
      name: this.name,
      rows: [...this.page.rows, ...more],
      columns: [22, 18, 14, 22, 16, 10, 36, 26].map((width) => ({ width })),
      freeze: { rows: 2, columns: 1 },
      links: this.links,
      print: { landscape: true, fitWidth: 1, footer: { left: '&A', center: '&P / &N' } },
      gridLines: false,
      marked: true,
    };
  }

  private head(): void {
    const { words, run } = this;
    const title = `${words.message(run.scheme.source.名称)} · ${words.of('方案与参数', 'Scheme and parameters')} · ${run.period.text}`;
    this.page.push([{ value: title, style: 'title' }], 24);
    const note = words.of(
      '黄底单元格可改：改后各表随之重算。绿色为引用本工作簿“参数”等表的单元格，请在原表改。',
      'Yellow cells may be changed: all sheets follow. Green cells refer to tables of this workbook such as 参数; change them there.',
    );
    this.page.push([{ value: note, style: 'subtitle' }]);
  }

  private period(): void {
    const { run, words } = this;
    const { period } = run;
    this.page.section(words.of('一、期间', '1. Period'));
    const days = [period.first, period.last, 0, period.yearStart, period.previousEnd];
    PERIOD_NAMES.forEach((name, i) => {
      const label = {
        value: words.of(name, `${name} ${PERIOD_ENGLISH[i]}`),
        style: styleOf('label', 'text'),
      };
      let cell: CellPlan = { value: period.text, style: styleOf('label', 'text') };
      if (name === '期间天数') {
        const [first, last] = [this.periodRows.get('期初日')!, this.periodRows.get('期末日')!];
        const formula = `${cellAddress(last, 1)}-${cellAddress(first, 1)}+1`;
        cell = { formula, value: period.last - period.first + 1, style: styleOf('formula', 'count') };
      } else if (i > 0) cell = { value: days[i - 1], style: styleOf('label', 'date') };
      this.periodRows.set(name, this.page.push([label, cell]));
    });
  }

  private versions(): void {
    const { words } = this;
    this.page.section(words.of('二、参数（按生效日期排列）', '2. Parameters (by effective date)'));
    this.page.headings(
      ...(words.lang === 'zh'
        ? ['参数', '岗位', '生效日期', '值', '单位', '条款', '说明', '来源']
        : ['Parameter', 'Post', 'In force from', 'Value', 'Unit', 'Clause', 'Note', 'Source']),
    );
    for (const parameter of this.run.parameters.byName.values()) {
      const place = placeOf(parameter);
      this.places.set(parameter.source.参数, place);
      const seen = new Map<ParameterVersion, number>();
      // The common versions come first: blocks of posts refer to them.
      for (const block of [...place.blocks].reverse()) this.block(parameter.source, block, seen);
    }
  }

  private block(source: ParameterSource, block: VersionBlock, seen: Map<ParameterVersion, number>): void {
    block.firstRow = this.page.rows.length;
    for (const version of block.versions) {
      const known = seen.get(version);
      const post: CellPlan = {
        value: block.post ?? this.words.of('全部', 'all'),
        style: styleOf('label', 'text'),
      };
      const row = this.page.push([
        { value: this.words.column(source.参数), style: styleOf('label', 'text') },
        post,
        known === undefined ? this.fromCell(version) : this.same(known, 2, 'bounds', fromOf(version)),
        known === undefined
          ? this.valueCell(source, version)
          : this.same(
              known,
              3,
              formatOf(source.单位),
              version.value instanceof Fault ? '' : plainOf(version.value),
            ),
        { value: this.unit(source.单位), style: styleOf('label', 'text') },
        { value: source.条款, style: styleOf('label', 'text') },
        { value: this.note(source), style: styleOf('label', 'text') },
        { value: this.origin(source, version), style: styleOf('label', 'text') },
      ]);
      if (known === undefined) seen.set(version, row);
    }
  }

  private same(row: number, column: number, format: Format, value: ReturnType<typeof plainOf>): CellPlan {
    const cell = cellAddress(row, column);
    return {
      formula: value === '' ? `IF(${cell}="","",${cell})` : cell,
      value,
      style: styleOf('formula', format),
    };
  }

  private fromCell(version: ParameterVersion): CellPlan {
    const value = fromOf(version);
    if (version.row === null || value === 0) return { value, style: styleOf('label', 'bounds') };
    return ledgerCellPlan(this.parameters!, '生效日期', version.row, 'bounds');
  }

  private valueCell(source: ParameterSource, version: ParameterVersion): CellPlan {
    const format = formatOf(source.单位);
    const value = version.value instanceof Fault ? '' : plainOf(version.value);
    if (version.row === null) return { value: value === '' ? null : value, style: styleOf('input', format) };
    const ledger = this.parameters!;
    const typed = scalarAt(ledger, '值', version.row);
    const asText = typeof typed === 'string' && typeof value === 'number';
    const cell = ledgerCell(ledger, '值', version.row);
    if (
      asText ||
      version.value instanceof Fault ||
      cell.formula === null ||
      (value === '' && typed !== null)
    ) {
      this.cleaned.push(`${ledger.sheet}!${source.参数}`);
      return { value: value === '' ? null : value, style: styleOf('cleaned', format) };
    }
    return { formula: cell.formula, value, style: styleOf('link', format) };
  }

  /** Rates are shown as percentages, whatever the text of the regulation counts in. */
  private unit(unit: string): string {
    const { words } = this;
    if (unit === '%' || unit === '‰') return words.of('比率', 'rate');
    if (unit === '口径') return words.of('口径', 'choice');
    return words.unit(unit);
  }

  private note(source: ParameterSource): string {
    const { words } = this;
    const choices = source.取值
      ? words.of(`可选：${source.取值.join(' / ')}`, `one of ${source.取值.join(' / ')}`)
      : '';
    const empty =
      source.空 === '无'
        ? words.of('空＝不限', 'blank = no limit')
        : source.空 === '必填'
          ? words.of('空＝必填', 'must be filled in')
          : '';
    return [source.说明 ?? '', choices, empty].filter((text) => text !== '').join(' ');
  }

  private origin(source: ParameterSource, version: ParameterVersion): string {
    const { words } = this;
    const ledger = this.parameters;
    if (version.row !== null && ledger) {
      const row = ledger.position[version.row];
      return words.of(`表“参数”第 ${row} 行`, `table 参数, row ${row}`);
    }
    const shipped = parseTyped(source.取值 ? 'text' : source.类型, source.值);
    const value = version.value instanceof Fault ? null : version.value;
    const same =
      source.值 === ''
        ? value === null
        : parameterText(source, shipped ?? null) === parameterText(source, value);

    return same ? words.of('方案默认', 'preset') : words.of('核算时指定', 'set for this run');
  }
}

function fromOf({ from }: ParameterVersion): number {
  return from === -Infinity ? 0 : from;
}
