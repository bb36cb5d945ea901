const path = require('path');
const webpack = require('webpack');

/** Bundles the terminal face into one file, so that `npx jisuan` starts fast. */
const cli = {
  name: 'cli',
  target: 'node20',
  mode: 'production',
  devtool: false,
  entry: { jisuan: './src/cli/main.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
      },
    ],
  },
  // Stack traces of our own bugs stay readable.
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  performance: { hints: false },
  stats: 'errors-warnings',
};

module.exports = [cli];
