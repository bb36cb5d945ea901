import { readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { SEAM, panePage } from './pane-page';
import { addinHeaders, workbenchHeaders } from './policy';
import { fileAt, pathOf, sendFile, sendText, typeOf, type Headers, type Mount } from './static-files';
import { Visitors } from './visitors';

export interface SiteOptions {
  /** The folder of the built files: dist. */
  dist: string;
  /** Microsoft's library: node_modules/@microsoft/office-js/dist. */
  officejs: string;
  /** The workbook that the page opens first; without one it shows how to open one. */
  book?: { path: string; name: string; sample: boolean };
  /** Of the page; any free one unless told. */
  port?: number;
}

export interface Site {
  /** Where the page is. */
  address: string;
  /** Where the add-in is: another origin, as in Excel. */
  addin: string;
  /** Resolves when no page has been open for so many milliseconds. */
  unvisited(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/** Both servers listen here and nowhere else. */
const LOOPBACK = '127.0.0.1';

/** Serves the workbench and, on an origin of its own, the add-in. */
export async function serveSite({ dist, officejs, book, port = 0 }: SiteOptions): Promise<Site> {
  const addinFolder = join(dist, 'addin');
  let page: Headers = {};
  let pane: Headers = {};
  let session = '{}';
  const visitors = new Visitors();
  const workbench = createServer(
    answering(
      () => page,
      (path) => {
        if (path === '/session.json') return { type: typeOf(path), body: session };
        if (path === '/book' && book) return { type: typeOf('.xlsx'), body: readFileSync(book.path) };
        return null;
      },
      [
        { at: '/addin/', folder: addinFolder },
        { at: '/', folder: join(dist, 'workbench') },
      ],
      visitors,
    ),
  );
  const addin = createServer(
    answering(
      () => pane,
      (path) => {
        if (path === '/taskpane.html')
          return {
            type: typeOf(path),
            body: panePage(readFileSync(join(addinFolder, 'taskpane.html'), 'utf8')),
          };
        if (path === `/${SEAM}`)
          return { type: typeOf(path), body: readFileSync(join(dist, 'workbench', SEAM), 'utf8') };
        return null;
      },
      [
        { at: '/officejs/', folder: officejs },
        { at: '/', folder: addinFolder },
      ],
    ),
  );
  await listen(workbench, port);
  await listen(addin, 0);
  const address = originOf(workbench);
  const addinOrigin = originOf(addin);
  page = workbenchHeaders(addinOrigin);
  pane = addinHeaders(address);
  session = JSON.stringify({
    addin: addinOrigin,
    book: book ? { name: basename(book.name), sample: book.sample } : null,
  });
  return {
    address,
    addin: addinOrigin,
    unvisited: (milliseconds) => visitors.gone(milliseconds),
    close: async () => {
      await Promise.all([workbench, addin].map(close));
    },
  };
}

interface Made {
  type: string;
  body: string | Uint8Array;
}

function answering(
  headers: () => Headers,
  made: (path: string) => Made | null,
  mounts: readonly Mount[],
  visitors?: Visitors,
): RequestListener {
  return (request, response) => {
    try {
      answer(request, response, headers(), made, mounts, visitors);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'text/plain; charset=utf-8', String((error as Error).message), headers());
    }
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Headers,
  made: (path: string) => Made | null,
  mounts: readonly Mount[],
  visitors?: Visitors,
): void {
  const refuse = (status: number, text: string): void =>
    sendText(response, status, 'text/plain; charset=utf-8', text, headers);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'GET only');
  // A page elsewhere that points its own name here (DNS rebinding) learns nothing.
  const { port } = request.socket.address() as AddressInfo;
  if (![`${LOOPBACK}:${port}`, `localhost:${port}`].includes(request.headers.host ?? ''))
    return refuse(421, 'this machine only');
  const asked = pathOf(request.url ?? '/');
  if (asked === null) return refuse(400, 'bad path');
  if (asked === '/alive' && visitors) return visitors.welcome(request, response, headers);
  const path = asked === '/' ? '/index.html' : asked;
  const content = made(path);
  if (content)
    return sendText(response, 200, content.type, request.method === 'HEAD' ? '' : content.body, headers);
  const file = fileAt(path, mounts);
  if (file === null) return refuse(404, 'not found');
  sendFile(response, file, headers, request.method === 'HEAD');
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const originOf = (server: Server): string => `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`;

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
