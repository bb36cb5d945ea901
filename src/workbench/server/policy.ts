import type { Headers } from './static-files';

const ALWAYS: Headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
  'cross-origin-opener-policy': 'same-origin',
  // The add-in computes in a process of its own: ports alone do not part sites.
  'origin-agent-cluster': '?1',
};

/** The page's own files and the add-in's frame, nothing else. The grid writes styles while it runs. */
export function workbenchHeaders(addinOrigin: string): Headers {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${addinOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { ...ALWAYS, 'content-security-policy': policy };
}

/** The add-in's page carries its own strict policy; the header says who may show it in a frame. */
export const addinHeaders = (workbenchOrigin: string): Headers => ({
  ...ALWAYS,
  'content-security-policy': `frame-ancestors ${workbenchOrigin}`,
});
