import type { DataNode } from '../../ledger/grid';
import { readDataXml } from '../file/data-xml';
import { DATA_NAMESPACE } from '../marks';
import { request, type Options } from './office';

/** A custom XML part of ours in the open workbook. */
export interface DataPart {
  partId: string;
  root: DataNode;
}

/** Our custom XML parts; those of others are not looked into. Throws ExcelFailure, UnreadableFile where one is broken. */
export async function readDataParts(options: Options = {}): Promise<DataPart[]> {
  const texts = await readParts(DATA_NAMESPACE, options);
  return texts.map(({ partId, xml }) => ({ partId, root: dataOf(xml, partId) }));
}

/** The text of every custom XML part of a name space. */
export async function readParts(
  namespace: string,
  options: Options = {},
): Promise<{ partId: string; xml: string }[]> {
  const ids = await request((workbook) => {
    const parts = workbook.customXmlParts.getByNamespace(namespace);
    parts.load('items/id');
    return () => parts.items.map(({ id }) => id);
  }, options);
  const found: { partId: string; xml: string }[] = [];
  for (const partId of ids) {
    // Each by itself: a seal of a large ledger fills a good part of an answer.
    const xml = await request((workbook) => {
      const text = workbook.customXmlParts.getItem(partId).getXml();
      return () => text.value;
    }, options);
    found.push({ partId, xml });
  }
  return found;
}

export function dataOf(xml: string, place: string): DataNode {
  // The text is UTF-8 from here on, whatever its declaration says.
  const plain = xml.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '');
  return readDataXml(new TextEncoder().encode(plain), place);
}
