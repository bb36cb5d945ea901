/** An XML element as a tree: for tests only, apart from the product's own scanner. */
export interface Node {
  tag: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (_, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name];
    return String.fromCodePoint(name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}

export function parseXml(xml: string): Node {
  const root: Node = { tag: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  const token = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  for (let match = token.exec(xml); match; match = token.exec(xml)) {
    at = token.lastIndex;
    const [, closing, tag, list, empty, text] = match;
    const top = stack[stack.length - 1];
    if (text !== undefined) top.text += decode(text);
    else if (closing) {
      if (stack.pop()!.tag !== tag) throw new Error(`XML: ${tag} closes ${top.tag}`);
    } else if (tag) {
      const node: Node = { tag, attributes: {}, children: [], text: '' };
      for (const [, name, value] of list.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
        if (name in node.attributes) throw new Error(`XML: ${tag} has ${name} twice`);
        node.attributes[name] = decode(value);
      }
      top.children.push(node);
      if (!empty) stack.push(node);
    }
  }
  if (at !== xml.length || stack.length !== 1) throw new Error(`XML: stops at ${xml.slice(at, at + 80)}`);
  return root.children[0];
}

export function all(node: Node, tag: string): Node[] {
  return node.children.flatMap((child) => [...(child.tag === tag ? [child] : []), ...all(child, tag)]);
}
