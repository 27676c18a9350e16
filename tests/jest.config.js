/**
 * Five projects; the name of a file says which it belongs to: `*.database.test.ts` opens databases, `*.process.test.ts`
 * starts processes, `*.browser.test.ts` a browser, `*.files.test.ts` reads many or large files, which takes longer than the
 * rest of its kind together; every other `*.test.ts` does none of these. What a project may not do is replaced by a refusal.
 * Their modules are found and transformed in the same way, so that all projects share what Jest keeps of it.
 * ES modules throughout: Node needs --experimental-vm-modules, which run-tests.mjs sets.
 */
const shared = {
  // One name for all: Jest keeps what it has transformed by it, and a run on a new machine transforms each source once.
  id: 'plangraph',
  testEnvironment: '<rootDir>/projects/environment.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '<rootDir>/projects/transform.mjs' },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^js-yaml$': '<rootDir>/projects/yaml.mjs',
    '^(node:)?child_process$': '<rootDir>/projects/processes.cjs',
    '^libsql$': '<rootDir>/projects/databases.cjs',
  },
}

/** What the tests of a project may do (environment.mjs). */
const may = (...what) => ({ testEnvironmentOptions: { may: what } })

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
      testPathIgnorePatterns: ['\\.(browser|database|postgresql|process|files)\\.test\\.ts$'],
      ...may(),
    },
    {
      ...shared,
      displayName: 'files',
      testMatch: ['<rootDir>/**/*.files.test.ts'],
      ...may(),
    },
    {
      ...shared,
      ...seeds,
      displayName: 'database',
      testMatch: ['<rootDir>/**/*.database.test.ts'],
      ...may('open databases'),
    },
    {
      ...shared,
      ...seeds,
      displayName: 'process',
      testMatch: ['<rootDir>/**/*.process.test.ts'],
      ...may('open databases', 'start processes'),
    },
    {
      ...shared,
      ...seeds,
      displayName: 'browser',
      testMatch: ['<rootDir>/**/*.browser.test.ts'],
      ...may('open databases', 'start processes'),
    },
  ],
  // Some tests start whole programs, which takes long on a busy machine.
  testTimeout: 180_000,
  testSequencer: '<rootDir>/projects/sequencer.mjs',
  // A worker keeps every module it has loaded: one that has grown is replaced before the next suite.
  maxWorkers: 3,
  workerIdleMemoryLimit: '400MB',
}
