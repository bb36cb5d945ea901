const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
];

module.exports = {
  testEnvironment: 'node',
  // office.js keeps timers that outlive a test file.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true), '/node_modules/.+\\.js$': swc(false) },
  // Univer requires these, which are published as ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(lodash-es|nanoid|rbush|quickselect|kdbush|@flatten-js|cjk-regex|unicode-regex|franc-min|trigram-utils|n-gram|collapse-white-space|opentype.js|regexp-util)/)',
  ],
  setupFilesAfterEnv: ['<rootDir>/test/support/seed.ts'],
  testTimeout: 60000,
};
