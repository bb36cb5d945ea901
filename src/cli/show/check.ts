import type { CheckResult } from '../../app/check';
import { layTable, type TableColumn } from '../layout/table';
import { hanging } from '../layout/width';
import { countFindings, showFindings } from './findings';
import { heading } from './heading';
import type { Page } from './page';

/** Which tables were recognised where, what nothing reads, and everything that is wrong. */
export function showCheck({ tables, absent, unused, findings }: CheckResult, page: Page): string[] {
  const { say, width } = page;
  const comma = say({ zh: '、', en: ', ' });
  const list = (zh: string, en: string, names: readonly string[]) =>
    names.length === 0 ? [] : hanging(say({ zh, en }), names.join(comma), width);
  const strangers = unused.map(({ kind, name, near }) => {
    const what = kind === 'sheet' ? name : say({ zh: `表格 ${name}`, en: `table ${name}` });
    return near ? say({ zh: `${what}（是否为“${near}”？）`, en: `${what} (“${near}”?)` }) : what;
  });
  const counts = countFindings(findings, say);
  return [
    ...heading(
      { zh: `认出的表：${tables.length} 张`, en: `Tables recognised: ${tables.length}` },
      page,
    ).slice(1),
    ...(tables.length > 0 ? showTables(tables, page) : []),
    ...list('没有用到：', 'Not used: ', strangers),
    ...list('没有的表：', 'Not there: ', absent),
    ...heading({ zh: `异常：${counts}`, en: `Findings: ${counts}` }, page),
    ...showFindings(findings, say, width),
  ];
}

function showTables(tables: CheckResult['tables'], { say, width }: Page): string[] {
  const column = (zh: string, en: string, align?: 'right'): TableColumn => ({
    title: say({ zh, en }),
    align,
  });
  const columns = [
    column('表', 'Table'),
    column('行数', 'Rows', 'right'),
    column('合计行', 'Subtotals', 'right'),
    column('位置', 'Place'),
    column('形式', 'As'),
  ];
  const kinds = {
    table: say({ zh: 'Excel 表格', en: 'Excel table' }),
    range: say({ zh: '普通区域', en: 'plain range' }),
  };
  const rows = tables.map(({ name, sheet, kind, address, rows: count, subtotals }) => [
    name,
    String(count),
    subtotals === 0 ? '' : String(subtotals),
    `${sheet}!${address}`,
    kinds[kind],
  ]);
  return layTable({ columns, rows, keys: 1 }, width);
}
