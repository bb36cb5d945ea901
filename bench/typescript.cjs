// Lets a benchmark require the product's TypeScript as it is: `require('./typescript.cjs')` first.
require('../build/typescript.cjs');
