import type { DataNode } from '../../ledger/grid';
import { DATA_NAMESPACE } from '../marks';
import { crc32 } from './crc32';
import { dataXml, readDataXml } from './data-xml';
import type { Package } from './package';
import type { Namespaces } from './write-sheet';
import { element, XML_HEAD } from './xml-write';
import type { ZipWriter } from './zip-write';

const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** A root's name space stands within its first bytes. */
const HEAD_BYTES = 1024;

/** A custom XML part of ours and where it lies. */
export interface DataPart {
  part: string;
  root: DataNode;
}

/** Our custom XML parts; those of others are not looked into. Throws UnreadableFile where one of ours is broken. */
export function readDataParts(book: Package, workbookPart: string): DataPart[] {
  const found: DataPart[] = [];
  // Excel hangs custom XML on the workbook; LibreOffice moves it to the package.
  for (const { type, target } of [...book.relationships(workbookPart), ...book.relationships('')]) {
    if (type !== 'customXml' || !book.has(target)) continue;
    const bytes = book.read(target);
    const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
    if (!head.includes(DATA_NAMESPACE)) continue;
    found.push({ part: target, root: readDataXml(bytes, target) });
  }
  return found;
}

/** Writes a new part with its properties under the first free number and returns its name. */
export function addDataPart(
  root: DataNode,
  target: { zip: ZipWriter; namespaces: Namespaces; contentTypes: Map<string, string> },
  taken: (part: string) => boolean,
): string {
  let number = 1;
  while (taken(`customXml/item${number}.xml`) || taken(`customXml/itemProps${number}.xml`)) number += 1;
  const part = `customXml/item${number}.xml`;
  const { zip, namespaces, contentTypes } = target;
  zip.addText(part, dataXml(root));
  zip.addText(`customXml/itemProps${number}.xml`, propertiesXml(root));
  const Type = `${namespaces.relations}/customXmlProps`;
  zip.addText(
    `customXml/_rels/item${number}.xml.rels`,
    XML_HEAD +
      element(
        'Relationships',
        { xmlns: PACKAGE_RELATIONS },
        element('Relationship', { Id: 'rId1', Type, Target: `itemProps${number}.xml` }),
      ),
  );
  contentTypes.set(part, 'application/xml');
  contentTypes.set(`customXml/itemProps${number}.xml`, PROPERTIES);
  return part;
}

function propertiesXml({ attributes }: DataNode): string {
  const references = element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': DATA_NAMESPACE }));
  const id = { 'ds:itemID': guid(attributes.id ?? ''), 'xmlns:ds': CUSTOM_XML };
  return XML_HEAD + element('ds:datastoreItem', id, references);
}

/** An id in Excel's form that the same data always gets. */
function guid(id: string): string {
  const encoder = new TextEncoder();
  const digits = [0, 1, 2, 3]
    .map((salt) =>
      crc32(encoder.encode(`${salt}|${id}`))
        .toString(16)
        .padStart(8, '0'),
    )
    .join('')
    .toUpperCase();
  const groups = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20)];
  return `{${groups.join('-')}-${digits.slice(20)}}`;
}
