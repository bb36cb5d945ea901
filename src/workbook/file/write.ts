import { quotedSheet } from '../../report/address';
import { BadPlan, type BookPlan, type NamePlan, type SheetPlan } from '../../report/plan';
import { checkPlan } from '../check-plan';
import { ownComment, RESULT_MARK } from '../marks';
import { FRESH_STYLES, StyleTable } from './style-table';
import { builtInNames } from './write-rules';
import { Relations, TRANSITIONAL, writeSheet, type SheetTarget } from './write-sheet';
import { element, escapeText, textElement, XML_HEAD } from './xml-write';
import { ZipWriter } from './zip-write';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CORE = 'http://schemas.openxmlformats.org/package/2006';

/**
 * Writes a new .xlsx workbook. The same plan gives the same bytes. Formulas are calculated when a program opens it.
 * Throws BadPlan where Excel would not open the result.
 */
export function writeBook(book: BookPlan): Uint8Array {
  checkPlan(book);
  const { sheets } = book;
  const zip = new ZipWriter();
  const styles = new StyleTable(book.styles);
  const contentTypes = new Map([
    ['xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`],
    ['xl/styles.xml', `${SPREADSHEET}.styles+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ]);
  let tables = 0;
  const parts = new Map<string, number>();
  const target: SheetTarget = {
    zip,
    styles,
    contentTypes,
    namespaces: TRANSITIONAL,
    nextTable: () => ++tables,
    nextPart: (stem) => {
      const number = (parts.get(stem) ?? 0) + 1;
      parts.set(stem, number);
      return `${stem}${number}.xml`;
    },
  };
  const active = activeSheet(book);
  let formulas = false;
  sheets.forEach((sheet, at) => {
    if (writeSheet(sheet, at + 1, at === active, target)) formulas = true;
  });

  const relations = new Relations();
  const ids = sheets.map((_, at) => relations.add('worksheet', `worksheets/sheet${at + 1}.xml`));
  relations.add('styles', 'styles.xml');
  zip.addText('xl/workbook.xml', workbookXml(book, ids, active, formulas));
  zip.addText('xl/_rels/workbook.xml.rels', relations.xml());
  zip.addText('xl/styles.xml', stylesXml(styles));
  zip.addText('docProps/core.xml', coreXml(book.title));
  zip.addText('docProps/app.xml', appXml());
  zip.addText('_rels/.rels', packageRelations());
  zip.addText('[Content_Types].xml', contentTypesXml(contentTypes));
  return zip.finish('[Content_Types].xml');
}

function activeSheet({ sheets, active }: BookPlan): number {
  const at = sheets.findIndex(({ name, hidden }) => !hidden && (active === undefined || name === active));
  if (at < 0) throw new BadPlan(`no visible sheet ${active}`);
  return at;
}

function workbookXml(book: BookPlan, ids: readonly string[], active: number, formulas: boolean): string {
  const sheets = book.sheets.map(({ name, hidden }, at) =>
    element('sheet', { name, sheetId: at + 1, state: hidden ? 'hidden' : undefined, 'r:id': ids[at] }),
  );
  const isResult = book.sheets.some(({ marked }) => marked);
  const names = [
    ...(book.names ?? []).map((name) => (isResult ? ownNameXml(name) : nameXml(name))),
    ...book.sheets.flatMap((sheet, at) => sheetNames(sheet, at)),
  ];
  return (
    `${XML_HEAD}<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relations}"><workbookPr/>` +
    `<bookViews>${element('workbookView', { windowWidth: 28800, windowHeight: 15000, activeTab: active })}</bookViews>` +
    `<sheets>${sheets.join('')}</sheets>` +
    (names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '') +
    (formulas ? '<calcPr fullCalcOnLoad="1"/>' : '') +
    '</workbook>'
  );
}

/** All names that belong to one sheet: its own, our mark, and those of its filter and print set-up. */
export function sheetNames(sheet: SheetPlan, index: number): string[] {
  const names = (sheet.names ?? []).map((name) => nameXml(name, index));
  if (sheet.marked) names.push(nameXml({ name: RESULT_MARK, formula: 'TRUE', hidden: true }, index));
  for (const [name, formula, hidden] of builtInNames(sheet, quotedSheet(sheet.name))) {
    names.push(nameXml({ name, formula, hidden }, index));
  }
  return names;
}

export function nameXml({ name, formula, hidden, comment }: NamePlan, localSheetId?: number): string {
  return element('definedName', { name, comment, localSheetId, hidden }, escapeText(formula));
}

/** A name of the whole book that belongs to result sheets: its comment tells the next run that it is ours. */
export function ownNameXml(name: NamePlan): string {
  return nameXml({ ...name, comment: ownComment(name.comment) });
}

export function stylesXml({ records }: StyleTable): string {
  const list = (tag: string, items: readonly string[]): string =>
    items.length === 0 ? '' : element(tag, { count: items.length }, items.join(''));
  const base = FRESH_STYLES;
  return (
    `${XML_HEAD}<styleSheet xmlns="${TRANSITIONAL.main}">` +
    list('numFmts', records.numberFormats) +
    list('fonts', [...base.fonts, ...records.fonts.added]) +
    list('fills', [...base.fills, ...records.fills.added]) +
    list('borders', [...base.borders, ...records.borders.added]) +
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    list('cellXfs', [...base.xfs, ...records.xfs.added]) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    list('dxfs', records.dxfs.added) +
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
    '</styleSheet>'
  );
}

function coreXml(title = ''): string {
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${CORE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `${title === '' ? '' : textElement('dc:title', title)}<dc:creator>绩算 Jisuan</dc:creator></cp:coreProperties>`
  );
}

function appXml(): string {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return `${XML_HEAD}<Properties xmlns="${namespace}"><Application>Jisuan</Application></Properties>`;
}

function packageRelations(): string {
  const relations = new Relations();
  relations.add('officeDocument', 'xl/workbook.xml');
  relations.addType(`${CORE}/relationships/metadata/core-properties`, 'docProps/core.xml');
  relations.add('extended-properties', 'docProps/app.xml');
  return relations.xml();
}

function contentTypesXml(contentTypes: ReadonlyMap<string, string>): string {
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing'],
  ].map(([Extension, ContentType]) => element('Default', { Extension, ContentType }));
  const overrides = [...contentTypes].map(([part, ContentType]) =>
    element('Override', { PartName: `/${part}`, ContentType }),
  );
  return `${XML_HEAD}<Types xmlns="${CORE}/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}
