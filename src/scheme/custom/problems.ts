import type { Message } from '../../formula/value';
import { ALL_OFFICERS, LAYERED, canonicalName } from '../../formula/parse';
import type { Span } from '../../formula/tree';
import type { Ledger } from '../../ledger/ledger';
import type { SchemeProblem } from '../scheme';
import type { ItemSource } from '../source';
import type { Place } from './findings';
import { lookupMeant } from './lookups';
import { treeOf } from './mentions';
import { tableNames } from './headers';
import { cellAt, isName, rowsNamed, rowsOf, type SchemeBook } from './reading';
import type { Ledgers } from './structure';
import { callsOf } from './functions';
import type { FunctionSource } from '../source';

/** Turns what loading found wrong into findings at the cells to be mended. */
export class ProblemReport {
  constructor(
    private readonly from: SchemeBook,
    private readonly ledgers: Ledgers,
    private readonly items: readonly ItemSource[],
    private readonly functions: readonly FunctionSource[],
    /** All tables that formulas may name; others are told by their own check. */
    private readonly tables: ReadonlySet<string>,
  ) {}

  add(problem: SchemeProblem): void {
    const { findings } = this.from;
    for (const { place, formula, inside } of this.placesOf(problem)) {
      const table = problem.span && TABLE_COLUMN.exec(pieceOf(formula, problem.span))?.[1];
      if (problem.code === 'NAME_UNKNOWN' && table && !this.tables.has(table) && !OF_OFFICERS.has(table))
        continue;
      const text = this.worded(problem, place, formula);
      findings.add(problem.code, place, inside ? insideOf(inside, text) : text, problem.severity);
    }
  }

  private placesOf(problem: SchemeProblem): { place: Place; formula: string; inside?: string }[] {
    const at = (ledger: Ledger | null, row: number | undefined, column: string) =>
      ledger && row !== undefined
        ? [{ place: { ledger, row, column }, formula: cellAt(ledger, column, row) }]
        : [];
    const { items, functions, lists, uses, parameters } = this.from.tables;
    switch (problem.table) {
      case '函数定义': {
        const row = this.rowOfStep(problem);
        return row === undefined ? this.callersOf(problem) : at(functions, row, '公式');
      }
      case '校验':
        return at(this.from.tables.checks, this.rowOfCheck(problem), problem.column);
      case '名单': {
        const rows = rowsNamed(lists, '名单', problem.name);
        if (problem.column === '条件')
          return at(lists, rows.find((row) => cellAt(lists!, '条件', row) !== '') ?? rows[0], '条件');
        return at(lists, rows.find((row) => cellAt(lists!, '列', row) === problem.column) ?? rows[0], '公式');
      }
      case '取用':
      case '相关':
        return at(uses, rowsNamed(uses, '台账', problem.name)[0], '条件');
      default: {
        const found = at(items, rowsNamed(items, '项目', problem.name)[0], problem.column);
        // A name that two kinds of things have may be no item at all.
        return found.length > 0
          ? found
          : at(parameters, rowsNamed(parameters, '参数', problem.name)[0], '参数');
      }
    }
  }

  private rowOfStep({ name, column }: SchemeProblem): number | undefined {
    const { functions } = this.from.tables;
    const rows = rowsOf(functions).filter((row) => canonicalName(cellAt(functions!, '函数', row)) === name);
    return rows.find((row) => cellAt(functions!, '步骤', row) === column) ?? rows[0];
  }

  /** Several checks may share a code: the one whose condition has the piece in question. */
  private rowOfCheck({ name, span }: SchemeProblem): number | undefined {
    const { checks } = this.from.tables;
    const rows = rowsNamed(checks, '代码', name);
    const condition = (row: number) => cellAt(checks!, '条件', row);
    return (
      rows.find((row) => (span ? condition(row).length >= span.end : treeOf(condition(row)) === null)) ??
      rows[0]
    );
  }

  /** One of the product's own functions lacks something (a parameter, a table): told where the scheme calls it. */
  private callersOf({ name }: SchemeProblem): { place: Place; formula: string; inside: string }[] {
    const ledger = this.from.tables.items;
    if (!ledger) return [];
    const reach = this.reachOf(name);
    return this.items
      .filter(({ 公式 }) => [...callsIn(公式)].some((called) => reach.has(called)))
      .map(({ 项目 }) => {
        const row = rowsNamed(ledger, '项目', 项目)[0];
        return { place: { ledger, row, column: '公式' }, formula: '', inside: name };
      });
  }

