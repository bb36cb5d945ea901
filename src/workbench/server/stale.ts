import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One of the builds of webpack.config.js, its result, and what it is made of. */
export interface Build {
  name: string;
  result: string;
  sources: readonly string[];
}

const SHARED = ['webpack.config.js', 'package-lock.json', 'build'];
const CORE = [
  'src/app',
  'src/formula',
  'src/ledger',
  'src/money',
  'src/report',
  'src/run',
  'src/scheme',
  'src/workbook',
];

export const BUILDS: readonly Build[] = [
  { name: 'cli', result: 'dist/cli/jisuan.js', sources: [...CORE, 'src/cli', ...SHARED] },
  {
    name: 'addin',
    result: 'dist/addin/addin.js',
    sources: [...CORE, 'src/taskpane', 'src/functions', 'assets', ...SHARED],
  },
  {
    name: 'workbench',
    result: 'dist/workbench/workbench.js',
    sources: [
      'src/workbench',
      'src/workbook',
      'src/report/address.ts',
      'webpack.config.js',
      'package-lock.json',
    ],
  },
];

/** The builds whose result is missing or older than what it is made of. */
export const staleBuilds = (root: string, builds = BUILDS): Build[] =>
  builds.filter((build) => {
    const result = join(root, build.result);
    if (!existsSync(result)) return true;
    const made = Math.max(changed(result), changed(stampOf(root, build)));
    return build.sources.some((source) => newest(join(root, source)) > made);
  });

/** Webpack leaves a result alone that comes out the same: the stamp says when it was last looked at. */
export function stamp(root: string, build: Build): void {
  const path = stampOf(root, build);
  const now = new Date();
  if (existsSync(path)) utimesSync(path, now, now);
  else writeFileSync(path, '');
}

const stampOf = (root: string, { name }: Build): string => join(root, 'dist', `.built-${name}`);

const changed = (path: string): number => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
