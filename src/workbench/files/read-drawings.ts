import { parseRect } from '../host/model/address';
import { coveredBy } from '../host/model/shift-drawn';
import type { Anchor, Corner, Drawing, Note } from '../host/model/types';
import { childrenNamed, outline, type OutlineElement } from '../../workbook/file/outline';
import type { Package, Relationship } from '../../workbook/file/package';
import { xmlText } from '../../workbook/file/xml-text';

/** Where in the file a note or a drawing comes from, and what it said then. */
export interface DrawnSource<T> {
  item: T;
  part: string;
  /** Its number among those of the part. */
  at: number;
  /** As text, to be compared. */
  state: string;
}

/** Where notes went, by their place in the file as `noteState` tells it; null for those that are gone. */
export type Moved = ReadonlyMap<string, Note | null>;

export const noteState = ({ row, column }: Note): string => `${row} ${column}`;
export const drawingState = ({ anchor, references }: Drawing): string => JSON.stringify([anchor, references]);

/** The notes of a sheet; of a discussion the text that Excel leaves for those who do not know discussions. */
export function readNotes(pack: Package, relations: readonly Relationship[]): DrawnSource<Note>[] {
  return partsOf(pack, relations, 'comments').flatMap((part) => {
    const bytes = pack.read(part);
    return commentsOf(outline(bytes, part)).flatMap((comment, at) => {
      const { top, left } = parseRect(comment.attributes.ref ?? '') ?? {};
      if (top === undefined || left === undefined) return [];
      const item = { row: top, column: left, text: textWithin(bytes, comment) };
      return [{ item, part, at, state: noteState(item) }];
    });
  });
}

export const commentsOf = (root: OutlineElement): OutlineElement[] => [...within(root, 'comment')];

const KINDS: Readonly<Record<string, Drawing['kind']>> = { graphicFrame: 'chart', pic: 'picture' };
const DRAWN = /^(graphicFrame|pic|sp|grpSp|cxnSp)$/;
const MOVES = ['twoCell', 'oneCell', 'absolute'] as const;

/** Charts, pictures and shapes of a sheet with the cells that they cover; those that hang on no cell are left out. */
export function readDrawings(pack: Package, relations: readonly Relationship[]): DrawnSource<Drawing>[] {
  return partsOf(pack, relations, 'drawing').flatMap((part) => {
    const bytes = pack.read(part);
    return anchorsOf(outline(bytes, part)).flatMap((element, at) => {
      const from = cornerOf(bytes, element, 'from');
      const [drawn] = within(element, DRAWN);
      if (!from || !drawn) return [];
      const to = cornerOf(bytes, element, 'to');
      const said = to ? (element.attributes.editAs ?? 'twoCell') : 'oneCell';
      const anchor: Anchor = { moves: MOVES.find((one) => one === said) ?? 'twoCell', from, to };
      const charts = chartsOf(pack, part, element);
      const item: Drawing = {
        kind: charts.length > 0 ? 'chart' : (KINDS[drawn.name] ?? 'shape'),
        title: charts[0] === undefined ? '' : titleOf(pack.read(charts[0]), charts[0]),
        rect: coveredBy(anchor),
        anchor,
        references: charts.flatMap((chart) => referencesOf(pack.read(chart), chart).map(({ text }) => text)),
      };
      return [{ item, part, at, state: drawingState(item) }];
    });
  });
}

export const anchorsOf = (root: OutlineElement): OutlineElement[] =>
  root.children.filter(({ name }) => name === 'twoCellAnchor' || name === 'oneCellAnchor');

/** The parts of the charts under an anchor. */
export function chartsOf(pack: Package, part: string, anchor: OutlineElement): string[] {
  const targets = new Map(pack.relationships(part).map(({ id, target }) => [id, target]));
  return [...within(anchor, 'chart')]
    .map(({ attributes }) => targets.get(attributes.id ?? ''))
    .filter((target) => target !== undefined && pack.has(target)) as string[];
}

/** What a chart refers to, in the order of its part. */
export function referencesOf(bytes: Uint8Array, part: string): { element: OutlineElement; text: string }[] {
  return [...within(outline(bytes, part), 'f')].map((element) => ({
    element,
    text: xmlText(bytes, element.openTo, element.closeFrom),
  }));
}

export const partsOf = (pack: Package, relations: readonly Relationship[], wanted: string): string[] =>
  relations.filter(({ type, target }) => type === wanted && pack.has(target)).map(({ target }) => target);

/** A corner's numbers by the names that the file has for them. */
export const CORNER = [
  ['col', 'column'],
  ['colOff', 'columnOffset'],
  ['row', 'row'],
  ['rowOff', 'rowOffset'],
] as const;

function cornerOf(bytes: Uint8Array, anchor: OutlineElement, name: string): Corner | null {
  const [corner] = childrenNamed(anchor, name);
  if (!corner) return null;
  const [column, columnOffset, row, rowOffset] = CORNER.map(([child]) => {
    const [found] = childrenNamed(corner, child);
    const number = found ? Number(xmlText(bytes, found.openTo, found.closeFrom)) : NaN;
    return Number.isInteger(number) ? number : null;
  });
  if (typeof row !== 'number' || typeof column !== 'number') return null;
  return { row, rowOffset: rowOffset ?? 0, column, columnOffset: columnOffset ?? 0 };
}

function titleOf(bytes: Uint8Array, part: string): string {
  const [chart] = within(outline(bytes, part), 'chart');
  const [title] = chart ? childrenNamed(chart, 'title') : [];
  return title ? textWithin(bytes, title) : '';
}

/** The elements of a name below one, in the order of the part. */
function* within(element: OutlineElement, name: string | RegExp): Generator<OutlineElement> {
  for (const child of element.children) {
    if (typeof name === 'string' ? child.name === name : name.test(child.name)) yield child;
    yield* within(child, name);
  }
}

const textWithin = (bytes: Uint8Array, element: OutlineElement): string =>
  [...within(element, 't')].map(({ openTo, closeFrom }) => xmlText(bytes, openTo, closeFrom)).join('');
