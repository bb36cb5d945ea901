import type { IStyleData } from '@univerjs/core';
import type { Book } from '../../host/model/types';

const SANS = 'Microsoft YaHei, PingFang SC, Noto Sans CJK SC, Noto Sans SC, Arial, sans-serif';
const SERIF = 'SimSun, Songti SC, Noto Serif CJK SC, Noto Serif SC, Times New Roman, serif';

export const hasSerifs = (name: string): boolean =>
  /宋|楷|simsun|fangsong|kaiti|times|georgia|serif$/i.test(name);

/** A font by its name in the workbook, with what stands in for it where the machine has none of that name. */
export const stackOf = (name: string): string => `${name}, ${hasSerifs(name) ? SERIF : SANS}`;

/** The name in the workbook again. */
export const nameOf = (stack: string): string =>
  stack
    .split(',')[0]!
    .trim()
    .replace(/^['"]|['"]$/g, '');

/** The font of cells that name none. */
export const standardLook = ({
  standardFont,
}: Pick<Book, 'standardFont'>): Required<Pick<IStyleData, 'ff' | 'fs'>> => ({
  ff: stackOf(standardFont.name),
  fs: standardFont.size,
});
