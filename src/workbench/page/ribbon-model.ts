/** A button of the ribbon as the manifest tells it. */
export interface RibbonButton {
  id: string;
  label: string;
  tip: string;
  icon: string;
  largeIcon: string;
  /** The function that it runs; null shows the pane. */
  action: string | null;
}

export interface RibbonGroup {
  id: string;
  label: string;
  buttons: readonly RibbonButton[];
}

export interface Ribbon {
  label: string;
  groups: readonly RibbonGroup[];
}

/**
 * The tab of an add-in's manifest in a language (zh-CN, en-US). Addresses below the add-in's own become relative to `root`.
 * Throws an Error where the text is no manifest.
 */
export function readRibbon(xml: string, locale: string, root: string): Ribbon {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const tab = first(document, 'CustomTab');
  if (!tab) throw new Error('manifest.xml holds no CustomTab');
  const base = (first(document, 'SourceLocation')?.getAttribute('DefaultValue') ?? '').replace(/[^/]*$/, '');
  const texts = resources(document, locale);
  const said = (parent: Element, name: string): string => {
    const id = child(parent, name)?.getAttribute('resid') ?? '';
    return texts.get(id) ?? id;
  };
  const image = (control: Element, size: number): string => {
    const found = all(control, 'Image').find((one) => Number(one.getAttribute('size')) === size);
    const address = texts.get(found?.getAttribute('resid') ?? '') ?? '';
    return address.startsWith(base) ? root + address.slice(base.length) : '';
  };
  const groups = all(tab, 'Group').map((group) => ({
    id: group.getAttribute('id') ?? '',
    label: said(group, 'Label'),
    buttons: all(group, 'Control').map((control) => {
      const tip = child(control, 'Supertip');
      return {
        id: control.getAttribute('id') ?? '',
        label: said(control, 'Label'),
        tip: tip ? said(tip, 'Description') : '',
        icon: image(control, 32),
        largeIcon: image(control, 80),
        action: first(control, 'FunctionName')?.textContent ?? null,
      };
    }),
  }));
  return { label: said(tab, 'Label'), groups };
}

const all = (parent: Element | Document, name: string): Element[] => [
  ...parent.getElementsByTagNameNS('*', name),
];
const first = (parent: Element | Document, name: string): Element | undefined => all(parent, name)[0];
const child = (parent: Element, name: string): Element | undefined =>
  [...parent.children].find(({ localName }) => localName === name);

/** Texts and addresses by their id, in the language where it is given. */
function resources(document: Document, locale: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of ['Image', 'Url', 'String'])
    for (const element of all(document, name)) {
      const id = element.getAttribute('id');
      if (id === null) continue;
      const other = all(element, 'Override').find((one) => one.getAttribute('Locale') === locale);
      found.set(id, other?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '');
    }
  return found;
}
