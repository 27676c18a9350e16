/**
 * Five projects; the name of a file says which it belongs to: `*.database.test.ts` opens databases, `*.process.test.ts`
 * starts processes, `*.browser.test.ts` a browser, `*.files.test.ts` reads many or large files, which takes longer than the
 * rest of its kind together; every other `*.test.ts` does none of these. What a project may not do is replaced by a refusal.
 * ES modules throughout: Node needs --experimental-vm-modules, which run-tests.mjs sets.
 */
const shared = {
  testEnvironment: '<rootDir>/projects/environment.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '<rootDir>/projects/transform.mjs' },
}

const sources = {
  '^(\\.{1,2}/.*)\\.js$': '$1',
  '^js-yaml$': '<rootDir>/projects/yaml.mjs',
}
const noProcess = { '^(node:)?child_process$': '<rootDir>/projects/no-process.cjs' }
const noDatabase = { '^libsql$': '<rootDir>/projects/no-database.mjs' }

/** Ingests the seeds once, for all projects that name it. */
const seeds = {
  globalSetup: '<rootDir>/seeds/global-setup.mjs',
  globalTeardown: '<rootDir>/seeds/global-teardown.mjs',
}

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.(browser|database|process|files)\\.test\\.ts$'],
      moduleNameMapper: { ...sources, ...noProcess, ...noDatabase },
    },
    {
      ...shared,
      displayName: 'files',
      testMatch: ['<rootDir>/**/*.files.test.ts'],
      moduleNameMapper: { ...sources, ...noProcess, ...noDatabase },
    },
    {
      ...shared,
      ...seeds,
      displayName: 'database',
      testMatch: ['<rootDir>/**/*.database.test.ts'],
      moduleNameMapper: { ...sources, ...noProcess },
    },
    {
      ...shared,
      ...seeds,
      displayName: 'process',
      testMatch: ['<rootDir>/**/*.process.test.ts'],
      moduleNameMapper: sources,
    },
    {
      ...shared,
      ...seeds,
      displayName: 'browser',
      testMatch: ['<rootDir>/**/*.browser.test.ts'],
      moduleNameMapper: sources,
    },
  ],
  // Some tests start whole programs, which takes long on a busy machine.
  testTimeout: 180_000,
  testSequencer: '<rootDir>/projects/sequencer.mjs',
  // A worker keeps every module it has loaded: one that has grown is replaced before the next suite.
  maxWorkers: 3,
  workerIdleMemoryLimit: '400MB',
}
