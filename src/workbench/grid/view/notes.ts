import type { Note, Sheet } from '../../host/model/types';

const byPlace = new WeakMap<readonly Note[], Map<string, Note>>();

/** The note at a cell. */
export function noteAt({ notes }: Sheet, row: number, column: number): Note | undefined {
  if (notes.length === 0) return undefined;
  let places = byPlace.get(notes);
  if (!places) {
    places = new Map(
      notes.filter(({ text }) => text !== '').map((note) => [`${note.row} ${note.column}`, note]),
    );
    byPlace.set(notes, places);
  }
  return places.get(`${row} ${column}`);
}
