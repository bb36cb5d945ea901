import { spawnSync } from 'node:child_process';
import { stamp, staleBuilds } from './stale';

/** Builds what is missing or stale and says so; answers what was built. Throws where a build fails. */
export function buildStale(root: string): string[] {
  const stale = staleBuilds(root);
  if (stale.length === 0) return [];
  const webpack = require.resolve('webpack-cli/bin/cli.js', { paths: [root] });
  const names = stale.map(({ name }) => name);
  process.stderr.write(`构建 Building: ${names.join(', ')}…\n`);
  const { status } = spawnSync(
    process.execPath,
    [webpack, ...names.flatMap((name) => ['--config-name', name])],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) throw new Error('构建失败。 The build failed.');
  for (const build of stale) stamp(root, build);
  return names;
}
