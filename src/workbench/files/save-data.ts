import type { Book } from '../host';
import { element, XML_HEAD } from '../../workbook/file/xml-write';
import type { Original } from './open';
import { Relations } from './relations';
import type { PartSink } from './part-sink';
import {
  EXTENSION_RELATION,
  EXTENSION_TYPE,
  PANES_RELATION,
  PANES_TYPE,
  panesXml,
  settingsXml,
} from './settings-part';

const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Custom XML parts and add-in settings in line with the model. */
export function saveData(
  book: Book,
  { source, parts, settings }: Original,
  addin: string,
  relations: Relations,
  sink: PartSink,
  numbered: (stem: string) => number,
): void {
  const there = new Set(book.parts.map(({ id }) => id));
  for (const [id, { part }] of parts) {
    if (there.has(id)) continue;
    for (const owned of source.ownedBy([part])) sink.remove(owned);
    const relation = source.relations.find(({ target }) => target === part);
    if (relation) relations.remove(relation.id);
  }
  for (const { id, xml, namespace } of book.parts) {
    const known = parts.get(id);
    if (known?.xml === xml) continue;
    if (known) sink.write(known.part, xml);
    else addPart(xml, namespace, relations, sink, numbered);
  }
  saveSettings(book.settings, source.parts, settings, addin, sink, numbered);
}

function addPart(
  xml: string,
  namespace: string,
  relations: Relations,
  sink: PartSink,
  numbered: (stem: string) => number,
): void {
  const number = numbered('customxml/item');
  const part = `customXml/item${number}.xml`;
  sink.write(part, xml.startsWith('<?xml') ? xml : XML_HEAD + xml, 'application/xml');
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  const schema = element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': namespace }));
  const head = { 'ds:itemID': id, 'xmlns:ds': CUSTOM_XML };
  sink.write(
    `customXml/itemProps${number}.xml`,
    XML_HEAD + element('ds:datastoreItem', head, schema),
    PROPERTIES_TYPE,
  );
  const properties = element('Relationship', {
    Id: 'rId1',
    Type: `${OFFICE}/customXmlProps`,
    Target: `itemProps${number}.xml`,
  });
  sink.write(
    `customXml/_rels/item${number}.xml.rels`,
    XML_HEAD + element('Relationships', { xmlns: PACKAGE }, properties),
  );
  relations.add('customXml', `/${part}`);
}

function saveSettings(
  settings: ReadonlyMap<string, string>,
  pack: Original['source']['parts'],
  before: Original['settings'],
  addin: string,
  sink: PartSink,
  numbered: (stem: string) => number,
): void {
  if (JSON.stringify([...settings]) === before.state) return;
  const xml = settingsXml(addin, settings);
  if (before.part !== null) return sink.write(before.part, xml);
  const part = `xl/webextensions/webextension${numbered('xl/webextensions/webextension')}.xml`;
  sink.write(part, xml, EXTENSION_TYPE);
  const top = new Relations(pack, '');
  const panes = pack.relationships('').find(({ type }) => type === 'webextensiontaskpanes')?.target;
  // A list of panes of other add-ins stays as it is; ours stands beside it.
  const own =
    panes === undefined
      ? 'xl/webextensions/taskpanes.xml'
      : `xl/webextensions/taskpanes${numbered('xl/webextensions/taskpanes')}.xml`;
  const inner = new Relations(pack, own);
  sink.write(own, panesXml(inner.add(EXTENSION_RELATION, `/${part}`)), PANES_TYPE);
  sink.write(inner.list, inner.xml());
  top.add(PANES_RELATION, `/${own}`);
  sink.write(top.list, top.xml());
}
