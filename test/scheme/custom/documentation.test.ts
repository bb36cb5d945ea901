import { readFileSync } from 'node:fs';
import { FUNCTIONS } from '../../../src/formula/functions';
import { SPELLING_NAMES } from '../../../src/formula/spellings';

/** The words in capitals of the section that lists the functions. */
function listed(path: string, heading: string): Set<string> {
  const section = readFileSync(path, 'utf8').split(`### ${heading}\n`)[1].split('\n### ')[0];
  return new Set(section.match(/[A-Z]{2,}(\.[A-Z]+)?/g));
}

test.each([
  ['docs/custom-scheme.zh-CN.md', '函数'],
  ['docs/custom-scheme.md', 'Functions'],
])('%s lists the functions that there are, all of them and no others', (path, heading) => {
  const latin = [...FUNCTIONS.keys()].filter((name) => /^[A-Z]/.test(name));
  const found = [...listed(path, heading)].filter((word) => !['YM', 'FIND'].includes(word));
  expect(found.sort()).toEqual([...latin, ...SPELLING_NAMES].sort());
});
