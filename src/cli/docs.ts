import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleCatalogue } from '../app/catalogue/catalogue';
import type { Say } from '../app/catalogue/say';
import { makeSample, sampleSchemes } from '../app/sample/sample';
import { calculate, type Calculation } from '../run/calculate';
import { proposePeriods } from '../app/periods';
import { PRESETS, presetScheme } from '../scheme/presets';
import { readBook } from '../workbook/file/read';
import { writeBook } from '../workbook/file/write';

const LANGUAGES: readonly [string, Say][] = [
  ['zh-CN', ({ zh }) => zh],
  ['en', ({ en }) => en],
];

/** A run of the scheme's sample, for the worked examples. */
export function exampleRun(id: string): Calculation | null {
  const scheme = presetScheme(id);
  if (!scheme || !sampleSchemes().includes(id)) return null;
  const book = readBook(writeBook(makeSample({ scheme: id, officers: 20, seed: 1, dirty: false })));
  const [period] = proposePeriods(book, scheme);
  return period ? calculate(book, scheme, period) : null;
}

/** The catalogue pages: docs/rules/<scheme>.<language>.md */
export function cataloguePages(): Map<string, string> {
  const pages = new Map<string, string>();
  for (const preset of PRESETS) {
    const example = exampleRun(preset.id);
    for (const [language, say] of LANGUAGES)
      pages.set(`${preset.id}.${language}.md`, ruleCatalogue(preset, example, say));
  }
  return pages;
}

/** Writes the pages into a folder. */
export function writeCatalogue(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of cataloguePages()) writeFileSync(join(folder, name), text);
}
