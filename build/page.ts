import { officeAddress, officeOrigin, type BuildOptions } from './options';

/**
 * The policy of the shared page: nothing but its own folder and the office.js that was chosen, no inline script and no inline style.
 * The component library fills empty style elements at run time: the hash is that of an empty one.
 * frame-ancestors only works as a header: see docs/deploy.md.
 */
export function contentPolicy({ officejs }: Pick<BuildOptions, 'officejs'>): string {
  const origin = officeOrigin(officejs);
  const own = origin ? `'self' ${origin}` : `'self'`;
  return [
    `default-src 'none'`,
    `script-src ${own}`,
    `style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
    `img-src 'self' data:`,
    `font-src 'self' data:`,
    `connect-src 'self'`,
    // office.js without a host opens a telemetry frame: it stays closed.
    `frame-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** The page of the shared runtime: pane, custom functions and ribbon commands. */
export function taskpaneHtml(options: BuildOptions, scripts: readonly string[]): string {
  const tags = scripts.map((script) => `    <script defer src="${script}"></script>`).join('\n');
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${contentPolicy(options)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="jisuan:version" content="${options.version}" />
    <meta name="jisuan:office-js" content="${options.officejs}" />
    <title>绩算</title>
    <link rel="icon" href="assets/icon-32.png" />
    <script src="${officeAddress(options.officejs)}"></script>
${tags}
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;
}
