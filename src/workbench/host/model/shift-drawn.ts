import { parseRect, printRect } from './address';
import { bottomOf, rightOf, sameRect, type Rect } from './rect';
import { moveKept, type KeptCells } from './kept-cells';
import { moveRect, type Shift } from './shift-rect';
import type { Anchor, Chart, Corner, Drawing, Note, Sheet } from './types';

/** What stood where before rows or columns were taken out. */
interface Before {
  shift: Shift;
  notes: { note: Note; row: number; column: number }[];
  drawings: { drawing: Drawing; rect: Rect; anchor: Anchor | null }[];
  charts: { chart: Chart; position: Chart['position'] }[];
  kept: KeptCells;
}

/** Of each sheet what was taken out last comes last. */
const takenOut = new WeakMap<Sheet, Before[]>();

/** Notes and what is kept of cells go with them, drawings as their corners do. What is put back in, as undo does, stands as it stood before. */
export function moveDrawn(sheet: Sheet, shift: Shift): void {
  const { notes, drawings, charts, cells } = sheet;
  const count = notes.length + drawings.length + charts.length + cells.kept.size;
  if (count === 0 && !takenOut.has(sheet)) return;
  const past = takenOut.get(sheet) ?? [];
  const last = past.at(-1);
  if (shift.count < 0) takenOut.set(sheet, [...past, snapshot(sheet, shift)]);
  move(sheet, shift);
  if (shift.count < 0) return;
  if (last && undoes(shift, last.shift)) restore(sheet, last, past);
  else takenOut.delete(sheet);
}

function snapshot(sheet: Sheet, shift: Shift): Before {
  return {
    shift,
    notes: sheet.notes.map((note) => ({ note, row: note.row, column: note.column })),
    drawings: sheet.drawings.map((drawing) => ({ drawing, rect: drawing.rect, anchor: drawing.anchor })),
    charts: sheet.charts.map((chart) => ({ chart, position: chart.position })),
    kept: sheet.cells.kept,
  };
}

const undoes = (one: Shift, other: Shift): boolean =>
  one.axis === other.axis && one.count === -other.count && sameRect(one.band, other.band);

function restore(sheet: Sheet, { notes, drawings, charts, kept }: Before, past: readonly Before[]): void {
  sheet.notes = notes.map(({ note, row, column }) => Object.assign(note, { row, column }));
  sheet.drawings = drawings.map(({ drawing, rect, anchor }) => Object.assign(drawing, { rect, anchor }));
  for (const { chart, position } of charts) chart.position = position;
  sheet.cells.kept = kept;
  takenOut.set(sheet, past.slice(0, -1));
}

function move(sheet: Sheet, shift: Shift): void {
  // A new list: whoever looks notes up by place keeps them by list.
  sheet.notes = sheet.notes.filter((note) => {
    const rect = moveRect({ top: note.row, left: note.column, rows: 1, columns: 1 }, shift);
    if (rect) Object.assign(note, { row: rect.top, column: rect.left });
    return rect !== null;
  });
  sheet.drawings = sheet.drawings.filter((drawing) => {
    const { anchor, rect } = drawing;
    if (!anchor || !isInside(rect, shift)) return true;
    drawing.anchor = moveAnchor(anchor, shift);
    if (drawing.anchor) drawing.rect = coveredBy(drawing.anchor);
    return drawing.anchor !== null;
  });
  for (const chart of sheet.charts) moveChart(chart, shift);
  if (sheet.cells.kept.size > 0) sheet.cells.kept = moveKept(sheet.cells.kept, shift);
}

/** A chart of the add-in keeps its size. */
function moveChart(chart: Chart, shift: Shift): void {
  const rect = chartRect(chart);
  if (!rect || !isInside(rect, shift)) return;
  const point = (row: number, column: number): Corner => ({ row, column, rowOffset: 0, columnOffset: 0 });
  const anchor: Anchor = {
    moves: 'oneCell',
    from: point(rect.top, rect.left),
    to: point(bottomOf(rect) + 1, rightOf(rect) + 1),
  };
  const moved = coveredBy(moveAnchor(anchor, shift) ?? anchor);
  const cell = (top: number, left: number): string => printRect({ top, left, rows: 1, columns: 1 });
  chart.position = [cell(moved.top, moved.left), cell(bottomOf(moved), rightOf(moved))];
}

/** The cells that a chart of the add-in was put over. */
export const chartRect = ({ position }: Chart): Rect | null =>
  parseRect(
    position.map((address) => address.slice(address.lastIndexOf('!') + 1).replace(/\$/g, '')).join(':'),
  );

/** Cells that move in a part of the sheet take along only what hangs on them alone. */
function isInside(rect: Rect, { axis, band }: Shift): boolean {
  return axis === 'rows'
    ? rect.left >= band.left && rect.left + rect.columns <= band.left + band.columns
    : rect.top >= band.top && rect.top + rect.rows <= band.top + band.rows;
}

/** The cells between two corners; of a drawing with a size of its own a guess. */
export function coveredBy({ from, to }: Anchor): Rect {
  const end = to ?? { row: from.row + 8, column: from.column + 4 };
  return {
    top: from.row,
    left: from.column,
    rows: Math.max(1, end.row - from.row),
    columns: Math.max(1, end.column - from.column),
  };
}

/** Where an anchor stands afterwards; null where all its cells were taken out and it sizes with them. */
function moveAnchor({ moves, from, to }: Anchor, shift: Shift): Anchor | null {
  if (moves === 'absolute') return { moves, from, to };
  const [index, offset] =
    shift.axis === 'rows' ? (['row', 'rowOffset'] as const) : (['column', 'columnOffset'] as const);
  const at = shift.axis === 'rows' ? shift.band.top : shift.band.left;
  const until = at - shift.count;
  const movedTo = (corner: Corner, isEnd: boolean): Corner => {
    const place = corner[index];
    // The lower edge that lies just between two rows belongs to the upper one.
    const isBefore = place < at || (isEnd && place === at && corner[offset] === 0);
    if (isBefore) return corner;
    if (shift.count > 0 || place >= until) return { ...corner, [index]: place + shift.count };
    return { ...corner, [index]: at, [offset]: 0 };
  };
  const start = movedTo(from, false);
  if (!to) return { moves, from: start, to };
  if (moves === 'oneCell') {
    const by = start[index] - from[index];
    return { moves, from: start, to: { ...to, [index]: to[index] + by } };
  }
  const ends = to[index] < until || (to[index] === until && to[offset] === 0);
  if (shift.count < 0 && from[index] >= at && ends) return null;
  return { moves, from: start, to: movedTo(to, true) };
}
