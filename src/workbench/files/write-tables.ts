import type { Table } from '../host';
import { printRect } from '../host/model/address';
import { columnNames } from '../host/model/table-headers';
import { childrenNamed, outline } from '../../workbook/file/outline';
import { xmlText } from '../../workbook/file/xml-text';
import {
  element,
  escapeAttribute,
  escapeColumnName,
  escapeText,
  XML_HEAD,
} from '../../workbook/file/xml-write';
import { plainFormula } from './formula-names';
import { rectOf } from './read-rules';
import { formulasOf, idOf, namesOfState } from './read-tables';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

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
  const columns = columnNames(table).map(
    (name, at) => `<tableColumn id="${table.columnIds[at] ?? at + 1}" name="${escapeColumnName(name)}"/>`,
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

/** What a table was when the file was opened. */
export interface TableBefore {
  bytes: Uint8Array;
  part: string;
  state: string;
}

/** The part of a table that changed: its columns keep what the file says of them. */
export function changedTableXml(
  { bytes, part, state }: TableBefore,
  table: Table,
  write: (formula: string) => string,
): string {
  const root = outline(bytes, part);
  const text = (from: number, to: number): string => new TextDecoder().decode(bytes.subarray(from, to));
  const { prefix } = root;
  const headers = namesOfState(state);
  const known = new Map(
    childrenNamed(root, 'tableColumns')
      .flatMap(({ children }) => children)
      .map((column, at) => [idOf(column, at), { column, header: headers[at] }]),
  );
  const columnXml = (name: string, at: number): string => {
    const id = table.columnIds[at] ?? at + 1;
    const before = known.get(id);
    if (!before) return `<${prefix}tableColumn id="${id}" name="${escapeColumnName(name)}"/>`;
    const { column, header } = before;
    let xml = '';
    let from = column.openTo;
    for (const child of formulasOf(column)) {
      const formula = (table.columnFormulas.get(`${id} ${child.name}`) ?? '=').slice(1);
      if (formula === plainFormula(xmlText(bytes, child.openTo, child.closeFrom))) continue;
      xml += text(from, child.openTo) + escapeText(write(formula));
      from = child.closeFrom;
    }
    const tag = text(column.from, column.openTo);
    const named =
      !table.showHeaders || header === name ? tag : setAttributes(tag, { name: escapeColumnName(name) });
    return named + xml + text(from, column.to);
  };
  const list = columnNames(table).map(columnXml);
  const tag = setAttributes(openTag(text(root.from, root.openTo)), {
    name: escapeAttribute(table.name),
    displayName: escapeAttribute(table.name),
    ref: printRect(table.rect),
    totalsRowCount: table.showTotals ? '1' : undefined,
    headerRowCount: table.showHeaders ? undefined : '0',
  });
  const sameColumns = rectOf(root.attributes.ref)?.columns === table.rect.columns;
  const pieces = root.children.map((child) => {
    const xml = text(child.from, child.to);
    if (child.name === 'autoFilter') {
      const opens = setAttributes(text(child.from, child.openTo), { ref: filtered(table) });
      // How it was sorted names cells; what it filters by counts columns.
      const kept = child.children.filter(({ name }) => sameColumns && name === 'filterColumn');
      if (child.closesItself) return opens;
      return opens + kept.map(({ from, to }) => text(from, to)).join('') + `</${prefix}autoFilter>`;
    }
    if (child.name === 'tableColumns')
      return `<${prefix}tableColumns count="${list.length}">${list.join('')}</${prefix}tableColumns>`;
    return child.name === 'tableStyleInfo' || child.name === 'sortState' ? '' : xml;
  });
  const style = styleXml(table).replace('<', `<${prefix}`);
  const extensions = root.children.findIndex(({ name }) => name === 'extLst');
  pieces.splice(extensions < 0 ? pieces.length : extensions, 0, style);
  return text(0, root.from) + tag + pieces.join('') + `</${prefix}table>`;
}

const openTag = (tag: string): string => tag.replace(/\s*\/>$/, '>');

/** A tag with these attributes, whose values are escaped already; without those that are undefined. */
function setAttributes(tag: string, all: Readonly<Record<string, string | undefined>>): string {
  let changed = tag;
  for (const [name, value] of Object.entries(all)) {
    const there = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    const wanted = value === undefined ? '' : ` ${name}="${value}"`;
    changed = there.test(changed)
      ? changed.replace(there, () => wanted)
      : changed.replace(/\s*(\/?)>$/, (_, slash: string) => `${wanted}${slash}>`);
  }
  return changed;
}
