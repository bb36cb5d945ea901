import { strFromU8, unzipSync } from 'fflate';
import { cellAddress, columnLetters } from '../../../src/report/address';
import { all, parseXml, type Node } from '../xml-tree';
import { chartsLook } from './look-file-charts';
import { StyleReader } from './look-file-styles';
import { relationsOf } from './relations';
import { said, shareLines, type Look, type SheetLook } from './look';

/** What the parts of a file say, read by the tests' own means. */
export function lookAtFile(bytes: Uint8Array): Look {
  const parts = unzipSync(bytes);
  const tree = (name: string): Node => parseXml(strFromU8(parts[name]));
  const workbook = tree('xl/workbook.xml');
  const relations = relationsOf(parts, 'xl/workbook.xml');
  const styles = 'xl/styles.xml' in parts ? new StyleReader(tree('xl/styles.xml')) : null;
  const names = all(workbook, 'definedName').map(({ attributes, text }) => ({ ...attributes, text }) as Name);
  return {
    sheets: all(workbook, 'sheet').map(({ attributes }, at) => {
      const part = relations.get(attributes['r:id'])!.target;
      return lookAtSheet({ parts, tree, part, styles, names, at, attributes });
    }),
    names: names
      .filter(({ localSheetId }) => localSheetId === undefined)
      .map(({ name, text, comment = '' }) => [name, text.replace(/'/g, ''), comment])
      .sort(),
    data: [...relations.values()]
      .filter(({ type }) => type === 'customXml')
      .map(({ target }) => tree(target))
      .filter(({ attributes }) => attributes.xmlns === 'urn:jisuan:data')
      .map(({ tag, attributes }) => `${tag} ${attributes.id}`)
      .sort(),
  };
}

interface Name {
  name: string;
  localSheetId?: string;
  comment?: string;
  text: string;
}

interface Place {
  parts: Record<string, Uint8Array>;
  tree(name: string): Node;
  part: string;
  styles: StyleReader | null;
  names: Name[];
  at: number;
  attributes: Record<string, string>;
}

function lookAtSheet({ parts, tree, part, styles, names, at, attributes }: Place): SheetLook {
  const sheet = tree(part);
  const own = names.filter(({ localSheetId }) => localSheetId === String(at));
  const relations = relationsOf(parts, part);
  const [pane] = all(sheet, 'pane');
  const look: SheetLook = {
    name: attributes.name,
    visible: attributes.state === undefined,
    marked: own.some(({ name }) => name === 'JISUAN_RESULT'),
    tab: all(sheet, 'tabColor')[0]?.attributes.rgb.slice(2) ?? '',
    gridLines: all(sheet, 'sheetView')[0]?.attributes.showGridLines !== '0',
    freeze: pane ? `${pane.attributes.ySplit ?? 0}:${pane.attributes.xSplit ?? 0}` : '',
    cells: {},
    styles: {},
    widths: {},
    heights: {},
    tables: [...relations.values()]
      .filter(({ type }) => type === 'table')
      .map(({ target }) => tableLook(tree(target))),
    merges: all(sheet, 'mergeCell')
      .map((node) => node.attributes.ref)
      .sort(),
    links: all(sheet, 'hyperlink')
      .map((node) => [node.attributes.ref, node.attributes.location, node.attributes.tooltip ?? ''].join(' '))
      .sort(),
    validations: Object.fromEntries(
      all(sheet, 'dataValidation').map((node) => [node.attributes.sqref, validationLook(node)]),
    ),
    conditions: all(sheet, 'conditionalFormatting').map((node) => conditionLook(node, styles)),
    filter: all(sheet, 'autoFilter')[0]?.attributes.ref ?? '',
    names: own
      .filter(({ name }) => name !== 'JISUAN_RESULT' && !name.startsWith('_xlnm.'))
      .map(({ name, text, comment = '' }) => [name, text.replace(/'/g, ''), comment])
      .sort(),
    print: printLook(sheet, own),
    charts: chartsLook(parts, [...relations.values()]),
  };
  const columnStyles: (string | undefined)[] = [];
  for (const { attributes: column } of all(sheet, 'col')) {
    const index = Number(column.min) - 1;
    if (column.customWidth) look.widths[columnLetters(index)] = Number(column.width);
    if (column.hidden) look.widths[columnLetters(index)] = 0;
    columnStyles[index] = column.style;
  }
  const rows = all(sheet, 'row');
  const bottom = Math.max(0, ...rows.map((row) => Number(row.attributes.r)));
  const right = Math.max(0, columnStyles.length, ...rows.map((row) => row.children.length));
  const explicit = new Map<string, string>();
  for (const row of rows) {
    if (row.attributes.ht) look.heights[row.attributes.r] = Number(row.attributes.ht);
    for (const cell of row.children) {
      explicit.set(cell.attributes.r, cell.attributes.s ?? '0');
      const value = cellLook(cell);
      if (value !== '') look.cells[cell.attributes.r] = value;
    }
  }
  for (let row = 0; row < bottom; row += 1)
    for (let column = 0; column < right; column += 1) {
      const address = cellAddress(row, column);
      const style = styles?.cell(explicit.get(address) ?? columnStyles[column] ?? '0') ?? {};
      if (Object.keys(style).length > 0) look.styles[address] = style;
    }
  look.styles = shareLines(look.styles);
  return look;
}

function cellLook(cell: Node): string {
  const [formula] = all(cell, 'f');
  if (formula) return `=${formula.text}`;
  if (cell.attributes.t === 'inlineStr') return JSON.stringify(all(cell, 't')[0].text);
  const [value] = all(cell, 'v');
  if (!value) return '';
  if (cell.attributes.t === 'b') return String(value.text === '1');
  return cell.attributes.t === 'e' ? value.text : String(Number(value.text));
}

function tableLook({ attributes, children }: Node) {
  const columns = children.find(({ tag }) => tag === 'tableColumns')!.children;
  return {
    name: attributes.displayName,
    range: attributes.ref,
    columns: columns.map((column) => column.attributes.name),
    style: children.find(({ tag }) => tag === 'tableStyleInfo')?.attributes.name ?? '',
  };
}

function validationLook({ attributes, children }: Node): string {
  const formulas = children.map(({ text }) => text.replace(/^"|"$/g, ''));
  const { type = 'none', operator, promptTitle, prompt, errorTitle, error, errorStyle = 'stop' } = attributes;
  const limited = !['none', 'list', 'custom'].includes(type);
  const parts = [
    type,
    operator === 'greaterThanOrEqual' ? 'at least' : limited ? 'between' : '',
    ...formulas,
    prompt === undefined ? '' : `? ${promptTitle} ${prompt}`,
    error === undefined ? '' : `! ${errorStyle} ${errorTitle} ${error}`,
  ];
  return parts.filter((part) => part !== '').join(' | ');
}

function conditionLook(node: Node, styles: StyleReader | null): string {
  const [rule] = node.children;
  const look = styles?.condition(Number(rule.attributes.dxfId)) ?? [];
  const test = rule.attributes.type === 'expression' ? 'true' : 'equal';
  return [node.attributes.sqref, test, rule.children[0].text, ...look].join(' ');
}

function printLook(sheet: Node, names: readonly Name[]): Record<string, string> {
  const setup = all(sheet, 'pageSetup')[0]?.attributes ?? {};
  const place = (name: string): string =>
    names
      .find((item) => item.name === name)
      ?.text.replace(/(^|,)[^,]*?!/g, '$1')
      .replace(/\$/g, '') ?? '';
  const titles = place('_xlnm.Print_Titles').split(',');
  const text = {
    ...headerLook(all(sheet, 'oddHeader')[0], 'Header'),
    ...headerLook(all(sheet, 'oddFooter')[0], 'Footer'),
  };
  return said({
    orientation: setup.orientation,
    fit: setup.fitToWidth ? `${setup.fitToWidth} × ${setup.fitToHeight}` : '',
    centred: all(sheet, 'printOptions').length > 0,
    area: place('_xlnm.Print_Area'),
    breaks: all(sheet, 'brk')
      .map((node) => node.attributes.id)
      .join(','),
    rows: titles.find((title) => /^\d/.test(title)),
    columns: titles.find((title) => /^[A-Z]/.test(title)),
    ...text,
  });
}

const SIDES: Record<string, string> = { L: 'left', C: 'center', R: 'right' };

function headerLook(node: Node | undefined, where: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, side, text] of (node?.text ?? '').matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gs))
    found[`${SIDES[side]}${where}`] = text;
  return found;
}
