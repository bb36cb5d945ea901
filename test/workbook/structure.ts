import { unzipSync } from 'fflate';
import { all, parseXml, type Node } from './xml-tree';

const SHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
  'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions ' +
  'pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
  'legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');
const WORKBOOK_ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst'.split(
    ' ',
  );
const STYLES_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

/** The parts of a package, each checked against the rules that make Excel repair a file; returns the list of faults. */
export function faults(archive: Uint8Array): string[] {
  const parts = Object.fromEntries(Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, bytes]));
  const found: string[] = [];
  const text = (name: string): string => new TextDecoder().decode(parts[name]);
  const tree = (name: string): Node => parseXml(text(name));
  const check = (fine: boolean, what: string): void => {
    if (!fine) found.push(what);
  };

  const types = tree('[Content_Types].xml');
  const overrides = new Map(
    types.children.map(({ attributes: a }) => [a.PartName ?? `.${a.Extension}`, a.ContentType]),
  );
  check(overrides.size === types.children.length, 'content type repeats');
  for (const part of overrides.keys()) {
    if (part.startsWith('/')) check(part.slice(1) in parts, `content type of missing ${part}`);
  }
  for (const name of Object.keys(parts)) {
    if (name === '[Content_Types].xml' || name.endsWith('/')) continue;
    const extension = `.${name.slice(name.lastIndexOf('.') + 1)}`;
    check(overrides.has(`/${name}`) || overrides.has(extension), `no content type for ${name}`);
  }

  const relationsOf = (part: string): Map<string, { type: string; target: string }> => {
    const slash = part.lastIndexOf('/') + 1;
    const list = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    const map = new Map<string, { type: string; target: string }>();
    if (!(list in parts)) return map;
    for (const { attributes: a } of tree(list).children) {
      check(!map.has(a.Id), `${list}: ${a.Id} repeats`);
      const steps = a.Target.startsWith('/') ? [] : part.slice(0, slash).split('/').filter(Boolean);
      for (const step of a.Target.split('/')) {
        if (step === '..') steps.pop();
        else if (step !== '') steps.push(step);
      }
      const external = a.TargetMode === 'External';
      check(external || steps.join('/') in parts, `${list}: ${a.Target} missing`);
      map.set(a.Id, { type: a.Type.slice(a.Type.lastIndexOf('/') + 1), target: steps.join('/') });
    }
    return map;
  };
  relationsOf('');

  const ordered = (node: Node, order: string[], where: string): void => {
    const at = node.children.map(({ tag }) => order.indexOf(tag.replace(/^\w+:/, '')));
    check(!at.includes(-1), `${where}: unknown element ${node.children[at.indexOf(-1)]?.tag}`);
    check(
      at.every((value, index) => index === 0 || at[index - 1] <= value),
      `${where}: order of elements`,
    );
  };
  const counted = (node: Node, where: string): void => {
    const { count } = node.attributes;
    if (count !== undefined) check(Number(count) === node.children.length, `${where}: count of ${node.tag}`);
    node.children.forEach((child) => counted(child, where));
  };

  const workbook = tree('xl/workbook.xml');
  ordered(workbook, WORKBOOK_ORDER, 'workbook');
  const sheets = all(workbook, 'sheet').map(({ attributes }) => attributes);
  const distinct = (values: string[], what: string): void =>
    check(new Set(values.map((value) => value.toLowerCase())).size === values.length, `${what} repeats`);
  distinct(
    sheets.map(({ name }) => name),
    'sheet name',
  );
  distinct(
    sheets.map(({ sheetId }) => sheetId),
    'sheet id',
  );
  for (const { name } of sheets)
    check(name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name), `sheet name ${name}`);

  const styles = tree('xl/styles.xml');
  ordered(styles, STYLES_ORDER, 'styles');
  counted(styles, 'styles');
  const size = (tag: string): number =>
    styles.children.find((child) => child.tag === tag)?.children.length ?? 0;
  for (const xf of styles.children
    .filter(({ tag }) => tag === 'cellXfs')
    .flatMap(({ children }) => children)) {
    const { fontId, fillId, borderId, numFmtId, xfId } = xf.attributes;
    check(Number(fontId) < size('fonts') && Number(fillId) < size('fills'), 'format of a cell: font or fill');
    check(
      Number(borderId) < size('borders') && Number(xfId) < size('cellStyleXfs'),
      'format of a cell: border or base',
    );
    const formats = all(styles, 'numFmt').map(({ attributes }) => attributes.numFmtId);
    check(Number(numFmtId) < 164 || formats.includes(numFmtId), `number format ${numFmtId}`);
  }

  const shared =
    'xl/sharedStrings.xml' in parts ? tree('xl/sharedStrings.xml').children.map((item) => textOf(item)) : [];
  const tableNames: string[] = [];
  const tableIds: string[] = [];
  const relations = relationsOf('xl/workbook.xml');
  for (const sheet of sheets) {
    const relation = relations.get(sheet['r:id']);
    check(relation !== undefined, `sheet ${sheet.name}: no relationship`);
    if (relation?.type !== 'worksheet' || !(relation.target in parts)) continue;
    const part = relation.target;
    const node = tree(part);
    ordered(node, SHEET_ORDER, sheet.name);
    for (const child of node.children) if (child.tag !== 'sheetData') counted(child, sheet.name);
    const cells = checkCells(node, size('cellXfs'), shared, (fine, what) =>
      check(fine, `${sheet.name}: ${what}`),
    );
    const own = relationsOf(part);
    for (const tag of ['tablePart', 'legacyDrawing', 'drawing']) {
      for (const { attributes } of all(node, tag))
        check(own.has(attributes['r:id']), `${sheet.name}: ${tag} dangles`);
    }
    const dxfs = all(node, 'cfRule').map(({ attributes }) => Number(attributes.dxfId));
    check(
      dxfs.every((dxf) => dxf < size('dxfs')),
      `${sheet.name}: format of a condition`,
    );
    distinct(
      all(node, 'cfRule').map(({ attributes }) => attributes.priority),
      `${sheet.name}: priority`,
    );
    for (const { type, target } of own.values()) {
      if (type === 'drawing' && target in parts) {
        const charts = relationsOf(target);
        for (const { attributes } of all(tree(target), 'c:chart'))
          check(charts.has(attributes['r:id']), `${sheet.name}: chart dangles`);
      }
      if (type !== 'table') continue;
      const { attributes, children } = tree(target);
      tableNames.push(attributes.displayName);
      tableIds.push(attributes.id);
      const columns = children
        .find(({ tag }) => tag === 'tableColumns')!
        .children.map((column) => column.attributes);
      distinct(
        columns.map(({ name }) => name),
        `${attributes.displayName}: column`,
      );
      const [first, last] = attributes.ref.split(':').map(position);
      check(last.column - first.column + 1 === columns.length, `${attributes.displayName}: width`);
      columns.forEach(({ name }, at) => {
        const header = cells.get(`${first.row}:${first.column + at}`);
        const shown = name.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
          String.fromCharCode(parseInt(hex, 16)),
        );
        check(header === shown, `${attributes.displayName}: header ${name} is ${header}`);
      });
    }
  }

  const names = all(workbook, 'definedName').map(({ attributes }) => attributes);
  distinct(
    [
      ...names.map(({ name, localSheetId }) => `${localSheetId ?? ''}!${name}`),
      ...tableNames.map((name) => `!${name}`),
    ],
    'name',
  );
  for (const { name, localSheetId } of names) {
    check(/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !/^[A-Z]{1,3}\d{1,7}$/i.test(name), `name ${name}`);
    check(localSheetId === undefined || Number(localSheetId) < sheets.length, `name ${name}: sheet`);
  }
  distinct(tableIds, 'table id');
  return found;
}

