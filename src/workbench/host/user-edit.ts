import { writeEntries } from './model/block';
import type { Area } from './model/types';
import type { Json } from './protocol/envelope';

/** An edit that does not come from the add-in: events say so. */
export function enterBlock(area: Area, entries: Json): void {
  const { book } = area.sheet;
  const before = book.trigger;
  book.trigger = 'Unknown';
  writeEntries(area, entries);
  book.trigger = before;
}
