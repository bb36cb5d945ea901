import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A folder under an address: `/addin/` shows what lies in dist/addin. */
export interface Mount {
  at: string;
  folder: string;
}

export type Headers = Readonly<Record<string, string>>;

/** The file of a path below one of the mounts; null for none, for folders and for ways out of them. */
export function fileAt(path: string, mounts: readonly Mount[]): string | null {
  for (const { at, folder } of mounts) {
    if (!path.startsWith(at)) continue;
    const file = normalize(join(folder, path.slice(at.length)));
    if (!file.startsWith(folder + sep)) return null;
    for (const found of [file, lowered(file)]) if (isFile(found)) return found;
  }
  return null;
}

/** office.js asks for some of its own files in another case than they have. */
const lowered = (file: string): string =>
  join(file, '..', file.slice(file.lastIndexOf(sep) + 1).toLowerCase());

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The path of a request, decoded once; null where it is no path of ours. */
export function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '');
    const bad =
      !path.startsWith('/') || path.includes('\\') || path.includes('\0') || path.split('/').includes('..');
    return bad ? null : path;
  } catch {
    return null;
  }
}

export const typeOf = (path: string): string =>
  TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';

export function sendFile(response: ServerResponse, file: string, headers: Headers, head: boolean): void {
  const { size } = statSync(file);
  response.writeHead(200, { ...headers, 'content-type': typeOf(file), 'content-length': size });
  if (head) response.end();
  else createReadStream(file).pipe(response);
}

export function sendText(
  response: ServerResponse,
  status: number,
  type: string,
  text: string | Uint8Array,
  headers: Headers,
): void {
  const body = typeof text === 'string' ? Buffer.from(text) : text;
  response.writeHead(status, { ...headers, 'content-type': type, 'content-length': body.length });
  response.end(body);
}
