import { parseDate, parseMonth, parseNumber, parsePeriodText, parseRatio } from '../../ledger/cell';
import type { Ledger } from '../../ledger/ledger';
import type { ColumnSpec, KeySpec, ReversalSpec, TableSpec } from '../../ledger/spec';
import { builtInTable } from '../../ledger/tables';
import { message } from '../../ledger/catalogue';
import { isUnsound, type SchemeFindings } from './findings';
import { cellAt, listed, rowsOf, type SchemeBook } from './reading';
import { typeOf } from './tables';

/** A ledger's rows in 台账定义. */
export interface DefinedLedger {
  spec: TableSpec;
  mandatory: boolean;
}

/** 台账定义: the ledgers of the bank's own, in the order of their first rows. */
export function readLedgerDefinitions({ tables: { ledgers }, findings }: SchemeBook): DefinedLedger[] {
  const byName = new Map<string, number[]>();
  for (const row of rowsOf(ledgers)) {
    const name = cellAt(ledgers!, '台账', row);
    if (name === '' || cellAt(ledgers!, '列', row) === '') continue;
    const rows = byName.get(name);
    if (rows) rows.push(row);
    else byName.set(name, [row]);
  }
  return [...byName].map(([name, rows]) => readDefinition(name, ledgers!, unique(ledgers!, rows), findings));
}

function unique(ledger: Ledger, rows: readonly number[]): number[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const name = cellAt(ledger, '列', row);
    return !seen.has(name) && seen.add(name);
  });
}

function readDefinition(
  name: string,
  ledger: Ledger,
  rows: readonly number[],
  findings: SchemeFindings,
): DefinedLedger {
  const cell = (column: string, row: number) => cellAt(ledger, column, row);
  const columns = rows.map((row) => readColumn(ledger, row, findings));
  const marked = (column: string, word?: string) =>
    rows.find((row) => (word === undefined ? cell(column, row) !== '' : cell(column, row) === word));
  const dated = marked('业务日期');
  const split = marked('分成表');
  const when = marked('分成条件');
  const spec: TableSpec = {
    name,
    columns: name === '花名册' ? withRoster(columns) : columns,
    ...keysOf(name, ledger, rows),
    dateColumn: dated === undefined ? null : cell('列', dated),
    ...(dated !== undefined && cell('业务日期', dated) === '可空' ? { openDate: true } : {}),
    ...reversal(ledger, rows),
    ...(marked('交接', '是') === undefined ? {} : { handover: true }),
    ...(split === undefined
      ? {}
      : {
          split: {
            table: cell('分成表', split),
            key: cell('列', split),
            // The split table's own columns are found once all ledgers are read.
            officer: '',
            share: '',
            when: when === undefined ? null : { column: cell('列', when), value: cell('分成条件', when) },
            ...(cell('分成条款', split) === '' ? {} : { clause: cell('分成条款', split) }),
          },
        }),
  };
  return { spec, mandatory: name === '花名册' || marked('必备', '是') !== undefined };
}

function readColumn(ledger: Ledger, row: number, findings: SchemeFindings): ColumnSpec {
  const cell = (column: string) => cellAt(ledger, column, row);
  const name = cell('列');
  const type = isUnsound(ledger, row, '类型') ? 'any' : typeOf(cell('类型'));
  const choices = listed(cell('取值'));
  const unit = cell('单位') || (type === 'money' ? '元' : '');
  const officer = cell('归属人') === '' ? isOfficerColumn(name, type) : cell('归属人') === '是';
  const fallback = readFallback(ledger, row, type, choices, findings);
  return {
    name,
    type,
    required: cell('必填') === '是',
    negative: cell('允许负数') !== '否',
    ...(choices.length > 0 ? { choices } : {}),
    ...(fallback === '' ? {} : { fallback }),
    ...(officer ? { officer: true } : {}),
    ...(unit === '' ? {} : { unit }),
  };
}

/** 工号, 主管工号, 原工号 … name officers; the column that an item credits by joins them later. */
export function isOfficerColumn(name: string, type: string): boolean {
  return name.endsWith('工号') && (type === 'id' || type === 'text');
}

