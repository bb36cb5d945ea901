import { invalidArgument } from '../protocol/errors';
import type { Book, XmlPart } from './types';

export const partOf = (book: Book, id: string): XmlPart | undefined =>
  book.parts.find((part) => part.id === id);

export function addPart(book: Book, xml: string): XmlPart {
  const part: XmlPart = { id: book.nextId(), xml, namespace: namespaceOf(xml), deleted: false };
  book.parts.push(part);
  return part;
}

export function replacePart(part: XmlPart, xml: string): void {
  part.namespace = namespaceOf(xml);
  part.xml = xml;
}

/** The namespace of the root element. @throws InvalidArgument for what is no XML document. */
function namespaceOf(xml: string): string {
  const root =
    /^\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--[\s\S]*?-->\s*)*<([\w:.-]+|[\p{L}_][\p{L}\p{N}_:.-]*)((?:\s[^>]*?)?)(\/?)>/u.exec(
      xml,
    );
  if (!root || !wellFormed(xml)) throw invalidArgument('The text is no XML document.');
  const prefix = root[1]!.includes(':') ? `:${root[1]!.split(':')[0]}` : '';
  return new RegExp(`xmlns${prefix}\\s*=\\s*["']([^"']*)["']`).exec(root[2] ?? '')?.[1] ?? '';
}

/** Tags open and close in order; no bare ampersand. */
function wellFormed(xml: string): boolean {
  const plain = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  if (/&(?!(?:\w+|#\d+|#x[0-9a-fA-F]+);)/.test(plain)) return false;
  const open: string[] = [];
  let roots = 0;
  for (const [, close, name, , selfClosed] of plain.matchAll(
    /<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g,
  )) {
    if (close) {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots += 1;
      if (!selfClosed) open.push(name!);
    }
  }
  return open.length === 0 && roots === 1;
}
