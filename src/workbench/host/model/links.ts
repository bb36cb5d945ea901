import type { Json } from '../protocol/envelope';
import { invalidArgument } from '../protocol/errors';
import { writeEntries } from './block';
import { requireWritable } from './protection';
import { holds, intersect } from './rect';
import type { Area, Link } from './types';

/** The hyperlink of the first cell, as `range.hyperlink`, or null. */
export function linkAt(area: Area): Json {
  const link = area.sheet.links.find((item) => holds(item.rect, area.rect.top, area.rect.left));
  if (!link) return null;
  const shown = area.sheet.cells.value(area.rect.top, area.rect.left);
  return {
    address: link.address,
    documentReference: link.documentReference,
    screenTip: link.screenTip,
    textToDisplay: typeof shown === 'string' ? shown : undefined,
  };
}

/** Sets the link of every cell; the text to display becomes the cells' value. */
export function setLink(area: Area, given: Readonly<Record<string, Json>> | null): void {
  requireWritable(area.sheet, area.rect);
  area.sheet.links = area.sheet.links.filter((link) => !intersect(link.rect, area.rect));
  if (given === null) return;
  const { address, documentReference, screenTip, textToDisplay } = given;
  if (typeof address !== 'string' && typeof documentReference !== 'string') throw invalidArgument();
  const link: Link = { rect: { ...area.rect } };
  if (typeof address === 'string') link.address = address;
  if (typeof documentReference === 'string') link.documentReference = documentReference;
  if (typeof screenTip === 'string') link.screenTip = screenTip;
  area.sheet.links.push(link);
  if (typeof textToDisplay === 'string') writeEntries(area, `'${textToDisplay}`);
}
