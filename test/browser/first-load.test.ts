import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtForBrowser } from './support/bundle';

interface Script {
  name: string;
  initial: boolean;
  bytes: number;
  gzip: number;
}

const MOST = 350 * 1024;

describe('What the add-in loads', () => {
  let scripts: Script[];
  beforeAll(async () => {
    scripts = JSON.parse(readFileSync(join(await builtForBrowser(), 'addin/size.json'), 'utf8')) as Script[];
  }, 300_000);

  it('begins with one script of less than 350 KiB (gzip), office.js not counted', () => {
    const first = scripts.filter(({ initial }) => initial);
    expect(first.map(({ name }) => name)).toEqual(['addin.js']);
    expect(first[0].gzip).toBeLessThan(MOST);
  });

  it('fetches views, engine, result sheets, seal, blank ledgers and samples later', () => {
    const named = scripts.flatMap(({ name, initial }) =>
      initial ? [] : (/^([a-z]+)\.[0-9a-f]{8}\.js$/.exec(name)?.slice(1) ?? []),
    );
    expect(named.sort()).toEqual(['engine', 'report', 'sample', 'seal', 'template', 'verify', 'views']);
  });
});
