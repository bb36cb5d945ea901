import { childrenNamed } from '../../workbook/file/outline';
import { outline } from '../../workbook/file/outline';
import { element, XML_HEAD } from '../../workbook/file/xml-write';
import type { Package } from '../../workbook/file/package';

/** Add-in settings travel in a web extension part, as Excel keeps them: one property per key, its value as JSON. */
export interface SettingsPart {
  part: string;
  settings: Map<string, string>;
}

const NAMESPACE = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const EXTENSION_TYPE = 'application/vnd.ms-office.webextension+xml';
export const PANES_TYPE = 'application/vnd.ms-office.webextensiontaskpanes+xml';
export const EXTENSION_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
export const PANES_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';

/** The settings of the add-in with this id; null where the file has none. */
export function readSettings(book: Package, addin: string): SettingsPart | null {
  for (const panes of book.relationships('')) {
    if (panes.type !== 'webextensiontaskpanes' || !book.has(panes.target)) continue;
    for (const { type, target } of book.relationships(panes.target)) {
      if (type !== 'webextension' || !book.has(target)) continue;
      const root = outline(book.read(target), target);
      const id = childrenNamed(root, 'reference')[0]?.attributes.id ?? '';
      if (bare(id) !== bare(addin)) continue;
      const properties = childrenNamed(root, 'properties').flatMap(({ children }) => children);
      const entries = properties.map(({ attributes: { name = '', value = 'null' } }): [string, string] => [
        name,
        value,
      ]);
      return { part: target, settings: new Map(entries) };
    }
  }
  return null;
}

const bare = (id: string): string => id.replace(/[{}]/g, '').toLowerCase();

export function settingsXml(addin: string, settings: ReadonlyMap<string, string>): string {
  const list = [...settings].map(([name, value]) => element('we:property', { name, value }));
  return (
    XML_HEAD +
    element(
      'we:webextension',
      { 'xmlns:we': NAMESPACE, id: `{${addin.toUpperCase()}}` },
      element('we:reference', { id: addin, version: '1.0.0.0', store: 'developer', storeType: 'Registry' }) +
        '<we:alternateReferences/>' +
        (list.length > 0 ? element('we:properties', {}, list.join('')) : '<we:properties/>') +
        '<we:bindings/>' +
        element('we:snapshot', { 'xmlns:r': RELATIONS }),
    )
  );
}

/** The list of panes; closed, so that a computer without the add-in complains of nothing. */
export const panesXml = (relation: string): string =>
  XML_HEAD +
  element(
    'wetp:taskpanes',
    { 'xmlns:wetp': PANES },
    element(
      'wetp:taskpane',
      { dockstate: 'right', visibility: '0', width: 350, row: 1 },
      element('wetp:webextensionref', { 'xmlns:r': RELATIONS, 'r:id': relation }),
    ),
  );
