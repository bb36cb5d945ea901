import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { officeFiles, officeFolder } from '../../build/office-files';
import { serveFolder } from '../../build/serve';
import { CELL_FUNCTIONS } from '../../src/functions/catalogue';
import { buildPage, built } from './support';

const CHROMIUM = '/usr/bin/chromium';
const BASE = 'https://addins.bank.local/jisuan';
const folder = mkdtempSync(join(tmpdir(), 'jisuan-addin-'));
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

beforeAll(async () => {
  await buildPage(folder, { base: BASE, officejs: 'vendored', version: '0.1.0' });
  await built(join(folder, 'test'), 'host', join(__dirname, 'chromium/host.ts'));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('The folder that a bank serves', () => {
  test('has a file for every address of its manifest', () => {
    const addresses = [...read('manifest.xml').matchAll(/"(https:\/\/[^"]+)"/g)].map(
      ([, address]) => address,
    );
    const paths = [...new Set(addresses)].filter((address) => address.startsWith(`${BASE}/`));
    expect(paths.length).toBeGreaterThan(45);
    for (const address of paths) {
      const path = address.slice(BASE.length + 1);
      expect([path, existsSync(join(folder, path))]).toEqual([path, true]);
    }
  });

  test('has a development manifest beside it, for this computer', () => {
    expect(read('manifest.dev.xml')).toContain('https://localhost:3000/taskpane.html');
  });

  test('has office.js byte for byte as Microsoft licenses it, with the licence', () => {
    for (const path of officeFiles())
      expect([path, hash(join(folder, 'officejs', path))]).toEqual([path, hash(join(officeFolder(), path))]);
    expect(read('officejs/LICENSE.md')).toContain('MICROSOFT SOFTWARE LICENSE TERMS');
  });

  test('has the functions in both languages, each with a page of help', () => {
    for (const [file, language] of [
      ['functions.json', 'zh-CN'],
      ['functions.en-US.json', 'en-US'],
    ]) {
      const { functions } = JSON.parse(read(file)) as { functions: { id: string; helpUrl: string }[] };
      expect(functions).toHaveLength(CELL_FUNCTIONS.length + 1);
      for (const { id, helpUrl } of functions) {
        expect(helpUrl).toBe(`${BASE}/help/functions.${language}.html#${id}`);
        expect(read(`help/functions.${language}.html`)).toContain(`<section id="${id}">`);
      }
    }
  });

  test('names its script by its content, so that no cache keeps an old one', () => {
    const version = /addin\.js\?([0-9a-f]{12})"/.exec(read('taskpane.html'))![1];
    expect(hash(join(folder, 'addin.js')).startsWith(version)).toBe(true);
  });

  test('says how big its scripts are', () => {
    const [size] = JSON.parse(read('size.json')) as { name: string; initial: boolean; bytes: number }[];
    expect(size).toMatchObject({ name: 'addin.js', initial: true });
    expect(size.bytes).toBe(readFileSync(join(folder, 'addin.js')).length);
  });
});

const inChromium = existsSync(CHROMIUM) || process.env.CI === 'true' ? describe : describe.skip;

inChromium('The page in Chromium, with the genuine office.js under its own policy', () => {
  let [server, browser]: [Server, Browser] = [] as never;

  beforeAll(async () => {
    server = createServer(serveFolder(folder));
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath: CHROMIUM, args });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test('asks nobody but its own server, breaks no rule of the policy, and answers a cell', async () => {
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    const page = await browser.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.addInitScript({ path: join(folder, 'test/host.js') });
    await page.goto(`${origin}/taskpane.html`);
    await page.waitForFunction(() => document.getElementById('root')?.textContent === 'ready');
    const reward = await page.evaluate(() => {
      const { host } = window as unknown as {
        host: { callFunction(name: string, args: unknown[]): unknown };
      };
      return host.callFunction('MARKETINGREWARD', [[[1000000], [2000000]], '新增', null, null, null, null]);
    });
    expect(reward).toEqual([[1500], [3000]]);
    expect(asked.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
    expect(said.filter((text) => /policy|refused|error/i.test(text))).toEqual([]);
    await page.close();
  }, 60_000);
});
