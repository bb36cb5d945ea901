import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';
import { serve } from './site';

/** As strict as the shipped page, and without 'unsafe-inline': the hash is that of an empty style element. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
].join('; ');

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>绩算</title>
    <link rel="icon" href="data:," />
    <script defer src="pane.js"></script>
  </head>
  <body><div id="root"></div></body>
</html>`;

/** Bundles the pane over a workbook in memory and serves it. */
export async function servePane() {
  const folder = mkdtempSync(join(tmpdir(), 'pane-'));
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const config = (require('../pane/webpack.cjs') as (out: string) => Configuration)(folder);
  await new Promise<void>((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
  return serve(folder, { '/': PAGE });
}