/** 缺省 as the column's type has it: 100% becomes 1, 2023/1/31 its day. */
function readFallback(
  ledger: Ledger,
  row: number,
  type: ColumnSpec['type'],
  choices: readonly string[],
  findings: SchemeFindings,
): string {
  const text = cellAt(ledger, '缺省', row);
  if (text === '') return '';
  const told = (code: string, facts: Record<string, string> = {}): string => {
    const words = message(code, { column: '缺省', value: text, ...facts });
    findings.add(code, { ledger, row, column: '缺省' }, words);
    return '';
  };
  if (choices.length > 0 && !choices.includes(text))
    return told('UNKNOWN_CHOICE', { choices: choices.join('、') });
  switch (type) {
    case 'date':
    case 'month':
      return String((type === 'date' ? parseDate(text) : parseMonth(text)) ?? told('UNREADABLE_DATE'));
    case 'period':
      return parsePeriodText(text) ?? told('UNREADABLE_DATE');
    case 'money':
    case 'integer':
      return parseNumber(text)?.toFixed() ?? told('UNREADABLE_NUMBER');
    case 'ratio':
    case 'number':
      return parseRatio(text)?.toFixed() ?? told('UNREADABLE_NUMBER');
    default:
      return text;
  }
}

/** 唯一: 是 makes a column unique by itself; columns that share another word are unique together. */
function keysOf(name: string, ledger: Ledger, rows: readonly number[]): Pick<TableSpec, 'key' | 'otherKeys'> {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const word = cellAt(ledger, '唯一', row);
    if (word === '' || word === '否') continue;
    const column = cellAt(ledger, '列', row);
    const group = word === '是' ? `是 ${column}` : word;
    groups.set(group, [...(groups.get(group) ?? []), column]);
  }
  const keys = [...groups].map(([group, columns]): KeySpec => ({
    columns: inOrder(group, columns),
    ...scope(ledger, rows),
  }));
  if (keys.length === 0) return { key: name === '花名册' ? builtInTable(name)!.key : null };
  // Rows that are unique within a year only do not go by that key.
  const [key, others] = keys[0].scope?.kind === 'year' ? [null, keys] : [keys[0], keys.slice(1)];
  return { key, ...(others.length > 0 ? { otherKeys: others } : {}) };
}

/** A word that names the columns themselves, 成员工号+主管工号, says their order too. */
function inOrder(group: string, columns: readonly string[]): readonly string[] {
  const named = group.split('+').map((name) => name.trim());
  const same = named.length === columns.length && named.every((name) => columns.includes(name));
  return same ? named : columns;
}

/** 唯一范围, at the column that decides it: 正数 lets negative rows repeat a key, 每期 and 每年 want it once a period or a year. */
function scope(ledger: Ledger, rows: readonly number[]): Pick<KeySpec, 'scope'> {
  const row = rows.find((one) => cellAt(ledger, '唯一范围', one) !== '');
  if (row === undefined) return {};
  const column = cellAt(ledger, '列', row);
  const kind = cellAt(ledger, '唯一范围', row);
  if (kind === '正数') return { scope: { kind: 'positive', column } };
  if (kind === '每期') return { scope: { kind: 'period', column } };
  const of = rows.find((one) => cellAt(ledger, '唯一条件', one) !== '');
  if (kind !== '每年' || of === undefined) return {};
  const when = { column: cellAt(ledger, '列', of), value: cellAt(ledger, '唯一条件', of) };
  return { scope: { kind: 'year', column, when } };
}

/** 冲销: the key and the amount of rows that take back earlier ones, and what a reversal keeps of its own. */
function reversal(ledger: Ledger, rows: readonly number[]): { reversal?: ReversalSpec } {
  const marked = (word: string) => rows.filter((row) => cellAt(ledger, '冲销', row) === word);
  const names = (of: readonly number[]) => of.map((row) => cellAt(ledger, '列', row));
  const [key, amount] = [names(marked('键')), names(marked('金额'))];
  if (key.length !== 1 || amount.length !== 1) return {};
  return { reversal: { key: key[0], amount: amount[0], own: [...key, ...amount, ...names(marked('自有'))] } };
}

/** The roster always has its usual columns; a definition adds to them or changes them. */
function withRoster(columns: readonly ColumnSpec[]): ColumnSpec[] {
  const own = new Set(columns.map((column) => column.name));
  const usual = builtInTable('花名册')!.columns.filter((column) => !own.has(column.name));
  return [...columns, ...usual.map((column) => relaxed(column, new Set()))];
}

/** A bank that pays by its own scheme need not list wages that no formula reads. */
function relaxed(column: ColumnSpec, read: ReadonlySet<string>): ColumnSpec {
  const needed = column.type !== 'money' || read.has(column.name);
  return column.required && !needed ? { ...column, required: false } : column;
}

/** 花名册 for a scheme that does not define it; `read` are the columns that its formulas name. */
export function rosterSpec(read: ReadonlySet<string>): TableSpec {
  const spec = builtInTable('花名册')!;
  return { ...spec, columns: spec.columns.map((column) => relaxed(column, read)) };
}