/** Rows and cells in order, formats that exist, kinds that fit; returns the texts of the cells. */
function checkCells(
  sheet: Node,
  formats: number,
  shared: readonly string[],
  check: (fine: boolean, what: string) => void,
): Map<string, string> {
  const texts = new Map<string, string>();
  let row = 0;
  for (const rowNode of all(sheet, 'row')) {
    check(Number(rowNode.attributes.r) > row, `row ${rowNode.attributes.r} out of order`);
    row = Number(rowNode.attributes.r);
    let column = -1;
    for (const cell of rowNode.children) {
      const { r, s = '0', t = 'n' } = cell.attributes;
      const at = position(r);
      check(at.row === row - 1 && at.column > column, `cell ${r} out of order`);
      column = at.column;
      check(Number(s) < formats, `cell ${r}: format ${s}`);
      const [is] = all(cell, 'is');
      const [value] = all(cell, 'v');
      check((t === 'inlineStr') === (is !== undefined), `cell ${r}: inline text`);
      if (t === 'n' && value) check(Number.isFinite(Number(value.text)), `cell ${r}: ${value.text}`);
      const where = `${at.row}:${at.column}`;
      if (is) texts.set(where, textOf(is));
      if (t === 's') {
        check(Number(value.text) < shared.length, `cell ${r}: shared text`);
        texts.set(where, shared[Number(value.text)]);
      }
    }
  }
  return texts;
}

function textOf(node: Node): string {
  return all(node, 't')
    .map(({ text }) => text)
    .join('');
}

function position(address: string): { row: number; column: number } {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(row) - 1, column: column - 1 };
}
