import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite, type Site } from '../../../src/workbench/server/site';

const PAGE =
  '<html><head><script src="https://cdn.example/lib/office.js"></script>\n    <script defer src="addin.js?12"></script></head></html>';

describe('The server of the workbench', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  let site: Site;
  const put = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  beforeAll(async () => {
    put('dist/workbench/index.html', '<p>page</p>');
    put('dist/workbench/workbench-seam.js', 'seam();');
    put('dist/addin/taskpane.html', PAGE);
    put('dist/addin/addin.js', 'addin();');
    put('dist/addin/functions.json', '{}');
    put('office/office.js', 'office();');
    put('office/zh-cn/office_strings.js', 'strings();');
    put('secret.txt', 'secret');
    put('dist/secret.txt', 'secret');
    put('book.xlsx', 'PK book');
    site = await serveSite({
      dist: join(folder, 'dist'),
      officejs: join(folder, 'office'),
      book: { path: join(folder, 'book.xlsx'), name: '台账.xlsx', sample: false },
    });
  });
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  /** As a hostile client sends it: the path is not tidied up. */
  const raw = (address: string, path: string, given: { method?: string; host?: string } = {}) =>
    new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((resolve, reject) => {
      const { hostname, port } = new URL(address);
      const headers = given.host === undefined ? {} : { host: given.host };
      request({ hostname, port, path, method: given.method ?? 'GET', headers }, (answer) => {
        let body = '';
        answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers }));
      })
        .on('error', reject)
        .end();
    });

  it('listens on this machine alone, page and add-in on two origins', () => {
    expect(site.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(site.addin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(site.addin).not.toBe(site.address);
  });

  it('tells the page where the add-in is and which workbook to open, by its name alone', async () => {
    const session = JSON.parse((await raw(site.address, '/session.json')).body);
    expect(session).toEqual({ addin: site.addin, book: { name: '台账.xlsx', sample: false } });
    expect((await raw(site.address, '/book')).body).toBe('PK book');
  });

  it('gives the page a policy that allows its own files and the frame of the add-in, and nothing from elsewhere', async () => {
    const { body, headers } = await raw(site.address, '/');
    expect(body).toBe('<p>page</p>');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`frame-src ${site.addin};`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|https:|\*/);
  });

  it('lets only the workbench show the add-in in a frame', async () => {
    const { headers } = await raw(site.addin, '/addin.js');
    expect(headers['content-security-policy']).toBe(`frame-ancestors ${site.address}`);
  });

  it('has page and add-in run in processes of their own', async () => {
    for (const address of [site.address, site.addin])
      expect((await raw(address, '/')).headers['origin-agent-cluster']).toBe('?1');
  });

  it('puts the seam before the genuine office.js and serves the bundle as it is', async () => {
    const { body } = await raw(site.addin, '/taskpane.html');
    expect(body).toBe(
      '<html><head><script src="workbench-seam.js"></script>\n    <script src="officejs/office.js"></script>\n    <script defer src="addin.js?12"></script></head></html>',
    );
    expect((await raw(site.addin, '/workbench-seam.js')).body).toBe('seam();');
    expect((await raw(site.addin, '/officejs/office.js')).body).toBe('office();');
    expect((await raw(site.addin, '/addin.js?12')).body).toBe('addin();');
  });

  it('finds a file of office.js that is asked for in another case', async () => {
    expect((await raw(site.addin, '/officejs/zh-cn/Office_Strings.js')).body).toBe('strings();');
  });

  it.each([
    '/../secret.txt',
    '/addin/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/addin/%2e%2e/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/addin/..%5c..%5csecret.txt',
    '/addin/',
    '/%00',
    '/%zz',
    '//etc/passwd',
  ])('does not go where %s points', async (path) => {
    const { status, body } = await raw(site.address, path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('secret');
  });

  it('answers no page that points a name of its own at this machine', async () => {
    expect((await raw(site.address, '/book', { host: 'evil.example' })).status).toBe(421);
    const { port } = new URL(site.address);
    expect((await raw(site.address, '/book', { host: `localhost:${port}` })).status).toBe(200);
  });

  it('only gives; nothing can be sent to it', async () => {
    expect((await raw(site.address, '/book', { method: 'POST' })).status).toBe(405);
    const head = await raw(site.address, '/addin/functions.json', { method: 'HEAD' });
    expect([head.status, head.body]).toEqual([200, '']);
  });

  it('knows while a page is open, and when the last one has been away for a while', async () => {
    const page = new AbortController();
    await fetch(`${site.address}/alive`, { signal: page.signal });
    let gone = false;
    const left = site.unvisited(50).then(() => (gone = true));
    await new Promise((wait) => setTimeout(wait, 200));
    expect(gone).toBe(false);
    page.abort();
    await left;
    expect(gone).toBe(true);
  });
});
