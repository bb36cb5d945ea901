import type { Book, Name, Sheet } from '../host';
import { printAbsolute, quoteSheet } from '../host/model/address';
import type { SourceBook } from '../../workbook/file/inject-source';
import { childrenNamed, type OutlineElement } from '../../workbook/file/outline';
import { unprefixed } from '../../workbook/file/part-edit';
import { element, escapeText } from '../../workbook/file/xml-write';
import { aspectsOf } from './aspects';
import { plainFormula } from './formula-names';
import { locksStructure, type Original } from './open';

const ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr ' +
  'oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STATES = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** One tab of the file to be: a sheet of the model, or one that the model does not show. */
interface Tab {
  sheet: Sheet | null;
  element: OutlineElement | null;
  at: number;
}

/** The workbook part in line with the model; null where nothing of it changed. */
export function saveWorkbookPart(
  book: Book,
  { source, sheets, active: shown }: Original,
  relationOf: (sheet: Sheet) => string,
  calculated: boolean,
  /** A formula of a name, without "=", as a file holds it. */
  write: (formula: string) => string,
): Uint8Array | null {
  const edit = source.edit(source.workbookPart);
  const { root } = edit;
  const [list] = childrenNamed(root, 'sheets');
  const elements = list!.children;
  const tabs = tabsOf(book, source, sheets, elements);
  let sheetId = Math.max(0, ...elements.map(({ attributes }) => Number(attributes.sheetId)));
  const sourceOf = (item: OutlineElement): string => unprefixed(edit.source(item), root.prefix);
  const tabXml = ({ sheet, element: there }: Tab): string => {
    if (!sheet) return sourceOf(there!);
    const { name } = sheet;
    const state = STATES[sheet.visibility];
    if (
      there &&
      there.attributes.name === name &&
      (there.attributes.state ?? 'visible') === (state ?? 'visible')
    )
      return sourceOf(there);
    const id = there ? there.attributes.sheetId : String((sheetId += 1));
    return element('sheet', { 'xmlns:r': RELATIONS, name, sheetId: id, state, 'r:id': relationOf(sheet) });
  };
  const before = elements.map(sourceOf).join('');
  const after = tabs.map(tabXml).join('');
  let changed = before !== after;
  if (changed) {
    for (const item of elements) edit.remove(item);
    edit.extend(list!, after);
  }

  const names = namesXml(book, source, sheets, tabs, sourceOf, write);
  const [nameList] = childrenNamed(root, 'definedNames');
  const namesBefore = (nameList?.children ?? []).map(sourceOf).join('');
  if (names !== namesBefore) {
    changed = true;
    if (!nameList) edit.place(`<definedNames>${names}</definedNames>`, ORDER);
    else if (names === '') edit.remove(nameList);
    else {
      for (const item of nameList.children) edit.remove(item);
      edit.extend(nameList, names);
    }
  }

  const active = tabs.findIndex(({ sheet }) => sheet === book.active);
  const view = childrenNamed(root, 'bookViews')[0]?.children[0];
  const stands = book.active === shown && !changed;
  if (view && !stands && Number(view.attributes.activeTab ?? 0) !== active && active >= 0) {
    changed = true;
    edit.extend(view, '', { activeTab: String(active), firstSheet: '0' });
  }
  if ((book.protection !== null) !== locksStructure(source)) {
    changed = true;
    const [lock] = childrenNamed(root, 'workbookProtection');
    if (lock) edit.remove(lock);
    if (book.protection) edit.place('<workbookProtection lockStructure="1"/>', ORDER);
  }
  if (calculated) {
    changed = true;
    const [calc] = childrenNamed(root, 'calcPr');
    if (calc) edit.extend(calc, '', { fullCalcOnLoad: '1' });
    else edit.place('<calcPr fullCalcOnLoad="1"/>', ORDER);
  }
  return changed ? edit.apply() : null;
}

/** The model's sheets in its order; chart sheets keep their places as far as that goes. */
function tabsOf(
  book: Book,
  source: SourceBook,
  sheets: Original['sheets'],
  elements: readonly OutlineElement[],
): Tab[] {
  const tabs = book.sheets.map((sheet): Tab => {
    const at = source.sheets.findIndex((entry) =>
      sheets.some((one) => one.sheet === sheet && one.source === entry),
    );
    return { sheet, element: elements[at] ?? null, at };
  });
  source.sheets.forEach((entry, at) => {
    if (entry.relation.type === 'worksheet') return;
    tabs.splice(Math.min(at, tabs.length), 0, { sheet: null, element: elements[at]!, at });
  });
  return tabs;
}

