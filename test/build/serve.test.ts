import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../build/serve';

const folder = mkdtempSync(join(tmpdir(), 'jisuan-serve-'));
let server: Server;

beforeAll(async () => {
  mkdirSync(join(folder, 'site/help'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'not for the web');
  writeFileSync(join(folder, 'site/taskpane.html'), '<!doctype html>');
  writeFileSync(join(folder, 'site/functions.json'), '{}');
  server = createServer(serveFolder(join(folder, 'site')));
  await new Promise<void>((resolve) => server.listen(0, resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** fetch would tidy the path before it is sent. */
function asked(path: string, method = 'GET'): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, path, method }, (response) => {
      response.resume();
      resolve(response);
    })
      .on('error', reject)
      .end();
  });
}

describe('The development server', () => {
  test('gives the page at its root, uncached, to Excel’s frames alone', async () => {
    const { statusCode, headers } = await asked('/');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toMatch(
      /^frame-ancestors 'self' https:\/\/excel\.cloud\.microsoft /,
    );
  });

  test('lets Excel on the web read functions.json from another origin, with any query', async () => {
    const { statusCode, headers } = await asked('/functions.json?123');
    expect(statusCode).toBe(200);
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/help', '/none.html', '/%'])(
    'gives nothing outside its folder: %s',
    async (path) => {
      expect((await asked(path)).statusCode).toBe(404);
    },
  );

  test('takes nothing', async () => {
    expect((await asked('/', 'POST')).statusCode).toBe(405);
    expect((await asked('/', 'HEAD')).statusCode).toBe(200);
  });
});
