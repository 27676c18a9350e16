// Runs Jest. An argument that names a project (unit, files, database, process, browser) selects it; all others are Jest's own:
// names of test files, options. `postgresql` runs what needs a PostgreSQL server, and nothing else. Test files that are named run each by itself, otherwise the files of a folder share modules.

import { fileURLToPath } from 'node:url'
import { run } from 'jest'
import config from './jest.config.js'
import { writeGroups } from './projects/groups.mjs'

const projects = config.projects.map(({ displayName }) => displayName)
const given = process.argv.slice(2)
const selected = given.filter((argument) => projects.includes(argument))
const others = given.filter((argument) => !projects.includes(argument))
const onServer = given.includes('postgresql')
const inGroups = !onServer && others.every((argument) => argument.startsWith('-'))

if (inGroups) writeGroups()
const configuration = onServer ? 'jest.postgresql.config.js' : inGroups ? 'jest.groups.config.js' : 'jest.config.js'
await run([
  ...['--config', fileURLToPath(new URL(configuration, import.meta.url))],
  ...others.filter((argument) => argument !== 'postgresql'),
  // Takes all words that follow for names of projects.
  ...(selected.length > 0 ? ['--selectProjects', ...selected] : []),
])