function namesXml(
  book: Book,
  source: SourceBook,
  sheets: Original['sheets'],
  tabs: readonly Tab[],
  sourceOf: (item: OutlineElement) => string,
  write: (formula: string) => string,
): string {
  const list: string[] = [];
  const placed = new Set<Name>();
  const indexOf = (sheet: Sheet): number => tabs.findIndex((tab) => tab.sheet === sheet);
  const now = new Map(sheets.map(({ sheet }) => [sheet, aspectsOf(sheet)]));
  for (const item of source.names) {
    const { name = '', localSheetId } = item.attributes;
    const at = Number(localSheetId ?? NaN);
    const tab = localSheetId === undefined ? -1 : tabs.findIndex((one) => one.at === at);
    // Its sheet is gone; of one that never was the file is to answer for.
    const isGone = localSheetId !== undefined && tab < 0;
    if (isGone && at < source.sheets.length) continue;
    const sheet = tab < 0 ? null : tabs[tab]!.sheet;
    const kept = (): number =>
      list.push(
        tab < 0
          ? sourceOf(item)
          : sourceOf(item).replace(/localSheetId\s*=\s*["']\d+["']/, `localSheetId="${tab}"`),
      );
    if (name.startsWith('_xlnm.') || (tab >= 0 && !sheet) || isGone) {
      const opened = sheets.find((one) => one.sheet === sheet);
      const ours = sheet && opened && rewritten(name, opened, now.get(sheet)!);
      if (!ours) kept();
      continue;
    }
    const found = (sheet ? sheet.names : book.names).find((one) => one.name === name && !placed.has(one));
    if (!found) continue;
    placed.add(found);
    const { visible, comment, formula } = found;
    const hidden = item.attributes.hidden === '1' || item.attributes.hidden === 'true';
    const written = source.workbook.text(item);
    const same =
      visible === !hidden &&
      comment === (item.attributes.comment ?? '') &&
      formula.slice(1) === plainFormula(written);
    if (same) kept();
    else list.push(nameXml(found, tab < 0 ? undefined : tab, write));
  }
  for (const name of book.names) if (!placed.has(name)) list.push(nameXml(name, undefined, write));
  for (const sheet of book.sheets) {
    const index = indexOf(sheet);
    for (const name of sheet.names) if (!placed.has(name)) list.push(nameXml(name, index, write));
    const opened = sheets.find((one) => one.sheet === sheet);
    list.push(
      ...builtIn(sheet, index, opened ? rewriting(opened, now.get(sheet)!) : { print: true, filter: true }),
    );
  }
  return list.join('');
}

const nameXml = (
  { name, formula, visible, comment }: Name,
  localSheetId: number | undefined,
  write: (formula: string) => string,
): string =>
  element(
    'definedName',
    { name, comment: comment || undefined, localSheetId, hidden: !visible },
    escapeText(write(formula.slice(1))),
  );

type Now = ReturnType<typeof aspectsOf>;

const rewriting = ({ aspects }: Original['sheets'][number], now: Now) => ({
  print: aspects.pages !== now.pages,
  filter: aspects.filter !== now.filter,
});

function rewritten(name: string, opened: Original['sheets'][number], now: Now): boolean {
  const { print, filter } = rewriting(opened, now);
  return name === '_xlnm._FilterDatabase' ? filter : name.startsWith('_xlnm.Print_') && print;
}

/** Names that Excel derives from filter and print set-up. */
function builtIn(sheet: Sheet, localSheetId: number, wanted: { print: boolean; filter: boolean }): string[] {
  const quoted = quoteSheet(sheet.name);
  const { printArea, titleColumns, titleRows } = sheet.layout;
  const one = (
    name: string,
    rects: readonly Parameters<typeof printAbsolute>[0][],
    hidden = false,
  ): string[] =>
    rects.length === 0
      ? []
      : [
          element(
            'definedName',
            { name: `_xlnm.${name}`, localSheetId, hidden },
            escapeText(rects.map((rect) => `${quoted}!${printAbsolute(rect)}`).join(',')),
          ),
        ];
  return [
    ...(wanted.filter && sheet.filter ? one('_FilterDatabase', [sheet.filter.rect], true) : []),
    ...(wanted.print ? one('Print_Area', printArea) : []),
    ...(wanted.print
      ? one(
          'Print_Titles',
          [titleColumns, titleRows].filter((rect) => rect !== null),
        )
      : []),
  ];
}
