import { rangeAddress } from '../../report/address';
import { BadPlan, type TablePlan } from '../../report/plan';
import { element, escapeColumnName, escapeText, XML_HEAD } from './xml-write';

/** The part of one table; `id` is its number in the book. */
export function tableXml(table: TablePlan, id: number, namespace: string): string {
  const { name, range, columns, look = 'TableStyleMedium2' } = table;
  checkTable(table);
  const ref = rangeAddress(range);
  const list = columns.map(({ name, formula }, at) => {
    const tag = `<tableColumn id="${at + 1}" name="${escapeColumnName(name)}"`;
    return formula === undefined
      ? `${tag}/>`
      : `${tag}><calculatedColumnFormula>${escapeText(formula)}</calculatedColumnFormula></tableColumn>`;
  });
  const style =
    look === null
      ? ''
      : element('tableStyleInfo', {
          name: look,
          showFirstColumn: '0',
          showLastColumn: '0',
          showRowStripes: '1',
          showColumnStripes: '0',
        });
  return (
    XML_HEAD +
    element(
      'table',
      { xmlns: namespace, id, name, displayName: name, ref, totalsRowShown: '0' },
      element('autoFilter', { ref }) +
        element('tableColumns', { count: columns.length }, list.join('')) +
        style,
    )
  );
}

function checkTable({ name, range, columns }: TablePlan): void {
  const { top, left, bottom, right } = range;
  const names = new Set(columns.map((column) => column.name.toLowerCase()));
  if (columns.length !== right - left + 1) throw new BadPlan(`table ${name}: columns do not fit its range`);
  if (names.size !== columns.length || names.has('')) throw new BadPlan(`table ${name}: column names repeat`);
  if (bottom <= top) throw new BadPlan(`table ${name}: a table has at least one row below its header`);
}
