const path = require('path');

/** The pane over a workbook in memory, with the module rules of the real bundle. */
module.exports = (out) => ({
  name: 'pane-in-memory',
  mode: process.env.PANE_MODE ?? 'development',
  devtool: false,
  entry: { pane: path.resolve(__dirname, 'entry.ts') },
  output: { path: out, filename: '[name].js' },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
            target: 'es2022',
          },
        },
      },
    ],
  },
  performance: { hints: false },
});
