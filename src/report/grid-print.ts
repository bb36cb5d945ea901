import { pagesAcross, textWidth } from './grid-layout';

/** What Excel takes for the header of a page, its codes included. */
const MOST = 255;
/** Characters of small print across a landscape A4 page. */
const LINE = 170;
/** Points between the margins of a landscape A4 page. */
const PAGE = { width: 770, height: 508 };
/** A character of a column's width, and a row of one line, in points. */
const CHARACTER = 5.6;
const ROW = 15;
/** Fonts differ: a page that is nearly full may run over. */
const SAFE = 0.93;

/** Title and subtitle as the header of a landscape page, in Excel's codes; of a long subtitle what fits, part by part. */
export function printHeader(title: string, subtitle: string): string {
  const plain = (text: string): string => text.replace(/&/g, '&&');
  // The font's name stands between a size and the text: a digit that followed the size would be read as part of it.
  const head = `&10&"-,Bold"${plain(title)}`;
  const parts = subtitle.split(' · ');
  for (; parts.length > 0; parts.pop()) {
    const text = parts.join(' · ');
    const whole = `${head}\n&8&"-,Regular"${plain(text)}`;
    if (textWidth(text) <= LINE && whole.length <= MOST) return whole;
  }
  return head.length <= MOST ? head : head.slice(0, MOST - 1).replace(/&+$/, '');
}

/** Do these rows surely stand on one page (or one page beside another), once the width is fitted? */
export function fitsOnePage(widths: readonly number[], heads: number, rows: number): boolean {
  const width = widths.reduce((sum, one) => sum + one * CHARACTER, 0) / pagesAcross(widths);
  const scale = Math.min(1, PAGE.width / width);
  return (heads + rows * ROW) * scale <= PAGE.height * SAFE;
}
