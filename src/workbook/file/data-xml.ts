import type { DataNode } from '../../ledger/grid';
import { DATA_NAMESPACE } from '../marks';
import { outline, type OutlineElement } from './outline';
import { unescapeExcel, xmlText } from './xml-text';
import { element, escapeText, XML_HEAD } from './xml-write';

/** Data of ours as the text of a custom XML part. */
export function dataXml(root: DataNode, namespace = DATA_NAMESPACE): string {
  return XML_HEAD + nodeXml(root, { xmlns: namespace });
}

function nodeXml({ name, attributes, children, text }: DataNode, more: Record<string, string> = {}): string {
  const content = escapeText(text) + children.map((child) => nodeXml(child)).join('');
  return element(name, { ...more, ...attributes }, content);
}

/** The data in a custom XML part; `place` names it in an error. Throws UnreadableFile. */
export function readDataXml(bytes: Uint8Array, place: string): DataNode {
  return nodeOf(bytes, outline(bytes, place));
}

function nodeOf(bytes: Uint8Array, source: OutlineElement): DataNode {
  const { name, attributes, children } = source;
  const own = Object.entries(attributes).filter(([key]) => key !== 'xmlns');
  return {
    name,
    attributes: Object.fromEntries(own.map(([key, value]) => [key, unescapeExcel(value ?? '')])),
    children: children.map((child) => nodeOf(bytes, child)),
    text: children.length === 0 ? unescapeExcel(xmlText(bytes, source.openTo, source.closeFrom)) : '',
  };
}
