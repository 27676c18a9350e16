/** ES modules throughout: Node needs --experimental-vm-modules, which plangraph.mjs sets. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  globalSetup: '<rootDir>/seeds/global-setup.mjs',
  globalTeardown: '<rootDir>/seeds/global-teardown.mjs',
  // Some tests start whole programs, which takes long on a busy machine.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/**/*.test.ts'],
  // A worker keeps every module it has loaded: one that has grown is replaced before the next suite.
  maxWorkers: 2,
  workerIdleMemoryLimit: '800MB',
}
