import type { DataNode } from '../../ledger/grid';
import { quotedSheet } from '../../report/address';
import type { BookPlan, SheetPlan } from '../../report/plan';
import { checkPlan } from '../check-plan';
import { countedFrom1904 } from '../date-system';
import { addDataPart, readDataParts } from './data-parts';
import { dataXml } from './data-xml';
import { findClashes, type Clash } from '../clash';
import { meaning, NAME_MARK } from '../marks';
import { editContentTypes, editRelations } from './inject-package';
import { SourceBook, type SourceSheet } from './inject-source';
import { stylesOver } from './inject-styles';
import { editWorkbook, type Placement } from './inject-workbook';
import { PartNames } from './part-names';
import { StyleTable } from './style-table';
import { CONTENT_TYPES, TRANSITIONAL, writeSheet, type Namespaces, type SheetTarget } from './write-sheet';
import { stylesXml } from './write';
import { ZipWriter } from './zip-write';

/** The workbook with the sheets in it; or, nothing done, the names that its owner already uses. */
export type Injection =
  { ok: true; bytes: Uint8Array; added: string[]; replaced: string[] } | { ok: false; clashes: Clash[] };

/**
 * Puts result sheets into a workbook and leaves everything else of it as it is, byte for byte: only the lists of parts,
 * sheets, names and formats are edited, and the calculation chain is dropped, which Excel builds anew.
 * A sheet of ours (marked) with the same name is replaced in its place, so that references to it stay whole;
 * other marked sheets stay. What a user has put onto a replaced sheet goes with it.
 * `data` travels in custom XML parts: one with the `id` of an earlier one of ours takes its place.
 * Throws UnreadableFile for the source and BadPlan for the plan.
 */
export function injectSheets(
  sourceBytes: Uint8Array,
  plan: BookPlan,
  data: readonly DataNode[] = [],
): Injection {
  checkPlan(plan);
  const source = new SourceBook(sourceBytes);
  const replaced = new Map<SheetPlan, SourceSheet>();
  for (const sheet of plan.sheets) {
    const there = source.sheets.find(({ name }) => sameName(name, sheet.name));
    if (there?.marked && sheet.marked) replaced.set(sheet, there);
  }
  const removed = source.ownedBy(Array.from(replaced.values(), ({ relation }) => relation.target));
  const names = new PartNames(source, removed);
  const clashes = findClashes(plan, {
    sheets: source.sheets.filter((sheet) => !isIn(replaced, sheet)).map(({ name }) => name),
    tables: names.tables,
    names: keptNames(source, plan),
  });
  return clashes.length > 0 ? { ok: false, clashes } : inject(source, plan, data, replaced, removed, names);
}

