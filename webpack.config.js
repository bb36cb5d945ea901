const { readFileSync } = require('fs');
const path = require('path');
const webpack = require('webpack');

const swc = (syntax) => ({
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: syntax === 'tsx' },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
});

/** Bundles the terminal face into one file, so that `npx jisuan` starts fast. */
const cli = {
  name: 'cli',
  target: 'node20',
  mode: 'production',
  devtool: false,
  entry: { jisuan: './src/cli/main.ts', docs: './src/cli/docs-main.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, use: swc('ts') }] },
  // Stack traces of our own bugs stay readable.
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  performance: { hints: false },
  stats: 'errors-warnings',
};

/**
 * Bundles pane, custom functions and ribbon commands into the one page of the shared runtime: dist/addin.
 * `--env base=https://…` (where it is served) and `--env officejs=vendored|global|21vianet|https://…/office.js`.
 */
function addin(env = {}) {
  require('./build/typescript.cjs');
  const { AddinPlugin } = require('./build/addin-plugin.ts');
  const { buildOptions } = require('./build/options.ts');
  const options = buildOptions(env, process.env, require('./package.json').version);
  return {
    name: 'addin',
    target: ['web', 'es2020'],
    mode: 'production',
    devtool: false,
    entry: { addin: './src/taskpane/index.tsx' },
    output: {
      path: path.resolve(__dirname, 'dist/addin'),
      // The manifest names addin.js; what it loads later carries its content in its name, so that no cache keeps an old one.
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        { test: /\.tsx$/, use: swc('tsx'), sideEffects: false },
        { test: /\.ts$/, use: swc('ts'), sideEffects: false },
        { test: /\.css$/, type: 'asset/source' },
      ],
    },
    plugins: [new AddinPlugin(options, env.topManifest === 'no' ? null : undefined)],
    // Bundling Fluent takes a while: what has not changed is not done again.
    cache: { type: 'filesystem' },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

/**
 * Bundles the page of the workbench and the script that its add-in frame runs before office.js: dist/workbench.
 * It is served on this machine only, so that size counts less than time to build: nothing is minimised or merged.
 */
const workbench = {
  name: 'workbench',
  target: ['web', 'es2022'],
  mode: 'production',
  devtool: false,
  entry: { workbench: './src/workbench/page/main.tsx', 'workbench-seam': './src/workbench/page/seam.ts' },
  output: { path: path.resolve(__dirname, 'dist/workbench'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      { test: /\.tsx$/, use: swc('tsx') },
      { test: /\.ts$/, use: swc('ts') },
      { test: /\.css$/, type: 'asset/source' },
    ],
  },
  optimization: { minimize: false, concatenateModules: false },
  plugins: [
    // Hyphenation of forty languages, which a grid does not need.
    new webpack.IgnorePlugin({
      resourceRegExp: /^\.\/(?!en-us|en-gb)[a-z-]+-\w{8}\.js$/,
      contextRegExp: /engine-render/,
    }),
    {
      apply: (compiler) =>
        compiler.hooks.thisCompilation.tap('page', (compilation) =>
          compilation.hooks.processAssets.tap('page', () => {
            for (const name of ['index.html', 'workbench.css']) {
              const file = path.resolve(__dirname, 'src/workbench/page', name);
              compilation.fileDependencies.add(file);
              compilation.emitAsset(name, new webpack.sources.RawSource(readFileSync(file)));
            }
          }),
        ),
    },
  ],
  cache: { type: 'filesystem' },
  performance: { hints: false },
  stats: 'errors-warnings',
};

module.exports = [cli, addin, workbench];
