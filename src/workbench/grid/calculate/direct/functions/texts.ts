import { cellError } from '../../../../host/model/value';
import type { Maker } from '../maker';
import { ofTexts } from './scalar';

const LONGEST = 32_767;

/** Lengths count as Excel counts: in units of UTF-16. */
const piece = (of: (text: string, length: number) => string): Maker =>
  ofTexts(1, 2, 1, ([text], [length = 1]) =>
    length < 0 ? cellError('#VALUE!') : of(text!, Math.trunc(length)),
  );

export const texts: Readonly<Record<string, Maker>> = {
  EXACT: ofTexts(2, 2, 2, ([a, b]) => a === b),
  LEN: ofTexts(1, 1, 1, ([text]) => text!.length),
  LEFT: piece((text, length) => text.slice(0, length)),
  RIGHT: piece((text, length) => (length === 0 ? '' : text.slice(-length))),
  MID: ofTexts(3, 3, 1, ([text], [start, length]) =>
    start! < 1 || length! < 0
      ? cellError('#VALUE!')
      : text!.slice(Math.trunc(start!) - 1, Math.trunc(start!) - 1 + Math.trunc(length!)),
  ),
  FIND: ofTexts(2, 3, 2, ([wanted, text], [start = 1]) => {
    const at = start < 1 || start > text!.length + 1 ? -1 : text!.indexOf(wanted!, Math.trunc(start) - 1);
    return at < 0 ? cellError('#VALUE!') : at + 1;
  }),
  REPT: ofTexts(2, 2, 1, ([text], [times]) =>
    times! < 0 || text!.length * times! > LONGEST ? cellError('#VALUE!') : text!.repeat(Math.trunc(times!)),
  ),
  SUBSTITUTE: ofTexts(3, 3, 3, ([text, old, fresh]) => (old === '' ? text! : text!.split(old!).join(fresh))),
  UPPER: ofTexts(1, 1, 1, ([text]) => text!.toUpperCase()),
  LOWER: ofTexts(1, 1, 1, ([text]) => text!.toLowerCase()),
  TRIM: ofTexts(1, 1, 1, ([text]) => text!.replace(/ +/g, ' ').replace(/^ | $/g, '')),
};
