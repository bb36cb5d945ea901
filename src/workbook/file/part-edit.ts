import { outline, type OutlineElement } from './outline';
import { xmlText } from './xml-text';
import { joinBytes } from './zip';
import { escapeAttribute, escapeText } from './xml-write';

interface Splice {
  from: number;
  to: number;
  text: string;
}

/** Edits a small XML part in place: what is not touched stays byte for byte. */
export class PartEdit {
  readonly root: OutlineElement;
  private readonly splices: Splice[] = [];

  constructor(
    private readonly bytes: Uint8Array,
    part: string,
  ) {
    this.root = outline(bytes, part);
  }

  /** The XML of an element as it stands. */
  source(element: OutlineElement): string {
    return new TextDecoder().decode(this.bytes.subarray(element.from, element.to));
  }

  /** The text between an element's tags. */
  text(element: OutlineElement): string {
    return xmlText(this.bytes, element.openTo, element.closeFrom);
  }

  /** Appends elements, written without prefix, to an element and sets attributes of it; each element once. */
  extend(element: OutlineElement, xml: string, attributes: Record<string, string> = {}): void {
    let open = new TextDecoder().decode(this.bytes.subarray(element.from, element.openTo));
    for (const [name, value] of Object.entries(attributes)) open = withAttribute(open, name, value);
    if (element.closesItself && xml !== '') {
      const { prefix, name } = element;
      open = `${open.replace(/\s*\/>$/, '>')}${this.prefixed(xml)}</${prefix}${name}>`;
    } else if (xml !== '') this.splice(element.closeFrom, element.closeFrom, this.prefixed(xml));
    this.splice(element.from, element.openTo, open);
  }

  /** Gives an element without children another text. */
  setText(element: OutlineElement, text: string): void {
    this.splice(element.openTo, element.closeFrom, escapeText(text));
  }

  remove(element: OutlineElement): void {
    this.splice(element.from, element.to, '');
  }

  /** Puts an element, written without prefix, among the root's children where the schema's order wants it. */
  place(xml: string, order: readonly string[]): void {
    const name = /^<(\w+)/.exec(xml)![1];
    const before = new Set(order.slice(0, order.indexOf(name)));
    const previous = this.root.children.filter((child) => before.has(child.name)).pop();
    const at = previous ? previous.to : this.root.openTo;
    this.splice(at, at, this.prefixed(xml));
  }

  apply(): Uint8Array {
    const encoder = new TextEncoder();
    const pieces: Uint8Array[] = [];
    let at = 0;
    // At one place, what is inserted comes before what replaces the element that begins there.
    const inOrder = [...this.splices].sort((a, b) => a.from - b.from || a.to - b.to);
    for (const { from, to, text } of inOrder) {
      // Inside an element that is removed whole.
      if (from < at) continue;
      pieces.push(this.bytes.subarray(at, from), encoder.encode(text));
      at = to;
    }
    pieces.push(this.bytes.subarray(at));
    return joinBytes(pieces);
  }

  /** Elements of ours in the root's name space, whatever prefix the part gives it. */
  private prefixed(xml: string): string {
    const { prefix } = this.root;
    return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  }

  private splice(from: number, to: number, text: string): void {
    this.splices.push({ from, to, text });
  }
}

/** A start tag with one attribute set. */
function withAttribute(tag: string, name: string, value: string): string {
  const attribute = `${name}="${escapeAttribute(value)}"`;
  const there = new RegExp(`(\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`);
  return there.test(tag)
    ? tag.replace(there, (_, space: string) => space + attribute)
    : tag.replace(/\s*(\/?)>$/, (_, slash: string) => ` ${attribute}${slash}>`);
}

/** XML of one part without its name space prefix, to compare it with ours. */
export function unprefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}
