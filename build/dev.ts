// `npm run dev`: builds the add-in, builds it again at every change, and serves it at https://localhost:3000.
import { createServer } from 'node:https';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import webpack, { type Configuration } from 'webpack';
import { developmentCertificate } from './certificates';
import { DEV_BASE } from './options';
import { serveFolder } from './serve';

const ROOT = resolve(__dirname, '..');
const PORT = Number(new URL(DEV_BASE).port);

type AddinConfiguration = (env: Readonly<Record<string, string>>) => Configuration;

const say = (text: string) => process.stdout.write(`${text}\n`);

function start(): void {
  const [, addin] = createRequire(__filename)('../webpack.config.js') as [Configuration, AddinConfiguration];
  const configuration = addin({ base: DEV_BASE, topManifest: 'no' });
  const certificate = developmentCertificate(resolve(ROOT, 'dist/certs'));
  const compiler = webpack({ ...configuration, mode: 'development', devtool: 'source-map' });
  compiler.watch({}, (error, stats) => {
    if (error) say(String(error));
    else if (stats?.hasErrors()) say(stats.toString({ all: false, errors: true }));
    else say(`built ${new Date().toLocaleTimeString()}`);
  });
  createServer(certificate, serveFolder(resolve(ROOT, 'dist/addin'))).listen(PORT, () => {
    say(`${DEV_BASE}/taskpane.html   (certificate ${certificate.path})`);
    say('Sideload dist/addin/manifest.dev.xml: see docs/deploy.md');
  });
}

try {
  start();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
