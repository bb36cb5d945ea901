import type { Sheet, Table } from '../host';
import { childrenNamed, type OutlineElement } from '../../workbook/file/outline';
import type { Package } from '../../workbook/file/package';
import { element } from '../../workbook/file/xml-write';
import { ASPECTS, aspectsOf, linesOf, type Aspect, type Aspects } from './aspects';
import { fileFormula } from './formula-names';
import type { OpenedSheet } from './open';
import type { PartSink } from './part-sink';
import { CellPatch, type PatchContext } from './patch-cells';
import { pinnedState, savePinned } from './pinned';
import { extensionsWith, isModelled } from './read-rules';
import { tableState } from './read-tables';
import { Relations } from './relations';
import { saveCharts } from './save-charts';
import { saveDrawn } from './save-drawn';
import { markActive, replaceFilter, replacePrint, replaceTab, replaceView } from './save-frame';
import { SheetEdit } from './sheet-edit';
import { columnsXml, linksXml, mergesXml, protectionXml } from './write-frame';
import { conditionsXml, validationsXml } from './write-rules';
import { changedTableXml, newTableXml } from './write-tables';

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const BLANK = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`;

/** Brings one sheet part in line with the model. Each step yields how many bytes it took; returns how many cells were written. */
export function* saveSheet(
  sheet: Sheet,
  opened: OpenedSheet | null,
  part: string,
  /** Whether its tab is the one shown now; null where that did not change. */
  active: boolean | null,
  context: PatchContext,
  pack: Package,
  sink: PartSink,
): Generator<number, number> {
  const now = aspectsOf(sheet);
  if (opened) {
    saveDrawn(sheet, opened, pack, sink);
    if (isUntouched(sheet, opened, now) && (active ?? opened.selected) === opened.selected) return 0;
  }
  const edit = new SheetEdit(opened ? yield* pack.readSteps(part) : new TextEncoder().encode(BLANK));
  const cells = new CellPatch(sheet, edit, context);
  yield* cells.run(part);
  const relations = new Relations(pack, part);
  const changed = (aspect: Aspect): boolean => opened?.aspects[aspect] !== now[aspect];

  if (changed('tab') || changed('print')) replaceTab(edit, sheet);
  if (changed('view')) replaceView(edit, sheet, active ?? sheet.book.active === sheet);
  else if (active !== null) markActive(edit, active);
  if (changed('columns')) edit.replace('cols', columnsXml(sheet, context.styles));
  if (changed('protection')) edit.replace('sheetProtection', protectionXml(sheet));
  if (changed('filter')) replaceFilter(edit, sheet);
  if (changed('merges')) edit.replace('mergeCells', mergesXml(sheet));
  if (changed('conditions')) replaceConditions(edit, sheet, context);
  if (changed('validations')) replaceValidations(edit, sheet);
  if (changed('links')) {
    relations.removeType('hyperlink');
    edit.replace(
      'hyperlinks',
      linksXml(sheet, (address) => relations.add('hyperlink', address, true)),
    );
  }
  if (changed('print') && (opened || Object.keys(sheet.layout.properties).length > 0))
    replacePrint(edit, sheet, opened);
  saveCharts(sheet, edit, relations, pack, sink);
  const write = (formula: string): string => fileFormula(formula, context.custom, context.prefixes);
  if (opened) savePinned(edit, sheet.pinned, opened.pinned, write);
  saveTables(sheet, opened, edit, relations, pack, sink, write);
  if (relations.changed) sink.write(relations.list, relations.xml());
  if (edit.changed || !opened) yield* sink.pack(part, edit.pieces());
  return cells.written;
}

/** Nothing of the sheet part can have become another: it need not be read. */
function isUntouched(sheet: Sheet, opened: OpenedSheet, now: Aspects): boolean {
  const { tables, aspects, writes, lines, pinned } = opened;
  return (
    sheet.cells.writes === writes &&
    ASPECTS.every((aspect) => aspects[aspect] === now[aspect]) &&
    linesOf(sheet) === lines &&
    pinnedState(sheet.pinned) === pinned &&
    sheet.charts.length === 0 &&
    sheet.tables.length === tables.length &&
    tables.every(({ table, state }) => sheet.tables.includes(table) && tableState(table) === state)
  );
}

/** All of them stand in the sheet's own list, which may speak of other sheets too; an extension with some of them goes. */
function replaceValidations(edit: SheetEdit, sheet: Sheet): void {
  edit.replace('dataValidations', validationsXml(sheet.validations));
  const extended = extensionsWith(edit.root, 'dataValidations');
  for (const list of edit.childrenNamed('extLst')) {
    const gone = list.children.filter((extension) => extended.includes(extension));
    const places = gone.length > 0 && gone.length === list.children.length ? [list] : gone;
    for (const { from, to } of places) edit.spliceRaw(from, to, '');
  }
}

/** Kinds of conditions that the model does not hold stay where they are, with their strength. */
function replaceConditions(edit: SheetEdit, sheet: Sheet, context: PatchContext): void {
  const taken = new Set<number>();
  for (const block of edit.childrenNamed('conditionalFormatting')) {
    const rules = childrenNamed(block, 'cfRule');
    const others = rules.filter((rule) => !isModelled(rule));
    for (const { attributes } of others) taken.add(Number(attributes.priority));
    if (others.length > 0)
      for (const rule of rules.filter(isModelled)) edit.spliceRaw(rule.from, rule.to, '');
  }
  const ours = (block: OutlineElement): boolean => childrenNamed(block, 'cfRule').every(isModelled);
  edit.replace('conditionalFormatting', conditionsXml(sheet.conditions, context.styles, taken), ours);
}

function saveTables(
  sheet: Sheet,
  opened: OpenedSheet | null,
  edit: SheetEdit,
  relations: Relations,
  pack: Package,
  sink: PartSink,
  write: (formula: string) => string,
): void {
  const before = opened?.tables ?? [];
  const gone = before.filter(({ table }) => !sheet.tables.includes(table));
  const added = sheet.tables.filter((table) => !before.some((known) => known.table === table));
  for (const { table, part, state } of before)
    if (sheet.tables.includes(table) && tableState(table) !== state)
      sink.write(part, changedTableXml({ bytes: pack.read(part), part, state }, table, write));
  if (gone.length === 0 && added.length === 0) return;
  const ids = new Map<Table, string>();
  const there = opened ? pack.relationships(opened.source.relation.target) : [];
  for (const { table, part } of before) {
    const id = there.find(({ target }) => target === part)?.id ?? '';
    if (sheet.tables.includes(table)) ids.set(table, id);
    else {
      relations.remove(id);
      sink.remove(part);
    }
  }
  for (const table of added) {
    const id = sink.nextTable();
    sink.write(`xl/tables/table${id}.xml`, newTableXml(table, id), TABLE_TYPE);
    ids.set(table, relations.add('table', `/xl/tables/table${id}.xml`));
  }
  const list = sheet.tables.map((table) =>
    element('tablePart', { 'xmlns:r': RELATIONS, 'r:id': ids.get(table) }),
  );
  edit.replace(
    'tableParts',
    list.length === 0 ? '' : element('tableParts', { count: list.length }, list.join('')),
  );
}
