import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Compilation, Compiler } from 'webpack';
import { functionsMetadata } from '../src/functions/metadata';
import { HELP_CSS, helpPage } from './help-page';
import { manifestXml } from './manifest';
import { officeFiles, officeFolder, officeLicence } from './office-files';
import { DEV_BASE, type BuildOptions } from './options';
import { taskpaneHtml } from './page';

const ROOT = resolve(__dirname, '..');

/** What the build makes besides the bundle: page, manifests, function metadata, help, icons, office.js; and how big it all is. */
export class AddinPlugin {
  constructor(
    private readonly options: BuildOptions,
    /** The production manifest also stands at the top of the repository. */
    private readonly topManifest: string | null = join(ROOT, 'manifest.xml'),
  ) {}

  apply(compiler: Compiler): void {
    const { sources, Compilation: stages } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('AddinPlugin', (compilation) => {
      // Late, when the bundle is final; `minimized` keeps office.js byte for byte, as its licence wants it.
      const stage = stages.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'AddinPlugin', stage }, () => {
        for (const [path, content] of this.files(compilation))
          compilation.emitAsset(path, new sources.RawSource(content), { minimized: true });
      });
    });
    compiler.hooks.afterEmit.tap('AddinPlugin', (compilation) => {
      const { topManifest } = this;
      if (topManifest) writeIfChanged(topManifest, this.manifest('production'));
      report(compilation);
    });
  }

  private *files(compilation: Compilation): Generator<[string, string | Buffer]> {
    const { base } = this.options;
    yield ['taskpane.html', taskpaneHtml(this.options, scriptsOf(compilation))];
    if (base !== DEV_BASE) yield ['manifest.xml', this.manifest('production')];
    yield ['manifest.dev.xml', this.manifest('development')];
    yield ['functions.json', json(functionsMetadata('zh', `${base}/help/functions.zh-CN.html`))];
    yield ['functions.en-US.json', json(functionsMetadata('en', `${base}/help/functions.en-US.html`))];
    yield ['help/functions.zh-CN.html', helpPage('zh')];
    yield ['help/functions.en-US.html', helpPage('en')];
    yield ['help/help.css', HELP_CSS];
    yield* copies(join(ROOT, 'assets'), 'assets');
    if (this.options.officejs !== 'vendored') return;
    for (const path of officeFiles()) yield [`officejs/${path}`, readFileSync(join(officeFolder(), path))];
    yield ['officejs/LICENSE.md', readFileSync(officeLicence())];
  }

  private manifest(kind: 'production' | 'development'): string {
    const { base, version } = this.options;
    return manifestXml({ kind, base: kind === 'production' ? base : DEV_BASE, version });
  }
}

/** The bundle under its constant name, which the manifest holds; a change of its content shows in the query alone. */
function scriptsOf(compilation: Compilation): string[] {
  const files = compilation.entrypoints.get('addin')?.getFiles() ?? [];
  return files
    .filter((file) => file.endsWith('.js'))
    .map((file) => {
      const content = compilation.getAsset(file)?.source.buffer() ?? '';
      return `${file}?${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
    });
}

function* copies(folder: string, under: string): Generator<[string, Buffer]> {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* copies(path, `${under}/${name}`);
    else if (name.endsWith('.png')) yield [`${under}/${name}`, readFileSync(path)];
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function writeIfChanged(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

/** Bytes of our own scripts, plain and packed, to stdout and size.json; office.js is Microsoft's and stands apart. */
function report(compilation: Compilation): void {
  const folder = compilation.outputOptions.path ?? '';
  const first = new Set(compilation.entrypoints.get('addin')?.getFiles());
  const scripts = compilation.getAssets().filter(({ name }) => /^[^/]+\.js$/.test(name));
  const sizes = scripts.map(({ name }) => {
    const bytes = readFileSync(join(folder, name));
    return {
      name,
      initial: first.has(name),
      bytes: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
    };
  });
  writeFileSync(join(folder, 'size.json'), json(sizes));
  for (const { name, initial, bytes, gzip } of sizes)
    process.stdout.write(`${name}${initial ? '' : ' (later)'}: ${kib(bytes)}, gzip ${kib(gzip)}\n`);
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KiB`;
}
