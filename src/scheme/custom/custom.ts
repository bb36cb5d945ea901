import type { Finding } from '../../ledger/finding';
import type { Book } from '../../ledger/grid';
import { locate } from '../../ledger/locate';
import { checkScheme } from '../check-scheme';
import { loadScheme, type Scheme, type SchemeProblem } from '../scheme';
import type { FunctionSource, ItemSource, SchemeSource } from '../source';
import { readExtras } from './extras';
import { readFunctions, withShipped } from './functions';
import { addHints } from './hints';
import { readClauses, readInfo } from './info';
import { NO_RULE, readItems } from './items';
import { readLedgerDefinitions } from './ledgers';
import { mentionsOf, type Mentions } from './mentions';
import { checkNames } from './names';
import { describedTables, inferredTable } from './parameter-tables';
import { readParameterSources } from './parameters';
import { ProblemReport } from './problems';
import { readSchemeBook, type SchemeBook } from './reading';
import { rosterItems } from './roster-items';
import { Ledgers } from './structure';

export { holdsScheme } from './reading';

/** The id under which a workbook's own scheme runs. */
export const CUSTOM = 'custom';

/** A bank's own scheme as read from its workbook. */
export interface CustomScheme {
  source: SchemeSource;
  /** Null where it has errors: then it does not run. */
  scheme: Scheme | null;
  /** Everything wrong with its tables, each at its cell. */
  findings: readonly Finding[];
  /** The scheme says whether it is monthly, quarterly or yearly. */
  timed: boolean;
}

/** Reads and checks the scheme that a workbook holds in 方案信息, 方案, 台账定义, 函数定义, 参数 and parameter tables. */
export function readCustomScheme(book: Book): CustomScheme {
  const from = readSchemeBook(book);
  const { findings } = from;
  const info = readInfo(from);
  const defined = readLedgerDefinitions(from);
  const written = readItems(from);
  const own = readFunctions(from);
  const rows = [...rosterItems(from, written, mentionsOf(textsOf(written, own, from))), ...written];
  const mentions = mentionsOf(textsOf(rows, own, from));
  const ledgers = new Ledgers(from, defined, mentions);
  const items = rows.map((item) => ledgers.settle(item));
  const functions = withShipped(own, mentions.functions);
  const extras = readExtras(from, ledgers);
  // The product's own functions have tables and parameters of theirs.
  const all = mentionsOf([...textsOf(rows, functions, from)]);
  const tables = parameterTables(from, ledgers, all);
  const taken = new Set([...rows.map((item) => item.项目), ...all.names]);
  const parameters = readParameterSources(from, (name) => taken.has(name));
  const source: SchemeSource = {
    id: CUSTOM,
    名称: info.名称,
    周期: info.周期,
    来源: info.来源,
    必备台账: ledgers.mandatory,
    台账: ledgers.own,
    参数: parameters,
    参数表: tables,
    函数: functions,
    项目: items,
    ...extras,
    ...readClauses(from),
  };
  checkNames(from, source, ledgers);
  addHints(from, source, ledgers);
  const known = new Set([...ledgers.names(), ...tables.map((table) => table.表)]);
  const scheme = loadAndCheck(from, source, new ProblemReport(from, ledgers, items, functions, known));
  // A scheme that runs has this told by the run.
  const roster = ledgers.get('花名册')!;
  if (findings.failed && locate(book, roster) === null)
    findings.tableMissing(roster, {
      zh: '没有它就没有可核算的人员。',
      en: 'Without it there is nobody to compute for. ',
    });
  const { timed } = info;
  const writtenIn = Object.values(from.tables).filter((ledger) => ledger !== null);
  return {
    source,
    scheme: findings.failed || !scheme ? null : { ...scheme, writtenIn },
    findings: findings.list,
    timed,
  };
}

/** Every formula of the scheme, as far as it can be read. */
function* textsOf(
  items: readonly ItemSource[],
  functions: readonly FunctionSource[],
  { tables: { checks, lists, uses } }: SchemeBook,
): Iterable<string> {
  for (const item of items) {
    const { 公式, 条件, 归属, 归属比例, 分组, 分组条件 } = item;
    yield 公式;
    for (const text of [条件, 归属, 归属比例, 分组条件]) if (text !== undefined) yield text;
    if (分组 !== undefined) yield* 分组.split('、');
  }
  for (const { 步骤 } of functions) for (const step of 步骤) yield step.公式;
  for (const ledger of [checks, lists, uses]) {
    for (const column of ['条件', '公式']) {
      const cells = ledger?.columns.get(column);
      if (cells?.kind === 'text') yield* cells.dictionary;
    }
  }
}

function parameterTables(from: SchemeBook, ledgers: Ledgers, mentions: Mentions): SchemeSource['参数表'] {
  const described = describedTables(from);
  const known = new Set(described.map((table) => table.表));
  const inferred = [...mentions.tables.keys()]
    .filter((table) => !known.has(table) && !ledgers.get(table))
    .flatMap((table) => inferredTable(from, table, mentions) ?? []);
  return [...described, ...inferred];
}

const MOST_ROUNDS = 50;

/** Loads the scheme; a rule that cannot be read is told and set aside, so that the others are checked all the same. */
function loadAndCheck(from: SchemeBook, source: SchemeSource, report: ProblemReport): Scheme | null {
  let rest = source;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { scheme, problems } = loadScheme(rest);
    for (const problem of problems) report.add(problem);
    if (scheme) {
      // Rows of 参数 that no formula names may be what a misspelt name means.
      const 参数 = readParameterSources(from, () => true);
      for (const problem of checkScheme({ ...scheme, source: { ...rest, 参数 } })) report.add(problem);
      return from.findings.failed ? null : scheme;
    }
    rest = problems.reduce(without, rest);
  }
  return null;
}

/** The scheme without the rule that a problem is about. */
function without(source: SchemeSource, { table, name, column }: SchemeProblem): SchemeSource {
  switch (table) {
    case '函数定义':
      return {
        ...source,
        函数: source.函数.map((one) =>
          one.函数 === name ? { ...one, 步骤: one.步骤.map((step) => stubbed(step, column)) } : one,
        ),
      };
    case '校验':
      return { ...source, 校验: source.校验.filter((one) => one.代码 !== name) };
    case '名单':
      return { ...source, 名单: source.名单.filter((one) => one.名单 !== name) };
    case '取用':
      return { ...source, 取用: source.取用?.filter((one) => one.台账 !== name) };
    case '相关':
      return { ...source, 相关: source.相关?.filter((one) => one.台账 !== name) };
    default:
      return { ...source, 项目: source.项目.map((one) => (one.项目 === name ? ruleless(one, column) : one)) };
  }
}

function stubbed(step: FunctionSource['步骤'][number], name: string): FunctionSource['步骤'][number] {
  return step.名称 === name ? { ...step, 公式: NO_RULE } : step;
}

function ruleless(item: ItemSource, column: string): ItemSource {
  if (column === '公式') return { ...item, 公式: NO_RULE };
  return Object.fromEntries(Object.entries(item).filter(([key]) => key !== column)) as unknown as ItemSource;
}
