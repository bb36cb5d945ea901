import { parseRect, printRect } from '../host/model/address';
import type { Drawing, Note, Sheet } from '../host/model/types';
import { childrenNamed, type OutlineElement } from '../../workbook/file/outline';
import type { Package } from '../../workbook/file/package';
import { PartEdit } from '../../workbook/file/part-edit';
import type { OpenedSheet } from './open';
import type { PartSink } from './part-sink';
import {
  anchorsOf,
  chartsOf,
  commentsOf,
  CORNER,
  drawingState,
  noteState,
  partsOf,
  referencesOf,
  type DrawnSource,
  type Moved,
} from './read-drawings';
import { followVml } from './save-vml';

/** Notes, charts and pictures of the file where their cells went; parts in which nothing moved stay as they are. */
export function saveDrawn(sheet: Sheet, opened: OpenedSheet, pack: Package, sink: PartSink): void {
  saveNotes(sheet, opened, pack, sink);
  // Charts of the add-in take the place of the drawing.
  if (sheet.charts.length === 0) saveDrawings(sheet, opened, pack, sink);
}

/** What changed, by part; null for what is gone. */
function changesOf<T>(
  sources: readonly DrawnSource<T>[],
  now: readonly T[],
  stateOf: (item: T) => string,
): Map<string, Map<DrawnSource<T>, T | null>> {
  const there = new Set(now);
  const changes = new Map<string, Map<DrawnSource<T>, T | null>>();
  for (const source of sources) {
    const { item, part, state } = source;
    if (there.has(item) && stateOf(item) === state) continue;
    const list = changes.get(part) ?? new Map<DrawnSource<T>, T | null>();
    changes.set(part, list.set(source, there.has(item) ? item : null));
  }
  return changes;
}

function saveNotes(sheet: Sheet, opened: OpenedSheet, pack: Package, sink: PartSink): void {
  const changes = changesOf(opened.notes, sheet.notes, noteState);
  if (changes.size === 0) return;
  const moved = new Map<string, Note | null>();
  for (const [part, list] of changes) {
    const edit = new PartEdit(pack.read(part), part);
    const comments = commentsOf(edit.root);
    for (const [{ at, state }, note] of list) {
      moved.set(state, note);
      if (note) edit.extend(comments[at]!, '', { ref: addressOf(note) });
      else edit.remove(comments[at]!);
    }
    sink.write(part, edit.apply());
  }
  const relations = pack.relationships(opened.source.relation.target);
  for (const part of partsOf(pack, relations, 'threadedComment')) followDiscussions(part, moved, pack, sink);
  for (const part of partsOf(pack, relations, 'vmlDrawing')) {
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(pack.read(part));
    const after = followVml(before, moved);
    if (after !== before) sink.write(part, after);
  }
}

const addressOf = ({ row, column }: Note): string =>
  printRect({ top: row, left: column, rows: 1, columns: 1 });

/** The discussions behind the notes: every reply names the cell. */
function followDiscussions(part: string, moved: Moved, pack: Package, sink: PartSink): void {
  const edit = new PartEdit(pack.read(part), part);
  let changed = false;
  for (const comment of edit.root.children) {
    const place = parseRect(comment.attributes.ref ?? '');
    const note = place && moved.get(`${place.top} ${place.left}`);
    if (note === undefined || !place) continue;
    changed = true;
    if (note) edit.extend(comment, '', { ref: addressOf(note) });
    else edit.remove(comment);
  }
  if (changed) sink.write(part, edit.apply());
}

function saveDrawings(sheet: Sheet, opened: OpenedSheet, pack: Package, sink: PartSink): void {
  for (const [part, list] of changesOf(opened.drawings, sheet.drawings, drawingState)) {
    const edit = new PartEdit(pack.read(part), part);
    const anchors = anchorsOf(edit.root);
    let changed = false;
    for (const [{ at, state }, drawing] of list) {
      const element = anchors[at]!;
      if (drawing) {
        const [anchor] = JSON.parse(state) as [Drawing['anchor']];
        changed = moveAnchor(edit, element, anchor, drawing) || changed;
        saveReferences(chartsOf(pack, part, element), drawing.references, pack, sink);
      } else {
        edit.remove(element);
        changed = true;
      }
    }
    if (changed) sink.write(part, edit.apply());
  }
}

function moveAnchor(
  edit: PartEdit,
  element: OutlineElement,
  before: Drawing['anchor'],
  { anchor }: Drawing,
): boolean {
  let changed = false;
  for (const name of ['from', 'to'] as const) {
    const [was, is] = [before?.[name], anchor?.[name]];
    const [corner] = childrenNamed(element, name);
    if (!was || !is || !corner) continue;
    for (const [child, key] of CORNER) {
      const [number] = childrenNamed(corner, child);
      if (!number || was[key] === is[key]) continue;
      edit.setText(number, String(is[key]));
      changed = true;
    }
  }
  return changed;
}

function saveReferences(
  charts: readonly string[],
  references: readonly string[],
  pack: Package,
  sink: PartSink,
): void {
  let next = 0;
  for (const chart of charts) {
    const bytes = pack.read(chart);
    const edit = new PartEdit(bytes, chart);
    let changed = false;
    for (const { element, text } of referencesOf(bytes, chart)) {
      const now = references[next] ?? text;
      next += 1;
      if (now === text) continue;
      edit.setText(element, now);
      changed = true;
    }
    if (changed) sink.write(chart, edit.apply());
  }
}
