import { parseRect } from '../host/model/address';
import type { Drawing, Note } from '../host/model/types';
import { childrenNamed, outline, type OutlineElement } from '../../workbook/file/outline';
import type { Package, Relationship } from '../../workbook/file/package';
import { xmlText } from '../../workbook/file/xml-text';

/** The notes of a sheet; of a discussion the text that Excel leaves for those who do not know discussions. */
export function readNotes(pack: Package, relations: readonly Relationship[]): Note[] {
  return partsOf(pack, relations, 'comments').flatMap((part) => {
    const bytes = pack.read(part);
    return [...within(outline(bytes, part), 'comment')].flatMap((comment) => {
      const { top, left } = parseRect(comment.attributes.ref ?? '') ?? {};
      const text = textWithin(bytes, comment);
      return top === undefined || left === undefined || text === '' ? [] : [{ row: top, column: left, text }];
    });
  });
}

const KINDS: Readonly<Record<string, Drawing['kind']>> = { graphicFrame: 'chart', pic: 'picture' };

/** Charts, pictures and shapes of a sheet with the cells that they cover; those that hang on no cell are left out. */
export function readDrawings(pack: Package, relations: readonly Relationship[]): Drawing[] {
  return partsOf(pack, relations, 'drawing').flatMap((part) => {
    const bytes = pack.read(part);
    const charts = new Map(pack.relationships(part).map(({ id, target }) => [id, target]));
    const root = outline(bytes, part);
    return [...childrenNamed(root, 'twoCellAnchor'), ...childrenNamed(root, 'oneCellAnchor')].flatMap(
      (anchor) => {
        const from = cornerOf(bytes, anchor, 'from');
        const drawn = anchor.children.find(({ name }) => /^(graphicFrame|pic|sp|grpSp|cxnSp)$/.test(name));
        if (!from || !drawn) return [];
        const to = cornerOf(bytes, anchor, 'to') ?? { row: from.row + 8, column: from.column + 4 };
        const [chart] = within(drawn, 'chart');
        const source = chart && charts.get(chart.attributes.id ?? '');
        return [
          {
            kind: KINDS[drawn.name] ?? 'shape',
            title: source !== undefined && pack.has(source) ? titleOf(pack.read(source), source) : '',
            rect: {
              top: from.row,
              left: from.column,
              rows: Math.max(1, to.row - from.row),
              columns: Math.max(1, to.column - from.column),
            },
          },
        ];
      },
    );
  });
}

const partsOf = (pack: Package, relations: readonly Relationship[], wanted: string): string[] =>
  relations.filter(({ type, target }) => type === wanted && pack.has(target)).map(({ target }) => target);

function cornerOf(
  bytes: Uint8Array,
  anchor: OutlineElement,
  name: string,
): { row: number; column: number } | null {
  const [corner] = childrenNamed(anchor, name);
  const number = (child: string): number => {
    const [found] = corner ? childrenNamed(corner, child) : [];
    return found ? Number(xmlText(bytes, found.openTo, found.closeFrom)) : NaN;
  };
  const [row, column] = [number('row'), number('col')];
  return Number.isInteger(row) && Number.isInteger(column) ? { row, column } : null;
}

function titleOf(bytes: Uint8Array, part: string): string {
  const [chart] = within(outline(bytes, part), 'chart');
  const [title] = chart ? childrenNamed(chart, 'title') : [];
  return title ? textWithin(bytes, title) : '';
}

/** The elements of a name below one, in the order of the part. */
function* within(element: OutlineElement, name: string): Generator<OutlineElement> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* within(child, name);
  }
}

const textWithin = (bytes: Uint8Array, element: OutlineElement): string =>
  [...within(element, 't')].map(({ openTo, closeFrom }) => xmlText(bytes, openTo, closeFrom)).join('');