  /** The function and all that call it. */
  private reachOf(name: string): Set<string> {
    const reach = new Set([name]);
    for (let before = 0; before < reach.size;) {
      before = reach.size;
      for (const source of this.functions)
        if ([...callsOf(source)].some((called) => reach.has(called))) reach.add(source.函数);
    }
    return reach;
  }

  private worded(problem: SchemeProblem, { ledger, row, column }: Place, formula: string): Message {
    const { span, code, name } = problem;
    if (!span || formula === '') return sentence(problem.text);
    const piece = pieceOf(formula, span);
    const inItem = ledger === this.from.tables.items && row !== null;
    const source = inItem ? this.items.find((item) => item.项目 === name) : undefined;
    const spec = source?.台账 === undefined ? undefined : this.ledgers.get(source.台账);
    const missing = /^\[@?(.+)\]$/.exec(piece)?.[1];
    if (code === 'NAME_UNKNOWN' && tableNames(this.from.book).includes(piece))
      return positioned(asTable(piece), column ?? '公式', formula, span);
    const lookup = code === 'NAME_UNKNOWN' ? lookupMeant(this.from.book, piece) : null;
    if (lookup) return positioned(lookup, column ?? '公式', formula, span);
    const text =
      code === 'NAME_UNKNOWN' && spec && missing && this.ledgers.isInBook(spec.name, missing)
        ? this.ledgers.undefinedColumn(spec, missing)
        : sentence(
            code === 'NAME_UNKNOWN' && isName(piece) && isGuess(problem.text)
              ? withWay(problem.text)
              : problem.text,
          );
    return positioned(text, column ?? '公式', formula, span);
  }
}

/** 表[列], not a call with columns inside. */
const OF_OFFICERS = new Set([ALL_OFFICERS, LAYERED]);
const TABLE_COLUMN = /^([\p{L}\p{N}\p{M}_]+)\s*\[/u;

function callsIn(formula: string): Set<string> {
  return callsOf({
    函数: '',
    形参: [],
    步骤: [{ 名称: '', 公式: formula, 条款: '' }],
    条款: '',
    说明: { zh: '', en: '' },
  });
}

function pieceOf(formula: string, { start, end }: Span): string {
  return formula.slice(start, end).trim();
}

/** No more is known than the names there are: it may be a new parameter. */
function isGuess({ zh }: Message): boolean {
  return /若是文字|是否想写|有：/.test(zh);
}

function withWay({ zh, en }: Message): Message {
  return {
    zh: `${zh}${/[。？]$/.test(zh) ? '' : '。'}新的参数请写进“参数”表`,
    en: `${en}${/[.?]$/.test(en) ? '' : '.'} A new parameter goes into the table 参数`,
  };
}

/** A table named without a column, as VLOOKUP would have it. */
function asTable(name: string): Message {
  return {
    zh: `“${name}”是一张表，要写明用哪一列：${name}[列]。分档取数用 LOOKUP(数,${name}[下限],${name}[结果列])，按名称取数用 INDEX(${name}[结果列],MATCH(名称,${name}[名称列],0))。`,
    en: `“${name}” is a table: say which column, ${name}[column]. Tiers: LOOKUP(x,${name}[下限],${name}[result]); by name: INDEX(${name}[result],MATCH(name,${name}[key],0)).`,
  };
}

function insideOf(name: string, { zh, en }: Message): Message {
  return { zh: `用到的函数 ${name}：${zh}`, en: `In the function ${name}: ${en}` };
}

/** Characters are counted as a reader counts them, from 1. */
function positioned({ zh, en }: Message, column: string, formula: string, { start }: Span): Message {
  const position = [...formula.slice(0, start)].length + 1;
  return {
    zh: `${column}第 ${position} 个字符：${zh}`,
    en: `${column}, character ${position}: ${en}`,
  };
}

function sentence({ zh, en }: Message): Message {
  return { zh: /[。？！]$/.test(zh) ? zh : `${zh}。`, en: /[.?!]$/.test(en) ? en : `${en}.` };
}
