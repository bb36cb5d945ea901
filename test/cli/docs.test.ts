import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cataloguePages } from '../../src/cli/docs';

const FOLDER = join(__dirname, '../../docs/rules');

describe('The rule catalogue in docs/rules is what the schemes say (npm run docs writes it)', () => {
  const pages = cataloguePages();

  test('there is a page of every scheme in both languages, and no other', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
  });

  test.each([...pages.keys()])('%s is up to date', (name) => {
    expect(readFileSync(join(FOLDER, name), 'utf8')).toBe(pages.get(name));
  });
});
