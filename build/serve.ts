import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'text/xml; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** What Excel on the web must be allowed to frame; a meta tag cannot say it (docs/deploy.md). */
export const FRAME_ANCESTORS =
  "frame-ancestors 'self' https://excel.cloud.microsoft https://*.officeapps.live.com https://*.sharepoint.com https://*.officeapps-df.live.com";

/** Serves a folder as a bank's server should: right types, nothing cached while developing, no way out of the folder. */
export function serveFolder(folder: string): RequestListener {
  const root = resolve(folder);
  return (request: IncomingMessage, response: ServerResponse) => {
    const file = fileOf(root, request.url ?? '/');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    if (!file) return refuse(response, 404);
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': FRAME_ANCESTORS,
      'X-Content-Type-Options': 'nosniff',
      // Excel on the web reads functions.json from its own origin.
      'Access-Control-Allow-Origin': '*',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  };
}

function fileOf(root: string, url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, 'https://localhost').pathname);
  } catch {
    return null;
  }
  const file = join(root, path === '/' ? 'taskpane.html' : path);
  if (!file.startsWith(root + sep) || !existsSync(file) || !statSync(file).isFile()) return null;
  return file;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}
