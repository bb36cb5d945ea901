// The dependency rule of the design: money ← formula ← ledger ← scheme ← run ← report ← app ← faces.
const layers = ['money', 'formula', 'ledger', 'scheme', 'run', 'report'];
const faces = ['taskpane', 'functions', 'cli', 'workbench'];
const folder = (names) => `^src/(${names.join('|')})/`;

const upward = layers.map((layer, index) => ({
  name: `${layer}-knows-only-what-is-below`,
  severity: 'error',
  from: { path: folder([layer]) },
  to: { path: folder([...layers.slice(index + 1), 'workbook', 'app', ...faces]) },
}));

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'workbook-knows-ledger-and-report-types-only',
      severity: 'error',
      from: { path: '^src/workbook/' },
      to: { path: folder(['scheme', 'run', 'app', ...faces]) },
    },
    {
      name: 'workbook-port-is-the-only-way-in',
      comment: 'Only entry points choose an adapter.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: '^src/workbook/(excel|file)/' },
    },
    {
      name: 'app-knows-no-face',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: folder(faces) },
    },
    {
      name: 'domain-imports-no-react-office-or-file-system',
      severity: 'error',
      from: { path: folder([...layers, 'app']) },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        pathNot: 'node_modules/(decimal\\.js|@noble/hashes)',
      },
    },
    {
      name: 'no-cycles',
      comment: 'A part that is fetched later may know who fetches it.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    includeOnly: '^src|node_modules',
  },
};
