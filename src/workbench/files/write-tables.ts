import type { Table } from '../host';
import { printRect } from '../host/model/address';
import { columnNames } from '../host/model/table-headers';
import { childrenNamed, outline } from '../../workbook/file/outline';
import { element, escapeAttribute, excelEscape, XML_HEAD } from '../../workbook/file/xml-write';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const inFile = (name: string): string => name.replace(/[\n\t]/g, excelEscape);

/** Cells under the headers, without the totals: what the table's own filter covers. */
const filtered = ({ rect, showTotals }: Table): string =>
  printRect({ ...rect, rows: rect.rows - (showTotals ? 1 : 0) });

function styleXml(table: Table): string {
  if (table.style === '') return '';
  const flag = (value: boolean): string => (value ? '1' : '0');
  return element('tableStyleInfo', {
    name: table.style,
    showFirstColumn: flag(table.highlightFirstColumn),
    showLastColumn: flag(table.highlightLastColumn),
    showRowStripes: flag(table.showBandedRows),
    showColumnStripes: flag(table.showBandedColumns),
  });
}

/** The part of a table that came new. */
export function newTableXml(table: Table, id: number): string {
  const columns = columnNames(table).map((name, at) =>
    element('tableColumn', { id: at + 1, name: inFile(name) }),
  );
  const filter =
    table.showHeaders && table.showFilterButton ? element('autoFilter', { ref: filtered(table) }) : '';
  return (
    XML_HEAD +
    element(
      'table',
      {
        xmlns: MAIN,
        id,
        name: table.name,
        displayName: table.name,
        ref: printRect(table.rect),
        headerRowCount: table.showHeaders ? undefined : '0',
        totalsRowCount: table.showTotals ? 1 : undefined,
        totalsRowShown: table.showTotals ? undefined : '0',
      },
      filter + element('tableColumns', { count: columns.length }, columns.join('')) + styleXml(table),
    )
  );
}

/** The part of a table that changed: its columns keep what the file says of them, by their names. */
export function changedTableXml(bytes: Uint8Array, part: string, table: Table): string {
  const root = outline(bytes, part);
  const text = (from: number, to: number): string => new TextDecoder().decode(bytes.subarray(from, to));
  const columns = childrenNamed(root, 'tableColumns')[0];
  const known = new Map(
    (columns?.children ?? []).map((column) => [column.attributes.name ?? '', text(column.from, column.to)]),
  );
  let nextId = Math.max(0, ...(columns?.children ?? []).map(({ attributes }) => Number(attributes.id)));
  const { prefix } = root;
  const names = table.showHeaders ? columnNames(table) : [...known.keys()];
  const list = names.map(
    (name) =>
      known.get(inFile(name)) ??
      `<${prefix}tableColumn id="${(nextId += 1)}" name="${escapeAttribute(inFile(name))}"/>`,
  );
  const tag = setAttributes(text(root.from, root.openTo), {
    name: table.name,
    displayName: table.name,
    ref: printRect(table.rect),
    totalsRowCount: table.showTotals ? '1' : undefined,
    headerRowCount: table.showHeaders ? undefined : '0',
  });
  const pieces = root.children.map((child) => {
    const xml = text(child.from, child.to);
    if (child.name === 'autoFilter')
      return xml.replace(/(\sref=)("[^"]*"|'[^']*')/, `$1"${filtered(table)}"`);
    if (child.name === 'tableColumns')
      return `<${prefix}tableColumns count="${list.length}">${list.join('')}</${prefix}tableColumns>`;
    return child.name === 'tableStyleInfo' ? '' : xml;
  });
  const style = styleXml(table).replace('<', `<${prefix}`);
  const extensions = root.children.findIndex(({ name }) => name === 'extLst');
  pieces.splice(extensions < 0 ? pieces.length : extensions, 0, style);
  return text(0, root.from) + tag + pieces.join('') + `</${prefix}table>`;
}

function setAttributes(tag: string, all: Readonly<Record<string, string | undefined>>): string {
  let changed = tag.replace(/\s*\/>$/, '>');
  for (const [name, value] of Object.entries(all)) {
    const there = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    const wanted = value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;
    changed = there.test(changed)
      ? changed.replace(there, () => wanted)
      : changed.replace(/>$/, () => `${wanted}>`);
  }
  return changed;
}
