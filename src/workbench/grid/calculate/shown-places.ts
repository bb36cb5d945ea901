import type { Rect } from '../../host/model/rect';

/** More places than this on one sheet are taken as the whole sheet. */
const MOST = 20_000;

/** Cells whose content or result changed since a view took them, by sheet; null stands for the whole sheet. */
export class ShownPlaces {
  private places = new Map<string, Rect[] | null>();

  add(sheetId: string, rect: Rect): void {
    const list = this.places.get(sheetId);
    if (list === null) return;
    if (!list) this.places.set(sheetId, [rect]);
    else if (list.length >= MOST) this.places.set(sheetId, null);
    else list.push(rect);
  }

  whole(sheetId: string): void {
    this.places.set(sheetId, null);
  }

  drop(sheetId: string): void {
    this.places.delete(sheetId);
  }

  take(): ReadonlyMap<string, readonly Rect[] | null> {
    const { places } = this;
    this.places = new Map();
    return places;
  }
}
