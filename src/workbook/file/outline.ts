import { XmlScanner } from './xml-scan';

/** An element of a small part with the places of its tags, so that the part can be edited in place. */
export interface OutlineElement {
  /** Local name. */
  name: string;
  /** The name space prefix with its colon, or ''. */
  prefix: string;
  attributes: Readonly<Record<string, string | undefined>>;
  children: OutlineElement[];
  /** Of the start tag: its "<" and the byte after its ">". */
  from: number;
  openTo: number;
  /** Of the end tag; for an element that closes itself both are `openTo`. */
  closeFrom: number;
  to: number;
  closesItself: boolean;
}

/** The elements of a part as a tree. Throws UnreadableFile where the XML is broken. */
export function outline(bytes: Uint8Array, part: string): OutlineElement {
  const stack: OutlineElement[] = [];
  let root: OutlineElement | null = null;
  const scanner = new XmlScanner(
    {
      open() {
        const element = elementAt(bytes, scanner);
        stack[stack.length - 1]?.children.push(element);
        root ??= element;
        stack.push(element);
      },
      close() {
        const element = stack.pop()!;
        if (element.closesItself) return;
        element.closeFrom = scanner.tagFrom;
        element.to = scanner.tagEnd + 1;
      },
      text() {
        return;
      },
    },
    part,
  );
  scanner.push(bytes);
  scanner.finish();
  return root!;
}

/** The element whose start tag the scanner has just read; its end is not known yet. */
export function elementAt(bytes: Uint8Array, scanner: XmlScanner): OutlineElement {
  const { tagFrom, nameTo, tagEnd } = scanner;
  const qualified = new TextDecoder().decode(bytes.subarray(tagFrom + 1, nameTo));
  const colon = qualified.indexOf(':') + 1;
  const openTo = tagEnd + 1;
  return {
    name: qualified.slice(colon),
    prefix: qualified.slice(0, colon),
    attributes: scanner.attributes(),
    children: [],
    from: tagFrom,
    openTo,
    closeFrom: openTo,
    to: openTo,
    closesItself: bytes[tagEnd - 1] === 47,
  };
}

/** The direct children of one local name. */
export function childrenNamed(element: OutlineElement, name: string): OutlineElement[] {
  return element.children.filter((child) => child.name === name);
}
