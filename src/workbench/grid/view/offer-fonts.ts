import type { Univer } from '@univerjs/core';
import { IFontService } from '@univerjs/ui';
import type { Book } from '../../host/model/types';
import { hasSerifs, stackOf } from './fonts';

/** Offered in the tool bar besides the fonts of the book. */
const USUAL = [
  '等线',
  '微软雅黑',
  '宋体',
  '黑体',
  '仿宋',
  '楷体',
  'Arial',
  'Calibri',
  'Times New Roman',
  'Verdana',
];

/** The tool bar knows the usual fonts and those of the book, each under its plain name. */
export function offerFonts(univer: Univer, { standardFont, styles }: Book): void {
  const service = univer.__getInjector().get(IFontService);
  const names = new Set([standardFont.name, ...USUAL]);
  for (let number = 0; number < styles.count; number += 1) {
    const name = styles.at(number).font?.name;
    if (name !== undefined) names.add(name);
  }
  service.fonts$.next(
    [...names].map((name) => ({
      value: stackOf(name),
      label: name,
      category: hasSerifs(name) ? 'serif' : 'sans-serif',
    })),
  );
}
