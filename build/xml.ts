/** An element of the manifest: its attributes, and children or text. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Element[] | string;
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Element[] | string = [],
): Element {
  return { name, attributes, children };
}

/** The element as indented XML. */
export function xml({ name, attributes, children }: Element, indent = ''): string {
  const open = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}`;
  if (typeof children === 'string') return `${open}>${escaped(children)}</${name}>\n`;
  if (children.length === 0) return `${open} />\n`;
  return `${open}>\n${children.map((child) => xml(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
