import { join } from 'node:path';
import { promisify } from 'node:util';
import webpack, { type Configuration } from 'webpack';
import { AddinPlugin } from '../../build/addin-plugin';
import type { BuildOptions } from '../../build/options';

/** Builds the add-in's page with a small entry instead of the pane, which takes a while; all else is the product's own. */
export async function buildPage(folder: string, options: BuildOptions): Promise<void> {
  const said = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await built(folder, 'addin', join(__dirname, 'chromium/page.ts'), [new AddinPlugin(options, null)]);
  } finally {
    said.mockRestore();
  }
}

/** One script for a browser. */
export async function built(
  folder: string,
  name: string,
  entry: string,
  plugins: Configuration['plugins'] = [],
): Promise<void> {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: ['web', 'es2020'],
    entry: { [name]: entry },
    output: { path: folder, filename: '[name].js' },
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
    plugins,
  });
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  if (stats?.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
}
