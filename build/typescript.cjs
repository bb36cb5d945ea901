// Lets plain Node require the product's TypeScript as it is: `require('./build/typescript.cjs')` first.
/* global require */
/* eslint-disable @typescript-eslint/no-require-imports */
const { readFileSync } = require('fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

// Beside a .json of the same name the .ts is meant, as bundlers have it.
for (const extension of ['.json', '.node']) {
  const load = require.extensions[extension];
  Reflect.deleteProperty(require.extensions, extension);
  require.extensions[extension] = load;
}
