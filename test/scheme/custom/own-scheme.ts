import { runScheme } from '../../../src/app/run';
import type { Book } from '../../../src/ledger/grid';
import { resultOf, type RunResult } from '../../../src/run/result';
import { readCustomScheme } from '../../../src/scheme/custom/custom';
import { bookOf, type Cell, type Table } from '../../support/book';

/** A table of the scheme: the header apart by spaces, then a row a line, cells apart by |, blank ones as they come. */
export function sheet(name: string, header: string, ...lines: readonly string[]): Table {
  const titles = header.trim().split(/\s+/);
  const rows = lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return titles.map((_, at): Cell => (cells[at] === undefined || cells[at] === '' ? null : cells[at]));
  });
  return { name, header: titles, rows };
}

export const info = (kind: '月' | '季' | '年' = '季', name = '本行方案'): Table =>
  sheet('方案信息', '名称 周期 来源', `${name} | ${kind} | 本行办法`);

/** A rate and a price, as a bank writes them. */
export const PARAMETERS: Table = {
  name: '参数',
  header: ['参数', '值', '单位'],
  rows: [
    ['奖励率', '1‰', '‰'],
    ['单价', 5, '元/户'],
  ],
};

/** Officers 1001 and 1002 are managers of two branches, 1003 a trainee. */
export const ROSTER: Table = {
  name: '花名册',
  header: ['工号', '姓名', '网点', '岗位'],
  rows: [
    ['1001', '张三', '城东', '客户经理'],
    ['1002', '李四', '城西', '客户经理'],
    ['1003', '王五', '城西', '见习客户经理'],
  ],
};

/** A workbook with a scheme of its own, the usual roster unless one is given. */
export function ownBook(...tables: readonly Table[]): Book {
  const roster = tables.some((table) => table.name === '花名册') ? [] : [ROSTER];
  return bookOf([...roster, ...tables]);
}

export function runOwn(book: Book, period: string, set: Record<string, string> = {}): RunResult {
  const overrides = new Map(Object.entries(set));
  return resultOf(runScheme(book, { scheme: 'custom', period, overrides }));
}

/** What is wrong with a scheme: `CODE 表!行 列 单元格`, errors and warnings. */
export function problems(book: Book): string[] {
  return readCustomScheme(book)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ code, where }) =>
      [code, `${where.table}!${where.row ?? '*'}`, where.column, where.address].filter(Boolean).join(' '),
    );
}

/** The words of the findings of a scheme, in Chinese. */
export function words(book: Book): string {
  return readCustomScheme(book)
    .findings.map(({ message }) => message.zh)
    .join('\n');
}
