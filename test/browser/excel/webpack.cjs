const path = require('path');

const named = [].concat(require('../../../webpack.config.js')).find(({ name }) => name === 'addin');
const addin = named({ topManifest: 'no' });

/** The add-in as it is delivered, and the scripts that stand where Excel would. */
module.exports = ({ out }) => [
  {
    ...addin,
    output: { ...addin.output, path: path.join(out, 'addin') },
    // Another cache than that of a build that may run at the same time.
    cache: { type: 'filesystem', name: 'addin-in-browser' },
  },
  {
    name: 'excel-stand-in',
    target: ['web', 'es2022'],
    mode: 'development',
    devtool: false,
    entry: { host: path.join(__dirname, 'host.ts'), shim: path.join(__dirname, 'shim.ts') },
    output: { path: path.join(out, 'excel'), filename: '[name].js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: addin.module.rules },
    cache: { type: 'filesystem', name: 'excel-stand-in' },
    performance: { hints: false },
    stats: 'errors-warnings',
  },
];
