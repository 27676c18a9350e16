import config from './jest.config.js'

/** All test files in groups that share their modules (projects/groups.mjs), for runs that name none of them. */
export default {
  ...config,
  projects: config.projects.map((project) => ({
    ...project,
    testMatch: [`<rootDir>/groups/*.${project.displayName}.mjs`],
  })),
}