function inject(
  source: SourceBook,
  plan: BookPlan,
  data: readonly DataNode[],
  replaced: ReadonlyMap<SheetPlan, SourceSheet>,
  removed: ReadonlySet<string>,
  names: PartNames,
): Injection {
  const namespaces = namespacesOf(source);
  const stylesPart = source.partOfType('styles');
  const styleSheet = stylesPart === undefined ? null : source.edit(stylesPart);
  const styles = styleSheet ? stylesOver(styleSheet, plan.styles) : new StyleTable(plan.styles);
  const added = new ZipWriter();
  const contentTypes = new Map<string, string>();
  const target: SheetTarget = {
    zip: added,
    styles,
    namespaces,
    contentTypes,
    nextTable: () => names.nextTable(),
    nextPart: (stem) => names.nextPart(stem),
  };

  const relations = editRelations(source, namespaces);
  const placements: Placement[] = [];
  const { date1904 } = source;
  let next = source.sheets.length;
  let formulas = false;
  for (const sheet of plan.sheets) {
    const there = replaced.get(sheet);
    const index = there ? source.sheets.indexOf(there) : next++;
    const number = names.sheetNumber(there?.relation.target);
    const part = `xl/worksheets/sheet${number}.xml`;
    const relation = there ? relations.redirect(there.relation, part) : relations.add('worksheet', part);
    const placed = date1904 ? countedFrom1904(sheet, plan.styles) : sheet;
    if (writeSheet(placed, number, index === activeTab(source), target)) formulas = true;
    placements.push({ plan: sheet, index, relation, replaces: there !== undefined });
  }
  if (!styleSheet) {
    relations.add('styles', 'xl/styles.xml');
    contentTypes.set('xl/styles.xml', CONTENT_TYPES.styles);
    added.addText('xl/styles.xml', stylesXml(styles));
  }

  const rewritten = new Map<string, Uint8Array>();
  const rewrite = (part: string, bytes: Uint8Array): unknown => rewritten.set(part.toLowerCase(), bytes);
  if (styleSheet) rewrite(stylesPart!, styles.records.appendTo(styleSheet));
  rewrite(source.workbookPart, editWorkbook(source, plan, placements, namespaces.relations, formulas));
  const known = new Map(
    readDataParts(source.parts, source.workbookPart).map(({ part, root }) => [root.attributes.id, part]),
  );
  for (const root of data) {
    const there = known.get(root.attributes.id);
    if (there !== undefined) rewrite(there, new TextEncoder().encode(dataXml(root)));
    else
      relations.add(
        'customXml',
        addDataPart(root, target, (part) => names.take(part)),
      );
  }
  const gone = new Set(removed);
  const chain = source.partOfType('calcChain');
  if (chain !== undefined) gone.add(chain.toLowerCase());
  rewrite(relations.part, relations.apply());
  rewrite('[Content_Types].xml', editContentTypes(source, gone, contentTypes));
  return {
    ok: true,
    bytes: assemble(source, gone, rewritten, added),
    added: placements.filter(({ replaces }) => !replaces).map((placement) => placement.plan.name),
    replaced: placements.filter(({ replaces }) => replaces).map((placement) => placement.plan.name),
  };
}

function assemble(
  source: SourceBook,
  gone: ReadonlySet<string>,
  rewritten: ReadonlyMap<string, Uint8Array>,
  added: ZipWriter,
): Uint8Array {
  const zip = new ZipWriter();
  for (const entry of source.entries) {
    const key = entry.name.toLowerCase();
    const bytes = rewritten.get(key);
    if (bytes) zip.addBytes(entry.name, bytes);
    else if (!gone.has(key)) zip.copy(entry);
  }
  zip.merge(added);
  return zip.finish();
}

function namespacesOf({ workbook }: SourceBook): Namespaces {
  const strict = Object.values(workbook.root.attributes).some((value) =>
    value?.startsWith('http://purl.oclc.org/ooxml/'),
  );
  return strict
    ? {
        main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
        relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
      }
    : TRANSITIONAL;
}

/** Names of the whole book that are the user's: without our mark, not for places on our own sheets, not saying the same. */
function keptNames(source: SourceBook, plan: BookPlan): string[] {
  const sheets = source.sheets
    .filter(({ marked }) => marked)
    .flatMap(({ name }) => [`${quotedSheet(name)}!`, `${name}!`]);
  // LibreOffice drops the comments of names, and with them our mark.
  const same = new Set((plan.names ?? []).map(({ name, formula }) => meaning(name, formula)));
  return source.names
    .filter(({ attributes }) => attributes.localSheetId === undefined)
    .filter(({ attributes }) => !attributes.comment?.startsWith(NAME_MARK))
    .filter((element) => {
      const formula = source.workbook.text(element);
      const ours = sheets.some((sheet) => formula.includes(sheet));
      return !ours && !same.has(meaning(element.attributes.name ?? '', formula));
    })
    .map(({ attributes }) => attributes.name ?? '');
}

function activeTab({ workbook }: SourceBook): number {
  const views = workbook.root.children.find(({ name }) => name === 'bookViews');
  return Number(views?.children[0]?.attributes.activeTab ?? 0);
}

function isIn(replaced: ReadonlyMap<SheetPlan, SourceSheet>, sheet: SourceSheet): boolean {
  return [...replaced.values()].includes(sheet);
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
