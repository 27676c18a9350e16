import config from './jest.config.js'

const process = config.projects.find(({ displayName }) => displayName === 'process')

/** Tests that need a PostgreSQL server: `npm test -- postgresql` runs them alone. */
export default {
  ...config,
  projects: [
    {
      ...process,
      displayName: 'postgresql',
      testMatch: ['<rootDir>/**/*.postgresql.test.ts'],
      globalSetup: '<rootDir>/postgresql/global-setup.mjs',
      globalTeardown: '<rootDir>/postgresql/global-teardown.mjs',
    },
  ],
}
