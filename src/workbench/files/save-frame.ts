import type { Json, Sheet } from '../host';
import { printRect } from '../host/model/address';
import type { PageLayout } from '../host/model/types';
import { element } from '../../workbook/file/xml-write';
import type { OpenedSheet } from './open';
import { rectOf } from './read-rules';
import { withAttributes, type SheetEdit } from './sheet-edit';
import { filterXml, headerFooterXml, printAttributes, tabXml, viewXml } from './write-frame';

/** The tab's colour and the fit to pages share an element with other things, which stay. */
export function replaceTab(edit: SheetEdit, sheet: Sheet): void {
  const [there] = edit.childrenNamed('sheetPr');
  const xml = tabXml(sheet);
  if (!there) return edit.replace('sheetPr', xml);
  const kept = there.children
    .filter(({ name }) => name !== 'tabColor' && name !== 'pageSetUpPr')
    .map((child) => edit.source(child.from, child.to));
  const ours = /^<sheetPr>(.*)<\/sheetPr>$/s.exec(xml)?.[1] ?? '';
  const [colour = '', fit = ''] = [/<tabColor[^>]*>/.exec(ours)?.[0], /<pageSetUpPr[^>]*>/.exec(ours)?.[0]];
  const tag = edit.source(there.from, there.openTo).replace(/\s*\/>$/, '>');
  edit.spliceRaw(
    there.from,
    there.to,
    `${tag}${edit.withPrefix(colour)}${kept.join('')}${edit.withPrefix(fit)}</${there.prefix}sheetPr>`,
  );
}

/** Zoom, hidden zeros and the like stay with the view. */
export function replaceView(edit: SheetEdit, sheet: Sheet, active: boolean): void {
  const said = edit.childrenNamed('sheetViews')[0]?.children[0]?.attributes;
  edit.replace('sheetViews', viewXml(sheet, active, said));
}

/** Two sheets that are both selected would be edited together in Excel. */
export function markActive(edit: SheetEdit, active: boolean): void {
  const view = edit.childrenNamed('sheetViews')[0]?.children[0];
  if (!view) return;
  const { tabSelected } = view.attributes;
  if ((tabSelected === '1' || tabSelected === 'true') === active) return;
  const tag = edit.source(view.from, view.openTo);
  edit.spliceRaw(view.from, view.openTo, withAttributes(tag, { tabSelected: active ? '1' : undefined }));
}

/** A filter that only moved keeps what it filters by; how it was sorted names cells, and goes. */
export function replaceFilter(edit: SheetEdit, sheet: Sheet): void {
  const [there] = edit.childrenNamed('autoFilter');
  const { filter } = sheet;
  if (!there || rectOf(there.attributes.ref)?.columns !== filter?.rect.columns || !filter)
    return edit.replace('autoFilter', filterXml(sheet));
  const tag = edit.source(there.from, there.openTo);
  edit.spliceRaw(there.from, there.openTo, withAttributes(tag, { ref: printRect(filter.rect) }));
  for (const child of there.children)
    if (child.name === 'sortState') edit.spliceRaw(child.from, child.to, '');
}

/** The print set-up: of what the file says only what changed. */
export function replacePrint(edit: SheetEdit, { layout }: Sheet, opened: OpenedSheet | null): void {
  const before = opened && (JSON.parse(opened.aspects.print) as [PageLayout['properties'], Json]);
  const said = printAttributes(before?.[0] ?? {});
  for (const [name, all] of Object.entries(printAttributes(layout.properties))) {
    const [there] = before ? edit.childrenNamed(name) : [];
    const changed = Object.entries(all).filter(([key, value]) => value !== said[name]?.[key]);
    const given = Object.values(all).some((value) => value !== undefined);
    if (there && changed.length > 0) {
      const wanted = changed.map(([key, value]) => [key, value === undefined ? undefined : String(value)]);
      const tag = edit.source(there.from, there.openTo);
      edit.spliceRaw(there.from, there.openTo, withAttributes(tag, Object.fromEntries(wanted)));
    } else if (!there && (!before || changed.length > 0)) edit.replace(name, given ? element(name, all) : '');
  }
  if (JSON.stringify(layout.headersFooters) !== JSON.stringify(before?.[1] ?? {}))
    edit.replace('headerFooter', headerFooterXml(layout));
}
