import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const CACHE = join(ROOT, 'node_modules/.cache/jisuan-in-browser');
/** All that the bundle is made of. */
const SOURCES = [
  'src',
  'build',
  'assets',
  'test/browser/excel',
  'test/support',
  'webpack.config.js',
  'package-lock.json',
];
const KEPT = 2;
const PATIENCE = 240_000;

/** The add-in built for production, with the scripts that stand in Excel's place; built once for the same sources. */
export async function builtForBrowser(): Promise<string> {
  const folder = join(CACHE, keyOf(SOURCES));
  const lock = `${folder}.lock`;
  mkdirSync(CACHE, { recursive: true });
  for (const until = Date.now() + PATIENCE; Date.now() < until;) {
    if (existsSync(folder)) return folder;
    try {
      mkdirSync(lock);
    } catch {
      // Another test file of this run is building it.
      await new Promise((wait) => setTimeout(wait, 500));
      continue;
    }
    try {
      build(folder);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  throw new Error(`another build holds ${lock}`);
}

function build(folder: string): void {
  const out = `${folder}.new`;
  const config = join(ROOT, 'test/browser/excel/webpack.cjs');
  const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
  execFileSync(process.execPath, [webpack, '-c', config, '--env', `out=${out}`], {
    cwd: ROOT,
    stdio: 'pipe',
  });
  renameSync(out, folder);
  const built = readdirSync(CACHE).filter((name) => !name.includes('.'));
  const age = (name: string) => statSync(join(CACHE, name)).mtimeMs;
  for (const old of built.sort((a, b) => age(b) - age(a)).slice(KEPT))
    rmSync(join(CACHE, old), { recursive: true, force: true });
}

function keyOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(path).update(readFileSync(path));
  };
  for (const path of paths) add(join(ROOT, path));
  return hash.digest('hex').slice(0, 16);
}
