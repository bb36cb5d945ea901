import { invalidArgument } from '../protocol/errors';
import { addSheet } from './book';
import { findSheet } from './book-lookup';
import { findTable } from './tables';
import type { Sheet } from './types';

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'];

/** A copy beside the original, named `名 (2)`; tables of it get free names. */
export function copySheet(sheet: Sheet, position = 'None', relative?: Sheet): Sheet {
  if (!POSITIONS.includes(position)) throw invalidArgument();
  if ((position === 'Before' || position === 'After') && !relative) throw invalidArgument();
  const { book } = sheet;
  const copy = addSheet(book, freeCopyName(sheet));
  copyContents(sheet, copy);
  const others = book.sheets.filter((other) => other !== copy);
  const anchor = relative ?? sheet;
  const index =
    position === 'Beginning'
      ? 0
      : position === 'End' || position === 'None'
        ? others.length
        : others.indexOf(anchor) + (position === 'After' ? 1 : 0);
  book.sheets = [...others.slice(0, index), copy, ...others.slice(index)];
  return copy;
}

function freeCopyName(sheet: Sheet): string {
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const name = sheet.name.slice(0, 31 - suffix.length) + suffix;
    if (!findSheet(sheet.book, name)) return name;
  }
}

function copyContents(from: Sheet, to: Sheet): void {
  to.cells = from.cells.copy();
  // A text with runs is written in its own part's name space.
  for (const [place, kept] of from.cells.kept)
    if (!/^<\w+:/.test(kept.text)) to.cells.kept.set(place, { ...kept });
  to.tabColor = from.tabColor;
  to.showGridlines = from.showGridlines;
  to.merges = from.merges.map((rect) => ({ ...rect }));
  to.links = from.links.map((link) => ({ ...link, rect: { ...link.rect } }));
  to.validations = from.validations.map((item) => ({ ...item, rect: { ...item.rect } }));
  to.conditions = from.conditions.map((item) => ({
    ...item,
    id: from.book.nextId(),
    sheet: to,
    rect: { ...item.rect },
  }));
  to.columnWidths = new Map(from.columnWidths);
  to.rowHeights = new Map(from.rowHeights);
  to.hiddenRows = new Set(from.hiddenRows);
  to.hiddenColumns = new Set(from.hiddenColumns);
  to.rowGroups = new Map(from.rowGroups);
  to.columnGroups = new Map(from.columnGroups);
  to.frozen = from.frozen && { ...from.frozen };
  to.layout = structuredClone(from.layout);
  to.names = from.names.map((name) => ({ ...name, sheet: to }));
  to.protection = from.protection && { ...from.protection };
  for (const table of from.tables) {
    let number = 2;
    while (findTable(from.book, `${table.name}_${number}`)) number += 1;
    to.tables.push({
      ...table,
      id: from.book.nextId(),
      sheet: to,
      name: `${table.name}_${number}`,
      rect: { ...table.rect },
      columnIds: [...table.columnIds],
      columnFormulas: new Map(),
      criteria: new Map(table.criteria),
    });
  }
}
