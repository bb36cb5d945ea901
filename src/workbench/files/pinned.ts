import type { Pinned } from '../host/model/types';
import type { OutlineElement } from '../../workbook/file/outline';
import { childrenNamed } from '../../workbook/file/outline';
import { escapeText } from '../../workbook/file/xml-write';
import { isModelled, type TextOf } from './read-rules';
import { withAttributes, type SheetEdit } from './sheet-edit';

/** A place or a formula in the XML of what the model does not hold. */
interface Site {
  kind: Pinned['kind'];
  element: OutlineElement;
  /** Null where it is the element's text. */
  attribute: string | null;
  /** What goes where the place is gone, from the inmost: each one only when nothing else is left in it. */
  owners: readonly OutlineElement[];
}

const AREAS: Readonly<Record<string, string>> = {
  protectedRange: 'sqref',
  ignoredError: 'sqref',
  cellWatch: 'r',
};

/** All of them, in the order of the part. */
function sitesOf(root: OutlineElement): Site[] {
  return root.children.flatMap((child): Site[] => {
    switch (child.name) {
      case 'conditionalFormatting':
        return inConditions(child);
      case 'protectedRanges':
      case 'ignoredErrors':
      case 'cellWatches':
        return child.children
          .filter(({ name }) => AREAS[name] !== undefined)
          .map((element) => site('area', element, AREAS[element.name]!, [element, child]));
      case 'rowBreaks':
      case 'colBreaks':
        return child.children.map((element) =>
          site(child.name === 'rowBreaks' ? 'row' : 'column', element, 'id', [element, child]),
        );
      case 'extLst':
        return child.children
          .filter((extension) => childrenNamed(extension, 'dataValidations').length === 0)
          .flatMap((extension) => inExtension(extension, [extension, child]));
      default:
        return [];
    }
  });
}

const site = (
  kind: Site['kind'],
  element: OutlineElement,
  attribute: string | null,
  owners: readonly OutlineElement[],
): Site => ({ kind, element, attribute, owners });

function inConditions(block: OutlineElement): Site[] {
  const others = childrenNamed(block, 'cfRule').filter((rule) => !isModelled(rule));
  if (others.length === 0) return [];
  const formulas = others.flatMap((rule) => childrenNamed(rule, 'formula'));
  const limits = others
    .flatMap(({ children }) => children)
    .flatMap((shown) => childrenNamed(shown, 'cfvo'))
    .filter(({ attributes: { type, val = '' } }) => type === 'formula' && val !== '');
  return [
    site('area', block, 'sqref', [block]),
    ...formulas.map((element) => site('formula', element, null, [])),
    ...limits.map((element) => site('formula', element, 'val', [])),
  ];
}

function inExtension(element: OutlineElement, owners: readonly OutlineElement[]): Site[] {
  return element.children.flatMap((child) => {
    if (child.name === 'sqref') return [site('area', child, null, owners)];
    if (child.name === 'f') return [site('formula', child, null, [])];
    return inExtension(child, [child, ...owners]);
  });
}

/** As the model holds them. */
export const readPinned = (root: OutlineElement, textOf: TextOf): Pinned[] =>
  sitesOf(root).map(({ kind, element, attribute }) => {
    const text = attribute === null ? textOf(element) : (element.attributes[attribute] ?? '');
    return { kind, text: kind === 'formula' ? `=${text}` : text };
  });

/** As a text that is equal where all of them are. */
export const pinnedState = (pinned: readonly Pinned[]): string =>
  JSON.stringify(pinned.map(({ text }) => text));

/** Brings what moved into the sheet; `write` gives a formula, without "=", as a file holds it. */
export function savePinned(
  edit: SheetEdit,
  pinned: readonly Pinned[],
  state: string,
  write: (formula: string) => string,
): void {
  const before = JSON.parse(state) as string[];
  const gone = new Map<OutlineElement, Set<OutlineElement>>();
  for (const [at, { kind, element, attribute, owners }] of sitesOf(edit.root).entries()) {
    const text = pinned[at]?.text;
    if (text === undefined || text === before[at]) continue;
    if (text === '') {
      takeAway(edit, owners, gone);
      continue;
    }
    const written = kind === 'formula' ? write(text.slice(1)) : text;
    if (attribute === null) edit.spliceRaw(element.openTo, element.closeFrom, escapeText(written));
    else {
      const tag = edit.source(element.from, element.openTo);
      edit.spliceRaw(element.from, element.openTo, withAttributes(tag, { [attribute]: written }));
    }
  }
}

function takeAway(
  edit: SheetEdit,
  owners: readonly OutlineElement[],
  gone: Map<OutlineElement, Set<OutlineElement>>,
): void {
  for (const [at, owner] of owners.entries()) {
    const around = owners[at + 1];
    const others = around && (gone.get(around) ?? new Set()).add(owner);
    if (around && others) gone.set(around, others);
    if (around && others?.size === around.children.length) continue;
    return edit.spliceRaw(owner.from, owner.to, '');
  }
}
